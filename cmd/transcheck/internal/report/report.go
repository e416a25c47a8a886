// Package report turns findings into what people and programs read, one file a format.
//
// No format lets a control character of an article, a path or a dictionary through: on a terminal it would be obeyed.
package report

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/score"
)

// Options say where the report goes, and what it may tell of the run.
type Options struct {
	Terminal bool // a person reads it on a terminal
	Color    bool
	Width    int  // columns of the terminal; 0 for unknown
	Quiet    bool // without a summary

	Weights *score.Weights // of the score; nil for the usual ones

	Version string                   // of the program
	Checks  []*check.Check           // that there are, with the rules of the user
	Root    func(path string) string // how a path is called from the root of the repository; nil for as it is
}

// root returns how a path is called from the root of the repository, with slashes.
func (o Options) root(path string) string {
	if o.Root != nil {
		path = o.Root(path)
	}
	return filepath.ToSlash(path)
}

// File is what was found in one file.
type File struct {
	Path     string
	Document *document.Document
	Findings []check.Finding // in the order of the document
	LetStand []check.Finding // to be shown beside them, though they do not count; each has its decision
	FailOn   check.Severity  // from which on a finding is a failure; 0 for Warning
}

// fails reports whether a finding is a failure to the exit status.
func (f *File) fails(k *check.Finding) bool {
	return k.Severity >= cmp.Or(f.FailOn, check.Warning)
}

// all returns the findings and those let stand, in the order of the document.
func (f *File) all() []check.Finding {
	if len(f.LetStand) == 0 {
		return f.Findings
	}
	out := slices.Concat(f.Findings, f.LetStand)
	slices.SortStableFunc(out, func(a, b check.Finding) int {
		return cmp.Or(cmp.Compare(a.Part(), b.Part()), cmp.Compare(a.Span.Start, b.Span.Start))
	})
	return out
}

// Summary counts what was found in all files.
type Summary struct {
	Files  int // that were checked
	Failed int // that could not be read or written; Failures says which
	Counts map[check.Severity]int

	LetStand int // findings that somebody decided to let stand

	Failures []Failure // in the order of the files
	Status   int       // the exit status of the program
}

// Failure is a file that could not be read or written.
type Failure struct {
	Path    string
	Message string // why
}

// Writer writes a report.
type Writer interface {
	File(f *File) error    // called once a file, in order
	Close(s Summary) error // called after the last
}

// formats is the list of formats, in the order in which they are listed.
var formats = []struct {
	name string
	new  func(io.Writer, Options) Writer
}{
	{"text", newText},
	{"json", newJSON},
	{"jsonl", newJSONL},
	{"html", newHTML},
	{"score", newScore},
	{"score-json", newScoreJSON},
	{"sarif", newSARIF},
	{"github", newGitHub},
	{"github-summary", newGitHubSummary},
	{"gitlab", newGitLab},
	{"checkstyle", newCheckstyle},
	{"junit", newJUnit},
	{"rdjson", newRDJSON},
	{"rdjsonl", newRDJSONL},
	{"tsv", newTSV},
}

// New returns a writer of the format. It writes nothing before the first call of the writer.
func New(format string, w io.Writer, o Options) (Writer, error) {
	for _, f := range formats {
		if f.name == format {
			return f.new(w, o), nil
		}
	}
	return nil, fmt.Errorf("unknown format %q; the formats are %s", format, strings.Join(Formats(), ", "))
}

// Formats returns the names of the formats.
func Formats() []string {
	var out []string
	for _, f := range formats {
		out = append(out, f.name)
	}
	return out
}
