package document

// odtRemark is a comment of a document of LibreOffice with directives in it.
type odtRemark struct {
	name                 string // by which the end of its range is known; "" where it has none
	segments, directives int    // of the document before it
	end                  int    // the number of directives behind it
	at                   int    // where its range begins
	texts                int    // read before that
}

// remarked takes the end of a comment. One with a directive is no text.
func (r *odtReader) remarked() {
	c, d := r.remark, r.document
	if len(d.Directives) == c.directives {
		return
	}
	d.Segments = d.Segments[:c.segments]
	c.end, c.at, c.texts = len(d.Directives), r.text.offsets.start(r.xml.end), r.texts
	if c.name != "" {
		r.remarks[c.name] = c
	}
}

// ranged takes the end of the range of a comment. Without words in it the directives of the comment speak of the paragraph, as they do without a range.
func (r *odtReader) ranged(c odtRemark) {
	if r.texts == c.texts {
		return
	}
	for i := c.directives; i < c.end; i++ {
		if d := &r.document.Directives[i]; d.scope == scopeNext && d.Fault == nil {
			d.Covers = Span{c.at, r.text.offsets.start(r.xml.start)}
		}
	}
}
