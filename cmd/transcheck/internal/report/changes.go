package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"

	"transcheck/normalize"
	"transcheck/normalize/check"
)

// Changes writes what a fix changed and what it left, one line each, in the order of the document:
//
//	path:line:col: fixed check: "wrong" -> "right"
//	path:line:col: left check: "wrong" -> "right" (reason)
//
// Done is what was done to the one that was changed: fixed, or tracked.
func Changes(w io.Writer, f *File, r normalize.Result, done string) error {
	type outcome struct {
		*check.Finding
		verb, reason string
	}
	var all []outcome
	for i := range r.Applied {
		all = append(all, outcome{&r.Applied[i], done, ""})
	}
	for i := range r.Left {
		all = append(all, outcome{&r.Left[i].Finding, "left", " (" + printable(r.Left[i].Reason) + ")"})
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(a, b outcome) int {
		return cmp.Or(cmp.Compare(a.Part(), b.Part()), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	at := newPlaces(f.Document)
	out := bufio.NewWriter(w)
	for _, o := range all {
		fmt.Fprintf(out, "%s: %s %s: %s%s\n", at.location(f.Path, o.Part(), o.Span.Start), o.verb, printable(o.Check), says(o.Finding), o.reason)
	}
	return out.Flush()
}
