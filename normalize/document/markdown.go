package document

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// parseMarkdown finds the prose of Markdown: paragraphs, headings, list items and table cells, with emphasis and links read
// through. Front matter, code, formulas, the tags of templates, link targets and raw HTML are not prose.
func parseMarkdown(c content) []Segment {
	m := markdown{content: c}
	p := newMarkdownParser()
	for at := frontMatter(c.text); at < len(c.text); {
		end := partEnd(c.text, at)
		// The parser wants bytes, and knows no line that ends in CR alone. Lengths stay as they are, so that its offsets are
		// offsets in the content.
		m.skip, m.source = at, []byte(c.text[at:end])
		newlines(m.source)
		// The walker returns an error only if its function does.
		_ = ast.Walk(p.Parse(text.NewReader(m.source)), m.visit)
		at = end
	}
	return m.segments
}

// newlines writes LF for each CR that no LF follows.
func newlines(b []byte) {
	for i, c := range b {
		if c == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			b[i] = '\n'
		}
	}
}

// frontMatter returns the length of the metadata block at the head of the text, between lines of --- or +++.
func frontMatter(s string) int {
	end, next := lineEnd(s, 0)
	fence := strings.TrimRight(s[:end], " \t")
	if fence != "---" && fence != "+++" {
		return 0
	}
	for at := next; at < len(s); at = next {
		end, next = lineEnd(s, at)
		if l := strings.TrimRight(s[at:end], " \t"); l == fence || fence == "---" && l == "..." {
			return next
		}
	}
	return 0
}

// prose returns the kind of segment that a block with text of its own is.
func prose(n ast.Node) (Kind, bool) {
	switch n.(type) {
	case *ast.Heading:
		return Heading, true
	case *extast.TableCell:
		return Cell, true
	case *ast.Paragraph, *ast.TextBlock:
		if _, ok := n.Parent().(*ast.ListItem); ok {
			return ListItem, true
		}
		return Paragraph, true
	}
	return 0, false
}

// markdown gathers the segments of a Markdown text.
type markdown struct {
	content  content
	source   []byte // the part under way
	skip     int    // where source begins in the content
	segments []Segment

	text    strings.Builder
	offsets offsets // of the block under way, into the content's text
}

func (m *markdown) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	if kind, ok := prose(n); ok {
		m.block(kind, n)
	}
	if n.Type() == ast.TypeInline {
		return ast.WalkSkipChildren, nil
	}
	return ast.WalkContinue, nil
}

// block adds the text of a block as a segment.
func (m *markdown) block(kind Kind, n ast.Node) {
	m.text.Reset()
	m.offsets = nil
	m.inline(n)
	s := m.text.String()
	l := line{0, len(s)}.trim(s)
	if strings.IndexFunc(s, func(r rune) bool { return r != Object && !unicode.IsSpace(r) }) < 0 {
		return
	}
	inner := content{s, m.offsets.through(m.content.offsets)}
	m.segments = appendParts(m.segments, inner, kind, l.start, l.end)
}
