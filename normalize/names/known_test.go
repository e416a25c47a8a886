package names

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/document"
)

// spelled returns the names in a text that are spelled as the dictionary has them, right and wrong ones alike, each with the
// entries it is.
func spelled(t *testing.T, x *Index, text string) string {
	t.Helper()
	ps := passages(t, text)
	var out []string
	for _, m := range x.NewReader(Options{}).Read(ps).Mentions {
		s := ps[m.Passage].Text[m.Start:m.End]
		for _, e := range m.Known {
			s += " = " + e.Name
		}
		if m.Wrong != nil {
			s += " for " + m.Wrong.Name
		}
		if len(m.Known) > 0 || m.Wrong != nil {
			out = append(out, s)
		}
	}
	return strings.Join(out, "; ")
}

func TestKnown(t *testing.T) {
	x := only(t, rows(t,
		"name|kind|aliases|wrong",
		"New York|place||",
		"New York Times|organization|the Times|",
		"United States|place|US;U.S.|",
		"WHO|organization||",
		"UNESCO|organization||",
		"Antony Blinken|person|Tony Blinken|Anthony Blanken",
		"Bashar al-Assad|person|Assad|",
		"People's Daily|organization||",
		"Georgia|place||",
		"Georgia|person||",
		"perestroika|term||",
		"Nord Stream|term||North Stream",
		"Article 5|term||",
	), rows(t, "name|kind|wrong", "Novaya Gazeta|organization|New Newspaper;Nord Stream")) // one table would not take both
	tests := []struct{ name, in, want string }{
		{"longest", "He reads the New York Times daily", "New York Times = New York Times"},
		{"shorter where the longer breaks off", "In New York, Times change", "New York = New York"},
		{"alias", "He met Tony Blinken", "Tony Blinken = Antony Blinken"},
		{"possessive", "Antony Blinken’s plane", "Antony Blinken = Antony Blinken"},
		{"possessive inside", "the People's Daily", "People's Daily = People's Daily"},
		{"part of a name is none", "He met Blinken", ""},
		{"comma", "Antony, Blinken", ""},
		{"sentences", "He met Antony. Blinken left", ""},
		{"hyphen or none", "Bashar Al Assad and Bashar al-Assad", "Bashar Al Assad = Bashar al-Assad; Bashar al-Assad = Bashar al-Assad"},
		{"line break", "He met Antony\nBlinken,\nthen left", "Antony\nBlinken = Antony Blinken"},
		{"no-break space", "He met Antony\u00a0Blinken", "Antony\u00a0Blinken = Antony Blinken"},
		{"capitals", "ANTONY BLINKEN IN NEW YORK", "ANTONY BLINKEN = Antony Blinken; NEW YORK = New York"},
		{"lower case is no name", "antony blinken in new york", ""},
		{"term in lower case", "the perestroika of Perestroika", "perestroika = perestroika; Perestroika = perestroika"},
		{"acronym", "the US and the WHO", "US = United States; WHO = WHO"},
		{"acronym with stops", "the U.S. Army", "U.S. = United States"},
		{"word that an acronym spells", "Who told us? Us, he said", ""},
		{"long acronym written as a name", "the Unesco list", "Unesco = UNESCO"},
		{"all entries of a form", "in Georgia", "Georgia = Georgia = Georgia"},
		{"listed as wrong", "the North Stream pipe", "North Stream for Nord Stream"},
		{"right for one and wrong for another", "the Nord Stream pipe", "Nord Stream = Nord Stream"},
		{"wrong form of several words is the longest", "He met Anthony Blanken", "Anthony Blanken for Antony Blinken"},
		{"number", "Article 5 and Article 6", "Article 5 = Article 5"},
		{"twice", "New York, New York", "New York = New York; New York = New York"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, spelled(t, x, tt.in)); diff != "" {
				t.Errorf("names in %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// What stands in a name of several words that is spelled right is never taken for another name.
func TestLocked(t *testing.T) {
	x := only(t, rows(t, "name|kind", "Kestenholm|person", "Kastenholm Centre|organization"))
	if got := garbledNames(t, x, Options{}, "They met in the Kastenholm Centre on Monday.", minProbability); len(got) > 0 {
		t.Errorf("words of a known name are taken for others: %v", got)
	}
	if got := garbledNames(t, x, Options{}, "They met with Kestanholm on Monday.", sure); len(got) == 0 {
		t.Error("such a word is not questioned where it stands in no known name")
	}
}

// A wrong form of ordinary words is none among the capitals of a headline.
func TestHeadline(t *testing.T) {
	x := beside(t)
	tests := []struct{ name, in, want string }{
		{"prose", "He wrote in New Newspaper on Monday.", "New Newspaper for Novaya Gazeta"},
		{"headline before", "Owner Launches New Newspaper", ""},
		{"headline after", "He read of New Newspaper Launches", ""},
		{"capitals", "OWNER LAUNCHES NEW NEWSPAPER", ""},
		{"article at the head of a sentence", "The North Stream pipe was closed.", "North Stream for Nord Stream"},
		{"people before", "The Russian North Stream pipe was closed.", "North Stream for Nord Stream"},
		{"owner before", "It was the Company’s North Stream pipe.", "North Stream for Nord Stream"},
		{"office before", "He met Editor New Newspaper in May.", "New Newspaper for Novaya Gazeta"},
		{"across a comma", "In the Sun, New Newspaper and others", "New Newspaper for Novaya Gazeta"},
		{"sentence before", "He met the Owner. New Newspaper said so.", "New Newspaper for Novaya Gazeta"},
		{"word that is no ordinary one", "Why Farmers Back Eurounion Plans", "Eurounion for European Union"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for s := range strings.SplitSeq(spelled(t, x, tt.in), "; ") {
				if strings.Contains(s, " for ") {
					got = s
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("wrong forms in %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestShouts(t *testing.T) {
	tests := []struct {
		in   string
		kind document.Kind
		want bool
	}{
		{"BLINKEN MEETS LAVROV IN GENEVA", document.Paragraph, true},
		{"BLINKEN MEETS LAVROV in GENEVA TODAY", document.Heading, true},
		{"Blinken meets Lavrov in Geneva", document.Heading, false},
		{"NATO and the USA meet the EU", document.Paragraph, false},
		{"NATO, USA, EU", document.Paragraph, false},
		{"THE UNITED STATES and its allies in the region went on with the talks", document.Paragraph, false},
		{"", document.Paragraph, false},
		{"SERGEI LAVROV", document.Paragraph, false},
		{"SERGEI LAVROV", document.Speaker, true},
		{"Sergei Lavrov", document.Speaker, false},
		{"CNN", document.Speaker, false},
	}
	for _, tt := range tests {
		var ps []part
		if tt.in != "" {
			ps = partsOf(t, tt.in)
		}
		if got := shouts(ps, tt.kind); got != tt.want {
			t.Errorf("shouts(%q) = %t; want %t", tt.in, got, tt.want)
		}
	}
}
