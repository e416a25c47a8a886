package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxSegment is the longest segment, in bytes of text. A longer paragraph is read in parts, so that memory and time stay
	// in proportion to the file, whatever its lines are.
	maxSegment = 32 << 10
	// maxWrapped is the longest line that is taken for one of a paragraph broken into lines, in bytes.
	maxWrapped = 120
)

// parseText finds the paragraphs of plain text. A line is a paragraph, as agencies send them, unless the lines of a block
// plainly run on, as in text that was wrapped for mail.
func parseText(d *Document, c content) error {
	w := wrapping{text: c.text}
	head := c.text[:min(len(c.text), wrapSample)]
	eachBlock(head, func(block []line) {
		for _, l := range w.paragraphs(block) {
			w.learn(l)
		}
	})
	eachBlock(c.text, func(block []line) {
		for _, l := range w.paragraphs(block) {
			d.add(c, Paragraph, l.start, l.end)
		}
	})
	return nil
}

// eachBlock calls a function with the lines of each block: those between empty lines, up to one that is too long to be wrapped.
func eachBlock(text string, take func(block []line)) {
	var block []line
	flush := func() {
		if len(block) > 0 {
			take(block)
		}
		block = block[:0]
	}
	for at := 0; at < len(text); {
		end, next := lineEnd(text, at)
		l := line{at, end}.trim(text)
		at = next
		if l.start == l.end {
			flush()
			continue
		}
		block = append(block, l)
		if l.end-l.start > maxWrapped {
			flush()
		}
	}
	flush()
}

// line is a line of text without the white space around it, as offsets.
type line struct{ start, end int }

func (l line) trim(text string) line {
	s := text[l.start:l.end]
	l.start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	l.end = l.start + len(strings.TrimRightFunc(text[l.start:l.end], unicode.IsSpace))
	return l
}

// lineEnd returns where the line at the offset ends and where the next one starts. CR, LF and CRLF end a line.
func lineEnd(text string, at int) (end, next int) {
	i := strings.IndexAny(text[at:], "\r\n")
	if i < 0 {
		return len(text), len(text)
	}
	end = at + i
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

// appendParts appends the text between two offsets as one segment or, when it is longer than maxSegment, as several, cut
// where a sentence ends, else at white space, else between characters.
func appendParts(out []Segment, c content, kind Kind, start, end int) []Segment {
	for end-start > maxSegment {
		cut := start + cutPoint(c.text[start:start+maxSegment])
		if unit := c.offsets.unit(cut); unit > start {
			cut = unit
		}
		if l := (line{start, cut}).trim(c.text); l.start < l.end {
			out = append(out, c.segment(kind, l.start, l.end))
		}
		start = line{cut, end}.trim(c.text).start
	}
	if start < end {
		out = append(out, c.segment(kind, start, end))
	}
	return out
}

func cutPoint(s string) int {
	if i := strings.LastIndex(s, ". "); i > len(s)/2 {
		return i + 1
	}
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i > len(s)/2 {
		return i
	}
	i := len(s) - 1
	for i > 1 && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}
