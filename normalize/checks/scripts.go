package checks

import "unicode"

// otherScripts reports whether a text may have letters of another script than Latin. It looks at bytes alone, as most text has none:
// letters with accents, dashes and curly quotes begin with other bytes.
func otherScripts(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0xCD && text[i] != 0xE2 {
			return true
		}
	}
	return false
}

// script is a writing system that texts are translated from.
type script struct {
	name  string
	table *unicode.RangeTable
}

var sourceScripts = []script{
	{"Cyrillic", unicode.Cyrillic},
	{"Arabic", unicode.Arabic},
	{"Hebrew", unicode.Hebrew},
	{"Chinese", unicode.Han},
	{"Japanese", unicode.Hiragana},
	{"Japanese", unicode.Katakana},
	{"Korean", unicode.Hangul},
	{"Greek", unicode.Greek},
	{"Devanagari", unicode.Devanagari},
	{"Bengali", unicode.Bengali},
	{"Thai", unicode.Thai},
	{"Armenian", unicode.Armenian},
	{"Georgian", unicode.Georgian},
	{"Ethiopic", unicode.Ethiopic},
	{"Tamil", unicode.Tamil},
	{"Telugu", unicode.Telugu},
	{"Gujarati", unicode.Gujarati},
	{"Gurmukhi", unicode.Gurmukhi},
	{"Kannada", unicode.Kannada},
	{"Malayalam", unicode.Malayalam},
	{"Sinhala", unicode.Sinhala},
	{"Myanmar", unicode.Myanmar},
	{"Khmer", unicode.Khmer},
	{"Lao", unicode.Lao},
}

// scriptOf returns the name of the script of a letter, or "" where it is Latin or no letter.
func scriptOf(r rune) string {
	if r < 0x370 || !unicode.IsLetter(r) && !unicode.IsMark(r) {
		return ""
	}
	for i := range sourceScripts {
		if unicode.Is(sourceScripts[i].table, r) {
			return sourceScripts[i].name
		}
	}
	return ""
}

// rightToLeft reports whether a text has letters that are written from right to left.
func rightToLeft(text string) bool {
	if !otherScripts(text) {
		return false
	}
	for _, r := range text {
		if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return true
		}
	}
	return false
}
