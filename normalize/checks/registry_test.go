package checks

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
)

// categories are those of the MQM typology that a check may have.
var categories = []string{
	"accuracy/addition", "accuracy/mistranslation", "accuracy/omission", "accuracy/untranslated",
	"fluency/character-encoding", "fluency/grammar", "fluency/inconsistency", "fluency/punctuation", "fluency/register", "fluency/spelling",
	"terminology/inappropriate", "terminology/inconsistent",
	"locale/currency", "locale/date", "locale/name", "locale/telephone", "locale/time",
	"style/awkward",
}

var kebab = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

func TestRegistry(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range All() {
		t.Run(c.Name, func(t *testing.T) {
			if !kebab.MatchString(c.Name) {
				t.Errorf("name %q is not lower case words with hyphens", c.Name)
			}
			if seen[c.Name] {
				t.Errorf("name %q is not unique", c.Name)
			}
			seen[c.Name] = true
			if Named(c.Name) != c {
				t.Errorf("Named(%q) is another check", c.Name)
			}
			if decided := slices.Contains(Decisions(), c); decided != (c.Run == nil) {
				t.Error("there is nothing to run, or something where the checker itself makes the findings")
			}
			checkTitle(t, c.Doc.Title)
			if !strings.HasSuffix(c.Doc.Text, ".") || strings.TrimSpace(c.Doc.Text) != c.Doc.Text {
				t.Errorf("text %q is not made of sentences", c.Doc.Text)
			}
			if inLists := c == UnusedStet || c == StaleBaseline; !inLists && (c.Doc.Before == "" || c.Doc.After == "") {
				t.Error("there is no example")
			}
			if !slices.Contains(categories, c.Doc.Category) {
				t.Errorf("category %q is not one of MQM", c.Doc.Category)
			}
			if c.Doc.Severity < check.Info || c.Doc.Severity > check.Error {
				t.Errorf("severity is %d", c.Doc.Severity)
			}
		})
	}
}

func checkTitle(t *testing.T, title string) {
	t.Helper()
	first, _ := utf8.DecodeRuneInString(title)
	if title == "" || utf8.RuneCountInString(title) > 60 || unicode.IsUpper(first) || strings.HasSuffix(title, ".") {
		t.Errorf("title %q should have 1 to 60 characters, no capital first and no full stop", title)
	}
}

// Whoever gets the list may change it.
func TestAllIsACopy(t *testing.T) {
	list := All()
	list[0] = nil
	if All()[0] == nil {
		t.Error("a change of the list that All returns changes the registry")
	}
}

func TestNamedUnknown(t *testing.T) {
	for _, name := range []string{"", "no-such-check", "Missing-Space"} {
		if c := Named(name); c != nil {
			t.Errorf("Named(%q) is %q", name, c.Name)
		}
	}
}
