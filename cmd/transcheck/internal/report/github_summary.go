package report

import (
	"fmt"
	"io"
	"strings"

	"transcheck/normalize/check"
)

// githubSummary writes the Markdown that GitHub shows as the summary of a job.
type githubSummary struct {
	w io.Writer
	Options
	rows strings.Builder
	n    int // rows
	more int // findings without one
}

// GitHub refuses summaries of more than a megabyte, and nobody reads a table as long as that.
const (
	maxSummaryRows  = 1000
	maxSummaryBytes = 500_000
)

func newGitHubSummary(w io.Writer, o Options) Writer { return &githubSummary{w: w, Options: o} }

func (g *githubSummary) File(f *File) error {
	at := newPlaces(f.Document)
	for i := range f.Findings {
		if g.n == maxSummaryRows || g.rows.Len() > maxSummaryBytes {
			g.more += len(f.Findings) - i
			break
		}
		g.row(f, at, &f.Findings[i])
	}
	return nil
}

func (g *githubSummary) row(f *File, at *places, k *check.Finding) {
	g.n++
	fmt.Fprintf(&g.rows, "| %s | %s | %s | %s | %s |\n", markdown(g.root(f.Path)+":"+at.within(k.Part(), k.Span.Start)), word(k.Severity),
		markdown(k.Check), markdown(says(k)), markdown(because(k)))
}

func (g *githubSummary) Close(s Summary) error {
	var b strings.Builder
	b.WriteString("## transcheck: " + markdown(s.sentence()) + "\n")
	if g.n > 0 {
		b.WriteString("\n| place | level | check | found | why |\n|---|---|---|---|---|\n" + g.rows.String())
	}
	if g.more > 0 {
		fmt.Fprintf(&b, "\nand %s\n", plural(g.more, "finding more", "findings more"))
	}
	if len(s.Failures) > 0 {
		b.WriteString("\n### Not read\n\n")
	}
	for i, f := range s.Failures {
		if b.Len() > 2*maxSummaryBytes-len(f.Message) {
			fmt.Fprintf(&b, "\nand %s\n", plural(len(s.Failures)-i, "file more", "files more"))
			break
		}
		b.WriteString("- " + markdown(f.Message) + "\n")
	}
	b.WriteString("\n") // what is added to it is a block of its own
	_, err := io.WriteString(g.w, b.String())
	return err
}

// markdownEscapes keeps Markdown from seeing markup, links, addresses, mentions and numbers of issues in text.
var markdownEscapes = func() *strings.Replacer {
	pairs := []string{"&", "&amp;", "<", "&lt;", ">", "&gt;"}
	for _, c := range "\\`*_{}[]()#|~@:!$." {
		pairs = append(pairs, string(c), `\`+string(c))
	}
	return strings.NewReplacer(pairs...)
}()

// markdown returns text on one line as it stands in Markdown, also where it begins the line: there dashes and the like make lists,
// rules and headings.
func markdown(s string) string {
	s = markdownEscapes.Replace(printable(s))
	if s != "" && strings.IndexByte("-+=", s[0]) >= 0 {
		s = `\` + s
	}
	return s
}
