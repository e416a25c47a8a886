package document

import "slices"

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
		r.texts++
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
	if p.skips(&r.proofing, r.run, start, end) {
		p.pass(start, end)
	} else {
		p.references(start, end, "&\t\r\n", wordSpace)
	}
	p.last = end
	r.texts++
}

// wordSpace decodes a reference, or a line break, which is a space.
func wordSpace(s string) (string, int) {
	if s[0] == '&' {
		return entity(s)
	}
	return " ", 1
}
