package document

import (
	"cmp"
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
	Names    []*dictionaries.Entry // names that the document lists as those it speaks of
	Offset   int                   // where it begins in the file, if it is a record of one
	Line     int                   // its line in the file, from 1, if it is a record of one
	Segments []Segment             // in the order of the source, part by part

	archive *archive
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
	d.Segments = appendParts(d.Segments, c, kind, start, end)
}

// settle puts the segments into the order of the source and numbers them.
func (d *Document) settle() {
	slices.SortStableFunc(d.Segments, func(a, b Segment) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.start(), b.start()))
	})
	for i := range d.Segments {
		d.Segments[i].Number = i + 1
	}
}
