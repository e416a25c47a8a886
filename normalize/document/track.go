package document

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Author is who tracked changes and comments are by.
const Author = "transcheck"

// Remark is what is said of words of a document, and how they are changed.
type Remark struct {
	Segment  *Segment
	From, To int      // the words, as offsets in the segment's text
	Edits    []Edit   // of the part that it stands in; none where nothing is changed
	Text     []string // the paragraphs of a comment
}

// Tracks reports whether changes to files of a format can be tracked: shown as such by the program of the file, which can take them back.
func (f Format) Tracks() bool {
	s, err := named(f)
	return err == nil && s.track != nil
}

// Tracking returns the formats that [Format.Tracks] is true of.
func Tracking() []Format {
	var out []Format
	for _, s := range syntaxes() {
		if s.track != nil {
			out = append(out, s.format)
		}
	}
	return out
}

// Track returns the bytes of the file with the edits of remarks, which do not overlap, as tracked changes, and with comments that say what they
// say, unless they do since an earlier run. Who accepts all changes has what [Document.Splice] makes; who rejects them has the text as it was.
func (d *Document) Track(remarks []Remark, at time.Time) ([]byte, error) {
	s, err := named(d.Format)
	if err == nil && s.track == nil {
		err = fmt.Errorf("changes to %s cannot be tracked", d.Format)
	}
	if err != nil {
		return nil, err
	}
	if remarks = d.fresh(remarks); len(remarks) == 0 {
		return d.Source, nil
	}
	return s.track(d, remarks, at.UTC().Format("2006-01-02T15:04:05Z"))
}

// tracked is something to write in a text: an edit, or a mark at a place.
type tracked struct {
	at   Span
	new  string // of an edit
	mark string // markup that stands there; "" for an edit
	last bool   // a mark behind words, rather than before them
}

// rank orders what stands at the same place: what ends there, what begins there, and what is written there.
func (t *tracked) rank() int {
	switch {
	case t.mark == "":
		return 2
	case t.last:
		return 0
	}
	return 1
}

// arranged returns edits and marks in order, and no mark within an edit.
func arranged(edits []Edit, marks []tracked) []tracked {
	for i := range marks {
		m := &marks[i]
		j := sort.Search(len(edits), func(j int) bool { return edits[j].Span.End > m.at.Start })
		if j < len(edits) && edits[j].Span.Start < m.at.Start {
			m.at.Start = edits[j].Span.Start
			if m.last {
				m.at.Start = edits[j].Span.End
			}
			m.at.End = m.at.Start
		}
	}
	out := slices.Clone(marks)
	for _, e := range edits {
		out = append(out, tracked{at: e.Span, new: e.New})
	}
	slices.SortStableFunc(out, func(a, b tracked) int {
		return cmp.Or(cmp.Compare(a.at.Start, b.at.Start), cmp.Compare(a.rank(), b.rank()))
	})
	return out
}

// wholeWords returns edits of a text, which stands at a place, widened to the words they change, for whoever reads them, in order.
func wholeWords(edits []Edit, text string, at int) []Edit {
	SortEdits(edits)
	var out []Edit
	for i := 0; i < len(edits); {
		whole, first := widened(edits[i], text, at), i
		for i++; i < len(edits); i++ {
			next := widened(edits[i], text, at)
			if next.Start >= whole.End {
				break
			}
			whole = Span{min(whole.Start, next.Start), max(whole.End, next.End)}
		}
		var new strings.Builder
		from := whole.Start
		for _, e := range edits[first:i] {
			new.WriteString(text[from-at:e.Span.Start-at] + e.New)
			from = e.Span.End
		}
		new.WriteString(text[from-at : whole.End-at])
		out = append(out, Edit{whole, new.String()})
	}
	return out
}

// widened returns the place of the words that an edit changes. One that only parts or joins words has none.
func widened(e Edit, text string, at int) Span {
	from, to := e.Span.Start-at, e.Span.End-at
	if hasWord(text[from:to]) || hasWord(e.New) {
		from, to = wordStart(text, from), wordEnd(text, to)
	}
	return Span{at + from, at + to}
}

func hasWord(s string) bool {
	for _, r := range s {
		if wordLetter(r) {
			return true
		}
	}
	return false
}

func wordLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func wordStart(text string, at int) int {
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if !wordLetter(r) {
			break
		}
		at -= size
	}
	return at
}

func wordEnd(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !wordLetter(r) {
			break
		}
		at += size
	}
	return at
}
