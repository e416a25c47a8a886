package document

import "strings"

// textTag takes a start tag in the text.
func (r *newsReader) textTag() {
	x := r.xml
	name := strings.ToLower(x.name)
	traits := htmlElements[name]
	if name == "rights" || !isEnglish(x.attr("lang")) && traits&block != 0 && traits&root == 0 && r.within < len(x.open) {
		r.text.endBlock()
		r.quiet = len(x.open)
		return
	}
	if name == "block" && strings.Contains(x.attr("class"), "lead_paragraph") {
		name, r.lead = "abstract", len(x.open) // some archives have the lead once more, before the full text
	}
	r.stories.dated(name, x.attr("norm"))
	r.text.startTag(tag{name: name, start: x.start, end: x.end}, attributes(x.content.text, x.start, x.end))
	if name == "person" {
		r.gender, r.nameFrom = newsGender(x.attr("gender")), r.text.text.Len()
	}
}

// endText ends text.
func (r *newsReader) endText(name string) {
	r.text.endBlock()
	r.text.open, r.within = nil, 0
	if r.picture && name == "description" {
		r.text.document.mark(r.first, Label)
	}
	if r.alien {
		r.stories.foreign(r.first)
	}
}

// endPerson takes the name of a person in the text whose gender is given. Without one it says nothing that the text does not say: that
// it is a name, not that it is the right one.
func (r *newsReader) endPerson(name string) {
	if name != "person" || r.gender == "" {
		return
	}
	if text := r.text.text.String(); r.nameFrom <= len(text) {
		kind, _ := newsKind(name)
		r.stories.lists(kind, text[r.nameFrom:], r.gender)
	}
	r.gender = ""
}

// literal reads a CDATA section in the text.
func (r *newsReader) literal() {
	x := r.xml
	r.text.endBlock()
	if text := x.content.text[x.start:x.end]; holdsHTML(text) {
		r.embedded()
		return
	}
	p := prose{content: x.content}
	p.references(x.start, x.end, " \t\r\n", foldSpace)
	p.end(r.text.document, r.text.kind())
}

// embedded reads text that is no markup of this file but may hold its own: what is escaped, or stands in a CDATA section.
func (r *newsReader) embedded() {
	x := r.xml
	p := prose{content: r.text.content}
	if x.kind == xmlText {
		p.references(x.start, x.end, "&", entity)
	} else {
		p.content.escape = x.content.escape
		p.same(x.start, x.end)
	}
	r.text.document.addText(p.take(), false)
}
