package names

import (
	"slices"

	"transcheck/dictionaries"
)

// synonyms knows the words that translations put for those of the names of bodies.
type synonyms struct {
	of map[string][]synonym // by the word that is right
	by map[string][]string  // by a word that stands for it: those that are right
}

type synonym struct {
	word  string
	scope []string
}

func newSynonyms(rows []dictionaries.Synonym) synonyms {
	s := synonyms{map[string][]synonym{}, map[string][]string{}}
	for _, row := range rows {
		right := plain(row.Word)
		for _, word := range row.Synonyms {
			word = plain(word)
			s.of[right] = append(s.of[right], synonym{word, row.Scope})
			s.by[word] = append(s.by[word], right)
		}
	}
	return s
}

// stands reports whether a translation may put a word for another one of a name.
func (s synonyms) stands(word, right string, name []item) bool {
	return slices.ContainsFunc(s.of[right], func(o synonym) bool {
		return o.word == word && (len(o.scope) == 0 || slices.ContainsFunc(name, func(w item) bool { return slices.Contains(o.scope, w.word) }))
	})
}

// kinships returns the ids of the words of the dictionary that a word may stand for: itself, what is derived from it or it from, and
// those that it is a synonym of.
func (r *reader) kinships(plain string) []int32 {
	return remember(r.memory.kin, plain, func() (out []int32) {
		add := func(word string) {
			for _, form := range numberForms(word) {
				if id := r.id(form); id >= 0 && !slices.Contains(out, id) {
					out = append(out, id)
				}
			}
		}
		add(plain)
		stem := root(plain)
		add(stem)
		for _, ending := range derivations {
			add(stem + ending)
		}
		for _, right := range r.synonyms().by[plain] {
			add(right)
		}
		return out
	})
}

// numberForms returns the forms in which a dictionary may have a word that [plain] gives: of either number and spelling.
func numberForms(word string) []string {
	out := []string{word, word + "s", word + "es"}
	if n := len(word) - 1; n > 0 && word[n] == 'y' {
		out = append(out, word[:n]+"ies")
	}
	if british, ok := britishOf[word]; ok {
		out = append(out, british, british+"s")
	}
	return out
}

var britishOf = func() map[string]string {
	out := map[string]string{}
	for british, word := range american {
		out[word] = british
	}
	return out
}()
