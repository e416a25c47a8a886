package main

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

const (
	maxUnit = 3      // letters of a unit
	rounds  = 7      // of expectation and maximisation
	maxSkew = 4      // how far an alignment strays from the diagonal, beyond the difference in length
	maxCost = 75     // tenths of a nat; above it the floor of package channel is no dearer
	doubt   = 5      // occurrences added to every unit, so that a rare one proves little
	rare    = 0.0005 // probability of a single-letter edit that no pair asks for
	minGain = 2      // tenths of a nat by which a unit beats the smaller ones it is made of
)

// edit is a unit of intended letters and what is seen for it. Nothing intended
// is written as the sign of the place, see gap.
type edit struct{ from, to string }

// size is the number of letters on both sides.
func (e edit) size() int {
	if isGap(e.from) {
		return len(e.to)
	}
	return len(e.from) + len(e.to)
}

// gap returns the sign of the empty unit before s[i], the same that package
// channel reads: a letter is put in between two consonants more readily than
// elsewhere, and the ends of a word have ways of their own.
func gap(s string, i int) string {
	switch {
	case i == 0:
		return "^"
	case i == len(s):
		return "$"
	case !strings.ContainsAny(s[i-1:i+1], "aeiouy-"):
		return "|"
	}
	return ""
}

func isGap(from string) bool {
	return from == "" || from == "^" || from == "$" || from == "|"
}

// unit is a learned edit and its cost in tenths of a nat.
type unit struct {
	edit
	cost int
}

// counts are what one round expects.
type counts struct {
	edits map[edit]float64
	kept  map[string]float64 // letters passed on unchanged, by unit
}

// learn runs expectation-maximisation over monotone alignments of the pairs in
// units of up to three letters on either side, and returns the units that are
// worth their place, sorted.
func learn(pairs []pair) []unit {
	times := occurrences(pairs)
	rate := firstRate
	var c counts
	for round := range rounds {
		c = expect(pairs, rate)
		rate = c.rates(times)
		if round == rounds/2 {
			pairs = plausible(pairs, rate)
			times = occurrences(pairs)
		}
	}
	return prune(c.costs())
}

// occurrences counts how often each unit stands in an intended spelling; the
// empty unit stands at every place.
func occurrences(pairs []pair) map[string]float64 {
	n := map[string]float64{}
	for _, p := range pairs {
		for i := range len(p.intended) + 1 {
			n[gap(p.intended, i)] += p.weight
			for k := 1; k <= maxUnit && i+k <= len(p.intended); k++ {
				n[p.intended[i:i+k]] += p.weight
			}
		}
	}
	return n
}

// rater gives the probability that a unit is rendered as another.
type rater func(from, to string) float64

// firstRate is the guess that learning starts from: letters mostly stay, and
// the longer the unit, the rarer the edit.
func firstRate(from, to string) float64 {
	if from == to {
		return 0.8
	}
	p := 0.03
	for range (edit{from, to}).size() - 1 {
		p *= 0.15
	}
	return p
}

// rates turns expected counts into probabilities. A discount takes away what
// was seen once or twice: otherwise long rare units explain every pair.
func (c counts) rates(occurrences map[string]float64) rater {
	p := make(map[edit]float64, len(c.edits))
	for e, n := range c.edits {
		if n -= discount(e); n > 0 {
			p[e] = n / (occurrences[e.from] + doubt)
		}
	}
	return func(from, to string) float64 {
		if from == to {
			return max(c.kept[from]/(occurrences[from]+doubt), 0.3)
		}
		if rate := p[edit{from, to}]; rate > 0 {
			return rate
		}
		if single(edit{from, to}) {
			return rare
		}
		return 0
	}
}

func discount(e edit) float64 {
	switch e.size() {
	case 1:
		return 0.05
	case 2:
		return 0.1
	case 3:
		return 0.15
	}
	return 0.2
}

// single reports whether an edit has at most one letter on either side; the sign
// of a gap is one byte, too.
func single(e edit) bool { return len(e.from) <= 1 && len(e.to) <= 1 }

// plausible drops the pairs that stay dear once most edits are known: they are
// not one name.
func plausible(pairs []pair, rate rater) []pair {
	var out []pair
	var l lattice
	for _, p := range pairs {
		total := l.forward(p, rate)
		if -math.Log(total) <= 3+1.9*float64(max(len(p.intended), len(p.seen))) {
			out = append(out, p)
		}
	}
	return out
}

// costs turns counts into costs above keeping the letters.
func (c counts) costs() []unit {
	var units []unit
	for e, n := range c.edits {
		if n -= discount(e); n <= 0 {
			continue
		}
		cost := int(math.Round(-10 * math.Log(n/(c.kept[e.from]+1))))
		if cost < maxCost {
			units = append(units, unit{e, max(cost, 1)})
		}
	}
	slices.SortFunc(units, func(a, b unit) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	return units
}
