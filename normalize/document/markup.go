package document

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf8"
)

// attribute is an attribute of a tag, its value as offsets in the text.
type attribute struct {
	name       string // in lower case
	start, end int    // of the value, without its quotes
	quoted     bool
}

// maxAttributes is how many attributes of a tag are read.
const maxAttributes = 200

// attributes returns the attributes of the start tag between two offsets that have a value.
func attributes(text string, start, end int) []attribute {
	var out []attribute
	at := start + 1
	for at < end && !markupSpace(text[at]) && text[at] != '/' {
		at++ // the name of the element
	}
	for at < end && len(out) < maxAttributes {
		for at < end && (markupSpace(text[at]) || text[at] == '/') {
			at++
		}
		name := at
		for at < end && !markupSpace(text[at]) && !strings.ContainsRune("=/>", rune(text[at])) {
			at++
		}
		a := attribute{name: strings.ToLower(text[name:at])}
		for at < end && markupSpace(text[at]) {
			at++
		}
		if at >= end || text[at] != '=' {
			if at == name {
				break // the end of the tag
			}
			continue
		}
		for at++; at < end && markupSpace(text[at]); {
			at++
		}
		at = a.value(text, at, end)
		out = append(out, a)
	}
	return out
}

// value reads the value at the offset and returns where it ends.
func (a *attribute) value(text string, at, end int) int {
	if at < end && (text[at] == '"' || text[at] == '\'') {
		a.quoted, a.start = true, at+1
		n := strings.IndexByte(text[a.start:end], text[at])
		if n < 0 {
			n = end - a.start
		}
		a.end = a.start + n
		return min(a.end+1, end)
	}
	a.start = at
	for at < end && !markupSpace(text[at]) && text[at] != '>' {
		at++
	}
	a.end = at
	return at
}

func markupSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// flow appends running text of markup: references are decoded, and white space is one space or one line break.
func (p *prose) flow(start, end int, decode func(string) (string, int)) {
	text := p.content.text
	at := start
	for i := start; i < end; {
		c := text[i]
		decoded, size := "", 0
		switch {
		case c == '&':
			decoded, size = decode(text[i:end])
		case markupSpace(c):
			decoded, size = foldSpace(text[i:end])
		}
		if size == 0 || decoded == text[i:i+size] {
			i += max(size, 1)
			continue
		}
		p.same(at, i)
		p.unit(decoded, i, i+size)
		i += size
		at = i
	}
	p.same(at, end)
}

// foldSpace returns what the white space at the head of s is read as, and its length.
func foldSpace(s string) (read string, size int) {
	read = " "
	for size < len(s) && markupSpace(s[size]) {
		if s[size] == '\n' || s[size] == '\r' {
			read = "\n"
		}
		size++
	}
	return read, size
}

// markup returns the content as that of markup: what is written into its text, or into its attributes, has entities where it
// needs them, and for what its encoding has no character.
func (c content) markup() (text, attribute content) {
	ascii := c.ascii || c.encoding == Windows1252 || !declaresUnicode(c.text)
	c.ascii = ascii
	return c.escaped(func(s string) string { return escapeMarkup(s, "&<>", ascii) }),
		c.escaped(func(s string) string { return escapeMarkup(s, "&<>\"'\n\t", ascii) })
}

// escapeMarkup writes marks, and on request all that is not ASCII, as references.
func escapeMarkup(s, marks string, ascii bool) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf && strings.ContainsRune(marks, r):
			if r < ' ' {
				fmt.Fprintf(&b, "&#%d;", r)
			} else {
				b.WriteString(html.EscapeString(string(r)))
			}
		case r >= utf8.RuneSelf && ascii:
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// declaredWithin is how far from the start markup says in which encoding it is.
const declaredWithin = 1024

// declaresUnicode reports whether markup that is in UTF-8 says so, or says nothing. Its bytes decide how it is read; but what is
// ASCII so far, and is going to be read as something else, stays ASCII.
func declaresUnicode(text string) bool {
	head := strings.ToLower(text[:min(len(text), declaredWithin)])
	for _, key := range []string{"charset=", "encoding="} {
		if _, value, ok := strings.Cut(head, key); ok {
			return strings.HasPrefix(strings.TrimLeft(value, " \"'"), "utf")
		}
	}
	return true
}
