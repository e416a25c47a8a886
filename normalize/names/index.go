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
	list     []string                         // the words by id
	starts   table[int32]                     // by word: the forms that it begins
	uses     table[use]                       // by word: where it stands in accepted forms
	demonyms map[string]bool                  // words that are right, whatever the set holds
	peoples  map[string][]*dictionaries.Entry // places by their demonyms
	titles   titles
	variants variants
	exist    map[string]bool // words of names that are right, though the set does not hold them
	mass     float64         // total weight of the entries
	near     func() *nearIndex
}

// form is a way to write an entry.
type form struct {
	entry   *dictionaries.Entry
	text    string
	first   int32 // of its words in the ids of the index
	words   int   // how many they are
	surname int   // the word that stands for a person, or -1
	wrong   bool  // listed as a wrong form
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
		set: set, words: make(map[string]int32, 2*len(set.Entries)), demonyms: map[string]bool{}, exist: map[string]bool{},
		peoples: map[string][]*dictionaries.Entry{},
		forms:   make([]form, 0, 2*len(set.Entries)), ids: make([]int32, 0, 5*len(set.Entries)),
		list: make([]string, 0, 2*len(set.Entries)),
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
	x.near = sync.OnceValue(func() *nearIndex { return newNearIndex(x.list) })
	go x.near() // while the rest is made and the text is read
	x.people(set, background)
	x.tabulate()
	x.variants = newVariants(slices.Concat(background.Variants, set.Variants))
	x.titles = newTitles(set)
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
	first := len(x.ids)
	x.addWords(text)
	n := len(x.ids) - first
	if n == 0 {
		return
	}
	f := form{e, text, int32(first), n, -1, wrong}
	if e.Kind == dictionaries.Person || e.Kind == dictionaries.Unknown {
		f.surname = x.surname(&f)
	}
	x.forms = append(x.forms, f)
}

// addWords appends the ids of the words of a form: those of its parts.
func (x *Index) addWords(text string) {
	var buf [64]byte
	if len(text) > len(buf) || !ascii(text) {
		for _, q := range foldWords(text) {
			x.ids = append(x.ids, x.word(q.folded))
		}
		return
	}
	word := buf[:0]
	for i := range len(text) + 1 {
		if i < len(text) && letter(text[i]) {
			word = append(word, text[i]|0x20)
			continue
		}
		id, ok := x.words[string(word)] // does not allocate
		if !ok {
			id = x.word(string(word))
		}
		x.ids = append(x.ids, id)
		word = word[:0]
	}
}

// word returns the id of a folded word, a new one where it is not known.
func (x *Index) word(folded string) int32 {
	id, ok := x.words[folded]
	if !ok {
		id = int32(len(x.list))
		x.words[folded] = id
		x.list = append(x.list, folded)
	}
	return id
}

// idsOf returns the ids of the words of a form.
func (x *Index) idsOf(f *form) []int32 { return x.ids[f.first : int(f.first)+f.words] }

// tabulate notes where each word stands.
func (x *Index) tabulate() {
	x.starts = newTable(len(x.list), func(put func(int32, int32)) {
		for i := range x.forms {
			put(x.ids[x.forms[i].first], int32(i))
		}
	})
	x.uses = newTable(len(x.list), func(put func(int32, use)) {
		for i := range x.forms {
			if x.forms[i].wrong {
				continue
			}
			for at, id := range x.idsOf(&x.forms[i]) {
				put(id, use{int32(i), int32(at)})
			}
		}
	})
}

// entry returns an entry of that name, or nil.
func (x *Index) entry(name string) *dictionaries.Entry {
	if found := x.set.Lookup(name); len(found) > 0 {
		return found[0]
	}
	return nil
}

// id returns the id of a folded word, or -1.
func (x *Index) id(folded string) int32 {
	if id, ok := x.words[folded]; ok {
		return id
	}
	return -1
}

// usesOf returns where a word stands in the accepted forms.
func (x *Index) usesOf(id int32) []use {
	if id < 0 {
		return nil
	}
	return x.uses.of(id)
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
func (r *reader) known(ps []part, i int) (n int, hits []int32) {
	id := ps[i].id
	if id < 0 {
		return 0, nil
	}
	for _, f := range r.starts.of(id) {
		switch m := r.forms[f].words; {
		case m < n || !r.spelled(f, ps[i:]):
		case m > n:
			n, hits = m, []int32{f}
		default:
			hits = append(hits, f)
		}
	}
	return n, hits
}

// spelled reports whether the parts begin with the words of the form, written as one name.
func (r *reader) spelled(form int32, ps []part) bool {
	ids := r.idsOf(&r.forms[form])
	if len(ps) < len(ids) {
		return false
	}
	for i, id := range ids {
		if ps[i].id != id || i > 0 && !ps[i].joined {
			return false
		}
	}
	for i, q := range r.parts(form) {
		if q.upper && !ps[i].upper || q.caps && !ps[i].caps && len(q.folded) <= 4 {
			return false
		}
	}
	return true
}

// surname returns the word of a person's form that stands for the whole: the last one, or the first in names of languages that
// put it there.
func (x *Index) surname(f *form) int {
	if surnameFirst(f.entry) {
		return 0
	}
	last := f.words - 1
	if last > 0 && suffixes[x.list[x.ids[int(f.first)+last]]] {
		last--
	}
	return last
}

// distinctive reports whether a word of the name of a body or a place says by itself which is meant: Ofunato in Ofunato Line.
func (r *reader) distinctive(form int32, at int) bool {
	f := &r.forms[form]
	if f.entry.Kind == dictionaries.Person {
		return false
	}
	q := r.parts(form)[at]
	return q.upper && !q.number && len(q.folded) > minDistinctive &&
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
