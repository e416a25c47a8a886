package suggest

import (
	"strings"
	"testing"
)

func TestClosest(t *testing.T) {
	known := []string{"format", "format-in", "fix", "from", "fail-on"}
	for _, tc := range []struct{ word, want string }{
		{"form", "format from"},
		{"formt", "format"},
		{"Format", "format"},
		{"fomr", "from"},
		{"failon", "fail-on"},
		{"formatin", "format-in"},
		{"zebra", ""},
		{"x", ""},
		{"", ""},
	} {
		if got := strings.Join(Closest(tc.word, known), " "); got != tc.want {
			t.Errorf("closest to %q is %q, want %q", tc.word, got, tc.want)
		}
	}
}
