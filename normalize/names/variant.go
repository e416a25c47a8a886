package names

import (
	"strings"

	"transcheck/normalize/channel"
)

// spellings are ways to write one sound that differ between systems of transliteration and between newsrooms: Nikolai and
// Nikolay, Zelensky and Zelenskyy. A name that differs by them alone is not wrong.
var spellings = strings.NewReplacer(
	"iyy", "i", "iy", "i", "yi", "i", "ij", "i", "yy", "i", "ii", "i", "ie", "e", "ye", "e", "je", "e", "y", "i", "j", "i",
	"ou", "u", "oo", "u", "ee", "i", "kh", "h", "gh", "g", "dj", "j", "sch", "sh", "tch", "ch", "ck", "k", "ks", "x", "ph", "f",
)

// variants knows the given names that are spellings of one name.
type variants map[string]int

func newVariants(classes [][]string) variants {
	v := variants{}
	for i, class := range classes {
		for _, name := range class {
			v[channel.Fold(name)] = i + 1
		}
	}
	for i, class := range classes { // and what sounds like one of them
		for _, name := range class {
			if s := sound(channel.Fold(name)); v[s] == 0 {
				v[s] = i + 1
			}
		}
	}
	return v
}

// class returns the number of the name that a folded word is a spelling of, or 0.
func (v variants) class(folded string) int {
	if n := v[folded]; n != 0 {
		return n
	}
	return v[sound(folded)]
}

// same reports whether two folded words are accepted spellings of one name or sound.
func (v variants) same(a, b string) bool {
	return sound(a) == sound(b) || v.class(a) != 0 && v.class(a) == v.class(b)
}

// sound returns a folded word with what transliterations differ in written one way. Double letters stay: where they differ it is
// an error three times as often as a choice.
func sound(s string) string { return spellings.Replace(s) }

// inflected reports whether a folded word is another with the ending of a plural, a people or an adjective, or without the
// ending of a country: Igbos and Igbo, Antarctic and Antarctica, Saxons and Saxony. Only plurals are made of persons.
func inflected(seen, intended string, person bool) bool {
	n := 0
	for n < len(seen) && n < len(intended) && seen[n] == intended[n] {
		n++
	}
	has, lacks := seen[n:], intended[n:]
	if person {
		return lacks == "" && (has == "s" || has == "es")
	}
	return n >= 3 && peopleEndings[has] && placeEndings[lacks] && len(has)+len(lacks) > 0
}

var (
	peopleEndings = endings("s es n ns an ans ian ians ean eans ese i is ic ish er ers en in ine")
	placeEndings  = endings("a ia y e s o land")
)

// endings returns the set of the endings and of no ending at all.
func endings(s string) map[string]bool {
	m := wordSet(s)
	m[""] = true
	return m
}
