// Package changed knows which lines of files changed since a revision, as git tells it. It runs the git that is installed.
package changed

import (
	"bytes"
	"slices"
	"sort"

	"transcheck/normalize/document"
)

// Files are the files of a repository that changed and are still there, by their paths below its root, with slashes.
type Files map[string]Lines

// Lines are the lines of a file that changed.
type Lines struct {
	All    bool    // every one: it is new, or is no text to git
	Ranges []Range // in order
}

// Range is some lines that follow on each other, from 1.
type Range struct{ First, Last int }

// Paths returns the paths of the files, in order.
func (f Files) Paths() []string {
	var out []string
	for path := range f {
		out = append(out, path)
	}
	slices.Sort(out)
	return out
}

// Line reports whether a line is among those that changed.
func (l Lines) Line(n int) bool {
	i := sort.Search(len(l.Ranges), func(i int) bool { return l.Ranges[i].Last >= n })
	return l.All || i < len(l.Ranges) && l.Ranges[i].First <= n
}

// Spans are the bytes of a file that changed.
type Spans struct {
	all   bool
	spans []document.Span // in order
}

// In returns the bytes of the lines in the source of a file. To git only a line feed ends a line.
func (l Lines) In(source []byte) Spans {
	s := Spans{all: l.All}
	line, at := 1, 0
	to := func(n int) int { // where line n begins
		for ; line < n && at < len(source); line++ {
			i := bytes.IndexByte(source[at:], '\n')
			if i < 0 {
				at = len(source)
				break
			}
			at += i + 1
		}
		return at
	}
	for _, r := range l.Ranges {
		start := to(r.First)
		s.spans = append(s.spans, document.Span{Start: start, End: to(r.Last + 1)})
	}
	return s
}

// Touch reports whether some of the bytes of a span changed; of an empty one, whether it stands among such.
func (s Spans) Touch(span document.Span) bool {
	if s.all {
		return true
	}
	i := sort.Search(len(s.spans), func(i int) bool { return s.spans[i].End > span.Start })
	return i < len(s.spans) && s.spans[i].Start < max(span.End, span.Start+1)
}
