package names

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// verdict is what is thought of a spelling.
type verdict struct {
	words       map[int]string // by place: what a word would be, as it is written there
	target      *spelling
	count       int   // how often the words stand so
	first       Place // where they do first
	probability float64
	style       bool
}

// verdicts returns the spellings that are likely others, garbled. A spelling that another is taken for is not taken for a third.
func (c *census) verdicts() map[*spelling]*verdict {
	type weighed struct {
		wrong *spelling
		verdict
	}
	var all []weighed
	for _, l := range c.likenesses() {
		wrong, right, direction := c.direction(&l)
		count, first := c.stands(&l, right)
		if len(right.known) == 0 {
			direction *= 1 - bothWrong/math.Sqrt(float64(count))
		}
		p := probability(c.sameOdds(&l)) * direction
		if l.style {
			p = min(p, mostOfStyle)
		}
		if p >= minProbability && c.free(&l) {
			all = append(all, weighed{wrong, verdict{l.corrections(wrong), right, count, first, p, l.style}})
		}
	}
	slices.SortStableFunc(all, func(x, y weighed) int {
		return cmp.Or(cmp.Compare(y.probability, x.probability), strings.Compare(x.wrong.key, y.wrong.key), strings.Compare(x.target.key, y.target.key))
	})
	out := map[*spelling]*verdict{}
	targets := map[*spelling]bool{}
	for _, w := range all {
		if out[w.wrong] != nil || out[w.target] != nil || targets[w.wrong] {
			continue
		}
		targets[w.target] = true
		out[w.wrong] = &w.verdict
	}
	c.inherit(out)
	return out
}

// stands returns how often the words that differ stand as the right spelling has them, and where first: one word in any name.
func (c *census) stands(l *likeness, right *spelling) (count int, first Place) {
	if len(l.differ) > 1 {
		return right.count, right.first
	}
	at := l.pairs[l.differ[0]]
	word := l.a.words[at[0]]
	if right == l.b {
		word = l.b.words[at[1]]
	}
	first = right.first
	for _, s := range c.byWord[word] {
		if s.first.before(first) {
			first = s.first
		}
	}
	return c.counts[word], first
}

// corrections returns the words of one of the spellings that differ from those of the other, by place.
func (l *likeness) corrections(wrong *spelling) map[int]string {
	out := map[int]string{}
	for _, i := range l.differ {
		if at := l.pairs[i]; wrong == l.a {
			out[at[0]] = l.b.texts[at[1]]
		} else {
			out[at[1]] = l.a.texts[at[0]]
		}
	}
	return out
}

// inherit passes the verdict on a full name on to the surname that stands alone.
func (c *census) inherit(out map[*spelling]*verdict) {
	for _, s := range c.spellings {
		last := len(s.words) - 1
		v := out[s]
		if v == nil || last == 0 || v.words[last] == "" {
			continue
		}
		if alone := c.byKey[s.words[last]]; alone != nil && out[alone] == nil && len(alone.known) == 0 {
			w := *v
			w.words = map[int]string{0: v.words[last]}
			out[alone] = &w
		}
	}
}

// free reports whether the word that stands for a longer name, or for another of one word, is not the name of somebody else:
// part of a full name in the text.
func (c *census) free(l *likeness) bool {
	owned := func(s *spelling) bool {
		return len(s.words) == 1 && slices.ContainsFunc(c.byWord[s.words[0]], func(o *spelling) bool { return o != s && len(o.words) > 1 })
	}
	return !owned(l.a) && !owned(l.b)
}
