package document

import (
	"strings"
)

// parseXLIFF finds the translations in XLIFF 1 and 2, whatever else a program keeps in the file. What each was translated from is kept with
// it. Nothing is read where the target is in another language than English, is not to be translated, or is not translated yet.
func parseXLIFF(d *Document, c content) error {
	side, err := d.sides(c)
	if err != nil {
		return err
	}
	r := &xliffReader{document: d, xml: side.xml, side: side}
	for r.xml.next() {
		switch r.xml.kind {
		case xmlStart:
			r.startTag()
		case xmlText:
			r.side.note(d)
		case xmlEnd:
			r.endTag()
			if r.unit() {
				d.cover(c, r.start, r.xml.end)
			}
		}
	}
	if r.xml.err == nil && !r.begun {
		return c.broken(d.Format, 0, "it has no element <xliff>")
	}
	return r.xml.err
}

// xliffReader gathers the pairs of a file.
type xliffReader struct {
	document *Document
	xml      *xmlReader
	side     sideReader
	begun    bool
	start    int      // where the unit under way begins
	prefix   string   // of the elements of XLIFF
	from, to string   // the languages, as the file says
	quiet    []bool   // of the open elements: not to be translated
	states   []string // what holds for the pair under way
	header   bool     // it is the head of a catalogue of gettext, and no text
	language string   // of its target, if that says
	source   []stretch
	segments []stretch // the source again, parted into segments
	target   []stretch
}

func (r *xliffReader) startTag() {
	x := r.xml
	if len(x.open) == 1 {
		if x.name != "xliff" {
			x.err = x.content.broken(x.format, x.start, "<%.40s> is no file of XLIFF", x.name)
			return
		}
		r.begun, r.prefix = true, x.prefix
	}
	quiet := len(x.open) > 1 && r.quiet[len(x.open)-2]
	if t := x.attr("translate"); t != "" {
		quiet = t == "no"
	}
	r.quiet = append(r.quiet[:len(x.open)-1], quiet)
	if x.prefix != r.prefix {
		return
	}
	if r.unit() {
		r.start = x.start
	}
	switch x.name {
	case "xliff":
		r.from, r.to = x.attr("srcLang"), x.attr("trgLang")
	case "file":
		if from := x.attr("source-language"); from != "" {
			r.from, r.to = from, x.attr("target-language")
		}
	case "unit":
		r.side.codes = map[string]string{}
	case "data":
		if id := x.attr("id"); id != "" && r.side.codes != nil {
			r.side.codes[id] = r.side.native()
		}
	case "trans-unit", "segment", "ignorable":
		r.source, r.segments, r.target, r.language = nil, nil, nil, ""
		r.states = []string{x.attr("state")}
		r.header = x.attr("restype") == "x-gettext-domain-header"
	case "source", "seg-source", "target":
		r.text()
	}
}

// unit reports whether the element that starts or ends holds what belongs together.
func (r *xliffReader) unit() bool {
	return r.xml.prefix == r.prefix && (r.xml.name == "trans-unit" || r.xml.name == "unit")
}

// text reads a side of the pair under way. Sides stand elsewhere as well, such as in what a memory proposes.
func (r *xliffReader) text() {
	x := r.xml
	if parent := x.open[len(x.open)-2]; parent != "trans-unit" && parent != "segment" && parent != "ignorable" {
		return
	}
	name := x.name
	r.side.source = name != "target"
	if name == "target" {
		r.language = x.attr("lang")
		r.states = append(r.states, x.attr("state"), x.attr("state-qualifier"))
	}
	side := r.side.read(r.quiet[len(x.open)-1])
	switch name {
	case "source":
		r.source = side
	case "seg-source":
		r.segments = side
	default:
		r.target = side
	}
}

func (r *xliffReader) endTag() {
	x := r.xml
	if x.prefix != r.prefix || r.header || x.name != "trans-unit" && x.name != "segment" && x.name != "ignorable" || len(r.target) == 0 || !r.inEnglish() || r.untranslated() {
		return
	}
	from := languageCode(r.from)
	if r.otherSource() {
		from = ""
	}
	for _, s := range r.target {
		r.document.translated(s.text, original{r.original(s), from}, false)
	}
	r.target = nil
}

// inEnglish reports whether the target is in English. Programs that are not told the languages write of any source that it is in English, and
// nothing of the target.
func (r *xliffReader) inEnglish() bool {
	to := r.to
	if r.language != "" {
		to = r.language
	}
	return inEnglish(to, r.from) || to == "" && r.otherSource()
}

// otherSource reports whether the source is not in English, though the file says so.
func (r *xliffReader) otherSource() bool {
	return languageCode(r.from) == "en" && inOtherScript(plain(r.source))
}

// untranslated reports whether the pair waits for its translation: it says so, and no machine has made one; or nobody says that it is
// done, and the target is still the source.
func (r *xliffReader) untranslated() bool {
	done := false
	for _, s := range r.states {
		switch s {
		case "leveraged-mt", "mt-suggestion":
			return false
		case "", "initial", "new":
		default:
			done = true
		}
	}
	for _, s := range r.states {
		if s == "needs-translation" {
			return true
		}
	}
	return !done && strings.Join(strings.Fields(plain(r.target)), " ") == strings.Join(strings.Fields(plain(r.source)), " ")
}

// original returns what a stretch of the target was translated from.
func (r *xliffReader) original(s stretch) string {
	if s.sub {
		return ""
	}
	if s.id == "" {
		return plain(r.source)
	}
	for _, side := range [][]stretch{r.segments, r.source} {
		var same []stretch
		for _, t := range side {
			if t.id == s.id {
				same = append(same, t)
			}
		}
		if len(same) > 0 {
			return plain(same)
		}
	}
	return ""
}

// declaredXML is declared for what the first line of XML says.
func (c content) declaredXML(f Format) error {
	head := c.text[:min(len(c.text), declaredWithin)]
	if !strings.HasPrefix(head, "<?xml") {
		return nil
	}
	head, _, _ = strings.Cut(head, "?>")
	_, value, ok := strings.Cut(head, "encoding")
	if !ok {
		return nil
	}
	return c.declared(f, strings.Trim(value, " \t\r\n=\"'"))
}

func looksXLIFF(text string) bool { return rootElement(text) == "xliff" }
