package document

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// poEscape decodes the escape at the head of s as C does, and returns its length; 0 for none. Escaped bytes that make a character
// together are one escape.
func poEscape(s string) (decoded string, size int) {
	if len(s) < 2 || s[0] != '\\' {
		return "", 0
	}
	if i := strings.IndexByte(`"\abfnrtv`, s[1]); i >= 0 {
		return "\"\\\a\b\f\n\r\t\v"[i : i+1], 2
	}
	var b []byte
	for len(b) < utf8.UTFMax {
		c, n := poByte(s[size:])
		if n == 0 {
			break
		}
		b, size = append(b, c), size+n
		if utf8.Valid(b) {
			return strings.ReplaceAll(string(b), "\x00", "\uFFFD"), size
		}
	}
	if len(b) == 0 {
		return "", 0
	}
	_, size = poByte(s)
	return string(charmap.Windows1252.DecodeByte(b[0])), size
}

// poByte decodes the escape \ooo or \xhh at the head of s.
func poByte(s string) (c byte, size int) {
	if len(s) < 2 || s[0] != '\\' {
		return 0, 0
	}
	start, base, most := 1, 8, 3
	if s[1] == 'x' {
		start, base, most = 2, 16, 2
	}
	size = start
	for size < min(len(s), start+most) && (s[size] >= '0' && s[size] <= '7' || base == 16 && (digit(s[size]) || s[size]|0x20 >= 'a' && s[size]|0x20 <= 'f')) {
		size++
	}
	n, err := strconv.ParseUint(s[start:size], base, 8)
	if err != nil {
		return 0, 0
	}
	return byte(n), size
}

// escapePO writes text as the inside of a string.
func escapePO(s string) string {
	return strings.NewReplacer(`"`, `\"`, `\`, `\\`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(s)
}

// maxMenu is the longest text of a menu or button, in bytes.
const maxMenu = 80

// withoutAccelerator returns the content without the mark that says which key stands for it: Save &As, _Open, E&xit, ~File.
func (c content) withoutAccelerator() content {
	at := strings.IndexAny(c.text, "&_~")
	if len(c.text) > maxMenu || at < 0 || strings.ContainsAny(c.text[at+1:], "&_~") || hasMarkup(c.text) || placeholder(c.text, at) > 0 {
		return c
	}
	before, _ := utf8.DecodeLastRuneInString(c.text[:at])
	after, _ := utf8.DecodeRuneInString(c.text[at+1:])
	inWord := unicode.IsLetter(before) || unicode.IsDigit(before)
	if !unicode.IsLetter(after) || inWord && !unicode.IsLower(after) { // as in R&D
		return c
	}
	p := prose{content: c}
	p.same(0, at)
	p.same(at+1, len(c.text))
	return p.take()
}
