package document

import (
	"slices"
	"strconv"
	"strings"
)

// odtReader gathers the text of a document of LibreOffice: with what was inserted, and without what was deleted, which such a document keeps
// before its text.
type odtReader struct {
	document *Document
	xml      *xmlReader
	text     content // as it has to be written
	styles   *officeStyles
	proofing proofing

	quiet      int                // the depth at which something began that is not read; 0 where all is
	began      int                // where the last start tag stands
	spaces     int                // that the last element of spaces stands for
	described  bool               // in the description of a picture
	flows      []bool             // of the open elements: whether text in them is that of the paragraph
	paragraphs []*officeParagraph // those under way, which stand within one another
	texts      int                // read so far
	remarks    map[string]odtRemark
	remark     odtRemark // the comment under way
}

func newODTReader(d *Document, c content, s *officeStyles) *odtReader {
	text, _ := c.markup()
	return &odtReader{document: d, xml: newXML(d.Format, c), text: text, styles: s, proofing: proofing{home: s.lang}, remarks: map[string]odtRemark{}}
}

func (r *odtReader) all() error {
	x := r.xml
	for x.next() {
		switch x.kind {
		case xmlStart:
			r.began, r.described = x.start, x.prefix == "svg" && (x.name == "title" || x.name == "desc")
			r.flows = append(r.flows[:len(x.open)-1], x.flows())
			if r.quiet == 0 {
				r.start()
			}
		case xmlEnd:
			if r.quiet == 0 {
				r.end()
			} else if r.quiet == len(x.open) {
				r.quiet = 0
			}
		case xmlText, xmlLiteral:
			if r.quiet == 0 && len(x.open) > 0 {
				r.characters()
			}
		}
	}
	return x.err
}

// odtContainers are elements that hold paragraphs, and no text of their own.
var odtContainers = []string{"note", "note-body", "list", "list-item", "list-header", "section", "ruby", "index-body", "index-title", "table-of-content"}

// flows reports whether the text directly in the element that starts is that of the paragraph.
func (x *xmlReader) flows() bool {
	return x.prefix == "text" && !slices.Contains(odtContainers, x.name) || x.name == "content-control"
}

// start takes a start tag.
func (r *odtReader) start() {
	x, p := r.xml, r.paragraph()
	switch x.prefix + ":" + x.name {
	case "text:p", "text:h":
		r.begin()
	case "text:span":
		if p != nil {
			m := r.styles.of("text/" + x.attr("style-name")).marks
			p.marks = append(p.marks, m.over(p.marks[len(p.marks)-1]))
		}
	case "text:tracked-changes", "text:note-citation", "text:ruby-text", "text:script", "office:forms":
		r.quiet = len(x.open)
	case "text:section", "style:header", "style:footer", "style:header-left", "style:footer-left", "style:header-first", "style:footer-first":
		if d := x.attr("display"); d == "none" || d == "false" {
			r.quiet = len(x.open)
		}
	case "text:hidden-text":
		if x.attr("is-hidden") != "false" {
			r.quiet = len(x.open)
		}
	case "text:s":
		r.spaces = x.spaces()
	case "office:annotation":
		r.remark = odtRemark{name: x.attr("name"), segments: len(r.document.Segments), directives: len(r.document.Directives)}
	case "office:annotation-end":
		r.ranged(r.remarks[x.attr("name")])
	case "draw:frame":
		if p != nil && x.attr("anchor-type") == "as-char" {
			p.mark()
		}
	}
}

// paragraph returns the innermost paragraph under way, or nil.
func (r *odtReader) paragraph() *officeParagraph {
	if len(r.paragraphs) == 0 {
		return nil
	}
	return r.paragraphs[len(r.paragraphs)-1]
}

// begin begins a paragraph.
func (r *odtReader) begin() {
	x := r.xml
	style := r.styles.of("paragraph/" + x.attr("style-name"))
	p := newOfficeParagraph(r.document, r.text, len(r.paragraphs) > 0)
	p.kind, p.marks, p.space = style.kind, []textMarks{style.marks}, true
	if x.name == "h" {
		p.kind = Heading
	}
	if kind, ok := odtHolder(x.open); ok {
		p.kind = kind
	}
	r.paragraphs = append(r.paragraphs, p)
}

// odtHolder returns what the innermost element that says so makes of a paragraph in it.
func odtHolder(open []string) (kind Kind, ok bool) {
	for _, name := range slices.Backward(open) {
		switch name {
		case "table-cell":
			return Cell, true
		case "annotation":
			return Label, true
		case "list-item", "list-header":
			return ListItem, open[len(open)-1] != "h" // numbered headings stand in lists
		case "note-body", "text-box", "custom-shape":
			return Paragraph, false
		}
	}
	return Paragraph, false
}

// end takes an end tag.
func (r *odtReader) end() {
	x, p := r.xml, r.paragraph()
	r.described = false
	if x.prefix == "office" && x.name == "annotation" {
		r.remarked()
	}
	if p == nil || x.prefix != "text" {
		return
	}
	sign := ""
	switch x.name {
	case "p", "h":
		r.paragraphs = r.paragraphs[:len(r.paragraphs)-1]
		p.end(r.document)
	case "span":
		if n := len(p.marks); n > 1 {
			p.marks = p.marks[:n-1]
		}
	case "s":
		sign = strings.Repeat(" ", r.spaces)
	case "tab":
		sign = "\t"
	case "line-break":
		sign = "\n"
	}
	if sign != "" && p.marks[len(p.marks)-1].hidden != on {
		p.unit(sign, r.began, x.end)
		p.last, p.space = x.end, false
		r.texts++
	}
}

// characters takes text.
func (r *odtReader) characters() {
	x, p := r.xml, r.paragraph()
	if x.name == "creator" && r.text.text[x.start:x.end] == Author && len(x.open) > 1 && x.open[len(x.open)-2] == "annotation" {
		r.quiet = len(x.open) - 1
		return
	}
	if r.described && x.kind == xmlText {
		label := prose{content: r.text}
		label.references(x.start, x.end, "& \t\r\n", odtSpace)
		label.end(r.document, Label)
		return
	}
	if p == nil || !r.flows[len(x.open)-1] {
		return
	}
	m := p.marks[len(p.marks)-1]
	if m.hidden == on {
		return
	}
	start, end := x.start, x.end
	for p.space && start < end && markupSpace(r.text.text[start]) {
		start++
	}
	if start == end {
		return
	}
	text := r.text.text[start:end]
	switch {
	case x.kind == xmlLiteral:
		p.mark()
	case p.skips(&r.proofing, m, start, end):
		p.pass(start, end)
	default:
		p.references(start, end, "& \t\r\n", odtSpace)
	}
	p.last, p.space = end, markupSpace(text[len(text)-1])
	r.texts++
}

// odtSpace decodes a reference, or white space, which is one space.
func odtSpace(s string) (string, int) {
	if s[0] == '&' {
		return entity(s)
	}
	return " ", len(s) - len(strings.TrimLeft(s, " \t\r\n"))
}

// spaces returns how many spaces an element stands for.
func (x *xmlReader) spaces() int {
	n, err := strconv.Atoi(x.attr("c"))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxSpaces)
}

const maxSpaces = 100 // that one element stands for
