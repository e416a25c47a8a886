package report

import (
	"bufio"
	"io"

	"transcheck/normalize/check"
)

// gitlabWriter writes a code quality report of GitLab, which takes objects with the same fingerprint for one.
type gitlabWriter struct {
	array
	Options
	fingerprints
}

type gitlabIssue struct {
	Description string         `json:"description"`
	Check       string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

func newGitLab(w io.Writer, o Options) Writer {
	return &gitlabWriter{array: array{w: bufio.NewWriter(w), head: "[", tail: "]"}, Options: o}
}

var gitlabSeverities = map[check.Severity]string{check.Error: "major", check.Warning: "minor", check.Info: "info"}

func (g *gitlabWriter) File(f *File) error {
	path := g.root(f.Path)
	at := newPlaces(f.Document)
	for i := range f.Findings {
		k := &f.Findings[i]
		lines := gitlabLines{1, 1}
		part := f.Document.Part(k.Part()).Name
		if part == "" { // the lines are those of the file
			lines = gitlabLines{at.position(k.Part(), k.Span.Start).Line, at.position(k.Part(), k.Span.End).Line}
		}
		err := g.add(gitlabIssue{
			within(part, message(k)), k.Check, fingerprint(path, g.of(f, k)), gitlabSeverities[k.Severity], gitlabLocation{path, lines},
		})
		if err != nil {
			return err
		}
	}
	return g.w.Flush()
}

func (g *gitlabWriter) Close(s Summary) error {
	for _, f := range s.Failures {
		path := g.root(f.Path)
		issue := gitlabIssue{f.line(), unreadable, fingerprint(path, unreadable), "critical", gitlabLocation{path, gitlabLines{1, 1}}}
		if err := g.add(issue); err != nil {
			return err
		}
	}
	return g.end()
}
