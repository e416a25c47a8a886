// Package config reads .transcheck.toml, the file in which a desk says once how its texts are checked: it finds the file of a path,
// decodes it strictly and says which of its settings hold for the path. What the keys are and mean is told to it.
//
// One file governs a path, the nearest; files are not merged. Within it, every [[override]] that has the path goes over what stands
// before it.
package config

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"transcheck/normalize/toml"
)

// Name is how the file is called.
const Name = ".transcheck.toml"

// Kind says how the value of a key is written.
type Kind int

// The kinds.
const (
	Text    Kind = iota // "fa"
	Date                // 2022-01-09, with quotes or without
	Number              // 0.5
	Switch              // true
	List                // ["a", "b"]
	Texts               // a table: a text for each check
	Numbers             // a table: a number for each check
)

// table reports whether a value is a table.
func (k Kind) table() bool { return k == Texts || k == Numbers }

// Key is something that a file may say.
type Key struct {
	Name    string
	Doc     string // what it says: a line, lower case, no full stop
	Kind    Kind
	Default string   // what holds without it, as TOML; "" for nothing
	Example string   // a value, as TOML; of a table, a line of it
	Values  []string // the texts it may be; nil for any
	Known   []string // of a table: members that an editor may propose
	Paths   bool     // its texts are paths, which begin at the folder of the file
	Adds    bool     // an override adds to the list in place of changing it
	Whole   bool     // it holds for a file as a whole, and cannot be overridden
	Check   func(text string) error
}

// Setting is a key with its value.
type Setting struct {
	Key   *Key
	Items []Item // one, or those of a list or table
}

// Item is a text, or one of a list or table. Numbers and switches are texts too.
type Item struct {
	Member string // of a table: the key
	Text   string
	file   *File
	at     toml.Place
}

// Origin returns the file and the line of an item.
func (i Item) Origin() string { return fmt.Sprintf("%s:%d", i.file.Name(), i.at.Line) }

// Mistake returns a mistake at an item; in a table, at its key.
func (i Item) Mistake(hint, format string, args ...any) error {
	return i.file.Mistake(i.at, hint, format, args...)
}

// File is a configuration file that was read.
type File struct {
	*toml.File
	folder    string // the one it is in, absolute
	working   string // the working folder
	settings  []Setting
	overrides []override
}

// override is what holds for some paths.
type override struct {
	paths    []string // globs
	settings []Setting
}

// For returns what holds for a path: one setting a key, in the order of the keys.
func (f *File) For(path string) []Setting {
	rel := f.Below(path)
	out := slices.Clone(f.settings)
	for _, o := range f.overrides {
		if Match(o.paths, rel) {
			out = over(out, o.settings)
		}
	}
	return out
}

// Variant returns which overrides hold for a path: paths of one variant have the same settings.
func (f *File) Variant(path string) string {
	rel := f.Below(path)
	variant := make([]byte, len(f.overrides))
	for i, o := range f.overrides {
		variant[i] = '-'
		if Match(o.paths, rel) {
			variant[i] = '+'
		}
	}
	return string(variant)
}

// All returns every setting of the file, those of overrides among them.
func (f *File) All() []Setting {
	out := slices.Clone(f.settings)
	for _, o := range f.overrides {
		out = append(out, o.settings...)
	}
	return out
}

// Below returns a path as globs have it: below the folder of the file, or, where it lies elsewhere, below the working folder.
func (f *File) Below(path string) string {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return filepath.ToSlash(path)
	}
	for _, folder := range []string{f.folder, f.working} {
		if rel, err := filepath.Rel(folder, absolute); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.ToSlash(absolute)
}

// Match reports whether one of some globs is for a path. One without a slash is for a name anywhere.
func Match(globs []string, path string) bool {
	for _, g := range globs {
		name := path
		if !strings.Contains(g, "/") {
			name = path[strings.LastIndexByte(path, '/')+1:]
		}
		if doublestar.MatchUnvalidated(strings.TrimPrefix(strings.TrimPrefix(g, "./"), "/"), name) {
			return true
		}
	}
	return false
}

// over returns settings with others laid over them.
func over(under, upper []Setting) []Setting {
	out := slices.Clone(under)
	for _, s := range upper {
		i := slices.IndexFunc(out, func(u Setting) bool { return u.Key == s.Key })
		switch {
		case i < 0:
			out = append(out, s)
		case s.Key.Kind.table():
			kept := slices.DeleteFunc(slices.Clone(out[i].Items), func(u Item) bool {
				return slices.ContainsFunc(s.Items, func(n Item) bool { return n.Member == u.Member })
			})
			out[i].Items = append(kept, s.Items...)
		case s.Key.Adds:
			out[i].Items = slices.Concat(out[i].Items, s.Items)
		default:
			out[i] = s
		}
	}
	return out
}
