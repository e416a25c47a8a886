package channel

import "strings"

// ending is a case ending that a translator left on a name: "met with
// Ryabkovym", "in Moskvu".
type ending struct {
	letters string
	cost    int32 // tenths of a nat
}

// endings are the Slavic case endings, written as they come out in English.
// The learned tables do not know them, since dictionaries list names in the
// nominative. The costs are chosen, not learned: one name in ten to twenty
// keeps its ending in a poor translation, the genitive more than the others,
// and a long ending is hardly ever there by chance.
var endings = []ending{
	{"a", 32},
	{"u", 36},
	{"y", 38},
	{"e", 38},
	{"om", 34},
	{"ym", 34},
	{"em", 36},
	{"im", 36},
	{"oy", 34},
	{"oi", 34},
	{"ey", 38},
	{"ei", 38},
	{"ogo", 32},
	{"omu", 32},
	{"skogo", 36},
	{"skomu", 36},
}

// endingCost returns the cost of seen being a case ending put on a stem, 0 if
// it is none.
func endingCost(seen string) int32 {
	for _, e := range endings {
		if e.letters == seen {
			return e.cost
		}
	}
	return 0
}

// stem returns where the stem of a name ends that takes a case ending in place
// of its last vowel or vowels: Moskv-a, Zelensk-y, Zelensk-iy.
func stem(name string) int {
	if n := len(name); n == 0 || !vowel(name[n-1]) {
		return n
	}
	for _, last := range []string{"iy", "yy", "ii", "yi", "oy", "oi"} {
		if strings.HasSuffix(name, last) {
			return len(name) - 2
		}
	}
	if n := len(name) - 1; n > 0 && strings.IndexByte("aeioy", name[n]) >= 0 {
		return n
	}
	return len(name)
}
