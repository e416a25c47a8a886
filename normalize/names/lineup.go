package names

import "slices"

// relation is how a word of a text stands to the word of a name that it is taken for.
type relation uint8

const (
	same    relation = iota
	people           // another form of a country: Iranian for Iran
	derived          // of one stem: investigation for investigative
	synonymous
	sounding // it sounds alike
	replaced // another word, where the acronym says which name is meant
	relations
)

// lineup says which items of a run of words stand for the items of a form.
type lineup struct {
	form    int32
	items   []item     // of the form
	at      []int      // by item of the form: the item of the run, or -1
	how     []relation // the same
	from    int        // the items of the run that it takes, [from, to)
	to      int
	extra   []int // items of the run among them that stand for nothing
	missing []int // items of the form that nothing stands for
	moved   bool  // the words are in another order
}

// lineUp pairs the items of a form with those of a run, exact ones first.
func (r *reader) lineUp(run []item, form int32) *lineup {
	l := &lineup{form: form, items: r.formItems(form), from: len(run)}
	l.at, l.how = make([]int, len(l.items)), make([]relation, len(l.items))
	for i := range l.at {
		l.at[i] = -1
	}
	taken := make([]bool, len(run))
	for how := same; how <= synonymous; how++ {
		for i, f := range l.items {
			if l.at[i] >= 0 {
				continue
			}
			for j, t := range run {
				if !taken[j] && r.relate(t, f, l.items) == how {
					l.at[i], l.how[i], taken[j] = j, how, true
					break
				}
			}
		}
	}
	l.survey(taken)
	return l
}

// survey notes what the pairs leave: their extent, their order, and what is left over.
func (l *lineup) survey(taken []bool) {
	last := -1
	for i, j := range l.at {
		if j < 0 {
			l.missing = append(l.missing, i)
			continue
		}
		l.moved = l.moved || j < last
		last = j
		l.from, l.to = min(l.from, j), max(l.to, j+1)
	}
	for j := l.from; j < l.to; j++ {
		if !taken[j] {
			l.extra = append(l.extra, j)
		}
	}
}

// pair lets item j of the run stand for item i of the form.
func (l *lineup) pair(i, j int, how relation) {
	l.at[i], l.how[i] = j, how
	l.from, l.to = min(l.from, j), max(l.to, j+1)
	l.missing = slices.DeleteFunc(l.missing, func(n int) bool { return n == i })
	l.extra = slices.DeleteFunc(l.extra, func(n int) bool { return n == j })
	l.moved = !slices.IsSorted(slices.DeleteFunc(slices.Clone(l.at), func(n int) bool { return n < 0 }))
}

// relate returns how an item of a text stands to one of a name, or relations where it has nothing to do with it.
func (r *reader) relate(t, f item, name []item) relation {
	switch {
	case t.country != nil && t.country == f.country:
		if t.word == f.word {
			return same
		}
		return people
	case t.word == f.word:
		return same
	case t.country != nil || f.country != nil:
		return relations
	case root(t.word) == root(f.word):
		return derived
	case r.synonyms().stands(t.word, f.word, name):
		return synonymous
	}
	return relations
}

// formItems returns the items of a form that is a name.
func (r *reader) formItems(form int32) []item {
	return remember(r.memory.items, form, func() []item {
		parts := slices.Clone(r.parts(form))
		for i := range parts {
			if !parts[i].upper && !parts[i].number && !connectors[parts[i].folded] {
				return nil // it describes: UN nuclear watchdog
			}
			if fixed[plain(parts[i].folded)] {
				return nil
			}
			parts[i].id = r.id(parts[i].folded)
		}
		return r.items(parts, 0, len(parts))
	})
}
