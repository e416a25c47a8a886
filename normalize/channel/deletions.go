package channel

import "unicode/utf8"

// Deletions returns the deletion neighbourhood of distance 1: folded itself,
// first, and every string with one letter removed, each once. Two tokens at
// edit distance 1, and some at 2, share a string of their neighbourhoods.
func Deletions(folded string) []string {
	out := make([]string, 1, len(folded)+1)
	out[0] = folded
	for i := 0; i < len(folded); {
		_, size := utf8.DecodeRuneInString(folded[i:])
		// In a run of one letter, every removal gives the same string.
		if i+2*size > len(folded) || folded[i:i+size] != folded[i+size:i+2*size] {
			out = append(out, folded[:i]+folded[i+size:])
		}
		i += size
	}
	return out
}
