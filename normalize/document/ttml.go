package document

import (
	"strconv"
	"strings"
	"time"
)

// parseTTML finds what is said in subtitles in XML: TTML, its profiles IMSC and EBU-TT, and the older DFXP.
func parseTTML(d *Document, c content) error {
	if err := c.declaredXML(d.Format); err != nil {
		return err
	}
	inText, _ := c.markup()
	r := &ttmlReader{xml: newXML(d.Format, c), fresh: true}
	r.xml.comment = func(start, end int) { d.comment(c, start, end) }
	r.cues = cues{prose: prose{content: inText}, document: d, read: flowing, marks: "& \t\r\n"}
	for r.xml.next() {
		switch r.xml.kind {
		case xmlStart:
			r.startTag()
		case xmlEnd:
			r.endTag()
		case xmlText:
			r.characters()
		case xmlLiteral:
			r.literal()
		}
	}
	r.flush()
	return r.xml.err
}

// flowing decodes references, and reads white space as one space or line break.
func flowing(s string) (string, int) {
	if s[0] == '&' {
		return entity(s)
	}
	return foldSpace(s)
}

// ttmlReader gathers the cues of a file.
type ttmlReader struct {
	cues
	xml   *xmlReader
	fresh bool // a line begins
	began int  // where the cue under way does
	quiet int  // the depth at which something began that is not read; 0 where all is
}

func (r *ttmlReader) startTag() {
	x := r.xml
	switch {
	case r.quiet > 0:
	case r.quietElement():
		r.quiet = len(x.open)
	case x.name == "p":
		r.paragraph()
	case x.name == "br":
		r.fresh = true
	}
}

// quietElement reports whether the element that starts is not read.
func (r *ttmlReader) quietElement() bool {
	x := r.xml
	lang := strings.ToLower(x.attr("lang"))
	return x.name == "styling" || x.name == "layout" || x.name == "copyright" || x.attr("translate") == "no" ||
		x.name != "tt" && x.name != "body" && lang != "" && !strings.HasPrefix(lang, "en")
}

// paragraph begins a cue.
func (r *ttmlReader) paragraph() {
	if agent := r.xml.attr("agent"); agent != "" {
		r.change("agent " + agent)
	}
	r.fresh = true
	r.began = r.xml.start
	from, ok := ttmlTime(r.xml.attr("begin"))
	if !ok {
		return
	}
	to, ok := ttmlTime(r.xml.attr("end"))
	if !ok {
		to = from
		if length, ok := ttmlTime(r.xml.attr("dur")); ok {
			to += length
		}
	}
	r.begin(from, to)
}

func (r *ttmlReader) endTag() {
	x := r.xml
	switch {
	case r.quiet == len(x.open):
		r.quiet = 0
	case x.name == "p":
		r.fresh = true
		r.document.cover(r.content, r.began, x.end)
	}
}

// characters reads a text: what is said, or what the head says of the file and of who speaks.
func (r *ttmlReader) characters() {
	x := r.xml
	if r.quiet > 0 {
		return
	}
	kind := Cue
	switch x.name {
	case "p", "span":
		r.said(x.start, x.end)
		return
	case "name":
		kind = Speaker
	case "title":
		kind = Heading
	case "desc":
		kind = Label
	default:
		return
	}
	p := prose{content: r.content}
	p.references(x.start, x.end, r.marks, r.read)
	p.end(r.document, kind)
}

// literal reads a CDATA section as a cue of its own, since it is written in another way than what stands around it.
func (r *ttmlReader) literal() {
	if x := r.xml; r.quiet == 0 && (x.name == "p" || x.name == "span") {
		r.flush()
		p := prose{content: x.content}
		p.references(x.start, x.end, " \t\r\n", foldSpace)
		p.end(r.document, Cue)
	}
}

// said appends a stretch of a line.
func (r *ttmlReader) said(start, end int) {
	if r.fresh {
		for start < end && markupSpace(r.content.text[start]) {
			start++
		}
		if start < end {
			r.line(start, end)
			r.fresh = false
		}
		return
	}
	r.more(start, end)
}

// ttmlTime reads a time of TTML: 00:00:01.500, 00:00:01:12 with frames, 1.5s. Ticks and frames alone say nothing without their rate.
func ttmlTime(s string) (time.Duration, bool) {
	if at, size := clock(s); size > 0 && afterClock(s[size:]) == "" {
		return at, true
	}
	for suffix, unit := range map[string]time.Duration{"ms": time.Millisecond, "h": time.Hour, "m": time.Minute, "s": time.Second} {
		if n, ok := strings.CutSuffix(s, suffix); ok {
			if f, err := strconv.ParseFloat(n, 64); err == nil && f >= 0 && f < 1e6 {
				return time.Duration(f * float64(unit)), true
			}
		}
	}
	return 0, false
}

func looksTTML(text string) bool { return rootElement(text) == "tt" }
