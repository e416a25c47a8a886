package document

import (
	"bytes"
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// parseMarkdown finds the prose of Markdown: paragraphs, headings, list items and table cells, with emphasis and links read
// through. Front matter, code, link targets and raw HTML are not prose.
func parseMarkdown(c content) []Segment {
	skip := frontMatter(c.text)
	// The parser wants bytes; line ends and lengths stay as they are, so its offsets are offsets in the content.
	source := []byte(c.text[skip:])
	m := markdown{content: c, source: source, skip: skip}
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote, extension.TaskList)).Parser()
	root := parser.Parse(text.NewReader(source))
	// The walker returns an error only if this function does.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
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
	})
	return m.segments
}

// frontMatter returns the length of the metadata block at the head of the text, between lines of --- or +++.
func frontMatter(s string) int {
	for _, fence := range []string{"---", "+++"} {
		end, next := lineEnd(s, 0)
		if s[:end] != fence {
			continue
		}
		for at := next; at < len(s); {
			end, next := lineEnd(s, at)
			if l := strings.TrimRight(s[at:end], " \t"); l == fence || fence == "---" && l == "..." {
				return next
			}
			at = next
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
	source   []byte
	skip     int // where source begins in the content
	segments []Segment

	text    strings.Builder
	offsets offsets // of the block under way, into the content's text
}

// block adds the text of a block as a segment.
func (m *markdown) block(kind Kind, n ast.Node) {
	m.text.Reset()
	m.offsets = nil
	m.inline(n)
	s := m.text.String()
	start := len(s) - len(strings.TrimLeft(s, " \n"))
	end := len(strings.TrimRight(s, " \n"))
	if start >= end {
		return
	}
	inner := content{s, m.offsets.through(m.content.offsets)}
	m.segments = appendParts(m.segments, inner, kind, start, end)
}

// inline adds the text of the children of a node.
func (m *markdown) inline(n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			m.raw(child.Segment)
			if child.SoftLineBreak() || child.HardLineBreak() {
				m.add(" ", child.Segment.Stop, 1)
			}
		case *ast.CodeSpan, *ast.AutoLink:
			m.object(child)
		case *ast.RawHTML:
			m.rawHTML(child)
		default:
			m.inline(child)
		}
	}
}

// add appends text that stands for size bytes of the source at the offset.
func (m *markdown) add(s string, at, size int) {
	m.text.WriteString(s)
	if len(s) == size {
		m.offsets.add(m.skip+at, size, 1, 1)
		return
	}
	m.offsets.add(m.skip+at, len(s), len(s), size)
}

// raw appends a stretch of source, with its entities and backslash escapes decoded.
func (m *markdown) raw(seg text.Segment) {
	at, end := seg.Start, seg.Stop
	for at < end {
		i := bytes.IndexAny(m.source[at:end], `&\`)
		if i < 0 {
			break
		}
		if i > 0 {
			m.add(string(m.source[at:at+i]), at, i)
			at += i
		}
		decoded, size := escape(string(m.source[at:min(end, at+40)]))
		m.add(decoded, at, size)
		at += size
	}
	if at < end {
		m.add(string(m.source[at:end]), at, end-at)
	}
}

// escape decodes the entity or backslash escape at the head of s, and returns how many bytes of s it takes.
func escape(s string) (decoded string, size int) {
	if s[0] == '\\' {
		if len(s) > 1 && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[1]) >= 0 {
			return s[1:2], 2
		}
		return s[:1], 1
	}
	if semi := strings.IndexByte(s, ';'); semi > 1 {
		if d := html.UnescapeString(s[:semi+1]); d != s[:semi+1] && d != "" {
			return d, semi + 1
		}
	}
	return s[:1], 1
}

// object puts one mark in the place of code or an address, so that the words around it do not run together.
func (m *markdown) object(n ast.Node) {
	from, to := -1, -1
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			if from < 0 {
				from = t.Segment.Start
			}
			to = t.Segment.Stop
		}
	}
	if from < 0 || from == to { // an address keeps no offsets; its mark stands for nothing
		from = m.lastOffset()
		to = from
	}
	m.text.WriteRune(Object)
	m.offsets.add(m.skip+from, len(string(Object)), len(string(Object)), to-from)
}

// lastOffset returns the offset in the source just after the text so far.
func (m *markdown) lastOffset() int {
	if n := len(m.offsets); n > 0 {
		return m.offsets[n-1].sourceEnd() - m.skip
	}
	return 0
}

// rawHTML reads a tag as nothing, and a line break as a space.
func (m *markdown) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	seg := n.Segments.At(0)
	if tag := strings.ToLower(string(seg.Value(m.source))); strings.HasPrefix(tag, "<br") {
		m.add(" ", seg.Start, 1)
	}
}
