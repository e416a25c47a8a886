package document

import "strings"

// officeParagraph is a paragraph of an office document under way. Others may stand within it: those of a text box, of a note.
type officeParagraph struct {
	prose
	kind  Kind
	marks []textMarks // of the paragraph, and of the spans under way in it
	last  int         // where its last text ended; 0 where there is none yet
	space bool        // white space that follows counts for nothing
	joins bool        // what follows goes on with it

	comments []string // that it refers to
	directed bool     // it is of a comment, and likely says something to the checker

	directives int // of the document before it; those that speak of nothing yet speak of it
}

// newOfficeParagraph begins a paragraph, within another or not.
func newOfficeParagraph(d *Document, text content, within bool) *officeParagraph {
	p := &officeParagraph{prose: prose{content: text}, directives: d.covered}
	if within {
		p.directives = len(d.Directives)
	}
	return p
}

// end adds the paragraph to the document, without what it says to the checker, and returns its place; none where it has no text.
func (p *officeParagraph) end(d *Document) Span {
	if p.empty() {
		return Span{}
	}
	c := p.take()
	if p.kind == Label && d.comment(c, 0, len(c.text)) {
		return Span{}
	}
	cut := c
	if p.kind != Label {
		cut = d.bracketed(c)
	}
	l := line{0, len(cut.text)}.trim(cut.text)
	if l.start == l.end {
		return Span{}
	}
	d.add(cut, p.kind, l.start, l.end)
	all := Span{c.offsets.start(0), c.offsets.end(len(c.text))}
	for i := p.directives; i < len(d.Directives); i++ {
		if r := &d.Directives[i]; r.Part == c.part && r.Words.Part == c.part {
			r.cover(all)
		}
	}
	d.covered = len(d.Directives)
	return all
}

// skips reports whether a text of the paragraph is not read. What speaks to the checker is read in any language.
func (p *officeParagraph) skips(by *proofing, m textMarks, start, end int) bool {
	text := p.content.text[start:end]
	if p.kind == Label && p.text.Len() == 0 {
		p.directed = strings.HasPrefix(strings.ToLower(strings.TrimSpace(text)), directiveMark)
	}
	return !p.directed && by.skips(m, text)
}

// mark notes that something stands in the sentence that is no prose.
func (p *officeParagraph) mark() {
	if p.last > 0 {
		p.gap(string(Object), p.last)
		p.space = false
	}
}

// pass appends a stretch that is not read as one object, without the white space at its ends.
func (p *officeParagraph) pass(start, end int) {
	l := line{start, end}.trim(p.content.text)
	p.same(start, l.start)
	p.object(l.start, l.end)
	p.same(l.end, end)
}

// textMarks are what the properties of a text, or of a style, say of it.
type textMarks struct {
	hidden, unproofed toggle
	lang              string // of letters that are not of an eastern script
}

// toggle is a property that is on, off or not spoken of.
type toggle int8

const (
	off toggle = iota - 1
	unsaid
	on
)

// over returns marks that go before others.
func (m textMarks) over(base textMarks) textMarks {
	if m.hidden == unsaid {
		m.hidden = base.hidden
	}
	if m.unproofed == unsaid {
		m.unproofed = base.unproofed
	}
	if m.lang == "" {
		m.lang = base.lang
	}
	return m
}

// officeStyle is a named style.
type officeStyle struct {
	parent string
	kind   Kind // Heading, ListItem, or Paragraph
	marks  textMarks
}

// officeStyles are the styles of a document by identifier.
type officeStyles struct {
	all  map[string]officeStyle
	lang string // what a text is in where nothing else is said
}

const maxAncestors = 20 // of a style

// of returns a style with what it has from its ancestors.
func (s *officeStyles) of(id string) officeStyle {
	style := s.all[id]
	for parent, n := style.parent, 0; parent != "" && n < maxAncestors; n++ {
		base := s.all[parent]
		style.marks = style.marks.over(base.marks)
		if style.kind == Paragraph {
			style.kind = base.kind
		}
		parent = base.parent
	}
	return style
}

// proofing decides which text is read: none that is marked as not to be proofed, or as of another language than English and than that of the
// document, whose setting is often that of whose computer it is.
type proofing struct {
	home         string
	heedless     bool // read all
	read, passed int  // texts that were read, and that were not
}

// skips reports whether a text is not read.
func (p *proofing) skips(m textMarks, text string) bool {
	if strings.TrimSpace(text) == "" {
		return false
	}
	lang := strings.ToLower(m.lang)
	english := lang == "" || lang == "x-none" || strings.HasPrefix(lang, "en")
	if !p.heedless && (m.unproofed == on || lang == "zxx" || lang == "none" || !english && m.lang != p.home) {
		p.passed++
		return true
	}
	p.read++
	return false
}

// proofed reads a member with regard to what is marked as no text to be proofed, or as of another language. Where that is all of it,
// the marks say nothing of the text, and it is read once more without.
func (d *Document) proofed(read func(heedless bool) (*proofing, error)) error {
	segments, directives, covered := len(d.Segments), len(d.Directives), d.covered
	p, err := read(false)
	if err == nil && p.passed > 0 && p.read == 0 {
		d.Segments, d.Directives, d.covered = d.Segments[:segments], d.Directives[:directives], covered
		_, err = read(true)
	}
	return err
}
