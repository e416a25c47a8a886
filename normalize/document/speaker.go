package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// changeMark returns the length of the mark at the head of a line that says that another one speaks: "- ", ">> ".
func changeMark(s string) int {
	for _, mark := range []string{"&gt;&gt;&gt;", "&gt;&gt;", ">>>", ">>"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	for _, dash := range []string{"-", "–", "‐"} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			next, _ := utf8.DecodeRuneInString(rest)
			if next == ' ' || unicode.IsUpper(next) {
				return len(dash)
			}
		}
	}
	return 0
}

const (
	maxLabel      = 60 // bytes of the name of a speaker
	maxLabelWords = 6
)

// speakerLabel returns where the name of a speaker at the head of a line ends, and where what is said begins behind its colon; 0
// where there is none. All its words begin with a capital but for small ones between, and may be followed by something in brackets:
// "MINISTER:", "Anthony Blinken (via interpreter):".
func speakerLabel(s string) (name, said int) {
	colon := strings.IndexByte(s[:min(len(s), maxLabel)], ':')
	if colon <= 0 {
		return 0, 0
	}
	label := s[:colon]
	if i := strings.IndexAny(label, "(["); i > 0 && strings.ContainsAny(label[len(label)-1:], ")]") {
		label = label[:i]
	}
	if label = strings.TrimRight(label, " "); !isLabel(label) {
		return 0, 0
	}
	rest := s[colon+1:]
	if next, _ := utf8.DecodeRuneInString(rest); rest != "" && !unicode.IsSpace(next) && next != '<' {
		return 0, 0 // 12:30, http://
	}
	return len(label), colon + 1 + len(rest) - len(strings.TrimLeft(rest, " \t"))
}

// isLabel reports whether a text may be the name of a speaker.
func isLabel(s string) bool {
	words := strings.Fields(s)
	if first, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(first) || len(words) > maxLabelWords || strings.ContainsFunc(s, notInLabel) {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if inner := i > 0 && i+1 < len(words); !unicode.IsUpper(r) && !unicode.IsDigit(r) && !(inner && labelParticles[w]) {
			return false
		}
	}
	return true
}

func notInLabel(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" .'’-#&", r)
}

var labelParticles = set("of the and for to de la le van von der bin ibn al el")
