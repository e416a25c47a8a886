package document

import (
	"slices"
	"strings"
)

// parseNinJS finds the text in the JSON of newsrooms: ninjs of any version, and the items of Superdesk, which are close to it. A file
// has one item or a list of them. Headlines, summaries, bylines, captions and the story itself are read, each once: where an item
// says the same as HTML and as plain text, a fix is made in both.
func parseNinJS(d *Document, c content) error {
	t, fault := readJSON(c.text)
	if fault != nil {
		return c.broken(d.Format, fault.at, "%s", fault.reason)
	}
	items := slices.DeleteFunc(t.newsItems(), func(n int32) bool { return !t.holds(n, func(key string) bool { return ninjsTexts[key] > 0 }) })
	if len(items) == 0 {
		return c.broken(d.Format, 0, "it has no item of news")
	}
	r := &ninjsReader{content: c.json(), tree: t, document: d, stories: stories{document: d}}
	for _, n := range items {
		r.stories.next()
		r.item(n, "", false)
	}
	r.stories.end()
	return nil
}

// ninjsReader gathers the segments of items.
type ninjsReader struct {
	content  content
	tree     *jsonTree
	document *Document
	stories  stories
}

// ninjsPart is a part of an item that is read.
type ninjsPart uint8

const (
	ninjsHeadline ninjsPart = iota + 1
	ninjsByline
	ninjsSummary
	ninjsBody
	ninjsParts
)

var (
	// ninjsTexts are the members of an item that hold text, in small letters.
	ninjsTexts = func() map[string]ninjsPart {
		out := map[string]ninjsPart{}
		for part, names := range map[ninjsPart]string{
			ninjsHeadline: "headline headlines headline_extended subheadline sub_headline subheading subtitle title",
			ninjsByline:   "byline by dateline alt_text alttext",
			ninjsSummary:  "description_text description_html description_xhtml descriptions description abstract summary caption",
			ninjsBody:     "body_html body_xhtml body_text bodies body body_footer",
		} {
			for name := range strings.FieldsSeq(names) {
				out[name] = part
			}
		}
		return out
	}()
	// ninjsItems are the members that hold items within an item, or fields of the desk's own.
	ninjsItems = set("associations extra groups refs item")
)

// maxWordings is how many texts of a part of an item are held against each other.
const maxWordings = 8

// wording is a text that an item has under a key.
type wording struct {
	value int32
	html  bool
	key   string
}

// item reads an item. One within another is a picture to it, or a part of it.
func (r *ninjsReader) item(n int32, lang string, inner bool) {
	first := len(r.document.Segments)
	var texts [ninjsParts][]wording
	var within []int32
	summary := Summary
	for i := r.tree.nodes[n].child; i != 0; i = r.tree.nodes[i].next {
		key := r.tree.key(i)
		switch part := ninjsTexts[key]; {
		case part > 0:
			texts[part] = r.wordings(texts[part], i, key)
		case ninjsItems[key]:
			within = append(within, i)
		case key == "language" && r.tree.isString(i):
			lang = r.tree.raw(i)
		case key == "type" && newsPictures[strings.ToLower(r.tree.raw(i))]:
			summary = Label
		}
		if !inner {
			r.described(key, i)
		}
	}
	for part, kind := range [ninjsParts]Kind{ninjsHeadline: Heading, ninjsByline: Label, ninjsSummary: summary, ninjsBody: Paragraph} {
		meta := r.tree.member(n, "fields_meta")
		for several := range slices.Chunk(texts[part], maxWordings) {
			r.read(meta, several, kind)
			meta = 0
		}
	}
	if !isEnglish(lang) {
		r.stories.foreign(first)
	}
	for _, i := range within {
		r.inner(i, lang)
	}
}

// inner reads the items within an item: one, several, or several by name.
func (r *ninjsReader) inner(n int32, lang string) {
	if r.tree.nodes[n].kind == '{' && r.tree.key(n) != "associations" {
		r.item(n, lang, true)
		return
	}
	for i := r.tree.nodes[n].child; i != 0; i = r.tree.nodes[i].next {
		if r.tree.nodes[i].kind == '{' {
			r.item(i, lang, true)
		}
	}
}

// wordings appends the texts that a member holds: a string, an object with the text as its value, or a list of them.
func (r *ninjsReader) wordings(out []wording, n int32, key string) []wording {
	switch {
	case r.tree.isString(n):
		return append(out, wording{n, strings.HasSuffix(key, "html"), key})
	case r.tree.nodes[n].kind == '[':
		for i := r.tree.nodes[n].child; i != 0; i = r.tree.nodes[i].next {
			out = r.wordings(out, i, key)
		}
	case r.tree.nodes[n].kind == '{':
		mediaType, value := "", int32(0)
		for i := r.tree.nodes[n].child; i != 0; i = r.tree.nodes[i].next {
			switch r.tree.key(i) {
			case "contenttype":
				mediaType = strings.ToLower(r.tree.raw(i))
			case "value", "text":
				value = i
			}
		}
		html := strings.Contains(mediaType, "html") || strings.Contains(mediaType, "nitf")
		if value != 0 && r.tree.isString(value) && (html || mediaType == "" || strings.HasPrefix(mediaType, "text/")) {
			out = append(out, wording{value, html, key})
		}
	}
	return out
}

// read reads texts of an item that may say the same: the first that is HTML, since it knows its paragraphs, with those that say the same
// as copies of it; then the others.
func (r *ninjsReader) read(meta int32, texts []wording, kind Kind) {
	for len(texts) > 0 {
		main := max(0, slices.IndexFunc(texts, func(w wording) bool { return w.html }))
		w := texts[main]
		first := len(r.document.Segments)
		r.document.addText(r.tree.gather(r.content, []int32{w.value}), w.html)
		var others []wording
		for i, o := range texts {
			if i != main && !r.document.again(first, r.flat(o)) {
				others = append(others, o)
			}
		}
		// The editor of Superdesk keeps the text of a field as blocks beside it, and shows those.
		if meta != 0 {
			blocks := r.tree.found(nil, meta, w.key+".draftjsState[].blocks[].text")
			r.document.again(first, r.tree.gather(r.content, blocks))
		}
		if kind != Paragraph {
			r.document.mark(first, kind)
		}
		texts = others
	}
}

// flat returns a text without its markup.
func (r *ninjsReader) flat(w wording) content {
	var d Document
	d.addText(r.tree.gather(r.content, []int32{w.value}), w.html)
	return joined(d.Segments)
}
