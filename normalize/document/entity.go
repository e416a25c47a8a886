package document

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// longestEntity is more bytes than any entity has.
const longestEntity = 40

// entity decodes the entity or character reference at the head of s, such as &eacute; or &#1071;, and returns how many bytes of
// s it takes; 0 for none.
func entity(s string) (decoded string, size int) {
	semi := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
	if semi < 2 {
		return "", 0
	}
	name := s[1:semi]
	if name[0] == '#' {
		decoded = numeric(name[1:])
	} else if _, ok := util.LookUpHTML5EntityByName(name); ok {
		decoded = html.UnescapeString(s[:semi+1])
	}
	if decoded == "" {
		return "", 0
	}
	return decoded, semi + 1
}

// numeric decodes the number of a reference such as &#1071; or &#x42F;, or returns "".
func numeric(s string) string {
	base, digits := 10, 7
	if strings.HasPrefix(s, "x") || strings.HasPrefix(s, "X") {
		base, digits, s = 16, 6, s[1:]
	}
	n, err := strconv.ParseUint(s, base, 32)
	if err != nil || len(s) > digits {
		return ""
	}
	if n == 0 || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return "\uFFFD"
	}
	return string(rune(n))
}
