package document

import "strings"

const (
	// markdownPart is the length from which a Markdown text is parsed in parts: the tree of a text takes some thirty times
	// its size. Links are then resolved within their part only, which shows in their brackets and not in their words.
	markdownPart = 1 << 20
	// maxMarkdownPart is the length from which a part may end at any line that is not in code or a comment.
	maxMarkdownPart = 2 << 20
)

// partEnd returns where the part of a Markdown text that begins at the offset ends: before a paragraph or heading that stands
// at the margin after an empty line, since nothing before it but code and comments can reach into it.
func partEnd(s string, at int) int {
	var open opaque
	empty := false
	for l := at; l < len(s); {
		end, next := lineEnd(s, l)
		if l-at >= maxMarkdownPart && open == "" || l-at >= markdownPart && empty && open == "" && atMargin(s[l]) {
			return l
		}
		text := strings.TrimSpace(s[l:end])
		open = open.after(text)
		empty = text == ""
		l = next
	}
	return len(s)
}

// atMargin reports whether a line that begins with the byte is a paragraph or heading of its own, and in no list or quote.
func atMargin(c byte) bool { return c == '#' || c|0x20 >= 'a' && c|0x20 <= 'z' }

// opaque is what closes the code or comment that a line stands in, or "".
type opaque string

// after returns the state after a line.
func (o opaque) after(text string) opaque {
	fence := text[:len(text)-len(strings.TrimLeft(text, "`"))]
	if fence == "" {
		fence = text[:len(text)-len(strings.TrimLeft(text, "~"))]
	}
	switch {
	case o == "-->":
		if strings.Contains(text, "-->") {
			return ""
		}
	case o != "":
		if text == fence && strings.HasPrefix(text, string(o)) {
			return ""
		}
	case strings.HasPrefix(text, "<!--") && !strings.Contains(text, "-->"):
		return "-->"
	case len(fence) >= 3 && !(fence[0] == '`' && strings.Contains(text[len(fence):], "`")):
		return opaque(fence)
	}
	return o
}
