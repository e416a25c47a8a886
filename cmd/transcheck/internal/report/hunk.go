package report

import (
	"fmt"
	"iter"
	"strings"
)

// reach is how many lines are looked ahead for where two texts meet again.
const reach = 50

// linesOf returns the lines of a text with their ends.
func linesOf(text string) []string {
	lines := strings.SplitAfter(text, "\n")
	if last := len(lines) - 1; lines[last] == "" {
		lines = lines[:last]
	}
	return lines
}

// lineEdit puts lines in the place of those from one number, from 0, up to another.
type lineEdit struct {
	from, to int
	lines    []string
}

// lineEdits returns the edits that make one text of the other. A fix changes lines here and there, so the texts meet again at once; a
// search for the shortest difference would give up on a long text with many such places.
func lineEdits(old, new []string) []lineEdit {
	var edits []lineEdit
	at := 0 // the number of old[0]
	for len(old) > 0 && len(new) > 0 {
		if old[0] == new[0] {
			at++
			old, new = old[1:], new[1:]
			continue
		}
		i, j := meet(old, new)
		edits = append(edits, lineEdit{at, at + i, new[:j]})
		at += i
		old, new = old[i:], new[j:]
	}
	if len(old) > 0 || len(new) > 0 {
		edits = append(edits, lineEdit{at, at + len(old), new})
	}
	return edits
}

// meet returns how many lines to leave of two texts so that they go on with the same line: as few as possible, as many of both
// where there is a choice. When they do not meet within reach it is as many as that.
func meet(old, new []string) (i, j int) {
	for n := 1; n <= reach; n++ {
		for k := n; k >= 0; k-- {
			if same(old, new, n, k) {
				return n, k
			}
			if same(old, new, k, n) {
				return k, n
			}
		}
	}
	return min(reach, len(old)), min(reach, len(new))
}

func same(old, new []string, i, j int) bool { return i < len(old) && j < len(new) && old[i] == new[j] }

// hunk is edits that are shown together, since the lines around them run on.
type hunk struct {
	edits   []lineEdit
	shift   int // lines that the edits before it add
	context int // lines that are shown on either side
}

// hunks parts edits into hunks with so many lines around.
func hunks(edits []lineEdit, context int) iter.Seq[hunk] {
	return func(yield func(hunk) bool) {
		shift := 0
		for first := 0; first < len(edits); {
			h := hunk{shift: shift, context: context}
			top := first
			for top < len(edits) && (top == first || edits[top].from-edits[top-1].to <= 2*context) {
				shift += edits[top].added()
				top++
			}
			h.edits = edits[first:top]
			if !yield(h) {
				return
			}
			first = top
		}
	}
}

// added is how many lines an edit adds.
func (e lineEdit) added() int { return len(e.lines) - (e.to - e.from) }

// lines returns the lines of the diff that show a hunk of changes to a text.
func (h hunk) lines(old []string) []string {
	from := max(0, h.edits[0].from-h.context)
	to := min(len(old), h.edits[len(h.edits)-1].to+h.context)
	out := []string{""}
	put := func(sign string, lines []string) {
		for _, l := range lines {
			line, ended := strings.CutSuffix(l, "\n")
			if out = append(out, sign+line); !ended {
				out = append(out, `\ No newline at end of file`)
			}
		}
	}
	at, added := from, 0
	for _, e := range h.edits {
		put(" ", old[at:e.from])
		put("-", old[e.from:e.to])
		put("+", e.lines)
		at = e.to
		added += e.added()
	}
	put(" ", old[at:to])
	out[0] = fmt.Sprintf("@@ -%s +%s @@", lineRange(from, to-from), lineRange(from+h.shift, to-from+added))
	return out
}

// lineRange returns how a diff writes n lines from a number on, which is from 0. Of none it names the line before.
func lineRange(from, n int) string {
	switch n {
	case 0:
		return fmt.Sprintf("%d,0", from)
	case 1:
		return fmt.Sprint(from + 1)
	}
	return fmt.Sprintf("%d,%d", from+1, n)
}
