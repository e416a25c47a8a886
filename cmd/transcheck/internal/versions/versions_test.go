package versions

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestChanges(t *testing.T) {
	tests := []struct {
		name, before, after string
		want                []Change
	}{
		{"same", "a b c", "a b c", nil},
		{"none", "", "", nil},
		{"changed", "a b c", "a x c", []Change{{1, 2, 1, 2}}},
		{"added", "a c", "a b b c", []Change{{1, 1, 1, 3}}},
		{"deleted", "a b c", "a c", []Change{{1, 2, 1, 1}}},
		{"several", "a b c d e f", "x a c d g f", []Change{{0, 0, 0, 1}, {1, 2, 2, 2}, {4, 5, 4, 5}}},
		{"all", "a b", "x", []Change{{0, 2, 0, 1}}},
		{"at the end", "a", "a b", []Change{{1, 1, 1, 2}}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, Changes(strings.Fields(tt.before), strings.Fields(tt.after))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// A word with a line break in it is one word.
func TestChangesOfBrokenWords(t *testing.T) {
	want := []Change{{1, 2, 1, 2}}
	if diff := cmp.Diff(want, Changes([]string{"a\nb", "c"}, []string{"a\nb", "d"})); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}
