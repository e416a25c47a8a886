package names

import (
	"slices"
	"strings"
	"testing"

	"github.com/agnivade/levenshtein"

	"transcheck/normalize/channel"
)

// scan returns the ids that find has to return, by comparing with every word.
func scan(words, keys []string, folded string) (must []int32) {
	shared := map[string]bool{}
	for _, k := range channel.Keys(folded) {
		shared[k] = true
	}
	for id, w := range words {
		switch {
		case len(w) < minWord:
		case slices.ContainsFunc(strings.Fields(keys[id]), func(k string) bool { return shared[k] }),
			alike(len(w), len(folded)) && levenshtein.ComputeDistance(w, folded) <= 1:
			must = append(must, int32(id))
		}
	}
	return must
}

// alike reports whether words of these lengths in bytes may be one letter apart.
func alike(a, b int) bool { return a-b <= 4 && b-a <= 4 }

// builtinWords returns the different words of the built-in names.
func builtinWords() []string {
	var out []string
	for _, e := range background().Entries {
		for _, form := range e.Forms() {
			for _, q := range foldWords(form) {
				out = append(out, q.folded)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// TestFind holds the index against a plain scan of the built-in words: nothing that sounds alike or is one letter apart is
// missed. Words are asked for as they are and with a letter changed, put in and left out.
func TestFind(t *testing.T) {
	words := builtinWords()
	n := newNearIndex(words)
	keys := make([]string, len(words))
	for id, w := range words {
		keys[id] = strings.Join(channel.Keys(w), " ")
	}
	asked := []string{"blanken", "canon", "ryabakov", "lavarov", "khamini", "xxx", "eee", "müller", "ж", "жак"}
	for i := 0; i < len(words); i += len(words) / 60 {
		w := words[i]
		if at := len(w) / 2; strings.IndexFunc(w, func(r rune) bool { return r >= 0x80 }) < 0 {
			asked = append(asked, w, w[:at]+"a"+w[at+1:], w[:at]+"q"+w[at:], w[:at]+w[at+1:], "x"+w, w+"v")
		}
	}
	for _, w := range asked {
		if len(w) < minWord {
			continue
		}
		got := n.find(w)
		if !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != len(got) {
			t.Errorf("find(%q) is not in rising order: %v", w, got)
		}
		for _, id := range scan(words, keys, w) {
			if !slices.Contains(got, id) {
				t.Errorf("find(%q) misses %q", w, words[id])
			}
		}
	}
}

// The index pays only if it brings a small part of the words.
func TestFindIsSelective(t *testing.T) {
	words := builtinWords()
	n := newNearIndex(words)
	for _, w := range []string{"blanken", "ryabakov", "khamini", "gerasimov"} {
		if got := len(n.find(w)); got == 0 || got > len(words)/20 {
			t.Errorf("find(%q) brings %d of %d words", w, got, len(words))
		}
	}
}

func TestFindShortWords(t *testing.T) {
	n := newNearIndex([]string{"xi", "li", "abe", "ab"})
	for _, w := range []string{"", "x", "xi", "ab"} {
		if got := n.find(w); len(got) > 0 {
			t.Errorf("find(%q) = %v; short words are like too many others", w, got)
		}
	}
	if got := n.find("abe"); !slices.Equal(got, []int32{2}) {
		t.Errorf("find(%q) = %v; want [2]", "abe", got)
	}
	if got := newNearIndex(nil).find("abe"); len(got) > 0 {
		t.Errorf("an empty index finds %v", got)
	}
}

// The keys of a word without each of its letters would take the square of a length that somebody else chose.
func TestFindLongWords(t *testing.T) {
	longest := strings.Repeat("abcdefgh", maxLetters/8)
	n := newNearIndex([]string{longest, longest + "i"})
	if got := n.find(longest); !slices.Equal(got, []int32{0}) {
		t.Errorf("find of %d letters = %v; want [0]", len(longest), got)
	}
	if got := n.find(longest + "i"); len(got) > 0 {
		t.Errorf("find of %d letters = %v; want none", len(longest)+1, got)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("kennan", "canon")
	f.Add("blinken", "blanken")
	f.Add("ab", "abc")
	f.Add("müller", "muller")
	f.Add("\xff\xc3", "a\xc3b")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = channel.Fold(a), channel.Fold(b)
		n := newNearIndex([]string{a})
		got := n.find(b)
		if want := scan([]string{a}, []string{strings.Join(channel.Keys(a), " ")}, b); len(b) >= minWord && max(len(a), len(b)) <= maxLetters && len(want) > 0 && len(got) == 0 {
			t.Errorf("find(%q) misses %q", b, a)
		}
	})
}
