package cli

import (
	"fmt"
	"strconv"
	"strings"

	"transcheck/cmd/transcheck/internal/suggest"
)

// meant returns a hint with the words that were likely meant.
func meant(words []string) string { return "did you mean " + strings.Join(words, " or ") + "?" }

// didYouMean returns a hint with the words that were likely meant, or with all there are.
func didYouMean(word string, known []string, plural string) string {
	if c := suggest.Closest(word, known); len(c) > 0 {
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
