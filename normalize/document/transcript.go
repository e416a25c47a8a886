package document

import (
	"strings"
)

// parseTranscript finds what is said in a plain text with time codes, and the names of who says it:
//
//	00:12:31 MINISTER: We agree.
//	[00:12:31 --> 00:12:40] We agree.
//	Anthony Blinken (12:31):
//	We agree.
func parseTranscript(d *Document, c content) error {
	q := &cues{prose: prose{content: c}, document: d, read: noMark}
	for _, l := range splitLines(c.text) {
		text := c.text[l.start:l.end]
		if text == "" {
			if q.text.Len() > 0 && endsSentence(q.text.String()) {
				q.flush()
			}
			continue
		}
		begin := l.start
		l.start += timeCode(text)
		if name, said := timedLabel(c.text[l.start:l.end]); name > 0 {
			q.speaker(l.start, l.start+name)
			l.start += said
		}
		if q.text.Len() > cueFull && endsSentence(q.text.String()) {
			q.flush()
		}
		q.line(l.start, l.end)
		if l.start < l.end {
			d.cover(c, begin, endOfLine(c.text, l.end))
		}
	}
	q.flush()
	return nil
}

func noMark(string) (string, int) { return "", 0 }

// timeCode returns the length of the time code at the head of a line, with its brackets and the space behind it; 0 where there is
// none.
func timeCode(s string) int {
	open := strings.TrimLeft(s, "[(<")
	_, size := clock(open)
	if size == 0 || len(s)-len(open) > 1 {
		return 0
	}
	rest := afterClock(open[size:])
	for _, to := range []string{"-->", "->", "–", "-"} {
		if after, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), to); ok {
			if after = strings.TrimLeft(after, " "); after != "" && digit(after[0]) {
				if _, size := clock(after); size > 0 {
					rest = afterClock(after[size:])
				}
			}
			break
		}
	}
	if len(open) < len(s) { // it was opened
		closed := strings.TrimLeft(rest, "])>")
		if closed == rest {
			return 0
		}
		rest = closed
	}
	said := strings.TrimLeft(rest, " \t")
	if said == rest && said != "" {
		return 0 // 12:30pm
	}
	return len(s) - len(said)
}

// afterClock returns what follows the frames of a time, where it has them: 00:12:31:05.
func afterClock(s string) string {
	if len(s) > 2 && (s[0] == ':' || s[0] == ';') && digit(s[1]) && digit(s[2]) {
		return s[3:]
	}
	return s
}

// timedLabel returns where the name of a speaker with a time code behind it ends, and where what is said begins; 0 where there is
// none.
func timedLabel(s string) (name, said int) {
	head := s[:min(len(s), maxLabel+10)]
	for at := 0; at < len(head); at++ {
		if !digit(head[at]) || at > 0 && digit(head[at-1]) {
			continue
		}
		_, size := clock(s[at:])
		if size == 0 {
			continue
		}
		label := strings.TrimRight(s[:at], " \t([-–,|")
		if !isLabel(label) || len(label) == at {
			return 0, 0
		}
		rest := strings.TrimLeft(s[at+size:], ")]")
		rest = strings.TrimLeft(strings.TrimPrefix(rest, ":"), " \t")
		return len(label), len(s) - len(rest)
	}
	return 0, 0
}

const (
	transcriptSample = 64 << 10 // bytes in which a transcript shows that it is one
	minTimed         = 3        // lines with a time code, unless the first one has hours or brackets
)

// looksTranscript reports whether a plain text has time codes at the heads of its lines: at a quarter of them or more.
func looksTranscript(text string) bool {
	lines, timed, strong := 0, 0, false
	for _, l := range splitLines(text[:min(len(text), transcriptSample)]) {
		s := text[l.start:l.end]
		if s == "" {
			continue
		}
		lines++
		code := timeCode(s)
		name, _ := timedLabel(s)
		if code > 0 || name > 0 {
			timed++
		}
		if lines == 1 {
			strong = code > 0 && (strings.Count(s[:code], ":") > 1 || strings.HasPrefix(s, "["))
		}
	}
	return 4*timed >= lines && (timed >= minTimed || strong && timed > 0)
}
