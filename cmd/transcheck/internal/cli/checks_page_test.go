package cli

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/check"
	"transcheck/normalize/checks"
)

// checksPage is made of the documentation of the checks; -update writes it.
const checksPage = "../../../../docs/checks.md"

func TestChecksPage(t *testing.T) {
	want := writtenPage(checks.All())
	if *update {
		if err := os.WriteFile(checksPage, want, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(checksPage)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")))); diff != "" {
		t.Errorf("docs/checks.md is not what the checks say; write it with -update (-want +got):\n%s", diff)
	}
}

func writtenPage(all []*check.Check) []byte {
	var b bytes.Buffer
	b.WriteString("# The checks\n\nWhat each check finds, how sure it is, and what it leaves alone; `transcheck explain CHECK` says the same. `--checks` selects them,\n" +
		"and the configuration gives them other severities. This page is made of the checks themselves.\n\n| check | severity | category | finds |\n|---|---|---|---|\n")
	for _, c := range all {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s | %s |\n", c.Name, c.Name, c.Doc.Severity, c.Doc.Category, strings.ReplaceAll(c.Doc.Title, "|", `\|`))
	}
	for _, c := range all {
		fmt.Fprintf(&b, "\n## %s\n\n", c.Name)
		for paragraph := range strings.SplitSeq(c.Doc.Text, "\n\n") {
			for _, line := range wrap(strings.NewReplacer("<", `\<`, "*", `\*`, "_", `\_`, "`", "\\`").Replace(paragraph), 140) {
				fmt.Fprintln(&b, line)
			}
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "Before%s:\n\n%s", with(c.Doc.Style), block(c.Doc.Before))
		if c.Doc.After == c.Doc.Before {
			b.WriteString("\nIt suggests nothing.\n")
		} else {
			fmt.Fprintf(&b, "\nAfter:\n\n%s", block(c.Doc.After))
		}
	}
	return b.Bytes()
}

// block returns a text as a block of code, in which nothing is read as Markdown. What cannot be seen is written as Go does.
func block(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		l = strings.Map(func(r rune) rune {
			if r == '\t' {
				return ' '
			}
			return r
		}, l)
		if q := fmt.Sprintf("%q", l); strings.Contains(q, `\u`) || strings.Contains(q, `\x`) {
			l = strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(q[1 : len(q)-1])
		}
		lines[i] = "    " + l
	}
	return strings.Join(lines, "\n") + "\n"
}
