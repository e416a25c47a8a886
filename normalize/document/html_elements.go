package document

import (
	"strings"
	"time"
)

// traits say how an element is read. One without any is inline: its tags are read through.
type traits uint8

const (
	block      traits = 1 << iota // it parts the text before it, in it and after it
	void                          // it has no end
	skipped                       // what it holds is no prose; an inline one leaves a mark in the sentence
	passedOver                    // what it holds is no prose, and does not part the words on either side
	tabular                       // it holds what is in it together, whatever is left open there
	root                          // it is the page
)

// htmlElements are the elements that have traits.
var htmlElements = func() map[string]traits {
	out := map[string]traits{}
	for names, t := range map[string]traits{
		"address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
			"h1 h2 h3 h4 h5 h6 head header hgroup legend li main menu nav ol p section summary tbody tfoot thead title ul button label": block,
		// NITF, and what describes the items of NewsML
		"hedline hl1 hl2 headline subheadline by byline byttl dateline description distributor abstract body.head body.content body.end " +
			"bq credit fn media media-caption media-producer note tagline nitf-table newslines": block,
		"media-metadata media-object nitf-table-metadata nitf-custom-table custom-table": block | skipped,
		"lang":           skipped, // words in another language
		"html body":      root,
		"td th tr table": tabular,
		"hr area base col embed img input link meta param source track wbr br": void,
		"table td th tr hr html": block,
		"pre script style svg math noscript template textarea select iframe object canvas audio video noembed noframes xmp plaintext datalist": block | skipped,
		"code kbd samp var tt":              skipped,
		"sup rt rp del s strike story.date": passedOver,
	} {
		for name := range strings.FieldsSeq(names) {
			out[name] |= t
		}
	}
	return out
}()

// labels adds the words in attributes that people read: the description of a picture, what shows under the pointer, what search
// engines and other sites show of the page. It takes the date of the page from where pages say it.
func (r *htmlReader) labels(name string, attrs []attribute, outer quiet) {
	if len(attrs) == 0 || outer != heard {
		return
	}
	if name == "meta" || name == "time" {
		r.metadata(attrs)
		return
	}
	if quieter(outer, 0, attrs, r.content.text) != heard {
		return
	}
	for _, a := range attrs {
		if a.name == "alt" || a.name == "title" || a.name == "aria-label" || a.name == "alternate-text" {
			r.addLabel(a)
		}
	}
}

// addLabel adds the value of an attribute as a segment. A value without quotes has no room for words.
func (r *htmlReader) addLabel(a attribute) {
	if a.quoted {
		p := prose{content: r.label}
		p.flow(a.start, a.end, entity)
		p.end(r.document, Label)
	}
}

var (
	proseMeta = set("description og:title og:description og:image:alt twitter:title twitter:description twitter:image:alt " +
		"dc.title dc.description title headline")
	dateMeta = set("article:published_time datepublished date pubdate publishdate publish-date dc.date dc.date.issued dcterms.created " +
		"dcterms.issued parsely-pub-date")
)

// metadata reads a meta element, or a time element that says when the page was published.
func (r *htmlReader) metadata(attrs []attribute) {
	key := ""
	for _, a := range attrs {
		switch value := strings.ToLower(r.content.text[a.start:a.end]); a.name {
		case "name", "property", "itemprop":
			key = value
		}
	}
	for _, a := range attrs {
		switch {
		case a.name == "content" && proseMeta[key]:
			r.addLabel(a)
		case (a.name == "content" || a.name == "datetime") && dateMeta[key] && r.document.Date == "":
			r.document.Date = isoDate(r.content.text[a.start:a.end])
		}
	}
}

// isoDate returns the day of an ISO date or time, or "".
func isoDate(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < len(time.DateOnly) {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err != nil {
		return ""
	}
	return s[:len(time.DateOnly)]
}

// looksHTML reports whether a text begins as a page does, or as a fragment of one.
func looksHTML(text string) bool {
	head := strings.ToLower(strings.TrimLeft(text[:min(len(text), declaredWithin)], " \t\r\n"))
	for strings.HasPrefix(head, "<!--") {
		_, after, ok := strings.Cut(head, "-->")
		if !ok {
			return false
		}
		head = strings.TrimLeft(after, " \t\r\n")
	}
	if strings.HasPrefix(head, "<?xml") {
		return strings.Contains(head, "<html")
	}
	if strings.HasPrefix(head, "<!doctype html") {
		return true
	}
	if !strings.HasPrefix(head, "<") {
		return false
	}
	end := strings.IndexAny(head, " \t\r\n/>")
	return end > 1 && htmlElements[head[1:end]]&(block|root) != 0 && htmlElements[head[1:end]]&skipped == 0
}
