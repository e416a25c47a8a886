package document

import "time"

// Kind says what sort of prose a segment is.
type Kind uint8

// The kinds of segment.
const (
	Paragraph Kind = iota
	Heading
	ListItem
	Cell
	Cue     // what is said, in subtitles and transcripts: the words of one speaker that follow on each other
	Speaker // the name of who speaks, before it
	Label   // a few words beside the text: the description of a picture, a caption in an attribute
	Summary // what tells beforehand what the text tells: an abstract, a standfirst
	Comment // what a comment says to the checker: the words of a directive, and no segment of the document
)

// Sentences reports whether prose of the kind is in whole sentences.
func (k Kind) Sentences() bool { return k == Paragraph || k == ListItem || k == Summary }

// Segment is a stretch of prose that is read as one: a paragraph, a heading, a table cell.
type Segment struct {
	Kind     Kind
	Text     string        // decoded, valid UTF-8; Object stands for what is not prose
	Number   int           // 1-based place among the segments of the document
	Part     int           // the part of the document it stands in
	Original string        // what Text was translated from, as plain text, where the document has it
	From     string        // the language of Original, such as "fa", as far as that is said
	Since    time.Duration // of a Cue: from when it is shown or said; 0 where that is not known
	offsets  offsets
	base     int                 // where Text begins in the text that offsets maps
	escape   func(string) string // writes text as the format wants it; nil for as it is
	copies   []copied            // where its words stand again
	doubts   []doubt             // words that whoever heard them was not sure of, in order
}

// Object stands in a segment's text for something inside the sentence that is not prose, such as a code span.
const Object = '\uFFFC'

// Span returns the place in the source of the text between the offsets start and end of the segment's text.
// Both lie at the edges of code points, and start <= end.
func (s *Segment) Span(start, end int) Span { return s.offsets.span(s.base+start, s.base+end) }

func (s *Segment) start() int { return s.offsets.start(s.base) }

// Pieces returns the places in the source of the text between start and end as the smallest number of spans with no
// foreign bytes (markup, a quote mark at the head of a line) inside them. A piece whose source is empty is a gap: text with no
// bytes of its own.
func (s *Segment) Pieces(start, end int) []Piece {
	out := s.offsets.pieces(s.base+start, s.base+end)
	for i := range out {
		out[i].Start -= s.base
		out[i].End -= s.base
	}
	return out
}
