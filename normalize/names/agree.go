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
	Other       string  // the spelling elsewhere in full
	Count       int     // how often it stands there
	First       Place   // where it stands first
	Probability float64 // that this is the same name, and the other spelling the right one
	Style       bool    // both spellings are accepted ones
}

// verdict is what is thought of a spelling.
type verdict struct {
	words       map[int]string // by place: what a word would be, as it is written there
	target      *spelling
	probability float64
	style       bool
}

// verdicts returns the spellings that are likely others, garbled. A spelling that another is taken for is not taken for a third.
func (c *census) verdicts() map[*spelling]*verdict {
	type weighed struct {
		likeness
		wrong, right *spelling
		probability  float64
	}
	var all []weighed
	for _, l := range c.likenesses() {
		wrong, right, direction := c.direction(&l)
		if len(right.known) == 0 {
			direction *= 1 - bothWrong/math.Sqrt(float64(right.count))
		}
		p := probability(c.sameOdds(&l)) * direction
		if l.style {
			p = min(p, mostOfStyle)
		}
		if p >= minProbability && c.free(&l) {
			all = append(all, weighed{l, wrong, right, p})
		}
	}
	slices.SortStableFunc(all, func(x, y weighed) int {
		return cmp.Or(cmp.Compare(y.probability, x.probability), strings.Compare(x.wrong.key, y.wrong.key), strings.Compare(x.right.key, y.right.key))
	})
	out := map[*spelling]*verdict{}
	targets := map[*spelling]bool{}
	for _, w := range all {
		if out[w.wrong] != nil || out[w.right] != nil || targets[w.wrong] {
			continue
		}
		targets[w.right] = true
		out[w.wrong] = &verdict{w.corrections(w.wrong), w.right, w.probability, w.style}
	}
	c.inherit(out)
	return out
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
			out[alone] = &verdict{map[int]string{0: v.words[last]}, v.target, v.probability, v.style}
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

// Weights of the judgement, in nats; see sameOdds and direction. Provenance: the pairs that sound alike in the 1,985 documents of the
// development set, 181 of them labelled as one name with one right form, and those in 325,000 words that people wrote.
const (
	likelyWeight = 0.35 // of a nat by which a garbling is likelier than chance
	sharedWeight = 0.25 // of a nat by which the words that are alike are rarer than a common name
	sharedCommon = 8.0
	sharedMost   = 20.0
	scopeFitted  = 20.0 // spellings in the documents of that set

	countWeight  = 1.36 // of the logarithm of the ratio of the counts
	leanWeight   = 0.11
	fullWeight   = 0.67 // the full name knows better
	knownWeight  = 4.0  // so does the dictionary
	bothWrong    = 0.25 // how often neither of two forms that no dictionary knows is right, where each stands once
	existsWeight = 2.0  // or another name with that word
)

// mostOfStyle is the most that is thought of a form which is accepted as well.
const mostOfStyle = 0.49

// needs are the nats by which a garbling must be likelier than chance to be as likely as not.
const (
	needAlone   = 13.0 // of two words that stand alone, or one for the first of a name
	needHalf    = 10.5 // of a surname that stands for a full name
	needKind    = 9.0  // of names whose other words are ordinary ones: Cyclone Phailin
	needSurname = 5.0  // where a given name is shared
	needGiven   = 7.0  // where a surname is shared, as relatives do
	needWhole   = 10.0 // where every word differs
)

// sameOdds returns ln of the odds that two spellings are of one name.
func (c *census) sameOdds(l *likeness) float64 {
	likely := l.likely - math.Log(max(1, c.scope/scopeFitted))
	need := needAlone
	switch last := len(l.pairs) - 1; {
	case last == 0 && l.pairs[0][0] == 0:
	case last == 0:
		need = needHalf
	case len(l.differ) == len(l.pairs):
		need = needWhole
	case l.shared == 0:
		need = needKind
	case l.differ[len(l.differ)-1] == last:
		need = needSurname
	default:
		need = needGiven
	}
	odds := likelyWeight * (likely - need)
	if l.shared > 0 {
		odds += sharedWeight * (min(l.shared, sharedMost) - sharedCommon)
	}
	if l.style {
		odds = max(odds, 0)
	}
	return odds
}

// direction says which of two spellings is the wrong one, and the probability of that if one is.
func (c *census) direction(l *likeness) (wrong, right *spelling, p float64) {
	at := l.pairs[l.differ[len(l.differ)-1]]
	u, v := l.a.words[at[0]], l.b.words[at[1]]
	odds := countWeight*math.Log(float64(c.counts[u])/float64(c.counts[v])) + leanWeight*l.lean
	if len(l.a.words) > len(l.b.words) {
		odds += fullWeight
	}
	odds += knownWeight * (truth(len(l.a.known) > 0) - truth(len(l.b.known) > 0))
	odds += existsWeight * (truth(c.established(u)) - truth(c.established(v)))
	if odds < 0 || odds == 0 && l.b.first.before(l.a.first) {
		return l.a, l.b, probability(-odds)
	}
	return l.b, l.a, probability(odds)
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
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
		Passage: g.passage, Start: math.MaxInt, Other: strings.Join(v.target.texts, " "), Count: v.target.count, First: v.target.first,
		Probability: v.probability, Style: v.style,
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
