package names

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
