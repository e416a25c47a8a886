package checks

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/names"
)

func TestCalque(t *testing.T) {
	testHits(t, calque, []hit{
		{"phrase", "They had a two-way telephone conversation.", []string{`"two-way telephone conversation" -> "telephone conversation"`}},
		{"plural", "Peaceful residents were hurt.", []string{`"Peaceful residents" -> "Civilians"`}},
		{"capital within a sentence", "The Peaceful residents were hurt.", []string{`"Peaceful residents" -> "civilians"`}},
		{"headline", "Shells Hit Peaceful Residents", []string{`"Peaceful Residents" -> "Civilians"`}},
		{"month", "It ends in the first decade of May.", []string{`"first decade of May" -> "first 10 days of May"`}},
		{"across a line end", "It was military\ntechnique of the army.", []string{`"military\ntechnique" -> "military equipment"`}},
		{"article that changes", "It is a multi-apartment house.", []string{`"a multi-apartment house" -> "an apartment building"`}},
		{"article that goes", "They have the new crown pneumonia.", []string{`"the new crown pneumonia" -> "COVID-19"`}},
		{"longest", "They fear the new crown pneumonia epidemic.", []string{`"the new crown pneumonia epidemic" -> "the COVID-19 epidemic"`}},
		{"possessive", "The demonstrants' leader left.", []string{`"demonstrants" -> "demonstrators"`}},
		{"comma", "From his side, the envoy agreed.", []string{`"From his side," -> "For his part,"`}},
		{"opening", "On the eve, the envoy agreed.", []string{`"On the eve," -> "The day before,"`}},
	})
	testMisses(t, calque, []miss{
		{"longer word", "The military techniques-based plan failed."},
		{"part of a word", "The demonstrantsville fair opened."},
		{"decade of years", "It was the first decade of the century, and the last decade of his life."},
		{"not opening", "They met on the eve, the day of the vote."},
		{"English otherwise", "The special services for the deaf, the security system, actual problems and energetics are good English."},
		{"apart", "It was two-way, telephone conversation aside."},
	})
}

// What is good English for something else counts in a text from a language that has the phrase, and what good writers use too is
// information.
func TestCalqueLevels(t *testing.T) {
	for _, tt := range []struct {
		name, from, in string
		want           []string
		severity       check.Severity
	}{
		{"other source", "fa", "The special services arrested him.", nil, 0},
		{"its source", "uk", "The special services arrested him.", []string{`"special services" -> "intelligence services"`}, check.Warning},
		{"its source with a script", "ru-Latn", "The special services arrested him.", []string{`"special services" -> "intelligence services"`}, check.Warning},
		{"reminder", "uk", "Recall, the court freed him in May.", []string{`"Recall," -> "Earlier,"`}, check.Warning},
		{"reminder elsewhere", "", "Recall, the court freed him in May.", nil, 0},
		{"no reminder", "uk", "I recall, the court freed him in May.", nil, 0},
		{"debatable", "", "He committed a terrorist act.", []string{`"terrorist act" -> "terrorist attack"`}, check.Info},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := runWith(t, names.Options{From: tt.from}, calque, "a.md", tt.in)
			if diff := cmp.Diff(tt.want, outline(found)); diff != "" || len(found) > 0 && found[0].Severity != tt.severity {
				t.Errorf("%q from %q is %v (-want +got):\n%s", tt.in, tt.from, found, diff)
			}
		})
	}
}

// Every phrase is found where its source has it, and what is suggested is not found again.
func TestEveryCalqueIsFound(t *testing.T) {
	for _, c := range dictionaries.Calques() {
		from := ""
		if len(c.From) > 0 {
			from = c.From[0]
		}
		sentence := func(phrase string) string {
			if c.Opening {
				return capital(phrase) + " they met there."
			}
			return "They met " + phrase + " there."
		}
		found := runWith(t, names.Options{From: from}, calque, "a.md", sentence(c.Wrong))
		if len(found) != 1 || found[0].Suggestions[0].Text == "" {
			t.Errorf("%q: finds %v in %q", c.Wrong, outline(found), sentence(c.Wrong))
		}
		for _, right := range c.Right {
			if found := runWith(t, names.Options{From: from}, calque, "a.md", sentence(right)); len(found) > 0 {
				t.Errorf("%q: what is right for it is found: %v", c.Wrong, outline(found))
			}
		}
	}
}
