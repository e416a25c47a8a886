package document

import (
	"cmp"
	"iter"
	"slices"

	"transcheck/dictionaries"
)

// MaxSize is the largest file that is read, in bytes. What is larger is refused with an error rather than half checked.
const MaxSize = 1 << 30

// Span is a half-open range of bytes in the source of a document, or of a part of it.
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Document is a file as it was read.
type Document struct {
	Path     string // as given by the caller; for messages only
	Format   Format
	Encoding Encoding              // "" for an archive
	Source   []byte                // never changed
	Parts    []Part                // the members with prose of an archive; none where the file is one text
	Date     string                // ISO date that the document gives as its own; "" where it gives none
	From     string                // language that it says it was translated from, such as "fa"; "" where it says none, or several
	Names    []*dictionaries.Entry // names that the document lists as those it speaks of
	Offset   int                   // where it begins in the file, if it is a record of one
	Line     int                   // its line in the file, from 1, if it is a record of one
	Segments []Segment             // in the order of the source, part by part; none of a very large text, see Windows

	Directives []Directive // what its comments say to the checker, in the order of the source

	archive  *archive
	fields   []string                                                  // the columns of a table that were named
	covered  int                                                       // the directives of which it is known what they speak of
	complete func(d *Document, part int, edits []Edit) ([]Edit, error) // adds what edits of a part ask for; nil for nothing
	later    iter.Seq[Segment]                                         // the segments of a very large text, without their numbers; nil where Segments has them
}

// Windows returns the segments in stretches of some bytes of text, or of one segment that is longer. They are those of Segments where it
// has them.
func (d *Document) Windows(size int) iter.Seq[[]Segment] {
	return func(yield func([]Segment) bool) {
		var window []Segment
		n := 0 // bytes in the window
		first := 0
		for s := range d.all() {
			if n > 0 && n+len(s.Text) > size {
				if !yield(window) {
					return
				}
				first += len(window)
				window, n = nil, 0
			}
			if d.later == nil {
				window = d.Segments[first : first+len(window)+1]
			} else {
				window = append(window, s)
			}
			n += len(s.Text)
		}
		if len(window) > 0 {
			yield(window)
		}
	}
}

// all returns the segments one after another.
func (d *Document) all() iter.Seq[Segment] {
	if d.later == nil {
		return slices.Values(d.Segments)
	}
	return func(yield func(Segment) bool) {
		n := 0
		for s := range d.later {
			n++
			s.Number = n
			if !yield(s) {
				return
			}
		}
	}
}

// Part returns a part of the document, as numbered by its segments: the document itself where it is one text.
func (d *Document) Part(i int) Part {
	if len(d.Parts) == 0 {
		return Part{Encoding: d.Encoding, Source: d.Source, Offset: d.Offset, Line: max(1, d.Line)}
	}
	return d.Parts[i]
}

// add appends the text of a content between two offsets as one segment, or as several where it is too long for one.
func (d *Document) add(c content, kind Kind, start, end int) {
	for s := range inParts(c, kind, start, end) {
		d.Segments = append(d.Segments, s)
	}
}

// mark says of the segments from the given one on of what kind they are.
func (d *Document) mark(first int, kind Kind) {
	for i := first; i < len(d.Segments); i++ {
		d.Segments[i].Kind = kind
	}
}

// settle puts the segments into the order of the source and numbers them.
func (d *Document) settle() {
	slices.SortStableFunc(d.Segments, func(a, b Segment) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.start(), b.start()))
	})
	for i := range d.Segments {
		d.Segments[i].Number = i + 1
	}
	d.settleDirectives()
}

// Words returns how many words the document has.
func (d *Document) Words() (n int) {
	for s := range d.all() {
		for _, t := range Tokens(s.Text) {
			if t.Kind == Word {
				n++
			}
		}
	}
	return n
}
