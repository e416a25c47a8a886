package document

import (
	"unicode"
	"unicode/utf8"
)

// TokenKind says what a token is made of.
type TokenKind uint8

// The kinds of token.
const (
	Word   TokenKind = iota // letters, with inner hyphens and apostrophes: O'Brien-Smith, al-Assad's, U.S.
	Number                  // begins with a digit: 2022, 600,000, 12:30, 34-year-old
	Link                    // an address, a handle, a hashtag, a file name
	Punct                   // one character of punctuation
	Other                   // what stands for code and the like
)

// Token is a word or a mark, as offsets in the text of its segment.
type Token struct {
	Start, End int
	Kind       TokenKind
}

// Tokens finds the words and marks of a text, in order. White space belongs to none of them.
//
// The rules of Unicode (UAX 29) split names where a newsroom does not: here a hyphen or an apostrophe between letters stays in
// its word, and so do the stops of an abbreviation such as U.S.
func Tokens(text string) []Token {
	out := make([]Token, 0, len(text)/5+1)
	for at := 0; at < len(text); {
		c := text[at]
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
			at++
			continue
		}
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		t := Token{at, at + size, Punct}
		switch {
		case r >= utf8.RuneSelf && unicode.IsSpace(r):
			at += size
			continue
		case wordRune(r):
			t = scanWord(text, at)
		case r == '#' || r == '@':
			if end := scanRun(text, at+1, tagByte); end > at+1 {
				t.End, t.Kind = end, Link
			}
		case r == Object:
			t.Kind = Other
		}
		out = append(out, t)
		at = t.End
	}
	return out
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

func digit(c byte) bool   { return c >= '0' && c <= '9' }
func tagByte(c byte) bool { return c == '_' || c == '.' || c == '-' || alnum(c) }
func alnum(c byte) bool   { return digit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }

// linkByte reports whether a byte may stand in an address; those above ASCII do.
func linkByte(c byte) bool {
	return c > ' ' && c != '<' && c != '>' && c != '"' && c != ')' && c != ']'
}

func scanRun(text string, at int, in func(byte) bool) int {
	for at < len(text) && in(text[at]) {
		at++
	}
	for at > 0 && (text[at-1] == '.' || text[at-1] == ',' || text[at-1] == '-') {
		at--
	}
	return at
}

// scanWord returns the word, number or address that starts at the offset.
func scanWord(text string, at int) Token {
	if end := scanLink(text, at); end > 0 {
		return Token{at, end, Link}
	}
	kind := Word
	if digit(text[at]) {
		kind = Number
	}
	end := at
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !wordRune(r) && !joins(text, at, end, r, size) {
			break
		}
		end += size
	}
	if end+1 <= len(text) && end-at >= 3 && text[end-2] == '.' && isStop(text, end) {
		end++ // the last stop of U.S.
	}
	return Token{at, end, kind}
}

func isStop(text string, at int) bool { return at < len(text) && text[at] == '.' }

// joins reports whether the mark r at the offset holds together the word that began at start.
func joins(text string, start, at int, r rune, size int) bool {
	if at == start || at+size >= len(text) {
		return false
	}
	next, nextSize := utf8.DecodeRuneInString(text[at+size:])
	if !wordRune(next) {
		return false
	}
	prev, prevSize := utf8.DecodeLastRuneInString(text[start:at])
	switch r {
	case '-', '‑', '\'', '’', 'ʼ', 'ʻ', 'ʿ', '‘', '_':
		return wordRune(prev)
	case '.':
		if digit(text[at-1]) && next < utf8.RuneSelf && digit(byte(next)) {
			return true
		}
		// U.S., a.m., J.K.: single letters with stops between, and a stop or no letter after the last.
		single := at-prevSize == start || text[at-prevSize-1] == '.'
		after, _ := utf8.DecodeRuneInString(text[at+size+nextSize:])
		return single && unicode.IsLetter(prev) && unicode.IsLetter(next) && !wordRune(after) && after != '\'' && after != '’'
	case ',', ':':
		return digit(text[at-1]) && next < utf8.RuneSelf && digit(byte(next))
	}
	return false
}

// scanLink returns the end of an address, e-mail address or site name at the offset, or 0.
func scanLink(text string, at int) int {
	limit := min(len(text), at+64)
	i := at
	for i < limit && (alnum(text[i]) || text[i] == '-' || text[i] == '_' || text[i] == '.') {
		i++
	}
	head := text[at:i]
	switch {
	case i < limit && text[i] == '@' && i+1 < len(text) && alnum(text[i+1]):
		return scanRun(text, i+1, tagByte)
	case i+2 < len(text) && text[i:i+3] == "://":
		return scanRun(text, i+3, linkByte)
	case len(head) > 4 && head[:4] == "www.":
		return scanRun(text, at, linkByte)
	}
	if end := siteName(head); end > 0 {
		if at+end < len(text) && text[at+end] == '/' {
			return scanRun(text, at+end, linkByte)
		}
		return at + end
	}
	return 0
}

// siteName returns the length of a name such as kremlin.ru or report.pdf at the head of s, or 0. The ending is in lower case
// and known: "talks.the" is a missing space, not a site.
func siteName(s string) int {
	dot := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '.' {
			continue
		}
		if dot > 0 && siteEndings[s[dot+1:i]] {
			return i
		}
		dot = i
	}
	return 0
}

var siteEndings = set("com org net gov edu mil int info news io co ru ua ir tr cn uk de fr eu us il af pk in iq sy lb sa ae qa eg ly by kz uz tv me html htm pdf docx txt php")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for at := 0; at < len(words); {
		end := at
		for end < len(words) && words[end] != ' ' {
			end++
		}
		m[words[at:end]] = true
		at = end + 1
	}
	return m
}
