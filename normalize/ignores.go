package normalize

import (
	"cmp"
	"fmt"
	"slices"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/checks"
	"transcheck/normalize/document"
)

// ignores are the directives of a document, and what became of them. It serves one goroutine.
type ignores struct {
	of    []ignore // those with an effect, by part and where what they speak of begins
	reach []int    // by place in of: how far those up to there reach in their part
	files []*ignore
}

// ignore is a directive with an effect.
type ignore struct {
	*document.Directive
	used bool
}

func newIgnores(d *document.Document) *ignores {
	g := &ignores{}
	for i := range d.Directives {
		if r := &d.Directives[i]; r.Fault == nil && len(r.Checks) > 0 {
			g.of = append(g.of, ignore{Directive: r})
		}
	}
	slices.SortStableFunc(g.of, func(a, b ignore) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.Covers.Start, b.Covers.Start))
	})
	for i := range g.of {
		r := &g.of[i]
		reach := r.Covers.End
		if i > 0 && g.of[i-1].Part == r.Part {
			reach = max(reach, g.reach[i-1])
		}
		g.reach = append(g.reach, reach)
		if r.File {
			g.files = append(g.files, r)
		}
	}
	return g
}

// decide says of a finding whether a directive lets it stand.
func (g *ignores) decide(f *check.Finding) {
	for _, r := range g.files {
		r.decide(f)
	}
	part := f.Part()
	last, _ := slices.BinarySearchFunc(g.of, f, func(r ignore, f *check.Finding) int {
		if n := cmp.Compare(r.Part, part); n != 0 {
			return n
		}
		if r.Covers.Start <= max(f.Span.Start, f.Span.End-1) {
			return -1
		}
		return 1
	})
	for i := last - 1; i >= 0 && g.of[i].Part == part && g.reach[i] > f.Span.Start; i-- {
		if r := &g.of[i]; !r.File && r.Speaks(part, f.Span) {
			r.decide(f)
		}
	}
}

// decide lets a finding stand if the directive names its check.
func (r *ignore) decide(f *check.Finding) {
	if slices.ContainsFunc(r.Checks, func(c document.Reference) bool { return c.Name == f.Check || c.Name == document.AllChecks }) {
		r.used = true
		f.Decision = &check.Decision{By: check.Ignore, Reason: r.Reason}
	}
}

// doubts returns what is wrong with the directives of a document: those that are written wrongly, and those that were of no use though
// whatever they might let stand was looked for.
func (c *Checker) doubts(d *document.Document, g *ignores) (out []check.Finding) {
	if c.runs(checks.BadIgnore.Name) {
		for i := range d.Directives {
			out = append(out, c.bad(&d.Directives[i])...)
		}
	}
	if c.runs(checks.UnusedIgnore.Name) {
		for _, r := range g.of {
			if !r.used && !slices.ContainsFunc(r.Checks, func(n document.Reference) bool { return !c.Tries(n.Name) }) {
				f := check.At(r.Words, 0, len(r.Words.Text))
				f.Check, f.Category, f.Severity, f.Confidence = checks.UnusedIgnore.Name, checks.UnusedIgnore.Doc.Category, checks.UnusedIgnore.Doc.Severity, 1
				f.Message = "nothing is found that it lets stand"
				if !r.File && r.Covers.Len() == 0 {
					f.Message = "no text follows that it could speak of"
				}
				out = append(out, f)
			}
		}
	}
	return out
}

// bad returns what is written wrongly in a directive.
func (c *Checker) bad(r *document.Directive) (out []check.Finding) {
	report := func(from, to int, message, right string) {
		f := check.At(r.Words, from, to)
		f.Check, f.Category, f.Severity, f.Confidence = checks.BadIgnore.Name, checks.BadIgnore.Doc.Category, checks.BadIgnore.Doc.Severity, 1
		f.Message = message
		if right != "" {
			f.Suggest(right, 0.9, false)
		}
		out = append(out, f)
	}
	if r.Fault != nil {
		report(r.Fault.From, r.Fault.To, r.Fault.Reason, r.Fault.Right)
	}
	for _, n := range r.Checks {
		if n.Name == document.AllChecks || slices.ContainsFunc(c.all, func(k *check.Check) bool { return k.Name == n.Name }) {
			continue
		}
		var names []string
		for _, k := range c.all {
			names = append(names, k.Name)
		}
		right := ""
		if near := dictionaries.Nearest(n.Name, names); len(near) > 0 {
			right = near[0]
		}
		report(n.From, n.To, fmt.Sprintf("%q is the name of no check", n.Name), right)
	}
	return out
}

// Tries reports whether the checker looks for everything that a check may find, or for everything that all may find for
// [document.AllChecks]: some need a house, or a survey of other documents. Only then it is known that something is not there.
func (c *Checker) Tries(name string) bool {
	switch {
	case c.options.MinConfidence > DefaultMinConfidence:
		return false
	case name == document.AllChecks:
		return len(c.checks) == len(c.all)
	case name == "house-style" && c.options.Style == "", name == "inconsistent-name" && c.survey == nil:
		return false
	}
	return c.runs(name)
}

func (c *Checker) runs(name string) bool {
	return slices.ContainsFunc(c.checks, func(k *check.Check) bool { return k.Name == name })
}
