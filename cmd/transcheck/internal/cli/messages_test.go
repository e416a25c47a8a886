package cli

import (
	"strings"
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

func TestClosest(t *testing.T) {
	known := []string{"format", "format-in", "fix", "from", "fail-on"}
	for _, tc := range []struct{ word, want string }{
		{"formt", "format"},
		{"Format", "format"},
		{"fomr", "from"},
		{"failon", "fail-on"},
		{"formatin", "format-in"},
		{"zebra", ""},
		{"x", ""},
		{"", ""},
	} {
		if got := closest(tc.word, known); got != tc.want {
			t.Errorf("closest to %q is %q, want %q", tc.word, got, tc.want)
		}
	}
}
