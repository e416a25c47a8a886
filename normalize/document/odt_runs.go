package document

import "slices"

// odtText is a stretch of text of a document of LibreOffice, or an element that stands for characters, in the bytes of a member.
type odtText struct {
	Span
	isText bool
	style  string // of the paragraph
	spans  []Span // the start tags of the spans that it stands in
	note   int    // where the note begins that it stands in; -1 for none
	story  int
}

// odtStory is what has a list of tracked changes of its own: the body, a header, a footer.
type odtStory struct {
	body  bool
	place int  // where the list stands, or would
	list  Span // the start tag of the list; empty for none
	end   int  // where the end tag of the list stands; the end of the start tag where that is both
	first int  // where the text of the first paragraph begins; 0 for nowhere
}

// odtTexts are the texts of a member, in order.
type odtTexts struct {
	xml     *xmlReader
	content content
	texts   []odtText
	stories []odtStory
	root    Span            // the start tag of the outermost element
	ids     map[string]bool // identifiers and names in use

	tags  []Span // the start tags of the open elements
	flows []bool
	quiet int
	under []odtParagraph
	notes []int
}

// odtParagraph is a paragraph under way.
type odtParagraph struct {
	style string
	spans []Span
}

func readODTTexts(f Format, c content) (*odtTexts, error) {
	r := &odtTexts{xml: newXML(f, c), content: c, ids: map[string]bool{}}
	x := r.xml
	for x.next() {
		at := Span{c.offsets.start(x.start), c.offsets.start(x.end)}
		switch x.kind {
		case xmlStart:
			r.start(at)
		case xmlEnd:
			r.end(at)
		case xmlText:
			if n := len(x.open); r.quiet == 0 && n > 0 && r.flows[n-1] && len(r.under) > 0 {
				r.add(at, true)
			}
		}
	}
	return r, x.err
}

func (r *odtTexts) start(at Span) {
	x := r.xml
	depth := len(x.open)
	r.tags = append(r.tags[:depth-1], at)
	r.flows = append(r.flows[:depth-1], x.flows())
	if depth == 1 {
		r.root = at
	}
	for _, a := range x.attrs {
		if a.Name.Local == "id" || a.Name.Local == "name" {
			r.ids[a.Value] = true
		}
	}
	if r.quiet > 0 {
		return
	}
	switch x.prefix + ":" + x.name {
	case "office:text", "style:header", "style:footer", "style:header-left", "style:footer-left", "style:header-first", "style:footer-first":
		r.stories = append(r.stories, odtStory{body: x.name == "text", place: at.End})
	case "text:tracked-changes":
		if n := len(r.stories); n > 0 {
			r.stories[n-1].list = at
		}
		r.quiet = depth
	case "text:note":
		r.notes = append(r.notes, at.Start)
	case "text:p", "text:h":
		r.under = append(r.under, odtParagraph{style: x.attr("style-name")})
		if n := len(r.stories); n > 0 && r.stories[n-1].first == 0 {
			r.stories[n-1].first = at.End
		}
	case "text:span":
		if n := len(r.under); n > 0 {
			r.under[n-1].spans = append(slices.Clip(r.under[n-1].spans), at)
		}
	}
}

func (r *odtTexts) end(at Span) {
	x := r.xml
	depth := len(x.open)
	if r.quiet == depth {
		r.quiet = 0
		if n := len(r.stories); n > 0 {
			r.stories[n-1].end = at.Start
		}
	}
	if r.quiet > 0 {
		return
	}
	switch x.prefix + ":" + x.name {
	case "office:forms":
		if n := len(r.stories); n > 0 && r.stories[n-1].first == 0 {
			r.stories[n-1].place = at.End
		}
	case "text:note":
		r.notes = r.notes[:len(r.notes)-1]
	case "text:p", "text:h":
		r.under = r.under[:len(r.under)-1]
	case "text:span":
		if n := len(r.under); n > 0 {
			spans := r.under[n-1].spans
			r.under[n-1].spans = spans[:max(len(spans)-1, 0)]
		}
	case "text:s", "text:tab", "text:line-break":
		if len(r.under) > 0 {
			r.add(Span{r.tags[depth-1].Start, at.End}, false)
		}
	}
}

func (r *odtTexts) add(at Span, isText bool) {
	p := r.under[len(r.under)-1]
	t := odtText{Span: at, isText: isText, style: p.style, spans: p.spans, note: -1, story: len(r.stories) - 1}
	if len(r.notes) > 0 {
		t.note = r.notes[0]
	}
	r.texts = append(r.texts, t)
}

// at returns the text that has a place in the bytes, or -1.
func (r *odtTexts) at(place Span) int {
	i, _ := slices.BinarySearchFunc(r.texts, place.Start, func(t odtText, at int) int { return t.End - at })
	for ; i < len(r.texts) && r.texts[i].Start <= place.Start; i++ {
		if place.End <= r.texts[i].End {
			return i
		}
	}
	return -1
}
