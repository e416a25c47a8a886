package names

import (
	"math"
	"slices"

	"transcheck/dictionaries"
)

// What the words of a name say of a reading in which their order or some of them differ, in nats. These are set by hand: the
// development set has too few such names.
const (
	standingWeight = 0.6 // of the prominence of the entry beside that of the others
	rareWeight     = 0.5 // for each nat by which the words of the name are rare
	commonName     = 6.5 // nats of rarity of which half of the names are chance: Security Council, State Council
	wordNats       = 6.0 // of the commonest words of names, which say nothing
	rareNats       = 8.0 // the most that one word says
	countryNats    = 3.0
	besideWeight   = 3.0 // the acronym of the name stands beside it
	soundCost      = 4.0 // times the cost of the garbling by the rarity of the word
	missingCost    = 1.5 // of a second word for the body
	mostOdds       = 3.0
	countryOdds    = -0.2 // only the country is put in another way, which good English does as well
	slightOdds     = 1.2  // only a preposition or an ending differs
	compoundOdds   = -0.2 // Travel Agencies Association for an Association of Travel Agencies of which nothing is known
)

// relationCost is what it costs that a word stands in this relation to that of the name, and relationShare the share of what the
// word says that it still says.
var (
	relationCost  = [relations]float64{derived: 0.2, synonymous: 0.7, replaced: 1}
	relationShare = [relations]float64{same: 1, people: 1, derived: 0.8, synonymous: 0.4}
)

// judge weighs the reading of a run as a form, and says how well it fits beside other forms of the entry. It returns nil where
// there is none, and one that differs in nothing where the words are the form.
func (r *reader) judge(p *passage, n run, form int32) (s *scored, fit float64) {
	l := r.lineUp(n.items, form)
	if l.to-l.from < minItems || !l.body() {
		return nil, 0
	}
	e := r.form(form).entry()
	l.extra = slices.DeleteFunc(l.extra, func(j int) bool { return n.items[j].country != nil && related(e, n.items[j].country) })
	beside := r.beside(p, e, n.items[l.from].from, n.items[l.to-1].to)
	sound, ok := r.complete(p, n.items, l, beside)
	if !ok {
		return nil, 0
	}
	a := alignment{entry: e, form: form, start: n.items[l.from].from, end: n.items[l.to-1].to, to: r.form(form).words}
	for _, how := range l.how {
		if how == same {
			a.exact++
		}
	}
	s = &scored{alignment: a, right: r.form(form).text, differs: r.differs(p, n.items, l)}
	if s.differs == "" {
		return s, math.Inf(1)
	}
	if r.inKnown(p, n.items, l, e) || !r.apart(p, &a) {
		return nil, 0
	}
	return s, r.odds(p, l, s, sound, beside)
}

// odds gives a reading its odds and returns how well its form fits: the same, before they are bounded, and better where the words
// stand in order.
func (r *reader) odds(p *passage, l *lineup, s *scored, sound float64, beside bool) float64 {
	s.evidence = r.context(p, &s.alignment)
	for _, e := range s.evidence {
		s.context += e.weight
	}
	prominence := standingWeight * math.Log(weight(s.entry)*float64(r.size)/r.mass)
	odds := rareWeight*(r.says(l)-commonName) - l.cost() - sound + prominence + s.context
	s.odds = min(mostOdds, odds)
	if beside {
		s.odds = min(mostOdds, odds+besideWeight)
	}
	switch {
	case l.countryOnly():
		s.odds = min(s.odds, countryOdds)
	case l.slight():
		s.odds = min(s.odds, slightOdds)
	case !described(s.entry) && !l.rewritten() && between(p.parts, s.start, s.end) == "":
		s.odds = min(s.odds, compoundOdds)
	}
	if l.moved || l.countryOnly() {
		odds--
	}
	return odds
}

// body reports whether a word for what a body is stands in the run.
func (l *lineup) body() bool {
	for i, j := range l.at {
		if j >= 0 && bodies[l.items[i].word] {
			return true
		}
	}
	return false
}

// complete reports whether the run has all of the form, and nothing between: but for one word that sounds alike, or any
// other where the acronym stands beside, and but for a second word for the body. Sound is what the garbling costs.
func (r *reader) complete(p *passage, items []item, l *lineup, beside bool) (sound float64, ok bool) {
	switch {
	case len(l.missing) == 0:
		return 0, len(l.extra) == 0
	case len(l.missing) > 1 || len(l.extra) > 1 || len(l.items) < 3:
		return 0, false
	}
	i := l.missing[0]
	for _, j := range l.strays(len(items)) {
		if c, ok := r.soundsLike(p, items[j], l.items[i]); ok {
			l.pair(i, j, sounding)
			return c, l.moved || l.rewritten() // else the sound alone tells
		}
	}
	switch {
	case len(l.extra) == 1 && beside && len(l.items) > 3 && !bodies[items[l.extra[0]].word] && items[l.extra[0]].country == nil:
		l.pair(i, l.extra[0], replaced)
		return 0, true
	case len(l.extra) == 0 && len(l.items) > 3 && bodies[l.items[i].word]:
		return 0, l.moved || l.rewritten()
	}
	return 0, false
}

// strays returns the items of a run of n that the missing one may be: the one left over, or those beside what is taken.
func (l *lineup) strays(n int) []int {
	if len(l.extra) > 0 {
		return l.extra
	}
	var out []int
	if l.from > 0 {
		out = append(out, l.from-1)
	}
	if l.to < n {
		out = append(out, l.to)
	}
	return out
}

// soundsLike reports whether an item is another garbled, and the nats that costs the reading.
func (r *reader) soundsLike(p *passage, t, f item) (float64, bool) {
	q := &p.parts[t.from]
	if t.country != nil || t.to-t.from > 1 || !p.spoken(q) || r.ordinaryWord(q.folded) || !plausible(f.word, t.word) {
		return 0, false
	}
	c, rarity := r.cost(f.word, t.word, maxWordCost), max(-r.chance(q), 1)
	return soundCost * c / rarity, c <= maxRatio*rarity
}

// says is how much the words of a form that the run has say, in nats.
func (r *reader) says(l *lineup) (sum float64) {
	for i, f := range l.items {
		switch nats, ok := dictionaries.Word(f.word); {
		case l.at[i] < 0:
		case f.country != nil:
			sum += countryNats
		case !ok:
			sum += rareNats * relationShare[l.how[i]]
		default:
			sum += min(rareNats, max(0, nats-wordNats)) * relationShare[l.how[i]]
		}
	}
	return sum
}

// cost is what the differences cost, but for the sound.
func (l *lineup) cost() float64 {
	sum := missingCost * float64(len(l.missing))
	for i, j := range l.at {
		if j >= 0 {
			sum += relationCost[l.how[i]]
		}
	}
	return sum
}

// slight reports whether no word is another, is missing or stands in another place: what differs is a preposition or an ending.
func (l *lineup) slight() bool {
	return !l.moved && len(l.missing) == 0 && !slices.ContainsFunc(l.how, func(how relation) bool { return how > derived })
}

// rewritten reports whether a word is derived from that of the form, or a synonym of it.
func (l *lineup) rewritten() bool {
	return slices.Contains(l.how, derived) || slices.Contains(l.how, synonymous)
}
