package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	ignoreLines = []string{
		"# no pattern", "", "*.log", "!keep.log", "/top.txt", "build/", "docs/*.md", "!docs/b.md", "**/deep/*.txt", "a/**/z.txt", "cache/**",
		"x?.txt", "[ab].md", "[!a-c]1.txt", `\#note.txt`, `\!bang.txt`, "trailing.txt   ", "{p,q}.txt", "sub/only", "/d*/e.txt", "[", "ünï.txt", "!cache/kept.txt",
	}
	ignoreInner = []string{"*.md", "!a.md", "/own.txt", "deep2/"}
	ignoreTree  = []string{
		"a.log", "keep.log", "s/keep.log", "top.txt", "s/top.txt", "build/a.txt", "s/build/a.txt", "s/t/build", "docs/a.md", "docs/b.md", "docs/c/a.md",
		"deep/a.txt", "s/deep/a.txt", "s/deep/t/a.txt", "a/z.txt", "a/b/z.txt", "a/b/c/z.txt", "b/a/z.txt", "cache/x.txt", "cache/y/x.txt", "cache/kept.txt", "s/cache/x.txt",
		"x1.txt", "x.txt", "x11.txt", "a.md", "c.md", "d1.txt", "a1.txt", "#note.txt", "!bang.txt", "trailing.txt", "p.txt", "{p,q}.txt", "sub/only", "t/sub/only", "dx/e.txt",
		"s/dx/e.txt", "ünï.txt", "in/a.md", "in/b.md", "in/own.txt", "in/s/own.txt", "in/s/c.md", "in/deep2/a.txt", "in/a.log", "plain.txt",
	}
)

// Files are ignored as git ignores them, wherever in the repository the walk begins.
func TestIgnoredAsGitDoes(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("no git here")
	}
	root := t.TempDir()
	write := func(name string, lines ...string) {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(".gitignore", ignoreLines...)
	write("in/.gitignore", ignoreInner...)
	for _, name := range ignoreTree {
		write(name, "text")
	}
	run := func(args ...string) string {
		cmd := exec.Command(git, append([]string{"-C", root, "-c", "core.excludesFile=", "-c", "core.quotePath=false"}, args...)...)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
		return string(out)
	}
	run("init", "-q")
	want := strings.Split(strings.TrimSpace(run("ls-files", "--others", "--exclude-standard")), "\n")
	want = slices.DeleteFunc(want, func(s string) bool { return strings.HasSuffix(s, ".gitignore") })
	slices.Sort(want)
	if len(want) < 10 || len(want) > len(ignoreTree)-10 {
		t.Fatalf("git keeps %d of %d files", len(want), len(ignoreTree))
	}
	all := filter{include: []string{"*"}}
	if diff := cmp.Diff(want, walked(t, root, root, all)); diff != "" {
		t.Errorf("walked (-git +ours):\n%s", diff)
	}
	for _, sub := range []string{"in", "t", "s"} {
		below := slices.DeleteFunc(slices.Clone(want), func(s string) bool { return !strings.HasPrefix(s, sub+"/") })
		if diff := cmp.Diff(below, walked(t, root, filepath.Join(root, sub), all)); diff != "" {
			t.Errorf("walked in %s (-git +ours):\n%s", sub, diff)
		}
	}
}

// walked returns the files that a folder stands for, as paths below the root.
func walked(t *testing.T, root, folder string, meant filter) []string {
	t.Helper()
	var out []string
	for _, in := range inputs([]string{folder}, meant) {
		if in.err != nil {
			t.Fatal(in.err)
		}
		rel, err := filepath.Rel(root, in.path)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, filepath.ToSlash(rel))
	}
	slices.Sort(out)
	return out
}

func TestFilter(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"a.txt", "b.md", "c.log", "drafts/a.txt", "drafts/old/b.txt", "s/c.log", ".hidden/a.txt"} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		filter filter
		want   string
	}{
		{filter{}, "a.txt b.md drafts/a.txt drafts/old/b.txt"},
		{filter{include: []string{"*.log"}}, "c.log s/c.log"},
		{filter{include: []string{"*.{txt,log}"}, exclude: []string{"old"}}, "a.txt c.log drafts/a.txt s/c.log"},
		{filter{exclude: []string{"drafts/**", "*.md"}}, "a.txt"},
		{filter{include: []string{"drafts/*.txt"}}, "drafts/a.txt"},
		{filter{include: []string{"/a.txt", "s/**"}}, "a.txt s/c.log"},
	} {
		if got := strings.Join(walked(t, root, root, tt.filter), " "); got != tt.want {
			t.Errorf("%+v: %q; want %q", tt.filter, got, tt.want)
		}
	}
	if err := checkGlob("[a"); err == nil {
		t.Error("a pattern that is broken is taken")
	}
}
