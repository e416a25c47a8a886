package names

import (
	"cmp"
	"slices"
)

// leads are the names of several words that a word of the text may stand in: those that have it, and those that have one that it may
// be garbled from. They are found once for each word; what stands beside it then picks the few that may be meant.
type leads struct {
	uses        []use // in the order in which they are read
	left, right side  // by the word of the name that has to stand on a side
}

// side has places in a list of leads by the word that has to stand beside.
type side struct {
	needs      []need // by word and place
	connectors []need // those of which the word binds others, over again
}

type need struct {
	word  int32 // of the index
	place int32 // in the list of leads
}

// leadsOf returns the leads of a word of the text.
func (r *reader) leadsOf(q *part) *leads {
	return remember(r.memory.leads, q.nth, func() *leads {
		l := &leads{}
		if r.countOf(q.id) <= maxUses {
			l.add(r, q.id)
		}
		for _, id := range r.nearTo(q.folded) {
			l.add(r, id)
		}
		l.left.sort(r)
		l.right.sort(r)
		if r.memory.held += len(l.uses); r.memory.held > maxHeld {
			r.memory.held = len(l.uses)
			clear(r.memory.leads)
		}
		return l
	})
}

// add adds the names of several words that have a word of the index.
func (l *leads) add(r *reader, id int32) {
	for _, u := range r.usesOf(id) {
		at, form := r.layerOf(u.form)
		f := at.forms.At(form)
		n := f.shape >> wordsShift
		if n < 2 {
			continue
		}
		place, words := int32(len(l.uses)), at.spelled.Slice(f.first, f.first+n)
		l.uses = append(l.uses, u)
		word := func(i int32) int32 { return r.idIn(at, words[i]) }
		last := n - 1
		if u.at < last {
			l.right.needs = append(l.right.needs, need{word(u.at + 1), place})
		} else {
			l.left.needs = append(l.left.needs, need{word(last - 1), place})
		}
		switch { // the words between may be left out of a person's name, and the last
		case n == 2 || f.shape>>kindShift&7 != 0:
		case u.at == 0:
			l.right.needs = append(l.right.needs, need{word(last), place})
		case u.at == 1 || u.at == last:
			l.left.needs = append(l.left.needs, need{word(0), place})
		}
	}
}

func (b *side) sort(r *reader) {
	slices.SortFunc(b.needs, func(m, n need) int { return cmp.Or(cmp.Compare(m.word, n.word), cmp.Compare(m.place, n.place)) })
	b.each(func(word int32, all []need) {
		if binds(r.word(word)) {
			b.connectors = append(b.connectors, all...)
		}
	})
}

// binds reports whether a folded word is one that another may stand for wherever it stands.
func binds(folded string) bool {
	return connectors[folded] || prepositions[folded] || particles[folded]
}

// each calls a function with each word and the needs that have it.
func (b *side) each(f func(word int32, all []need)) {
	for from := 0; from < len(b.needs); {
		to := from + 1
		for to < len(b.needs) && b.needs[to].word == b.needs[from].word {
			to++
		}
		f(b.needs[from].word, b.needs[from:to])
		from = to
	}
}

// neighbor is a word of the text with another beside it.
type neighbor struct {
	word, other int32 // by their numbers in the text
	spoken      bool  // the other may be garbled
	left        bool  // the other stands before it
}

// lead is one of the leads of a word.
type lead struct {
	place int32
	use
}

func (l lead) compare(m lead) int { return cmp.Compare(l.place, m.place) }

func (l lead) equal(m lead) bool { return l.place == m.place }

// met returns the leads of a word that what stands beside it on a side may belong to, in order.
func (r *reader) met(p *passage, i, j int) []lead {
	q, other := &p.parts[i], &p.parts[j]
	key := neighbor{q.nth, other.nth, p.spoken(other), j < i}
	return remember(r.memory.met, key, func() (out []lead) {
		l := r.leadsOf(q)
		b := &l.right
		if j < i {
			b = &l.left
		}
		take := func(all []need) {
			for _, n := range all {
				out = append(out, lead{n.place, l.uses[n.place]})
			}
		}
		if key.spoken {
			b.each(func(word int32, all []need) {
				if word == other.id || r.alikeTo(other, word) {
					take(all)
				}
			})
		} else {
			first, _ := slices.BinarySearchFunc(b.needs, other.id, func(n need, id int32) int { return cmp.Compare(n.word, id) })
			top := first
			for top < len(b.needs) && b.needs[top].word == other.id {
				top++
			}
			take(b.needs[first:top])
			if binds(other.folded) {
				take(b.connectors)
			}
		}
		return inOrder(out)
	})
}

// inOrder returns leads in order, each once.
func inOrder(all []lead) []lead {
	slices.SortFunc(all, lead.compare)
	return slices.CompactFunc(all, lead.equal)
}

// phrases returns the readings of several words in which part i of a passage is a garbled word, or the exact word of a name that is
// garbled elsewhere.
func (r *reader) phrases(p *passage, i int) (out []alignment) {
	var all []lead
	if i > 0 && p.run(i-1, 2) {
		all = r.met(p, i, i-1)
	}
	if i+1 < len(p.parts) && p.run(i, 2) {
		if right := r.met(p, i, i+1); len(all) == 0 {
			all = right
		} else if len(right) > 0 {
			all = inOrder(slices.Concat(all, right))
		}
	}
	for _, l := range all {
		out = r.alignName(out, p, i, l.use)
	}
	return out
}
