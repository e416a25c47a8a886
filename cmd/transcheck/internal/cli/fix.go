package cli

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"transcheck/cmd/transcheck/internal/report"
	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// fixing writes what the policy allows to mend into the files, and says what it changed and what it left. Of standard input
// it writes the fixed text to standard output.
type fixing struct {
	endless
	*program
	fix           normalize.Fix
	time          time.Time // of tracked changes
	applied, left int
	swept         map[string]bool // folders that were cleared of what an earlier run left
}

func (x *fixing) file(e *examined) ([]check.Finding, error) {
	if x.fix == normalize.Track && !e.Document.Format.Tracks() {
		return e.Findings, untracked(e.Path, e.Document.Format)
	}
	policy := e.policy(x.fix)
	policy.Time = x.time
	fixed := normalize.Apply(e.Document, e.Findings, policy)
	var said io.Writer = x.stdout
	switch {
	case e.sink != nil && !e.input.stdin:
		if _, err := e.sink.Write(fixed.Source); err != nil {
			return e.Findings, err
		}
	case e.input.stdin:
		said = x.stderr
		if _, err := x.stdout.Write(fixed.Source); err != nil {
			return e.Findings, err
		}
	case !bytes.Equal(fixed.Source, e.Document.Source):
		x.sweep(filepath.Dir(realPath(e.Path)))
		w := replacement{path: e.Path, info: e.info, old: e.Document.Source, new: fixed.Source}
		if err := w.write(); err != nil {
			return e.Findings, err
		}
	}
	x.applied += len(fixed.Applied)
	x.left += len(fixed.Left)
	return standing(fixed), report.Changes(said, &e.File, fixed, x.verb())
}

// untracked says that a file has no tracked changes.
func untracked(path string, format document.Format) error {
	var formats []string
	for _, f := range document.Tracking() {
		formats = append(formats, string(f))
	}
	return hinted("changes are tracked in "+strings.Join(formats, ", ")+"; use --fix=all for other files", "cannot track changes in %q: it is %s", path, format)
}

// verb says what is done to what is changed.
func (x *fixing) verb() string {
	if x.fix == normalize.Track {
		return "tracked"
	}
	return "fixed"
}

// policy returns what may be mended in a file.
func (e *examined) policy(fix normalize.Fix) normalize.Policy {
	return normalize.Policy{Fix: fix, MinConfidence: e.input.setting.options.fixConfidence}
}

// standing returns the findings that a fix left.
func standing(r normalize.Result) (out []check.Finding) {
	for _, l := range r.Left {
		out = append(out, l.Finding)
	}
	return out
}

func (x *fixing) close(s report.Summary) error {
	if x.applied+x.left > 0 && !x.quiet {
		fmt.Fprintf(x.stderr, "transcheck: %d %s, %d left\n", x.applied, x.verb(), x.left)
	}
	return nil
}

// diffing shows what a fix would change. Only the diff goes to standard output, so that it can be piped on; what would be
// left is said on standard error.
type diffing struct {
	endless
	*program
	fix    normalize.Fix
	layout report.Options
}

func (x *diffing) file(e *examined) ([]check.Finding, error) {
	fixed := normalize.Apply(e.Document, e.Findings, e.policy(x.fix))
	if err := report.Diff(x.stdout, e.Path, e.Document, fixed.Source, x.layout); err != nil {
		return e.Findings, err
	}
	if x.screen == nil && len(fixed.Applied) > 0 && len(e.Document.Parts) == 0 && e.Document.Encoding != document.UTF8 && e.Document.Encoding != document.UTF8BOM {
		x.warn("%q is %s and its diff is UTF-8, which patch cannot apply to it", e.Path, e.Document.Encoding)
		x.hint("run again with --fix, which keeps the encoding")
	}
	return e.Findings, report.Changes(x.stderr, &e.File, normalize.Result{Left: fixed.Left}, "")
}

func (x *diffing) close(report.Summary) error { return nil }
