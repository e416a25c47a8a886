package names

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// Index finds the entries whose names sound like a word. It is built once and safe for concurrent use.
type Index struct {
	set       *dictionaries.Set
	forms     []form
	ids       []int32                          // the words of the forms, one after another
	words     map[string]int32                 // every word of every form: its id
	list      []string                         // the words by id
	starts    table[int32]                     // by word: the forms that it begins
	uses      table[use]                       // by word: where it stands in accepted forms
	demonyms  map[string]bool                  // words that are right, whatever the set holds
	peoples   map[string][]*dictionaries.Entry // places by their demonyms
	titles    titles
	variants  variants
	acronyms  map[int32]bool  // words that are forms in capitals
	exist     map[string]bool // words of names that are right, though the set does not hold them
	mass      float64         // total weight of the entries
	near      func() *nearIndex
	synonyms  func() synonyms
	countries func() map[string]*dictionaries.Entry // by the words of their names and peoples
	others    func() map[string]bool                // names of bodies that are right, though the set does not hold them
	offices   func() *offices                       // made when they are first asked for
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
		set: set, words: make(map[string]int32, 2*len(set.Entries)), demonyms: map[string]bool{}, exist: map[string]bool{}, acronyms: map[int32]bool{},
		peoples: map[string][]*dictionaries.Entry{},
		forms:   make([]form, 0, 2*len(set.Entries)), ids: make([]int32, 0, 5*len(set.Entries)),
		list: make([]string, 0, 2*len(set.Entries)),
	}
	for _, e := range set.Entries {
		x.mass += weight(e)
		x.addSpellings(e, e.Name)
		for _, f := range e.Aliases {
			x.addSpellings(e, f)
		}
		for _, f := range slices.Sorted(maps.Values(e.Style)) {
			if !e.Accepts(f) {
				x.addSpellings(e, f)
			}
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
	x.others = sync.OnceValue(func() map[string]bool {
		if set == background {
			return nil
		}
		return otherNames(background)
	})
	x.countries = sync.OnceValue(func() map[string]*dictionaries.Entry { return newCountries(background, set) })
	x.synonyms = sync.OnceValue(func() synonyms { return newSynonyms(slices.Concat(background.Synonyms, set.Synonyms)) })
	x.offices = sync.OnceValue(func() *offices { return newOffices(set) })
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
	if n == 1 && text == strings.ToUpper(text) {
		x.acronyms[x.ids[first]] = true
	}
	x.forms = append(x.forms, f)
}

// addSpellings adds an accepted form and, where it has letters that English lacks, the form that spells them out: Schönthal and
// Schoenthal. Without their marks the letters are folded.
func (x *Index) addSpellings(e *dictionaries.Entry, text string) {
	x.add(e, text, false)
	if !ascii(text) && strings.ContainsAny(text, "äöüøåÄÖÜØÅ") {
		x.add(e, spelledOut.Replace(text), false)
	}
}

var spelledOut = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "Ø", "Oe", "Å", "Aa")

// entry returns an entry of that name, or nil.
func (x *Index) entry(name string) *dictionaries.Entry {
	if found := x.set.Lookup(name); len(found) > 0 {
		return found[0]
	}
	return nil
}
