package document

import (
	"slices"
	"strings"
)

// wordReader gathers the text of a member of a Word document as the program shows it: with what was inserted and without what was
// deleted, with the results of fields and without their instructions. It knows elements of Word by the prefix of the outermost one.
type wordReader struct {
	file     *wordFile
	xml      *xmlReader
	text     content // as it has to be written
	proofing proofing

	prefix     string
	quiet      int                // the depth at which something began that is not read; 0 where all is
	began      int                // where the last start tag stands
	chosen     []int              // the first segment of each alternative that was read
	twin       *prose             // the text of one that says the same again, while it is passed over
	fields     []bool             // those under way: whether their result has begun
	choices    []bool             // alternatives under way: whether one was read
	paragraphs []*officeParagraph // those under way, which stand within one another
	joins      *officeParagraph   // one of which the end is deleted: what follows goes on with it
	run        textMarks          // of the run under way
	inText     bool               // directly within the element of text
	kept       bool               // white space at its ends counts
}

func newWordReader(w *wordFile, c content) *wordReader {
	text, _ := c.markup()
	return &wordReader{file: w, xml: newXML(w.document.Format, c), text: text, proofing: proofing{home: w.styles.lang}}
}

// all reads the member.
func (r *wordReader) all() error {
	x := r.xml
	for x.next() {
		switch x.kind {
		case xmlStart:
			if len(x.open) == 1 {
				r.prefix = x.prefix
			}
			r.began, r.inText = x.start, false
			if r.quiet == 0 {
				r.start()
			}
		case xmlEnd:
			r.inText = false
			switch {
			case r.quiet == 0:
				r.end()
			case r.quiet == len(x.open):
				r.quiet = 0
				r.pair()
			case r.twin != nil && x.name == "p":
				r.twin.gap("\n", x.start)
			}
		case xmlText:
			switch {
			case r.twin != nil && x.name == "t":
				r.twin.references(x.start, x.end, "&\t\r\n", wordSpace)
			case r.inText:
				r.characters()
			}
		case xmlLiteral:
			if p := r.paragraph(); r.inText && p != nil {
				p.mark()
			}
		}
	}
	r.rejoin()
	return x.err
}

// paragraph returns the innermost paragraph under way, or nil.
func (r *wordReader) paragraph() *officeParagraph {
	if len(r.paragraphs) == 0 {
		return nil
	}
	return r.paragraphs[len(r.paragraphs)-1]
}

// within returns the name of the element that holds the one that starts or ends here, or "".
func (r *wordReader) within() string {
	if n := len(r.xml.open); n > 1 {
		return r.xml.open[n-2]
	}
	return ""
}

// start takes a start tag.
func (r *wordReader) start() {
	x := r.xml
	if x.prefix != r.prefix {
		r.foreign()
		return
	}
	switch x.name {
	case "del", "moveFrom":
		r.deleted()
	case "rt", "tblPr", "tblGrid", "sectPrChange", "sdtEndPr", "delText", "instrText", "delInstrText":
		r.quiet = len(x.open)
	case "tbl", "tc":
		r.rejoin()
	case "p":
		r.begin()
	case "r":
		r.run = textMarks{}
		if p := r.paragraph(); p != nil {
			r.run = p.marks[0]
		}
	case "t":
		r.inText, r.kept = true, x.attr("space") == "preserve"
	case "fldChar":
		r.field(x.attr("fldCharType"))
	case "showingPlcHdr":
		r.quiet = len(x.open) - 2 // what a form shows where nobody has written anything yet
	case "footnote", "endnote":
		if kind := x.attr("type"); kind != "" && kind != "normal" {
			r.quiet = len(x.open) // the line between the text and the notes
		}
	case "comment":
		if x.attr("author") == Author {
			r.quiet = len(x.open)
		}
	case "headerReference", "footerReference":
		r.file.shown = append(r.file.shown, x.attr("id"))
	default:
		if strings.HasSuffix(x.name, "Change") {
			r.quiet = len(x.open) // properties as they were
			return
		}
		r.property()
	}
}

// foreign takes a start tag of what is embedded in the text: pictures, formulas, alternatives for other programs.
func (r *wordReader) foreign() {
	x := r.xml
	switch x.name {
	case "AlternateContent":
		r.choices, r.chosen = append(r.choices, false), append(r.chosen, 0)
	case "Choice", "Fallback":
		if n := len(r.choices); n > 0 && r.choices[n-1] {
			r.quiet = len(x.open)
			r.twin = &prose{content: r.text}
		} else if n > 0 {
			r.choices[n-1], r.chosen[n-1] = true, len(r.file.document.Segments)
		}
	case "oMath", "inline":
		if p := r.paragraph(); p != nil {
			p.mark()
		}
	}
}

// pair notes that what an alternative says stands again in one that was passed over, where a fix is made as well.
func (r *wordReader) pair() {
	if r.twin != nil && len(r.chosen) > 0 && !r.twin.empty() {
		r.file.document.again(r.chosen[len(r.chosen)-1], r.twin.take())
	}
	r.twin = nil
}

// deleted takes the start tag of what was deleted: text, the end of a paragraph, a row of a table.
func (r *wordReader) deleted() {
	switch p := r.paragraph(); {
	case r.within() == "rPr" && p != nil:
		p.joins = true
	case r.within() != "trPr":
		r.quiet = len(r.xml.open)
	}
}

// property takes an element of the properties of a run or a paragraph.
func (r *wordReader) property() {
	x, p := r.xml, r.paragraph()
	if p == nil {
		return
	}
	parent := r.within()
	switch {
	case parent == "rPr" && len(x.open) > 2 && x.open[len(x.open)-3] == "r":
		if x.name == "rStyle" {
			r.run = r.file.styles.of(x.attr("val")).marks.over(r.run)
		}
		r.run.property(x)
	case parent == "rPr" && x.name == "specVanish":
		p.joins = true
	case parent == "pPr" && x.name == "pStyle":
		style := r.file.styles.of(x.attr("val"))
		p.marks[0] = style.marks
		if p.kind != Cell && p.kind != Label && style.kind != Paragraph {
			p.kind = style.kind
		}
	case parent == "pPr" && x.name == "outlineLvl" && p.kind != Cell && x.attr("val") < "9":
		p.kind = Heading
	case parent == "numPr" && x.name == "numId" && p.kind != Cell && p.kind != Heading:
		p.kind = ListItem
		if x.attr("val") == "0" {
			p.kind = Paragraph
		}
	}
}

// field takes a mark of a field.
func (r *wordReader) field(kind string) {
	switch n := len(r.fields); {
	case kind == "begin":
		r.fields = append(r.fields, false)
	case n == 0:
	case kind == "separate":
		r.fields[n-1] = true
	case kind == "end":
		r.fields = r.fields[:n-1]
	}
}

// begin begins a paragraph.
func (r *wordReader) begin() {
	if p := r.joins; p != nil && len(r.paragraphs) == 0 {
		r.joins, p.joins = nil, false
		r.paragraphs = append(r.paragraphs, p)
		return
	}
	p := &officeParagraph{prose: prose{content: r.text}, marks: make([]textMarks, 1)}
	for _, name := range slices.Backward(r.xml.open) {
		switch name {
		case "tc":
			p.kind = Cell
		case "comment":
			p.kind = Label
		case "txbxContent":
		default:
			continue
		}
		break
	}
	r.paragraphs = append(r.paragraphs, p)
}

// end takes an end tag.
func (r *wordReader) end() {
	x, p := r.xml, r.paragraph()
	switch {
	case x.name == "AlternateContent" && len(r.choices) > 0:
		r.choices, r.chosen = r.choices[:len(r.choices)-1], r.chosen[:len(r.chosen)-1]
	case x.prefix != r.prefix:
	case x.name == "tc", x.name == "comment":
		r.rejoin()
	case p == nil:
	case x.name == "p":
		r.paragraphs = r.paragraphs[:len(r.paragraphs)-1]
		if p.joins && len(r.paragraphs) == 0 {
			r.joins = p
			return
		}
		p.end(r.file.document, p.kind)
	case r.within() == "r":
		r.sign()
	}
}

// rejoin ends the paragraph that would go on with the next one, if there is one.
func (r *wordReader) rejoin() {
	if p := r.joins; p != nil {
		r.joins = nil
		p.end(r.file.document, p.kind)
	}
}

// sign takes an element that stands for a character.
func (r *wordReader) sign() {
	p, sign := r.paragraph(), ""
	switch r.xml.name {
	case "tab", "ptab":
		sign = "\t"
	case "br", "cr":
		sign = "\n"
	case "noBreakHyphen":
		sign = "\u2011"
	case "sym", "object":
		p.mark()
	}
	if sign != "" && r.reads() && r.run.hidden != on {
		p.unit(sign, r.began, r.xml.end)
		p.last = r.xml.end
	}
}

// reads reports whether text stands in no field, or in the result of all that it stands in.
func (r *wordReader) reads() bool { return !slices.Contains(r.fields, false) }

// characters takes text.
func (r *wordReader) characters() {
	x, p := r.xml, r.paragraph()
	if p == nil || !r.reads() || r.run.hidden == on {
		return
	}
	start, end := x.start, x.end
	if !r.kept {
		for start < end && markupSpace(r.text.text[start]) {
			start++
		}
		for start < end && markupSpace(r.text.text[end-1]) {
			end--
		}
	}
	if start == end {
		return
	}
	if r.proofing.skips(r.run, r.text.text[start:end]) {
		p.pass(start, end)
	} else {
		p.references(start, end, "&\t\r\n", wordSpace)
	}
	p.last = end
}

// wordSpace decodes a reference, or a line break, which is a space.
func wordSpace(s string) (string, int) {
	if s[0] == '&' {
		return entity(s)
	}
	return " ", 1
}
