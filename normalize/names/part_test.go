package names

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// partsOf returns the parts of the first passage of a text.
func partsOf(t *testing.T, text string) []part {
	t.Helper()
	ps := passages(t, text)
	if len(ps) != 1 {
		t.Fatalf("%q has %d passages; want 1", text, len(ps))
	}
	return parts(&ps[0])
}

func TestParts(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"words", "Anthony Blanken left", "anthony blanken left"},
		{"hyphen", "Hossein Amir-Abdollahian", "hossein amir abdollahian"},
		{"hyphens of other kinds", "Amir\u2010Abdollahian Amir\u2011Abdollahian", "amir abdollahian amir abdollahian"},
		{"article", "Bashar al-Assad", "bashar al assad"},
		{"possessive", "Putin's and Johnson’s men", "putin and johnson men"},
		{"possessive of a plural", "the Saudis' envoy", "the saudis envoy"},
		{"possessive of a hyphenated name", "al-Assad's", "al assad"},
		{"possessive in capitals", "RUSSIA'S ARMY", "russia army"},
		{"apostrophe inside", "Khamene’i and O'Brien", "khamenei and obrien"},
		{"initials", "J.K. Rowling and George W. Bush", "jk rowling and george w bush"},
		{"abbreviation", "the U.S. envoy", "the us envoy"},
		{"title with a stop", "Gen. Mark Milley", "gen mark milley"},
		{"marks over letters", "Recep Tayyip Erdoğan, Łukasz", "recep tayyip erdogan lukasz"},
		{"number", "Article 5 of 2022", "article 5 of 2022"},
		{"no-break space", "Anthony\u00a0Blanken", "anthony blanken"},
		{"soft hyphen", "Blan\u00adken", "blanken"},
		{"address is no word", "see kremlin.ru now", "see now"},
		{"hyphens alone", "a - b -- c", "a b c"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, q := range partsOf(t, tt.in) {
				got = append(got, q.folded)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("parts of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// Offsets are in the text as it was given: the ending of the possessive and the stops around a word lie outside.
func TestPartsOffsets(t *testing.T) {
	in := "“Gen. Amir-Abdollahian’s U.S. visit”"
	want := []string{"Gen", "Amir", "Abdollahian", "U.S.", "visit"}
	var got []string
	for _, q := range partsOf(t, in) {
		got = append(got, in[q.start:q.end])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("places in %q (-want +got):\n%s", in, diff)
	}
}

// What may be one name is joined: a bar stands where a name cannot go on.
func TestPartsJoined(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"words", "Anthony Blanken left", "anthony blanken left"},
		{"comma", "Blanken, Anthony", "blanken | anthony"},
		{"sentence", "He met Blanken. Anthony left.", "he met blanken | anthony left"},
		{"title with a stop", "met Gen. Mark Milley", "met gen mark milley"},
		{"initial", "George W. Bush left", "george w bush left"},
		{"abbreviation", "the U.S. Senate", "the us senate"},
		{"hyphen", "al-Assad", "al assad"},
		{"dash", "Moscow — Kyiv", "moscow | kyiv"},
		{"spaced hyphen", "Moscow - Kyiv", "moscow | kyiv"},
		{"slash", "Moscow/Kyiv", "moscow | kyiv"},
		{"bracket", "Blinken (Antony)", "blinken | antony"},
		{"quote", `Dwayne "Rock" Johnson`, "dwayne | rock | johnson"},
		{"possessive", "Putin’s Kremlin", "putin kremlin"},
		{"possessive of a plural", "the Saudis’ Shura Council", "the saudis | shura council"},
		{"line break", "Anthony\nBlanken,\nthe envoy", "anthony blanken | the envoy"},
		{"no-break space", "Anthony\u00a0Blanken", "anthony blanken"},
		{"ellipsis", "Blanken... Anthony", "blanken | anthony"},
		{"address between", "Blanken kremlin.ru Anthony", "blanken | anthony"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			for i, q := range partsOf(t, tt.in) {
				switch {
				case i > 0 && q.joined:
					b.WriteString(" ")
				case i > 0:
					b.WriteString(" | ")
				}
				b.WriteString(q.folded)
			}
			if diff := cmp.Diff(tt.want, b.String()); diff != "" {
				t.Errorf("joined parts of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// flagged returns the parts for which a flag is set.
func flagged(ps []part, flag func(part) bool) string {
	var out []string
	for _, q := range ps {
		if flag(q) {
			out = append(out, q.folded)
		}
	}
	return strings.Join(out, " ")
}

func TestPartsFlags(t *testing.T) {
	upper := func(q part) bool { return q.upper }
	caps := func(q part) bool { return q.caps }
	opens := func(q part) bool { return q.opens }
	owned := func(q part) bool { return q.owned }
	number := func(q part) bool { return q.number }
	tests := []struct {
		name string
		flag func(part) bool
		in   string
		want string
	}{
		{"capital", upper, "The envoy Bashar al-Assad met iPhone makers", "the bashar assad"},
		{"capital with a mark", upper, "Österreich and élan", "osterreich"},
		{"capitals", caps, "NATO met the U.S. envoy, X and Al", "nato us"},
		{"capitals in a possessive", caps, "NATO's men and Nato's", "nato"},
		{"capitals in a hyphenated word", caps, "a NATO-led force", "nato"},
		{"no capital in a number", caps, "G7 and 2022", ""},
		{"opens a sentence", opens, "Talks went on. Blanken left.", "talks blanken"},
		{"opens a quote", opens, "He said: “Russia will go.”", "he russia"},
		{"opens after a dash or a bracket", opens, "Peace — Talks (Minsk)", "peace talks minsk"},
		{"an abbreviation opens nothing", opens, "He met Gen. Milley", "he"},
		{"only the head of a hyphenated word opens", opens, "Amir-Abdollahian left", "amir"},
		{"owned", owned, "Iran's Guardian Council", "guardian"},
		{"not owned across a comma", owned, "Iran's, Guardian", ""},
		{"only the head of a hyphenated word is owned", owned, "Iran’s Amir-Abdollahian", "amir"},
		{"number", number, "34-year-old of 2022, T72", "34 year old 2022"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, flagged(partsOf(t, tt.in), tt.flag)); diff != "" {
				t.Errorf("flagged parts of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}
