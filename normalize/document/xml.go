package document

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// xmlReader reads the tags and texts of XML, one after another, with their places in a content:
//
//	x := newXML(f, c)
//	for x.next() {
//		switch x.kind { ... }
//	}
//	return x.err
//
// Elements end in the order in which they began, or the reading fails. Entities that the file defines itself are not known, and nothing
// outside of it is read.
type xmlReader struct {
	format  Format
	content content
	decoder *xml.Decoder

	kind         xmlKind
	prefix, name string               // of a tag, and of the element that a text stands in
	start, end   int                  // the place of the tag or text in the content's text
	attrs        []xml.Attr           // of a start tag, decoded; attributes gives their places
	open         []string             // the open elements from the outermost inwards, with the one that starts or ends here
	ended        bool                 // the last element of open ended
	comment      func(start, end int) // is told where a comment stands, without its marks; nil for nothing
	err          error
}

// xmlKind is what was read.
type xmlKind uint8

const (
	xmlStart   xmlKind = iota // a start tag; an end follows even if the tag is both
	xmlEnd                    // an end tag
	xmlText                   // text with references
	xmlLiteral                // a CDATA section, without its marks: text as it stands
)

// maxDepth is how deep elements may be nested in a file that somebody made for use.
const maxDepth = 1000

func newXML(f Format, c content) *xmlReader {
	d := xml.NewDecoder(strings.NewReader(softened(c.text)))
	d.Entity = xml.HTMLEntity
	// The bytes were decoded before, whatever the file says of itself.
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return &xmlReader{format: f, content: c, decoder: d}
}

// softened returns a text of the same length in which the comments that speak to the checker have no two hyphens within: XML forbids
// them, and people write them before the reason nevertheless.
func softened(text string) string {
	var out []byte
	for at := 0; ; {
		i := strings.Index(text[at:], "<!--")
		if i < 0 {
			break
		}
		start := at + i + len("<!--")
		n := strings.Index(text[start:], "-->")
		if n < 0 {
			break
		}
		at = start + n
		if inner := text[start:at]; hasMark(strings.TrimSpace(inner)) && strings.Contains(inner, "--") {
			if out == nil {
				out = []byte(text)
			}
			copy(out[start:], strings.ReplaceAll(inner, "--", "=="))
		}
	}
	if out == nil {
		return text
	}
	return string(out)
}

// next reads on, and reports whether there is something.
func (x *xmlReader) next() bool {
	if x.ended {
		x.open, x.ended = x.open[:len(x.open)-1], false
	}
	for x.err == nil {
		start := int(x.decoder.InputOffset())
		token, err := x.decoder.RawToken()
		end := int(x.decoder.InputOffset())
		if err != nil {
			x.fail(start, err)
			return false
		}
		x.start, x.end, x.attrs = start, end, nil
		switch t := token.(type) {
		case xml.StartElement:
			x.kind, x.prefix, x.name, x.attrs = xmlStart, t.Name.Space, t.Name.Local, t.Attr
			x.open = append(x.open, t.Name.Local)
			if len(x.open) > maxDepth {
				x.err = x.content.broken(x.format, start, "elements are nested more than %d deep", maxDepth)
			}
			return x.err == nil
		case xml.EndElement:
			return x.close(t.Name)
		case xml.CharData:
			x.text()
			if x.start < x.end {
				return true
			}
		case xml.Comment:
			if x.comment != nil {
				x.comment(start+len("<!--"), end-len("-->"))
			}
		}
	}
	return false
}

// close takes an end tag.
func (x *xmlReader) close(name xml.Name) bool {
	if n := len(x.open); n == 0 || x.open[n-1] != name.Local {
		x.err = x.content.broken(x.format, x.start, "</%.40s> ends what was not begun", name.Local)
		return false
	}
	x.kind, x.prefix, x.name, x.ended = xmlEnd, name.Space, name.Local, true
	return true
}

// text takes a text.
func (x *xmlReader) text() {
	const open, end = "<![CDATA[", "]]>"
	x.kind, x.name = xmlText, x.element()
	if s := x.content.text[x.start:x.end]; strings.HasPrefix(s, open) && strings.HasSuffix(s, end) {
		x.kind, x.start, x.end = xmlLiteral, x.start+len(open), x.end-len(end)
	}
}

// element returns the name of the innermost open element, or "".
func (x *xmlReader) element() string {
	if len(x.open) == 0 {
		return ""
	}
	return x.open[len(x.open)-1]
}

// attr returns an attribute of the start tag by its local name, or "".
func (x *xmlReader) attr(name string) string {
	for _, a := range x.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (x *xmlReader) fail(at int, err error) {
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, io.EOF) && len(x.open) == 0:
	case errors.Is(err, io.EOF):
		x.err = x.content.broken(x.format, len(x.content.text), "it ends within <%.40s>", x.element())
	case errors.As(err, &syntax) && syntax.Msg == "unexpected EOF":
		x.err = x.content.broken(x.format, len(x.content.text), "it ends within a tag or a comment")
	case errors.As(err, &syntax):
		x.err = x.content.broken(x.format, at, "%.100s", syntax.Msg)
	default:
		x.err = x.content.broken(x.format, at, "%.100s", strings.TrimPrefix(err.Error(), "xml: "))
	}
}

// rootElement returns the local name of the outermost element of what may be XML, or "".
func rootElement(text string) string {
	if !strings.HasPrefix(strings.TrimLeft(text[:min(len(text), declaredWithin)], " \t\r\n"), "<") {
		return ""
	}
	for x := newXML("", content{text: text}); x.next(); {
		switch {
		case x.kind == xmlStart:
			return x.name
		case strings.TrimSpace(text[x.start:x.end]) != "":
			return ""
		}
	}
	return ""
}
