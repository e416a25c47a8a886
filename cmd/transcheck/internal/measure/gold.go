// Package measure compares what a checker finds with what is known to be wrong: how much of it is found, how much of what is found
// is right, and whether the confidence of a finding is worth what it says.
package measure

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"transcheck/normalize/document"
)

// Gold is a text of which it is known what is wrong in it.
type Gold struct {
	Document *document.Document
	From     string // the language it was translated from, where the file says so
	Style    string // the house whose forms are marked as well
	Marks    []Mark // in order
	head     int    // lines of the file before the text
}

// Mark is a place where something is wrong.
type Mark struct {
	Segment  *document.Segment
	From, To int    // in the text of the segment
	Right    string // what it should be; "" for nothing
	Open     bool   // it has no one right form: to be found is enough
	Class    string // of error, as who marked it calls it
}

// Wrong returns the words that are wrong.
func (m *Mark) Wrong() string { return m.Segment.Text[m.From:m.To] }

// marks is how an error is marked in a text: {wrong => right | class}, where the class may be left out.
var marks = regexp.MustCompile(`\{([^{}]*?) => ?([^{}|]*?) *(?:\| *([a-zA-Z][\w -]*?) *)?\}`)

// headers is what stands at the head of a marked file, before an empty line.
var headers = regexp.MustCompile(`\A(?:\x{FEFF})?((?:[a-z-]+: [^\n]*\n)+)\r?\n`)

// ErrUnmarked says that a file has no marks.
var ErrUnmarked = fmt.Errorf("it has no marks, such as {Anthony Blanken => Antony Blinken}")

// Marked reads a text in which errors are marked. Lines at its head may say the language it was translated from and its date.
func Marked(path string, source []byte, format document.Format) (*Gold, error) {
	g := &Gold{}
	date := ""
	if m := headers.FindSubmatch(source); m != nil {
		for line := range strings.Lines(string(m[1])) {
			switch key, value, _ := strings.Cut(strings.TrimSpace(line), ": "); key {
			case "from":
				g.From = value
			case "style":
				g.Style = value
			case "date":
				if _, err := time.Parse(time.DateOnly, value); err != nil {
					return nil, fmt.Errorf("its head gives %q for a date, and not one such as 2022-01-09", value)
				}
				date = value
			}
		}
		g.head = bytes.Count(m[0], []byte("\n"))
		source = source[len(m[0]):]
	}
	text, places := unmark(source)
	if at := bytes.Index(text, []byte(" => ")); at >= 0 {
		return nil, fmt.Errorf("a mark is broken at %q", excerpt(text, at))
	}
	if len(places) == 0 {
		return nil, ErrUnmarked
	}
	d, err := document.Parse(path, text, format)
	if err != nil {
		return nil, err
	}
	if len(d.Parts) > 0 || len(d.Segments) == 0 {
		return nil, fmt.Errorf("marks are not read from a file of %d bytes in %s; cut it up, or save it as text", len(source), d.Format)
	}
	d.Date = cmp.Or(date, d.Date)
	g.Document = d
	return g, g.place(places)
}

// excerpt returns what stands around an offset, for a message.
func excerpt(text []byte, at int) string {
	return strings.ToValidUTF8(string(text[max(0, at-20):min(len(text), at+20)]), "")
}

// place is a mark as the bytes of the file have it.
type place struct {
	span         document.Span
	right, class string
}

// unmark returns a text with what is wrong in the place of the marks.
func unmark(source []byte) (text []byte, places []place) {
	at := 0
	for _, m := range marks.FindAllSubmatchIndex(source, -1) {
		text = append(text, source[at:m[0]]...)
		p := place{right: string(source[m[4]:m[5]]), class: "error"}
		if m[6] >= 0 {
			p.class = string(source[m[6]:m[7]])
		}
		p.span.Start = len(text)
		text = append(text, source[m[2]:m[3]]...)
		p.span.End = len(text)
		places = append(places, p)
		at = m[1]
	}
	return append(text, source[at:]...), places
}

// place finds where in the segments of the document the marks stand.
func (g *Gold) place(places []place) error {
	for _, p := range places {
		m, ok := g.within(p)
		if !ok {
			wrong := g.Document.Source[p.span.Start:p.span.End]
			return fmt.Errorf("line %d: the mark of %q stands in what is not read as text", g.Document.Lines().Position(p.span.Start).Line, wrong)
		}
		g.Marks = append(g.Marks, m)
	}
	return nil
}

// within returns a mark in the first segment that has a part of it.
func (g *Gold) within(p place) (Mark, bool) {
	for i := range g.Document.Segments {
		s := &g.Document.Segments[i]
		if all := s.Span(0, len(s.Text)); p.span.End < all.Start || p.span.Start > all.End {
			continue
		}
		m := Mark{Segment: s, From: len(s.Text), Right: p.right, Class: p.class, Open: p.right == "?"}
		for at, r := range s.Text {
			end := at + utf8.RuneLen(r)
			there := s.Span(at, end)
			if there.End > p.span.Start || there.Start >= p.span.Start {
				m.From = min(m.From, at)
			}
			if there.Start < p.span.End && there.End > p.span.Start {
				m.To = end
			}
		}
		m.To = max(m.From, m.To)
		if (m.From < m.To || p.span.Len() == 0) && m.Wrong() != string(document.Object) {
			return m, true
		}
	}
	return Mark{}, false
}

// Classes returns the classes of the marks of several texts, those with most marks first.
func Classes(all []*Gold) (out []string) {
	count := map[string]int{}
	for _, g := range all {
		for _, m := range g.Marks {
			if count[m.Class]++; count[m.Class] == 1 {
				out = append(out, m.Class)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), strings.Compare(a, b)) })
	return out
}
