package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/check"
)

func TestChange(t *testing.T) {
	for _, tt := range []struct{ name, in, with, wrong, right string }{
		{"word", "met [Blanken] today", "Blinken", "Blanken", "Blinken"},
		{"possessive", "met [Blanken]’s man", "Blinken", "Blanken", "Blinken"},
		{"stop", "was left[.H]e called", ". H", "left.He", "left. He"},
		{"stop before a word of one letter", "was left[.A] man", ". A", "left.A", "left. A"},
		{"insertion after a word", "the man[] the press", ", whom", "man", "man, whom"},
		{"insertion within a word", "the man[]the press", " ", "manthe", "man the"},
		{"insertion between spaces", "the [] press", "free ", "", "free "},
		{"space", "the man[ ]the press", ", ", " ", ", "},
		{"deletion", "over. [Will go]", "", "Will go", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			from := strings.Index(tt.in, "[")
			to := strings.Index(tt.in, "]")
			d := parse(t, "a.txt", []byte(tt.in[:from]+tt.in[from+1:to]+tt.in[to+1:]))
			f := check.At(&d.Segments[0], from, to-1)
			if tt.with == "" {
				f.SuggestDelete(1)
			} else {
				f.Suggest(tt.with, 1, false)
			}
			wrong, right := change(&f)
			if diff := cmp.Diff([]string{tt.wrong, tt.right}, []string{wrong, right}); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestProbability(t *testing.T) {
	for _, tt := range []struct {
		in               float64
		decimal, percent string
		json             float64
	}{
		{1, "1.00", "100 %", 1},
		{0.9999, "0.99", "99 %", 0.999},
		{0.904, "0.90", "90 %", 0.904},
		{0.45, "0.45", "45 %", 0.45},
		{0.004, "0.00", "<1 %", 0.004},
		{0, "0.00", "<1 %", 0},
	} {
		if d, p, j := decimal(tt.in), percent(tt.in), thousandths(tt.in); d != tt.decimal || p != tt.percent || j != tt.json {
			t.Errorf("%v = %s, %s, %v; want %s, %s, %v", tt.in, d, p, j, tt.decimal, tt.percent, tt.json)
		}
	}
}
