package document

import (
	"fmt"
	"strconv"
	"strings"
)

// wordTracker writes remarks into a Word document.
type wordTracker struct {
	document *Document
	stamp    string          // the attributes that say who and when, without the prefix of their names
	ids      map[string]bool // identifiers in use
	last     int             // the number that was given last
	comments []wordComment
}

// trackWord writes remarks as tracked changes and comments.
func trackWord(d *Document, remarks []Remark, date string) ([]byte, error) {
	t := &wordTracker{document: d, stamp: date, ids: map[string]bool{}}
	if err := t.findIDs(); err != nil {
		return nil, err
	}
	byPart := make([][]Remark, len(d.Parts))
	for _, r := range remarks {
		byPart[r.Segment.Part] = append(byPart[r.Segment.Part], r)
	}
	changed := map[string][]byte{}
	var others []Remark // that stand where no comment can
	for i := len(d.Parts) - 1; i >= 0; i-- {
		if len(byPart[i]) == 0 && (i > 0 || len(others) == 0) {
			continue
		}
		edits, left, err := t.part(i, byPart[i], others)
		if err != nil {
			return nil, err
		}
		others = append(left, others...)
		if len(edits) == 0 {
			continue
		}
		SortEdits(edits)
		in := d.Part(i)
		if changed[in.Name], err = in.splice(Span{0, len(in.Source)}, edits); err != nil {
			return nil, err
		}
	}
	if err := t.writeComments(changed); err != nil {
		return nil, err
	}
	return d.archive.write(changed)
}

// findIDs notes the identifiers that are in use.
func (t *wordTracker) findIDs() error {
	for _, p := range t.document.Parts {
		x := newXML(t.document.Format, decode(p.Source, p.Encoding))
		for x.next() {
			if x.kind == xmlStart {
				if id := x.attr("id"); id != "" {
					t.ids[id] = true
				}
			}
		}
		if x.err != nil {
			return x.err
		}
	}
	return nil
}

// id returns an identifier that nothing has.
func (t *wordTracker) id() string {
	for {
		t.last++
		if id := strconv.Itoa(t.last); !t.ids[id] {
			return id
		}
	}
}

// part returns the edits that write remarks into a part, and those remarks of which the comment has to stand elsewhere. Only the main part has
// comments; what is said of others stands at its beginning.
func (t *wordTracker) part(part int, remarks, others []Remark) (edits []Edit, left []Remark, err error) {
	in := t.document.Part(part)
	w := &wordWriter{tracker: t, part: in}
	w.runs, err = readWordRuns(t.document.Format, decode(in.Source, in.Encoding), nil)
	if err != nil {
		return nil, nil, err
	}
	if w.runs.prefix == "" {
		return nil, nil, fmt.Errorf("%s names its elements without a prefix", in.Name)
	}
	if len(w.runs.runs) == 0 {
		return nil, remarks, nil
	}
	if part == 0 {
		for _, r := range others {
			w.comment(append([]string{elsewhere + placeOf(t.document.Part(r.Segment.Part).Name)}, r.Text...), w.runs.runs[0].Start, w.runs.runs[0].End)
		}
	}
	marks := map[[2]int][]tracked{}
	changes := map[[2]int][]Edit{}
	for _, r := range remarks {
		for _, e := range r.Edits {
			run, item := w.runs.at(e.Span)
			if item < 0 {
				return nil, nil, fmt.Errorf("%s has no text at byte %d", in.Name, e.Span.Start)
			}
			changes[[2]int{run, item}] = append(changes[[2]int{run, item}], e)
		}
		if part > 0 {
			left = append(left, r)
			continue
		}
		w.about(r, marks)
	}
	w.write(changes, marks)
	return w.edits, left, nil
}

// placeOf says what a member is that cannot have comments.
func placeOf(member string) string {
	for _, place := range []string{"header", "footer", "note"} {
		if strings.Contains(member, place) {
			return place
		}
	}
	return "part of its own"
}
