// Package document turns the bytes of a file into segments of prose whose every byte can be traced back to its place in the file.
//
// The source bytes never change. A [Segment] holds decoded UTF-8 text and a map from offsets in that text to offsets in the
// source, so that whatever is found in the text has an exact [Span] in the file, and a fix touches the bytes of its span and
// no other.
package document

import (
	"fmt"
	"path/filepath"
	"strings"
)

// MaxSize is the largest file that is read, in bytes. What is larger is refused with an error rather than half checked.
const MaxSize = 1 << 30

// Span is a half-open range of bytes in the source of a document.
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Kind says what sort of prose a segment is.
type Kind uint8

// The kinds of segment.
const (
	Paragraph Kind = iota
	Heading
	ListItem
	Cell
)

// Segment is a stretch of prose that is read as one: a paragraph, a heading, a table cell.
type Segment struct {
	Kind    Kind
	Text    string // decoded, valid UTF-8; Object stands for what is not prose
	Number  int    // 1-based place among the segments of the document
	offsets offsets
	base    int // where Text begins in the text that offsets maps
}

// Object stands in a segment's text for something inside the sentence that is not prose, such as a code span.
const Object = '\uFFFC'

// Span returns the place in the source of the text between the offsets start and end of the segment's text.
// Both lie at the edges of code points, and start <= end.
func (s *Segment) Span(start, end int) Span { return s.offsets.span(s.base+start, s.base+end) }

// Pieces returns the places in the source of the text between start and end as the smallest number of spans with no
// foreign bytes (markup, a quote mark at the head of a line) inside them.
func (s *Segment) Pieces(start, end int) []Piece {
	out := s.offsets.pieces(s.base+start, s.base+end)
	for i := range out {
		out[i].Start -= s.base
		out[i].End -= s.base
	}
	return out
}

// Document is a file as it was read.
type Document struct {
	Path     string // as given by the caller; for messages only
	Format   Format
	Encoding Encoding
	Source   []byte // never changed
	Date     string // ISO date that the document gives as its own; "" where it gives none
	Segments []Segment
}

// Format names the syntax of a document.
type Format string

// The formats that are read.
const (
	Text     Format = "text"
	Markdown Format = "markdown"
)

// parsers is the list of formats: for each the file extensions it is known by and the function that finds its prose.
var parsers = []struct {
	format     Format
	extensions []string
	parse      func(content) []Segment
}{
	{Text, []string{".txt", ".text", ""}, parseText},
	{Markdown, []string{".md", ".markdown", ".mdown"}, parseMarkdown},
}

// FormatOf returns the format that a file of this name has, and whether the name is one of a format that is read.
// An unknown extension is read as plain text when the file is named by the user.
func FormatOf(path string) (f Format, known bool) {
	ext := strings.ToLower(filepath.Ext(path))
	for _, p := range parsers {
		for _, e := range p.extensions {
			if e == ext {
				return p.format, true
			}
		}
	}
	return Text, false
}

// Parse reads the source of a document. The path is used in messages and to tell the format; format "" means by the path.
// It fails with an [*EncodingError] when no supported encoding explains the bytes. The document keeps source, which must not
// change from then on.
func Parse(path string, source []byte, format Format) (*Document, error) {
	if len(source) > MaxSize {
		return nil, fmt.Errorf("file of %d bytes is larger than the limit of %d", len(source), MaxSize)
	}
	if format == "" {
		format, _ = FormatOf(path)
	}
	enc, err := detect(source)
	if err != nil {
		return nil, err
	}
	d := &Document{Path: path, Format: format, Encoding: enc, Source: source}
	c := decode(source, enc)
	for _, p := range parsers {
		if p.format == format {
			d.Segments = p.parse(c)
			for i := range d.Segments {
				d.Segments[i].Number = i + 1
			}
			front := 0
			if format == Markdown {
				front = frontMatter(c.text)
			}
			d.Date = dateOf(c.text[:front], d.Segments)
			return d, nil
		}
	}
	return nil, fmt.Errorf("unknown format %q", format)
}
