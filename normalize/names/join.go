package names

import (
	"cmp"
	"slices"

	"transcheck/dictionaries"
	"transcheck/normalize/names/pack"
)

// Join returns the index of what was compiled, of which the later goes before the earlier, and of tables that go before all of
// it. As when tables are merged, an entry replaces another of the same name and kind unless it is a bare name. The background is
// that of [NewIndex]; nil for none.
func Join(compiled []*Compiled, tables []*dictionaries.Table, background []*Compiled) (x *Index, err error) {
	defer pack.Recover(&err)
	top := &dictionaries.Set{Beneath: func(name string) (out []*dictionaries.Entry) {
		for _, c := range compiled {
			if c.removes(name) {
				out = nil
			}
			for _, id := range c.named(name) {
				out = append(out, c.entry(id))
			}
		}
		return out
	}}
	bare := shared(compiled, top)
	if err := top.Merge(tables...); err != nil {
		return nil, err
	}
	layers := slices.Clone(compiled)
	if len(top.Entries)+len(top.Variants)+len(top.Synonyms) > 0 {
		c, err := Compile(top)
		if err != nil {
			return nil, err
		}
		layers = append(layers, c)
	}
	// The largest comes first, where its numbers need no sum.
	slices.SortStableFunc(layers, func(a, b *Compiled) int { return cmp.Compare(b.Len(), a.Len()) })
	x = newIndex(layers, background)
	for _, l := range x.layers {
		for _, e := range top.Entries {
			if l.set != top {
				l.hide(l.named(e.Name)...)
			}
		}
		l.hide(bare[l.Compiled]...)
		l.hideRemoved(compiled, top)
	}
	x.count()
	return x, nil
}

// hideRemoved leaves out the entries of a layer that what goes before it takes out of what is known.
func (l *layer) hideRemoved(compiled []*Compiled, top *dictionaries.Set) {
	if l.set == top {
		return
	}
	for _, name := range top.Removed() {
		l.hide(l.named(name)...)
	}
	for _, c := range compiled[slices.Index(compiled, l.Compiled)+1:] {
		for _, name := range c.removals() {
			l.hide(l.named(name)...)
		}
	}
}

// shared raises the names that several of what was compiled have into a set above them. Of what adds but bare names to those
// before it, it returns their numbers instead: they are left out.
func shared(compiled []*Compiled, top *dictionaries.Set) (bare map[*Compiled][]int32) {
	bare = map[*Compiled][]int32{}
	if len(compiled) < 2 {
		return bare
	}
	largest := slices.MaxFunc(compiled, func(a, b *Compiled) int { return cmp.Compare(a.Len(), b.Len()) })
	for _, c := range compiled {
		if c == largest {
			continue // what it shares, another one has too
		}
		for id := range int32(c.Len()) {
			raise(c.entry(id).Name, compiled, top, bare)
		}
	}
	return bare
}

func raise(name string, compiled []*Compiled, top *dictionaries.Set, bare map[*Compiled][]int32) {
	later := map[*Compiled][]int32{}
	met, says := false, false
	for _, c := range compiled {
		ids := c.named(name)
		if c.removes(name) {
			met, says = false, false
			clear(later)
		}
		if met && len(ids) > 0 {
			later[c] = ids
			says = says || slices.ContainsFunc(ids, func(id int32) bool { return !c.entry(id).Bare() })
		}
		met = met || len(ids) > 0
	}
	if says {
		top.Raise(name)
		return
	}
	for c, ids := range later {
		bare[c] = append(bare[c], ids...)
	}
}
