package cli

import "testing"

func TestGrowth(t *testing.T) {
	for _, tt := range []struct {
		name string
		live uint64
		want int
	}{
		{"nothing", 0, roomyGC},
		{"the names alone", 10 << 20, roomyGC},
		{"half of the usual", usualHeap / 2, 100},
		{"the usual", usualHeap, thriftyGC},
		{"a large file", 1 << 40, thriftyGC},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := growth(tt.live); got != tt.want {
				t.Errorf("growth(%d) = %d, want %d", tt.live, got, tt.want)
			}
		})
	}
}
