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
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		t := Token{at, at + size, Punct}
		switch {
		case wordRune(r):
			t = scanWord(text, at)
		case r == '#' || r == '@':
			if end := scanRun(text, at+1, tagRune); end > at+1 {
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

func digit(c byte) bool { return c >= '0' && c <= '9' }

// scanWord returns the word, number or address that starts at the offset.
func scanWord(text string, at int) Token {
	if end := scanLink(text, at); end > at {
		return Token{at, end, Link}
	}
	if end := scanAbbreviation(text, at); end > at {
		return Token{at, end, Word}
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
	return Token{at, end, kind}
}

// joins reports whether the mark r at the offset holds together the word that began at start.
func joins(text string, start, at int, r rune, size int) bool {
	if at == start {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[at+size:])
	if !wordRune(next) {
		return false
	}
	switch r {
	case '-', '‐', '‑', '\'', '’', 'ʼ', 'ʻ', 'ʿ', '‘', '_':
		return true
	case '.', ',', ':':
		return digit(text[at-1]) && next < utf8.RuneSelf && digit(byte(next))
	}
	// A soft hyphen or a joiner is invisible; a space of no width does part words.
	return r != '\u200B' && unicode.Is(unicode.Cf, r)
}

// scanAbbreviation returns the end of an abbreviation with inner stops at the offset, such as U.S., a.m., J.K., Ph.D. or
// R-N.Y., or 0. Its parts are single letters; one of two letters may stand among them, with a capital and a stop at the end.
func scanAbbreviation(text string, start int) int {
	stops, single, double := 0, false, false
	for at := start; ; {
		letters, end := scanPart(text, at)
		next, _ := utf8.DecodeRuneInString(text[end:])
		if first, _ := utf8.DecodeRuneInString(text[at:]); letters == 2 && unicode.IsUpper(first) {
			double = true
		} else if letters != 1 {
			letters = 0
		}
		if letters == 0 || wordRune(next) {
			// No part of it, as in U.S.-led and J.R.Tolkien.
			if stops >= 2 && single {
				return at
			}
			return 0
		}
		single = single || letters == 1
		switch {
		case next == '.':
			stops++
			at = end + 1
		case next == '-' && at == start && letters == 1: // the party of R-N.Y.
			at = end + 1
		case stops > 0 && !double && next != '\'' && next != '’': // U.S without its last stop; but "met Xi.A man"
			return end
		case stops >= 2 && letters == 2: // at 3 p.m.He left
			return at
		default:
			return 0
		}
	}
}

// scanPart counts the letters at the offset, up to three, and returns where they end.
func scanPart(text string, at int) (letters, end int) {
	for end = at; end < len(text) && letters < 3; {
		r, size := utf8.DecodeRuneInString(text[end:])
		if unicode.IsLetter(r) {
			letters++
		} else if letters == 0 || !unicode.IsMark(r) {
			break
		}
		end += size
	}
	return letters, end
}
