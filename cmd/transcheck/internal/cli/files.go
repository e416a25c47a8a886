package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"transcheck/cmd/transcheck/internal/suggest"
	"transcheck/normalize/document"
)

// input is something to check: a file, or standard input, or what was named and cannot be checked.
type input struct {
	path   string
	stdin  bool
	walked bool // found in a folder, not named by the user
	err    error

	setting *setting // what is in force for it; nil where it cannot be checked
}

// stdinName is how standard input is called in reports.
const stdinName = "<stdin>"

// inputs returns what the arguments name, in their order; of a folder the files that are meant, by name. What is named twice is there
// once, and what is written is not read.
func inputs(names []string, meant filter, written ...string) []input {
	return walk(names, meant.below, written...)
}

// walk is inputs where each folder may have a scope of its own. A folder is rel below the one that is named.
func walk(names []string, in func(folder, rel string) scope, written ...string) []input {
	w := &walker{in: in, seen: map[string]bool{}}
	for _, path := range written {
		w.seen[realPath(path)] = true
	}
	for _, name := range names {
		w.named(name)
	}
	return w.inputs
}

type walker struct {
	in     func(folder, rel string) scope
	inputs []input
	seen   map[string]bool // by real path
}

// named adds what an argument names. As with the go command, dir/... means the folder.
func (w *walker) named(name string) {
	if name == "-" {
		if !w.seen[name] {
			w.seen[name] = true
			w.inputs = append(w.inputs, input{path: stdinName, stdin: true})
		}
		return
	}
	path := name
	if folder, ok := strings.CutSuffix(filepath.ToSlash(name), "/..."); ok {
		path = folder
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		w.failure(name, notThere(name, err))
	case info.IsDir():
		found, err := w.folder(path, "", ignoredAbove(path))
		if err == nil && !found {
			err = hinted("name a file to have it read whatever its extension", "no text files in %q", path)
		}
		if err != nil {
			w.failure(path, err)
		}
	default:
		w.add(path, false)
	}
}

// notThere is the error of what was named and cannot be looked at. It may be a command that was misspelled.
func notThere(name string, err error) error {
	var commands []string
	for _, s := range subcommands() {
		commands = append(commands, s.name)
	}
	slices.Sort(commands)
	if c := suggest.Closest(name, slices.Compact(commands)); len(c) > 0 && errors.Is(err, fs.ErrNotExist) {
		return hinted(meant(each(c, func(name string) string { return "transcheck " + name })), "%w", fileError(name, err))
	}
	return fileError(name, err)
}

func (w *walker) failure(path string, err error) {
	w.inputs = append(w.inputs, input{path: path, err: err})
}

// folder adds the files below a folder and reports whether there are any. What is hidden or ignored is left out, and so are links
// to folders, which may lead in a circle. The folder is rel below the one that was named.
func (w *walker) folder(dir, rel string, outer *ignored) (found bool, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return false, fileError(dir, err)
	}
	ignored, scope := outer.below(dir), w.in(dir, rel)
	for _, e := range entries {
		path, rel := filepath.Join(dir, e.Name()), rel+e.Name()
		switch {
		case strings.HasPrefix(e.Name(), "."), strings.HasPrefix(e.Name(), wordLock), ignored.match(path, e.IsDir()), scope.excludes(e.Name()):
		case e.IsDir():
			below, err := w.folder(path, rel+"/", ignored)
			if err != nil {
				w.failure(path, err)
			}
			found = found || below || err != nil
		case scope.includes(e.Name(), document.Known(path)) && isFile(e, path):
			w.add(path, true)
			found = true
		}
	}
	return found, nil
}

// wordLock is how the name of a file begins that Word puts beside a document while it is open.
const wordLock = "~$"

// isFile reports whether an entry of a folder is a file, or a link to one.
func isFile(e fs.DirEntry, path string) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular() // a broken link is reported when it is read
}

func (w *walker) add(path string, walked bool) {
	if name := realPath(path); !w.seen[name] {
		w.seen[name] = true
		w.inputs = append(w.inputs, input{path: path, walked: walked})
	}
}

// realPath returns the one path of a file that is named in several ways.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return path
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
