package config

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"syscall"
)

// Finder finds the files that govern paths. It looks into each folder once.
type Finder struct {
	open func(name string) (*File, error)
	seen map[string]found // by folder, absolute
}

type found struct {
	file *File
	err  error
}

// NewFinder returns a finder of files that are opened as told.
func NewFinder(open func(name string) (*File, error)) *Finder {
	return &Finder{open, map[string]found{}}
}

// In returns the file that governs a folder: the one in it, or the nearest above up to the root of its repository. It returns nil for
// none. The error of a file that cannot be used is returned for every folder that it governs.
func (f *Finder) In(folder string) (*File, error) {
	var passed []string
	var out found
	for at, absolute := range Upwards(folder) {
		known, ok := f.seen[absolute]
		if !ok {
			passed = append(passed, absolute)
			known = f.look(at)
		}
		if out = known; ok || out.file != nil || out.err != nil {
			break
		}
	}
	for _, p := range passed {
		f.seen[p] = out
	}
	return out.file, out.err
}

// look returns the file in a folder.
func (f *Finder) look(folder string) (out found) {
	name := filepath.Join(folder, Name)
	if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return out
	}
	out.file, out.err = f.open(name) // what is there and cannot be read is said to be so
	return out
}

// Upwards returns a folder and those above it, up to the root of its repository, each also with its absolute path.
func Upwards(folder string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		absolute, err := filepath.Abs(folder)
		if err != nil {
			return
		}
		for yield(folder, absolute) {
			above := filepath.Dir(absolute)
			if _, err := os.Lstat(filepath.Join(absolute, ".git")); err == nil || above == absolute {
				return
			}
			folder, absolute = filepath.Join(folder, ".."), above
		}
	}
}
