package report

import (
	"fmt"
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// onPage returns text as it stands on a page: line ends as browsers keep them, and a sign in the place of each character that is none.
// No other character changes, so that one unit of UTF-16 stays one.
func onPage(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r == document.Object:
			return '…'
		case r == 0x7F:
			return '␡'
		case r < ' ' && r != '\n' && r != '\t':
			return '␀' + r
		case unicode.IsControl(r) && r != '\n' && r != '\t', r == '\u202D', r == '\u202E': // the last two turn letters around
			return utf8.RuneError
		}
		return r
	}, s)
}

// escaped returns a text of the page as HTML on one line. Marks that turn its direction are references: a browser shows the same,
// and whoever looks at the page with another program is not misled.
func escaped(s string) template.HTML {
	return template.HTML(references.Replace(template.HTMLEscapeString(s)))
}

var references = strings.NewReplacer(inReferences("\n\t\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")...)

func inReferences(marks string) []string {
	pairs := []string{"##", "#&#35;"} // see defuse
	for _, r := range marks {
		pairs = append(pairs, string(r), fmt.Sprintf("&#%d;", r))
	}
	return pairs
}

// stretch is the part of a segment that the page shows: all of it, or some of it on either side of findings.
type stretch struct {
	segment  *document.Segment
	from, to int // of its text
	findings []int
	cut      [2]bool // whether there is more before and after it

	at, units int // a place in the text and how many units of UTF-16 of the page come before it
}

// unit returns the place of an offset of the segment's text on the page, in units of UTF-16 from the beginning of the stretch.
func (s *stretch) unit(offset int) int {
	offset = max(s.from, min(offset, s.to))
	if s.at < s.from || offset < s.at {
		s.at, s.units = s.from, 0
	}
	s.units += units(onPage(s.segment.Text[s.at:offset]))
	s.at = offset
	return s.units
}

// units returns the length of a text in units of UTF-16.
func units(s string) (n int) {
	for _, r := range s {
		n++
		if r >= 0x10000 {
			n++
		}
	}
	return n
}

// piece is a piece of a text with the numbers of the findings that it belongs to.
type piece struct {
	Text     template.HTML
	Numbers  []int
	Severity string // the highest of theirs
}

// pieces cuts the text where findings begin and end.
func (s *stretch) pieces(all []check.Finding) []piece {
	cuts := []int{s.from, s.to}
	for _, n := range s.findings {
		cuts = append(cuts, max(s.from, all[n].From), min(s.to, all[n].To))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	for i, at := range cuts {
		if p := s.piece(all, at, at); len(p.Numbers) > 0 {
			out = append(out, p)
		}
		if i+1 < len(cuts) {
			out = append(out, s.piece(all, at, cuts[i+1]))
		}
	}
	return out
}

// piece returns the piece between two cuts; one that is empty belongs to findings of nothing, where something is to be inserted.
func (s *stretch) piece(all []check.Finding, from, to int) piece {
	p := piece{Text: escaped(onPage(s.segment.Text[from:to]))}
	worst := check.Severity(0)
	for _, n := range s.findings {
		f := &all[n]
		if f.From <= from && to <= f.To && (from < to) == (f.From < f.To) {
			p.Numbers = append(p.Numbers, n)
			if f.Severity > worst {
				worst, p.Severity = f.Severity, f.Severity.String()
			}
		}
	}
	return p
}

// contextOfFinding is how much of a text is shown on either side of a finding where not all of it is.
const contextOfFinding = 300

// whole returns all segments of a document, each with its findings, which are in order.
func whole(f *File) (out []*stretch) {
	at := map[*document.Segment][]int{}
	for i := range f.Findings {
		at[f.Findings[i].Segment] = append(at[f.Findings[i].Segment], i)
	}
	for i := range f.Document.Segments {
		g := &f.Document.Segments[i]
		out = append(out, &stretch{segment: g, to: len(g.Text), findings: at[g], at: -1})
	}
	return out
}

// around returns the stretches about the findings of a document.
func around(f *File) (out []*stretch) {
	for i := range f.Findings {
		k := &f.Findings[i]
		from, to := runeEdge(k.Segment.Text, k.From-contextOfFinding), runeEdge(k.Segment.Text, k.To+contextOfFinding)
		if n := len(out) - 1; n >= 0 && out[n].segment.Number == k.Segment.Number && from <= out[n].to {
			out[n].to = max(out[n].to, to)
			out[n].findings = append(out[n].findings, i)
			continue
		}
		out = append(out, &stretch{segment: k.Segment, from: from, to: to, findings: []int{i}, at: -1})
	}
	for _, s := range out {
		s.cut = [2]bool{s.from > 0, s.to < len(s.segment.Text)}
	}
	return out
}

// runeEdge returns the offset, or the nearest one before it at the edge of a code point.
func runeEdge(text string, at int) int {
	at = max(0, min(at, len(text)))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
