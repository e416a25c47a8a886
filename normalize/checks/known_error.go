package checks

import (
	"fmt"
	"slices"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
)

var knownError = &check.Check{
	Name: "known-error",
	Doc: check.Doc{
		Title: "a form that a dictionary lists as wrong",
		Text: `Finds the forms in the "wrong" column of the dictionaries, word for word: literal translations of names, and
spellings that a newsroom has met before. They are certain, so --fix alone corrects them.`,
		Before:   "Gas flowed through North Stream until August.",
		After:    "Gas flowed through Nord Stream until August.",
		Category: "terminology/inappropriate",
		Severity: check.Error,
	},
	Run: runKnownError,
}

func runKnownError(p *check.Pass) {
	for _, m := range p.Names.Mentions {
		if m.Wrong == nil {
			continue
		}
		f := check.At(p.Passages[m.Passage].Segment, m.Start, m.End)
		f.Confidence = 0.99
		f.Message = fmt.Sprintf("%q is listed as a wrong form of %s", f.Text, m.Wrong.Name)
		f.Suggest(rightForm(m.Wrong, f.Text), f.Confidence, true)
		p.Report(f)
	}
}

// rightForm returns what is to stand for a wrong form: the acronym of the entry for an acronym, else its name, in capitals where the
// form is, unless it is listed so.
func rightForm(e *dictionaries.Entry, wrong string) string {
	if acronyms := e.Acronyms(); len(acronyms) > 0 && dictionaries.Acronym(wrong) && slices.Contains(e.Wrong, wrong) {
		return acronyms[0]
	}
	if strings.ToUpper(wrong) == wrong && !slices.Contains(e.Wrong, wrong) {
		return strings.ToUpper(e.Name)
	}
	return e.Name
}
