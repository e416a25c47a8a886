package document

import "strings"

// readWordStyles reads the styles of a document. What it says for all text at once is no mark: an editor who turned the proofing of a
// whole document off did so for another program.
func readWordStyles(f Format, c content) (*officeStyles, error) {
	s := &officeStyles{all: map[string]officeStyle{}}
	x := newXML(f, c)
	id, preset := "", false
	var style officeStyle
	for x.next() {
		switch {
		case x.kind == xmlStart && x.name == "style":
			id, preset, style = x.attr("styleId"), x.attr("default") == "1" || x.attr("default") == "true", officeStyle{}
		case x.kind == xmlEnd && x.name == "style":
			if preset {
				if style.marks.lang != "" {
					s.lang = style.marks.lang
				}
				style.marks = textMarks{}
			}
			s.all[id], id = style, ""
		case x.kind != xmlStart:
		case id != "":
			style.property(x)
		case x.name == "lang":
			s.lang = x.attr("val") // of the defaults, which stand before the styles
		}
	}
	return s, x.err
}

// property takes an element of the style.
func (s *officeStyle) property(x *xmlReader) {
	switch x.name {
	case "name":
		name := strings.ToLower(x.attr("val"))
		if strings.HasPrefix(name, "heading ") || name == "title" || name == "subtitle" {
			s.kind = Heading
		}
	case "basedOn":
		s.parent = x.attr("val")
	case "outlineLvl":
		if x.attr("val") < "9" {
			s.kind = Heading
		}
	case "numPr":
		if s.kind == Paragraph {
			s.kind = ListItem
		}
	default:
		s.marks.property(x)
	}
}

// property takes an element of the properties of a run.
func (m *textMarks) property(x *xmlReader) {
	switch x.name {
	case "vanish":
		m.hidden = x.toggle()
	case "noProof":
		m.unproofed = x.toggle()
	case "lang":
		m.lang = x.attr("val")
	}
}

// toggle returns what the start tag of a property says.
func (x *xmlReader) toggle() toggle {
	switch x.attr("val") {
	case "0", "false", "off":
		return off
	}
	return on
}
