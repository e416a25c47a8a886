package report

import (
	"strings"

	"github.com/aymanbagabas/go-udiff/lcs"
)

// maxHighlight is the longest line of a diff in which the words that differ are looked for.
const maxHighlight = 32 << 10

// highlight returns the lines of a diff as parts: in its colour each, and bold where the words of a line differ from those of
// the line that takes its place.
func highlight(lines []string) [][]part {
	out := make([][]part, len(lines))
	for i, l := range lines {
		out[i] = []part{{diffColor(i, l), l}}
	}
	for i := 2; i < len(lines); { // after the names of the files
		old := run(lines[i:], "-")
		gap := old + run(lines[i+old:], `\ No newline`)
		new := run(lines[i+gap:], "+")
		if old == new {
			for j := i; j < i+old; j++ {
				out[j], out[j+gap] = highlightPair(lines[j], lines[j+gap])
			}
		}
		i += max(gap+new, 1)
	}
	return out
}

// run returns how many lines from the first one on begin with the sign.
func run(lines []string, sign string) int {
	n := 0
	for n < len(lines) && strings.HasPrefix(lines[n], sign) {
		n++
	}
	return n
}

// highlightPair returns the parts of a line that goes and of the one that comes for it, each with its sign at the head.
func highlightPair(old, new string) (was, is []part) {
	if len(old) > maxHighlight || len(new) > maxHighlight {
		return []part{{red, old}}, []part{{green, new}}
	}
	a, b := strings.SplitAfter(old[1:], " "), strings.SplitAfter(new[1:], " ")
	was, is = []part{{red, old[:1]}}, []part{{green, new[:1]}}
	i, j := 0, 0
	for _, d := range lcs.DiffLines(a, b) {
		was = append(was, part{red, strings.Join(a[i:d.Start], "")}, part{bold + red, strings.Join(a[d.Start:d.End], "")})
		is = append(is, part{green, strings.Join(b[j:d.ReplStart], "")}, part{bold + green, strings.Join(b[d.ReplStart:d.ReplEnd], "")})
		i, j = d.End, d.ReplEnd
	}
	return append(was, part{red, strings.Join(a[i:], "")}), append(is, part{green, strings.Join(b[j:], "")})
}
