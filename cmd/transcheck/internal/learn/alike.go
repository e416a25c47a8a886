package learn

import (
	"slices"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"

	"transcheck/normalize/channel"
)

func quoted(s string) string { return strconv.Quote(s) }

// alike reports whether one name may be the other, garbled: they share a word, a word sounds the same, or few letters differ.
func alike(a, b string) bool {
	wordsOfA, wordsOfB := strings.Fields(channel.Fold(a)), strings.Fields(channel.Fold(b))
	for _, x := range wordsOfA {
		keys := channel.Keys(x)
		for _, y := range wordsOfB {
			if x == y {
				return true
			}
			for _, k := range channel.Keys(y) {
				if len(k) > 1 && slices.Contains(keys, k) {
					return true
				}
			}
		}
	}
	x, y := strings.Join(wordsOfA, ""), strings.Join(wordsOfB, "")
	return 2*levenshtein.ComputeDistance(x, y) <= max(len(x), len(y))
}
