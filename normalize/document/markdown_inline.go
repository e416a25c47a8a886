package document

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

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
			m.unit(string(Object), at, at+len(label))
		case *insertion:
			m.unit(string(Object), child.start, child.stop)
		case *ast.RawHTML:
			m.rawHTML(child)
		default:
			m.inline(child)
		}
	}
}

// same appends a stretch of source as it stands.
func (m *markdown) same(start, end int) {
	m.text.Write(m.source[start:end])
	m.offsets.add(m.skip+start, end-start, 1, 1)
}

// unit appends text that stands for the source between start and end as a whole.
func (m *markdown) unit(s string, start, end int) {
	m.text.WriteString(s)
	m.offsets.add(m.skip+start, len(s), len(s), end-start)
}

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
	at, end := seg.Start, seg.Stop
	for from := at; ; {
		i := bytes.IndexAny(m.source[from:end], `&\`)
		if i < 0 {
			break
		}
		from += i
		decoded, size := escape(m.source[from:end])
		if size == 0 {
			from++
			continue
		}
		m.same(at, from)
		m.unit(decoded, from, from+size)
		from += size
		at = from
	}
	m.same(at, end)
}

// escape decodes the entity or backslash escape at the head of s, and returns how many bytes of s it takes; 0 for none.
func escape(s []byte) (decoded string, size int) {
	if s[0] == '\\' {
		if len(s) > 1 && util.IsPunct(s[1]) {
			return string(s[1:2]), 2
		}
		return "", 0
	}
	const longest = 40 // no name of an entity is longer
	semi := bytes.IndexByte(s[:min(len(s), longest)], ';')
	if semi < 2 {
		return "", 0
	}
	name := string(s[1:semi])
	if name[0] == '#' {
		decoded = numeric(name[1:])
	} else if _, ok := util.LookUpHTML5EntityByName(name); ok {
		decoded = html.UnescapeString(string(s[:semi+1]))
	}
	if decoded == "" {
		return "", 0
	}
	return decoded, semi + 1
}

// numeric decodes the number of a reference such as &#1071; or &#x42F;, or returns "".
func numeric(s string) string {
	base, digits := 10, 7
	if strings.HasPrefix(s, "x") || strings.HasPrefix(s, "X") {
		base, digits, s = 16, 6, s[1:]
	}
	n, err := strconv.ParseUint(s, base, 32)
	if err != nil || len(s) > digits {
		return ""
	}
	if n == 0 || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return "\uFFFD"
	}
	return string(rune(n))
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
	m.unit(string(Object), first.Segment.Start, end)
}

// rawHTML reads a tag as nothing, and a line break as a space.
func (m *markdown) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	seg := n.Segments.At(0)
	if tag := bytes.ToLower(seg.Value(m.source)); bytes.HasPrefix(tag, []byte("<br")) {
		m.unit(" ", seg.Start, seg.Stop)
	}
}
