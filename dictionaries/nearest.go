package dictionaries

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// Nearest returns which of the known words was likely meant by one that is none of them: all that are equally near.
func Nearest(word string, known []string) (best []string) {
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
