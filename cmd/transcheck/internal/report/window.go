package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// contextColumns is how much of the text is shown on either side of the words found.
	contextColumns = 40
	// contextBytes is how much is read for it: enough for any script, and no more of a long paragraph.
	contextBytes = 8 * contextColumns
)

// window is a stretch of text on one line as it is shown, in three parts: what stands before the words found, those words, and
// what stands after them.
type window struct {
	before, span, after string
	column, width       int // where the span starts, and how many columns it takes
}

// newWindow returns a window of at most limit columns around the text between two offsets. A long span is shortened in the
// middle. An empty span, where something is to be inserted, has a width of 0, and there is a column for its mark.
func newWindow(text string, from, to, limit int) window {
	limit = max(limit, 8)
	before, moreBefore := cellsBefore(text[:from])
	after, moreAfter := cellsAfter(text[to:])
	span := shorten(cells(text[from:to]), limit-min(limit/2, contextColumns, columns(before)+columns(after)))
	room := limit - max(columns(span), 1)
	roomBefore := min(contextColumns, room-min(room/2, columns(after)))
	before = last(before, roomBefore, moreBefore)
	after = first(after, min(contextColumns, room-columns(before)), moreAfter)
	return window{shown(before), shown(span), shown(after), columns(before), columns(span)}
}

// marks returns the line that marks the span under a window.
func (w window) marks() string {
	return strings.Repeat(" ", w.column) + "^" + strings.Repeat("~", max(w.width-1, 0))
}

// cellsBefore returns the last characters of a text; more says that there are others before them.
func cellsBefore(s string) (c []cell, more bool) {
	start := max(0, len(s)-contextBytes)
	for start > 0 && start < len(s) {
		r, size := utf8.DecodeRuneInString(s[start:])
		if utf8.RuneStart(s[start]) && !unicode.IsMark(r) {
			break
		}
		start += size
	}
	return cells(s[start:]), start > 0
}

// cellsAfter returns the first characters of a text; more says that there are others after them.
func cellsAfter(s string) (c []cell, more bool) {
	end := min(len(s), contextBytes)
	for end > 0 && end < len(s) && !utf8.RuneStart(s[end]) {
		end--
	}
	return cells(s[:end]), end < len(s)
}
