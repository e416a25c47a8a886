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
	label    content // the same, as attributes are written
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
	texts      int                // read so far
	remark     wordRemark         // the comment under way
	described  int                // the first segment of the last description
}

func newWordReader(w *wordFile, c content) *wordReader {
	text, label := c.markup()
	return &wordReader{file: w, xml: newXML(w.document.Format, c), text: text, label: label, proofing: proofing{home: w.styles.lang}}
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
		r.remark = wordRemark{x.attr("id"), len(r.file.document.Segments), len(r.file.document.Directives)}
		if x.attr("author") == Author {
			r.quiet = len(x.open)
		}
	case "commentRangeStart", "commentRangeEnd", "commentReference":
		r.anchor()
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

// deleted takes the start tag of what was deleted: text, the end of a paragraph, a row of a table.
func (r *wordReader) deleted() {
	switch p := r.paragraph(); {
	case r.within() == "rPr" && p != nil:
		p.joins = true
	case r.within() != "trPr":
		r.quiet = len(r.xml.open)
	}
}

// begin begins a paragraph.
func (r *wordReader) begin() {
	if p := r.joins; p != nil && len(r.paragraphs) == 0 {
		r.joins, p.joins = nil, false
		r.paragraphs = append(r.paragraphs, p)
		return
	}
	p := newOfficeParagraph(r.file.document, r.text, len(r.paragraphs) > 0)
	p.marks = make([]textMarks, 1)
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
	case x.name == "tc":
		r.rejoin()
	case x.name == "comment":
		r.rejoin()
		r.settle(r.remark)
	case p == nil:
	case x.name == "p":
		r.paragraphs = r.paragraphs[:len(r.paragraphs)-1]
		if p.joins && len(r.paragraphs) == 0 {
			r.joins = p
			return
		}
		r.ended(p)
	case r.within() == "r":
		r.sign()
	}
}

// rejoin ends the paragraph that would go on with the next one, if there is one.
func (r *wordReader) rejoin() {
	if p := r.joins; p != nil {
		r.joins = nil
		r.ended(p)
	}
}
