package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"transcheck/cmd/transcheck/internal/cli"
	"transcheck/cmd/transcheck/internal/report"
	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/rules"
)

// TestReadme holds the session in the README to what the program prints: every line that it shows.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(string(readme), "```\ntestdata/vienna-talks.txt\n")
	shown, _, ok := strings.Cut(shown, "```")
	if !ok {
		t.Fatal("the README shows no session")
	}
	got := terminalReport(t, "testdata/vienna-talks.txt", normalize.Options{From: "fa", Date: "2021-12-26"})
	for _, line := range strings.Split(shown, "\n") {
		if strings.TrimSpace(line) != "…" && !strings.Contains(got, line+"\n") && line != "" {
			t.Errorf("the README shows a line that the program does not print: %q", line)
		}
	}
	if t.Failed() {
		t.Logf("it prints:\n%s", got)
	}
}

// The README says of each format which files have it.
func TestReadmeFormats(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range document.Formats() {
		if row := "| `" + string(f.Format) + "` | " + strings.Join(f.Extensions, " ") + " | "; !strings.Contains(string(readme), row) {
			t.Errorf("the README has no row that begins with %q", row)
		}
	}
}

func terminalReport(t *testing.T, path string, o normalize.Options) string {
	t.Helper()
	source, err := os.ReadFile("../../" + path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Parse(path, source, "")
	if err != nil {
		t.Fatal(err)
	}
	c, err := normalize.New(o)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w, err := report.New("text", &out, report.Options{Terminal: true})
	if err != nil {
		t.Fatal(err)
	}
	findings := c.Check(d)
	if err := w.File(&report.File{Path: path, Document: d, Findings: findings}); err != nil {
		t.Fatal(err)
	}
	counts := map[check.Severity]int{}
	for _, f := range findings {
		counts[f.Severity]++
	}
	if err := w.Close(report.Summary{Files: 1, Counts: counts}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The rules that the README shows are good ones, and hold to their own examples.
func TestReadmeRules(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(string(readme), "```toml\n[[rule]]")
	shown, _, ok := strings.Cut(shown, "```")
	list, err := rules.Read("README.md", strings.NewReader("[[rule]]"+shown))
	if !ok || err != nil || len(list) < 2 {
		t.Errorf("the README shows %d rules: %v", len(list), err)
	}
}

// The configuration that the README shows is a good one, and what is said to be in force is.
func TestReadmeConfiguration(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(readme), "\n## Configuration\n")
	_, file, _ := strings.Cut(section, "```toml\n")
	file, rest, _ := strings.Cut(file, "```")
	_, shown, _ := strings.Cut(rest, "$ transcheck --print-config wire/ru/talks.txt\n")
	shown, _, ok := strings.Cut(shown, "```")
	if !ok {
		t.Fatal("the README shows no configuration")
	}
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("desk", 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{".transcheck.toml": file, "desk/names.tsv": "name\n"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs bytes.Buffer
	if status := cli.Main([]string{"--print-config", "wire/ru/talks.txt"}, nil, &out, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, &errs)
	}
	for _, line := range strings.Split(shown, "\n") {
		if line != "…" && !strings.Contains(out.String(), line+"\n") {
			t.Errorf("the README shows a line that the program does not print: %q\n%s", line, &out)
		}
	}
}
