package cli

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
)

// closest returns which of the known words was likely meant, or "".
func closest(word string, known []string) string {
	word = strings.ToLower(word)
	best, least := "", max(2, len(word)/3)+1
	for _, k := range known {
		if d := levenshtein.ComputeDistance(word, strings.ToLower(k)); d < least && d < min(len(k), len(word)) {
			best, least = k, d
		}
	}
	return best
}

// didYouMean returns a hint with the word that was likely meant, or with all there are.
func didYouMean(word string, known []string, plural string) string {
	if c := closest(word, known); c != "" {
		return fmt.Sprintf("did you mean %s?", c)
	}
	return fmt.Sprintf("the %s are %s", plural, strings.Join(known, ", "))
}
