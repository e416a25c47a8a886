package document

import (
	"iter"
	"slices"
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

// maxKept is the size of a text whose segments are kept, in bytes. Those of a larger one are made whenever they are asked for, so that
// a document takes no more memory than its source.
const maxKept = 16 << 20

// parseText finds the paragraphs of plain text. A line is a paragraph, as agencies send them, unless the lines of a block
// plainly run on, as in text that was wrapped for mail.
func parseText(d *Document, c content) error {
	each := d.paragraphs(c)
	if len(c.text) > maxKept {
		if len(d.Directives) > 0 {
			for range each { // now they say what they speak of
			}
		}
		d.later = each
		return nil
	}
	d.Segments = slices.AppendSeq(d.Segments, each)
	return nil
}

// paragraphs returns the paragraphs of plain text as segments.
func (d *Document) paragraphs(c content) iter.Seq[Segment] {
	w := wrapping{text: c.text}
	head := c.text[:min(len(c.text), wrapSample)]
	for block := range blocks(head) {
		for _, l := range w.paragraphs(block) {
			w.learn(l)
		}
	}
	return func(yield func(Segment) bool) {
		for block := range blocks(c.text) {
			for _, l := range w.paragraphs(block) {
				d.cover(c, l.start, endOfLine(c.text, l.end))
				for s := range inParts(c, Paragraph, l.start, l.end) {
					if !yield(s) {
						return
					}
				}
			}
		}
	}
}

// addText adds what a field of a file holds, which is HTML or plain text: HTML where it is said to be, or plainly is.
func (d *Document) addText(c content, html bool) error {
	if html || holdsHTML(c.text) {
		return parseHTML(d, c)
	}
	d.Segments = slices.AppendSeq(d.Segments, d.paragraphs(d.bracketed(c)))
	return nil
}

// holdsHTML reports whether the text of a field is HTML, if only for a tag in it.
func holdsHTML(text string) bool { return looksHTML(text) || strings.Contains(text, "</") }

// maxBlock is how many lines of a block are looked at together.
const maxBlock = 1 << 14

// blocks returns the lines of each block: those between empty lines, up to one that is too long to be wrapped. The lines are good
// until the next block.
func blocks(text string) iter.Seq[[]line] {
	return func(yield func([]line) bool) {
		var block []line
		for at := 0; at < len(text); {
			end, next := lineEnd(text, at)
			l := line{at, end}.trim(text)
			at = next
			if l.start < l.end {
				block = append(block, l)
			}
			if l.start == l.end || l.end-l.start > maxWrapped || len(block) == maxBlock {
				if len(block) > 0 && !yield(block) {
					return
				}
				block = block[:0]
			}
		}
		if len(block) > 0 {
			yield(block)
		}
	}
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

// endOfLine returns where the line at the offset ends.
func endOfLine(text string, at int) int {
	end, _ := lineEnd(text, at)
	return end
}

// inParts returns the text between two offsets as one segment or, when it is longer than maxSegment, as several, cut
// where a sentence ends, else at white space, else between characters.
func inParts(c content, kind Kind, start, end int) iter.Seq[Segment] {
	return func(yield func(Segment) bool) {
		for end-start > maxSegment {
			cut := start + cutPoint(c.text[start:start+maxSegment])
			if unit := c.offsets.unit(cut); unit > start {
				cut = unit
			}
			if l := (line{start, cut}).trim(c.text); l.start < l.end && !yield(c.segment(kind, l.start, l.end)) {
				return
			}
			start = line{cut, end}.trim(c.text).start
		}
		if start < end {
			yield(c.segment(kind, start, end))
		}
	}
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
