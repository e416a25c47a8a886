package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares what was written with a file in testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

const (
	summit = "The two delegations met on the shore of Lake Ohrid for a third day, and Foreign Minister Nikola Dimitroff " +
		"said that only the wording of the annex was left.He called the talks “frank”.\r\n" +
		"\r\n" +
		"A spokesman for the hosts said that the wording of the annex was the last open question of the talks at Lake Ohrid. Had been\r\n" +
		"After lunch the ministers the press left waiting. The paper can be turned to the party.\r\n"
	notes = "# Notes\n\nThe mayor, *Niko*la Dimitroff, spoke & left. 議長 of the council, ‘Ana Markovich’, stayed.\n"
)

// in returns a finding of words in a document.
func in(t *testing.T, d *document.Document, words string) check.Finding {
	t.Helper()
	for i := range d.Segments {
		s := &d.Segments[i]
		if at := strings.Index(s.Text, words); at >= 0 {
			return check.At(s, at, at+len(words))
		}
	}
	t.Fatalf("%q is not in %s", words, d.Path)
	panic("unreachable")
}

func parse(t *testing.T, path string, source []byte) *document.Document {
	t.Helper()
	d, err := document.Parse(path, source, "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// files returns what a checker may find in two drafts, one of them hostile.
func files(t *testing.T) []*File {
	t.Helper()
	return []*File{summitFile(t), {Path: "empty.txt", Document: parse(t, "empty.txt", nil)}, notesFile(t), hostileFile(t)}
}

func summitFile(t *testing.T) *File {
	d := parse(t, "drafts/summit.txt", []byte(summit))
	name := in(t, d, "Nikola Dimitroff")
	name.Check, name.Category, name.Severity, name.Confidence = "misspelled-name", "accuracy/mistranslation", check.Error, 0.9968
	name.Message = `"Nikola Dimitroff" is likely Nikola Dimitrov`
	name.Evidence = []string{"titled foreign minister, as Nikola Dimitrov was", "Lake Ohrid in the same sentence", "sounds like it", "a fourth"}
	name.Suggest("Nikola Dimitrov", 0.95, false)
	name.Suggest("Nikolai Dimitrov", 0.0021, false)
	name.Suggest("Nikita Dimitriev", 0.021, false)

	space := in(t, d, ".H")
	space.Check, space.Category, space.Severity, space.Confidence = "missing-space", "fluency/punctuation", check.Error, 0.98
	space.Message = `no space after the full stop in "left.He"`
	space.Suggest(". H", 0.98, true)

	again := in(t, d, "A spokesman for the hosts said that the wording of the annex was the last open question of the talks at Lake Ohrid.")
	again.Check, again.Category, again.Severity, again.Confidence = "repeated-sentence", "accuracy/addition", check.Warning, 0.71
	again.Message = "this sentence tells again what one in paragraph 1 told"
	again.Evidence = []string{`9 of its 11 content words stand in "The two delegations met on the …"`}
	again.SuggestDelete(0.71)

	scrap := in(t, d, "Had been")
	scrap.Check, scrap.Category, scrap.Severity, scrap.Confidence = "dangling-fragment", "accuracy/addition", check.Error, 0.96
	scrap.Message = `"Had been" is left over after the last sentence`
	scrap.SuggestDelete(0.96)

	missing := in(t, d, " the press left")
	missing.To = missing.From
	missing.Text, missing.Span = "", missing.Segment.Span(missing.From, missing.From)
	missing.Check, missing.Category, missing.Severity, missing.Confidence = "missing-word", "fluency/grammar", check.Warning, 0.5
	missing.Message = "a word may be missing"
	missing.Suggest(", whom", 0.5, false)

	garbled := in(t, d, "The paper can be turned to the party.")
	garbled.Check, garbled.Category, garbled.Severity, garbled.Confidence = "garbled-sentence", "accuracy/mistranslation", check.Info, 0.45
	garbled.Message = "this sentence may be garbled; compare it with the source"
	garbled.Evidence = []string{`"the party" refers to nothing in the text`}
	return &File{Path: "drafts/summit.txt", Document: d, Findings: []check.Finding{name, space, again, scrap, missing, garbled}}
}

// notesFile has markup inside a name, and wide characters before one.
func notesFile(t *testing.T) *File {
	d := parse(t, "notes.md", []byte(notes))
	name := in(t, d, "Nikola Dimitroff")
	name.Check, name.Category, name.Severity, name.Confidence = "misspelled-name", "accuracy/mistranslation", check.Error, 0.93
	name.Message = `"Nikola Dimitroff" is likely Nicola Dimitrov`
	name.Suggest("Nicola Dimitrov", 0.93, false)

	wide := in(t, d, "Ana Markovich")
	wide.Check, wide.Category, wide.Severity, wide.Confidence = "misspelled-name", "accuracy/mistranslation", check.Warning, 0.6
	wide.Message = `"Ana Markovich" is likely Ana Marković`
	wide.Evidence = []string{"sounds like Ana Marković"}
	wide.Suggest("Ana Marković", 0.6, false)
	return &File{Path: "notes.md", Document: d, Findings: []check.Finding{name, wide}}
}

// hostileFile tries to reach the terminal, the build server and the reader's eye.
func hostileFile(t *testing.T) *File {
	path := "::warning file=x::\x1b[31m\u202e.txt"
	d := parse(t, path, []byte("::error::He met \x1b]0;title\x07Sami\tעמית \u202eRebak\u202c ##[error] e\u0301t al. <b>&"))
	f := in(t, d, "\x1b]0;title\x07Sami\tעמית \u202eRebak\u202c ##[error]")
	f.Check, f.Category, f.Severity, f.Confidence = "known-error", "terminology/inappropriate", check.Error, 1
	f.Message = "a \x1b[2J message\nof two lines"
	f.Evidence = []string{"evidence\r::warning::\u009b31m"}
	f.Suggest("Sami\n\"Amit\"\u2028", 1, true)
	return &File{Path: path, Document: d, Findings: []check.Finding{f}}
}

// facts are those of a run with two checks, one of them documented.
var facts = Options{
	Version: "v1.2.0",
	Checks: []*check.Check{{Name: "misspelled-name", Doc: check.Doc{
		Title: "a name that is garbled", Text: "Finds *names* that are garbled.\n\nIt leaves others alone.",
		Before: "They met Nikola Dimitroff.", After: "They met Nikola Dimitrov.", Category: "accuracy/mistranslation", Severity: check.Error,
	}}},
	Root: func(path string) string { return "content/" + path },
}

func summary(files []*File) Summary {
	s := Summary{Failed: 1, Counts: map[check.Severity]int{}, Status: 2, Failures: []Failure{{"drafts/a\x1b&b\xff.txt", "cannot read \"drafts/a\\x1b&b\\xff.txt\": it is\nlocked"}}}
	for _, f := range files {
		s.Files++
		for _, k := range f.Findings {
			s.Counts[k.Severity]++
		}
	}
	return s
}

func write(t *testing.T, format string, o Options, files []*File) []byte {
	t.Helper()
	return written(t, format, o, files, summary(files))
}

func written(t *testing.T, format string, o Options, files []*File, s Summary) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := New(format, &b, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if err := w.File(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWriters(t *testing.T) {
	for _, tt := range []struct {
		name, format string
		options      Options
	}{
		{"text", "text", Options{}},
		{"text-color", "text", Options{Color: true}},
		{"terminal", "text", Options{Terminal: true}},
		{"terminal-color", "text", Options{Terminal: true, Color: true, Width: 120}},
		{"terminal-narrow", "text", Options{Terminal: true, Width: 60}},
		{"json", "json", Options{}},
		{"jsonl", "jsonl", Options{}},
		{"sarif", "sarif", facts},
		{"github", "github", facts},
		{"github-summary", "github-summary", facts},
		{"gitlab", "gitlab", facts},
		{"checkstyle", "checkstyle", facts},
		{"junit", "junit", facts},
		{"rdjson", "rdjson", facts},
		{"rdjsonl", "rdjsonl", facts},
		{"tsv", "tsv", facts},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := write(t, tt.format, tt.options, files(t))
			golden(t, tt.name, got)
			switch {
			case tt.format == "github":
				harmless(t, strings.ReplaceAll(string(got), "::", ""))
			case tt.format == "tsv":
				harmless(t, strings.ReplaceAll(string(got), "\t", " "))
			case !tt.options.Color:
				harmless(t, string(got))
			}
		})
	}
}

// harmless fails the test when a report has something in it that a terminal or a build server would obey.
func harmless(t *testing.T, report string) {
	t.Helper()
	for line := range strings.Lines(report) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(strings.TrimSpace(line), "::") {
			t.Errorf("%q is a command", line)
		}
		if strings.ContainsAny(line, "\r\t\x1b\x07\u009b\u2028\u202e\u202c") {
			t.Errorf("%q has a control character", line)
		}
	}
}

func TestNothingFound(t *testing.T) {
	empty := []*File{{Path: "a.txt", Document: parse(t, "a.txt", nil)}, {Path: "b.txt", Document: parse(t, "b.txt", nil)}}
	for _, tt := range []struct {
		name, format string
		options      Options
		want         string
	}{
		{"text", "text", Options{}, ""},
		{"terminal", "text", Options{Terminal: true}, "no findings in 2 files\n"},
		{"jsonl", "jsonl", Options{}, ""},
		{"json", "json", Options{}, `{"version":1,"files":[],"summary":{"files":2,"failed":0,"error":0,"warning":0,"info":0}}` + "\n"},
		{"github", "github", Options{}, ""},
		{"github-summary", "github-summary", Options{}, "## transcheck: no findings in 2 files\n\n"},
		{"gitlab", "gitlab", Options{}, "[]\n"},
		{"rdjson", "rdjson", Options{}, `{"source":{"name":"transcheck"},"diagnostics":[]}` + "\n"},
		{"rdjsonl", "rdjsonl", Options{}, ""},
		{"tsv", "tsv", Options{}, strings.Join(tsvHead, "\t") + "\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, string(written(t, tt.format, tt.options, empty, Summary{Files: 2}))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.format, diff)
			}
		})
	}
}

func TestNewRefuses(t *testing.T) {
	_, err := New("xml", nil, Options{})
	want := `unknown format "xml"; the formats are ` + strings.Join(Formats(), ", ")
	if err == nil || err.Error() != want {
		t.Errorf("New(xml) = %v, want %s", err, want)
	}
}

func TestSummary(t *testing.T) {
	for _, tt := range []struct {
		in   Summary
		want string
	}{
		{Summary{Files: 1}, "no findings in 1 file"},
		{Summary{}, "no findings in 0 files"},
		{Summary{Files: 1, Counts: map[check.Severity]int{check.Error: 3, check.Warning: 1, check.Info: 1}}, "3 errors, 1 warning, 1 note in 1 file"},
		{Summary{Files: 12, Failed: 2, Counts: map[check.Severity]int{check.Info: 2}}, "2 notes in 12 files; 2 files could not be read"},
	} {
		if got := tt.in.sentence(); got != tt.want {
			t.Errorf("%+v = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestChanges(t *testing.T) {
	var b bytes.Buffer
	for _, f := range files(t) {
		if err := Changes(&b, f, normalize.Apply(f.Document, f.Findings, normalize.Policy{Fix: normalize.All}), "fixed"); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "changes", b.Bytes())
	harmless(t, b.String())
}

func TestWidth(t *testing.T) {
	for width := minWidth; width < 140; width++ {
		for line := range strings.Lines(string(write(t, "text", Options{Terminal: true, Width: width}, files(t)))) {
			if n := columns(cells(strings.TrimSuffix(line, "\n"))); n > width {
				t.Errorf("%d columns on a terminal of %d: %s", n, width, line)
			}
		}
	}
}

// TestJSONL holds the names and the order of the fields, and that every line is an object.
func TestJSONL(t *testing.T) {
	want := []string{
		"path", "line", "column", "start", "end", "check", "category", "severity", "confidence", "text", "message", "suggestions", "evidence",
	}
	for line := range bytes.Lines(write(t, "jsonl", Options{}, files(t))) {
		var values map[string]json.RawMessage
		if err := json.Unmarshal(line, &values); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		at := 0
		for _, name := range want {
			i := bytes.Index(line[at:], []byte(`"`+name+`":`))
			if i < 0 || values[name] == nil || string(values[name]) == "null" {
				t.Fatalf("%q is not in its place in %s", name, line)
			}
			at += i
		}
		if len(values) != len(want) {
			t.Errorf("%d fields in %s, want %d", len(values), line, len(want))
		}
	}
}

func TestJSON(t *testing.T) {
	var got struct {
		Version int
		Files   []struct {
			Path     string
			Findings []map[string]any
		}
		Summary map[string]int
	}
	if err := json.Unmarshal(write(t, "json", Options{}, files(t)), &got); err != nil {
		t.Fatal(err)
	}
	want := map[string]int{"files": 4, "failed": 1, "error": 5, "warning": 3, "info": 1}
	if diff := cmp.Diff(want, got.Summary); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
	if len(got.Files) != 3 || len(got.Files[1].Findings) != 2 || got.Files[2].Path != "::warning file=x::\x1b[31m\u202e.txt" {
		t.Errorf("files %+v", got.Files)
	}
}

var errClosed = errors.New("closed")

type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, errClosed }

func TestClosedPipe(t *testing.T) {
	for _, o := range []Options{{}, {Terminal: true}} {
		for _, format := range Formats() {
			w, err := New(format, closedPipe{}, o)
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(w.File(summitFile(t)), w.Close(Summary{})); !errors.Is(err, errClosed) {
				t.Errorf("%s: %v", format, err)
			}
		}
	}
	f := summitFile(t)
	if err := Diff(closedPipe{}, f.Path, f.Document, fixed(f), Options{}); !errors.Is(err, errClosed) {
		t.Errorf("diff: %v", err)
	}
	if err := Changes(closedPipe{}, f, normalize.Apply(f.Document, f.Findings, normalize.Policy{}), "fixed"); !errors.Is(err, errClosed) {
		t.Errorf("changes: %v", err)
	}
}
