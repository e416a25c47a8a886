// Package checks holds every check, one file each, and the list of them.
package checks

import (
	"slices"

	"transcheck/normalize/check"
)

// all is the list of checks, in the order in which they are listed and run.
var all = []*check.Check{
	misspelledName,
	acronymMismatch,
	inconsistentName,
	knownError,
	houseStyle,
	missingSpace,
	tokenizerResidue,
	brokenLink,
	invisibleCharacter,
	foreignPunctuation,
	foreignDigits,
	mixedScript,
	untranslatedText,
	danglingFragment,
	lowercaseRestart,
	repeatedSentence,
	repeatedWords,
	unbalancedQuotes,
	unbalancedBrackets,
	dialogueDash,
	calque,
	boilerplate,
	garbledSentence,
	wrongRole,
	wrongGender,
	numberFormat,
	splitNumber,
	scaleClash,
	currencyClash,
	weekdayMismatch,
	impossibleDate,
	unconvertedDate,
	gluedDate,
	timeFormat,
	UnusedIgnore,
	BadIgnore,
	UnusedStet,
	StaleBaseline,
}

// All returns every check.
func All() []*check.Check { return slices.Clone(all) }

// Named returns the check of that name, or nil.
func Named(name string) *check.Check {
	for _, c := range all {
		if c.Name == name {
			return c
		}
	}
	return nil
}
