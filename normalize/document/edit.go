package document

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Edit replaces the bytes of a span.
type Edit struct {
	Span Span
	New  string // UTF-8, with the escapes of the format; written in the encoding of the part
}

// Replace returns the edits that put text in the place of what stands between two offsets of the segment, in order. What both
// have at either end is left out, and markup in between stays. The words replaced may be in several pieces of the source: the
// first takes what is new, and the others are deleted. Where words of the segment stand in the source again, they are edited as well.
func (s *Segment) Replace(from, to int, text string) []Edit {
	old := s.Text[from:to]
	head := commonPrefix(old, text)
	tail := commonSuffix(old[head:], text[head:])
	at, end, text := from+head, to-tail, text[head:len(text)-tail]
	var edits []Edit
	switch {
	case at < end:
		edits = s.replace(s.unit(at), s.unitEnd(end), s.Text[s.unit(at):at]+text+s.Text[end:s.unitEnd(end)])
	case text == "":
		return nil
	default:
		// An insertion belongs to the words replaced: behind their first letters, or before their first letter.
		place := s.Span(at, at).Start
		if head == 0 && tail > 0 {
			place = s.Span(at, to).Start
		}
		edits = []Edit{{Span{place, place}, s.Written(text)}}
	}
	if len(s.copies) > 0 {
		for _, n := range s.changes(at, end, text) {
			for i := range s.copies {
				edits = append(edits, s.copies[i].replace(s, n)...)
			}
		}
		SortEdits(edits)
	}
	return edits
}

// SortEdits puts edits into the order of the source.
func SortEdits(edits []Edit) {
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}

// Removable reports whether the words between two offsets can be deleted and leave nothing behind: no markup stands among them,
// and they stand nowhere else.
func (s *Segment) Removable(from, to int) bool {
	return len(s.copies) == 0 && len(s.Pieces(from, to)) == 1
}

func (s *Segment) replace(from, to int, text string) []Edit {
	var edits []Edit
	pieces := s.Pieces(from, to)
	for i, p := range pieces {
		if p.Source.Len() == 0 && i+1 < len(pieces) {
			continue
		}
		if p.Source.Len() > 0 || text != "" {
			edits = append(edits, Edit{p.Source, s.Written(text)})
		}
		text = ""
	}
	return edits
}

// Written returns text as it is written in the source, with the escapes of the format and before it is encoded.
func (s *Segment) Written(text string) string {
	if s.escape == nil {
		return text
	}
	return s.escape(text)
}

// unit returns the offset, or the start of the unit (an entity, an escape) that it would cut in two.
func (s *Segment) unit(t int) int { return s.offsets.unit(s.base+t) - s.base }

// unitEnd returns the offset, or the end of the unit that it would cut in two.
func (s *Segment) unitEnd(t int) int {
	start := s.unit(t)
	if start == t {
		return t
	}
	return start + int(s.offsets[s.offsets.find(s.base+t)].textStep)
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && !(boundary(a, n) && boundary(b, n)) {
		n--
	}
	return n
}

func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !(boundary(a, len(a)-n) && boundary(b, len(b)-n)) {
		n--
	}
	return n
}

// boundary reports whether the offset is at the edge of a code point of s.
func boundary(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }
