package names

import (
	"strings"

	"transcheck/dictionaries"
)

// known returns the longest form that the parts from i on spell exactly, and how many parts it takes. All forms so spelled are
// returned.
func (r *reader) known(ps []part, i int) (n int, hits []int32) {
	left := ps[i].lengths
	hash := wordsHash
	for m := 1; left != 0 && i+m <= len(ps) && m <= maxFormWords; m++ {
		q := &ps[i+m-1]
		if q.id < 0 || m > 1 && !q.joined {
			break
		}
		hash = hashWord(hash, q.folded)
		if left&lengthBit(m) == 0 {
			continue
		}
		if m < 32 {
			left &^= lengthBit(m)
		}
		if found := r.spelling(hash, ps[i:i+m]); len(found) > 0 {
			n, hits = m, found
		}
	}
	return n, hits
}

// spelling returns the forms that some parts spell, by the hash of their words.
func (r *reader) spelling(hash uint32, ps []part) (out []int32) {
	for _, l := range r.layers {
		for _, item := range l.formsBy.Bucket(hash) {
			id := l.firstForm + item.ID
			if item.Hash == hash && !l.hidden[l.forms.At(item.ID).entry] && r.spelled(id, ps) {
				out = append(out, id)
			}
		}
	}
	return out
}

// spelled reports whether the parts are the words of the form.
func (r *reader) spelled(form int32, ps []part) bool {
	words := r.parts(form)
	if len(words) != len(ps) {
		return false
	}
	for i, q := range words {
		if q.folded != ps[i].folded || q.upper && !ps[i].upper || q.caps && !ps[i].caps && len(q.folded) <= 4 {
			return false
		}
	}
	return true
}

// distinctive reports whether a word of the name of a body or a place says by itself which is meant: Ofunato in Ofunato Line.
func (r *reader) distinctive(form int32, at int) bool {
	if f := r.form(form); f.kind == dictionaries.Person {
		return false
	}
	q := r.parts(form)[at]
	return q.upper && !q.number && r.telling(q.folded)
}

// telling reports whether a folded word may say by itself what is meant.
func (r *reader) telling(folded string) bool {
	return len(folded) > minDistinctive && !connectors[folded] && !r.ordinaryWord(folded)
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
