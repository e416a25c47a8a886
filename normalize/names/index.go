package names

import (
	"slices"
	"strings"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// Index finds the entries whose names sound like a word. It is built once and safe for concurrent use.
type Index struct {
	set      *dictionaries.Set
	forms    []form
	ids      []int32                          // the words of the forms, one after another
	words    map[string]int32                 // every word of every form: its id
	starts   table[int32]                     // by word: the forms that it begins
	uses     table[use]                       // by word: where it stands in accepted forms
	demonyms map[string]bool                  // words that are right, whatever the set holds
	peoples  map[string][]*dictionaries.Entry // places by their demonyms
	titles   titles
	variants variants
	exist    map[string]bool // words of names that are right, though the set does not hold them
	mass     float64         // total weight of the entries
	byName   map[string]*dictionaries.Entry

	// Built when the first unknown word is met: many texts have none.
	near    func() *nearIndex
	related func() map[*dictionaries.Entry][]*dictionaries.Entry
}

// form is a way to write an entry.
type form struct {
	entry *dictionaries.Entry
	text  string
	parts []part

	surname int  // the part that stands for a person, or -1
	wrong   bool // listed as a wrong form
}

// use is a word's place in a form.
type use struct {
	form int32
	at   int32
}

// NewIndex returns the index of a set of entries. The background holds names that exist, and the words for peoples, whether or
// not they are in the set: nothing is suggested from it, but what it holds is not taken for a garbled name.
func NewIndex(set, background *dictionaries.Set) *Index {
	x := &Index{
		set: set, words: make(map[string]int32, 4*len(set.Entries)), demonyms: map[string]bool{}, exist: map[string]bool{},
		peoples: map[string][]*dictionaries.Entry{},
		forms:   make([]form, 0, 2*len(set.Entries)), ids: make([]int32, 0, 6*len(set.Entries)),
	}
	for _, e := range set.Entries {
		x.mass += weight(e)
		x.add(e, e.Name, false)
		for _, f := range e.Aliases {
			x.add(e, f, false)
		}
		for _, f := range e.Wrong {
			x.add(e, f, true)
		}
	}
	x.people(set, background)
	x.tabulate()
	x.variants = newVariants(slices.Concat(background.Variants, set.Variants))
	x.titles = newTitles(set)
	x.near = sync.OnceValue(func() *nearIndex { return newNearIndex(x.words) })
	x.related = sync.OnceValue(x.relate)
	go x.near() // while the text is read
	return x
}

// people notes the words for peoples, and those of names that only the background has.
func (x *Index) people(set, background *dictionaries.Set) {
	for _, e := range background.Entries {
		for _, d := range e.Demonyms {
			x.demonyms[channel.Fold(d)] = true
		}
	}
	for _, e := range set.Entries {
		for _, d := range e.Demonyms {
			d = channel.Fold(d)
			x.demonyms[d] = true
			x.peoples[d] = append(x.peoples[d], e)
		}
	}
	if set == background {
		return
	}
	for _, e := range background.Entries {
		for _, f := range e.Forms() {
			for _, p := range foldWords(f) {
				x.exist[p.folded] = true
			}
		}
	}
}

// weight is the prominence of an entry, from 1 to 5; an entry that gives none is in the middle.
func weight(e *dictionaries.Entry) float64 {
	if e.Weight == 0 {
		return 2
	}
	return float64(e.Weight)
}

func (x *Index) add(e *dictionaries.Entry, text string, wrong bool) {
	p := foldWords(text)
	if len(p) == 0 {
		return
	}
	x.forms = append(x.forms, form{e, text, p, surname(e, p), wrong})
	for _, q := range p {
		id, ok := x.words[q.folded]
		if !ok {
			id = int32(len(x.words))
			x.words[q.folded] = id
		}
		x.ids = append(x.ids, id)
	}
}

// tabulate notes where each word stands.
func (x *Index) tabulate() {
	each := func(f func(id, form, at int32)) {
		ids := x.ids
		for i := range x.forms {
			n := len(x.forms[i].parts)
			for at, id := range ids[:n] {
				f(id, int32(i), int32(at))
			}
			ids = ids[n:]
		}
	}
	x.starts = newTable(len(x.words), func(put func(int32, int32)) {
		each(func(id, form, at int32) {
			if at == 0 {
				put(id, form)
			}
		})
	})
	x.uses = newTable(len(x.words), func(put func(int32, use)) {
		each(func(id, form, at int32) {
			if !x.forms[form].wrong {
				put(id, use{form, at})
			}
		})
	})
}

// entry returns an entry of that name, or nil.
func (x *Index) entry(name string) *dictionaries.Entry {
	if found := x.set.Lookup(name); len(found) > 0 {
		return found[0]
	}
	return nil
}

// relate links entries that name each other, and persons with the countries and bodies of their offices.
func (x *Index) relate() map[*dictionaries.Entry][]*dictionaries.Entry {
	out := make(map[*dictionaries.Entry][]*dictionaries.Entry, len(x.set.Entries))
	link := func(e *dictionaries.Entry, name string) {
		o := x.entry(name)
		if o == nil || o == e {
			return
		}
		out[e] = append(out[e], o)
		if o.Kind != dictionaries.Place { // a country is related to too many for it to say something of each
			out[o] = append(out[o], e)
		}
	}
	for _, e := range x.set.Entries {
		for _, name := range e.Related {
			link(e, name)
		}
		for _, r := range e.Roles {
			link(e, r.Of)
		}
	}
	return out
}

// usesOf returns where a folded word stands in the accepted forms.
func (x *Index) usesOf(folded string) []use {
	if id, ok := x.words[folded]; ok {
		return x.uses.of(id)
	}
	return nil
}

// table holds lists by the id of a word, in one piece of memory.
type table[T any] struct {
	starts []int32
	items  []T
}

// newTable makes the table of n lists from what each puts; it is called twice, to count and to fill, and must put the same.
func newTable[T any](n int, each func(put func(id int32, item T))) table[T] {
	t := table[T]{starts: make([]int32, n+1)}
	each(func(id int32, _ T) { t.starts[id+1]++ })
	for i := range n {
		t.starts[i+1] += t.starts[i]
	}
	t.items = make([]T, t.starts[n])
	next := append([]int32(nil), t.starts[:n]...)
	each(func(id int32, item T) {
		t.items[next[id]] = item
		next[id]++
	})
	return t
}

func (t *table[T]) of(id int32) []T { return t.items[t.starts[id]:t.starts[id+1]] }

// known returns the form that the parts from i on spell exactly, the longest there is, and how many parts it takes.
// All entries of that form are returned.
func (x *Index) known(ps []part, i int) (n int, hits []int32) {
	id, ok := x.words[ps[i].folded]
	if !ok {
		return 0, nil
	}
	for _, f := range x.starts.of(id) {
		switch m := len(x.forms[f].parts); {
		case m < n || !x.forms[f].spelled(ps[i:]):
		case m > n:
			n, hits = m, []int32{f}
		default:
			hits = append(hits, f)
		}
	}
	return n, hits
}

// spelled reports whether the parts begin with the words of the form, written as one name.
func (f *form) spelled(ps []part) bool {
	if len(ps) < len(f.parts) {
		return false
	}
	for i, q := range f.parts {
		p := ps[i]
		if p.folded != q.folded || i > 0 && !p.joined {
			return false
		}
		if q.upper && !p.upper || q.caps && !p.caps && len(q.folded) <= 4 {
			return false
		}
	}
	return true
}

// surname returns the part of a person's form that stands for the whole, or -1: the last one, or the first in names of
// languages that put it there.
func surname(e *dictionaries.Entry, parts []part) int {
	if e.Kind != dictionaries.Person && e.Kind != dictionaries.Unknown {
		return -1
	}
	if surnameFirst(e) {
		return 0
	}
	last := len(parts) - 1
	if last > 0 && suffixes[parts[last].folded] {
		last--
	}
	return last
}

// distinctive reports whether a word of the name of a body or a place says by itself which is meant: Ofunato in Ofunato Line.
func (r *reader) distinctive(f *form, at int) bool {
	q := f.parts[at]
	return f.entry.Kind != dictionaries.Person && q.upper && !q.number && len(q.folded) > minDistinctive &&
		!connectors[q.folded] && !r.ordinaryWord(q.folded)
}

// minDistinctive is the length in bytes that a word must exceed to stand for a longer name.
const minDistinctive = 4

// surnameFirst reports whether English keeps the order of a person's own language, as it does for China and Korea.
func surnameFirst(e *dictionaries.Entry) bool {
	own := e.HasNative("zh") || e.HasNative("ko") || e.HasNative("vi")
	if !own {
		return false
	}
	for _, r := range e.Roles {
		if surnameFirstCountries[r.Of] {
			return true
		}
	}
	for _, name := range e.Related {
		if surnameFirstCountries[name] {
			return true
		}
	}
	return false
}

var surnameFirstCountries = map[string]bool{
	"China": true, "Taiwan": true, "Hong Kong": true, "North Korea": true, "South Korea": true, "Vietnam": true,
}

var suffixes = wordSet("jr sr ii iii iv")

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
