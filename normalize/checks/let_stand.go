package checks

import "transcheck/normalize/check"

// The checks of what is let stand have nothing to run: whoever knows what became of the decisions makes their findings.

// UnusedIgnore finds directives in a document that nothing was found for.
var UnusedIgnore = &check.Check{
	Name: "unused-ignore",
	Doc: check.Doc{
		Title: "ignore comments that nothing is found for",
		Text: `A comment such as "transcheck: ignore misspelled-name -- reason" lets findings stand: at the end of a paragraph or a cue those in it, on a line of its own those in the next one, with ignore-file those in the whole file, and with ignore-begin those up to ignore-end. Formats without comments have it in square brackets beside the text. This check reports one that silences nothing any more, so that it does not silence something else later.

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
