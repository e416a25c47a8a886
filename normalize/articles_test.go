package normalize_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// TestExampleArticle checks the article that the README shows.
func TestExampleArticle(t *testing.T) {
	t.Parallel()
	const path = "../testdata/vienna-talks.txt"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range newChecker(t, normalize.Options{From: "fa", Date: "2021-12-26"}).Check(parse(t, path, string(text))) {
		line := fmt.Sprintf("%s %s", f.Check, spaced(f.Text[:min(len(f.Text), 24)]))
		if len(f.Suggestions) > 0 {
			line += " -> " + f.Suggestions[0].Text
		}
		got = append(got, line)
	}
	want := []string{
		"misspelled-name Mikhail Olyanov -> Mikhail Ulyanov",
		"missing-space .A -> . A",
		"repeated-sentence A senior European diplom -> ",
		"misspelled-name Robert Mali -> Robert Malley",
		"misspelled-name Jake Salivan -> Jake Sullivan",
		"misspelled-name Queensy Institute -> Quincy Institute",
		"dangling-fragment Has been -> ",
		"garbled-sentence Letters with the subject",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// TestCleanArticles checks articles that people wrote. Nothing is found in them, at any level.
func TestCleanArticles(t *testing.T) {
	t.Parallel()
	for _, path := range files(t, "../testdata/clean") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var alarms []string
			for _, f := range newChecker(t, normalize.Options{}).Check(parse(t, path, string(text))) {
				alarms = append(alarms, tell(f))
			}
			if diff := cmp.Diff([]string(nil), alarms); diff != "" {
				t.Errorf("false alarms (-want +got):\n%s", diff)
			}
		})
	}
}

// tell returns a finding in a line.
func tell(f check.Finding) string {
	suggestion := "nothing"
	if len(f.Suggestions) > 0 {
		suggestion = fmt.Sprintf("%q", f.Suggestions[0].Text)
	}
	return fmt.Sprintf("%s %s: %q -> %s (%s; %.2f)", f.Severity, f.Check, f.Text, suggestion, strings.Join(f.Evidence, "; "), f.Confidence)
}

func newChecker(t *testing.T, o normalize.Options) *normalize.Checker {
	t.Helper()
	c, err := normalize.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func parse(t *testing.T, path, text string) *document.Document {
	t.Helper()
	d, err := document.Parse(path, []byte(text), "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// files returns the files in a folder, of which there are some.
func files(t *testing.T, folder string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*.*"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files in %s: %v", folder, err)
	}
	return paths
}
