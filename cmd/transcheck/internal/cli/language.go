package cli

import (
	"fmt"
	"slices"
	"strings"

	"transcheck/cmd/transcheck/internal/suggest"
)

// languages are those a text may have been translated from, by their two-letter code.
func languages() []struct{ code, name string } {
	return []struct{ code, name string }{
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

// parseLanguage returns the code of a language. A region or script after it is allowed and dropped: zh-Hant, pt_BR.
func parseLanguage(s string) (string, error) {
	code := strings.ToLower(s)
	if i := strings.IndexAny(code, "-_"); i > 0 {
		code = code[:i]
	}
	if code == "prs" { // Dari, the Persian of Afghanistan
		code = "fa"
	}
	var names, codes []string
	for _, l := range languages() {
		if l.code == code {
			return code, nil
		}
		names, codes = append(names, l.name), append(codes, l.code)
	}
	near := suggest.Closest(s, names)
	for _, l := range languages() {
		if slices.Contains(near, l.name) {
			return "", hinted(fmt.Sprintf("did you mean %s (%s)?", l.code, l.name), "unknown language %q", s)
		}
	}
	return "", hinted("the languages are "+strings.Join(codes, ", "), "unknown language %q", s)
}
