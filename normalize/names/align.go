package names

import (
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
	namesakes  int     // forms that the rarest of the exact words stands in
	garbled    int     // words that differ
	exact      int     // words that do not, connectors left out
	words      int     // garbled words that are ordinary English on both sides
}

const (
	maxWordCost = 21.0 // nats for one word; beyond it two words do not sound alike
	// maxWordRatio is how much more a garbling may cost than the word is rare: beyond it, chance explains the word better.
	maxWordRatio = 1.5
	maxUses      = 64  // a word in more forms than this says nothing of which is meant
	skipCost     = 1.0 // of leaving out a middle name
)

// alignName adds the readings of several words in which part i stands for the word u of a form.
func (r *reader) alignName(out []alignment, p *passage, i int, u use) []alignment {
	f := r.form(u.form)
	m := f.words
	if start := i - int(u.at); p.run(start, m) {
		out = r.match(out, p, alignment{form: u.form, start: start, end: start + m, to: m})
	}
	if m > 2 && f.kind == dictionaries.Person && (u.at == 0 || int(u.at) == m-1) {
		start := i // given name and surname, without what stands between
		if u.at > 0 {
			start--
		}
		if p.run(start, 2) {
			out = r.match(out, p, alignment{form: u.form, start: start, end: start + 2, to: m, skipped: true, cost: skipCost})
		}
	}
	if m > 2 && f.kind == dictionaries.Person { // Azmin Ali for Mohamed Azmin Ali, Aminu Halilu for Aminu Halilu Tudunwada
		for _, from := range []int{m - 2, 0} {
			if at := int(u.at) - from; (at == 0 || at == 1) && p.run(i-at, 2) {
				out = r.match(out, p, alignment{form: u.form, start: i - at, end: i - at + 2, from: from, to: from + 2})
			}
		}
	}
	return out
}

// alignWord adds the reading in which part i alone stands for the word u of a longer form: the surname of a person, or a word
// that says by itself which body or place is meant.
func (r *reader) alignWord(out []alignment, p *passage, i int, u use) []alignment {
	f := r.form(u.form)
	at := int(u.at)
	if f.words > 1 && (at == f.surname || r.distinctive(u.form, at)) {
		return r.match(out, p, alignment{form: u.form, start: i, end: i + 1, from: at, to: at + 1})
	}
	return out
}

// run reports whether n parts from start on are written as one name and may be read as another than they spell.
func (p *passage) run(start, n int) bool {
	if start < 0 || start+n > len(p.parts) {
		return false
	}
	for i := start; i < start+n; i++ {
		if i > start && (!p.parts[i].joined || p.parts[i].owned) || p.known[i].locked() {
			return false
		}
	}
	return true
}

// words returns the words of a form that the parts of a reading stand for, in order.
func (r *reader) words(a *alignment) []part {
	parts := r.parts(a.form)
	if a.skipped {
		return []part{parts[a.from], parts[a.to-1]}
	}
	return parts[a.from:a.to]
}

// match adds a reading if its parts may be the words that it takes them for, at least one of them garbled.
func (r *reader) match(out []alignment, p *passage, a alignment) []alignment {
	if a.end-a.start > 1 && !r.sift(p, &a) {
		return out
	}
	for j, w := range r.words(&a) {
		if !r.compare(p, &a, &p.parts[a.start+j], &w) {
			return out
		}
	}
	if a.garbled == 0 {
		if a.end-a.start > 1 { // a middle name or an article left out is none missing
			p.accept(a)
		}
		return out
	}
	f := r.form(a.form)
	a.entry = f.entry() // not before: of most readings nobody asks for it
	if r.accepted(p, &a) {
		p.accept(a)
		return out
	}
	if a.end-a.start == 1 && r.ordinaryWord(p.parts[a.start].folded) {
		return out // a word is a word: Frontiers, July
	}
	// Minister and Ministry differ by the word, not by the sound; only a given name that is right makes Tramp Trump.
	if a.words > 0 && (a.exact == 0 || a.entry.Kind != dictionaries.Person) {
		return out
	}
	return append(out, a)
}

// compare adds the comparison of a part with a word of a form.
func (r *reader) compare(p *passage, a *alignment, q, w *part) bool {
	switch {
	case q.number != w.number:
		return false
	case q.folded == w.folded:
		if w.upper && !q.upper {
			return false
		}
		if !connectors[w.folded] {
			if n := r.countOf(q.id); a.exact == 0 || n < a.namesakes {
				a.namesakes = n
			}
			a.exact++
		}
		return true
	case connectors[q.folded] || connectors[w.folded]:
		a.cost++
		return prepositions[q.folded] && prepositions[w.folded] || particles[q.folded] && particles[w.folded]
	case !p.spoken(q) || !w.upper || w.number || r.acronym(w) && len(w.folded) > 2 || len(w.folded) < 2 || !plausible(w.folded, q.folded):
		return false
	}
	if r.ordinaryWord(q.folded) && r.ordinaryWord(w.folded) {
		a.words++
	}
	chance := r.chance(q)
	c := r.costTo(q, w.id)
	if c > min(maxWordCost, -maxWordRatio*chance) {
		return false
	}
	a.cost += c
	a.chance += chance
	a.garbled++
	return true
}

// acronym reports whether letters of a word in a dictionary stand for words, so that no sound leads to them from another. Some
// houses write one in small letters: Opec.
func (r *reader) acronym(w *part) bool {
	return w.caps || w.mixed || r.marks(w.id)&markAcronym != 0 || !strings.ContainsAny(w.folded, "aeiouy")
}

// spoken reports whether a part of a text is a word that may have been garbled: it begins with a capital, is no acronym and has
// no digit in it.
func (p *passage) spoken(q *part) bool {
	return q.upper && !q.mixed && (!q.caps || p.shouts) && len(q.folded) >= minWord && !strings.ContainsAny(q.folded, "0123456789")
}

// accepted reports whether every garbled word of a reading is only another accepted way to write the name, which is house style
// and no error, or an inflection of it.
func (r *reader) accepted(p *passage, a *alignment) bool {
	for j, w := range r.words(a) {
		q := p.parts[a.start+j].folded
		last := a.start+j+1 == a.end
		if q != w.folded && !(r.spellingOf(q, w.folded) && !r.latin(a.entry)) && !(last && inflected(q, w.folded, a.entry.Kind == dictionaries.Person)) {
			return false
		}
	}
	return true
}
