package report

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // has the schema
	"github.com/santhosh-tekuri/jsonschema/v6"

	"transcheck/normalize/check"
	"transcheck/normalize/checks"
	"transcheck/normalize/document"
)

// publishedSchema returns the schema that OASIS publishes, from the source of a package that has it as a constant.
var publishedSchema = sync.OnceValues(func() (*jsonschema.Schema, error) {
	pkg, err := build.Import("github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif", ".", build.FindOnly)
	if err != nil {
		return nil, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(pkg.Dir, "schema.go"), nil, 0)
	if err != nil {
		return nil, err
	}
	text := ""
	ast.Inspect(file, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && len(l.Value) > len(text) {
			text = l.Value
		}
		return true
	})
	if text, err = strconv.Unquote(text); err != nil {
		return nil, err
	}
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", schema); err != nil {
		return nil, err
	}
	return c.Compile("sarif.json")
})

// validSARIF fails the test when a log is not as the schema has it.
func validSARIF(t *testing.T, log []byte) {
	t.Helper()
	if err := againstSchema(t, log); err != nil {
		t.Errorf("%v in %s", err, log)
	}
}

func againstSchema(t *testing.T, log []byte) error {
	t.Helper()
	schema, err := publishedSchema()
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(log))
	if err != nil {
		t.Fatalf("%v in %s", err, log)
	}
	return schema.Validate(v)
}

func TestSARIFAgainstSchema(t *testing.T) {
	all := facts
	all.Checks = checks.All()
	for _, o := range []Options{{}, facts, all} {
		validSARIF(t, write(t, "sarif", o, files(t)))
		validSARIF(t, written(t, "sarif", o, nil, Summary{}))
	}
	log := string(write(t, "sarif", facts, files(t)))
	for _, wrong := range [][2]string{
		{`"level":"error"`, `"level":"info"`},
		{`"startLine":3`, `"startLine":0`},
		{`"rank"`, `"confidence"`},
		{`"columnKind":"utf16CodeUnits"`, `"columnKind":"bytes"`},
	} {
		if err := againstSchema(t, []byte(strings.Replace(log, wrong[0], wrong[1], 1))); err == nil {
			t.Errorf("the schema takes %s", wrong[1])
		}
	}
}

// TestSARIFRules holds what is said of every check within what GitHub shows.
func TestSARIFRules(t *testing.T) {
	r := newSARIFRules(checks.All())
	for _, d := range r.rules {
		if d.Short.Text == "" || len([]rune(d.Full.Text)) > 1024 || d.Help.Markdown == "" || len(d.Properties.Tags) == 0 {
			t.Errorf("%s: %+v", d.ID, d)
		}
		target := d.Relationships[0].Target
		if got := r.taxa[target.Index].ID; got != target.ID {
			t.Errorf("%s is of %q, but taxon %d is %q", d.ID, target.ID, target.Index, got)
		}
	}
}

// TestSARIFArchive holds that a finding in an archive is shown at the file, and placed in its part.
func TestSARIFArchive(t *testing.T) {
	text := "Zoë met 😀 Blanken."
	d := &document.Document{Path: "a.docx", Parts: []document.Part{
		{Name: "word/document 1.xml", Encoding: document.UTF8, Source: []byte("<p>" + text), Line: 1},
	}}
	k := check.Finding{
		Check: "misspelled-name", Category: "accuracy/mistranslation", Severity: check.Error, Confidence: 0.9, Text: "Blanken",
		Span: document.Span{Start: 17, End: 24}, Suggestions: []check.Suggestion{{Text: "Blinken", Edits: []check.Edit{{Span: document.Span{Start: 19, End: 20}, New: "i"}}}},
	}
	log := written(t, "sarif", Options{}, []*File{{Path: "drafts/a.docx", Document: d, Findings: []check.Finding{k}}}, Summary{})
	validSARIF(t, log)
	for _, want := range []string{
		`"artifacts":[{"location":{"uri":"drafts/a.docx","uriBaseId":"%SRCROOT%"}},{"location":{"uri":"/word/document%201.xml"},"parentIndex":0}]`,
		`"locations":[{"physicalLocation":{"artifactLocation":{"uri":"drafts/a.docx","uriBaseId":"%SRCROOT%"},"region":{"startLine":1,`,
		`"relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"/word/document%201.xml","index":1},"region":{"startLine":1,"startColumn":15,"endLine":1,"endColumn":22,"byteOffset":17,"byteLength":7,"snippet":{"text":"Blanken"}}},"message":{"text":"in word/document 1.xml"}}]`,
		`"artifactChanges":[{"artifactLocation":{"uri":"/word/document%201.xml","index":1},"replacements":[{"deletedRegion":{"startLine":1,"startColumn":17,`,
	} {
		if !strings.Contains(string(log), want) {
			t.Errorf("%s is not in %s", want, log)
		}
	}
}

// What somebody lets stand is a result that is suppressed.
func TestSARIFSuppressions(t *testing.T) {
	f := summitFile(t)
	if log := string(written(t, "sarif", Options{}, []*File{f}, Summary{})); strings.Contains(log, "suppressions") {
		t.Errorf("something is suppressed in %s", log)
	}
	f.LetStand = f.Findings[:2]
	f.Findings = f.Findings[2:]
	f.LetStand[0].Decision = &check.Decision{By: check.Ignore, Reason: "his own \"way\""}
	f.LetStand[1].Decision = &check.Decision{By: "stet"}
	log := written(t, "sarif", Options{}, []*File{f}, Summary{})
	validSARIF(t, log)
	for _, want := range []string{
		`"suppressions":[{"kind":"inSource","status":"accepted","justification":"his own \"way\""}]`, `"suppressions":[{"kind":"external","status":"accepted"}]`,
	} {
		if !strings.Contains(string(log), want) {
			t.Errorf("%s is not in %s", want, log)
		}
	}
}

// TestSARIFLimit holds that a log has no more results than GitHub takes, that they are those that matter, and in order.
func TestSARIFLimit(t *testing.T) {
	r := sarifResults{limit: 3}
	for i, k := range []check.Finding{
		{Severity: check.Info, Confidence: 0.9},
		{Severity: check.Error, Confidence: 0.5},
		{Severity: check.Warning, Confidence: 0.8},
		{Severity: check.Warning, Confidence: 0.7},
		{Severity: check.Error, Confidence: 0.6},
		{Severity: check.Warning, Confidence: 0.8},
	} {
		if r.takes(&k) {
			r.add(&k, []byte(strconv.Itoa(i)))
		}
	}
	if got := string(bytes.Join(r.inOrder(), []byte(" "))); got != "1 2 4" || r.left != 3 {
		t.Errorf("kept %s and left %d out, want 1 2 4 and 3", got, r.left)
	}
}

func TestSARIFLeftOut(t *testing.T) {
	f := notesFile(t)
	f.Findings = slices.Repeat(f.Findings, maxSARIFResults/2+1)
	log := written(t, "sarif", Options{}, []*File{f}, Summary{})
	if n := strings.Count(string(log), `"ruleId":`); n != maxSARIFResults {
		t.Errorf("%d results, want %d", n, maxSARIFResults)
	}
	if want := fmt.Sprintf("2 findings are left out, the least severe and least likely ones; GitHub takes %d results", maxSARIFResults); !strings.Contains(string(log), want) {
		t.Errorf("the log does not say %q", want)
	}
}

// TestFingerprints holds that an edit elsewhere in the file leaves a finding its name, and that equal findings have their own.
func TestFingerprints(t *testing.T) {
	names := func(text string) (out []string) {
		d := parse(t, "a.txt", []byte(text))
		f := &File{Path: "a.txt", Document: d}
		for i := range d.Segments {
			s := &d.Segments[i]
			for at := strings.Index(s.Text, "Blanken"); at >= 0; {
				k := check.At(s, at, at+len("Blanken"))
				k.Check = "misspelled-name"
				f.Findings = append(f.Findings, k)
				next := strings.Index(s.Text[at+1:], "Blanken")
				if at += next + 1; next < 0 {
					break
				}
			}
		}
		p := &fingerprints{}
		for i := range f.Findings {
			out = append(out, p.of(f, &f.Findings[i]))
		}
		return out
	}
	before := names("They met Blanken. Then Blanken left.\n")
	after := names("A new first line.\n\nThey met, as was said, Blanken. Then Blanken left, and slept.\n")
	if len(before) != 2 || before[0] == before[1] || slices.CompareFunc(before, after, cmp.Compare[string]) != 0 {
		t.Errorf("the names are %q, and after an edit elsewhere %q", before, after)
	}
}

func TestPercentEncode(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"drafts/a.txt", "drafts/a.txt"},
		{"a b#c?.txt", "a%20b%23c%3F.txt"},
		{"100%.txt", "100%25.txt"},
		{"a:b.txt", "a%3Ab.txt"},
		{"ž/漢.txt", "%C5%BE/%E6%BC%A2.txt"},
		{"\xff\n", "%FF%0A"},
	} {
		if got := percentEncode(tt.in); got != tt.want {
			t.Errorf("percentEncode(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
