package checks

import (
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// builtin is the index of the built-in names.
var builtin = sync.OnceValue(func() *names.Index {
	set := &dictionaries.Set{}
	tables, err := dictionaries.Builtin()
	if err == nil {
		err = set.Merge(tables...)
	}
	if err != nil {
		panic(err)
	}
	return names.NewIndex(set, set)
})

// run returns what one check finds in a source, on the day that it gives; the path tells its format.
func run(t *testing.T, c *check.Check, path, source string) []check.Finding {
	t.Helper()
	return runWith(t, names.Options{}, c, path, source)
}

func runWith(t *testing.T, o names.Options, c *check.Check, path, source string) []check.Finding {
	t.Helper()
	d, err := document.Parse(path, []byte(source), "")
	if err != nil {
		t.Fatal(err)
	}
	var passages []document.Passage
	for i := range d.Segments {
		passages = append(passages, d.Segments[i].Passage())
	}
	var out []check.Finding
	o.Date = d.Date
	reading := builtin().NewReader(o).Read(passages)
	c.Run(check.NewPass(c, d, passages, reading, func(f check.Finding) { out = append(out, f) }))
	for _, f := range out {
		if f.Check != c.Name || f.Category != c.Doc.Category || f.Severity == 0 || f.Message == "" || f.Confidence <= 0 || f.Confidence > 1 {
			t.Errorf("%q: finding is not filled in: %+v", source, f)
		}
		if f.Segment.Span(f.From, f.To) != f.Span || f.Segment.Text[f.From:f.To] != f.Text {
			t.Errorf("%q: finding %q is not at its place", source, f.Text)
		}
	}
	return out
}

// outline writes findings down as `"words" -> "suggestion"`.
func outline(findings []check.Finding) []string {
	var out []string
	for _, f := range findings {
		line := fmt.Sprintf("%q", f.Text)
		for _, s := range f.Suggestions {
			line += fmt.Sprintf(" -> %q", s.Text)
			break // the first
		}
		out = append(out, line)
	}
	return out
}

// hit is a text in which a check finds something, in the manner of outline.
type hit struct {
	name, in string
	want     []string
}

func testHits(t *testing.T, c *check.Check, hits []hit) {
	t.Helper()
	for _, tt := range hits {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, outline(run(t, c, "a.md", tt.in))); diff != "" {
				t.Errorf("%s in %q (-want +got):\n%s", c.Name, tt.in, diff)
			}
		})
	}
}

// miss is a text in which a check has to find nothing, though it resembles one where it would.
type miss struct{ name, in string }

func testMisses(t *testing.T, c *check.Check, misses []miss) {
	t.Helper()
	for _, tt := range misses {
		t.Run("not "+tt.name, func(t *testing.T) {
			if got := outline(run(t, c, "a.md", tt.in)); len(got) > 0 {
				t.Errorf("%s in %q: finds %q", c.Name, tt.in, got)
			}
		})
	}
}
