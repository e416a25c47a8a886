package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"transcheck/normalize/document"
)

const ellipsis = "…"

// cell is a character with the marks that combine with it.
type cell struct {
	raw   string // as it stands in the text
	text  string // as it is shown
	width int    // in columns
}

func (c cell) space() bool { return c.text == " " }

// maxMarks is how many marks a character carries; more are shown escaped, so that a heap of them cannot fill the screen.
const maxMarks = 4

// cells returns the characters of a text as they are shown: white space as single spaces, what is not printable escaped.
func cells(s string) []cell {
	out := make([]cell, 0, len(s))
	for at := 0; at < len(s); {
		c := nextCell(s[at:])
		out = append(out, c)
		at += len(c.raw)
	}
	return out
}

func nextCell(s string) cell {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case strings.HasPrefix(s, "\r\n"):
		return cell{s[:2], " ", 1}
	case unicode.IsSpace(r):
		return cell{s[:size], " ", 1}
	case r == document.Object:
		return cell{s[:size], ellipsis, 1}
	case unicode.IsMark(r) || !unicode.IsPrint(r) || r == utf8.RuneError && size == 1:
		text := printableRune(r, s[:size])
		if text == s[:size] { // a mark with nothing to stand on
			text = "◌" + text
			return cell{s[:size], text, 1}
		}
		return cell{s[:size], text, len(text)}
	}
	end := size
	for marks := 0; marks < maxMarks; marks++ {
		m, n := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsMark(m) {
			break
		}
		end += n
	}
	return cell{s[:end], s[:end], runeWidth(r)}
}

// runeWidth returns how many columns a printable character takes.
func runeWidth(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// columns returns how many columns the cells take.
func columns(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += c.width
	}
	return n
}

// shown returns the cells as they are shown.
func shown(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.text)
	}
	return b.String()
}

// raw returns the text of the cells.
func raw(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.raw)
	}
	return b.String()
}

var cut = cell{ellipsis, ellipsis, 1}

// first returns cells from the head that take no more than limit columns, cut at the end of a word where one is near, with an
// ellipsis when there is more; more says that what was left out is not in the cells either.
func first(cells []cell, limit int, more bool) []cell {
	if !more && columns(cells) <= limit {
		return cells
	}
	end, n := 0, 1
	for end < len(cells) && n+cells[end].width <= limit {
		n += cells[end].width
		end++
	}
	if end < len(cells) && !cells[end].space() || end == len(cells) && more {
		for i := end - 1; i > end/2; i-- {
			if cells[i].space() {
				end = i
				break
			}
		}
	}
	for end > 0 && cells[end-1].space() {
		end--
	}
	return append(cells[:end:end], cut)
}

// last returns cells from the tail, as first does from the head.
func last(cells []cell, limit int, more bool) []cell {
	if !more && columns(cells) <= limit {
		return cells
	}
	start, n := len(cells), 1
	for start > 0 && n+cells[start-1].width <= limit {
		n += cells[start-1].width
		start--
	}
	if start > 0 && !cells[start-1].space() || start == 0 && more {
		for i := start; i < (start+len(cells))/2; i++ {
			if cells[i].space() {
				start = i
				break
			}
		}
	}
	for start < len(cells) && cells[start].space() {
		start++
	}
	return append([]cell{cut}, cells[start:]...)
}

// shorten returns cells that take no more than limit columns, with an ellipsis in the middle when they were more.
func shorten(cells []cell, limit int) []cell {
	if columns(cells) <= limit {
		return cells
	}
	head := first(cells, (limit+2)/2, true)
	tail := last(cells[len(head)-1:], limit-columns(head)+1, true)
	out := append(head[:len(head):len(head)], tail[1:]...)
	return out
}

// short returns text as it is, or shortened in the middle to some 60 columns.
func short(s string) string { return shortTo(s, 60) }

func shortTo(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return raw(shorten(cells(s), limit))
}
