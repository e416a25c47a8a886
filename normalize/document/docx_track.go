package document

import (
	"fmt"
	"slices"
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

// wordComment is a comment to be written.
type wordComment struct {
	id   string
	text []string
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

// wordWriter writes into a member of a Word document.
type wordWriter struct {
	tracker *wordTracker
	part    Part
	runs    *wordRuns
	edits   []Edit
}

// about adds the marks of the comment on a remark: about its words, or about all that holds the text box that they stand in.
func (w *wordWriter) about(r Remark, marks map[[2]int][]tracked) {
	span := r.Segment.Span(r.From, r.To)
	from, item := w.runs.at(Span{span.Start, span.Start})
	to, end := w.runs.at(Span{span.End, span.End})
	if item < 0 || end < 0 {
		w.comment(r.Text, w.runs.runs[0].Start, w.runs.runs[0].End)
		return
	}
	if first, last := w.runs.runs[from].outermost, w.runs.runs[to].outermost; first != from || last != to {
		w.comment(r.Text, w.runs.runs[first].Start, w.runs.runs[last].End)
		return
	}
	id := w.tracker.comment(r.Text)
	marks[[2]int{from, item}] = append(marks[[2]int{from, item}], tracked{at: Span{span.Start, span.Start}, mark: w.rangeStart(id)})
	marks[[2]int{to, end}] = append(marks[[2]int{to, end}], tracked{at: Span{span.End, span.End}, mark: w.rangeEnd(id), last: true})
}

// comment writes a comment about what stands between two places, which are between runs.
func (w *wordWriter) comment(text []string, start, end int) {
	id := w.tracker.comment(text)
	w.edits = append(w.edits, Edit{Span{start, start}, w.rangeStart(id)}, Edit{Span{end, end}, w.rangeEnd(id)})
}

func (t *wordTracker) comment(text []string) (id string) {
	id = t.id()
	t.comments = append(t.comments, wordComment{id, text})
	return id
}

func (w *wordWriter) rangeStart(id string) string {
	return "<" + w.runs.name("commentRangeStart") + " " + w.runs.name("id") + `="` + id + `"/>`
}

func (w *wordWriter) rangeEnd(id string) string {
	attr := " " + w.runs.name("id") + `="` + id + `"/>`
	r := w.runs.name("r")
	return "<" + w.runs.name("commentRangeEnd") + attr + "<" + r + "><" + w.runs.name("commentReference") + attr + "</" + r + ">"
}

// write adds the edits that write changes and marks into the runs.
func (w *wordWriter) write(changes map[[2]int][]Edit, marks map[[2]int][]tracked) {
	for i := range w.runs.runs {
		run := &w.runs.runs[i]
		for j := range run.items {
			at := [2]int{i, j}
			edits := changes[at]
			if it := &run.items[j]; it.isText {
				edits = wholeWords(edits, w.text(it.text), it.text.Start)
			}
			w.item(run, j, arranged(edits, marks[at]))
		}
	}
}

// text returns the text of a span of the member.
func (w *wordWriter) text(s Span) string {
	return decode(w.part.Source[s.Start:s.End], w.part.Encoding).text
}

// item adds the edits that write something into an item of a run, which is cut there.
func (w *wordWriter) item(run *wordRun, item int, all []tracked) {
	it := &run.items[item]
	for i := 0; i < len(all); {
		first := i
		end := all[i].at.End
		for i++; i < len(all) && all[i].at.Start <= end; i++ {
			end = max(end, all[i].at.End)
		}
		a := w.cut(run, item, all[first].at.Start, Span{})
		rest := Span{end, it.editable().End}
		if i < len(all) {
			rest.End = all[i].at.Start
		}
		b := w.cut(run, item, end, rest)
		if first == 0 && a.within && !it.kept && spaced(w.text(Span{it.text.Start, all[first].at.Start})) {
			w.edits = append(w.edits, it.preserved(w.part))
		}
		var new strings.Builder
		new.WriteString(a.close)
		for _, t := range all[first:i] {
			if t.mark != "" {
				new.WriteString(t.mark)
			} else {
				new.WriteString(w.change(run, it, t))
			}
		}
		new.WriteString(b.open)
		w.edits = append(w.edits, Edit{Span{a.at, b.at}, new.String()})
	}
}

// wordCut is a place where a run can be parted: what ends the part before, and what begins the one behind.
type wordCut struct {
	at          int
	close, open string
	within      bool // within a text
}

// cut returns the cut next to a place in an item of a run. The rest is the text that comes behind it.
func (w *wordWriter) cut(run *wordRun, item, at int, rest Span) wordCut {
	it := &run.items[item]
	in, r := it.editable(), w.runs.name("r")
	c := wordCut{close: "</" + r + ">", open: w.begin(run)}
	switch {
	case at <= in.Start && item == 0:
		return wordCut{at: run.Start}
	case at <= in.Start:
		c.at = it.Start
	case at >= in.End && item+1 == len(run.items):
		return wordCut{at: run.End}
	case at >= in.End:
		c.at = it.End
	default:
		tag := w.runs.name("t")
		c.at, c.within = at, true
		c.close = "</" + tag + ">" + c.close
		keep := ""
		if text := w.text(rest); it.kept || spaced(text) && (rest.End < in.End || strings.TrimLeft(text, " ") != text) {
			keep = preserve
		}
		c.open += "<" + tag + keep + ">"
	}
	return c
}

// begin returns the start tag of a run and its properties, for another part of it.
func (w *wordWriter) begin(run *wordRun) string {
	return w.text(run.tag) + w.properties(run)
}

// properties returns the properties of a run. What they keep of former ones is a tracked change of its own.
func (w *wordWriter) properties(run *wordRun) string {
	p := w.text(run.properties)
	before, change, ok := strings.Cut(p, "<"+w.runs.name("rPrChange"))
	if !ok {
		return p
	}
	return before + "<" + w.runs.name("rPrChange") + w.renumbered(change)
}

// renumbered returns a start tag and what follows with another identifier.
func (w *wordWriter) renumbered(tag string) string {
	key := " " + w.runs.name("id") + `="`
	end := strings.IndexByte(tag, '>')
	at := strings.Index(tag[:max(end, 0)], key)
	if at < 0 {
		return tag
	}
	_, after, _ := strings.Cut(tag[at+len(key):], `"`)
	return tag[:at] + key + w.tracker.id() + `"` + after
}

// change returns the markup of a change: what is deleted, and what is inserted.
func (w *wordWriter) change(run *wordRun, it *wordItem, t tracked) string {
	var b strings.Builder
	name := w.runs.name
	r, attrs := name("r"), func() string {
		return fmt.Sprintf(` %s="%s" %s="%s" %s="%s">`, name("id"), w.tracker.id(), name("author"), Author, name("date"), w.tracker.stamp)
	}
	if t.at.Len() > 0 {
		old := w.text(t.at)
		if it.isText {
			old = "<" + name("delText") + preserve + ">" + old + "</" + name("delText") + ">"
		}
		b.WriteString("<" + name("del") + attrs() + "<" + r + ">" + w.properties(run) + old + "</" + r + "></" + name("del") + ">")
	}
	if t.new == "" {
		return b.String()
	}
	inserted := "<" + name("ins") + attrs() + "<" + r + ">" + w.properties(run) + "<" + name("t") + preserve + ">" + t.new + "</" + name("t") + "></" + r + "></" + name("ins") + ">"
	if run.inserted { // an insertion of ours does not belong to that of somebody else
		inserted = "</" + name("ins") + ">" + inserted + w.renumbered(w.text(run.holder))
	}
	b.WriteString(inserted)
	return b.String()
}

// writeComments adds the comments to the member that has them, or to a new one that the document is tied to.
func (t *wordTracker) writeComments(changed map[string][]byte) error {
	if len(t.comments) == 0 {
		return nil
	}
	a, main := t.document.archive, t.document.Parts[0].Name
	slices.SortFunc(t.comments, func(a, b wordComment) int {
		return strings.Compare(fmt.Sprintf("%12s", a.id), fmt.Sprintf("%12s", b.id))
	})
	related, err := a.relationships(main)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(related, func(r relationship) bool { return r.kind == "comments" && a.member(r.target) >= 0 }); i >= 0 {
		return a.append(changed, a.reader.File[a.member(related[i].target)].Name, t.written)
	}
	return t.newComments(main, related, changed)
}

// newComments makes a member of comments.
func (t *wordTracker) newComments(main string, related []relationship, changed map[string][]byte) error {
	a := t.document.archive
	name := resolve(main, "comments.xml")
	for n := 1; a.member(name) >= 0; n++ {
		name = resolve(main, fmt.Sprintf("comments%d.xml", n))
	}
	space, relations := t.namespace(), transitional
	if strings.Contains(space, "purl.oclc.org") {
		relations = strict
	}
	changed[name] = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<w:comments xmlns:w="` + space + `">` + t.written("w:") + `</w:comments>`)
	id := "rIdTranscheck"
	for n := 1; slices.ContainsFunc(related, func(r relationship) bool { return r.id == id }); n++ {
		id = fmt.Sprintf("rIdTranscheck%d", n)
	}
	relation := func(prefix string) string {
		return fmt.Sprintf(`<%sRelationship Id="%s" Type="%s/comments" Target="/%s"/>`, prefix, id, relations, name)
	}
	rels := relationshipsOf(main)
	if a.member(rels) < 0 {
		changed[rels] = []byte(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + relation("") + `</Relationships>`)
	} else if err := a.append(changed, rels, relation); err != nil {
		return err
	}
	return a.append(changed, contentTypes, func(prefix string) string {
		return fmt.Sprintf(`<%sOverride PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`, prefix, name)
	})
}

// namespace returns the name that the prefix of Word's elements stands for.
func (t *wordTracker) namespace() string {
	main := t.document.Parts[0]
	x := newXML(t.document.Format, decode(main.Source, main.Encoding))
	for x.next() {
		for _, a := range x.attrs {
			if a.Name.Space == "xmlns" && a.Name.Local == x.prefix {
				return a.Value
			}
		}
		if x.kind == xmlStart {
			break
		}
	}
	return "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
}

const (
	transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	strict       = "http://purl.oclc.org/ooxml/officeDocument/relationships"
)

// written returns the comments as markup with a prefix.
func (t *wordTracker) written(prefix string) string {
	var b strings.Builder
	for _, c := range t.comments {
		fmt.Fprintf(&b, `<%[1]scomment %[1]sid="%[2]s" %[1]sauthor="%[3]s" %[1]sdate="%[4]s" %[1]sinitials="tc">`, prefix, c.id, Author, t.stamp)
		for _, text := range c.text {
			fmt.Fprintf(&b, `<%[1]sp><%[1]sr><%[1]st%[2]s>%[3]s</%[1]st></%[1]sr></%[1]sp>`, prefix, preserve, escapeMarkup(text, "&<>", false))
		}
		fmt.Fprintf(&b, `</%scomment>`, prefix)
	}
	return b.String()
}
