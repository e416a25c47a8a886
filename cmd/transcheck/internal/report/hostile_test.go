package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// textEdit is where something is replaced, as a format has it: lines and columns from 1.
type textEdit struct {
	startLine, startColumn, endLine, endColumn int
	text                                       string
}

var lineEnd = regexp.MustCompile("\r\n|\n|\r")

// applied returns text with edits made, whose columns count what units makes of a character.
func applied(t *testing.T, text string, edits []textEdit, units func(rune) int) string {
	t.Helper()
	starts := []int{0}
	for _, m := range lineEnd.FindAllStringIndex(text, -1) {
		starts = append(starts, m[1])
	}
	offset := func(line, column int) int {
		at, n := starts[line-1], 1
		for n < column {
			r, size := utf8.DecodeRuneInString(text[at:])
			if size == 0 {
				t.Fatalf("line %d has no column %d in %q", line, column, text)
			}
			n += units(r)
			at += size
		}
		if n != column {
			t.Fatalf("column %d of line %d is within a character in %q", column, line, text)
		}
		return at
	}
	for _, e := range slices.Backward(edits) {
		text = text[:offset(e.startLine, e.startColumn)] + e.text + text[offset(e.endLine, e.endColumn):]
	}
	return text
}

// hostile is a file with a finding about some words between others, and the text that its suggestion makes.
func hostile(path, before, words, after, message, suggestion string) (f *File, text, mended string, ok bool) {
	source := "Plain words. " + before + words + after
	d, err := document.Parse("a.txt", []byte(source), document.Text)
	if err != nil || d.Encoding != document.UTF8 || !utf8.ValidString(suggestion) {
		return nil, "", "", false
	}
	for i := range d.Segments {
		s := &d.Segments[i]
		at := strings.Index(s.Text, words)
		if words == "" || at < 0 {
			continue
		}
		k := check.At(s, at, at+len(words))
		k.Check, k.Category, k.Severity, k.Confidence, k.Message = "known-error", "terminology/inappropriate", check.Error, 0.97, message
		k.Evidence = []string{message}
		k.Suggest(suggestion, 0.97, false)
		mended := source
		for _, e := range slices.Backward(k.Suggestions[0].Edits) {
			mended = mended[:e.Span.Start] + e.New + mended[e.Span.End:]
		}
		return &File{Path: path, Document: d, Findings: []check.Finding{k}}, source, mended, true
	}
	return nil, "", "", false
}

// FuzzFormats writes hostile text, paths and messages in every format, and reads it back with a parser that others use.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{
		"<script>alert(1)</script>", "\x1b[31mred\x07", "a\n::error::b", "%0A::set-output name=a::b", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)",
		"a\tb", "a\rb", "a\u2028b", "\u202eturned", "\ufdd0\uffff", "\x00", "a|b`c`[d](http://e.f) @g #1 ![h](i)", `"quoted", 'so'`, "]]>", "{0} {name}",
		"https://a.b www.a.b", "😀 漢 é", "##[error]", "\\", "[a](javascript:b)",
	} {
		f.Add("drafts/"+s+".txt", s+" ", "Anna "+s+" Lind", " "+s, s, "Anna "+s)
	}
	f.Add("a\xff.txt", "", "Blanken", "", "m\xff", "")
	f.Fuzz(func(t *testing.T, path, before, words, after, message, suggestion string) {
		file, text, mended, ok := hostile(path, before, words, after, message, suggestion)
		if !ok || path == "" {
			return
		}
		sum := Summary{Files: 1, Failed: 1, Counts: map[check.Severity]int{check.Error: 1}, Failures: []Failure{{path, message}}}
		for _, format := range Formats() {
			var b bytes.Buffer
			w, err := New(format, &b, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(w.File(file), w.Close(sum)); err != nil {
				t.Fatalf("%s: %v", format, err)
			}
			quiet(t, format, b.String())
			if read := readers[format]; read != nil {
				read(t, b.Bytes(), want{file, text, mended})
			}
		}
	})
}

// quiet fails the test when a report has a character that a terminal obeys or an eye does not see.
func quiet(t *testing.T, format, report string) {
	t.Helper()
	for _, r := range report {
		if r == '\n' || r == '\t' && format == "tsv" {
			continue
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
			t.Errorf("%s: the report has %q: %q", format, r, report)
		}
	}
	if !utf8.ValidString(report) {
		t.Errorf("%s: the report is no UTF-8: %q", format, report)
	}
}

// want is what a reader has to find.
type want struct {
	*File
	text, mended string // the source, without and with the suggestion
}

// readers read a report back.
var readers = map[string]func(t *testing.T, report []byte, w want){
	"json": func(t *testing.T, report []byte, _ want) { decodeJSON(t, report, new(any)) },
	"jsonl": func(t *testing.T, report []byte, w want) {
		var r record
		decodeJSON(t, report, &r)
		if r.Text != w.Findings[0].Text {
			t.Errorf("jsonl: the text is %q, want %q", r.Text, w.Findings[0].Text)
		}
	},
	"sarif":          readSARIF,
	"rdjson":         readRDJSON,
	"rdjsonl":        readRDJSONL,
	"gitlab":         readGitLab,
	"github":         readGitHub,
	"github-summary": readGitHubSummary,
	"checkstyle":     readCheckstyle,
	"junit":          readJUnit,
	"tsv":            readTSV,
}

func decodeJSON(t *testing.T, report []byte, into any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(report))
	if err := d.Decode(into); err != nil {
		t.Fatalf("%v in %s", err, report)
	}
}

func readSARIF(t *testing.T, report []byte, w want) {
	var log struct {
		Runs []struct {
			Invocations []sarifInvocation
			Results     []sarifResult
		}
	}
	decodeJSON(t, report, &log)
	validSARIF(t, report)
	run := log.Runs[0]
	if n, m := len(run.Results), len(run.Invocations[0].Notifications); n != 1 || m != 1 {
		t.Fatalf("sarif: %d results and %d notifications in %s", n, m, report)
	}
	physical := run.Results[0].Locations[0].Physical
	if path, err := url.PathUnescape(strings.TrimPrefix(physical.Artifact.URI, "file://")); err != nil || path != w.Path {
		t.Errorf("sarif: the path is %q (%v), want %q", path, err, w.Path)
	}
	if s := physical.Region.Snippet; s != nil && s.Text != w.Findings[0].Text {
		t.Errorf("sarif: the snippet is %q, want %q", s.Text, w.Findings[0].Text)
	}
	var edits []textEdit
	for _, f := range run.Results[0].Fixes { // none where the suggestion changes nothing
		for _, r := range f.Changes[0].Replacements {
			edits = append(edits, textEdit{r.Deleted.StartLine, r.Deleted.StartColumn, r.Deleted.EndLine, r.Deleted.EndColumn, r.Inserted.Text})
		}
	}
	if got := applied(t, w.text, edits, utf16.RuneLen); got != w.mended {
		t.Errorf("sarif: the fix makes %q, want %q", got, w.mended)
	}
}

func readRDJSON(t *testing.T, report []byte, w want) {
	var all struct{ Diagnostics []rdDiagnostic }
	decodeJSON(t, report, &all)
	checkRD(t, all.Diagnostics, w)
}

func readRDJSONL(t *testing.T, report []byte, w want) {
	var all []rdDiagnostic
	for line := range bytes.Lines(report) {
		var d rdDiagnostic
		decodeJSON(t, line, &d)
		all = append(all, d)
	}
	checkRD(t, all, w)
}

func checkRD(t *testing.T, all []rdDiagnostic, w want) {
	t.Helper()
	if len(all) != 2 {
		t.Fatalf("rdjson: %d diagnostics, want 2", len(all))
	}
	s := all[0].Suggestions[0]
	edit := textEdit{s.Range.Start.Line, s.Range.Start.Column, s.Range.End.Line, s.Range.End.Column, s.Text}
	if got := applied(t, w.text, []textEdit{edit}, utf8.RuneLen); got != w.mended {
		t.Errorf("rdjson: the suggestion makes %q, want %q", got, w.mended)
	}
}

func readGitLab(t *testing.T, report []byte, _ want) {
	var all []gitlabIssue
	decodeJSON(t, report, &all)
	if len(all) != 2 || all[0].Fingerprint == all[1].Fingerprint {
		t.Errorf("gitlab: %s", report)
	}
}

var githubCommand = regexp.MustCompile(`^::(error|warning|notice) ([^:]*)::(.*)$`)

func readGitHub(t *testing.T, report []byte, w want) {
	lines := strings.Split(strings.TrimSuffix(string(report), "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("github: %d lines, want 2: %q", len(lines), report)
	}
	for _, l := range lines {
		m := githubCommand.FindStringSubmatch(l)
		if m == nil {
			t.Fatalf("github: %q is no command", l)
		}
		properties := map[string]string{}
		for _, p := range strings.Split(m[2], ",") {
			name, value, _ := strings.Cut(p, "=")
			value, err := url.PathUnescape(value)
			if err != nil {
				t.Errorf("github: %q: %v", l, err)
			}
			properties[name] = value
		}
		if got := properties["file"]; got != printable(w.Path) {
			t.Errorf("github: the file is %q, want %q", got, printable(w.Path))
		}
	}
}

func readGitHubSummary(t *testing.T, report []byte, w want) {
	var html bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(report, &html); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(&html)
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var cells []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("github-summary: %v in %s", err, report)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "td":
				cells = append(cells, "")
			case "h2", "h3", "table", "thead", "tbody", "tr", "th", "ul", "li", "p":
			default:
				t.Fatalf("github-summary: the text makes a <%s> in %s", token.Name.Local, report)
			}
		case xml.CharData:
			if len(cells) > 0 {
				cells[len(cells)-1] += string(token)
			}
		}
	}
	if len(cells) != 5 {
		t.Fatalf("github-summary: %d cells, want 5: %s", len(cells), report)
	}
	if got, want := strings.TrimSpace(cells[3]), says(&w.Findings[0]); got != want {
		t.Errorf("github-summary: the cell is %q, want %q", got, want)
	}
}

func readCheckstyle(t *testing.T, report []byte, w want) {
	var all struct {
		XMLName xml.Name `xml:"checkstyle"`
		Files   []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Line    int    `xml:"line,attr"`
				Message string `xml:"message,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	if err := xml.Unmarshal(report, &all); err != nil {
		t.Fatalf("checkstyle: %v in %s", err, report)
	}
	if len(all.Files) != 1 || len(all.Files[0].Errors) != 2 || all.Files[0].Name != printable(w.Path) || all.Files[0].Errors[0].Message != message(&w.Findings[0]) {
		t.Errorf("checkstyle: %s", report)
	}
}

func readJUnit(t *testing.T, report []byte, _ want) {
	var all struct {
		XMLName xml.Name `xml:"testsuites"`
		Suites  []struct {
			Tests    int `xml:"tests,attr"`
			Failures int `xml:"failures,attr"`
			Errors   int `xml:"errors,attr"`
			Cases    []struct {
				Failures []string `xml:"failure"`
				Errors   []string `xml:"error"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(report, &all); err != nil {
		t.Fatalf("junit: %v in %s", err, report)
	}
	if len(all.Suites) != 2 || len(all.Suites[0].Cases[0].Failures) != 1 || len(all.Suites[1].Cases[0].Errors) != 1 {
		t.Errorf("junit: %s", report)
	}
	for _, s := range all.Suites {
		if s.Tests != len(s.Cases) || s.Failures+s.Errors != 1 {
			t.Errorf("junit: the counts are not those of the cases: %s", report)
		}
	}
}

func readTSV(t *testing.T, report []byte, w want) {
	r := csv.NewReader(bytes.NewReader(report))
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("tsv: %v in %s", err, report)
	}
	for _, cell := range rows[1] {
		if head := strings.TrimSpace(cell); head != "" && strings.ContainsAny(head[:1], "=+-@") {
			t.Errorf("tsv: the cell %q is a formula", cell)
		}
	}
}
