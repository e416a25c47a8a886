package names

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// seen returns the mentions of a text, unknown ones with their kind in brackets.
func seen(t *testing.T, x *Index, text string) string {
	t.Helper()
	ps := passages(t, text)
	var out []string
	for _, m := range x.NewReader(Options{}).Read(ps).All() {
		s := ps[m.Passage].Text[m.Start:m.End]
		switch {
		case len(m.Known) > 0:
			s += "="
		case m.Wrong != nil:
			s += "!"
		case len(m.Candidates) > 0:
			s += "~"
		case m.Kind != "":
			s += " (" + string(m.Kind) + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestAll(t *testing.T) {
	x := only(t, rows(t, "name|kind|aliases|wrong|weight", "Antony Blinken|person|||4", "United Nations|organization|UN||5", "Iran|place|||5",
		"Nord Stream|term||North Stream|3", "New York|place|||4"))
	tests := []struct{ name, in, want string }{
		{"known, wrong and garbled", "Antony Blinken spoke of North Stream. Antony Blanken left.", "Antony Blinken=; North Stream!; Antony Blanken~"},
		{"title", "Then President Eskil Vandermolen left.", "Eskil Vandermolen (person)"},
		{"title of several words", "US Deputy Secretary of State Eskil Vandermolen left.", "Eskil Vandermolen (person)"},
		{"title with a stop", "They met Gen. Vandermolen and Mr. Oakhurst.", "Vandermolen (person); Oakhurst (person)"},
		{"title with a country", "President of Iran Eskil Vandermolen left.", "Iran=; Eskil Vandermolen (person)"},
		{"title of a people", "The Iranian Foreign Minister Eskil Vandermolen left.", "Eskil Vandermolen (person)"},
		{"title after a company", "Then Zorbax CEO Eskil Vandermolen left.", "Zorbax; Eskil Vandermolen (person)"},
		{"title of a body", "The Speaker of the House of Kestenholm left.", "House of Kestenholm"},
		{"surname", "They saw Blinken there.", "Blinken="},
		{"title without a name", "The Prime Minister and the Foreign Minister left.", ""},
		{"title as a surname", "He saw Hildegard Prince there.", "Hildegard Prince"},
		{
			"particles", "He saw Ursula von der Brandvold, Farid al-Qantari, Omar bin Zubari and Jan de Groot there.",
			"Ursula von der Brandvold (person); Farid al-Qantari (person); Omar bin Zubari (person); Jan de Groot (person)",
		},
		{"particle with a capital", "He saw Farid Al-Qantari and Van Houten there.", "Farid Al-Qantari (person); Van Houten (person)"},
		{"particle that is a word", "They see Brandvold as Vandermolen did.", "Brandvold; Vandermolen"},
		{"initials", "They saw J. R. Brandvold, J.K. Vandermolen and Eskil W. Oakhurst.", "J. R. Brandvold (person); J.K. Vandermolen; Eskil W. Oakhurst (person)"},
		{"hyphens", "They saw Anne-Marie Brandvold-Oakhurst.", "Anne-Marie Brandvold-Oakhurst (person)"},
		{"possessive", "They saw Brandvold’s Oakhurst and Vandermolens' house.", "Brandvold; Oakhurst; Vandermolens"},
		{
			"suffixes", "They saw Eskil Brandvold Jr. and Per Oakhurst, Jr., and Ines Quintanilha III.",
			"Eskil Brandvold Jr (person); Per Oakhurst, Jr (person); Ines Quintanilha III (person)",
		},
		{
			"connectors", "He read of the Bank of Kestenholm, the Institute for Global Studies in Paris and the Ministry of Health and Social Care.",
			"Bank of Kestenholm (organization); Institute for Global Studies (organization); Paris; Ministry of Health and Social Care (organization)",
		},
		{"connector between two", "He saw Brandvold of Oakhurst, Brandvold and Quintanilha for Zorbax.", "Brandvold; Oakhurst; Brandvold; Quintanilha; Zorbax"},
		{"known within", "He read of the Bank of Iran and the University of New York.", "Bank of Iran (organization); Iran=; University of New York (organization); New York="},
		{"body", "The National Security Council and the Zorbax Foundation met.", "National Security Council (organization); Zorbax Foundation (organization)"},
		{"place", "They reached Brandvold Province and Lake Oakhurst.", "Brandvold Province (place); Lake Oakhurst (place)"},
		{"acronym", "The ZRBX left.", "ZRBX (organization)"},
		{
			"sentence starts", "Yesterday Brandvold left. When Oakhurst came, Vandermolen left. Talks failed. But Per Oakhurst stayed.",
			"Brandvold; Oakhurst; Vandermolen; Per Oakhurst (person)",
		},
		{"headline", "Brandvold Launches New Newspaper in Oakhurst After Talks", "Brandvold; Oakhurst"},
		{"headline in capitals", "BRANDVOLD LAUNCHES NEW NEWSPAPER IN OAKHURST AFTER TALKS", "BRANDVOLD; OAKHURST"},
		{"list", "They saw Brandvold, Per Oakhurst, Vandermolen and Zorbax.", "Brandvold; Per Oakhurst (person); Vandermolen; Zorbax"},
		{"list with bullets", "• Brandvold • Per Oakhurst", "Brandvold; Per Oakhurst (person)"},
		{"days and peoples", "On Monday in March a Belgian and the French left.", ""},
		{"day before a name", "On Monday Brandvold left, and on Tuesday Per Oakhurst.", "Brandvold; Per Oakhurst (person)"},
		{
			"body at a place", "The Bank of Quintana at Lake Oakhurst and the Council on Foreign Relations met.",
			"Bank of Quintana (organization); Lake Oakhurst (place); Council on Foreign Relations (organization)",
		},
		{"pronoun", "Here I and I'm left with Brandvold.", "Brandvold"},
		{"common noun with a capital", "The Company and the Contractor agree.", ""},
		{"numbers", "Article 5 of 2022 and 34-year-old Brandvold", "Brandvold"},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, seen(t, x, tt.in)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}
