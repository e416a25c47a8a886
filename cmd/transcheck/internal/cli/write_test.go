package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// draft is a file that was read and is to be replaced.
func draft(t *testing.T, mode fs.FileMode) replacement {
	t.Helper()
	path := filepath.Join(t.TempDir(), "draft.txt")
	if err := os.WriteFile(path, []byte("old text"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	content, info, err := readFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return replacement{path: path, info: info, old: content, new: []byte("new text")}
}

// holds checks the content of a file, and that it is alone in its folder.
func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("file holds %q (%v), want %q", got, err, want)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("folder holds %v (%v), want the file alone", entries, err)
	}
}

func TestReplace(t *testing.T) {
	for _, mode := range []fs.FileMode{0o600, 0o644, 0o640, 0o755} {
		r := draft(t, mode)
		if err := r.write(); err != nil {
			t.Fatal(err)
		}
		holds(t, r.path, "new text")
		if info, err := os.Stat(r.path); err != nil || runtime.GOOS != "windows" && info.Mode() != mode {
			t.Errorf("mode is %v (%v), want %v", info.Mode(), err, mode)
		}
	}
}

// TestReplaceOldUntilRenamed holds that the file has its old content to the last moment.
func TestReplaceOldUntilRenamed(t *testing.T) {
	r := draft(t, 0o644)
	r.written = func() {
		if got, err := os.ReadFile(r.path); err != nil || string(got) != "old text" {
			t.Errorf("before the rename the file holds %q (%v)", got, err)
		}
	}
	if err := r.write(); err != nil {
		t.Fatal(err)
	}
	holds(t, r.path, "new text")
}

func TestReplaceRefusesChangedFile(t *testing.T) {
	for _, tc := range []struct {
		name   string
		change func(t *testing.T, r replacement)
		want   string // what the file holds after
	}{
		{"longer", func(t *testing.T, r replacement) { rewrite(t, r.path, "old text, edited") }, "old text, edited"},
		{"as long", func(t *testing.T, r replacement) { rewrite(t, r.path, "OLD TEXT") }, "OLD TEXT"},
		{"as long and as old", func(t *testing.T, r replacement) {
			rewrite(t, r.path, "OLD TEXT")
			if err := os.Chtimes(r.path, time.Time{}, r.info.ModTime()); err != nil {
				t.Fatal(err)
			}
		}, "OLD TEXT"},
		{"another file", func(t *testing.T, r replacement) {
			rewrite(t, r.path+".new", "old text")
			if err := os.Rename(r.path+".new", r.path); err != nil {
				t.Fatal(err)
			}
		}, "old text"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := draft(t, 0o644)
			r.written = func() { tc.change(t, r) }
			err := r.write()
			if err == nil || !strings.HasSuffix(err.Error(), "it changed since it was read") {
				t.Errorf("error is %v", err)
			}
			holds(t, r.path, tc.want)
		})
	}
}

func rewrite(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestReplaceRefusesFileThatIsGone(t *testing.T) {
	r := draft(t, 0o644)
	r.written = func() {
		if err := os.Remove(r.path); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.write(); err == nil {
		t.Error("no error")
	}
	if entries, _ := os.ReadDir(filepath.Dir(r.path)); len(entries) != 0 {
		t.Errorf("folder holds %v, want nothing", entries)
	}
}

func TestReplaceRefusesProtected(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("nothing is protected from this user")
	}
	t.Run("file", func(t *testing.T) {
		r := draft(t, 0o444)
		if err := r.write(); err == nil || !strings.HasSuffix(err.Error(), "permission denied") {
			t.Errorf("error is %v", err)
		}
		holds(t, r.path, "old text")
	})
	t.Run("folder", func(t *testing.T) {
		r := draft(t, 0o644)
		dir := filepath.Dir(r.path)
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(dir, 0o755)
		if err := r.write(); err == nil || !strings.HasSuffix(err.Error(), "its folder takes no new file: permission denied") {
			t.Errorf("error is %v", err)
		}
		holds(t, r.path, "old text")
	})
}

// Whatever stands in the way, the message says what to do.
func TestReplaceHints(t *testing.T) {
	for _, tc := range []struct{ name, want string }{
		{"gone", "the file is as it was"}, {"changed", "run again"}, {"no file", "use --diff"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := draft(t, 0o644)
			switch tc.name {
			case "gone":
				r.written = func() { os.Remove(r.path) }
			case "changed":
				r.written = func() { rewrite(t, r.path, "OLD TEXT") }
			case "no file":
				folder, err := os.Stat(filepath.Dir(r.path))
				if err != nil {
					t.Fatal(err)
				}
				r.info = folder
			}
			var known *problem
			if err := r.write(); !errors.As(err, &known) || !strings.Contains(known.hint, tc.want) {
				t.Errorf("error is %v with %+v; want a hint with %q", err, known, tc.want)
			}
		})
	}
}
