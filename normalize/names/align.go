package names

import (
	"math"
	"strings"

	"transcheck/dictionaries"
)

// alignment is a reading of some parts of a passage as a form of an entry.
type alignment struct {
	entry      *dictionaries.Entry
	form       int32
	start, end int     // parts [start, end)
	from, to   int     // the words of the form that they stand for, first and last+1; a middle name between may be left out
	skipped    bool    // the words between the first and the last of the form are left out
	cost       float64 // of the garbling, in nats
	chance     float64 // ln of the probability of the garbled words as another name
	anchor     float64 // ln of the probability of the exact words as parts of another name
	garbled    int     // words that differ
	exact      int     // words that do not, connectors left out
}

const (
	maxWordCost = 14.0 // nats for one word; beyond it two words do not sound alike
	// maxWordRatio is how much more a garbling may cost than the word is rare: beyond it, chance explains the word better.
	maxWordRatio = 1.1
	maxUses      = 64  // a word in more forms than this says nothing of which is meant
	skipCost     = 1.0 // of leaving out a middle name
)

// alignments returns the readings in which part i of a passage is a garbled word, or the exact word of a name that is garbled
// elsewhere.
func (r *reader) alignments(p *passage, i int) []alignment {
	q := p.parts[i]
	var out []alignment
	seen := map[use]bool{}
	try := func(uses []use) {
		for _, u := range uses {
			if seen[u] {
				continue
			}
			seen[u] = true
			out = r.align(out, p, i, u)
		}
	}
	if uses := r.usesOf(q.folded); len(uses) <= maxUses {
		try(uses)
	}
	near := r.near()
	for _, id := range near.find(q.folded) {
		if w := near.words[id]; w != q.folded && len(r.uses.of(id)) <= maxUses && plausible(w, q.folded) &&
			!math.IsInf(r.model.Cost(w, q.folded, maxWordCost), 1) {
			try(r.uses.of(id))
		}
	}
	return out
}

// plausible spares the costly comparison of words whose lengths are far apart.
func plausible(a, b string) bool { return len(a) <= 2*len(b)+1 && len(b) <= 2*len(a)+1 }

// align adds the readings in which part i stands for the word u of a form.
func (r *reader) align(out []alignment, p *passage, i int, u use) []alignment {
	f := &r.forms[u.form]
	m := len(f.parts)
	add := func(a alignment) {
		if a.garbled > 0 && !r.accepted(p, &a) {
			out = append(out, a)
		}
	}
	if start := i - int(u.at); start >= 0 && start+m <= len(p.parts) {
		if a, ok := r.match(p, u.form, start, 0, m, false); ok {
			add(a)
		}
	}
	if m > 2 && f.entry.Kind == dictionaries.Person { // given name and surname, without what stands between
		start := i
		if int(u.at) == m-1 {
			start--
		}
		if start >= 0 && start+2 <= len(p.parts) && (u.at == 0 || int(u.at) == m-1) {
			if a, ok := r.match(p, u.form, start, 0, m, true); ok {
				add(a)
			}
		}
	}
	if m > 1 && (int(u.at) == f.surname() || f.distinctive(int(u.at))) {
		if a, ok := r.match(p, u.form, i, int(u.at), int(u.at)+1, false); ok {
			add(a)
		}
	}
	return out
}

// match compares the parts from start on with the words [from, to) of a form.
func (r *reader) match(p *passage, form int32, start, from, to int, skip bool) (alignment, bool) {
	f := &r.forms[form]
	a := alignment{entry: f.entry, form: form, start: start, from: from, to: to, skipped: skip}
	at := start
	for j := from; j < to; j++ {
		if skip && j > from && j < to-1 {
			continue
		}
		q, w := p.parts[at], f.parts[j]
		if at > start && !q.joined || p.known[at].locked() || q.number != w.number {
			return a, false
		}
		if !r.compare(p, &a, q, w) {
			return a, false
		}
		at++
	}
	a.end = at
	if skip {
		a.cost += skipCost
	}
	return a, true
}

// compare adds the comparison of a part with a word of a form.
func (r *reader) compare(p *passage, a *alignment, q, w part) bool {
	switch {
	case q.folded == w.folded:
		if w.upper && !q.upper {
			return false
		}
		if !connectors[w.folded] {
			a.exact++
			a.anchor += r.chance(q)
		}
		return true
	case connectors[q.folded] || connectors[w.folded]:
		a.cost++
		return prepositions[q.folded] && prepositions[w.folded] || particles[q.folded] && particles[w.folded]
	case !r.spoken(p, q) || !w.upper || w.number || acronym(w) && len(w.folded) > 2 || len(w.folded) < 2:
		return false
	case ordinaryWord(q.folded) && ordinaryWord(w.folded): // Minister and Ministry: another word, not another sound
		return false
	}
	chance := r.chance(q)
	c := r.model.Cost(w.folded, q.folded, min(maxWordCost, -maxWordRatio*chance))
	if math.IsInf(c, 1) {
		return false
	}
	a.cost += c
	a.chance += chance
	a.garbled++
	return true
}

// acronym reports whether letters of a word in a dictionary stand for words, so that no sound leads to them from another.
func acronym(w part) bool { return w.caps || !strings.ContainsAny(w.folded, "aeiouy") }

// spoken reports whether a part of a text is a word that may have been garbled: it begins with a capital, is no acronym and has
// no digit in it.
func (r *reader) spoken(p *passage, q part) bool {
	return q.upper && (!q.caps || p.shouts) && len(q.folded) >= minWord && !strings.ContainsAny(q.folded, "0123456789")
}

// ordinaryWord reports whether a folded word is one of English prose.
func ordinaryWord(folded string) bool {
	_, ok := dictionaries.Word(folded)
	return ok
}

// accepted reports whether every garbled word of a reading is only another accepted way to write the name, which is house style
// and no error, or an inflection of it.
func (r *reader) accepted(p *passage, a *alignment) bool {
	f := &r.forms[a.form]
	at := a.start
	for j := a.from; j < a.to; j++ {
		if a.skipped && j > a.from && j < a.to-1 {
			continue
		}
		q, w := p.parts[at].folded, f.parts[j].folded
		at++
		last := at == a.end
		if q != w && !r.variants.same(q, w) && !(last && inflected(q, w, f.entry.Kind == dictionaries.Person)) {
			return false
		}
	}
	return true
}
