package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"transcheck/cmd/transcheck/internal/cli"
)

// pages returns the README and the pages of docs, as paths from the root of the repository.
func pages(t *testing.T) []string {
	t.Helper()
	list, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(list) < 10 {
		t.Fatalf("%d pages: %v", len(list), err)
	}
	out := []string{"README.md", "CHANGELOG.md"}
	for _, p := range list {
		out = append(out, "docs/"+filepath.Base(p))
	}
	return out
}

func page(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("../..", path))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "\r\n", "\n")
}

// block is what a page has between two fences.
type block struct {
	info string // what stands behind the first one: a language, and the name of a file that the text gives it
	text string
}

var fenced = regexp.MustCompile("(?ms)^```([^\n`]*)\n(.*?)^```$")

func blocks(text string) (out []block) {
	for _, m := range fenced.FindAllStringSubmatch(text, -1) {
		out = append(out, block{m[1], m[2]})
	}
	return out
}

// command is a line of a session, and what the page shows that it prints.
type command struct {
	line  string
	shown []string
}

func commands(text string) (out []command) {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if after, ok := strings.CutPrefix(line, "$ "); ok {
			out = append(out, command{line: after})
		} else if len(out) > 0 {
			last := &out[len(out)-1]
			last.shown = append(last.shown, line)
		}
	}
	return out
}

// once are lines that are not run: they install the command and go to the desk, as the test does.
var once = regexp.MustCompile(`^(go (install|run|test) |cp -r testdata/desk )`)

// TestDocs follows every page as a newcomer does, command by command, in a copy of the desk that the README offers.
func TestDocs(t *testing.T) {
	for _, program := range []string{"bash", "script"} {
		if _, err := exec.LookPath(program); err != nil || runtime.GOOS != "linux" {
			t.Skipf("no %s of Linux", program)
		}
	}
	bin := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	total := 0
	for _, path := range pages(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			d := newDesk(t, bin)
			for _, b := range blocks(page(t, path)) {
				if _, name, ok := strings.Cut(b.info, " "); ok {
					d.write(name, b.text)
				}
				for _, c := range commands(b.text) {
					if !once.MatchString(c.line) {
						d.follow(c)
						total++
					}
				}
			}
		})
	}
	if total < 60 {
		t.Errorf("only %d commands were run", total)
	}
}

// desk is a folder of a newcomer.
type desk struct {
	t    *testing.T
	dir  string
	home string
	env  []string
}

func newDesk(t *testing.T, bin string) *desk {
	d := &desk{t: t, dir: t.TempDir(), home: t.TempDir()}
	if err := os.CopyFS(d.dir, os.DirFS("../../testdata/desk")); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(d.home, ".config/fish/completions"), 0o777); err != nil {
		t.Fatal(err)
	}
	d.env = append(
		os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "HOME="+d.home, "NO_COLOR=1", "PAGER=cat", "MANPAGER=cat", "GITHUB_STEP_SUMMARY=",
		"GIT_AUTHOR_NAME=Desk", "GIT_AUTHOR_EMAIL=desk@example.org", "GIT_COMMITTER_NAME=Desk", "GIT_COMMITTER_EMAIL=desk@example.org",
	)
	return d
}

func (d *desk) write(name, text string) {
	if err := os.WriteFile(filepath.Join(d.dir, name), []byte(text), 0o666); err != nil {
		d.t.Fatal(err)
	}
}

// follow runs a command at a terminal, and holds it to its exit status and to what the page shows.
func (d *desk) follow(c command) {
	for _, program := range programs(c.line) {
		if _, err := exec.LookPath(program); err != nil && program != "transcheck" {
			d.t.Logf("no %s to run %q", program, c.line)
			return
		}
	}
	errs := filepath.Join(d.home, "stderr")
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	// fpath is where zsh looks for completions.
	inner := filepath.Join(d.home, "command.bash")
	if err := os.WriteFile(inner, []byte("set -o pipefail; fpath=(~ ~)\n{ "+c.line+"\n} 2>"+errs+" </dev/null\n"), 0o666); err != nil {
		d.t.Fatal(err)
	}
	run := exec.CommandContext(ctx, "script", "-qec", "bash "+inner, "/dev/null")
	run.Dir, run.Env = d.dir, d.env
	out, err := run.CombinedOutput()
	told, _ := os.ReadFile(errs)
	status := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		status, err = exit.ExitCode(), nil
	}
	got := colours.ReplaceAllString(strings.ReplaceAll(string(out), "\r\n", "\n"), "") + string(told)
	if err != nil || status > 1 || status < 0 || status == 1 && !mayFind(c.line) {
		d.t.Errorf("$ %s\nstatus %d (%v):\n%s", c.line, status, err, got)
		return
	}
	if want, ok := holds(c.shown, got); !ok {
		d.t.Errorf("$ %s\nthe page shows a line that it does not print there: %q\n%s", c.line, want, got)
	}
}

// colours are what other programs write at a terminal.
var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// programs returns the names of the programs that a line runs.
func programs(line string) (out []string) {
	line, _, _ = strings.Cut(line, "   #")
	for part := range strings.FieldsFuncSeq(regexp.MustCompile(`"[^"]*"|'[^']*'`).ReplaceAllString(line, "x"), func(r rune) bool { return r == '|' || r == '&' }) {
		if fields := strings.Fields(part); len(fields) > 0 && fields[0] != "source" {
			out = append(out, fields[0])
		}
	}
	return out
}

// mayFind says whether a line checks texts, so that status 1 is no failure. All other commands succeed where the page is right.
func mayFind(line string) bool {
	_, args, ok := strings.Cut(line, "transcheck ")
	first := strings.Fields(args + " .")[0]
	return ok && !slices.Contains([]string{"dict", "explain", "eval", "init", "stet", "formats", "completion", "man", "--print-config", "--write-baseline", "--show-mentions"}, first)
}

// holds looks for the lines that a page shows in what is printed, in their order; between them an ellipsis stands for any number of lines.
// It returns the line that is not there.
func holds(shown []string, printed string) (string, bool) {
	lines := strings.Split(strings.TrimSpace(printed), "\n")
	at, skip := 0, false
	for _, want := range shown {
		if strings.TrimSpace(want) == "…" {
			skip = true
			continue
		}
		if skip {
			for at < len(lines) && lines[at] != want {
				at++
			}
		}
		if at == len(lines) || strings.TrimRight(lines[at], " ") != want {
			return want, false
		}
		at, skip = at+1, false
	}
	return "", true
}

var links = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// Every link of a page leads somewhere, and every page is reached from the README.
func TestDocsLinks(t *testing.T) {
	reached := map[string]bool{}
	for _, path := range pages(t) {
		for _, m := range links.FindAllStringSubmatch(fenced.ReplaceAllString(page(t, path), ""), -1) {
			target, anchor, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, "://") {
				continue
			}
			to := path
			if target != "" {
				to = filepath.ToSlash(filepath.Join(filepath.Dir(path), target))
			}
			if _, err := os.Stat(filepath.Join("../..", to)); err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			if anchor != "" && !slices.Contains(anchors(page(t, to)), anchor) {
				t.Errorf("%s: %s has no heading for #%s", path, to, anchor)
			}
			reached[to] = reached[to] || path == "README.md"
		}
	}
	for _, path := range pages(t)[1:] {
		if !reached[path] {
			t.Errorf("the README has no link to %s", path)
		}
	}
}

// anchors returns what the headings of a page are linked by.
func anchors(text string) (out []string) {
	for line := range strings.Lines(fenced.ReplaceAllString(text, "")) {
		if title, ok := strings.CutPrefix(strings.TrimLeft(line, "#"), " "); ok && strings.HasPrefix(line, "#") {
			title = regexp.MustCompile("[^a-z0-9_ -]").ReplaceAllString(strings.ToLower(strings.TrimSpace(title)), "")
			out = append(out, strings.ReplaceAll(title, " ", "-"))
		}
	}
	return out
}

// Every flag and every command is told of somewhere, and every package in the page that draws them.
func TestDocsAreWhole(t *testing.T) {
	var all strings.Builder
	for _, path := range pages(t) {
		all.WriteString(page(t, path))
	}
	var help, errs bytes.Buffer
	for _, args := range []string{"", "eval", "stet", "init", "dict lookup", "dict lint", "dict list", "dict add", "dict import", "dict learn", "dict build"} {
		if status := cli.Main(append(strings.Fields(args), "--help"), strings.NewReader(""), &help, &errs); status != 0 {
			t.Fatalf("transcheck %s --help: %s", args, &errs)
		}
	}
	tell := func(word string) {
		if !regexp.MustCompile(regexp.QuoteMeta(word) + `\b`).MatchString(all.String()) {
			t.Errorf("no page tells of %s", word)
		}
	}
	flags := regexp.MustCompile(`(?m)^  (?:-\w, )?(--[a-z-]+)`).FindAllStringSubmatch(help.String(), -1)
	for _, m := range flags {
		tell(m[1])
	}
	_, list, _ := strings.Cut(help.String(), "Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	found := regexp.MustCompile(`(?m)^  ((?:dict )?[a-z]+)`).FindAllStringSubmatch(list, -1)
	for _, m := range found {
		tell("transcheck " + m[1])
	}
	if len(flags) < 60 || len(found) < 12 {
		t.Errorf("%d flags and %d commands", len(flags), len(found))
	}
	architecture := page(t, "docs/architecture.md")
	for _, root := range []string{"cmd/transcheck/internal", "normalize"} {
		err := fs.WalkDir(os.DirFS("../../"+root), ".", func(path string, e fs.DirEntry, err error) error {
			name := root + "/" + filepath.ToSlash(path)
			source, _ := filepath.Glob("../../" + name + "/*.go")
			if err == nil && e.IsDir() && path != "." && len(source) > 0 && !strings.Contains(path, "internal") && !strings.Contains(architecture, fmt.Sprintf("`%s`", name)) {
				t.Errorf("docs/architecture.md does not tell of %s", name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
