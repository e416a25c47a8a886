package names

import (
	"strings"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// Index finds the entries whose names sound like a word. It is built once and safe for concurrent use.
type Index struct {
	forms    []form
	starts   map[string][]int32               // forms by their first word
	words    map[string]int32                 // every word of every form
	uses     [][]use                          // by word: where it stands
	demonyms map[string]bool                  // words that are right, whatever the set holds
	peoples  map[string][]*dictionaries.Entry // places by their demonyms
	titles   titles
	mass     float64 // total weight of the entries
	byName   map[string]*dictionaries.Entry
	related  map[*dictionaries.Entry][]*dictionaries.Entry

	near func() *nearIndex // built when the first unknown word is met
}

// form is a way to write an entry.
type form struct {
	entry *dictionaries.Entry
	text  string
	parts []part
	wrong bool // listed as a wrong form
}

// use is a word's place in a form.
type use struct {
	form int32
	at   int32
}

// NewIndex returns the index of a set of entries. The demonyms are words that are right whether or not the set holds them.
func NewIndex(set *dictionaries.Set, demonyms []string) *Index {
	x := &Index{
		starts: map[string][]int32{}, words: map[string]int32{}, demonyms: map[string]bool{},
		peoples: map[string][]*dictionaries.Entry{},
		byName:  map[string]*dictionaries.Entry{}, related: map[*dictionaries.Entry][]*dictionaries.Entry{},
	}
	for _, e := range set.Entries {
		x.mass += weight(e)
		for _, f := range e.Forms() {
			x.add(e, f, false)
		}
		for _, f := range e.Wrong {
			x.add(e, f, true)
		}
		for _, d := range e.Demonyms {
			x.demonyms[channel.Fold(d)] = true
			x.peoples[channel.Fold(d)] = append(x.peoples[channel.Fold(d)], e)
		}
		x.byName[e.Name] = e
	}
	for _, d := range demonyms {
		x.demonyms[channel.Fold(d)] = true
	}
	x.relate(set)
	x.titles = newTitles(set)
	x.near = sync.OnceValue(func() *nearIndex { return newNearIndex(x.words) })
	return x
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
	n := int32(len(x.forms))
	x.forms = append(x.forms, form{e, text, p, wrong})
	x.starts[p[0].folded] = append(x.starts[p[0].folded], n)
	if wrong {
		return
	}
	for i, q := range p {
		id, ok := x.words[q.folded]
		if !ok {
			id = int32(len(x.uses))
			x.words[q.folded] = id
			x.uses = append(x.uses, nil)
		}
		x.uses[id] = append(x.uses[id], use{n, int32(i)})
	}
}

// relate links entries that name each other, and persons with the countries and bodies of their offices.
func (x *Index) relate(set *dictionaries.Set) {
	for _, e := range set.Entries {
		for _, name := range e.Related {
			x.link(e, name)
		}
		for _, r := range e.Roles {
			x.link(e, r.Of)
		}
	}
}

func (x *Index) link(e *dictionaries.Entry, name string) {
	o := x.byName[name]
	if o == nil || o == e {
		return
	}
	x.related[e] = append(x.related[e], o)
	if o.Kind != dictionaries.Place { // a country is related to too many for it to say something of each
		x.related[o] = append(x.related[o], e)
	}
}

// usesOf returns where a folded word stands in the accepted forms.
func (x *Index) usesOf(folded string) []use {
	if id, ok := x.words[folded]; ok {
		return x.uses[id]
	}
	return nil
}

// nearIndex finds the words that sound like another, by their keys.
type nearIndex struct {
	words []string
	keys  map[string][]int32
}

func newNearIndex(words map[string]int32) *nearIndex {
	n := &nearIndex{words: make([]string, len(words)), keys: make(map[string][]int32, 8*len(words))}
	for w, id := range words {
		n.words[id] = w
	}
	for id, w := range n.words {
		if len(w) < minWord {
			continue
		}
		for _, k := range channel.Keys(w) {
			n.keys["="+k] = append(n.keys["="+k], int32(id))
		}
		for _, k := range channel.Deletions(w) {
			n.keys[k] = append(n.keys[k], int32(id))
		}
	}
	return n
}

// minWord is the length in bytes below which a word is not compared by sound: short words resemble too many others.
const minWord = 3

// find returns the ids of the words that share a key with a folded word, without repeats, in a fixed order.
func (n *nearIndex) find(folded string) []int32 {
	if len(folded) < minWord {
		return nil
	}
	var out []int32
	seen := map[int32]bool{}
	collect := func(key string) {
		for _, id := range n.keys[key] {
			if !seen[id] {
				seen[id] = true
				out = append(out, id)
			}
		}
	}
	for _, k := range channel.Keys(folded) {
		collect("=" + k)
	}
	for _, k := range channel.Deletions(folded) {
		collect(k)
	}
	return out
}

// known returns the form that the parts from i on spell exactly, the longest there is, and how many parts it takes.
// All entries of that form are returned.
func (x *Index) known(ps []part, i int) (n int, hits []int32) {
	for _, f := range x.starts[ps[i].folded] {
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
func (f *form) surname() int {
	if f.entry.Kind != dictionaries.Person && f.entry.Kind != dictionaries.Unknown {
		return -1
	}
	if surnameFirst(f.entry) {
		return 0
	}
	last := len(f.parts) - 1
	if last > 0 && suffixes[f.parts[last].folded] {
		last--
	}
	return last
}

// surnameFirst reports whether English keeps the order of a person's own language, as it does for China and Korea.
func surnameFirst(e *dictionaries.Entry) bool {
	own := false
	for _, n := range e.Native {
		own = own || n.Lang == "zh" || n.Lang == "ko" || n.Lang == "vi"
	}
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
