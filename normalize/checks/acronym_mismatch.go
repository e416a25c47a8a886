package checks

import (
	"fmt"

	"transcheck/normalize/check"
)

var acronymMismatch = &check.Check{
	Name: "acronym-mismatch",
	Doc: check.Doc{
		Title: "an acronym that is not that of the name beside it",
		Text: `Finds the acronym of a known body that is garbled, where the name stands in full beside it and one of the two is in
brackets: letters read in another alphabet (VADA), in another order, changed, those of the name in another language, or the
acronym of another body. Only bodies whose acronym a dictionary has are held against it: the first letters of the words of a
name say nothing. By themselves it finds the acronyms of a table that other languages have for known bodies and things, such as
AGIT for the OSCE or BPLA for a drone; those that mean something else in English count where --from names the language, and none does
that the text explains.`,
		Before:   "The World Anti-Doping Agency (VADA) appealed.",
		After:    "The World Anti-Doping Agency (WADA) appealed.",
		Category: "terminology/inconsistent",
		Severity: check.Error,
	},
	Run: runAcronymMismatch,
}

func runAcronymMismatch(p *check.Pass) {
	for _, a := range p.Names.Acronyms {
		f := check.At(p.Passages[a.Passage].Segment, a.Start, a.End)
		f.Confidence = a.Probability
		f.Severity = nameSeverity(a.Probability)
		f.Message = fmt.Sprintf("the acronym of %s is %s", a.Entry.Name, a.Text)
		f.Evidence = a.Evidence
		f.Suggest(a.Text, a.Probability, false)
		p.Report(f)
	}
	reportForeign(p)
}
