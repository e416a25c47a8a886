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
		if len(cells) != 3 || cells[0] == "" {
			t.Fatalf("%q is not a token and two numbers", text)
		}
		if cells[0] <= last {
			t.Fatalf("%q stands after %q", cells[0], last)
		}
		last = cells[0]
		checkCells(t, cells)
	}
	if tokens < 50_000 || len(lexicon) > 2_500_000 {
		t.Errorf("%d tokens in %d bytes", tokens, len(lexicon))
	}
}

// checkCells holds that a line says something and that lookup finds it.
func checkCells(t *testing.T, cells []string) {
	t.Helper()
	if cells[1] == "-" && cells[2] == "-" {
		t.Errorf("%q is neither a word nor a name", cells[0])
	}
	w, isWord := Word(cells[0])
	n, isName := CommonName(cells[0])
	if gotW, gotN := shown(w, isWord), shown(n, isName); gotW != cells[1] || gotN != cells[2] {
		t.Errorf("lookup of %q = %s, %s, want %s, %s", cells[0], gotW, gotN, cells[1], cells[2])
	}
	for _, nats := range []float64{w, n} {
		if nats < 0 || nats > 16 {
			t.Errorf("%q has %g nats", cells[0], nats)
		}
	}
}

func shown(nats float64, ok bool) string {
	if !ok {
		return "-"
	}
	return fmt.Sprintf("%.0f", 10*nats)
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
		{"garbled name", "blanken", known{}},
		{"rare name", "ryabkov", known{}},
		{"empty", "", known{}},
		{"not folded", "The", known{}},
		{"comment", "#", known{}},
		{"before the first", "\x00", known{}},
		{"after the last", "zzzzzzzz", known{}},
		{"part of a line", "the\t38", known{}},
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
