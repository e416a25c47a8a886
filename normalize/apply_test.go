package normalize_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

func mustNew(t testing.TB, o normalize.Options) *normalize.Checker {
	t.Helper()
	c, err := normalize.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func mustParse(t testing.TB, path, source string) *document.Document {
	t.Helper()
	d, err := document.Parse(path, []byte(source), "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// suggestion is a finding to be: the words, what they become, and how sure that is.
type suggestion struct {
	words, becomes string
	confidence     float64
	safe           bool
}

// found returns the findings about the first occurrence of the words of each suggestion.
func found(t *testing.T, d *document.Document, suggestions ...suggestion) []check.Finding {
	t.Helper()
	var out []check.Finding
	for _, s := range suggestions {
		at := strings.Index(d.Segments[0].Text, s.words)
		if at < 0 {
			t.Fatalf("%q does not stand in %q", s.words, d.Segments[0].Text)
		}
		f := check.At(&d.Segments[0], at, at+len(s.words))
		switch {
		case s.becomes == "delete":
			f.SuggestDelete(s.confidence)
		case s.becomes != "":
			f.Suggest(s.becomes, s.confidence, s.safe)
		}
		out = append(out, f)
	}
	return out
}

func TestApply(t *testing.T) {
	const text = "Anthony Blanken met Putin.He left. Will go"
	var (
		name     = suggestion{"Anthony Blanken", "Antony Blinken", 0.9, false}
		surname  = suggestion{"Blanken", "Blinken", 0.97, false}
		space    = suggestion{".H", ". H", 0.98, true}
		tail     = suggestion{"Will go", "delete", 0.96, false}
		nothing  = suggestion{"Putin", "", 0.9, false}
		safe     = normalize.Policy{Fix: normalize.Safe}
		all      = normalize.Policy{Fix: normalize.All}
		from90   = normalize.Policy{Fix: normalize.All, MinConfidence: 0.9}
		overlaps = "overlaps another fix; run again"
	)
	tests := []struct {
		name        string
		suggestions []suggestion
		policy      normalize.Policy
		want        string
		left        []string // words and reason
	}{
		{"none", []suggestion{space}, normalize.Policy{}, text, []string{".H: not safe without a look"}},
		{"nothing found", nil, all, text, nil},
		{"safe", []suggestion{name, space}, safe, "Anthony Blanken met Putin. He left. Will go", []string{"Anthony Blanken: not safe without a look"}},
		{"all, from 0.95", []suggestion{name, space, tail}, all, "Anthony Blanken met Putin. He left.", []string{"Anthony Blanken: confidence 0.90 is below 0.95"}},
		{"hardly below", []suggestion{{"Putin", "Potin", 0.9496, false}, space}, all, "Anthony Blanken met Putin. He left. Will go", []string{"Putin: confidence 0.9496 is below 0.95"}},
		{"all, from another confidence", []suggestion{name, space, tail}, from90, "Antony Blinken met Putin. He left.", nil},
		{"safe, however sure", []suggestion{{".H", ". H", 0.5, true}}, all, "Anthony Blanken met Putin. He left. Will go", nil},
		{"no suggestion", []suggestion{nothing, space}, all, "Anthony Blanken met Putin. He left. Will go", []string{"Putin: no suggestion"}},
		{"any order", []suggestion{tail, space, name}, from90, "Antony Blinken met Putin. He left.", nil},
		{"overlap", []suggestion{name, surname}, from90, "Antony Blinken met Putin.He left. Will go", []string{"Blanken: " + overlaps}},
		{"overlap, the other way", []suggestion{surname, name}, from90, "Anthony Blinken met Putin.He left. Will go", []string{"Anthony Blanken: " + overlaps}},
		{"the refused one gives way", []suggestion{name, surname}, all, "Anthony Blinken met Putin.He left. Will go", []string{"Anthony Blanken: confidence 0.90 is below 0.95"}},
		{"insertion within", []suggestion{{"Putin.He left.", "Nobody.", 1, false}, space}, all, "Anthony Blanken met Nobody. Will go", []string{".H: " + overlaps}},
		{"same insertion twice", []suggestion{space, space}, safe, "Anthony Blanken met Putin. He left. Will go", []string{".H: " + overlaps}},
		{"side by side", []suggestion{{"Putin", "Potin", 1, false}, space}, all, "Anthony Blanken met Potin. He left. Will go", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := mustParse(t, "", text)
			res := normalize.Apply(d, found(t, d, tt.suggestions...), tt.policy)
			if diff := cmp.Diff(tt.want, string(res.Source)); diff != "" {
				t.Errorf("source (-want +got):\n%s", diff)
			}
			var left []string
			for _, l := range res.Left {
				left = append(left, l.Finding.Text+": "+l.Reason)
			}
			if diff := cmp.Diff(tt.left, left); diff != "" {
				t.Errorf("left (-want +got):\n%s", diff)
			}
			if len(res.Applied)+len(res.Left) != len(tt.suggestions) {
				t.Errorf("%d applied and %d left of %d", len(res.Applied), len(res.Left), len(tt.suggestions))
			}
			if string(d.Source) != text {
				t.Errorf("the document was changed to %q", d.Source)
			}
		})
	}
}

// When nothing is applied, the bytes are those of the document, not a copy of them.
func TestApplyNothing(t *testing.T) {
	d := mustParse(t, "", "He left.They stayed.")
	res := normalize.Apply(d, mustNew(t, normalize.Options{}).Check(d), normalize.Policy{})
	if len(res.Left) != 1 || &res.Source[0] != &d.Source[0] || len(res.Source) != len(d.Source) {
		t.Errorf("%q becomes %q with %d left", d.Source, res.Source, len(res.Left))
	}
}

// What the encoding of a file has no byte for is left, and the rest is applied.
func TestApplyUnencodable(t *testing.T) {
	d := mustParse(t, "", "Zo\xEB met Vucic and Andre.")
	if d.Encoding != document.Windows1252 {
		t.Fatalf("encoding is %s", d.Encoding)
	}
	res := normalize.Apply(d, found(t, d, suggestion{"Vucic", "Vučić", 1, true}, suggestion{"Andre", "André", 1, true}), normalize.Policy{Fix: normalize.All})
	if want := "Zo\xEB met Vucic and Andr\xE9."; string(res.Source) != want {
		t.Errorf("source is %q; want %q", res.Source, want)
	}
	if len(res.Left) != 1 || res.Left[0].Reason != "'č' cannot be written in Windows-1252" {
		t.Errorf("left is %+v", res.Left)
	}
}

// Only the first suggestion is ever applied.
func TestApplyFirstSuggestion(t *testing.T) {
	d := mustParse(t, "", "They met Canon.")
	fs := found(t, d, suggestion{"Canon", "Kennan", 0.6, false})
	fs[0].Suggest("Cannon", 0.99, true)
	res := normalize.Apply(d, fs, normalize.Policy{Fix: normalize.All, MinConfidence: 0.9})
	if len(res.Applied) != 0 || len(res.Left) != 1 {
		t.Errorf("source is %q: the second suggestion was looked at", res.Source)
	}
}
