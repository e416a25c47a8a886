package channel

import (
	"math"
	"strings"
	"testing"
)

func TestChance(t *testing.T) {
	tests := []struct {
		name, in  string
		low, high float64
	}{
		{"likely letters", "blanken", -20, -13},
		{"short name", "lee", -9, -4},
		{"common name", "maria", -12, -4},
		{"unlikely letters", "xqzvkw", -70, -25},
		{"empty", "", -20, 0},
		{"digits", "2pac", -40, -15},
		{"another script", "иванов", -200, -60},
		{"long", strings.Repeat("anna", 100), -2000, -300},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Chance(tt.in)
			if got < tt.low || got > tt.high || !(got < 0) || math.IsInf(got, 0) {
				t.Errorf("Chance(%q) = %.1f, want %.1f to %.1f", tt.in, got, tt.low, tt.high)
			}
		})
	}
}

func TestChanceTableWellFormed(t *testing.T) {
	head := chanceText[:chanceStart()]
	for line := range strings.Lines(head) {
		if !strings.HasPrefix(line, "# ") {
			t.Errorf("line %q above the rows is no comment", line)
		}
	}
	rows := strings.Split(strings.TrimSuffix(chanceText[chanceStart():], "\n"), "\n")
	if len(rows) != letters*letters {
		t.Fatalf("%d rows", len(rows))
	}
	for i, row := range rows {
		if len(row) != letters {
			t.Fatalf("row %d has %d columns", i, len(row))
		}
		sum := 0.0
		for _, c := range []byte(row) {
			if c < chanceZero || c > '~' {
				t.Fatalf("row %d has %q", i, c)
			}
			sum += math.Exp(-float64(c-chanceZero) / chancePerNat)
		}
		if sum < 0.9 || sum > 1.1 {
			t.Errorf("probabilities of row %d add up to %.2f", i, sum)
		}
	}
}

func BenchmarkChance(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Chance("blanken")
	}
}
