package names

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"transcheck/dictionaries"
)

// mentions returns the mentions of a passage: the known, the wrong and, for the rest, the best readings that do not overlap.
func (r *reader) mentions(n int, found []scored) []Mention {
	p := &r.passages[n]
	var out []Mention
	for i := 0; i < len(p.parts); i++ {
		if k := p.known[i]; k != nil && k.start == i {
			if m := r.knownMention(n, p, k); m.Wrong != nil || len(m.Known) > 0 {
				out = append(out, m)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.odds, a.odds), cmp.Compare(b.end-b.start, a.end-a.start), cmp.Compare(a.start, b.start),
			strings.Compare(a.entry.Name, b.entry.Name), cmp.Compare(a.form, b.form))
	})
	starts := make([][]*scored, len(p.parts))
	for i := range found {
		starts[found[i].start] = append(starts[found[i].start], &found[i])
	}
	taken := make([]bool, len(p.parts))
	for i := range found {
		s := longest(&found[i], starts)
		if probability(s.odds) < minProbability {
			break
		}
		if slices.Contains(taken[s.start:s.end], true) {
			continue
		}
		for i := s.start; i < s.end; i++ {
			taken[i] = true
		}
		m := Mention{Passage: n, Start: p.parts[s.start].start, End: p.parts[s.end-1].end}
		if m.Candidates = r.candidates(p, s, starts[s.start]); len(m.Candidates) > 0 {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b Mention) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return out
}

// maxName is how many words before a word a name that it belongs to may begin.
const maxName = 6

// longest returns the longest likely reading around another as the same entry: the surname alone is no better answer than the
// name that it stands in. The readings are given by where they start.
func longest(s *scored, starts [][]*scored) *scored {
	for at := max(0, s.start-maxName); at <= s.start; at++ {
		for _, t := range starts[at] {
			if t.entry == s.entry && t.end >= s.end && t.end-t.start > s.end-s.start && t.odds > 0 {
				s = t
			}
		}
	}
	return s
}

func (r *reader) knownMention(n int, p *passage, k *knownSpan) Mention {
	m := Mention{Passage: n, Start: p.parts[k.start].start, End: p.parts[k.start+k.n-1].end}
	for _, h := range k.hits {
		f := r.form(h)
		e := f.entry()
		if f.wrong {
			if m.Wrong == nil || e.Name < m.Wrong.Name {
				m.Wrong = e
			}
		} else if !slices.Contains(m.Known, e) { // US and U.S. are one form to us
			m.Known = append(m.Known, e)
		}
	}
	slices.SortFunc(m.Known, func(a, b *dictionaries.Entry) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(string(a.Kind), string(b.Kind)))
	})
	if len(m.Known) > 0 || r.headline(p, k) {
		m.Wrong = nil
	}
	return m
}

// candidates returns the readings of the words of the best one with their shares of the probability, likeliest first. Readings
// that suggest spellings of one name are one candidate. The readings given begin where the best one does.
func (r *reader) candidates(p *passage, best *scored, found []*scored) []Candidate {
	var out []Candidate
	total := 1.0
	for _, s := range found {
		if s.end != best.end {
			continue
		}
		odds := math.Exp(s.odds)
		text := r.suggestion(p, s)
		if text == p.Text[p.parts[s.start].start:p.parts[s.end-1].end] {
			continue // an accepted form, spelled as another one sounds
		}
		if slices.ContainsFunc(out, func(c Candidate) bool { return c.Entry == s.entry || r.oneName(c.Text, text) }) {
			continue // the better of the two has been counted
		}
		total += odds
		c := Candidate{Entry: s.entry, Text: text, Probability: odds, reading: s}
		if len(out) == 0 {
			c.Evidence = r.explain(p, s) // nobody reads that of the others
		}
		if len(out) < maxCandidates {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return nil
	}
	rivals := total - 1 - out[0].Probability
	out[0].Probability /= total - (1-rivalShare)*rivals
	for i := range out[1:] { // they share what the first leaves with the chance that it is none of them
		out[i+1].Probability *= (1 - out[0].Probability) / (1 + rivals)
	}
	for len(out) > 1 && out[len(out)-1].Probability < minAlternative {
		out = out[:len(out)-1]
	}
	return out
}

// oneName reports whether two names are spellings of one.
func (r *reader) oneName(a, b string) bool {
	return a == b || remember(r.memory.oneNames, [2]string{a, b}, func() bool {
		return slices.EqualFunc(foldWords(a), foldWords(b), func(p, q part) bool { return r.spellingOf(p.folded, q.folded) })
	})
}
