package checks

import (
	"fmt"

	"transcheck/normalize/check"
)

var misspelledName = &check.Check{
	Name: "misspelled-name",
	Doc: check.Doc{
		Title: "a known name, garbled on its way through another language",
		Text: `Finds names that sound like a name in a dictionary when they are carried through another script and back, where
the context agrees: the rest of the name, a title or office, a country, a related name in the same sentence, the full name
elsewhere in the text. An unknown name is not wrong: without such evidence nothing is reported. Findings of 0.8 and more are
errors, of 0.57 and more warnings, below that information.`,
		Before:   "US Secretary of State Anthony Blanken arrived in Kyiv.",
		After:    "US Secretary of State Antony Blinken arrived in Kyiv.",
		Category: "accuracy/mistranslation",
		Severity: check.Error,
	},
	Run: runMisspelledName,
}

// nameSeverity is the severity of a finding about a name, by its confidence.
func nameSeverity(confidence float64) check.Severity {
	switch {
	case confidence >= 0.8:
		return check.Error
	case confidence >= 0.5:
		return check.Warning
	}
	return check.Info
}

func runMisspelledName(p *check.Pass) {
	for _, m := range p.Names.Mentions {
		if len(m.Candidates) == 0 {
			continue
		}
		best := m.Candidates[0]
		f := check.At(p.Passages[m.Passage].Segment, m.Start, m.End)
		f.Confidence = best.Probability
		f.Severity = nameSeverity(best.Probability)
		f.Message = fmt.Sprintf("%q is likely %s", f.Text, best.Text)
		f.Evidence = best.Evidence
		for _, c := range m.Candidates {
			f.Suggest(c.Text, c.Probability, false)
		}
		p.Report(f)
	}
}
