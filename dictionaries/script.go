package dictionaries

import (
	"strings"
	"unicode"
)

// scripts says in which script a language is written, where that is not Latin.
var scripts = map[string]*unicode.RangeTable{
	"fa": unicode.Arabic, "ar": unicode.Arabic, "ps": unicode.Arabic, "ur": unicode.Arabic,
	"ru": unicode.Cyrillic, "uk": unicode.Cyrillic, "be": unicode.Cyrillic, "bg": unicode.Cyrillic,
	"he": unicode.Hebrew, "zh": unicode.Han,
}

// strange has letters of the script that the language does not use: a form with one was typed on another keyboard, and
// matches nothing.
var strange = map[string]string{
	"fa": "يكىة", "ur": "يكىة", "ar": "یکپچژگ", "ru": "іїєґ", "uk": "ыэъё",
}

// foreign says what in a form is not of its language, or nothing. Roman numbers are at home everywhere.
func foreign(lang, form string) string {
	lang, _, _ = strings.Cut(strings.ReplaceAll(lang, "_", "-"), "-")
	script := scripts[lang]
	if script == nil {
		script = unicode.Latin
	}
	letters := 0
	for word := range strings.FieldsFuncSeq(form, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if strings.Trim(word, "IVXLC") == "" {
			continue
		}
		for _, r := range word {
			if !unicode.Is(script, r) && !unicode.In(r, unicode.Lm, unicode.Common) {
				return "has the letter " + string(r) + " of another script"
			}
			letters++
		}
	}
	switch {
	case letters == 0:
		return "has no letters"
	case strings.ContainsAny(strings.ToLower(form), strange[lang]):
		return "has a letter of another language"
	}
	return ""
}

// NativeOf reports whether a form is in the script of a language.
func NativeOf(lang, form string) bool { return scripts[lang] != nil && foreign(lang, form) == "" }
