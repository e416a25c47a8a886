package check

import (
	"strings"
	"testing"
	"unicode/utf8"

	"transcheck/normalize/document"
)

// FuzzRewrite holds that the edits of a suggestion make its text of the words found, and touch nothing else.
func FuzzRewrite(f *testing.F) {
	f.Add("They met Anthony **Blanken**.", 9, 24, "Antony Blinken")
	f.Add("They left.He stayed.", 9, 11, ". H")
	f.Add("Zo\xEB met Anna.", 0, 3, "Zoé")
	f.Add("> a *b*\n> c&eacute; d", 0, 5, "x y")
	f.Add("\xFF\xFEa\x00 \x00b\x00", 0, 3, "a c")
	f.Fuzz(func(t *testing.T, source string, from, to int, text string) {
		if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			return
		}
		for _, path := range []string{"a.txt", "a.md"} {
			d, err := document.Parse(path, []byte(source), "")
			if err != nil {
				return
			}
			for i := range d.Segments {
				s := &d.Segments[i]
				if from < 0 || from > to || to > len(s.Text) || !utf8.RuneStart((s.Text + "a")[from]) || !utf8.RuneStart((s.Text + "a")[to]) || !whole(s, from, to) {
					continue
				}
				checkRewrite(t, d, s, from, to, text)
			}
		}
	})
}

// whole reports whether each character between two offsets has bytes of its own in the source. Entities of two characters have
// not, and are not worth more.
func whole(s *document.Segment, from, to int) bool {
	at := -1
	for i := range s.Text[from:to] {
		if start := s.Span(from+i, from+i).Start; start == at {
			return false
		} else {
			at = start
		}
	}
	return true
}

func checkRewrite(t *testing.T, d *document.Document, s *document.Segment, from, to int, text string) {
	finding := At(s, from, to)
	finding.Suggest(text, 1, true)
	edits := finding.Suggestions[0].Edits
	outer := s.Span(from, to)
	at := outer.Start
	for _, e := range edits {
		if e.Span.Start < at || e.Span.End < e.Span.Start || e.Span.End > outer.End {
			t.Fatalf("edit %v of %q is out of place in %v", e, d.Source, outer)
		}
		at = e.Span.End
	}
	// What the pieces of the words say after the edits, without what stands between them.
	got := ""
	next := 0
	for _, p := range s.Pieces(from, to) {
		place := p.Source.Start
		for ; next < len(edits) && edits[next].Span.Start <= p.Source.End && edits[next].Span.End <= p.Source.End; next++ {
			got += decoded(t, d, s, p, place, edits[next].Span.Start) + edits[next].New
			place = edits[next].Span.End
		}
		got += decoded(t, d, s, p, place, p.Source.End)
	}
	if next < len(edits) {
		t.Fatalf("edit %v of %q lies in no piece of the words", edits[next], d.Source)
	}
	if fields(got) != fields(text) {
		t.Fatalf("the edits %v of %q make %q; want %q", edits, d.Source, got, text)
	}
}

// decoded returns the text of the bytes between two offsets in a piece.
func decoded(t *testing.T, d *document.Document, s *document.Segment, p document.Piece, from, to int) string {
	t.Helper()
	out := ""
	for i, r := range s.Text[p.Start:p.End] {
		if span := s.Span(p.Start+i, p.Start+i+utf8.RuneLen(r)); span.Start >= from && span.End <= to {
			out += string(r)
		}
	}
	return out
}

// fields is a text without what its white space is: where words pair off, the space between them stays as it was.
func fields(s string) string { return strings.Join(strings.Fields(s), " ") }
