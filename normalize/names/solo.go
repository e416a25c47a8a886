package names

import "slices"

// solo is what a word of a text by itself may stand for.
type solo struct {
	readings []alignment // of the first part of a passage
	accepted []alignment // one, if it is an accepted way to write a name
}

// soloKey is a word of a text with all that its readings depend on.
type soloKey struct {
	nth                   int32
	opens, lower, spelled bool // it begins a sentence; the text has it in lower case; it spells a name exactly
}

// solos returns the readings in which part i of a passage stands for a name by itself.
func (r *reader) solos(p *passage, i int) solo {
	q := &p.parts[i]
	key := soloKey{q.nth, q.opens, r.lower[q.folded], p.known[i] != nil}
	return remember(r.memory.solos, key, func() solo {
		one := passage{Passage: p.Passage, parts: p.parts[i : i+1], known: p.known[i : i+1], shouts: p.shouts}
		alone := r.single(&one, 0)
		var found []alignment
		for _, id := range r.nearTo(q.folded) {
			if !alone && !r.acceptable(q.folded, r.word(id)) {
				continue
			}
			for _, u := range r.usesOf(id) {
				if f := r.form(u.form); f.words == 1 {
					found = r.match(found, &one, alignment{form: u.form, end: 1, to: 1})
				} else {
					found = r.alignWord(found, &one, 0, u)
				}
				if len(one.accepted) > 0 {
					return solo{accepted: one.accepted}
				}
			}
		}
		if !alone {
			return solo{} // nobody takes it for a name by itself
		}
		found = closest(found)
		if r.memory.alone += len(found); r.memory.alone > maxAlone {
			r.memory.alone = len(found)
			clear(r.memory.solos)
		}
		return solo{readings: found}
	})
}

// Many readings are only in a list of garbled names: no text of the development set has a third of them in as many bytes as are
// read together. From there on only the likeliest of each word are kept, so that memory stays bounded.
const (
	manyReadings = 1 << 16
	mostOfMany   = 4
)

// weighSingles adds the readings of single words with their odds to those of names of several.
func (r *reader) weighSingles(found [][]scored, singles [][]alone) {
	n := 0
	var one []scored
	for i := range found {
		for _, word := range singles[i] {
			one = r.weighAlone(one[:0], &r.passages[i], word)
			if n += len(one); n > manyReadings {
				one = likeliest(one, mostOfMany)
			}
			found[i] = append(found[i], one...)
		}
	}
}

// weighAlone adds the readings of a single word with their odds.
func (r *reader) weighAlone(out []scored, p *passage, word alone) []scored {
	full := r.resolved[p.parts[word.at].folded]
	for _, a := range word.readings {
		a.start, a.end = word.at, word.at+1
		s := r.weigh(p, a)
		if full.entry == a.entry {
			s.odds = min(s.odds, max(full.odds, s.odds-weightResolved)) // no surer than what explains it
		}
		if s.odds > hopeless {
			out = append(out, s)
		}
	}
	return out
}

// likeliest returns the likeliest readings of the same words: so many, or some more of equal odds.
func likeliest(found []scored, most int) []scored {
	if len(found) <= most {
		return found
	}
	odds := make([]float64, len(found))
	for i := range found {
		odds[i] = found[i].odds
	}
	slices.Sort(odds)
	least := odds[len(odds)-most]
	return slices.DeleteFunc(found, func(s scored) bool { return s.odds < least })
}
