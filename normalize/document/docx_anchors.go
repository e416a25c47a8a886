package document

// wordAnchor is what a comment is about, by which a directive in it is settled: its range, or the paragraph that refers to it.
type wordAnchor struct {
	part int
	Span
	texts int // read before the range
}

// anchor takes the start tag of an end of the range of a comment, or of a reference to one.
func (r *wordReader) anchor() {
	id, at := r.xml.attr("id"), r.text.offsets.start(r.xml.start)
	a := r.file.anchors[id]
	switch r.xml.name {
	case "commentRangeStart":
		r.file.anchors[id] = &wordAnchor{part: r.text.part, Span: Span{at, at}, texts: r.texts}
	case "commentRangeEnd":
		if a != nil && a.part == r.text.part && r.texts > a.texts {
			a.End = at
		}
	case "commentReference":
		if p := r.paragraph(); p != nil {
			p.comments = append(p.comments, id)
		}
	}
}

// ended takes a paragraph at its end. The comments in it that are about no words are about all of it.
func (r *wordReader) ended(p *officeParagraph) {
	all := p.end(r.file.document)
	for _, id := range p.comments {
		a := r.file.anchors[id]
		if a == nil {
			a = &wordAnchor{part: r.text.part}
			r.file.anchors[id] = a
		}
		if a.Len() == 0 {
			a.part, a.Span = r.text.part, all
		}
	}
}

// wordRemark is a comment while it is read.
type wordRemark struct {
	id                   string
	segments, directives int // of the document before it
}

// settle says what the directives in a comment speak of. A comment with one is no text.
func (r *wordReader) settle(c wordRemark) {
	d := r.file.document
	if len(d.Directives) == c.directives {
		return
	}
	d.Segments = d.Segments[:c.segments]
	for i := c.directives; i < len(d.Directives); i++ {
		d.Directives[i].anchor(r.file.anchors[c.id])
	}
}

// anchor says what a directive in a comment speaks of; it is itself where the comment is about nothing.
func (d *Directive) anchor(a *wordAnchor) {
	if a == nil || a.Len() == 0 {
		d.Covers = d.Words.Span(0, len(d.Words.Text))
		return
	}
	d.Part, d.place = a.part, a.Start
	switch {
	case d.scope == scopeEnd:
		d.place = a.End
	case d.scope == scopeNext && d.Fault == nil:
		d.Covers = a.Span
	}
}
