package checks

import (
	"fmt"

	"transcheck/normalize/check"
	"transcheck/normalize/names"
)

var houseStyle = &check.Check{
	Name: "house-style",
	Doc: check.Doc{
		Title: "a right name, but not as the house writes it",
		Text: `With --style, finds accepted forms of a name for which a dictionary has another form of that house: full names, surnames
alone, organizations and places. It also finds full names that are accepted for their sound alone, in another transliteration,
and suggests the form of the house or, where it has none, that of the dictionary. It says nothing without --style, of a
surname that two houses' forms may stand for, or of part of a longer name. Its findings are information, so they change no
exit status unless --fail-on is info. --fix=all applies those of 0.95 and more: forms that a dictionary lists, and surnames of
people who are named in full elsewhere in the text. A name accepted for its sound, and a surname on its own, have 0.9.`,
		Before:   "Volodymyr Zelensky spoke by telephone.",
		After:    "Volodymyr Zelenskyy spoke by telephone.",
		Style:    "ap",
		Category: "locale/name",
		Severity: check.Info,
	},
	Run: runHouseStyle,
}

// How likely it is that the writer means the entry and the house would write it so.
const (
	listedForm = 0.97
	likelyForm = 0.9
)

func runHouseStyle(p *check.Pass) {
	for _, n := range p.Names.Restyled {
		f := check.At(p.Passages[n.Passage].Segment, n.Start, n.End)
		f.Confidence = listedForm
		if n.Sound || n.Alone {
			f.Confidence = likelyForm
		}
		f.Message = fmt.Sprintf("%q is written %s by the house", f.Text, n.Text)
		f.Evidence = []string{styleEvidence(&n, f.Text)}
		f.Suggest(n.Text, f.Confidence, false)
		p.Report(f)
	}
}

// styleEvidence says in words why a name should be written in another way.
func styleEvidence(n *names.Restyled, text string) string {
	switch {
	case n.Sound:
		return "another spelling of " + n.Entry.Name
	case n.Alone:
		return fmt.Sprintf("%s may be %s", text, n.Entry.Name)
	}
	return "an accepted form of " + n.Entry.Name
}
