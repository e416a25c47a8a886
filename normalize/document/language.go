package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Language is a language that a text may have been translated from.
type Language struct{ Code, Name string }

// Languages returns the languages that are known, by their codes of two letters.
func Languages() []Language {
	return []Language{
		{"ar", "Arabic"},
		{"az", "Azerbaijani"},
		{"be", "Belarusian"},
		{"bg", "Bulgarian"},
		{"bn", "Bengali"},
		{"cs", "Czech"},
		{"de", "German"},
		{"en", "English, as heard"},
		{"es", "Spanish"},
		{"fa", "Persian"},
		{"fr", "French"},
		{"ha", "Hausa"},
		{"he", "Hebrew"},
		{"hi", "Hindi"},
		{"hr", "Croatian"},
		{"hu", "Hungarian"},
		{"is", "Icelandic"},
		{"it", "Italian"},
		{"ja", "Japanese"},
		{"kk", "Kazakh"},
		{"ko", "Korean"},
		{"ky", "Kyrgyz"},
		{"nl", "Dutch"},
		{"pl", "Polish"},
		{"ps", "Pashto"},
		{"pt", "Portuguese"},
		{"ro", "Romanian"},
		{"ru", "Russian"},
		{"sr", "Serbian"},
		{"tg", "Tajik"},
		{"tr", "Turkish"},
		{"uk", "Ukrainian"},
		{"ur", "Urdu"},
		{"uz", "Uzbek"},
		{"zh", "Chinese"},
	}
}

// languageOf returns the code of a language that is known, by its tag or its name in English; "" for none.
func languageOf(s string) string {
	code, name := languageCode(s), strings.ToLower(strings.TrimSpace(s))
	if other := languageCodes[name]; other != "" {
		return other
	}
	for _, l := range Languages() {
		if known, _, _ := strings.Cut(strings.ToLower(l.Name), ","); l.Code == code || known == name {
			return l.Code
		}
	}
	return ""
}

// isEnglish reports whether the tag of a language is that of English, or says nothing.
func isEnglish(tag string) bool {
	code := languageCode(tag)
	return code == "" || code == "en"
}

// languageCode returns the code of the language that a tag such as fa-IR or zh_Hant names, of two letters where it has one that is known.
func languageCode(tag string) string {
	code := strings.ToLower(strings.TrimSpace(tag))
	if i := strings.IndexAny(code, "-_.@"); i >= 0 {
		code = code[:i]
	}
	if short := languageCodes[code]; short != "" {
		return short
	}
	return code
}

// languageCodes are other codes and names of languages.
var languageCodes = map[string]string{
	"ara": "ar", "arb": "ar", "eng": "en", "english": "en", "fas": "fa", "per": "fa", "pes": "fa", "prs": "fa", "farsi": "fa", "dari": "fa", "iw": "he", "heb": "he",
	"jpn": "ja", "kor": "ko", "pus": "ps", "rus": "ru", "tur": "tr", "ukr": "uk", "urd": "ur", "zho": "zh", "chi": "zh", "cmn": "zh", "mandarin": "zh",
}

// inEnglish reports whether a target is in English by what is said of its language and that of the source. Where nothing is said, it is,
// unless the source is.
func inEnglish(target, source string) bool {
	to := languageCode(target)
	return to == "en" || to == "" && languageCode(source) != "en"
}

// inOtherScript reports whether most letters of a text are in a script that English is not written in.
func inOtherScript(text string) bool {
	n := 0
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case r < utf8.RuneSelf || unicode.Is(unicode.Latin, r):
			n--
		default:
			n++
		}
	}
	return n > 0
}

// translatedFrom returns the language that all the segments were translated from, as far as they say; "" where they differ, or where it is
// none that is known, or English, which is then not as heard.
func (d *Document) translatedFrom() string {
	from := ""
	for i := range d.Segments {
		switch s := d.Segments[i].From; {
		case s == "" || s == from:
		case from != "":
			return ""
		default:
			from = s
		}
	}
	if from == "en" || !slices.ContainsFunc(Languages(), func(l Language) bool { return l.Code == from }) {
		return ""
	}
	return from
}
