package score_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/score"
)

func TestCost(t *testing.T) {
	w := score.Default()
	w.Category["style"] = 0.5
	tests := []struct {
		name     string
		category string
		severity check.Severity
		want     float64 // at a confidence of 0.5
	}{
		{"error", "accuracy/mistranslation", check.Error, 2.5},
		{"warning", "accuracy/mistranslation", check.Warning, 0.5},
		{"info", "accuracy/mistranslation", check.Info, 0},
		{"category of its own", "fluency/punctuation", check.Error, 0.25},
		{"beside it", "fluency/grammar", check.Error, 2.5},
		{"dimension", "style/awkward", check.Error, 1.25},
		{"no category", "", check.Error, 2.5},
	}
	for _, tt := range tests {
		f := check.Finding{Category: tt.category, Severity: tt.severity, Confidence: 0.5}
		if got := w.Cost(&f); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%s: cost %v; want %v", tt.name, got, tt.want)
		}
	}
}

func TestOf(t *testing.T) {
	d, err := document.Parse("a.txt", []byte("One two three, four.\n\nFive six seven 8 eight nine ten."), "")
	if err != nil {
		t.Fatal(err)
	}
	s := score.Default().Of(d, []check.Finding{
		{Category: "a/b", Severity: check.Warning, Confidence: 0.5}, {Category: "a/c", Severity: check.Error, Confidence: 1}, {Category: "a/d", Severity: check.Info, Confidence: 1},
	})
	if s.Words != 10 || s.Penalty != 5.5 || s.PerThousand() != 550 || s.Quality() != 45 {
		t.Errorf("%d words, penalty %v, %v for 1,000 words, quality %v", s.Words, s.Penalty, s.PerThousand(), s.Quality())
	}
	if diff := cmp.Diff([]string{"a/c", "a/b"}, s.Ordered()); diff != "" {
		t.Errorf("categories (-want +got):\n%s", diff)
	}
	var total score.Score
	total.Add(s)
	total.Add(s)
	if total.Words != 20 || total.PerThousand() != 550 || total.Counts[check.Error] != 2 || total.Categories["a/b"] != 1 {
		t.Errorf("two of them: %+v", total)
	}
	if q := (score.Score{}).Quality(); q != 100 {
		t.Errorf("quality of nothing is %v", q)
	}
}
