package document

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// jsonEscape decodes the escape at the head of s, and returns its length; 0 for none. A pair of surrogates is one escape.
func jsonEscape(s string) (decoded string, size int) {
	if len(s) < 2 || s[0] != '\\' {
		return "", 0
	}
	if i := strings.IndexByte(`"\/bfnrt`, s[1]); i >= 0 {
		return "\"\\/\b\f\n\r\t"[i : i+1], 2
	}
	r, ok := jsonUnit(s)
	if !ok {
		return "", 0
	}
	if utf16.IsSurrogate(r) {
		if low, ok := jsonUnit(s[6:]); ok {
			if whole := utf16.DecodeRune(r, low); whole != utf8.RuneError {
				return string(whole), 12
			}
		}
		r = utf8.RuneError
	}
	return string(r), 6
}

// jsonUnit decodes the escape \uXXXX at the head of s.
func jsonUnit(s string) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	for i := 2; i < 6; i++ {
		if c := s[i] | 0x20; !digit(s[i]) && (c < 'a' || c > 'f') {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(s[2:6], 16, 16)
	return rune(n), err == nil
}

// json returns the content as that of JSON: what is written into its strings has escapes where it needs them. A file that is ASCII
// throughout stays so.
func (c content) json() content {
	ascii := c.encoding == Windows1252 || !strings.ContainsFunc(c.text, func(r rune) bool { return r >= utf8.RuneSelf })
	return c.escaped(func(s string) string { return escapeJSON(s, ascii) })
}

func escapeJSON(s string, ascii bool) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || ascii && r >= utf8.RuneSelf && r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		case ascii && r >= 0x10000:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// found appends the values at a path below a value, in order: names of members with points between, [] for every item of an array,
// [0] for its first.
func (t *jsonTree) found(out []int32, n int32, path string) []int32 {
	if path == "" {
		return append(out, n)
	}
	name, rest, _ := strings.Cut(path, ".")
	name, items, _ := strings.Cut(name, "[")
	if name != "" {
		if n = t.member(n, name); n == 0 {
			return out
		}
	}
	if items == "" {
		return t.found(out, n, rest)
	}
	if t.nodes[n].kind != '[' {
		return out
	}
	for i := t.nodes[n].child; i != 0; i = t.nodes[i].next {
		out = t.found(out, i, rest)
		if items == "0]" {
			break
		}
	}
	return out
}

// all returns the values at a path.
func (t *jsonTree) all(path string) []int32 {
	if len(t.nodes) == 0 {
		return nil
	}
	return t.found(nil, 0, path)
}

// member returns the value that an object has under a name, or 0.
func (t *jsonTree) member(n int32, name string) int32 {
	if t.nodes[n].kind != '{' {
		return 0
	}
	for i := t.nodes[n].child; i != 0; i = t.nodes[i].next {
		if t.text[t.nodes[i].keyStart:t.nodes[i].keyEnd] == name {
			return i
		}
	}
	return 0
}

// raw returns a value as it is written; a string without its quotes.
func (t *jsonTree) raw(n int32) string { return t.text[t.nodes[n].start:t.nodes[n].end] }

// isString reports whether a value is a string with something in it.
func (t *jsonTree) isString(n int32) bool {
	return t.nodes[n].kind == '"' && t.nodes[n].end > t.nodes[n].start
}

// gather returns the text that strings say together, as a content within that of the tree.
func (t *jsonTree) gather(c content, values []int32) content {
	p := prose{content: c}
	for i, n := range values {
		node := t.nodes[n]
		if i > 0 {
			p.gap(" ", int(node.start))
		}
		p.references(int(node.start), int(node.end), `\`, jsonEscape)
	}
	return p.take()
}

// value returns the string that an object has under a name, decoded; "" for none.
func (t *jsonTree) value(n int32, name string) string {
	if i := t.member(n, name); i != 0 && t.isString(i) {
		return t.gather(content{text: t.text}, []int32{i}).text
	}
	return ""
}

// key returns the name of a member in small letters.
func (t *jsonTree) key(n int32) string {
	return strings.ToLower(t.text[t.nodes[n].keyStart:t.nodes[n].keyEnd])
}
