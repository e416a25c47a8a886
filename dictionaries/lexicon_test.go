package dictionaries

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLexiconFile(t *testing.T) {
	last := ""
	inHead, tokens := true, 0
	for line := range strings.Lines(lexicon) {
		text, ended := strings.CutSuffix(line, "\n")
		if !ended {
			t.Fatalf("%q has no line end", line)
		}
		if strings.HasPrefix(text, "#") && inHead {
			continue
		}
		inHead = false
		tokens++
		cells := strings.Split(text, "\t")
		if len(cells) != 2 || cells[0] == "" {
			t.Fatalf("%q is not a token and its numbers", text)
		}
		if cells[0] <= last {
			t.Fatalf("%q stands after %q", cells[0], last)
		}
		last = cells[0]
		checkNumbers(t, cells[0], cells[1])
	}
	if tokens < 200_000 || len(lexicon) > 4_000_000 {
		t.Errorf("%d tokens in %d bytes", tokens, len(lexicon))
	}
}

// checkNumbers holds that a line says something and that lookup finds it.
func checkNumbers(t *testing.T, token, want string) {
	t.Helper()
	got := ""
	for _, column := range []struct {
		kind string
		of   func(string) (float64, bool)
	}{{"w", Word}, {"n", CommonName}, {"p", ProperNoun}} {
		nats, ok := column.of(token)
		if !ok {
			continue
		}
		got += fmt.Sprintf("%s%.0f", column.kind, 10*nats)
		if nats <= 0 || nats > 16 {
			t.Errorf("%q has %g nats", token, nats)
		}
	}
	if got != want || got == "" {
		t.Errorf("lookup of %q = %q, want %q", token, got, want)
	}
}

func TestLexiconLookup(t *testing.T) {
	type known struct{ Word, Name bool }
	for _, tc := range []struct {
		name string
		in   string
		want known
	}{
		{"frequent word", "the", known{Word: true}},
		{"body", "ministry", known{Word: true}},
		{"body", "institute", known{Word: true}},
		{"word and password", "library", known{Word: true}},
		{"word and password", "formula", known{Word: true}},
		{"word and company", "canon", known{Word: true}},
		{"word of the news", "ceasefire", known{Word: true}},
		{"word of the news", "airstrikes", known{Word: true}},
		{"contraction", "dont", known{Word: true}},
		{"word and name", "mark", known{Word: true, Name: true}},
		{"word and name", "will", known{Word: true, Name: true}},
		{"word and name", "hope", known{Word: true, Name: true}},
		{"word and name", "rose", known{Word: true, Name: true}},
		{"word and name", "bush", known{Word: true, Name: true}},
		{"given name", "anthony", known{Name: true}},
		{"given name", "robert", known{Name: true}},
		{"given name", "david", known{Name: true}},
		{"given name", "jack", known{Name: true}},
		{"given name of the world", "sergei", known{Name: true}},
		{"given name of the world", "mohammad", known{Name: true}},
		{"family name", "li", known{Name: true}},
		{"family name", "merkel", known{Name: true}},
		{"place", "vegas", known{}},
		{"rare word", "unerringly", known{Word: true}},
		{"garbled name", "blanken", known{}},
		{"rare name", "ryabkov", known{}},
		{"empty", "", known{}},
		{"not folded", "The", known{}},
		{"comment", "#", known{}},
		{"before the first", "\x00", known{}},
		{"after the last", "zzzzzzzz", known{}},
		{"part of a line", "the\tw38", known{}},
	} {
		t.Run(tc.name+" "+tc.in, func(t *testing.T) {
			_, isWord := Word(tc.in)
			_, isName := CommonName(tc.in)
			if diff := cmp.Diff(tc.want, known{isWord, isName}); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tc.in, diff)
			}
		})
	}
}

func TestProperNoun(t *testing.T) {
	for _, tc := range []struct {
		name string
		in   string
		want bool
	}{
		{"city", "auckland", true},
		{"city and name", "paris", true},
		{"word of a city", "vegas", true},
		{"small town", "longyearbyen", true},
		{"province", "hidalgo", true},
		{"region", "jutland", true},
		{"people", "romani", true},
		{"company", "samsung", true},
		{"club", "nassr", true},
		{"word", "ministry", false},
		{"name", "dmitri", false},
		{"garbled name", "blanken", false},
		{"empty", "", false},
	} {
		t.Run(tc.name+" "+tc.in, func(t *testing.T) {
			if nats, got := ProperNoun(tc.in); got != tc.want {
				t.Errorf("ProperNoun(%q) = %g, %t, want %t", tc.in, nats, got, tc.want)
			}
		})
	}
}

func TestLexiconOrder(t *testing.T) {
	for _, tc := range []struct {
		name         string
		of           func(string) (float64, bool)
		common, rare string
	}{
		{"words", Word, "the", "ministry"},
		{"words", Word, "ministry", "hydrocarbons"},
		{"names", CommonName, "john", "merkel"},
		{"names", CommonName, "wang", "lavrov"},
		{"places", ProperNoun, "paris", "auckland"},
		{"places", ProperNoun, "auckland", "altoona"},
	} {
		common, ok1 := tc.of(tc.common)
		rare, ok2 := tc.of(tc.rare)
		if !ok1 || !ok2 || common >= rare {
			t.Errorf("%s: %q has %g nats, %q has %g", tc.name, tc.common, common, tc.rare, rare)
		}
	}
}

func TestLexiconAllocatesNothing(t *testing.T) {
	got := testing.AllocsPerRun(100, func() {
		Word("ministry")
		CommonName("anthony")
		ProperNoun("auckland")
		Word("blanken")
	})
	if got != 0 {
		t.Errorf("%g allocations a run, want none", got)
	}
}

func BenchmarkLexicon(b *testing.B) {
	tokens := []string{"the", "ministry", "anthony", "blanken", "wang", "abdollahi", "zelensky", "institute"}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		Word(tokens[i%len(tokens)])
		i++
	}
}
