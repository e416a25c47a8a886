package document

import (
	"cmp"
	"html"
	"strings"
)

// parseNews finds the text in the XML of news agencies: NITF, and NewsML with XHTML, NITF or plain text in it. Headlines, summaries,
// bylines, captions and the story itself are read; what describes an item gives the day and the names that it speaks of.
func parseNews(d *Document, c content) error {
	if err := c.declaredXML(d.Format); err != nil {
		return err
	}
	inText, inAttribute := c.markup()
	r := &newsReader{xml: newXML(d.Format, c), stories: stories{document: d}}
	r.text = htmlReader{document: d, label: inAttribute, prose: prose{content: inText}}
	r.xml.comment = func(start, end int) { r.text.comment(start-len("<!--"), end+len("-->")) }
	for r.xml.next() {
		r.text.at = r.xml.start
		switch r.xml.kind {
		case xmlStart:
			r.startTag()
		case xmlEnd:
			r.endTag()
		case xmlText, xmlLiteral:
			r.characters()
		}
	}
	if r.xml.err != nil {
		return r.xml.err
	}
	if !r.news {
		return c.broken(d.Format, 0, "it has no item of news")
	}
	r.stories.end()
	return nil
}

// newsReader goes through the items and what describes them, and leaves the text to an htmlReader: XHTML and NITF are of one family.
type newsReader struct {
	xml       *xmlReader
	stories   stories
	text      htmlReader
	news      bool      // there is an item
	langs     []string  // of each open element, by itself or by what it stands in
	spoken    string    // the language of the content of the item, where it is said
	picture   bool      // the item is a picture, a film or a sound
	quiet     int       // the depth at which something began that is not read; 0 where all is
	within    int       // the depth at which text began; 0 outside of it
	lead      int       // the depth at which the lead began, where it stands twice
	first     int       // the segment that the text under way begins with
	alien     bool      // the text under way is said to be in another language
	contents  int       // how many contents of the item were held against the first
	main      int       // the segment that the first of them begins with
	rendition int       // the segment that the content under way begins with
	thing     newsThing // what is described
	gender    string    // of the person in the text whose name is under way
	nameFrom  int       // where it begins in the text gathered
}

var (
	newsRoots = set("nitf newsmessage newsitem packageitem newsml")
	newsItems = set("nitf newsitem packageitem planningitem")
	// newsTexts are the elements with text, and newsParents those that they stand in where they have it.
	newsTexts   = set("title headline subheadline by byline dateline description body")
	newsParents = set("head itemmeta contentmeta partmeta itemref nitf newslines")
	// newsContents hold text that may be of any format.
	newsContents = set("inlinexml inlinedata datacontent")
	newsPictures = set("picture photo image graphic animation video audio")
)

func (r *newsReader) startTag() {
	x := r.xml
	lang := cmp.Or(x.attr("lang"), x.attr("baselang"))
	if n := len(r.langs); lang == "" && n > 0 {
		lang = r.langs[n-1]
	}
	r.langs = append(r.langs, lang)
	switch {
	case r.quiet > 0:
	case r.within > 0:
		r.textTag()
	default:
		r.outerTag()
	}
}

// outerTag takes a start tag outside of the text.
func (r *newsReader) outerTag() {
	x := r.xml
	name, parent := strings.ToLower(x.name), ""
	if n := len(x.open); n > 1 {
		parent = strings.ToLower(x.open[n-2])
	}
	r.news = r.news || newsRoots[name]
	switch {
	case newsItems[name] && !newsContents[parent]:
		r.stories.next()
		r.spoken, r.picture, r.contents = "", false, 0
	case newsContents[parent] && name != "nitf":
		r.begin(r.contentLanguage())
		r.textTag()
	case newsTexts[name] && newsParents[parent]:
		r.begin(r.langs[len(r.langs)-1])
		r.textTag()
	case newsContents[name]:
		r.rendition = len(r.text.document.Segments)
		if t := x.attr("contenttype"); x.attr("encoding") != "" || !readable(t) {
			r.quiet = len(x.open)
		}
	default:
		r.described(name)
	}
}

// readable reports whether content of a media type is text.
func readable(mediaType string) bool {
	t := strings.ToLower(mediaType)
	return t == "" || strings.HasPrefix(t, "text/") || strings.Contains(t, "xml") || strings.Contains(t, "html")
}

// described takes what an element says of the item.
func (r *newsReader) described(name string) {
	x := r.xml
	switch name {
	case "itemclass":
		r.picture = newsPictures[code(x.attr("qcode"))]
	case "mediatype":
		r.picture = newsPictures[code(x.attr("FormalName"))]
	case "language":
		if tag := x.attr("tag") + x.attr("FormalName"); r.spoken == "" || isEnglish(tag) {
			r.spoken = tag
		}
	default:
		r.stories.dated(name, x.attr("norm"))
		r.thing.startTag(x, isEnglish(r.langs[len(r.langs)-1]))
	}
}

// contentLanguage returns the language of content that begins: what describes the item says it, unless the content itself does.
func (r *newsReader) contentLanguage() string {
	lang := r.langs[len(r.langs)-1]
	for i := len(r.xml.open) - 1; i >= 0 && r.langs[i] == lang; i-- {
		if newsItems[strings.ToLower(r.xml.open[i])] && r.spoken != "" {
			return r.spoken
		}
	}
	return lang
}

// begin begins text at the element that starts.
func (r *newsReader) begin(lang string) {
	r.within, r.first, r.alien = len(r.xml.open), len(r.text.document.Segments), !isEnglish(lang)
}

func (r *newsReader) endTag() {
	x := r.xml
	depth := len(x.open)
	r.langs = r.langs[:depth-1]
	switch name := strings.ToLower(x.name); {
	case r.quiet > 0:
		if r.quiet == depth {
			r.quiet = 0
		}
	case r.within == depth:
		r.endText(name)
	case r.within > 0:
		if r.lead == depth {
			name, r.lead = "abstract", 0
		}
		r.endPerson(name)
		r.text.endTag(name)
	case newsContents[name]:
		r.endContent()
	default:
		r.thing.endTag(x, &r.stories)
	}
}

// endContent ends a content of an item. What says the same as the first, in another format, is a copy of it.
func (r *newsReader) endContent() {
	d := r.text.document
	switch {
	case r.rendition == len(d.Segments):
	case r.contents == 0:
		r.main, r.contents = r.rendition, 1
	case r.contents < maxWordings:
		r.contents++
		again := d.Segments[r.rendition:]
		d.Segments = d.Segments[:r.rendition]
		if !d.again(r.main, joined(again)) {
			d.Segments = append(d.Segments, again...)
		}
	}
}

// characters takes a text, or what stands in a CDATA section.
func (r *newsReader) characters() {
	x := r.xml
	text := x.content.text[x.start:x.end]
	switch {
	case r.quiet > 0:
	case r.within > 0 && x.kind == xmlText:
		r.text.characters(x.start, x.end)
	case strings.TrimSpace(text) == "":
	case r.within > 0:
		r.literal()
	case newsContents[strings.ToLower(x.name)]:
		r.begin(r.contentLanguage())
		r.embedded()
		r.endText("")
	default:
		if x.kind == xmlText {
			text = html.UnescapeString(text)
		}
		r.stories.dated(x.name, text)
		r.thing.characters(x, text)
	}
}

func looksNITF(text string) bool { return strings.EqualFold(rootElement(text), "nitf") }

func looksNewsML(text string) bool {
	root := strings.ToLower(rootElement(text))
	return newsRoots[root] && root != "nitf"
}
