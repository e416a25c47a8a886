package names

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/document"
)

// slowWords is foldWords by way of the tokens, whatever the name is made of.
func slowWords(name string) []part {
	p := document.Passage{Segment: &document.Segment{Text: name}, Tokens: document.Tokens(name)}
	return parts(&p)
}

var comparePart = cmp.AllowUnexported(part{})

func TestASCIIWords(t *testing.T) {
	for _, name := range []string{
		"Antony Blinken", "Amir-Abdollahian", "al-Assad", "NATO", "X", "de la Rua", "iPhone", "Sky News-UK", "a-B c",
	} {
		got, ok := asciiWords(name)
		if !ok {
			t.Errorf("asciiWords(%q) leaves it to the tokens", name)
		}
		if diff := cmp.Diff(slowWords(name), got, comparePart); diff != "" {
			t.Errorf("asciiWords(%q) is not what the tokens give (-tokens +fast):\n%s", name, diff)
		}
	}
}

// Names that need the rules of the tokens are left to them.
func TestASCIIWordsLeaves(t *testing.T) {
	for _, name := range []string{"", " a", "a ", "a  b", "a- b", "-a", "a-", "U.S.", "O'Brien", "G7", "Erdoğan", "a\tb", "AT&T"} {
		if _, ok := asciiWords(name); ok {
			t.Errorf("asciiWords(%q) takes it", name)
		}
	}
}

func TestASCIIWordsBuiltin(t *testing.T) {
	fast := 0
	for _, e := range background().Entries {
		for _, name := range slices.Concat(e.Forms(), e.Wrong) {
			got, ok := asciiWords(name)
			if !ok {
				continue
			}
			fast++
			if diff := cmp.Diff(slowWords(name), got, comparePart); diff != "" {
				t.Errorf("asciiWords(%q) is not what the tokens give (-tokens +fast):\n%s", name, diff)
			}
		}
	}
	if fast < 1000 {
		t.Errorf("only %d names take the fast path", fast)
	}
}

func FuzzASCIIWords(f *testing.F) {
	for _, name := range []string{"Antony Blinken", "al-Assad", "U.S. Army", "O'Brien's", "a b-c D", "G7", " x ", "www x", "A-B-C"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		got, ok := asciiWords(name)
		if !ok {
			return
		}
		if diff := cmp.Diff(slowWords(name), got, comparePart); diff != "" {
			t.Fatalf("asciiWords(%q) is not what the tokens give (-tokens +fast):\n%s", name, diff)
		}
	})
}
