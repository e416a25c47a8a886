package checks

import (
	"fmt"

	"transcheck/normalize/check"
	"transcheck/normalize/names"
)

var inconsistentName = &check.Check{
	Name: "inconsistent-name",
	Doc: check.Doc{
		Title: "a name that is spelled in another way elsewhere",
		Text: `Finds names that a text spells in two ways, whether or not a dictionary knows them: it suggests the form that the
dictionary holds, else the one that stands more often or in full. The two have to sound alike when they are carried through another
script, and to be rare enough that it is no chance. Relatives, given names that are two, women's and other forms of a surname,
peoples, Chinese names and accepted spellings are left alone. Where each form stands once, which is right is a guess, and the
finding information. With --consistent the files of a run are held to each other, and then a mixture of accepted spellings is
information as well.`,
		Before:   "Grigory Sokolov played in Riga. Sokolov was tired, and the critics loved it. Afterwards Sokalov left.",
		After:    "Grigory Sokolov played in Riga. Sokolov was tired, and the critics loved it. Afterwards Sokolov left.",
		Category: "terminology/inconsistent",
		Severity: check.Error,
	},
	Run: runInconsistentName,
}

func runInconsistentName(p *check.Pass) {
	for _, n := range p.Names.Inconsistent() {
		if reported(p.Names, n) {
			continue
		}
		f := check.At(p.Passages[n.Passage].Segment, n.Start, n.End)
		f.Confidence = n.Probability
		f.Severity = nameSeverity(n.Probability)
		f.Message = fmt.Sprintf("%q is spelled %s elsewhere", f.Text, n.Text)
		f.Evidence = []string{fmt.Sprintf("spelled %s %s, first in %s", n.Text, times(n.Count), where(p, n.First))}
		if n.Style {
			f.Severity = check.Info
			f.Evidence = append(f.Evidence, "both spellings are accepted")
		}
		if n.Full != "" {
			f.Evidence = append(f.Evidence, n.Full+" in "+where(p, n.FullFirst))
		}
		f.Suggest(n.Text, n.Probability, false)
		p.Report(f)
	}
}

// reportedAt is the probability from which the dictionary's word on a name makes another finding on it needless.
const reportedAt = 0.5

// reported reports whether the words of an inconsistency are already found to be wrong by the dictionary.
func reported(r *names.Reading, n names.Inconsistency) bool {
	for _, m := range r.Mentions {
		if m.Passage == n.Passage && m.Start < n.End && n.Start < m.End &&
			(m.Wrong != nil || len(m.Candidates) > 0 && m.Candidates[0].Probability >= reportedAt) {
			return true
		}
	}
	return false
}

// where says where something stands: of another file, which.
func where(p *check.Pass, at names.Place) string {
	if at.Path != "" && at.Path != p.Document.Path {
		return fmt.Sprintf("paragraph %d of %s", at.Paragraph, at.Path)
	}
	return fmt.Sprintf("paragraph %d", at.Paragraph)
}

// times says how often.
func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
