// Package transcheck_test holds the project to its architecture.
package transcheck_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// layers are the packages from the top of the house to its ground. Each imports only what stands below it. A new package is
// put in its place here; programs that generate a package's data stand beside it, in its internal folder.
var layers = []string{
	"cmd/transcheck",
	"cmd/transcheck/internal/cli",
	"cmd/transcheck/internal/report",
	"cmd/transcheck/internal/intake",
	"cmd/transcheck/internal/learn",
	"cmd/transcheck/internal/decisions",
	"cmd/transcheck/internal/changed",
	"cmd/transcheck/internal/measure",
	"cmd/transcheck/internal/config",
	"cmd/transcheck/internal/suggest",
	"cmd/transcheck/internal/manual",
	"cmd/transcheck/internal/versions",
	"normalize",
	"normalize/score",
	"normalize/rules",
	"normalize/checks",
	"normalize/check",
	"normalize/names",
	"normalize/names/pack",
	"normalize/channel",
	"normalize/document",
	"normalize/toml",
	"normalize/calendar",
	"dictionaries",
}

func TestImportsPointDown(t *testing.T) {
	for _, file := range goFiles(t) {
		pkg := path.Dir(file)
		level, ok := level(pkg)
		if !ok {
			t.Errorf("%s: package %q has no place in the layers", file, pkg)
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.FromSlash(file), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, imp := range f.Imports {
			name, _ := strconv.Unquote(imp.Path.Value)
			below, ours := strings.CutPrefix(name, "transcheck/")
			if !ours {
				continue
			}
			if to, ok := levelOf(below); !ok || to <= level {
				t.Errorf("%s imports %s, which does not stand below it", file, name)
			}
		}
	}
}

func TestOnlyCLIKnowsTheWorld(t *testing.T) {
	for _, file := range goFiles(t) {
		if strings.HasPrefix(file, "cmd/") || strings.Contains(file, "/internal/") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.FromSlash(file), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, imp := range f.Imports {
			switch name, _ := strconv.Unquote(imp.Path.Value); name {
			case "os", "log", "github.com/spf13/pflag":
				t.Errorf("%s imports %s: below cli nothing prints, exits or reads the environment", file, name)
			}
		}
	}
}

// level returns the place of a package in the layers; that of a generator is just above its package.
func level(pkg string) (int, bool) {
	if host, _, ok := strings.Cut(pkg, "/internal/"); ok && host != "cmd/transcheck" {
		n, ok := levelOf(host)
		return n - 1, ok
	}
	return levelOf(pkg)
}

func levelOf(pkg string) (int, bool) {
	for i, l := range layers {
		if l == pkg {
			return i, true
		}
	}
	return 0, false
}

// goFiles returns the project's Go files without tests, as slash-separated paths.
func goFiles(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(p) != ".go" || strings.HasSuffix(p, "_test.go") {
			return err
		}
		out = append(out, filepath.ToSlash(p))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) == 0 {
		t.Fatal("no Go files found")
	}
	return out
}
