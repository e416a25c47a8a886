package cli

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"transcheck/cmd/transcheck/internal/config"
)

// ignoreFile holds, for the folder it is in and those below, the patterns of what is not part of the work.
const ignoreFile = ".gitignore"

// ignored is the patterns that hold in a folder: those of its own file, and those of the folders around it.
type ignored struct {
	outer    *ignored
	dir      string // absolute, with slashes
	patterns []ignorePattern
}

// ignorePattern is a line of an ignore file.
type ignorePattern struct {
	glob    string // of a path below the folder
	folders bool   // it is for folders only
	keeps   bool   // it takes back what an earlier one says
}

// ignoredAbove returns the patterns that hold in a folder that is named: those of the files in the folders around it within the same
// repository. Outside of one there are none.
func ignoredAbove(dir string) *ignored {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil
	}
	var around []string // from the inside out
	for at := filepath.Dir(abs); !exists(filepath.Join(abs, ".git")); at = filepath.Dir(at) {
		around = append(around, at)
		if exists(filepath.Join(at, ".git")) {
			break
		}
		if at == filepath.Dir(at) {
			return nil
		}
	}
	var out *ignored
	for i := len(around) - 1; i >= 0; i-- {
		out = out.below(around[i])
	}
	return out
}

// below returns the patterns that hold in a folder, given those that hold around it.
func (g *ignored) below(dir string) *ignored {
	b, err := os.ReadFile(filepath.Join(dir, ignoreFile))
	if err != nil {
		return g
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return g
	}
	own := &ignored{outer: g, dir: filepath.ToSlash(abs)}
	for line := range strings.Lines(strings.TrimPrefix(string(b), "\uFEFF")) {
		if p, ok := readIgnorePattern(strings.TrimRight(line, "\r\n")); ok {
			own.patterns = append(own.patterns, p)
		}
	}
	return own
}

func readIgnorePattern(line string) (p ignorePattern, ok bool) {
	if line == "" || line[0] == '#' {
		return p, false
	}
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	line, p.keeps = strings.CutPrefix(line, "!")
	line, p.folders = strings.CutSuffix(line, "/")
	anchored := strings.Contains(line, "/")
	p.glob = strings.TrimPrefix(line, "/")
	if p.glob == "" {
		return p, false
	}
	p.glob = strings.NewReplacer("{", `\{`, "}", `\}`).Replace(p.glob) // they mean nothing here
	if inside, ok := strings.CutSuffix(p.glob, "/**"); ok {
		p.glob = inside + "/**/*"
	}
	if !anchored {
		p.glob = "**/" + p.glob
	}
	return p, doublestar.ValidatePattern(p.glob)
}

// match reports whether a file or folder is ignored: the last pattern that is for it decides, and inner ones go before outer ones.
func (g *ignored) match(name string, folder bool) bool {
	if g == nil {
		return false
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		return false
	}
	abs = filepath.ToSlash(abs)
	for ; g != nil; g = g.outer {
		rel, ok := strings.CutPrefix(abs, strings.TrimSuffix(g.dir, "/")+"/")
		if !ok {
			continue
		}
		for i := len(g.patterns) - 1; i >= 0; i-- {
			if p := g.patterns[i]; (folder || !p.folders) && doublestar.MatchUnvalidated(p.glob, rel) {
				return !p.keeps
			}
		}
	}
	return false
}

// filter says which files of a folder are meant, by globs of their paths below it. One without a slash is of a name anywhere.
type filter struct{ include, exclude []string }

// scope says which entries of a folder are meant.
type scope struct{ include, exclude globsBelow }

// globsBelow are globs and the place of a folder as they have it: "", or a path that ends in a slash.
type globsBelow struct {
	globs []string
	place string
}

// below returns the scope of a folder that is rel below the one that is named.
func (f filter) below(_, rel string) scope {
	return scope{globsBelow{f.include, rel}, globsBelow{f.exclude, rel}}
}

func (s scope) excludes(name string) bool { return s.exclude.match(name) }

// includes reports whether a file is meant, given whether it is where nothing is said.
func (s scope) includes(name string, otherwise bool) bool {
	if len(s.include.globs) == 0 {
		return otherwise
	}
	return s.include.match(name)
}

func (g globsBelow) match(name string) bool { return config.Match(g.globs, g.place+name) }

// checkGlob says what is wrong with a glob.
func checkGlob(s string) error {
	if !doublestar.ValidatePattern(s) {
		return hinted("write it as '*.txt', 'drafts/**' or '{a,b}*.md'", "%q is no pattern of file names", s)
	}
	return nil
}
