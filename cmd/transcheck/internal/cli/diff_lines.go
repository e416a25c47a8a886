package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"transcheck/cmd/transcheck/internal/changed"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// diff is what changed in the repositories that files are in.
type diff struct {
	revision string                   // "" for the last commit
	roots    map[string]string        // of the working trees, by folder
	files    map[string]changed.Files // by root
	spans    map[string]changed.Spans // of the file under way, by its path
}

// newDiff returns what changed, as far as the flags ask for it; nil where they do not.
func (d *decided) newDiff() *diff {
	if !d.partial() {
		return nil
	}
	return &diff{d.since, map[string]string{}, map[string]changed.Files{}, map[string]changed.Spans{}}
}

// in returns the root of the working tree that a folder is in, and what changed there.
func (d *diff) in(folder string) (root string, files changed.Files, err error) {
	root, known := d.roots[folder]
	if !known {
		r, err := changed.Open(folder)
		if err != nil {
			return "", nil, gitError(err)
		}
		root = realPath(filepath.FromSlash(r.Root))
		d.roots[folder] = root
		if d.files[root] == nil {
			if d.files[root], err = r.Since(d.revision); err != nil {
				return "", nil, gitError(err)
			}
		}
	}
	return root, d.files[root], nil
}

func gitError(err error) error {
	var p *changed.Problem
	if errors.As(err, &p) {
		return hinted(p.Hint, "%w", err)
	}
	return err
}

// names returns the files that changed in the repository of the working folder and are of a format that is read, as seen from there.
func (d *diff) names(meant filter) (names []string, err error) {
	root, files, err := d.in(".")
	if err != nil {
		return nil, err
	}
	here, scope := realPath("."), meant.below(root, "")
	for _, path := range files.Paths() {
		file := filepath.Join(root, filepath.FromSlash(path))
		info, err := os.Stat(file)
		hidden := strings.HasPrefix(path, ".") || strings.Contains(path, "/.")
		if err != nil || !info.Mode().IsRegular() || hidden || scope.excludes(path) || !scope.includes(path, document.Known(file)) {
			continue
		}
		if rel, err := filepath.Rel(here, file); err == nil {
			file = rel
		}
		names = append(names, file)
	}
	return names, nil
}

// only returns those of some inputs that changed. What cannot be told is an error of the input.
func (d *diff) only(in []input) (out []input) {
	for _, i := range in {
		if i.err == nil {
			var lines changed.Lines
			if lines, i.err = d.lines(realPath(i.path)); i.err == nil && !lines.All && len(lines.Ranges) == 0 {
				continue
			}
		}
		out = append(out, i)
	}
	return out
}

// lines returns the lines that changed of a file, given its absolute path.
func (d *diff) lines(file string) (changed.Lines, error) {
	root, files, err := d.in(filepath.Dir(file))
	if err != nil {
		return changed.Lines{}, err
	}
	return files[below(root, file)], nil
}

// touches reports whether a finding touches what changed. Any change of an archive is one of all that is in it.
func (d *diff) touches(e *examined, absolute string, f *check.Finding) bool {
	lines, err := d.lines(absolute)
	if err != nil || lines.All || len(e.Document.Parts) > 0 {
		return true
	}
	if e.record != nil {
		return lines.Line(e.Document.Line)
	}
	spans, known := d.spans[absolute]
	if !known {
		clear(d.spans)
		spans = lines.In(e.Document.Source)
		d.spans[absolute] = spans
	}
	return spans.Touch(f.Span)
}
