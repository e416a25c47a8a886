package document

import "strings"

const (
	odtContent = "content.xml"
	odtStyles  = "styles.xml"
	odtType    = "application/vnd.oasis.opendocument.text"
)

// openODT reads a document of LibreOffice: its text, and then its headers and footers, which stand among the styles.
func openODT(d *Document) error {
	if err := d.openArchive(); err != nil {
		return err
	}
	a := d.archive
	if a.member(odtContent) < 0 {
		return a.broken("", "it is a zip archive, but no text document of LibreOffice")
	}
	if c, _, err := a.read("META-INF/manifest.xml"); err == nil && strings.Contains(c.text, ":encryption-data") {
		return a.broken("", "it is protected by a password")
	}
	s := &officeStyles{all: map[string]officeStyle{}}
	for _, name := range []string{odtStyles, odtContent} {
		if a.member(name) < 0 {
			continue
		}
		c, _, err := a.read(name)
		if err == nil {
			err = readODTStyles(d.Format, c, s)
		}
		if err != nil {
			return inMember(name, err)
		}
	}
	for _, name := range []string{odtContent, odtStyles} {
		if a.member(name) < 0 {
			continue
		}
		c, err := d.readPart(name)
		if err == nil {
			err = readODT(d, c, s)
		}
		if err != nil {
			return inMember(name, err)
		}
	}
	return nil
}

// parseFODT reads the same document in one file of XML.
func parseFODT(d *Document, c content) error {
	if err := c.declaredXML(d.Format); err != nil {
		return err
	}
	s := &officeStyles{all: map[string]officeStyle{}}
	if err := readODTStyles(d.Format, c, s); err != nil {
		return err
	}
	return readODT(d, c, s)
}

// readODT reads the text of a member.
func readODT(d *Document, c content, s *officeStyles) error {
	return d.proofed(func(heedless bool) (*proofing, error) {
		r := newODTReader(d, c, s)
		r.proofing.heedless = heedless
		return &r.proofing, r.all()
	})
}

// readODTStyles adds the styles of a member. Text and paragraphs have names of their own.
func readODTStyles(f Format, c content, s *officeStyles) error {
	x := newXML(f, c)
	id := ""
	var style officeStyle
	for x.next() {
		named := x.prefix == "style" && x.name == "style"
		switch {
		case x.kind == xmlStart && named:
			family := x.attr("family")
			id, style = family+"/"+x.attr("name"), officeStyle{}
			if parent := x.attr("parent-style-name"); parent != "" {
				style.parent = family + "/" + parent
			}
			if name := x.attr("name"); name == "Title" || name == "Subtitle" {
				style.kind = Heading
			}
		case x.kind == xmlEnd && named:
			s.all[id], id = style, ""
		case x.kind != xmlStart || x.name != "text-properties":
		case id != "":
			style.marks = odtMarks(x)
		case len(x.open) > 1 && x.open[len(x.open)-2] == "default-style" && x.attr("language") != "":
			s.lang = x.attr("language")
		}
	}
	return x.err
}

// odtMarks returns what the properties of a text say of it.
func odtMarks(x *xmlReader) textMarks {
	m := textMarks{lang: x.attr("language")}
	switch x.attr("display") {
	case "":
	case "none":
		m.hidden = on
	default:
		m.hidden = off
	}
	return m
}

// looksODT reports whether an archive is a text document of LibreOffice: the first member says so.
func looksODT(source string) bool {
	return strings.Contains(source[:min(len(source), 200)], odtType)
}

// looksFODT reports whether XML is a text document of LibreOffice.
func looksFODT(text string) bool {
	return rootElement(text) == "document" && strings.Contains(text[:min(len(text), 16<<10)], odtType)
}
