package changed

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// timeout is how long git may take. A repository of a newsroom answers within a second.
const timeout = 2 * time.Minute

// Problem is why git does not tell what changed, and what to do.
type Problem struct {
	Reason string
	Hint   string
	cause  error
}

func (p *Problem) Error() string { return p.Reason }
func (p *Problem) Unwrap() error { return p.cause }

// Repository is a working tree.
type Repository struct{ Root string }

// Open returns the working tree that a folder is in.
func Open(folder string) (*Repository, error) {
	out, err := run(folder, "", "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	root := strings.TrimSuffix(strings.TrimSuffix(out, "\n"), "\r")
	if root == "" {
		return nil, &Problem{Reason: fmt.Sprintf("%q is in a git repository without a working tree", folder), Hint: "run it where the files are"}
	}
	return &Repository{root}, nil
}

// Since returns what changed in the working tree since it left the history of a revision: what was committed since, what is staged, what
// is not, and new files. For "" it is what changed since the last commit.
func (r *Repository) Since(revision string) (Files, error) {
	base, err := r.base(revision)
	if err != nil {
		return nil, err
	}
	diff := []string{
		"-c", "core.quotePath=true", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=false", "diff", "--no-color", "--no-ext-diff", "--no-textconv",
		"--no-relative", "--ignore-submodules=all", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/",
	}
	names, err := run(r.Root, "", append(diff, "--numstat", "-z", base, "--")...)
	if err != nil {
		return nil, err
	}
	files, err := readNames(names)
	if err != nil {
		return nil, err
	}
	patch, err := run(r.Root, "", append(diff, "--unified=0", "--patch", base, "--")...)
	if err != nil {
		return nil, err
	}
	if err := readPatch(strings.NewReader(patch), files); err != nil {
		return nil, err
	}
	fresh, err := run(r.Root, "", "ls-files", "--others", "--exclude-standard", "-z")
	if err != nil {
		return nil, err
	}
	for path := range strings.SplitSeq(fresh, "\x00") {
		if path != "" {
			files[path] = Lines{All: true}
		}
	}
	return files, nil
}

// base returns the revision that the working tree is compared to.
func (r *Repository) base(revision string) (string, error) {
	head, err := run(r.Root, "", "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
	if revision == "" {
		if err != nil { // nothing was committed yet
			return r.emptyTree()
		}
		return strings.TrimSpace(head), nil
	}
	if strings.HasPrefix(revision, "-") || strings.ContainsAny(revision, "\x00\n") {
		return "", &Problem{Reason: fmt.Sprintf("%q is no revision", revision), Hint: "name a branch, a tag or a commit, such as origin/main"}
	}
	commit, err := run(r.Root, "", "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return "", &Problem{
			Reason: fmt.Sprintf("git knows no revision %q", revision),
			Hint:   "name a branch, a tag or a commit; in CI, fetch it first: git fetch origin, with fetch-depth: 0", cause: err,
		}
	}
	base, err := run(r.Root, "", "merge-base", "HEAD", strings.TrimSpace(commit))
	if err != nil {
		return "", &Problem{
			Reason: fmt.Sprintf("%q and the files here have no history in common", revision),
			Hint:   "in CI, fetch all of it: fetch-depth: 0, or git fetch --unshallow", cause: err,
		}
	}
	return strings.TrimSpace(base), nil
}

// emptyTree returns the revision in which nothing is.
func (r *Repository) emptyTree() (string, error) {
	out, err := run(r.Root, "", "hash-object", "-t", "tree", "--stdin")
	return strings.TrimSpace(out), err
}

// run runs git in a folder and returns what it says.
func run(folder, input string, args ...string) (string, error) {
	ctx, stop := context.WithTimeout(context.Background(), timeout)
	defer stop()
	c := exec.CommandContext(ctx, "git", append([]string{"--no-pager", "--literal-pathspecs", "-C", folder}, args...)...)
	c.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C", "GIT_TERMINAL_PROMPT=0")
	c.Stdin = strings.NewReader(input)
	c.WaitDelay = time.Second
	var out, said bytes.Buffer
	c.Stdout, c.Stderr = &out, &said
	err := c.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return out.String(), nil
	case errors.Is(err, exec.ErrNotFound), errors.Is(err, exec.ErrDot):
		return "", &Problem{Reason: "git is not installed, and tells what changed", Hint: "install git, or leave --changed and --since out", cause: err}
	case ctx.Err() != nil:
		return "", &Problem{Reason: fmt.Sprintf("git took more than %v", timeout), Hint: "name the files to check, without --changed and --since", cause: err}
	case errors.As(err, &exit) && strings.Contains(said.String(), "not a git repository"):
		return "", &Problem{Reason: fmt.Sprintf("%q is in no git repository", folder), Hint: "leave --changed and --since out, or run it in a repository", cause: err}
	}
	reason, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
	if reason == "" {
		reason = err.Error()
	}
	return "", &Problem{Reason: "git fails: " + strings.TrimPrefix(reason, "fatal: "), Hint: "see what git status says", cause: err}
}
