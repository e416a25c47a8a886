package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanLink returns the end of an address, e-mail address or site name at the offset, or 0.
func scanLink(text string, at int) int {
	limit := min(len(text), at+64)
	i := at
	for i < limit && (alnum(text[i]) || text[i] == '-' || text[i] == '_' || text[i] == '.') {
		i++
	}
	head := text[at:i]
	switch {
	case head == "":
		return 0
	case strings.HasPrefix(text[i:], "@") && i+1 < len(text) && alnum(text[i+1]):
		return scanRun(text, i+1, tagRune)
	case strings.HasPrefix(text[i:], "://"):
		return scanRun(text, i+3, linkRune)
	case len(head) > 4 && strings.EqualFold(head[:4], "www."):
		return scanRun(text, at, linkRune)
	}
	end := at + siteName(head, strings.HasPrefix(text[i:], "/"))
	switch next, _ := utf8.DecodeRuneInString(text[end:]); {
	case end == at || wordRune(next):
		return 0
	case next == '/':
		return scanRun(text, end, linkRune)
	}
	return end
}

// scanRun returns the end of the characters from the offset on that may stand in an address, without the marks of the
// sentence that follow it.
func scanRun(text string, start int, in func(rune) bool) int {
	at := start
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !in(r) {
			break
		}
		at += size
	}
	for at > start && strings.IndexByte(".,-:;!?'*", text[at-1]) >= 0 {
		at--
	}
	return at
}

func alnum(c byte) bool { return digit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }

func tagRune(r rune) bool { return r == '_' || r == '.' || r == '-' || wordRune(r) }

// linkRune reports whether a character may stand in an address: no white space, bracket or quote.
func linkRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r > ' ' && r != 0x7F && strings.IndexByte("<>\")[]{}|", byte(r)) < 0
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r)
}

// siteName returns the length of a name such as kremlin.ru or report.pdf at the head of s, or 0. The ending is in lower case
// and known: "talks.the" is a missing space, not a site. So is "talks.in", unless more than a word stands before it.
func siteName(s string, slash bool) int {
	end, dots, last := 0, 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '.' {
			continue
		}
		ending := s[last:i]
		if dots > 0 && siteEndings[ending] && (!wordEndings[ending] || dots > 1 || slash && i == len(s)) {
			end = i
		}
		dots, last = dots+1, i+1
	}
	return end
}

// SiteEnding reports whether a word is what the names of sites or files end with, and no word of English: com, ru, html.
func SiteEnding(word string) bool { return siteEndings[word] && !wordEndings[word] }

var (
	siteEndings = set("com org net gov edu mil int info news io co ru ua ir tr cn uk de fr eu us il af pk in iq sy lb sa ae qa eg ly " +
		"by kz uz tv me html htm pdf docx txt php")
	wordEndings = set("in us me by news info")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		m[word] = true
	}
	return m
}
