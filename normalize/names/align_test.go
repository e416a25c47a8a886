package names

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// alignIndex has a name of each make, of which nothing else is known.
func alignIndex(t *testing.T) *Index {
	return only(t, rows(t, "name|kind|native|related",
		"Torvald Kestenholm|person||",
		"Rasmus Olaf Vandermolen|person||",
		"Robert Mossberger Jr.|person||",
		"Hossein Amir-Abdollahian|person||",
		"Ludwig van der Burghen|person||",
		"Wang Shouwen|person|zh=王受文|China",
		"Ofunato Line|organization||",
		"Institute for Skandic Studies|organization||",
		"Zaporizhzhia|place||",
		"Minsk-2|term||",
	))
}

// What a name may be read as: all of it, without its middle, its surname alone, the telling word of a body.
func TestAlign(t *testing.T) {
	x := alignIndex(t)
	tests := []struct{ name, in, want string }{
		{"one word exact", "They met Torvald Kastenholm today.", "They met Torvald Kestenholm today."},
		{"every word garbled", "They met Turvald Kastenholm today.", "They met Torvald Kestenholm today."},
		{"surname", "They met Kestanholm today.", "They met Kestenholm today."},
		{"without the middle name", "They met Rasmus Vandermulen today.", "They met Rasmus Vandermolen today."},
		{"with the middle name", "They met Rasmus Olaf Vandermulen today.", "They met Rasmus Olaf Vandermolen today."},
		{"suffix", "They met Robert Massberger Jr. today.", "They met Robert Mossberger Jr. today."},
		{"parts of a hyphenated name", "They met Hossein Amir-Abdullahian today.", "They met Hossein Amir-Abdollahian today."},
		{"hyphen left out", "They met Hossein Amir Abdullahian today.", "They met Hossein Amir-Abdollahian today."},
		{"particles", "They met Ludwig van der Borghen today.", "They met Ludwig van der Burghen today."},
		{"particles in capitals", "They met Ludwig Van Der Borghen today.", "They met Ludwig van der Burghen today."},
		{"surname first", "They met Wang Shoven of China today.", "They met Wang Shouwen of China today."},
		{"body", "They saw the Ofonato Line today.", "They saw the Ofunato Line today."},
		{"preposition swapped", "The Institute of Skendic Studies closed.", "The Institute for Skandic Studies closed."},
		{"place", "They saw Zaporozhzhia today.", "They saw Zaporizhzhia today."},
		{"possessive", "They read Torvald Kastenholm’s letter.", "They read Torvald Kestenholm’s letter."},
		{"line break", "They met the envoy Torvald\nKastenholm,\nthen left.", "They met the envoy Torvald Kestenholm,\nthen left."},
		{"no-break space", "They met Torvald\u00a0Kastenholm today.", "They met Torvald Kestenholm today."},
		{"capitals", "ENVOY TORVALD KASTENHOLM LEFT GENEVA", "ENVOY TORVALD KESTENHOLM LEFT GENEVA"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, corrected(t, x, Options{}, tt.in, sure)); diff != "" {
				t.Errorf("%q corrected (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// What is no reading of a name, however alike the words are.
func TestAlignNot(t *testing.T) {
	x := alignIndex(t)
	tests := []struct{ name, in, not string }{
		{"comma inside", "They met Torvald, Kastenholm left.", "Torvald, Kastenholm -> Torvald Kestenholm"},
		{"sentence end inside", "They met Torvald. Kastenholm left.", "Torvald. Kastenholm -> Torvald Kestenholm"},
		{"possessive inside", "They read of Torvald’s Kastenholm trip.", "Torvald’s Kastenholm -> Torvald Kestenholm"},
		{"lower case", "They met torvald kastenholm today.", "torvald kastenholm -> Torvald Kestenholm"},
		{"acronym", "They met Torvald KSTN today.", "Torvald KSTN -> Torvald Kestenholm"},
		{"another number", "They talked of Minsk-3 today.", "Minsk-3 -> Minsk-2"},
		{"given name alone", "They met Turvald today.", "Turvald -> Torvald"},
		{"given name of a name with the surname first", "They met Shoven today.", "Shoven -> Shouwen"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := garbledNames(t, x, Options{}, tt.in, minProbability); slices.Contains(got, tt.not) {
				t.Errorf("%q is read as %q", tt.in, tt.not)
			}
		})
	}
}
