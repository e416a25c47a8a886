package cli

import (
	"fmt"
	"slices"
	"strings"

	"transcheck/cmd/transcheck/internal/suggest"
	"transcheck/normalize/document"
)

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
	for _, l := range document.Languages() {
		if l.Code == code {
			return code, nil
		}
		names, codes = append(names, l.Name), append(codes, l.Code)
	}
	near := suggest.Closest(s, names)
	for _, l := range document.Languages() {
		if slices.Contains(near, l.Name) {
			return "", hinted(fmt.Sprintf("did you mean %s (%s)?", l.Code, l.Name), "unknown language %q", s)
		}
	}
	return "", hinted("the languages are "+strings.Join(codes, ", "), "unknown language %q", s)
}
