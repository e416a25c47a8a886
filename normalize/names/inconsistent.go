package names

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// Inconsistency is a name that is spelled in another way elsewhere.
type Inconsistency struct {
	Passage     int     // index of the passage
	Start, End  int     // offsets in its text, of the words that differ
	Text        string  // what they would be, spelled as elsewhere
	Count       int     // how often that stands elsewhere
	First       Place   // where it stands first
	Full        string  // the name in full, where that is longer
	FullFirst   Place   // where that stands first
	Probability float64 // that this is the same name, and the other spelling the right one
	Style       bool    // both spellings are accepted ones
}

// Inconsistent returns the names in the text that are spelled in another way elsewhere in it or, where there is a survey, in the
// texts of that, in order. Without one, accepted spellings may stand side by side.
func (t *Reading) Inconsistent() []Inconsistency {
	c := t.reader.census()
	out := slices.DeleteFunc(c.report(c.verdicts()), func(n Inconsistency) bool { return n.Style })
	if s := t.reader.Survey; s != nil {
		for _, n := range c.report(s.on(c)) {
			if !slices.ContainsFunc(out, func(o Inconsistency) bool { return o.Passage == n.Passage && o.Start < n.End && n.Start < o.End }) {
				out = append(out, n)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Inconsistency) int {
		return cmp.Or(cmp.Compare(a.Passage, b.Passage), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return out
}

// report returns the sightings of the spellings that are thought wrong.
func (c *census) report(verdicts map[*spelling]*verdict) []Inconsistency {
	var out []Inconsistency
	for _, s := range c.spellings {
		if v := verdicts[s]; v != nil {
			for i := range s.sightings {
				out = append(out, c.inconsistency(&s.sightings[i], v))
			}
		}
	}
	return out
}

// inconsistency returns the words of a sighting that differ from the spelling they are taken for.
func (c *census) inconsistency(g *sighting, v *verdict) Inconsistency {
	p := &c.passages[g.passage]
	out := Inconsistency{
		Passage: g.passage, Start: math.MaxInt, Count: v.count, First: v.first, Probability: v.probability, Style: v.style,
	}
	if len(v.target.words) > len(v.words) {
		out.Full, out.FullFirst = strings.Join(v.target.texts, " "), v.target.first
	}
	at := 0
	var text strings.Builder
	for i, j := range g.parts {
		word, ok := v.words[i]
		if !ok {
			continue
		}
		q := &p.parts[j]
		if q.caps && p.shouts {
			word = strings.ToUpper(word)
		}
		if out.Start == math.MaxInt {
			out.Start, at = q.start, q.start
		}
		fmt.Fprintf(&text, "%s%s", p.Text[at:q.start], word)
		out.End, at = q.end, q.end
	}
	out.Text = text.String()
	return out
}
