package document

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// inline adds the text of the children of a node.
func (m *markdown) inline(n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			m.raw(child.Segment)
			if child.SoftLineBreak() || child.HardLineBreak() {
				m.lineBreak(child.Segment.Stop)
			}
		case *ast.CodeSpan:
			m.codeSpan(child)
		case *ast.AutoLink:
			// The node keeps its place to itself, but its label is a slice of the source, and so ends with it.
			label := child.Label(m.source)
			at := cap(m.source) - cap(label)
			m.object(at, at+len(label))
		case *insertion:
			m.object(child.start, child.stop)
		case *ast.RawHTML:
			m.rawHTML(child)
		default:
			m.inline(child)
		}
	}
}

// unit appends text that stands for the source between start and end as a whole.
func (m *markdown) unit(s string, start, end int) { m.prose.unit(s, m.skip+start, m.skip+end) }

// object appends a mark for a stretch of source that is no prose.
func (m *markdown) object(start, end int) { m.prose.object(m.skip+start, m.skip+end) }

// lineBreak appends the end of a line, with the white space or backslash before it.
func (m *markdown) lineBreak(at int) {
	end := len(m.source)
	if i := bytes.IndexByte(m.source[at:], '\n'); i >= 0 {
		end = at + i + 1
	}
	m.unit("\n", at, end)
}

// raw appends a stretch of source, with its entities and backslash escapes decoded.
func (m *markdown) raw(seg text.Segment) {
	m.references(m.skip+seg.Start, m.skip+seg.Stop, `&\`, escape)
}

// escape decodes the entity or backslash escape at the head of s, and returns how many bytes of s it takes; 0 for none.
func escape(s string) (decoded string, size int) {
	if s[0] == '\\' {
		if len(s) > 1 && util.IsPunct(s[1]) {
			return s[1:2], 2
		}
		return "", 0
	}
	return entity(s)
}

// codeSpan puts one mark in the place of code, so that the words around it do not run together.
func (m *markdown) codeSpan(n ast.Node) {
	first, ok := n.FirstChild().(*ast.Text)
	if !ok {
		return
	}
	end := first.Segment.Stop
	if last, ok := n.LastChild().(*ast.Text); ok {
		end = last.Segment.Stop
	}
	m.object(first.Segment.Start, end)
}

// rawHTML reads a tag as nothing, and a line break as a space.
func (m *markdown) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	seg := n.Segments.At(0)
	if last := n.Segments.At(n.Segments.Len() - 1); bytes.HasPrefix(seg.Value(m.source), []byte("<!--")) {
		m.comment(seg.Start, last.Stop)
	}
	if tag := bytes.ToLower(seg.Value(m.source)); bytes.HasPrefix(tag, []byte("<br")) {
		m.unit(" ", seg.Start, seg.Stop)
	}
}

// comments reads the comments of an HTML block.
func (m *markdown) comments(b *ast.HTMLBlock) {
	if b.Lines().Len() == 0 {
		return
	}
	end := max(b.Lines().At(b.Lines().Len()-1).Stop, b.ClosureLine.Stop)
	for at := b.Lines().At(0).Start; ; {
		i := bytes.Index(m.source[at:end], []byte("<!--"))
		if i < 0 {
			return
		}
		n := bytes.Index(m.source[at+i:end], []byte("-->"))
		if n < 0 {
			return
		}
		m.comment(at+i, at+i+n+len("-->"))
		at += i + n
	}
}

// comment reads a comment.
func (m *markdown) comment(start, end int) {
	if bytes.HasSuffix(m.source[start:end], []byte("-->")) && end-start >= len("<!---->") &&
		m.document.comment(m.content, m.skip+start+len("<!--"), m.skip+end-len("-->")) {
		m.reached = m.skip + end
	}
}
