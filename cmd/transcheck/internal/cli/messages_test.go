package cli

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCaret(t *testing.T) {
	long := strings.Repeat("a", 100) + "X" + strings.Repeat("b", 100)
	for _, tc := range []struct {
		name   string
		line   string
		column int
		want   string
	}{
		{"no line", "", 3, ""},
		{"first column", "name", 1, "  name\n  ^\n"},
		{"tabs stay", "a\tbc\td", 4, "  a\tbc\td\n   \t ^\n"},
		{"code points", "Zoë\tx", 5, "  Zoë\tx\n     \t^\n"},
		{"control characters", "a\x1b[31m", 2, "  a\uFFFD[31m\n   ^\n"},
		{"after the end", "ab", 3, "  ab\n    ^\n"},
		{"far beyond the end", "ab", 30, "  ab\n    ^\n"},
		{
			"long line", long, 101,
			"  …" + strings.Repeat("a", 38) + "X" + strings.Repeat("b", 37) + "…\n" + strings.Repeat(" ", 41) + "^\n",
		},
		{
			"end of a long line", long, 201,
			"  …" + strings.Repeat("b", 76) + "\n" + strings.Repeat(" ", 78) + "^\n",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, caret(tc.line, tc.column)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Every error of the file system has a hint.
func TestFileErrorHints(t *testing.T) {
	for _, tc := range []struct {
		name string
		err  error
		want string
	}{
		{"denied", syscall.EACCES, "ask for the right to read it, or leave it out"},
		{"folder", syscall.EISDIR, "name a file in the folder"},
		{"file in the place of a folder", syscall.ENOTDIR, "check the spelling of the path"},
		{"gone", syscall.ENOENT, "check the spelling of the path"},
		{"broken disk", syscall.EIO, "try again, or leave it out"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var known *problem
			err := fileError("a.txt", &fs.PathError{Op: "open", Path: "a.txt", Err: tc.err})
			if !errors.As(err, &known) || known.hint != tc.want || !strings.HasPrefix(err.Error(), `cannot read "a.txt": `) {
				t.Errorf("error is %q with the hint %q; want the hint %q", err, known.hint, tc.want)
			}
		})
	}
}
