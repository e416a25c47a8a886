// Package versions compares two versions of a text word by word.
package versions

import (
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// Change is where words became others: the words [From, To) of the one version are the words [NewFrom, NewTo) of the other.
type Change struct{ From, To, NewFrom, NewTo int }

// Changes returns what became other between the words of two versions, in order.
func Changes(before, after []string) (out []Change) {
	old := lines(before)
	at, word, shift := 0, 0, 0 // what of old was counted, the words in it, and how many more there are in the other version
	for _, e := range udiff.Lines(old, lines(after)) {
		word += strings.Count(old[at:e.Start], "\n")
		n, m := strings.Count(old[e.Start:e.End], "\n"), strings.Count(e.New, "\n")
		out = append(out, Change{word, word + n, word + shift, word + shift + m})
		at, word, shift = e.End, word+n, shift+m-n
	}
	return out
}

// lines returns words with one on a line, so that lines are compared.
func lines(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(strings.ReplaceAll(w, "\n", " ") + "\n")
	}
	return b.String()
}
