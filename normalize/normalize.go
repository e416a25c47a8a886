// Package normalize checks English text that a machine translated for garbled names and other traces of translation, and mends
// what it finds. It is the transcheck command as a library:
//
//	checker, err := normalize.New(normalize.Options{From: "fa"})
//	doc, err := document.Parse("draft.txt", source, "")
//	findings := checker.Check(doc)
//	result, err := normalize.Apply(doc, findings, normalize.Policy{Fix: normalize.Safe})
//
// A [Checker] is safe for concurrent use. The same input gives the same findings.
package normalize

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/checks"
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// DefaultMinConfidence is the confidence below which findings are not reported unless the options say otherwise.
const DefaultMinConfidence = 0.4

// Options configure a [Checker]. The zero value checks everything with the built-in dictionaries.
type Options struct {
	Dictionaries  []*dictionaries.Table // beside the built-in ones; later tables override earlier ones
	Compiled      []*names.Compiled     // the same, compiled; what the tables say goes before it
	NoBuiltin     bool                  // leave the built-in entries out
	From          string                // language the text was translated from, such as "fa"; "" for unknown
	Date          string                // ISO date of the article; "" for the one that the document gives
	Style         string                // house whose forms are wanted, one of those in the dictionaries; "" for none
	Rules         []*check.Check        // checks of a desk's own, to run beside the others
	Checks        []string              // names of the checks to run, rules among them; nil for all
	MinConfidence float64               // findings below are left out; 0 means DefaultMinConfidence

	// For findings of some checks, by name: another severity, whatever theirs is, and another least confidence.
	Severities     map[string]check.Severity
	MinConfidences map[string]float64

	Workers int // how many windows of large documents are read at a time; 0 means one
}

// Checker checks documents.
type Checker struct {
	index   *names.Index
	readers chan *names.Reader // one for each worker; nil where none was needed yet
	checks  []*check.Check     // those that are run
	all     []*check.Check     // and those that could be
	options Options
	survey  *names.Survey // what documents are held to, or nil
}

// New returns a checker. It fails when a check or the house is unknown, two checks have one name, or the dictionaries contradict each
// other.
func New(o Options) (*Checker, error) { return o.checker(index) }

// With returns a checker with other options that knows the same names: the dictionaries are in memory once. Those that the options
// name do not count.
func (c *Checker) With(o Options) (*Checker, error) {
	o.Dictionaries, o.Compiled, o.NoBuiltin = c.options.Dictionaries, c.options.Compiled, c.options.NoBuiltin
	return o.checker(func(Options) (*names.Index, error) { return c.index, nil })
}

// checker returns the checker that the options describe.
func (o Options) checker(index func(Options) (*names.Index, error)) (*Checker, error) {
	if o.MinConfidence == 0 {
		o.MinConfidence = DefaultMinConfidence
	}
	c := &Checker{options: o, all: append(checks.All(), o.Rules...)}
	var err error
	if c.checks, err = choose(c.all, o.Checks); err != nil {
		return nil, err
	}
	if c.index, err = index(o); err != nil {
		return nil, err
	}
	c.readers = make(chan *names.Reader, max(o.Workers, 1))
	for range cap(c.readers) {
		c.readers <- nil
	}
	c.options.Style, err = house(c.index.Houses(), o.Style)
	return c, err
}

// choose returns the checks of the given names, or all.
func choose(all []*check.Check, chosen []string) ([]*check.Check, error) {
	known := map[string]*check.Check{}
	for _, c := range all {
		if known[c.Name] != nil {
			return nil, fmt.Errorf("two checks are named %q", c.Name)
		}
		known[c.Name] = c
	}
	if chosen == nil {
		return all, nil
	}
	var out []*check.Check
	for _, name := range chosen {
		if known[name] == nil {
			return nil, fmt.Errorf("unknown check %q", name)
		}
		out = append(out, known[name])
	}
	return out, nil
}

// UnknownHouseError says that no dictionary has a form of the house that is asked for.
type UnknownHouseError struct {
	House string
	Known []string // the houses that the dictionaries have, in order
}

func (e *UnknownHouseError) Error() string { return fmt.Sprintf("unknown house %q", e.House) }

// house returns a house as the dictionaries have it, given those that they know.
func house(known []string, name string) (string, error) {
	if name == "" {
		return "", nil
	}
	if lower := strings.ToLower(name); slices.Contains(known, lower) {
		return lower, nil
	}
	return "", &UnknownHouseError{name, known}
}

// index returns the index of the names that the options ask for.
func index(o Options) (*names.Index, error) {
	builtin, err := names.Open("builtin.tcx", compiledNames)
	if err != nil {
		return nil, err
	}
	if o.NoBuiltin {
		return names.Join(o.Compiled, o.Dictionaries, []*names.Compiled{builtin})
	}
	return names.Join(slices.Concat([]*names.Compiled{builtin}, o.Compiled), o.Dictionaries, nil)
}

// Err returns why the findings so far cannot be relied on, or nil: a compiled dictionary turned out to be damaged.
func (c *Checker) Err() error { return c.index.Err() }

// Check returns what is found in a document, in the order of its source. What comments in it let stand is left out.
func (c *Checker) Check(d *document.Document) []check.Finding {
	return c.Examine(d, math.MaxInt).Findings
}

// Examination is what is found in a document, each list in the order of its source.
type Examination struct {
	Findings []check.Finding
	Ignored  []check.Finding // what comments in the document let stand; its Decision says why
	More     int             // findings that are in neither
}

// Examine is [Checker.Check] with what is let stand, and with at most n findings of either sort, the first ones. It is for documents
// from outside, which may have more errors than there is memory.
func (c *Checker) Examine(d *document.Document, n int) (e Examination) {
	g := newIgnores(d)
	add := func(to *[]check.Finding, f check.Finding) {
		if len(*to) < n {
			*to = append(*to, f)
		} else {
			e.More++
		}
	}
	windows(c, d, c.indexFor(d), func(r *names.Reader, passages []document.Passage) []check.Finding {
		return c.window(d, passages, r.Read(passages))
	}, func(batch []check.Finding) {
		for _, f := range batch {
			if g.decide(&f); f.Decision != nil {
				add(&e.Ignored, f)
			} else {
				add(&e.Findings, f)
			}
		}
	})
	if doubts := c.doubts(d, g); len(doubts) > 0 {
		e.Findings = append(e.Findings, doubts...)
		inOrder(e.Findings)
	}
	return e
}

// reading returns what is known of a document beforehand.
func (c *Checker) reading(d *document.Document) names.Options {
	return names.Options{From: cmp.Or(c.options.From, d.From), Date: cmp.Or(c.options.Date, d.Date), Style: c.options.Style, Survey: c.survey}
}

// window returns what is found in passages that were read together, in their order.
func (c *Checker) window(d *document.Document, passages []document.Passage, reading *names.Reading) []check.Finding {
	var out []check.Finding
	for _, k := range c.checks {
		if k.Run == nil {
			continue
		}
		k.Run(check.NewPass(k, d, passages, reading, func(f check.Finding) {
			if f.Confidence >= c.leastConfidence(f.Check) && !sic(&f) {
				f.Severity = cmp.Or(c.options.Severities[f.Check], f.Severity)
				out = append(out, f)
			}
		}))
	}
	if len(d.Segments) == 0 { // a very large text: what is found keeps its own segment and no others
		for i := range out {
			s := *out[i].Segment
			out[i].Segment = &s
		}
	}
	inOrder(out)
	return out
}

// inOrder puts findings into the order of the source.
func inOrder(fs []check.Finding) {
	slices.SortStableFunc(fs, func(a, b check.Finding) int {
		return cmp.Or(cmp.Compare(a.Part(), b.Part()), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), strings.Compare(a.Check, b.Check))
	})
}

// leastConfidence returns the confidence below which findings of a check are left out.
func (c *Checker) leastConfidence(check string) float64 {
	if p, ok := c.options.MinConfidences[check]; ok {
		return p
	}
	return c.options.MinConfidence
}

// sic reports whether the writer says that the words are meant: [sic] stands after them.
func sic(f *check.Finding) bool {
	after := strings.TrimLeftFunc(f.Segment.Text[f.To:], func(r rune) bool {
		return unicode.IsLetter(r) || r == '\'' || r == '’' // the rest of the word
	})
	after = strings.TrimLeft(after, " \u00a0\"'’”")
	return strings.HasPrefix(after, "[sic]") || strings.HasPrefix(after, "(sic)")
}
