package names

import (
	"strings"
	"testing"
)

// Words that are an accepted way to write one name are not taken for another, however near it is.
func TestAcceptedSettles(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"one spelling", "They met Nikolai Hadjigenov there.", ""},
		{"the other", "They met Nikolai Hadzijenov there.", "Nikolai Hadzijenov -> Nikolaj Hadzigenov"},
		{"a plural", "They met the Räikkönens there.", ""},
		{"of a letter spelled out", "They met Kimi Raeikkoenen there.", ""},
	}
	x := only(t, rows(t, "name|kind", "Nikolay Hadjigenov|person", "Nikolaj Hadzigenov|person", "Kimi Räikkönen|person"))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(garbledNames(t, x, Options{}, tt.in, minProbability), "; ")
			if got != tt.want {
				t.Errorf("%q: got %q; want %q", tt.in, got, tt.want)
			}
		})
	}
}
