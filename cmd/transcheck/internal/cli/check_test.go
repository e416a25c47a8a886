package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWorkers holds that the output is the same whatever the number of workers, and in the order of the arguments.
func TestWorkers(t *testing.T) {
	var names []string
	dir := t.TempDir()
	for i := range 40 {
		name := filepath.Join(dir, fmt.Sprintf("%02d.txt", 39-i))
		names = append(names, name)
		if i%10 == 9 {
			continue // missing
		}
		text := strings.Repeat("The talks end here.They were long.\n", 1+i*37%50)
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := ""
	for _, workers := range []int{1, 2, 8} {
		status, got := checkWith(t, workers, names)
		if status != failed {
			t.Errorf("%d workers: status %d, want %d", workers, status, failed)
		}
		if want == "" {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%d workers (-one +many):\n%s", workers, diff)
		}
	}
	if n := strings.Count(want, "no such file"); n != 4 {
		t.Errorf("%d files are missing, want 4", n)
	}
}

// checkWith checks files with some workers and returns the status and what was written, both streams in one.
func checkWith(t *testing.T, workers int, names []string) (status int, output string) {
	t.Helper()
	o := &options{}
	_, given, err := parseGiven([]string{"--no-builtin", "--no-config"}, o.groups()...)
	if err != nil {
		t.Fatal(err)
	}
	in, err := newDesk(o, given, nil).inputs(names)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	p := newProgram(nil, &b, &b)
	out, err := p.outcome(o, nil)
	if err != nil {
		t.Fatal(err)
	}
	stand, err := o.stand(names, in)
	if err != nil {
		t.Fatal(err)
	}
	r := &run{program: p, options: o, outcome: out, stand: stand}
	status, err = r.all(in, workers)
	if err != nil {
		t.Fatal(err)
	}
	return status, b.String()
}

func TestMainKeepsStreamsApart(t *testing.T) {
	var stdout, stderr bytes.Buffer
	status := Main([]string{"--no-builtin", "-", "missing.txt"}, strings.NewReader("The talks end here.They were long.\n"), &stdout, &stderr)
	if status != failed {
		t.Errorf("status is %d, want %d", status, failed)
	}
	if !strings.HasPrefix(stdout.String(), "<stdin>:1:19: error missing-space: ") || strings.Contains(stdout.String(), "missing.txt") {
		t.Errorf("standard output: %q", &stdout)
	}
	if !strings.HasPrefix(stderr.String(), `transcheck: error: cannot read "missing.txt"`) {
		t.Errorf("standard error: %q", &stderr)
	}
}
