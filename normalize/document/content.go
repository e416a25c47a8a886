package document

import "fmt"

// content is text with the way back to the bytes it was decoded from: that of a file, or of something within it.
type content struct {
	text     string
	offsets  offsets
	encoding Encoding            // of the bytes
	escape   func(string) string // writes text as it has to stand there; nil for as it is
	part     int                 // of the document
	ascii    bool                // what is written into it has to be ASCII, whatever its encoding
}

// segment returns the part of the content between two offsets of its text.
func (c content) segment(kind Kind, start, end int) Segment {
	return Segment{Kind: kind, Text: c.text[start:end], Part: c.part, offsets: c.offsets.within(start, end), base: start, escape: c.escape}
}

// broken says what breaks the rules of a format at an offset of the content's text.
func (c content) broken(f Format, at int, reason string, args ...any) error {
	return &SyntaxError{
		Format: f, Offset: c.offsets.start(at), Reason: fmt.Sprintf(reason, args...),
		Hint: "mend it in the program that made it, or name its true format with --format-in",
	}
}

// escaped returns the content with another layer of escapes: text is first written by inner, then as the content wants it.
func (c content) escaped(inner func(string) string) content {
	if outer := c.escape; outer != nil {
		c.escape = func(s string) string { return outer(inner(s)) }
	} else {
		c.escape = inner
	}
	return c
}
