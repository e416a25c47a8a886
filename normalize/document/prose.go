package document

import (
	"strings"
	"unicode"
)

// prose gathers the text of a segment from pieces of a content. Its offsets are those of the content's text, and rise.
type prose struct {
	content content
	text    strings.Builder
	offsets offsets // into the content's text
}

// same appends a stretch of the content as it stands.
func (p *prose) same(start, end int) {
	p.text.WriteString(p.content.text[start:end])
	p.offsets.add(start, end-start, 1, 1)
}

// unit appends text that stands for the content between start and end as a whole: a fix replaces all of it or nothing.
func (p *prose) unit(s string, start, end int) {
	p.text.WriteString(s)
	p.offsets.add(start, len(s), len(s), end-start)
}

// gap appends text that has no bytes in the content, at an offset: what parts words that stand apart there.
func (p *prose) gap(s string, at int) { p.unit(s, at, at) }

// object appends a mark for what stands between start and end and is no prose.
func (p *prose) object(start, end int) { p.unit(string(Object), start, end) }

// references appends a stretch of the content with its references decoded: those that begin with one of the marks and of which
// decode returns the text and the length; 0 where there is none after all.
func (p *prose) references(start, end int, marks string, decode func(string) (string, int)) {
	at := start
	for from := start; ; {
		i := strings.IndexAny(p.content.text[from:end], marks)
		if i < 0 {
			break
		}
		from += i
		decoded, size := decode(p.content.text[from:end])
		if size == 0 {
			from++
			continue
		}
		p.same(at, from)
		p.unit(decoded, from, from+size)
		from += size
		at = from
	}
	p.same(at, end)
}

// empty reports whether nothing was gathered but white space and marks.
func (p *prose) empty() bool {
	return strings.IndexFunc(p.text.String(), func(r rune) bool { return r != Object && !unicode.IsSpace(r) }) < 0
}

// take returns what was gathered as a content of its own, and begins anew.
func (p *prose) take() content {
	c := p.content
	c.text, c.offsets = p.text.String(), p.offsets.through(p.content.offsets)
	p.reset()
	return c
}

// reset begins anew.
func (p *prose) reset() {
	p.text.Reset()
	p.offsets = nil
}

// end adds what was gathered to the document as a segment, and begins anew. White space at its ends is left out; nothing is
// added where there is nothing else.
func (p *prose) end(d *Document, kind Kind) {
	if p.empty() {
		p.reset()
		return
	}
	c := p.take()
	l := line{0, len(c.text)}.trim(c.text)
	d.add(c, kind, l.start, l.end)
}
