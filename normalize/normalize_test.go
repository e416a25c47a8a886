package normalize_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/checks"
)

// outline writes findings down: the check, the words and the first suggestion.
func outline(findings []check.Finding) []string {
	var out []string
	for _, f := range findings {
		line := fmt.Sprintf("%s %q", f.Check, f.Text)
		if len(f.Suggestions) > 0 {
			line += fmt.Sprintf(" -> %q", f.Suggestions[0].Text)
		}
		out = append(out, line)
	}
	return out
}

func mustRead(t testing.TB, lines ...string) *dictionaries.Table {
	t.Helper()
	table, err := dictionaries.Read("test.tsv", strings.NewReader(strings.ReplaceAll(strings.Join(lines, "\n"), "|", "\t")))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

const draft = "Secretary of State Anthony Blanken read New Newspaper.Then Torvald Kastenholm left."

func TestCheck(t *testing.T) {
	own := func() []*dictionaries.Table {
		return []*dictionaries.Table{mustRead(t, "name|kind|weight", "Torvald Kestenholm|person|4")}
	}
	const (
		blinken    = `misspelled-name "Anthony Blanken" -> "Antony Blinken"`
		gazeta     = `known-error "New Newspaper" -> "Novaya Gazeta"`
		space      = `missing-space ".T" -> ". T"`
		kestenholm = `misspelled-name "Torvald Kastenholm" -> "Torvald Kestenholm"`
	)
	tests := []struct {
		name    string
		options normalize.Options
		want    []string
	}{
		{"zero options", normalize.Options{}, []string{blinken, gazeta, space}},
		{"own names beside", normalize.Options{Dictionaries: own()}, []string{blinken, gazeta, space, kestenholm}},
		{"own names alone", normalize.Options{Dictionaries: own(), NoBuiltin: true}, []string{space, kestenholm}},
		{"no names", normalize.Options{NoBuiltin: true}, []string{space}},
		{"one check", normalize.Options{Checks: []string{"known-error"}}, []string{gazeta}},
		{"two checks, in any order", normalize.Options{Checks: []string{"missing-space", "known-error"}}, []string{gazeta, space}},
		{"no checks", normalize.Options{Checks: []string{}}, nil},
		{"confidence", normalize.Options{MinConfidence: 1}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := outline(mustNew(t, tt.options).Check(mustParse(t, "", draft)))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNewFails(t *testing.T) {
	tests := []struct {
		name    string
		options normalize.Options
		want    string
	}{
		{"unknown check", normalize.Options{Checks: []string{"missing-space", "no-such-check"}}, `unknown check "no-such-check"`},
		{"roles of nobody", normalize.Options{Dictionaries: []*dictionaries.Table{mustRead(t, "name|title|of", "No Such Person|mayor|Iran")}}, `no entry is named "No Such Person"`},
		{"roles of a built-in person", normalize.Options{
			Dictionaries: []*dictionaries.Table{mustRead(t, "name|title|of", "Antony Blinken|mayor|Iran")}, NoBuiltin: true,
		}, `no entry is named "Antony Blinken"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := normalize.New(tt.options); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("New gives error %v; want %s", err, tt.want)
			}
		})
	}
}

// The writer's [sic] says that the word before it is meant, and says nothing of others.
func TestSic(t *testing.T) {
	checker := mustNew(t, normalize.Options{})
	tests := []struct {
		in    string
		finds int
	}{
		{"Secretary of State Anthony Blanken left.", 1},
		{"Secretary of State Anthony Blanken [sic] left.", 0},
		{"Secretary of State Anthony Blanken (sic) left.", 0},
		{"“Secretary of State Anthony Blanken” [sic] left.", 0},
		{"Secretary of State Anthony Blanken\u00a0[sic] left.", 0},
		{"Secretary of State Anthony Blanken’s [sic] plane left.", 0},
		{"Secretary of State Anthony Blanken's [sic] plane left.", 0},
		{"Secretary of State Anthony Blanken left [sic] today.", 1},
		{"Secretary of State [sic] Anthony Blanken left.", 1},
		{"He met them.They [sic] left.", 0},
	}
	for _, tt := range tests {
		if got := outline(checker.Check(mustParse(t, "", tt.in))); len(got) != tt.finds {
			t.Errorf("%q: finds %q; want %d", tt.in, got, tt.finds)
		}
	}
}

// TestExamples holds the documentation of the checks to what they do.
func TestExamples(t *testing.T) {
	for _, c := range checks.All() {
		if c == checks.UnusedStet || c == checks.StaleBaseline {
			continue // they find nothing in documents
		}
		t.Run(c.Name, func(t *testing.T) {
			o := normalize.Options{Checks: []string{c.Name}, Style: c.Doc.Style}
			if c == checks.UnusedIgnore { // it is made of what the others do not find
				o.Checks = nil
			}
			checker := mustNew(t, o)
			d := mustParse(t, "", c.Doc.Before)
			findings := checker.Check(d)
			if len(findings) != 1 {
				t.Fatalf("finds %q in its example; want one finding", outline(findings))
			}
			if c.Doc.After == c.Doc.Before {
				if len(findings[0].Suggestions) > 0 {
					t.Errorf("suggests %q, though the example says that it suggests nothing", findings[0].Suggestions[0].Text)
				}
				return
			}
			res := normalize.Apply(d, findings, normalize.Policy{Fix: normalize.All, MinConfidence: 0.01})
			if diff := cmp.Diff(c.Doc.After, string(res.Source)); diff != "" {
				t.Errorf("example after the first suggestion (-want +got):\n%s", diff)
			}
			if got := checker.Check(mustParse(t, "", c.Doc.After)); len(got) > 0 {
				t.Errorf("finds %q after its own suggestion", outline(got))
			}
		})
	}
}

// A text of more than one window gives what its parts give, whatever stood in the window before.
func TestWindows(t *testing.T) {
	for _, workers := range []int{0, 3} {
		t.Run(fmt.Sprint(workers), func(t *testing.T) { testWindows(t, mustNew(t, normalize.Options{Workers: workers})) })
	}
}

func testWindows(t *testing.T, checker *normalize.Checker) {
	filler := strings.Repeat("ever on and on, ", 400) + "until the end."
	fillers := (1<<20 - len(draft)) / len(filler) // with the draft they fill the window: one more does not fit
	first := draft + "\n\n" + strings.Repeat(filler+"\n\n", fillers)
	last := filler + "\n\nBlanken and Potent Weapons stayed. " + draft + "\n\nPresident Vladimir Potin stayed.\n"
	want := checker.Check(mustParse(t, "", first))
	for _, f := range checker.Check(mustParse(t, "", last)) {
		f.Span.Start += len(first)
		f.Span.End += len(first)
		want = append(want, f)
	}
	got := checker.Check(mustParse(t, "", first+last))
	if again := checker.Check(mustParse(t, "", first+last)); !cmp.Equal(outline(got), outline(again)) {
		t.Errorf("what is remembered changes what is found: %q and then %q", outline(got), outline(again))
	}
	line := func(fs []check.Finding) (out []string) {
		for i, s := range outline(fs) {
			out = append(out, fmt.Sprintf("%v %s %.9f", fs[i].Span, s, fs[i].Confidence))
		}
		return out
	}
	if diff := cmp.Diff(line(want), line(got)); diff != "" {
		t.Errorf("findings of the parts and of the whole (-parts +whole):\n%s", diff)
	}
	if len(got) < 6 {
		t.Errorf("only %d findings: %q", len(got), outline(got))
	}
}

// Findings are in the order of the source, and one checker serves many at once.
func TestCheckConcurrently(t *testing.T) {
	checker := mustNew(t, normalize.Options{})
	d := mustParse(t, "", draft+"\n\n"+draft+"\n\nBlanken left.")
	want := checker.Check(d)
	if !slices.IsSortedFunc(want, func(a, b check.Finding) int { return a.Span.Start - b.Span.Start }) {
		t.Errorf("findings are not in order: %q", outline(want))
	}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if diff := cmp.Diff(outline(want), outline(checker.Check(d))); diff != "" {
				t.Errorf("findings differ between runs (-first +again):\n%s", diff)
			}
		})
	}
	wait.Wait()
}

// The tables belong to the caller, who may make more than one checker of them.
func TestNewTwice(t *testing.T) {
	o := normalize.Options{NoBuiltin: true, Dictionaries: []*dictionaries.Table{
		mustRead(t, "name|kind|weight", "Torvald Kestenholm|person|4", "Norland|place|4"),
		mustRead(t, "name|title|of", "Torvald Kestenholm|mayor|Norland"),
		mustRead(t, "name|demonyms", "Norland|Norlander"),
	}}
	d := mustParse(t, "", "The Norlander mayor, Torvald Kastenholm, left.")
	want := mustNew(t, o).Check(d)
	got := mustNew(t, o).Check(d)
	if len(want) != 1 {
		t.Fatalf("finds %q; want one name", outline(want))
	}
	if diff := cmp.Diff(want[0].Suggestions, got[0].Suggestions); diff != "" {
		t.Errorf("suggestions of the second checker (-first +second):\n%s", diff)
	}
	if diff := cmp.Diff(want[0].Evidence, got[0].Evidence); diff != "" {
		t.Errorf("evidence of the second checker (-first +second):\n%s", diff)
	}
}

// A check may have a severity and a least confidence of its own, and another checker on the same names others.
func TestOptionsOfOneCheck(t *testing.T) {
	base, err := normalize.New(normalize.Options{NoBuiltin: true})
	if err != nil {
		t.Fatal(err)
	}
	d := parse(t, "a.txt", "The talks end here.They were long.\n")
	for _, tc := range []struct {
		name    string
		options normalize.Options
		want    string
	}{
		{"neither", normalize.Options{}, "error"},
		{"severity", normalize.Options{Severities: map[string]check.Severity{"missing-space": check.Info}}, "info"},
		{"of another", normalize.Options{Severities: map[string]check.Severity{"calque": check.Info}}, "error"},
		{"too unsure", normalize.Options{MinConfidences: map[string]float64{"missing-space": 0.999}}, ""},
		{"sure enough", normalize.Options{MinConfidence: 0.999, MinConfidences: map[string]float64{"missing-space": 0.1}}, "error"},
	} {
		c, err := base.With(tc.options)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range c.Check(d) {
			got += f.Severity.String()
		}
		if got != tc.want {
			t.Errorf("%s: severities %q, want %q", tc.name, got, tc.want)
		}
	}
}
