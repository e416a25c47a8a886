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
func parseText(c content) []Segment {
	var out []Segment
	var block []line
	flush := func() {
		if wrapped(c.text, block) {
			block = []line{{block[0].start, block[len(block)-1].end}}
		}
		for _, l := range block {
			out = appendParts(out, c, Paragraph, l.start, l.end)
		}
		block = block[:0]
	}
	for at := 0; at < len(c.text); {
		end, next := lineEnd(c.text, at)
		l := line{at, end}.trim(c.text)
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
	return out
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

// wrapped reports whether the lines of a block are one paragraph: short lines most of which break off in mid-sentence.
func wrapped(text string, block []line) bool {
	if len(block) < 2 {
		return false
	}
	open := 0
	for i, l := range block {
		if l.end-l.start > maxWrapped {
			return false
		}
		if i > 0 && runsOn(text[block[i-1].start:block[i-1].end], text[l.start:l.end]) {
			open++
		}
	}
	return 2*open >= len(block)-1 && open > 0
}

// runsOn reports whether a sentence plainly goes on from one line to the next.
func runsOn(before, after string) bool {
	first, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(before)
	return (unicode.IsLower(first) || last == ',') && !strings.ContainsRune(".!?:\"”'", last)
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
