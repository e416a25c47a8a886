package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"transcheck/normalize/document"
)

// decode reads a YAML file of the repository.
func decode(t *testing.T, path string, into any) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("../..", path))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(b, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// The hook is run for every file of a format with extensions of its own. Those that other files have as well are left to the desk.
func TestPreCommitHook(t *testing.T) {
	var hooks []struct{ ID, Entry, Language, Files string }
	decode(t, ".pre-commit-hooks.yaml", &hooks)
	if len(hooks) != 1 || hooks[0].ID != "transcheck" || hooks[0].Language != "golang" || !strings.HasPrefix(hooks[0].Entry, "transcheck ") {
		t.Fatalf("hooks %+v", hooks)
	}
	files := regexp.MustCompile(hooks[0].Files)
	data := map[string]bool{".jsonl": true, ".ndjson": true, ".json": true, ".xml": true, ".tsv": true, ".csv": true}
	for _, f := range document.Formats() {
		for _, ext := range f.Extensions {
			if data[ext] == files.MatchString("content/a"+ext) {
				t.Errorf("the hook takes files with %s: %t", ext, !data[ext])
			}
		}
	}
	if files.MatchString("main.go") || files.MatchString("a.txt.go") {
		t.Error("the hook takes source files")
	}
}

// The step of the action, as its shell runs it.
func TestAction(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil || runtime.GOOS == "windows" {
		t.Skip("no bash")
	}
	var action struct {
		Inputs map[string]struct{ Description, Default string }
		Runs   struct {
			Using string
			Steps []struct {
				Name, Shell, Run string
				Env              map[string]string
			}
		}
	}
	decode(t, "action.yml", &action)
	step := action.Runs.Steps[len(action.Runs.Steps)-1]
	if action.Runs.Using != "composite" || step.Shell != "bash" {
		t.Fatalf("action %+v", action)
	}
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "They met Secretary of State Anthony Blanken.\n")
	write("b c.txt", "Nothing.\n")
	binary := filepath.Join(dir, "bin", "transcheck")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	inputs := regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) \}\}`)
	run := func(given map[string]string) (string, int) {
		c := exec.Command("bash", "-e", "-o", "pipefail", "-c", step.Run)
		c.Dir = dir
		c.Env = append(os.Environ(), "GOPATH="+dir, "GOFLAGS=-modcacherw", "GITHUB_STEP_SUMMARY="+filepath.Join(dir, "summary.md"))
		for name, value := range step.Env {
			c.Env = append(c.Env, name+"="+inputs.ReplaceAllStringFunc(value, func(s string) string {
				name := inputs.FindStringSubmatch(s)[1]
				input, ok := action.Inputs[name]
				if !ok {
					t.Fatalf("the step takes an input %q that there is not", name)
				}
				if v, ok := given[name]; ok {
					return v
				}
				return input.Default
			}))
		}
		out, _ := c.CombinedOutput()
		return string(out), c.ProcessState.ExitCode()
	}
	if out, status := run(map[string]string{"sarif": "found.sarif", "args": "--no-config --checks misspelled-name"}); status != 1 || !strings.HasPrefix(out, "::error file=a.txt,line=1,") {
		t.Errorf("status %d: %s", status, out)
	}
	for _, file := range []string{"found.sarif", "summary.md"} {
		if b, err := os.ReadFile(filepath.Join(dir, file)); err != nil || !strings.Contains(string(b), "Antony Blinken") {
			t.Errorf("%s (%v): %s", file, err, b)
		}
	}
	if out, status := run(map[string]string{"paths": "a.txt", "fail-on": "never"}); status != 0 {
		t.Errorf("status %d with fail-on never: %s", status, out)
	}
}

// The script for GitLab, as its shell runs it; cloning and installing are left out.
func TestGitLab(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil || runtime.GOOS == "windows" {
		t.Skip("no bash")
	}
	var jobs map[string]struct {
		Script    []string
		Artifacts struct {
			When    string
			Reports map[string]string
		}
	}
	for _, b := range blocks(page(t, "docs/ci.md")) {
		if b.info == "yaml" && strings.Contains(b.text, "artifacts:") {
			if err := yaml.Unmarshal([]byte(b.text), &jobs); err != nil {
				t.Fatal(err)
			}
		}
	}
	job := jobs["transcheck"]
	if len(job.Script) == 0 || len(job.Artifacts.Reports) == 0 {
		t.Fatalf("the page shows no job: %+v", jobs)
	}
	root := t.TempDir()
	desk, bin := filepath.Join(root, "desk"), filepath.Join(root, "bin")
	if err := os.CopyFS(desk, os.DirFS("../../testdata/desk")); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("go", "build", "-o", bin+"/", ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	fakes := map[string]string{"git": `[ "$1" != clone ] || mkdir "${!#}"`, "go": `[ "$*" = "install ./cmd/transcheck" ]`}
	for name, script := range fakes {
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/usr/bin/env bash\n"+script+"\n"), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	c := exec.Command("bash", "-e", "-o", "pipefail", "-c", strings.Join(job.Script, "\n"))
	c.Dir, c.Env = desk, append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"))
	if out, _ := c.CombinedOutput(); c.ProcessState.ExitCode() != 1 || !strings.Contains(string(out), "Antony Blinken") {
		t.Errorf("status %d: %s", c.ProcessState.ExitCode(), out)
	}
	for kind, file := range job.Artifacts.Reports {
		if b, err := os.ReadFile(filepath.Join(desk, file)); err != nil || !strings.Contains(string(b), "Sergei Lavrov") {
			t.Errorf("%s in %s (%v): %s", kind, file, err, b)
		}
	}
}
