package document

import (
	"html"
	"strings"

	xhtml "golang.org/x/net/html"
)

// parseHTML finds the prose of a page, or of the part of one that a newsroom system keeps: the text of its blocks, with inline tags
// read through, and the words in attributes that are read by people. Scripts, code and what is not to be translated are none.
func parseHTML(d *Document, c content) error {
	inText, inAttribute := c.markup()
	r := &htmlReader{document: d, label: inAttribute, prose: prose{content: inText}}
	z := xhtml.NewTokenizer(strings.NewReader(c.text))
	for at := 0; ; {
		// The place of a token is the sum of the lengths before it. Its text is cut from the content: the tokenizer decodes in place.
		kind := z.Next()
		start := at
		at += len(z.Raw())
		r.at = start
		switch kind {
		case xhtml.ErrorToken:
			r.endBlock()
			return nil
		case xhtml.TextToken:
			r.characters(start, at)
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			name, more := z.TagName()
			var attrs []attribute
			if more {
				attrs = attributes(c.text, start, at)
			}
			r.startTag(tag{string(name), start, at, kind == xhtml.SelfClosingTagToken}, attrs)
		case xhtml.EndTagToken:
			name, _ := z.TagName()
			r.endTag(string(name))
		case xhtml.CommentToken:
			r.comment(start, at)
		}
	}
}

// htmlReader gathers the segments of a page.
type htmlReader struct {
	prose                // of the block under way
	document   *Document // gets the segments
	label      content   // the same content, as attributes are written
	open       []element // from the outermost inwards
	afterBreak int       // where the line under way begins in the text gathered
	at         int       // where the tag or text begins that was read last
	last       line      // the block that ended last
}

// element is an open element.
type element struct {
	name   string
	traits traits
	quiet  quiet
}

// quiet says whether the text in an element is read.
type quiet uint8

const (
	heard        quiet = iota
	untranslated       // marked so; a part of it may be marked as translated
	silent             // never prose
)

// maxOpen is how deep elements are kept apart. What is nested deeper is read as if it were not.
const maxOpen = 512

func (r *htmlReader) quiet() quiet {
	if len(r.open) == 0 {
		return heard
	}
	return r.open[len(r.open)-1].quiet
}

func (r *htmlReader) characters(start, end int) {
	if r.quiet() == heard {
		r.flow(start, end, htmlReference)
	}
}

// tag is a start tag, with its place.
type tag struct {
	name       string
	start, end int
	closed     bool // it says that it has no content
}

func (r *htmlReader) startTag(t tag, attrs []attribute) {
	traits := htmlElements[t.name]
	if traits&block != 0 {
		r.endBlock()
	}
	r.implied(t.name, traits)
	outer := r.quiet()
	if outer != silent && traits&skipped == 0 {
		r.labels(t.name, attrs, outer)
	}
	switch {
	case t.name == "br" && outer == heard:
		r.lineBreak(t.end)
	case t.name == "img" && outer == heard && r.text.Len() > 0:
		r.object(t.start, t.end)
	case traits&void != 0 || len(r.open) >= maxOpen:
	default:
		e := element{t.name, traits, quieter(outer, traits, attrs, r.content.text)}
		if outer == heard && e.quiet != heard && traits&(block|passedOver) == 0 {
			r.object(t.start, t.end)
		}
		if !t.closed || e.quiet == outer {
			r.open = append(r.open, e)
		}
	}
}

// quieter returns whether the text in an element is read, given that of the element around it.
func quieter(outer quiet, traits traits, attrs []attribute, text string) quiet {
	if outer == silent || traits&(skipped|passedOver) != 0 {
		return silent
	}
	for _, a := range attrs {
		value := strings.ToLower(text[a.start:a.end])
		switch {
		case a.name == "translate" && value == "no", a.name == "class" && strings.Contains(" "+value+" ", " notranslate "):
			outer = untranslated
		case a.name == "translate" && value == "yes":
			outer = heard
		case (a.name == "lang" || a.name == "xml:lang") && traits&(block|root) == 0 && value != "" && !strings.HasPrefix(value, "en"):
			return silent // a few words in another language; what a whole page says of its language is often wrong
		}
	}
	return outer
}

// implied closes the elements that a start tag ends without a tag of their own.
func (r *htmlReader) implied(name string, traits traits) {
	ends, within := "", ""
	switch name {
	case "li":
		ends, within = " li ", " ul ol menu "
	case "dt", "dd":
		ends, within = " dt dd ", " dl "
	case "td", "th":
		ends, within = " td th ", " table tr "
	case "tr":
		ends, within = " tr ", " table "
	default:
		if traits&block != 0 {
			r.impliedByBlock()
		}
		return
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		switch key := " " + r.open[i].name + " "; {
		case strings.Contains(ends, key):
			r.open = r.open[:i]
			return
		case strings.Contains(within, key):
			return
		}
	}
}

// impliedByBlock closes the paragraph that a block ends. There may be as many blocks as there are bytes, so it looks at each element
// around for as short as can be.
func (r *htmlReader) impliedByBlock() {
	for i := len(r.open) - 1; i >= 0; i-- {
		switch r.open[i].name {
		case "p":
			r.open = r.open[:i]
			return
		case "td", "th", "table", "caption", "button":
			return
		}
	}
}

func (r *htmlReader) endTag(name string) {
	traits := htmlElements[name]
	if traits&block != 0 {
		r.endBlock()
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		around := &r.open[i]
		switch {
		case around.name == name:
			r.open = r.open[:i]
			return
		case traits&block == 0 && around.traits&block != 0, traits&tabular == 0 && around.traits&tabular != 0:
			return // it was never opened
		}
	}
}

// lineBreak parts two lines of a block. Two breaks with nothing between them part paragraphs.
func (r *htmlReader) lineBreak(at int) {
	if strings.TrimSpace(r.text.String()[min(r.afterBreak, r.text.Len()):]) == "" {
		r.endBlock()
		return
	}
	r.gap("\n", at)
	r.afterBreak = r.text.Len()
}

// endBlock adds the text of the block under way.
func (r *htmlReader) endBlock() {
	r.afterBreak = 0
	if r.empty() {
		r.reset()
		return
	}
	r.last = line{int(r.offsets[0].source), r.at}
	r.document.cover(r.content, r.last.start, r.last.end)
	r.end(r.document, r.kind())
}

// comment reads a comment. What it says to the checker is said of the block that it stands in or, at the end of a line, behind; or else
// of the next one.
func (r *htmlReader) comment(start, end int) {
	text := r.content.text
	inner := text[start:end]
	if !strings.HasPrefix(inner, "<!--") || !strings.HasSuffix(inner, "-->") || len(inner) < len("<!---->") ||
		!r.document.comment(r.content, start+len("<!--"), end-len("-->")) {
		return
	}
	stop, _ := lineEnd(text, end)
	if r.empty() && r.last.end > 0 && strings.TrimSpace(text[end:stop]) == "" && !strings.ContainsAny(text[r.last.end:start], "\r\n") {
		r.document.cover(r.content, r.last.start, end)
	}
}

// kind returns what the block under way is, by the elements it stands in.
func (r *htmlReader) kind() Kind {
	paragraph := false
	for i := len(r.open) - 1; i >= 0; i-- {
		switch r.open[i].name {
		case "h1", "h2", "h3", "h4", "h5", "h6", "title", "hl1", "hl2", "headline", "subheadline":
			return Heading
		case "li", "dd":
			return ListItem
		case "abstract", "description":
			return Summary
		case "td", "th":
			if paragraph {
				return Paragraph
			}
			return Cell
		case "figcaption", "caption", "button", "label", "legend", "by", "byline", "dateline", "distributor", "media-caption", "media-producer":
			return Label
		case "p", "div":
			paragraph = true
		}
	}
	return Paragraph
}

// htmlReference decodes the reference at the head of s as browsers do: old ones need no semicolon.
func htmlReference(s string) (decoded string, size int) {
	size = 1
	for size < min(len(s), longestEntity) && (alnum(s[size]) || size == 1 && s[size] == '#') {
		size++
	}
	if size < len(s) && s[size] == ';' {
		size++
	}
	chunk := s[:size]
	decoded = html.UnescapeString(chunk)
	switch {
	case decoded == chunk:
		return "", 0
	case s[1] == '#':
		return numericReference(s)
	}
	if whole, n := entity(chunk); n > 0 {
		return whole, n
	}
	rest := commonSuffix(decoded, chunk) // only the head of it was one
	return decoded[:len(decoded)-rest], size - rest
}

// numericReference decodes a reference such as &#233; or &#xE9, with or without its semicolon.
func numericReference(s string) (decoded string, size int) {
	size = 2
	hex := size < len(s) && s[size]|0x20 == 'x'
	if hex {
		size++
	}
	digits := size
	for size < min(len(s), longestEntity) && (digit(s[size]) || hex && s[size]|0x20 >= 'a' && s[size]|0x20 <= 'f') {
		size++
	}
	if size == digits {
		return "", 0
	}
	if size < len(s) && s[size] == ';' {
		size++
	}
	return html.UnescapeString(s[:size]), size
}
