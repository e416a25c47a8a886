package names

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// newsroom is a dictionary such as a newsroom keeps beside the built-in one.
func newsroom(t *testing.T) *Index {
	return beside(t,
		rows(t, "name|kind|aliases|native|related|weight",
			"Torvald Kestenholm|person|||Lake Institute|4",
			"Lake Institute|organization|||Torvald Kestenholm|3",
			"Ofunato Line|organization|||Japan|2",
			"Bashar al-Jafari|person|||Syria|3",
			"Wang Shouwen|person||zh=王受文|China|3",
			"Kim Yong-chol|person||ko=김영철|North Korea|3",
			"Ludwig van der Burghen|person|||Lake Institute|3",
		),
		rows(t, "name|title|of|from|until", "Torvald Kestenholm|foreign minister|Finland|2019-01-01|2022-12-31"),
	)
}

// Garbled names of the sorts that are found in real translations, among all the built-in names.
func TestRank(t *testing.T) {
	x := newsroom(t)
	tests := []struct{ name, from, in, want string }{
		{"full name with a title", "fa", "Secretary of State Anthony Blanken left.", "Secretary of State Antony Blinken left."},
		{"full name", "", "They met Russian President Vladimir Potin today.", "They met Russian President Vladimir Putin today."},
		{"both words", "ru", "They met Russian President Valadimir Potin today.", "They met Russian President Vladimir Putin today."},
		{"office with the surname", "fa", "Russian Foreign Minister Lavarov left.", "Russian Foreign Minister Lavrov left."},
		{"first letter changed", "", "They met Torvald Gestenholm of the Lake Institute.", "They met Torvald Kestenholm of the Lake Institute."},
		{"body with its director", "fa", "He is with the Canon Institute of Matthew Rojansky.", "He is with the Kennan Institute of Matthew Rojansky."},
		{"body by one word", "", "They took the Ofonato Line in Japan.", "They took the Ofunato Line in Japan."},
		{"place", "", "Fighting in Ukraine went on near Kramatursk.", "Fighting in Ukraine went on near Kramatorsk."},
		{"headline in capitals", "", "PRESIDENT VLADIMIR POTIN MEETS ENVOYS IN MOSCOW", "PRESIDENT VLADIMIR PUTIN MEETS ENVOYS IN MOSCOW"},
		{"possessive", "", "They read Russian President Vladimir Potin’s letter.", "They read Russian President Vladimir Putin’s letter."},
		{"hyphenated", "fa", "Iranian Foreign Minister Hossein Amir-Abdullahian left.", "Iranian Foreign Minister Hossein Amir-Abdollahian left."},
		{"particle", "ar", "Bashar al-Jaferi of Syria left.", "Bashar al-Jafari of Syria left."},
		{"particles", "", "They met Ludwig van der Borghen of the Lake Institute.", "They met Ludwig van der Burghen of the Lake Institute."},
		{"surname first", "zh", "They met Wang Shoven of China.", "They met Wang Shouwen of China."},
		{"surname first, hyphenated", "ko", "They met Kim Yung-chol of North Korea.", "They met Kim Yong-chol of North Korea."},
		{"in quotes and brackets", "", "“Torvald Kastenholm” (Lake Institute)", "“Torvald Kestenholm” (Lake Institute)"},
		{
			"two in a row", "", "They met Torvald Kastenholm, Ludwig van der Borghen and others of the Lake Institute.",
			"They met Torvald Kestenholm, Ludwig van der Burghen and others of the Lake Institute.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, corrected(t, x, Options{From: tt.from}, tt.in, sure)); diff != "" {
				t.Errorf("%q corrected (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// A list of bare names is a dictionary too.
func TestRankBareNames(t *testing.T) {
	x := only(t, rows(t, "name", "Torvald Kestenholm", "Halim Darwazeh", "Ofunato", "Vasco Andringa", "Lake Institute"))
	tests := []struct{ in, want string }{
		{"They met Torvald Kastenholm today.", "They met Torvald Kestenholm today."},
		{"They met Kestanholm today.", "They met Kestenholm today."},
		{"They met Halim Darvaseh in Ofonato.", "They met Halim Darwazeh in Ofunato."},
		{"They met Vasco Andrenga today.", "They met Vasco Andringa today."},
		{"They met Torvald Kestenholm and Halim Darwazeh.", "They met Torvald Kestenholm and Halim Darwazeh."},
		{"They met Secretary of State Anthony Blanken.", "They met Secretary of State Anthony Blanken."}, // not on the list
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, corrected(t, x, Options{}, tt.in, sure)); diff != "" {
			t.Errorf("%q corrected (-want +got):\n%s", tt.in, diff)
		}
	}
}

// Candidates are few, best first, and their probabilities are shares of one; no two are spellings of one name.
func TestCandidates(t *testing.T) {
	x := only(t, rows(t, "name|kind|aliases|weight",
		"Karl Kestenholm|person||4", "Karl Kastenhalm|person||2", "Karl Kistenhelm|person||1", "Karl Kustenhulm|person||1", "Karl Kestinhelm|person|Karl Kestynhelm|1"))
	ps := passages(t, "They met Karl Kostenholm today.")
	for _, m := range x.NewReader(Options{}).Read(ps).Mentions {
		if len(m.Candidates) == 0 {
			continue
		}
		if len(m.Candidates) < 2 || len(m.Candidates) > maxCandidates {
			t.Errorf("%d candidates; want 2 to %d", len(m.Candidates), maxCandidates)
		}
		sum := 0.0
		for i, c := range m.Candidates {
			sum += c.Probability
			if i > 0 && c.Probability > m.Candidates[i-1].Probability {
				t.Errorf("%s with %.3f stands after %.3f", c.Text, c.Probability, m.Candidates[i-1].Probability)
			}
			for _, d := range m.Candidates[:i] {
				if d.Text == c.Text || d.Entry == c.Entry {
					t.Errorf("%s stands twice", c.Text)
				}
			}
		}
		if sum <= 0 || sum > 1 {
			t.Errorf("the probabilities add up to %.3f", sum)
		}
		return
	}
	t.Error("no candidates")
}

// The suggestion is the canonical name where the form that matched is only another spelling of it, else the form itself.
func TestSpell(t *testing.T) {
	x := only(t, rows(t, "name|kind|aliases", "Volodymyr Zelenskyy|person|Volodymyr Zelenskiy", "Joseph Vandermolen|person|Joe Vandermolen"))
	tests := []struct{ in, want string }{
		{"They met Volodymyr Zolenskiy today.", "They met Volodymyr Zelenskyy today."},
		{"They met Joe Vandermulen today.", "They met Joe Vandermolen today."},
		{"They met Joseph Vandermulen today.", "They met Joseph Vandermolen today."},
		{"ENVOY JOE VANDERMULEN LEFT GENEVA TODAY", "ENVOY JOE VANDERMOLEN LEFT GENEVA TODAY"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, corrected(t, x, Options{}, tt.in, sure)); diff != "" {
			t.Errorf("%q corrected (-want +got):\n%s", tt.in, diff)
		}
	}
}
