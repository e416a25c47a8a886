package names

import (
	"slices"
	"strings"
	"testing"
)

// contextIndex knows a minister and what goes with him.
func contextIndex(t *testing.T) *Index {
	return beside(t,
		rows(t, "name|kind|related|weight",
			"Torvald Kestenholm|person|Lake Institute|4",
			"Lake Institute|organization||3",
			"Norland|place||4",
			"Westmark|place||4",
			"Eskil Vandermolen|person||4",
		),
		rows(t, "name|title|of|from|until",
			"Torvald Kestenholm|foreign minister|Norland|2019-01-01|2022-12-31",
			"Eskil Vandermolen|foreign minister|Westmark|2023-01-01|",
		),
		rows(t, "name|demonyms", "Norland|Norlander;Norlanders"),
	)
}

// best returns the likeliest reading of a word or words in a text.
func best(t *testing.T, x *Index, o Options, text, found string) Candidate {
	t.Helper()
	ps := passages(t, text)
	for _, m := range x.NewReader(o).Read(ps).Mentions {
		if len(m.Candidates) > 0 && ps[m.Passage].Text[m.Start:m.End] == found {
			return m.Candidates[0]
		}
	}
	t.Fatalf("nothing is said of %q in %q", found, text)
	return Candidate{}
}

const (
	far    = "\n\nNothing of note was said there."
	titled = "titled foreign minister"
)

func TestContext(t *testing.T) {
	x := contextIndex(t)
	tests := []struct {
		name, in, date string
		want           string // some evidence says so
		not            string // and none says so
	}{
		{"nothing", "They met Torvald Kastenholm today.", "", "sounds like Kestenholm", titled},
		{"title", "They met Foreign Minister Torvald Kastenholm today.", "", "titled foreign minister…Torvald Kestenholm", ""},
		{"title after the name", "Torvald Kastenholm, the foreign minister, left.", "", "titled foreign minister…Torvald Kestenholm", ""},
		{"title of the country", "In Norland Foreign Minister Torvald Kastenholm left.", "", "titled foreign minister…Norland…Torvald Kestenholm", ""},
		{"title of the people", "The Norlander foreign minister, Torvald Kastenholm, left.", "", "titled foreign minister…Norland", ""},
		{"title of another country", "In Westmark Foreign Minister Torvald Kastenholm left.", "", titled, titled + "…Norland"},
		{"another title", "They met Finance Minister Torvald Kastenholm today.", "", "sounds like", titled},
		{"title in another sentence", "The foreign minister was there. Torvald Kastenholm left.", "", "sounds like", titled},
		{
			"title far off in the sentence", "Torvald Kastenholm spoke at length of war and peace and much else before the foreign minister left.", "",
			"sounds like", titled,
		},
		{"title of another", "Torvald Kastenholm met Foreign Minister Eskil Vandermolen.", "", "sounds like", titled},
		{"office held on the date", "They met Foreign Minister Torvald Kastenholm today.", "2020-05-01", titled + "…Torvald Kestenholm…on 2020-05-01", ""},
		{"first day", "They met Foreign Minister Torvald Kastenholm today.", "2019-01-01", titled + "… on 20", ""},
		{"last day", "They met Foreign Minister Torvald Kastenholm today.", "2022-12-31", titled + "… on 20", ""},
		{"office not yet held", "They met Foreign Minister Torvald Kastenholm today.", "2018-12-31", "sounds like", titled},
		{"office no more held", "They met Foreign Minister Torvald Kastenholm today.", "2023-01-01", titled, titled + "… on 20"},
		{"related", "Torvald Kastenholm of the Lake Institute left.", "", "Lake Institute in the same sentence", ""},
		{"country", "Torvald Kastenholm flew to Norland.", "", "Norland in the same sentence", ""},
		{"people", "Torvald Kastenholm met the Norlanders.", "", "Norland in the same sentence", ""},
		{"unrelated", "Torvald Kastenholm flew to Westmark.", "", "sounds like", "Westmark"},
		{"related in another sentence", "The Lake Institute closed. Torvald Kastenholm left.", "", "Lake Institute in paragraph 1", "Lake Institute in the same"},
		{"country in another sentence", "Norland is far. Torvald Kastenholm left.", "", "sounds like", "Norland"},
		{"right elsewhere", "Torvald Kestenholm spoke." + far + "\n\nThey met Kastenholm today.", "", "Torvald Kestenholm in paragraph 1", ""},
		{"right in a later paragraph", "They met Kastenholm today." + far + "\n\nTorvald Kestenholm spoke.", "", "Torvald Kestenholm in paragraph 3", ""},
		{
			"right in another text of the file", "Torvald Kestenholm spoke." + strings.Repeat(far, sameText) + "\n\nThey met Kastenholm today.", "",
			"sounds like", "Torvald Kestenholm in",
		},
		{
			"right nearer and farther", "Torvald Kestenholm spoke." + strings.Repeat(far, 5) + "\n\nTorvald Kestenholm left.\n\nThey met Kastenholm.", "",
			"Torvald Kestenholm in paragraph 7", "Torvald Kestenholm in paragraph 1",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			name := "Torvald Kastenholm"
			if !strings.Contains(tt.in, name) {
				name = "Kastenholm"
			}
			got := best(t, x, Options{Date: tt.date}, tt.in, name).Evidence
			says := func(words string) bool { // in one piece, all that stands between the dots
				return slices.ContainsFunc(got, func(e string) bool {
					for w := range strings.SplitSeq(words, "…") {
						if !strings.Contains(e, w) {
							return false
						}
					}
					return true
				})
			}
			if !says(tt.want) {
				t.Errorf("evidence %q has nothing like %q", got, tt.want)
			}
			if tt.not != "" && says(tt.not) {
				t.Errorf("evidence %q says %q", got, tt.not)
			}
		})
	}
}

// The context never lowers the odds of the entry that it speaks for, and the more of it the better.
func TestContextRaises(t *testing.T) {
	x := contextIndex(t)
	tests := []struct {
		name  string
		texts []string // from less context to more
	}{
		{"title", []string{
			"They met Kastenholm in town today.", "They met Foreign Minister Kastenholm in town today.",
			"They met Norlander Foreign Minister Kastenholm in town today.",
		}},
		{"related", []string{"They met Kastenholm in town.", "They met Kastenholm in Norland.", "They met Kastenholm of the Lake Institute."}},
		{"same text", []string{"They met Kastenholm in town.", "They met Kastenholm in town.\n\nThe Lake Institute closed."}},
		{"full name", []string{"They met Kastenholm in town.", "They met Kastenholm in town.\n\nTorvald Kestenholm spoke."}},
		{"courtesy title", []string{
			"They met Kastenholm in town.", "They met Kastenholm in town.\n\nTorvald Kestenholm spoke.",
			"They met Mr. Kastenholm in town.\n\nTorvald Kestenholm spoke.",
		}},
		{"garbled full name", []string{"They met Kastenholm in town.", "They met Kastenholm in town.\n\nTorvald Kastenholm of the Lake Institute spoke."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := 0.0
			for _, text := range tt.texts {
				got := best(t, x, Options{}, text, "Kastenholm")
				if got.Text != "Kestenholm" || got.Probability <= before {
					t.Errorf("%q: %s at %.3f; with less context it had %.3f", text, got.Text, got.Probability, before)
				}
				before = got.Probability
			}
		})
	}
}

// What somebody is said to be, of whom nothing such is known, speaks against the one who is known.
func TestTrade(t *testing.T) {
	x := contextIndex(t)
	bare := best(t, x, Options{}, "Torvald Kastenholm, smiling, left Norland.", "Torvald Kastenholm").Probability
	farmer := best(t, x, Options{}, "Torvald Kastenholm, a farmer, left Norland.", "Torvald Kastenholm").Probability
	minister := best(t, x, Options{}, "Torvald Kastenholm, a former minister, left Norland.", "Torvald Kastenholm").Probability
	if farmer >= bare || minister < bare {
		t.Errorf("probability is %.3f, of a farmer %.3f, of a former minister %.3f", bare, farmer, minister)
	}
}

// An office held on the date of the article speaks louder than one that was not.
func TestContextDate(t *testing.T) {
	x := contextIndex(t)
	text := "They met Foreign Minister Kastenholm in town today."
	in := best(t, x, Options{Date: "2020-05-01"}, text, "Kastenholm").Probability
	out := best(t, x, Options{Date: "2012-05-01"}, text, "Kastenholm").Probability
	if in <= out {
		t.Errorf("probability is %.3f on a day of the office and %.3f on another", in, out)
	}
}

// The right full name explains the garbled surname that follows.
func TestLaterMentionsOfTheRight(t *testing.T) {
	x := builtinIndex()
	text := "Secretary of State Antony Blinken came to Kyiv.\n\nThe plane of Mr. Blanken was late. Blanken said so."
	if got, want := garbledNames(t, x, Options{}, text, 0.55), []string{"Blanken -> Blinken", "Blanken -> Blinken"}; !slices.Equal(got, want) {
		t.Errorf("finds %q; want %q", got, want)
	}
	other := "Secretary of State Antony Blinken came to Kyiv.\n\nThe plane of Leo Blanken was late. Blanken said so."
	if got := garbledNames(t, x, Options{}, other, 0.55); len(got) > 0 {
		t.Errorf("takes a namesake for him: %q", got)
	}
}

// Once a full name explained a garbled surname, the surname is explained wherever it stands alone.
func TestLaterMentions(t *testing.T) {
	x := builtinIndex()
	text := "Secretary of State Anthony Blanken came to Kyiv.\n\nThe plane of Blanken was late. “Go,” Blanken’s aide said."
	want := []string{"Anthony Blanken -> Antony Blinken", "Blanken -> Blinken", "Blanken -> Blinken"}
	if got := garbledNames(t, x, Options{}, text, sure); !slices.Equal(got, want) {
		t.Errorf("finds %q; want %q", got, want)
	}
	if got := best(t, x, Options{}, text, "Blanken").Evidence; !slices.Contains(got, "stands for Antony Blinken elsewhere in the text") {
		t.Errorf("evidence of the later mention is %q", got)
	}
	alone := "The plane of the American Blanken was late."
	if a, b := best(t, x, Options{}, alone, "Blanken").Probability, best(t, x, Options{}, text, "Blanken").Probability; a >= b {
		t.Errorf("probability is %.3f without the full name and %.3f with it", a, b)
	}
}

// Of several names that a garbled one may be, the likeliest also explains what follows.
func TestLaterMentionsAgree(t *testing.T) {
	lines := []string{"name|kind", "Karl Kestenholm|person", "Karl Kastenhalm|person", "Karl Kistenholm|person", "Karl Kustenhelm|person"}
	for i := range lines[1:] {
		lines[1], lines[1+i] = lines[1+i], lines[1]
		x := only(t, rows(t, lines...))
		text := "They met Karl Kostenholm in town.\n\nThe plane of Kostenholm was late."
		full, later := best(t, x, Options{}, text, "Karl Kostenholm"), best(t, x, Options{}, text, "Kostenholm")
		if full.Text != "Karl "+later.Text {
			t.Errorf("with %q first, the full name is %s and the later one %s", lines[1], full.Text, later.Text)
		}
	}
}
