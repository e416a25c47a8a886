package dictionaries

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPhrasesAreCanonical(t *testing.T) {
	for file, phrases := range map[string][]Phrase{"calques.tsv": Calques(), "acronyms.tsv": ForeignAcronyms()} {
		path := "data/phrases/" + file
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if want := canonical(path, string(b)); *update && string(b) != want {
			if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if diff := cmp.Diff(want, string(b)); diff != "" {
			t.Errorf("%s is not in canonical form; -update rewrites it (-want +got):\n%s", path, diff)
		}
		if len(phrases) < 150 {
			t.Errorf("%s has %d phrases, want 150 or more", file, len(phrases))
		}
		wrong := map[string]bool{}
		for _, p := range phrases {
			key := p.Wrong
			if file == "calques.tsv" {
				key = strings.ToLower(key)
			}
			if wrong[key] {
				t.Errorf("%s: %q stands twice", file, p.Wrong)
			}
			wrong[key] = true
		}
		for _, p := range phrases {
			soundPhrase(t, file, p, wrong)
		}
	}
}

// soundPhrase checks one phrase against the others.
func soundPhrase(t *testing.T, file string, p Phrase, wrong map[string]bool) {
	t.Helper()
	for _, r := range p.Right {
		if wrong[strings.ToLower(r)] || r == p.Wrong || strings.Contains(r, "  ") {
			t.Errorf("%s: %q is right for %q, but listed as wrong", file, r, p.Wrong)
		}
		if strings.HasSuffix(p.Wrong, ",") != strings.HasSuffix(r, ",") && !p.Opening {
			t.Errorf("%s: only one of %q and %q ends with a comma", file, p.Wrong, r)
		}
	}
	if strings.TrimSpace(p.Wrong) != p.Wrong || strings.Contains(p.Wrong, "  ") {
		t.Errorf("%s: %q has spaces that never match", file, p.Wrong)
	}
	if p.Level == FromSource && len(p.From) == 0 {
		t.Errorf("%s: %q counts only in texts from no language", file, p.Wrong)
	}
	if !slices.IsSorted(p.From) {
		t.Errorf("%s: the languages of %q are not in order", file, p.Wrong)
	}
	for _, l := range p.From {
		if !knownLanguage(l) {
			t.Errorf("%s: %q is from %q, which is no language", file, p.Wrong, l)
		}
	}
}

func TestReadPhrases(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"no header", "a\tb\t\t\t\n", `x.tsv:1: header is "a\tb\t\t\t", not "name\tright\tfrom\tlevel\tnote"`},
		{"cells", "# of 2026\n" + phraseHeader + "\na\tb\n", "x.tsv:3: row has 2 cells"},
		{"level", phraseHeader + "\na\tb\t\tloud\t\n", `x.tsv:2: no phrase, nothing that is right, or level "loud"`},
		{"nothing right", phraseHeader + "\na\t\t\t\t\n", `x.tsv:2: no phrase, nothing that is right, or level ""`},
		{"no phrase", phraseHeader + "\n^\tb\t\t\t\n", `x.tsv:2: no phrase, nothing that is right, or level ""`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := readPhrases("x.tsv", tt.in); err == nil || err.Error() != tt.want {
				t.Errorf("readPhrases(%q) fails with %v; want %s", tt.in, err, tt.want)
			}
		})
	}
	got, err := readPhrases("x.tsv", phraseHeader+"\n^recall,\tearlier,;before,\tru;uk\tsource\twhy\n")
	want := []Phrase{{Wrong: "recall,", Opening: true, Right: []string{"earlier,", "before,"}, From: []string{"ru", "uk"}, Level: FromSource, Note: "why"}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("(-want +got):\n%s%v", diff, err)
	}
	if p := want[0]; !p.Says("uk") || !p.Says("ru-RU") || p.Says("u") || p.Says("") {
		t.Errorf("%v: wrong languages", p)
	}
}
