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

// Names of plain letters take a shorter way, which must not show.
func TestFoldWords(t *testing.T) {
	for _, name := range []string{
		"Antony Blinken", "Amir-Abdollahian", "al-Assad", "NATO", "X", "de la Rua", "iPhone", "Sky News-UK", "a-B c", "a", "A-B-C",
		"", " a", "a ", "a  b", "a- b", "-a", "a-", "U.S.", "O'Brien", "G7", "Erdoğan", "a\tb", "AT&T", "a--b", "People’s Daily", "J. K. X",
	} {
		if diff := cmp.Diff(slowWords(name), foldWords(name), comparePart); diff != "" {
			t.Errorf("foldWords(%q) is not what the tokens give (-tokens +got):\n%s", name, diff)
		}
	}
}

func TestFoldWordsBuiltin(t *testing.T) {
	for _, e := range background().Entries {
		for _, name := range slices.Concat(e.Forms(), e.Wrong) {
			if diff := cmp.Diff(slowWords(name), foldWords(name), comparePart); diff != "" {
				t.Errorf("foldWords(%q) is not what the tokens give (-tokens +got):\n%s", name, diff)
			}
		}
	}
}

func FuzzFoldWords(f *testing.F) {
	for _, name := range []string{"Antony Blinken", "al-Assad", "U.S. Army", "O'Brien's", "a b-c D", "G7", " x ", "www x", "A-B-C"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if diff := cmp.Diff(slowWords(name), foldWords(name), comparePart); diff != "" {
			t.Fatalf("foldWords(%q) is not what the tokens give (-tokens +got):\n%s", name, diff)
		}
	})
}
