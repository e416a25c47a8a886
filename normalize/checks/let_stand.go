package checks

import "transcheck/normalize/check"

// The checks of what is let stand have nothing to run: whoever knows what became of the decisions makes their findings.

// UnusedIgnore finds directives in a document that nothing was found for.
var UnusedIgnore = &check.Check{
	Name: "unused-ignore",
	Doc: check.Doc{
		Title: "ignore comments that nothing is found for",
		Text: `A comment such as "transcheck: ignore misspelled-name -- reason" lets findings stand: at the end of a paragraph or a cue those in it, on a line of its own those in the next one, with ignore-file those in the whole file, and with ignore-begin those up to ignore-end. Formats without comments have it in square brackets beside the text, and in documents of Word and LibreOffice it is a reviewer's comment on the words. This check reports one that silences nothing any more, so that it does not silence something else later.

It says nothing of a comment when one of the checks that it names did not run, or when --min-confidence is above its default. Where all stands for the names, every check has to have run.`,
		Before:   "Blinken left for Kyiv. [transcheck: ignore misspelled-name -- he spells it so]",
		After:    "Blinken left for Kyiv. [transcheck: ignore misspelled-name -- he spells it so]",
		Category: "style/awkward",
		Severity: check.Info,
	},
}

// BadIgnore finds directives in a document that are written wrongly.
var BadIgnore = &check.Check{
	Name: "bad-ignore",
	Doc: check.Doc{
		Title: "ignore comments that say nothing the checker knows",
		Text: `A comment that is meant to let findings stand, and does not: it names an unknown check or none, has no -- before its reason or no colon behind the name of the program, or begins what is never ended. What it was meant to silence is reported as if it were not there, except for the checks that it names rightly.

A comment is "transcheck: ignore NAME, NAME -- reason". The word all stands for every check. The reason may be left out; a dash may stand in place of the two hyphens.`,
		Before:   "Blinken left for Kyiv. [transcheck: ignore mispelled-name -- he spells it so]",
		After:    "Blinken left for Kyiv. [transcheck: ignore misspelled-name -- he spells it so]",
		Category: "style/awkward",
		Severity: check.Warning,
	},
}

// UnusedStet finds rows of a stet list that nothing was found for.
var UnusedStet = &check.Check{
	Name: "unused-stet",
	Doc: check.Doc{
		Title: "rows of a stet list that nothing is found for",
		Text: `A row of stet.tsv lets findings stand. This check reports one that lets nothing stand any more, because the text is gone or is not reported, and one that would, if the day in its column until were not past.

Of a row nobody can say that it is of no use unless all that it speaks of was looked at: so this check is silent when a check that it names did not run or --min-confidence is above its default, and unless the folder of the list was checked as a whole, or the one file that the row names. With --changed and --since it is always silent.`,
		Category: "style/awkward",
		Severity: check.Info,
	},
}

// StaleBaseline finds entries of a baseline whose findings are gone.
var StaleBaseline = &check.Check{
	Name: "stale-baseline",
	Doc: check.Doc{
		Title: "entries of a baseline whose findings are gone",
		Text: `A baseline holds the findings that are let stand because they were there before. This check reports an entry that is not found any more: --write-baseline writes the baseline without it, so that the same mistake counts when it comes back.

It is silent about files that were not checked in the run, and when the check of the entry did not run or --min-confidence is above its default.`,
		Category: "style/awkward",
		Severity: check.Info,
	},
}

// Decisions returns the checks that have nothing to run: what they find comes of what became of the findings of others.
func Decisions() []*check.Check {
	return []*check.Check{UnusedIgnore, BadIgnore, UnusedStet, StaleBaseline}
}
