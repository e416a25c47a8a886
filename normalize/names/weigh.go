package names

import (
	"math"
	"slices"

	"transcheck/dictionaries"
)

// weigh gives a reading its odds.
func (r *reader) weigh(p *passage, a alignment) scored {
	s := scored{alignment: a, evidence: r.context(p, &a)}
	for _, e := range s.evidence {
		s.context += e.weight
		if e.known {
			s.known += e.weight
		}
	}
	rarity := max(-a.chance, 1)
	ratio := maxRatio
	if a.exact > 0 {
		ratio = anchoredRatio
	}
	if a.cost > (ratio+contextRatio*s.context)*rarity {
		s.odds = math.Inf(-1)
		return s
	}
	strangers := float64(r.strangers(p, &a))
	f := r.features(p, &a, strangers)
	if slices.ContainsFunc(s.evidence, func(e evidence) bool { return e.office }) {
		f[ofTitled] = 0 // the title has been counted as the office that it is
	}
	later := strangers == 0 && s.cost < laterRatio*rarity && s.later()
	if later {
		f[ofLater] = 1
		if a.start > 0 && p.parts[a.start].joined && honorifics[p.parts[a.start-1].folded] {
			s.context += weightCourtesy
		}
	}
	if r.learns {
		s.learned = new(f)
	}
	s.odds = dot(&fitted[a.shape()], &f) + prominenceWeight*math.Log(weight(a.entry)*float64(r.size)/r.mass) + s.context
	if described(a.entry) {
		if s.known == 0 && !later {
			silence := weightSilence
			if a.entry.Kind == dictionaries.Person {
				silence = weightNobody
				if s.context >= weightCountry {
					silence *= shareCountry
				}
			}
			s.odds += silence * renown(a.entry) * a.cost / rarity / float64(max(1, a.exact))
		}
		if a.shape() == garbled && s.known < heldAt {
			s.odds += weightUnheld
		}
		switch {
		case a.shape() != single || len(s.evidence) > 0:
		case r.whole(&a):
			s.odds += weightBare
		default:
			s.odds += weightAlone
		}
	}
	if a.shape() == single && a.entry.Kind != dictionaries.Person && a.entry.Kind != dictionaries.Unknown {
		if p.parts[a.start].lexeme.common > 0 {
			s.odds += weightPerson
		}
	}
	s.odds += strangers*r.stranger(&a) + r.namesake(p, &s)
	return s
}

// renown is the share of the silence of the context that speaks against an entry: whom all know is named without a word of who it is.
func renown(e *dictionaries.Entry) float64 {
	return 1 - shareRenown*float64(max(1, e.Weight)-1)
}

// later reports whether a reading is of a surname alone whose bearer the text names in full.
func (s *scored) later() bool {
	return s.shape() == single && s.entry.Kind == dictionaries.Person && s.from > 0 &&
		slices.ContainsFunc(s.evidence, func(e evidence) bool { return e.seen })
}

// namesake is what speaks for a person of a similar name where no office says otherwise: very common words, right or garbled.
func (r *reader) namesake(p *passage, s *scored) (odds float64) {
	a := &s.alignment
	if a.entry.Kind != dictionaries.Person || !described(a.entry) {
		return 0
	}
	if a.exact > 0 {
		odds = weightAnchor * (r.rarest(p, a) - usualAnchor)
	}
	if r.chinese(p, a) {
		odds += weightPinyin
	}
	if a.exact > 1 || slices.ContainsFunc(s.evidence, func(e evidence) bool { return e.office }) {
		return odds
	}
	for j, w := range r.words(a) {
		if q := &p.parts[a.start+j]; q.folded != w.folded {
			if q.lexeme.common == 0 {
				return odds
			}
		}
	}
	return odds + weightCommon
}

// chinese reports whether a name of several words and the words that stand for it are all of Chinese syllables: each way to write
// them is another name, and very many people share each family name.
func (r *reader) chinese(p *passage, a *alignment) bool {
	if a.end-a.start < 2 {
		return false
	}
	for j, w := range r.words(a) {
		if !r.soundsOf(w.folded).pinyin || !r.soundsOf(p.parts[a.start+j].folded).pinyin {
			return false
		}
	}
	return true
}

// whole reports whether a reading is of all words of a name.
func (r *reader) whole(a *alignment) bool { return a.skipped || a.to-a.from == r.form(a.form).words }

// rarest returns how rare the rarest exact word of a reading is as a name, in nats.
func (r *reader) rarest(p *passage, a *alignment) (nats float64) {
	for j, w := range r.words(a) {
		q := &p.parts[a.start+j]
		if q.folded != w.folded || connectors[q.folded] {
			continue
		}
		common := q.lexeme.common
		if common == 0 {
			common = maxAnchor
		}
		nats = max(nats, min(common, maxAnchor))
	}
	return nats
}

// described reports whether the dictionary knows more of an entry than its name, so that a text can be expected to speak for it.
func described(e *dictionaries.Entry) bool {
	return e.Weight > 0 || len(e.Roles) > 0 || len(e.Related) > 0
}

// stranger is what a word beside a reading that is not part of it says of an entry that is described, beyond what was fitted.
func (r *reader) stranger(a *alignment) float64 {
	switch {
	case a.end-a.start > 1 && a.entry.Kind == dictionaries.Organization:
		return weightLonger
	case !described(a.entry):
		return 0
	case a.end-a.start > 1:
		return weightFurther
	case r.whole(a):
		return weightNeighbor
	}
	return weightStranger
}

func (a *alignment) shape() shape {
	switch {
	case a.end-a.start == 1:
		return single
	case a.exact > 0:
		return anchored
	}
	return garbled
}

// strangers counts the words beside a reading that look like parts of the same name and are not in it. A single word has those
// that stand beside it elsewhere in the text: it is the Ryabkova who was called Yelizaveta Ryabkova before.
func (r *reader) strangers(p *passage, a *alignment) int {
	n := 0
	if q := p.parts[a.start].folded; a.end-a.start == 1 && r.surnames[q] && !r.explained(p, a) {
		n++
	}
	if i := a.start - 1; i >= 0 && p.parts[a.start].joined && !p.parts[a.start].owned && r.nameLike(p, i) {
		n++
	}
	i := a.end
	if i < len(p.parts) && connectors[p.parts[i].folded] && a.entry.Kind == dictionaries.Organization {
		i++ // Canon Institute for Global Studies
	}
	if i < len(p.parts) && p.parts[a.end].joined && p.parts[i].joined && !p.parts[i].owned &&
		(r.nameLike(p, i) || p.parts[i].upper && r.demonyms[p.parts[i].folded]) {
		n++
	}
	return n
}

// nameLike reports whether part i looks like a word of a name rather than of an office or a people.
func (r *reader) nameLike(p *passage, i int) bool {
	q := &p.parts[i]
	if !q.upper || len(q.folded) < 2 || particles[q.folded] || r.titles.is(q.folded) || r.demonyms[q.folded] || p.known[i].locked() {
		return false
	}
	if k := p.known[i]; k != nil {
		for _, h := range k.hits {
			if kind := r.form(h).kind; kind == dictionaries.Place || kind == dictionaries.Organization {
				return false
			}
		}
	}
	return !(q.opens && q.lexeme.word > 0 && q.lexeme.word < 9)
}
