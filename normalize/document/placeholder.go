package document

import (
	"strings"
)

// withoutPlaceholders returns the content with an Object for everything in it that a program puts something else in the place of: %s,
// %(name)s, {0}, ${name}, &name;.
func (c content) withoutPlaceholders() content {
	if !strings.ContainsAny(c.text, "%{&") {
		return c
	}
	p := prose{content: c}
	at := 0
	for i := 0; i < len(c.text); {
		size := placeholder(c.text, i)
		if size == 0 {
			i++
			continue
		}
		p.same(at, i)
		p.object(i, i+size)
		i += size
		at = i
	}
	p.same(at, len(c.text))
	return p.take()
}

// placeholder returns the length of the placeholder at an offset of a text, or 0.
func placeholder(text string, at int) int {
	s := text[at:]
	switch s[0] {
	case '%':
		if at > 0 && digit(text[at-1]) {
			return 0 // per cent
		}
		if n := braced(s[1:]); n > 0 {
			return 1 + n
		}
		return printf(s)
	case '$':
		if n := braced(s[1:]); n > 0 {
			return 1 + n
		}
	case '{':
		return braced(s)
	case '&':
		if at == 0 || !alnum(text[at-1]) {
			return ownEntity(s)
		}
	}
	return 0
}

// maxPlaceholder is more bytes than a name in a placeholder has.
const maxPlaceholder = 80

// braced returns the length of a placeholder in braces at the head of a text: {}, {0}, {name}, {{user.name}}, {0:n2}.
func braced(s string) int {
	n, depth := 0, 0
	for n < len(s) && s[n] == '{' && depth < 2 {
		n, depth = n+1, depth+1
	}
	if depth == 0 {
		return 0
	}
	for n < min(len(s), maxPlaceholder) && (alnum(s[n]) || strings.IndexByte("_.:!,#-$@", s[n]) >= 0 || depth == 2 && s[n] == ' ') {
		n++
	}
	if strings.HasPrefix(s[n:], "}}"[:depth]) {
		return n + depth
	}
	return 0
}

// ownEntity returns the length of a reference at the head of a text that is none of HTML, such as &brandName;.
func ownEntity(s string) int {
	n := 1
	for n < min(len(s), maxPlaceholder) && (alnum(s[n]) || strings.IndexByte("_.-", s[n]) >= 0) {
		n++
	}
	if _, known := entity(s); n < 3 || known > 0 || n >= len(s) || s[n] != ';' {
		return 0
	}
	return n + 1
}

// printf returns the length of a conversion at the head of a text, such as %s, %1$d, %-5.2f, %(name)s, %@; or 0. A letter behind it says that it
// is none, but for one with a name.
func printf(s string) int {
	n := 1
	named := strings.HasPrefix(s[n:], "(")
	if named {
		end := strings.IndexByte(s[:min(len(s), maxPlaceholder)], ')')
		if end < 0 || strings.ContainsAny(s[:end], " \n") {
			return 0
		}
		n = end + 1
	}
	for n < min(len(s), maxPlaceholder) && (digit(s[n]) || strings.IndexByte("$.*#+-", s[n]) >= 0) {
		n++
	}
	for n < min(len(s), maxPlaceholder) && strings.IndexByte("hlLqjzt", s[n]) >= 0 {
		n++
	}
	if !named && n > 1 && n < 4 && digit(s[n-1]) && (n == len(s) || !alnum(s[n]) && s[n] < 0x80) {
		return n // of Qt
	}
	if n >= len(s) || strings.IndexByte("sdifuxXogeEcp@n", s[n]) < 0 {
		return 0
	}
	n++
	if !named && n < len(s) && (alnum(s[n]) || s[n] >= 0x80) {
		return 0
	}
	return n
}
