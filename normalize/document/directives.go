package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// comment takes note of what a comment says to the checker, and reports whether it says something. The offsets are those of what stands
// between its marks.
func (d *Document) comment(c content, start, end int) bool {
	l := line{start, end}.trim(c.text)
	if !hasMark(c.text[l.start:l.end]) || len(d.Directives) >= maxDirectives {
		return false
	}
	if l.end-l.start > maxDirective {
		for l.end = l.start + maxDirective; !utf8.RuneStart(c.text[l.end]); {
			l.end--
		}
	}
	words := c.segment(Comment, l.start, l.end)
	r, ok := readDirective(&words)
	if ok {
		r.Part, r.place = words.Part, words.start()
		d.Directives = append(d.Directives, r)
	}
	return ok
}

// cover says that a paragraph or a cue reaches from one offset of a content to another, with the rest of its last line. The directives
// within, and those before it that speak of nothing yet, speak of it. What is said of one after another has to be in the order of
// the source.
func (d *Document) cover(c content, start, end int) {
	if d.covered == len(d.Directives) {
		return
	}
	covers := Span{c.offsets.start(start), c.offsets.end(end)}
	open := end >= len(c.text)
	for ; d.covered < len(d.Directives); d.covered++ {
		r := &d.Directives[d.covered]
		if r.Words.Part != c.part {
			continue
		}
		if !open && r.Words.start() >= c.offsets.start(end) {
			return
		}
		r.cover(covers)
	}
}

// cover says what a directive speaks of, unless it is known already.
func (d *Directive) cover(s Span) {
	if d.scope == scopeNext && d.Fault == nil && d.Covers == (Span{}) {
		d.Covers = s
	}
}

// settleDirectives says what those directives speak of that no cover was for: the segment that follows, or what is between a begin and
// its end.
func (d *Document) settleDirectives() {
	slices.SortStableFunc(d.Directives, func(a, b Directive) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.place, b.place))
	})
	var begun []*Directive
	for i := range d.Directives {
		r := &d.Directives[i]
		switch {
		case r.Fault != nil:
		case r.scope == scopeNext && r.Covers == Span{}:
			r.Covers = d.following(r.Words)
		case r.scope == scopeBegin:
			begun = append(begun, r)
		case r.scope == scopeEnd && len(begun) == 0:
			r.fault(0, len(r.Words.Text), "", "it ends what was not begun")
		case r.scope == scopeEnd:
			b := begun[len(begun)-1]
			begun = begun[:len(begun)-1]
			if b.Part == r.Part {
				b.Covers = Span{b.place, r.place}
			}
		}
	}
	for _, b := range begun {
		b.fault(0, len(b.Words.Text), "", "no ignore-end follows it")
	}
}

// following returns the place of the segment after some words; it is empty where there is none.
func (d *Document) following(words *Segment) Span {
	i, _ := slices.BinarySearchFunc(d.Segments, words, func(s Segment, w *Segment) int {
		return cmp.Or(cmp.Compare(s.Part, w.Part), cmp.Compare(s.start(), w.start()))
	})
	if i == len(d.Segments) || d.Segments[i].Part != words.Part {
		return Span{}
	}
	s := &d.Segments[i]
	return s.Span(0, len(s.Text))
}

// bracketed returns the content without the directives in square brackets, which stand in the text of formats that have no comments. One
// that stands on a line of its own takes its line with it.
func (d *Document) bracketed(c content) content {
	p := prose{content: c}
	kept := 0
	for at := 0; ; {
		i := strings.IndexByte(c.text[at:], '[')
		if i < 0 {
			break
		}
		start := at + i
		at = start + 1
		if !hasMark(c.text[at:]) {
			continue
		}
		n := strings.IndexByte(c.text[at:min(len(c.text), at+maxDirective)], ']')
		if n < 0 || !d.comment(c, at, at+n) {
			continue
		}
		cut, next := withSpace(c.text, start, at+n+1)
		p.same(kept, max(kept, cut))
		kept, at = next, next
	}
	if kept == 0 {
		return c
	}
	p.same(kept, len(c.text))
	return p.take()
}

// withSpace returns what goes when the text between two offsets is taken out: its line where nothing else stands in it, else the
// space before it.
func withSpace(text string, start, end int) (from, to int) {
	from = len(strings.TrimRight(text[:start], " \t"))
	stop, next := lineEnd(text, end)
	if (from == 0 || text[from-1] == '\n' || text[from-1] == '\r') && strings.TrimLeft(text[end:stop], " \t") == "" {
		return from, next
	}
	return from, end
}
