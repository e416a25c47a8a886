package report

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/document"
)

// quote returns text in double quotes on one line, with all that is not printable escaped as in Go. Letters of every script
// stay; marks that turn the direction of the text do not.
func quote(s string) string {
	return defuse(strconv.Quote(strings.ReplaceAll(s, string(document.Object), ellipsis)))
}

// printable returns text on one line, with all that is not printable escaped. The text has quotes of its own where it needs them.
func printable(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		b.WriteString(printableRune(r, s[:size]))
		s = s[size:]
	}
	return defuse(b.String())
}

// printableRune returns the character r, whose bytes are s, as it is or escaped.
func printableRune(r rune, s string) string {
	switch {
	case r == utf8.RuneError && len(s) == 1:
		return fmt.Sprintf(`\x%02x`, s[0])
	case unicode.IsPrint(r):
		return s
	}
	q := strconv.QuoteRune(r)
	return q[1 : len(q)-1]
}

// defuse breaks what build servers take for a command wherever it stands in a line: ##[error], ##vso[task], ##teamcity[message].
func defuse(s string) string { return strings.ReplaceAll(s, "##", `#\x23`) }

// shownPath returns the path as it heads a line. GitHub takes a line that begins with :: for a command.
func shownPath(path string) string {
	path = printable(filepath.ToSlash(path))
	if strings.HasPrefix(strings.TrimSpace(path), "::") {
		return "./" + path
	}
	return path
}

// plainJSON escapes what JSON would leave for a terminal to obey. Such characters stand within strings only.
func plainJSON(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); {
		r, size := rune(b[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(b[i:])
		}
		if r >= 0x7F && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, b[i:i+size]...)
		}
		i += size
	}
	return out
}
