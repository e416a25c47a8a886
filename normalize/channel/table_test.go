package channel

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var tableTexts = map[string]*string{
	"arabic": &arabicText, "cyrillic": &cyrillicText, "hebrew": &hebrewText, "chinese": &chineseText,
	"japanese": &japaneseText, "korean": &koreanText, "pooled": &pooledText,
}

func TestTablesWellFormed(t *testing.T) {
	for name, text := range tableTexts {
		t.Run(name, func(t *testing.T) {
			if _, err := parseTable(*text); err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(*text, "# ") || !strings.Contains(*text, "CC0") {
				t.Error("no comment that says where the table comes from")
			}
			var units [][]string
			for line := range strings.Lines(*text) {
				if fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); line[0] != '#' {
					units = append(units, fields)
				}
			}
			if len(units) < 100 || len(units) > 3000 {
				t.Errorf("%d units", len(units))
			}
			if !slices.IsSortedFunc(units, func(a, b []string) int { return slices.Compare(a[:2], b[:2]) }) {
				t.Error("not sorted")
			}
			for i, unit := range units {
				if cost, err := strconv.Atoi(unit[2]); err != nil || cost < 1 || cost > 100 {
					t.Errorf("%q: cost out of range", unit)
				}
				if i > 0 && slices.Equal(unit[:2], units[i-1][:2]) {
					t.Errorf("%q stands twice", unit)
				}
			}
		})
	}
}

func TestParseTableErrors(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"no cost", "a\tb\n", `line 1: want two units and a cost, have "a\tb"`},
		{"cost of nothing", "# note\na\tb\t0\n", `line 2: want two units and a cost, have "a\tb\t0"`},
		{"long unit", "abcd\tb\t4\n", `line 1: want two units and a cost, have "abcd\tb\t4"`},
		{"not a letter", "é\tb\t4\n", `line 1: want two units and a cost, have "é\tb\t4"`},
		{"identity", "a\ta\t4\n", `line 1: want two units and a cost, have "a\ta\t4"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parseTable(tt.in)
			if err == nil {
				t.Fatal("no error")
			}
			if diff := cmp.Diff(tt.want, err.Error()); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFor(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"Persian", "fa", "Arabic script"},
		{"Pashto", "ps", "Arabic script"},
		{"Urdu", "ur", "Arabic script"},
		{"Arabic with a region", "ar-EG", "Arabic script"},
		{"Russian", "ru", "Cyrillic"},
		{"Ukrainian in capitals", "UK", "Cyrillic"},
		{"Hebrew", "he", "Hebrew"},
		{"Chinese with a script", "zh_Hans", "Chinese"},
		{"Japanese", "ja", "Japanese"},
		{"Korean", "ko", "Korean"},
		{"Turkish", "tr", "another script"},
		{"none", "", "another script"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, For(tt.in).Script()); diff != "" {
				t.Errorf("For(%q).Script() (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestForConcurrently(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, lang := range languages {
				For(lang).Cost("kennan", "canon", 20)
			}
		})
	}
	wg.Wait()
}

func BenchmarkParseTable(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parseTable(pooledText); err != nil {
			b.Fatal(err)
		}
	}
}
