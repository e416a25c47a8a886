package main

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFresh holds that the committed list is what the generator makes. The
// names and lists it is made of are not in the repository.
func TestFresh(t *testing.T) {
	from := os.Getenv("TRANSCHECK_NAMES")
	if from == "" {
		from = filepath.FromSlash("../../../../../shared")
	}
	sources := os.Getenv("TRANSCHECK_SOURCES")
	if sources == "" {
		sources = filepath.FromSlash("../../../../../sources")
	}
	if _, err := nameFiles(from); err != nil {
		t.Skip("set TRANSCHECK_NAMES to the folder of the names: ", err)
	}
	if _, err := os.Stat(sources); err != nil {
		t.Skip("set TRANSCHECK_SOURCES to the folder of the sources: ", err)
	}
	want, err := build(from, sources)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.FromSlash("../../../../dictionaries/data/lexicon.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("dictionaries/data/lexicon.txt is stale; run go generate ./dictionaries")
	}
}

func TestOwnWords(t *testing.T) {
	seen := map[string]bool{}
	err := eachOwn(func(word string, _ int) {
		if seen[word] {
			t.Errorf("news.txt has %q twice", word)
		}
		seen[word] = true
	})
	if err != nil {
		t.Fatal(err)
	}
	for word := range set(uncommented(proper)) {
		if seen[word] {
			t.Errorf("%q is in news.txt and in proper.txt", word)
		}
	}
}

func TestOwnNouns(t *testing.T) {
	seen := map[string]bool{}
	err := eachNoun(func(noun string, _ float64) {
		if seen[noun] {
			t.Errorf("nouns.txt has %q twice", noun)
		}
		seen[noun] = true
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(seen) == 0 {
		t.Error("nouns.txt has no nouns")
	}
}

func TestEachCity(t *testing.T) {
	const lima = "\x0b\x12\x04Lima\x08\x03\x48\xac\x02"
	for _, tc := range []struct {
		name, in string
		want     map[string]uint64
		broken   bool
	}{
		{"no cities", "", map[string]uint64{}, false},
		{"name and people among other fields", lima, map[string]uint64{"Lima": 300}, false},
		{"two", lima + "\x06\x12\x04Oslo", map[string]uint64{"Lima": 300, "Oslo": 0}, false},
		{"cut short", lima[:len(lima)-1], map[string]uint64{}, true},
		{"name longer than its city", "\x04\x12\x04Li", map[string]uint64{}, true},
		{"another kind of field", "\x02\x0d\x00", map[string]uint64{}, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := map[string]uint64{}
			err := eachCity([]byte(tc.in), func(name string, people uint64) { got[name] = people })
			if (err != nil) != tc.broken {
				t.Errorf("error %v, want one: %t", err, tc.broken)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCurves(t *testing.T) {
	for _, tc := range []struct {
		name     string
		in       curve
		n, rank  int
		low, top float64
	}{
		{"the first word", english, 32545, 1, 0.025, 0.05},
		{"the last word", english, 32545, 32545, 1e-7, 6e-7},
		{"smith", surnames, 40583, 1, 0.008, 0.013},
		{"a rare surname", surnames, 40583, 10000, 6e-6, 1.5e-5},
		{"james", men, 1004, 1, 0.025, 0.05},
		{"mary", women, 3815, 1, 0.015, 0.035},
	} {
		t.Run(tc.name, func(t *testing.T) {
			shares := tc.in.shares(tc.n)
			if got := shares[tc.rank-1]; got < tc.low || got > tc.top {
				t.Errorf("share of rank %d = %g, want %g to %g", tc.rank, got, tc.low, tc.top)
			}
			sum := 0.0
			for _, s := range shares {
				sum += s
			}
			if math.Abs(sum-1) > 1e-9 {
				t.Errorf("the shares sum to %g", sum)
			}
		})
	}
}

func TestCountTokens(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		want     map[string]int
	}{
		{"marks are dropped", "Kristina Orbakaitė", map[string]int{"kristina": 1, "orbakaite": 1}},
		{"parts of a hyphenated word", "Hyon Song-wol", map[string]int{"hyon": 1, "song-wol": 1, "song": 1, "wol": 1}},
		{"titles, numerals and initials", "Henry II of Castile, J. King Jr.", map[string]int{"henry": 1, "castile": 1}},
		{"quotes and digits", `"Weird Al" 2Pac`, map[string]int{"weird": 1, "al": 1}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := map[string]int{}
			countTokens(got, tc.in)
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("countTokens(%q) (-want +got):\n%s", tc.in, diff)
			}
		})
	}
}

func TestInflections(t *testing.T) {
	for _, tc := range []struct {
		in   string
		want []string
	}{
		{"hope", []string{"hopes", "hoped", "hoping"}},
		{"ministry", []string{"ministries", "ministried", "ministrying"}},
		{"bar", []string{"bars", "bared", "baring", "barred", "barring"}},
		{"bush", []string{"bushes", "bushed", "bushing"}},
		{"play", []string{"plays", "played", "playing"}},
	} {
		if diff := cmp.Diff(tc.want, inflections(tc.in)); diff != "" {
			t.Errorf("inflections(%q) (-want +got):\n%s", tc.in, diff)
		}
	}
}
