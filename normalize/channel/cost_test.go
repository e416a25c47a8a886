package channel

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var languages = []string{"fa", "ru", "he", "zh", "ja", "ko", "en", ""}

// The bounds are wide: the point is what is near and what is not.
func TestCost(t *testing.T) {
	tests := []struct {
		lang, intended, seen string
		low, high            float64
	}{
		{"fa", "blinken", "blinken", 0, 0},
		{"fa", "blinken", "blanken", 2, 5},
		{"", "blinken", "blanken", 2, 5},
		{"fa", "kennan", "canon", 5, 10.5},
		{"fa", "ryabkov", "ryabakov", 2, 5},
		{"ru", "ryabkov", "ryabkovym", 3, 4},
		{"ru", "ryabkov", "ryabkova", 3, 4},
		{"ru", "moskva", "moskvoi", 3, 4},
		{"ru", "moskva", "moskvu", 3, 4},
		{"ru", "zelensky", "zelenskogo", 3, 4},
		{"ru", "zelenskiy", "zelenskomu", 3, 4},
		{"ru", "zelensky", "zelenskiy", 0.1, 4},
		{"he", "ryabkov", "ryabkovym", 8, 30},
		{"ja", "long", "rong", 0.1, 3},
		{"zh", "al-assad", "alassad", 0.1, 1.5},
		{"en", "lavrov", "lavroff", 0.1, 4},
		{"en", "khamenei", "kamenay", 0.1, 6},
		{"en", "peskov", "peskoff", 0.1, 4},
		{"en", "zelensky", "zelinsky", 1, 3},
		{"en", "raisi", "ricey", 2, 9},
		{"ru", "putin", "merkel", 15, 100},
		{"en", "putin", "merkel", 15, 100},
		{"ru", "", "ab", 5, 20},
		{"ru", "ab", "", 5, 20},
	}
	for _, tt := range tests {
		t.Run(tt.lang+" "+tt.intended+" "+tt.seen, func(t *testing.T) {
			got := For(tt.lang).Cost(tt.intended, tt.seen, math.Inf(1))
			if got < tt.low || got > tt.high {
				t.Errorf("cost %.1f, want %.1f to %.1f", got, tt.low, tt.high)
			}
		})
	}
}

func TestCostLimit(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		a, b := randomName(random), randomName(random)
		for _, lang := range languages {
			m := For(lang)
			full := m.Cost(a, b, math.Inf(1))
			for _, limit := range []float64{0, full - 0.1, full - 0.04, full, full + 0.1, 2 * full} {
				want := full
				if full > limit {
					want = math.Inf(1)
				}
				if got := m.Cost(a, b, limit); got != want {
					t.Fatalf("%s: Cost(%q, %q, %v) = %v, want %v", m.Script(), a, b, limit, got, want)
				}
			}
		}
	}
	for _, limit := range []float64{-1, math.NaN(), math.Inf(-1)} {
		if got := For("").Cost("a", "a", limit); !math.IsInf(got, 1) {
			t.Errorf("within limit %v costs %v", limit, got)
		}
	}
}

// slowCost is the definition that Cost computes quickly: the cheapest way to
// split both strings, tried one by one.
func slowCost(m *Model, intended, seen string) float64 {
	type place struct{ i, j int }
	known := map[place]int32{}
	var rest func(i, j int) int32
	rest = func(i, j int) int32 {
		if i == len(intended) && j == len(seen) {
			return 0
		}
		if cost, ok := known[place{i, j}]; ok {
			return cost
		}
		best := int32(far)
		if m.endings && (i == len(intended) || i == stem(intended)) {
			if cost := endingCost(seen[j:]); cost > 0 {
				best = cost
			}
		}
		for a := 0; a <= maxUnit && i+a <= len(intended); a++ {
			for b := 0; b <= maxUnit && j+b <= len(seen); b++ {
				from := intended[i : i+a]
				if sign := gap(intended, i); a == 0 && sign != inAnyPlace {
					from = string(rune(sign))
				}
				if cost, ok := slowStep(m.table, from, a, seen[j:j+b]); ok {
					best = min(best, cost+rest(i+a, j+b))
				}
			}
		}
		known[place{i, j}] = best
		return best
	}
	return float64(rest(0, 0)) / perNat
}

func slowStep(t *table, from string, fromLen int, to string) (int32, bool) {
	best, ok := int32(far), true
	switch {
	case fromLen == 0 && to == "":
		return 0, false
	case fromLen == 1 && from == to:
		return 0, true
	case fromLen == 1 && len(to) == 1:
		best = swapFloor(from[0], to[0])
	case fromLen == 1 && to == "":
		best = dropFloor(from[0])
	case fromLen == 0 && len(to) == 1:
		best = dropFloor(to[0])
	default:
		ok = false
	}
	a, okA := pack(from)
	b, okB := pack(to)
	if okA && okB && t.ids[a] > 0 && t.ids[b] > 0 {
		if cost := t.get(t.ids[a], t.ids[b]); cost > 0 {
			best, ok = min(best, int32(cost)), true
		}
	}
	return best, ok
}

func TestCostAgainstDefinition(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		a, b := randomName(random), randomName(random)
		for _, lang := range languages {
			m := For(lang)
			if got, want := m.Cost(a, b, math.Inf(1)), slowCost(m, a, b); got != want && a != b {
				t.Fatalf("%s: Cost(%q, %q) = %v, want %v", m.Script(), a, b, got, want)
			}
		}
	}
}

// A word that was seen remembers how the names before went, whatever they share
// and whatever the limits were.
func TestSeenAgainstDefinition(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for _, lang := range languages {
		m := For(lang)
		s := m.Seen("")
		for range 100 {
			seen := randomName(random)
			s.Reset(seen)
			var names []string
			for range 20 {
				names = append(names, randomName(random))
			}
			if random.IntN(4) > 0 {
				slices.Sort(names)
			}
			for _, name := range names {
				limit := []float64{0, 5, 12, 21, math.Inf(1)}[random.IntN(5)]
				want := slowCost(m, name, seen)
				if name == seen {
					want = 0
				}
				if want > limit {
					want = math.Inf(1)
				}
				if got := s.Cost(name, limit); got != want {
					t.Fatalf("%s: Seen(%q).Cost(%q, %v) = %v, want %v after %q", m.Script(), seen, name, limit, got, want, names)
				}
			}
		}
	}
}

// randomName returns a string that is sometimes near a name, sometimes long,
// and sometimes holds what no table does.
func randomName(random *rand.Rand) string {
	stems := []string{"ryabkov", "zelenskiy", "schwarz", "philippe", "al-khatib", "moskva", "yoo"}
	const alphabet = "aaeeiioouuybcdfghjklmnpqrstvwxz-5\xd0"
	s := []byte(stems[random.IntN(len(stems))])
	for range random.IntN(5) {
		s[random.IntN(len(s))] = alphabet[random.IntN(len(alphabet))]
	}
	switch random.IntN(8) {
	case 0:
		s = nil
	case 1:
		for range 5 + random.IntN(35) {
			s = append(s, alphabet[random.IntN(len(alphabet))])
		}
	case 2:
		s = append(s, "ogo"...)
	}
	return string(s)
}

func FuzzCost(f *testing.F) {
	f.Add("blinken", "blanken", 10.0)
	f.Add("moskva", "moskvoi", 3.0)
	f.Add("", "\xff", 1e300)
	f.Fuzz(func(t *testing.T, a, b string, limit float64) {
		if len(a) > 200 || len(b) > 200 {
			t.Skip("longer than a name")
		}
		for _, lang := range languages {
			m := For(lang)
			full := m.Cost(a, b, math.Inf(1))
			if !(full >= 0) || math.IsInf(full, 1) || (full == 0) != (a == b) {
				t.Errorf("%s: Cost(%q, %q) = %v", m.Script(), a, b, full)
			}
			if got := m.Cost(a, b, limit); got != full && !math.IsInf(got, 1) || got > limit+rounding && !math.IsInf(got, 1) {
				t.Errorf("%s: Cost(%q, %q, %v) = %v, without a limit %v", m.Script(), a, b, limit, got, full)
			}
		}
	})
}

func BenchmarkCost(b *testing.B) {
	tests := []struct {
		name, intended, seen string
		limit                float64
	}{
		{"near", "blinkens", "blankenn", math.Inf(1)},
		{"far", "gorbache", "khatamin", math.Inf(1)},
		{"near within 10", "blinkens", "blankenn", 10},
		{"far within 10", "gorbache", "khatamin", 10},
	}
	for _, tt := range tests {
		b.Run(tt.name, func(b *testing.B) {
			m := For("fa")
			b.ReportAllocs()
			for b.Loop() {
				m.Cost(tt.intended, tt.seen, tt.limit)
			}
		})
	}
}

// BenchmarkSeen compares one word with many.
func BenchmarkSeen(b *testing.B) {
	var words []string
	for i := range 1000 {
		words = append(words, []string{"gorb", "blin", "khat", "kest", "blank"}[i%5]+[]string{"achev", "ken", "ami", "enholm", "ovsky", "er", "ashvili"}[i%7])
	}
	m := For("")
	b.ReportAllocs()
	for b.Loop() {
		s := m.Seen("blankenn")
		for _, w := range words {
			s.Cost(w, 12)
		}
	}
}
