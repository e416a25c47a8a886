package channel

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s in lower case without marks: "Khamene’i" and "KHAMENEI" are
// one token to it, and so are "Łukasz" and "lukasz". Letters that do not
// decompose are spelled in ASCII, apostrophes and invisible characters are
// dropped, dashes become '-'. Other scripts keep their base letters; broken
// bytes become U+FFFD. Folding twice changes nothing.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	// Beside a broken byte, letters would not be decomposed.
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	var b strings.Builder
	b.Grow(len(s))
	// The acute accent decomposes to a space and a mark, so it has to go first.
	if strings.ContainsAny(s, "\u00b4\u1ffd") {
		s = strings.NewReplacer("\u00b4", "", "\u1ffd", "").Replace(s)
	}
	for _, r := range norm.NFKD.String(s) {
		if r < utf8.RuneSelf {
			foldASCII(&b, byte(r))
			continue
		}
		foldRune(&b, r)
	}
	return b.String()
}

// folded reports whether s is ASCII that Fold would return as it is.
func folded(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c == '\'' || c == '`' {
			return false
		}
	}
	return true
}

func foldASCII(b *strings.Builder, c byte) {
	switch {
	case c == '\'' || c == '`':
	case 'A' <= c && c <= 'Z':
		b.WriteByte(c + 'a' - 'A')
	default:
		b.WriteByte(c)
	}
}

func foldRune(b *strings.Builder, r rune) {
	if unicode.In(r, unicode.M, unicode.Cf) {
		return
	}
	r = unicode.ToLower(r)
	if r < utf8.RuneSelf {
		foldASCII(b, byte(r))
		return
	}
	if to, ok := spelled(r); ok {
		b.WriteString(to)
		return
	}
	b.WriteRune(r)
}

// spelled gives the ASCII spelling of letters and signs that Unicode does not
// decompose; "" for those that are dropped.
func spelled(r rune) (string, bool) {
	switch r {
	case '’', '‘', '‛', 'ʼ', 'ʻ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', 'ʹ', 'ʺ', '′', 'ʔ', 'ʕ', '·', 'ꞌ':
		return "", true
	case '‐', '‒', '–', '—', '−':
		return "-", true
	case 'ß':
		return "ss", true
	case 'æ':
		return "ae", true
	case 'œ':
		return "oe", true
	case 'þ':
		return "th", true
	case 'ŋ':
		return "ng", true
	case 'ə', 'ɑ', 'ⱥ', 'ǝ':
		return "a", true
	case 'ƀ', 'ɓ':
		return "b", true
	case 'ȼ':
		return "c", true
	case 'đ', 'ð', 'ɖ', 'ɗ':
		return "d", true
	case 'ɛ', 'ɇ':
		return "e", true
	case 'ƒ':
		return "f", true
	case 'ǥ', 'ɣ', 'ɠ':
		return "g", true
	case 'ħ', 'ⱨ':
		return "h", true
	case 'ı', 'ɨ', 'ɩ', 'ɪ':
		return "i", true
	case 'ɉ', 'ȷ':
		return "j", true
	case 'ĸ', 'ƙ':
		return "k", true
	case 'ł', 'ƚ', 'ɫ':
		return "l", true
	case 'ɲ':
		return "n", true
	case 'ø', 'ɔ', 'ɵ':
		return "o", true
	case 'ɍ':
		return "r", true
	case 'ŧ', 'ƭ', 'ʈ':
		return "t", true
	case 'ʉ', 'ʊ':
		return "u", true
	case 'ʋ':
		return "v", true
	case 'ƴ', 'ɏ':
		return "y", true
	case 'ƶ', 'ʒ':
		return "z", true
	}
	return "", false
}
