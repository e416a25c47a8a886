package document

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// parseMarkdown finds the prose of Markdown: paragraphs, headings, list items and table cells, with emphasis and links read
// through. Front matter, code, formulas, the tags of templates, link targets and raw HTML are not prose.
func parseMarkdown(d *Document, c content) error {
	m := markdown{document: d, prose: prose{content: c}}
	p := newMarkdownParser()
	front := frontMatter(c.text)
	d.Date = frontDate(c.text[:front])
	for _, l := range splitLines(c.text[:front]) {
		if strings.HasPrefix(c.text[l.start:], "#") {
			d.comment(c, l.start+1, l.end)
		}
	}
	for at := front; at < len(c.text); {
		end := partEnd(c.text, at)
		// The parser wants bytes, and knows no line that ends in CR alone. Lengths stay as they are, so that its offsets are
		// offsets in the content.
		m.skip, m.source = at, []byte(c.text[at:end])
		newlines(m.source)
		// The walker returns an error only if its function does.
		_ = ast.Walk(p.Parse(text.NewReader(m.source)), m.visit)
		at = end
	}
	return nil
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

// proseKind returns the kind of segment that a block with text of its own is.
func proseKind(n ast.Node) (Kind, bool) {
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
	prose              // of the block under way
	document *Document // gets the segments
	source   []byte    // the part under way
	skip     int       // where source begins in the content
	reached  int       // where the comment ends that was read last, in the content
}

func (m *markdown) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	if kind, ok := proseKind(n); ok {
		m.inline(n)
		if !m.empty() {
			m.document.cover(m.content, int(m.offsets[0].source), max(m.offsets[len(m.offsets)-1].sourceEnd(), m.reached))
		}
		m.end(m.document, kind)
	}
	if b, ok := n.(*ast.HTMLBlock); ok {
		m.comments(b)
	}
	if n.Type() == ast.TypeInline {
		return ast.WalkSkipChildren, nil
	}
	return ast.WalkContinue, nil
}
