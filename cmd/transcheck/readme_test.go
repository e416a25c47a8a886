package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

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
	_, shown, _ := strings.Cut(string(readme), "testdata/vienna-talks.txt\ntestdata/vienna-talks.txt\n")
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

// The rules that the docs show are good ones, and hold to their own examples.
func TestRulesPage(t *testing.T) {
	for _, b := range blocks(page(t, "docs/rules.md")) {
		if b.info != "toml desk.toml" {
			continue
		}
		if list, err := rules.Read("desk.toml", strings.NewReader(b.text)); err != nil || len(list) < 2 {
			t.Errorf("the page shows %d rules: %v", len(list), err)
		}
		return
	}
	t.Error("the page shows no rules")
}
