package report

import "transcheck/normalize/check"

// The colours, and the end of one.
const (
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	red    = "\x1b[31m"
	green  = "\x1b[32m"
	yellow = "\x1b[33m"
	reset  = "\x1b[0m"
)

// severityColor returns the colour of a severity.
func severityColor(s check.Severity) string {
	switch s {
	case check.Error:
		return bold + red
	case check.Warning:
		return bold + yellow
	}
	return bold
}

// part is a piece of a line in one colour; "" is none.
type part struct{ color, text string }

// painter puts lines together.
type painter struct {
	color bool
	width int // of the longest line, in columns; 0 for any
}

// line returns the parts as one line with its end, cut where it is too wide.
func (p painter) line(parts ...part) string {
	room := p.width
	out := ""
	for _, t := range parts {
		if p.width > 0 {
			c := cells(t.text)
			if columns(c) > room {
				t.text = shown(first(c, room, false))
			}
			room -= columns(cells(t.text))
		}
		if p.color && t.color != "" && t.text != "" {
			t.text = t.color + t.text + reset
		}
		out += t.text
		if p.width > 0 && room <= 0 {
			break
		}
	}
	return out + "\n"
}
