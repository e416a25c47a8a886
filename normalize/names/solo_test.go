package names

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLikeliest(t *testing.T) {
	tests := []struct {
		name     string
		in, want []float64
	}{
		{"few", []float64{-3, 1}, []float64{-3, 1}},
		{"many", []float64{-3, 1, -5, 2, -4}, []float64{-3, 1, 2}},
		{"equal", []float64{-3, 1, -3, -3, -4}, []float64{-3, 1, -3, -3}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var in []scored
			for _, odds := range tt.in {
				in = append(in, scored{odds: odds})
			}
			var got []float64
			for _, s := range likeliest(in, 3) {
				got = append(got, s.odds)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
