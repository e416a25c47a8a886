package document

import (
	"slices"
	"strings"
)

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
	case "docPr", "cNvPr":
		r.description()
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

// description takes the start tag of what describes a picture for those who do not see it. It often stands there once more.
func (r *wordReader) description() {
	x, d := r.xml, r.file.document
	first := x.name == "docPr"
	if first {
		r.described = len(d.Segments)
	}
	for _, a := range attributes(x.content.text, x.start, x.end) {
		if !a.quoted || a.name != "descr" && a.name != "title" {
			continue
		}
		p := prose{content: r.label}
		p.references(a.start, a.end, "&", entity)
		if first {
			p.end(d, Label)
		} else if !p.empty() {
			d.describedAgain(r.described, p.take())
		}
	}
}

// describedAgain notes a description as a copy of the one that says the same, from the given segment on.
func (d *Document) describedAgain(first int, c content) {
	all := d.Segments
	first = min(first, len(all)) // a comment may have been left out since
	i := slices.IndexFunc(all[first:], func(s Segment) bool { return s.Kind == Label && s.Text == strings.TrimSpace(c.text) })
	if i < 0 {
		return
	}
	label := &all[first+i]
	label.Kind = Paragraph // labels have no copies among the words of a text
	d.Segments = all[:first+i+1]
	d.again(first+i, c)
	d.Segments, label.Kind = all, Label
}
