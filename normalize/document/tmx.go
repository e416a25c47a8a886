package document

import (
	"cmp"
	"strings"
)

// parseTMX finds the English texts of a translation memory, each with one in another language: that which the file says it is
// translated from, else the first.
func parseTMX(d *Document, c content) error {
	side, err := d.sides(c)
	if err != nil {
		return err
	}
	r := &tmxReader{document: d, xml: side.xml, side: side}
	for r.xml.next() {
		switch r.xml.kind {
		case xmlStart:
			r.startTag()
		case xmlText:
			r.side.note(d)
		case xmlEnd:
			if r.xml.name == "tu" {
				r.unit()
				d.cover(c, r.start, r.xml.end)
			}
		}
	}
	return r.xml.err
}

// tmxReader gathers the pairs of a memory.
type tmxReader struct {
	document *Document
	xml      *xmlReader
	side     sideReader
	from     string // the language of the sources, as the file says
	tuFrom   string // and as the unit under way does
	language string // of the text under way
	start    int    // where the unit under way begins
	english  [][]stretch
	original original
}

func (r *tmxReader) startTag() {
	x := r.xml
	switch x.name {
	case "header":
		r.from = languageCode(x.attr("srclang"))
	case "tu":
		r.start = x.start
		r.english, r.original = nil, original{}
		r.tuFrom = cmp.Or(languageCode(x.attr("srclang")), r.from)
	case "tuv":
		r.language = languageCode(x.attr("lang"))
	case "seg":
		r.side.source = r.language != "en"
		side := r.side.read(false)
		if r.language == "en" && inOtherScript(plain(side)) {
			r.language = "" // po2tmx calls any source English that it is not told the language of
		}
		switch {
		case r.language == "en":
			r.english = append(r.english, side)
		case r.original.text == "" || r.language == r.tuFrom && r.original.language != r.tuFrom:
			r.original = original{plain(side), r.language}
		}
	default:
		if len(x.open) == 1 && x.name != "tmx" {
			x.err = x.content.broken(x.format, x.start, "<%.40s> is no translation memory", x.name)
		}
	}
}

// unit adds the English texts of the unit that ends.
func (r *tmxReader) unit() {
	for _, side := range r.english {
		for _, s := range side {
			from := r.original
			if s.sub {
				from.text = ""
			}
			r.document.translated(s.text, from, false)
		}
	}
	r.english = nil
}

func looksTMX(text string) bool { return strings.EqualFold(rootElement(text), "tmx") }
