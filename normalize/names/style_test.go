package names

import (
	"strings"
	"testing"

	"transcheck/dictionaries"
)

// styled returns the index in which the houses a and b write names in their own ways.
func styled(t *testing.T) *Index {
	return only(t, rows(t, "name|kind|aliases|style|related|weight",
		"Mykoyan Zelenskyy|person|Mykoyan Zelensky;Mykoyan Zelenskiy|a=Mykoyan Zelenskyy; b=Mykoyan Zelensky|Sonland|5",
		"Sonland|place|Sunland;Republic of Sonland|a=Sonland; b=Sunland||5",
		"Moamin Gadhafi|person|Muamin Gaddafi|a=Moamin Gadhafi; b=Muamin Gaddafi|Sonland|3",
		"Seif Gadhafi|person|Saif Gaddafi|a=Seif Gadhafi; b=Saif Gaddafi|Sonland|3",
		"Abdel el-Sissi|person|Abdel al-Sisi|a=Abdel el-Sissi; b=Abdel al-Sisi|Sonland|4",
		"Walid Burhan|person|Walid al-Burhan|a=Walid Burhan; b=Walid al-Burhan|Sonland|3",
		"Hosn Amirabdol|person|Hosn Amir-Abdol|a=Hosn Amirabdol; b=Hosn Amir-Abdol|Sonland|3",
		"Ahmad Sharaa|person|Abu Golan|a=Ahmad Sharaa|Sonland|3",
		"Lena Hariri|person|Lena Haryri|a=Lena Hariri|Sonland|2",
		"Rafik Haryri|person||b=Rafik Haryri|Sonland|2",
		"UNOR|organization|Unor;United Organs|a=UNOR; b=Unor||4",
		"SOPAC|organization|S.O.P.A.C.|a=S.O.P.A.C.; b=SOPAC||4",
		"Al-Qasr|organization|al-Qasr;al-Kasr;Al Kasr|a=al-Qasr; b=al Kasr||4",
		"FLU-19|term|Flu-19;Flu|a=FLU-19; b=Flu-19||3",
		"Kalystan Post|organization||||3",
		"Kalystan|place|Kalistan|a=Kalystan||3",
		"Aleksandra Vetrova|person||||",
	), rows(t, "name|variants", "Aleksandra|Alexandra"))
}

func TestRestyled(t *testing.T) {
	tests := []struct{ name, house, in, want string }{
		{"full name", "a", "Mykoyan Zelensky left.", "Mykoyan Zelensky -> Mykoyan Zelenskyy"},
		{"of the other house", "b", "Mykoyan Zelenskyy left.", "Mykoyan Zelenskyy -> Mykoyan Zelensky"},
		{"as the house writes it", "b", "Mykoyan Zelensky left Sunland.", ""},
		{"no house", "", "Mykoyan Zelensky left Sunland.", ""},
		{"surname", "a", "Mykoyan Zelenskyy left. Zelensky spoke.", "Zelensky -> Zelenskyy"},
		{"surname alone", "a", "President Zelensky left.", "Zelensky -> Zelenskyy?"},
		{"possessive", "a", "It was Zelensky’s plan.", "Zelensky -> Zelenskyy?"},
		{"another Zelensky", "a", "Mykoyan Zelenskyy met Pavel Zelensky.", ""},
		{"headline", "a", "ZELENSKY LEAVES SUNLAND FOR THE NORTH TODAY", "ZELENSKY -> ZELENSKYY?; SUNLAND -> SONLAND"},
		{"surname in capitals", "a", "Mykoyan ZELENSKY left.", "Mykoyan ZELENSKY -> Mykoyan ZELENSKYY"},
		{"one surname, two persons, one form", "a", "Gaddafi left.", "Gaddafi -> Gadhafi?"},
		{"two persons who do not agree", "a", "Haryri left.", ""},
		{"one of them in the text", "a", "Lena Haryri left. Haryri spoke.", "Lena Haryri -> Lena Hariri; Haryri -> Hariri"},
		{"nom de guerre", "a", "Abu Golan left.", ""},

		{"article of a surname", "a", "Abdel el-Sissi left. They asked al-Sisi again.", "al-Sisi -> el-Sissi"},
		{"without the article", "a", "Abdel el-Sissi left. They asked Sisi again.", "Sisi -> Sissi"},
		{"house without an article", "a", "Walid Burhan left. They asked al-Burhan again.", "al-Burhan -> Burhan"},
		{"house with one", "b", "Walid al-Burhan left. They asked Burhan again.", ""},
		{"hyphen in a surname", "a", "Hosn Amirabdol left. Amir-Abdol spoke, and Abdol too.", "Amir-Abdol -> Amirabdol"},
		{"and its want", "b", "Hosn Amir-Abdol left. Amirabdol spoke.", "Amirabdol -> Amir-Abdol"},

		{"place", "a", "They left Sunland.", "Sunland -> Sonland"},
		{"that says more", "b", "They left the Republic of Sonland.", ""},
		{"in an unknown name", "a", "They met at Sunland Varnhem.", ""},
		{"in a known name", "a", "They read the Kalistan Post.", "Kalistan Post -> Kalystan Post~"},
		{"longest name only", "b", "They read the Kalystan Post.", ""},
		{"acronym", "b", "UNOR spoke.", "UNOR -> Unor"},
		{"acronym in a headline", "b", "UNOR SPEAKS AGAIN IN THE NORTH", ""},
		{"acronym in full", "b", "The United Organs spoke.", ""},
		{"stops", "a", "The SOPAC team met SOPAC.", "SOPAC -> S.O.P.A.C.; SOPAC. -> S.O.P.A.C."},
		{"no stops", "b", "The S.O.P.A.C. team met S.O.P.A.C.", "S.O.P.A.C. -> SOPAC; S.O.P.A.C. -> SOPAC."},
		{"small letter in a sentence", "a", "They fought Al Kasr.", "Al Kasr -> al-Qasr"},
		{"capital at its start", "a", "Al-Qasr fought.", ""},
		{"form of a house that is no alias", "b", "They fought al Kasr and al-Qasr.", "al-Qasr -> al Kasr"},
		{"number", "b", "They had Flu.", ""},
		{"number in capitals", "b", "They had FLU-19.", "FLU-19 -> Flu-19"},

		{"by sound", "b", "Mykoian Zelenskii left.", "Mykoian Zelenskii -> Mykoyan Zelensky~"},
		{"by sound, no form of a house", "b", "Alexandra Vetrova left.", "Alexandra Vetrova -> Aleksandra Vetrova~"},
		{"by sound, little known", "b", "Alexandra Vyetrova left.", ""},
		{"plural", "b", "The Vetrovas left.", ""},
		{"link", "a", "See https://sunland.example/Zelensky and @Zelensky and #Sunland.", ""},
	}
	x := styled(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := restyled(t, x, tt.house, tt.in); got != tt.want {
				t.Errorf("%q for house %q:\ngot  %s\nwant %s", tt.in, tt.house, got, tt.want)
			}
		})
	}
}

// restyled writes down what a house writes in another way: with a "?" for a surname alone, with a "~" for a sound.
func restyled(t *testing.T, x *Index, house, text string) string {
	ps := passages(t, text)
	var out []string
	for _, n := range x.NewReader(Options{Style: house}).Read(ps).Restyled {
		line := ps[n.Passage].Text[n.Start:n.End] + " -> " + n.Text
		if n.Alone {
			line += "?"
		}
		if n.Sound {
			line += "~"
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

// A form that only the style column has is right.
func TestHouseFormsAreKnown(t *testing.T) {
	for _, m := range styled(t).NewReader(Options{}).Read(passages(t, "They fought al Kasr.")).Mentions {
		if len(m.Known) == 1 && m.Known[0].Kind == dictionaries.Organization {
			return
		}
	}
	t.Error("al Kasr is not known")
}

// A garbled name is mended to the form of the house at once.
func TestGarbledInStyle(t *testing.T) {
	x := styled(t)
	for house, want := range map[string]string{"": "Mykoyan Zelenskyy", "a": "Mykoyan Zelenskyy", "b": "Mykoyan Zelensky"} {
		if got := corrected(t, x, Options{Style: house}, "Mikayan Zilenski spoke in Sonland.", sure); got != want+" spoke in Sonland." {
			t.Errorf("house %q: got %q", house, got)
		}
	}
}
