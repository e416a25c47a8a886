package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"
)

// closest returns which of the known words was likely meant: all that are equally near.
func closest(word string, known []string) (best []string) {
	word = strings.ToLower(word)
	least := max(2, len(word)/3)
	for _, k := range known {
		d := levenshtein.ComputeDistance(word, strings.ToLower(k))
		if d > least || d >= min(len(k), len(word)) {
			continue
		}
		if d < least {
			best, least = nil, d
		}
		best = append(best, k)
	}
	return best
}

// meant returns a hint with the words that were likely meant.
func meant(words []string) string { return "did you mean " + strings.Join(words, " or ") + "?" }

// didYouMean returns a hint with the words that were likely meant, or with all there are.
func didYouMean(word string, known []string, plural string) string {
	if c := closest(word, known); len(c) > 0 {
		return meant(c)
	}
	return fmt.Sprintf("the %s are %s", plural, strings.Join(known, ", "))
}

func quoted(s string) string { return strconv.Quote(s) }

// each returns the words with something done to each.
func each(words []string, do func(string) string) (out []string) {
	for _, w := range words {
		out = append(out, do(w))
	}
	return out
}
