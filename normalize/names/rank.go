package names

import (
	"cmp"
	"math"
	"slices"

	"transcheck/dictionaries"
)

// scored is a reading with its odds.
type scored struct {
	alignment
	odds     float64 // ln of the odds against another name
	context  float64 // the part of it that the context gives
	known    float64 // the part of that which rests on offices and relations
	evidence []evidence
	right    string    // what it would be, where words stand in another order or others in their place,
	differs  string    // and what is wrong with it
	learned  *features // for fitting the weights; nil where they are not
}

// read reads the passages: names of several words first, then single words in the light of what those gave.
func (r *reader) read() *Reading {
	found, singles := make([][]scored, len(r.passages)), make([][]alone, len(r.passages))
	r.countRight()
	for i := range r.passages {
		found[i], singles[i] = r.score(&r.passages[i])
	}
	r.resolve(found)
	r.introduce()
	out := &Reading{reader: r}
	r.weighSingles(found, singles)
	r.lookAgain(found)
	garbled := r.trusted(found)
	for i := range r.passages {
		for j := range found[i] {
			if s := &found[i][j]; garbled > 1 || garbled == 1 && s.known < trusted {
				s.odds += weightGarbled
			}
		}
		found[i] = append(found[i], r.reorderings(&r.passages[i])...)
		found[i] = append(found[i], r.torn(&r.passages[i])...)
		out.Mentions = append(out.Mentions, r.mentions(i, found[i])...)
	}
	out.Restyled = r.restyle()
	for i := range out.Mentions {
		if a, ok := r.misread(&out.Mentions[i]); ok {
			out.Acronyms = append(out.Acronyms, a)
		}
	}
	return out
}

// trusted counts the entries, up to two, that the context shows to be garbled in the text.
func (r *reader) trusted(found [][]scored) int {
	var first *dictionaries.Entry
	for _, list := range found {
		for _, s := range list {
			if s.known < trusted || probability(s.odds) < trustedAt || s.entry == first {
				continue
			}
			if first != nil {
				return 2
			}
			first = s.entry
		}
	}
	if first != nil {
		return 1
	}
	return 0
}

// introduce notes the words that stand in the text as the last of a name of several, and how often each word stands there.
func (r *reader) introduce() {
	for i := range r.passages {
		p := &r.passages[i]
		for j := range p.parts {
			q := &p.parts[j]
			if q.upper {
				r.counts[q.folded]++
			}
			if j > 0 && q.joined && !q.owned && p.spoken(q) && p.known[j] == nil && r.nameLike(p, j-1) {
				r.surnames[q.folded] = true
			}
		}
	}
}

// alone is a word of a passage and what it may stand for by itself.
type alone struct {
	at       int
	readings []alignment // which stand nowhere
}

// score returns the readings of the names of several words in a passage with their odds, and those of single words without.
func (r *reader) score(p *passage) (found []scored, singles []alone) {
	phrases, singles := r.readings(p)
	for _, a := range phrases {
		if s := r.weigh(p, a); s.odds > hopeless {
			found = append(found, s)
		}
	}
	return found, singles
}

// readings returns the alignments in a passage: of several words, and of each word by itself. Of the forms of an entry that the same
// words may stand for, it takes the one nearest to them.
func (r *reader) readings(p *passage) (phrases []alignment, singles []alone) {
	for i := range p.parts {
		q := &p.parts[i]
		if !q.upper || !p.spoken(q) || q.number || p.known[i].locked() || r.ordinary(q) {
			continue
		}
		word := r.solos(p, i)
		for _, a := range word.accepted {
			a.start, a.end = i, i+1
			p.accept(a)
		}
		if len(word.readings) > 0 {
			singles = append(singles, alone{i, word.readings})
		}
		phrases = append(phrases, r.phrases(p, i)...)
	}
	if len(p.accepted) > 0 {
		phrases = slices.DeleteFunc(phrases, func(a alignment) bool { return p.settled(a.start, a.end) })
		singles = slices.DeleteFunc(singles, func(w alone) bool { return p.settled(w.at, w.at+1) })
	}
	return closest(phrases), singles
}

// closest returns of the readings of the same words as the same entry the one nearest to them.
func closest(found []alignment) []alignment {
	if len(found) < 2 {
		return found
	}
	at := make(map[place]int, len(found)) // in out
	out := found[:0]
	for _, a := range found {
		key := place{a.entry, a.start, a.end}
		j, met := at[key]
		switch {
		case !met:
			at[key] = len(out)
			out = append(out, a)
		case a.closer(&out[j]):
			out[j] = a
		}
	}
	return out
}

// closer reports whether a reading is nearer to the words than another of the same entry: more of them are exact, or the garbling
// is likelier.
func (a *alignment) closer(b *alignment) bool {
	return cmp.Or(cmp.Compare(b.exact, a.exact), cmp.Compare(a.cost, b.cost), cmp.Compare(a.form, b.form)) < 0
}

// place is where words are read as an entry.
type place struct {
	entry      *dictionaries.Entry
	start, end int
}

// usualName is the rarity in nats below which a word by itself is a name as it stands: Katherine.
const usualName = 8.0

// single reports whether part i may be a garbled name by itself: it is none as it stands, and no ordinary word.
func (r *reader) single(p *passage, i int) bool {
	q := &p.parts[i]
	nats := q.lexeme.common
	return p.known[i] == nil && !r.names(q.id) && !r.ordinaryWord(q.folded) && (nats == 0 || nats >= usualName)
}

// names reports whether a word is itself one that names somebody or something in the dictionary.
func (r *reader) names(id int32) bool {
	marks := r.marks(id)
	return marks&markSurname != 0 || marks&markCapital != 0 && r.telling(r.word(id))
}

// ordinary reports whether a word begins no name: an office, a demonym, or a frequent word where its capital says nothing.
func (r *reader) ordinary(q *part) bool {
	return q.lexeme.no || q.opens && q.lexeme.word > 0 && q.lexeme.word < 9
}

// resolution is the entry that a garbled word of a full name stands for, with the odds of that reading.
type resolution struct {
	entry *dictionaries.Entry
	odds  float64
}

// resolve notes which garbled words full names explained, for the single words that follow: of several names the likeliest.
func (r *reader) resolve(found [][]scored) {
	for i := range r.passages {
		r.resolveListed(&r.passages[i])
	}
	defer r.forget()
	for i, list := range found {
		for _, s := range list {
			if probability(s.odds) < resolvedAt || s.end-s.start < 2 {
				continue
			}
			q := r.passages[i].parts[s.end-1]
			if q.folded == r.parts(s.form)[s.to-1].folded {
				continue
			}
			known, ok := r.resolved[q.folded]
			if !ok || s.odds > known.odds || s.odds == known.odds && s.entry.Name < known.entry.Name {
				r.resolved[q.folded] = resolution{s.entry, s.odds}
			}
		}
	}
}

// forget takes back that the text names the persons whose surname is the garbled one of another: after Antonio Gutierrez was read
// as António Guterres nothing speaks for a Gutierrez.
func (r *reader) forget() {
	for word, known := range r.resolved {
		id := r.id(word)
		if id < 0 {
			continue
		}
		named := map[*dictionaries.Entry]bool{}
		r.bySurname(id, named)
		for e := range named {
			if e != known.entry {
				delete(r.seen, e)
			}
		}
	}
}

// resolveListed notes the last words of names that the dictionary lists as wrong.
func (r *reader) resolveListed(p *passage) {
	for i, k := range p.known {
		if k == nil || k.start != i || k.n < 2 {
			continue
		}
		e := r.knownMention(0, p, k).Wrong
		if e == nil {
			continue
		}
		name, seen := foldWords(e.Name), p.parts[k.start+k.n-1].folded
		if len(name) == k.n && name[k.n-1].folded != seen {
			r.resolved[seen] = resolution{e, listedOdds}
		}
	}
}

func probability(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
