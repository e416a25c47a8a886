package names

import (
	"regexp"
	"slices"
	"strings"
)

// spellings are ways to write one sound that differ between systems of transliteration and between newsrooms: Nikolai and
// Nikolay, Zelensky and Zelenskyy. A name that differs by them alone is not wrong. Words stand between ^ and $.
var spellings = strings.NewReplacer(
	"noff$", "nov$", "koff$", "kov$", "iyah$", "ia$", "iah$", "ia$", "yah$", "ia$", "llah$", "lla$",
	"^yoo", "^iu", "^you", "^iu", "^yo", "^io", "yoo", "iu", "you", "iu", "yo", "e", // ё, which few texts tell from е
	"iyy", "i", "iyi", "i", "iye", "e", "iie", "e", "eye", "i",
	"iy", "i", "yi", "i", "ij", "i", "yj", "i", "yy", "i", "ii", "i", "ie", "e", "ye", "e", "je", "e", "y", "i", "j", "i",
	"ou", "u", "oo", "u", "ee", "i", "kh", "h", "gh", "g", "idzh", "i", "idj", "i", "dzh", "i", "dj", "i", "zhzh", "zh",
	"shch", "sh", "sch", "sh", "tch", "ch", "ck", "k", "ks", "x", "ph", "f",
)

// sound returns a folded word with what transliterations differ in written one way. Double letters stay: where they differ it is
// an error three times as often as a choice.
func sound(s string) string { return spellings.Replace("^" + s + "$") }

// origins are the spellings that differ in names of one origin alone. Each returns the sound of a folded word that may be of it,
// or "".
var origins = [...]func(string) string{slavic, japanese, persian}

// sounds is how a folded word sounds.
type sounds struct {
	folded  string
	sound   string
	origins [len(origins)]string
	pinyin  bool // it may be of Chinese syllables
}

func soundsOf(folded string) *sounds {
	s := &sounds{folded: folded, sound: sound(folded), pinyin: pinyin.MatchString(folded)}
	for i, of := range origins {
		s.origins[i] = of(folded)
	}
	return s
}

// slavicEndings are the endings by which a word is known for a name from Ukraine or Russia.
var slavicEndings = strings.Fields(`enko enke shko chuk iuk yuk ych ov ev iv ovka evka ivka ovna evna ivna
	sk ska ske ski sky skyi skyy skiy skii skyj skij skaya skoe skoye`)

// slavicStems make names of towns wherever they stand.
var slavicStems = regexp.MustCompile(`[hg]rad|[hg]orod|[hg]irsk|[hg]orsk`)

// eastern is what Russian and Ukrainian differ in: Dragomanov and Drahomanov, Trudolyubovka and Trudoliubivka.
var eastern = strings.NewReplacer(
	"ov$", "iv$", "ovka$", "ivka$", "evka$", "ivka$", "ovna$", "ivna$", "evna$", "ivna$", "ovsk", "ivsk", "evsk", "ivsk",
	"skoe$", "ske$", "skoye$", "ske$", "horsk", "girsk", "hirsk", "girsk", "gorsk", "girsk",
	"sh", "sh", "ch", "ch", "zh", "zh", "kh", "kh", "th", "th", "h", "g",
)

func slavic(s string) string {
	ends := func(e string) bool { return len(s) > len(e) && strings.HasSuffix(s, e) }
	if !slices.ContainsFunc(slavicEndings, ends) && !slavicStems.MatchString(s) {
		return ""
	}
	return sound(eastern.Replace(s + "$"))
}

var (
	// syllables are those of a Japanese word: they end in a vowel or n.
	syllables = regexp.MustCompile(`^(?:(?:[kgszjtdnhfbpmyrw]|[kgnhbpmr]y|sh|ch|ts|kk|pp|ss|ssh|tt|tch)?[aeiou][aeiou]?[hmn]?)+$`)
	// longO are the ways to write a long o, which most newsrooms do not mark: Ohtani, Kousaku.
	longO = regexp.MustCompile(`o[ou]|oh([^aeiou]|$)`)
	// labial is an n as it sounds in Jumpei.
	labial = regexp.MustCompile(`m([bp])`)
)

func japanese(s string) string {
	if !syllables.MatchString(s) {
		return ""
	}
	s = labial.ReplaceAllString(longO.ReplaceAllString(s, "o$1"), "n$1")
	return sound(strings.ReplaceAll(s, "uu", "u"))
}

// qaf is one letter, which Iranian names have as gh or q and no other: Araghchi and Araqchi.
var qaf = strings.NewReplacer("gh", "Q", "q", "Q")

func persian(s string) string {
	if !strings.Contains(s, "gh") && !strings.Contains(s, "q") {
		return ""
	}
	return sound(qaf.Replace(s))
}
