package cli

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// What a killed run left goes; what may be of a run under way, or of somebody else, stays.
func TestSweep(t *testing.T) {
	folder := t.TempDir()
	old := time.Now().Add(-2 * stale)
	for _, f := range []struct {
		name string
		old  bool
	}{
		{".transcheck-123.tmp", true}, {".transcheck-456.tmp", false}, {".transcheck-.tmp", true}, {".transcheck-notes.tmp", true}, {"draft.txt", true},
	} {
		path := filepath.Join(folder, f.name)
		rewrite(t, path, "text")
		if f.old {
			if err := os.Chtimes(path, old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	(&fixing{}).sweep(folder)
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if diff := cmp.Diff([]string{".transcheck-.tmp", ".transcheck-456.tmp", ".transcheck-notes.tmp", "draft.txt"}, got); diff != "" {
		t.Errorf("files left (-want +got):\n%s", diff)
	}
}

// The name of a temporary file is one that a sweep knows.
func TestTemporaryName(t *testing.T) {
	r := draft(t, 0o644)
	name, err := r.temporary(t.TempDir())
	if err != nil || !temporaryName(filepath.Base(name)) {
		t.Errorf("temporary file is called %q (%v)", name, err)
	}
}
