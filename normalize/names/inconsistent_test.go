package names

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// inconsistent returns the names of a text that are spelled in two ways, where that is likelier than not.
func inconsistent(t *testing.T, x *Index, o Options, text string) (out []string) {
	t.Helper()
	ps := passages(t, text)
	for _, n := range x.NewReader(o).Read(ps).Inconsistent() {
		if n.Probability >= 0.4 {
			out = append(out, fmt.Sprintf("%s -> %s", ps[n.Passage].Text[n.Start:n.End], n.Text))
		}
	}
	return out
}

// Which of two spellings is taken for the right one.
func TestInconsistentDirection(t *testing.T) {
	bare := only(t)
	knowing := only(t, rows(t, "name|kind", "Kastenholm|person", "Ines Vandermolin|person"))
	tests := []struct {
		name, in string
		x        *Index
		want     []string
	}{
		{
			"the majority", "Kestenholm spoke. Kestenholm left.\n\nKastenholm slept.", bare,
			[]string{"Kastenholm -> Kestenholm"},
		},
		{
			"the dictionary against the majority", "Kestenholm spoke. Kestenholm left.\n\nKastenholm slept.", knowing,
			[]string{"Kestenholm -> Kastenholm", "Kestenholm -> Kastenholm"},
		},
		{
			"a word that the dictionary has in a name", "Eskil Vandermolen spoke.\n\nEskil Vandermolin slept.", knowing,
			[]string{"Vandermolen -> Vandermolin"},
		},
		{
			"the full name", "Torvald Kestenholm spoke.\n\nKastenholm slept.", bare,
			[]string{"Kastenholm -> Kestenholm"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, inconsistent(t, tt.x, Options{}, tt.in)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestInflections(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"woman", "sokolov", "sokolova", true},
		{"woman of an adjective", "zelensky", "zelenska", true},
		{"woman with the long ending", "navalny", "navalnaya", true},
		{"woman in Czech", "brezina", "brezinova", true},
		{"plural", "kestenholm", "kestenholms", true},
		{"family and woman", "zvezdovskys", "zvezdovskaya", true},
		{"people", "vandermolia", "vandermolians", true},
		{"case", "ryabkov", "ryabkovym", true},
		{"child", "petrov", "petrovich", true},
		{"vowel within", "sokolov", "sokalov", false},
		{"consonant at the end", "sokolov", "sokolof", false},
		{"short stem", "ana", "ano", false},
		{"letter left out", "longyearbyen", "longyerbyen", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := inflections(tt.a, tt.b); got != tt.want {
				t.Errorf("inflections(%q, %q) is %v", tt.a, tt.b, got)
			}
			if got := inflections(tt.b, tt.a); got != tt.want {
				t.Errorf("inflections(%q, %q) is %v", tt.b, tt.a, got)
			}
		})
	}
}

func TestPinyin(t *testing.T) {
	for _, w := range []string{"zhang", "zheng", "wang", "huang", "wan", "jianmin", "xiangtan", "hangzhou", "er"} {
		if !pinyin.MatchString(w) {
			t.Errorf("%q is not taken for Chinese", w)
		}
	}
	for _, w := range []string{"sokolov", "naqoura", "kestenholm", "tozaki", "mashaal", "meshal", "gemma", "akar", "karshelevo"} {
		if pinyin.MatchString(w) {
			t.Errorf("%q is taken for Chinese", w)
		}
	}
}

// A text that was made to be slow is compared only so far.
func TestLikenessesAreBounded(t *testing.T) {
	count := func(most int) int {
		c := only(t).NewReader(Options{}).open(passages(t, "Kestenholm spoke.\n\nKastenholm left.\n\nKistenholm slept.\n\nKostenholm came.")).census()
		c.most = most
		return len(c.likenesses())
	}
	if got := count(maxWordPairs); got != 6 {
		t.Errorf("four spellings have %d pairs; want 6", got)
	}
	if got := count(4); got != 4 {
		t.Errorf("within a bound of 4 they have %d pairs", got)
	}
}
