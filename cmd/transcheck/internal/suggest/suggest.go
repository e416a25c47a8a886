// Package suggest says which word was likely meant by one that is unknown.
package suggest

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// Closest returns which of the known words was likely meant: all that are equally near.
func Closest(word string, known []string) (best []string) {
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
