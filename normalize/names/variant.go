package names

import "transcheck/normalize/channel"

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

// class returns the number of the name that a word is a spelling of, or 0.
func (v variants) class(s *sounds) int {
	if n := v[s.folded]; n != 0 {
		return n
	}
	return v[s.sound]
}

// same reports whether two folded words are accepted spellings of one name or sound.
func (v variants) same(a, b string) bool { return v.alike(soundsOf(a), soundsOf(b)) }

// alike is same of words of which is known how they sound.
func (v variants) alike(a, b *sounds) bool {
	if a.sound == b.sound {
		return true
	}
	if n := v.class(a); n != 0 && n == v.class(b) {
		return true
	}
	for i, s := range a.origins {
		if s != "" && s == b.origins[i] {
			return true
		}
	}
	return false
}

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
	peopleEndings = endings("ko sko cko s es n ns an ans ian ians ean eans ese i is ic ish r rs er ers en in ine")
	placeEndings  = endings("a ia y e s o land")
)

// endings returns the set of the endings and of no ending at all.
func endings(s string) map[string]bool {
	m := wordSet(s)
	m[""] = true
	return m
}
