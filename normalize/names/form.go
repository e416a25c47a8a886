package names

import (
	"strings"

	"transcheck/dictionaries"
)

// form is a way to write an entry.
type form struct {
	entry   *dictionaries.Entry
	text    string
	first   int32 // of its words in the ids of the index
	words   int   // how many they are
	surname int   // the word that stands for a person, or -1
	wrong   bool  // listed as a wrong form
}

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
