package names

import "strings"

// spellings are ways to write one sound that differ between systems of transliteration and between newsrooms: Nikolai and
// Nikolay, Zelensky and Zelenskyy, Mohammed and Mohamed. A name that differs by them alone is not wrong.
var spellings = strings.NewReplacer(
	"iyy", "i", "iy", "i", "yi", "i", "ij", "i", "yy", "i", "ii", "i", "ie", "e", "ye", "e", "je", "e", "y", "i", "j", "i",
	"ou", "u", "oo", "u", "ee", "i", "kh", "h", "gh", "g", "dj", "j", "sch", "sh", "tch", "ch", "ck", "k", "ks", "x", "ph", "f",
)

// sameSound reports whether two folded words are spellings of one sound.
func sameSound(a, b string) bool { return sound(a) == sound(b) }

func sound(s string) string {
	s = spellings.Replace(s)
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last { // Abdullah and Abdulah
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}
