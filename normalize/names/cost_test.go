package names

import (
	"math"
	"strings"
	"testing"

	"transcheck/dictionaries"
)

// Words of no length that a name has are not compared: a text may hold two of a megabyte that differ in a letter.
func TestCostOfLongWords(t *testing.T) {
	set := &dictionaries.Set{}
	r := NewIndex(set, set).NewReader(Options{}).open(nil)
	long := strings.Repeat("ab", 1<<19)
	tests := []struct {
		name, intended, seen string
		want                 float64
	}{
		{"the same", long, long, 0},
		{"another letter", long, long[1:] + "b", math.Inf(1)},
		{"one is short", "ab", long, math.Inf(1)},
		{"a letter too long", strings.Repeat("a", maxLetters+1), strings.Repeat("a", maxLetters), math.Inf(1)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.cost(tt.intended, tt.seen, math.Inf(1)); got != tt.want {
				t.Errorf("cost %v, want %v", got, tt.want)
			}
		})
	}
	if got := r.cost(strings.Repeat("a", maxLetters), strings.Repeat("a", maxLetters-1), math.Inf(1)); math.IsInf(got, 1) {
		t.Errorf("words of %d letters are not compared", maxLetters)
	}
}
