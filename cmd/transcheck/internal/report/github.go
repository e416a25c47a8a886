package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// githubWriter writes the commands by which a workflow of GitHub shows findings beside the text. What GitHub would not show
// stands in its log.
type githubWriter struct {
	w *bufio.Writer
	Options
	shown map[string]int // by kind
	more  map[string]int
}

// GitHub shows so many annotations of a kind that come from one step. One notice is for the number of those it does not show.
const (
	maxAnnotations = 10
	maxNotices     = maxAnnotations - 1
)

func newGitHub(w io.Writer, o Options) Writer {
	return &githubWriter{bufio.NewWriter(w), o, map[string]int{}, map[string]int{}}
}

var githubKinds = map[check.Severity]string{check.Error: "error", check.Warning: "warning", check.Info: "notice"}

func (g *githubWriter) File(f *File) error {
	at := newPlaces(f.Document)
	for i := range f.Findings {
		k := &f.Findings[i]
		text := message(k)
		place := ""
		if part := f.Document.Part(k.Part()).Name; part != "" {
			text = within(part, text)
		} else {
			place = githubPlace(at.position(k.Part(), k.Span.Start), at.position(k.Part(), k.Span.End))
		}
		g.annotate(githubKinds[k.Severity], g.root(f.Path), place, k.Check, text, at.location(f.Path, k.Part(), k.Span.Start))
	}
	return g.w.Flush()
}

// githubPlace returns the lines and columns of an annotation. GitHub has columns for those within one line only.
func githubPlace(start, end document.Position) string {
	if start.Line != end.Line {
		return fmt.Sprintf(",line=%d,endLine=%d", start.Line, end.Line)
	}
	return fmt.Sprintf(",line=%d,endLine=%d,col=%d,endColumn=%d", start.Line, end.Line, start.Column, end.Column)
}

// annotate writes a command, or a line of the log once GitHub would show no more of the kind.
func (g *githubWriter) annotate(kind, path, place, check, text, location string) {
	limit := maxAnnotations
	if kind == "notice" {
		limit = maxNotices
	}
	if g.shown[kind] == limit {
		g.more[kind]++
		fmt.Fprintf(g.w, "%s: %s %s: %s\n", location, kind, printable(check), text)
		return
	}
	g.shown[kind]++
	fmt.Fprintf(g.w, "::%s file=%s%s,title=%s::%s\n", kind, githubProperty(path), place, githubProperty(check), githubData(text))
}

func (g *githubWriter) Close(s Summary) error {
	for _, f := range s.Failures {
		g.annotate("error", g.root(f.Path), "", unreadable, f.line(), shownPath(f.Path))
	}
	var more []string
	for _, k := range severities {
		if n := g.more[githubKinds[k.severity]]; n > 0 {
			more = append(more, plural(n, k.one, k.many))
		}
	}
	if len(more) > 0 {
		fmt.Fprintf(g.w, "::notice title=transcheck::%s more in the log of this step; GitHub shows %d annotations of a kind\n",
			strings.Join(more, ", "), maxAnnotations)
	}
	return g.w.Flush()
}

var (
	githubDataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubPropertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// githubData returns text as the message of a command.
func githubData(s string) string { return githubDataEscapes.Replace(printable(s)) }

// githubProperty returns text as a property of a command.
func githubProperty(s string) string { return githubPropertyEscapes.Replace(printable(s)) }
