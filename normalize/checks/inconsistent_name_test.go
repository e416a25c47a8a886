package checks

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInconsistentName(t *testing.T) {
	testHits(t, inconsistentName, []hit{
		{
			"surname alone after the full name",
			"Grigory Sokolov played in Riga. Sokolov was tired.\n\nAfterwards Sokalov left.",
			[]string{`"Sokalov" -> "Sokolov"`},
		},
		{
			"surname in a full name",
			"Eskil Vandermolen spoke. Vandermolen was tired.\n\nThen Eskil Vandermolin left.",
			[]string{`"Vandermolin" -> "Vandermolen"`},
		},
		{
			"every word",
			"Jastin Kestenholm spoke, and Jastin Kestenholm left.\n\nThen Justen Kastenholm came.",
			[]string{`"Justen Kastenholm" -> "Jastin Kestenholm"`},
		},
		{
			"surname of a name that is thought wrong",
			"Eskil Vandermolen spoke. Eskil Vandermolen left.\n\nThen Eskil Vandermolin came. It was late, and Vandermolin was tired.",
			[]string{`"Vandermolin" -> "Vandermolen"`, `"Vandermolin" -> "Vandermolen"`},
		},
		{
			"place",
			"The quake hit Hagenmyrbyen. In Hagenmyrbyen nobody slept.\n\nThe road to Hagnmyrbyen is closed.",
			[]string{`"Hagnmyrbyen" -> "Hagenmyrbyen"`},
		},
		{
			"in capitals",
			"Torvald Kestenholm spoke. Kestenholm was tired.\n\nKASTENHOLM LEAVES AFTER LONG TALKS ON PEACE",
			[]string{`"KASTENHOLM" -> "KESTENHOLM"`},
		},
		{
			"first in capitals",
			"KESTENHOLM LEAVES AFTER LONG TALKS ON PEACE\n\nTorvald Kestenholm spoke.\n\nKastenholm was tired.",
			[]string{`"Kastenholm" -> "Kestenholm"`},
		},
		{
			"with markup",
			"Torvald Kestenholm spoke. Kestenholm was tired.\n\nTorvald **Kastenholm’s** house is old.",
			[]string{`"Kastenholm" -> "Kestenholm"`},
		},
	})
}

func TestInconsistentNameIsSilent(t *testing.T) {
	testMisses(t, inconsistentName, []miss{
		{"consistent", "Grigory Sokolov played in Riga. Sokolov was tired.\n\nAfterwards Sokolov left."},
		{"women", "Grigory Sokolov and Anna Sokolova spoke.\n\nSokolov left. Sokolova stayed.\n\nMr. Zelensky met Mrs. Zelenska and Yulia Navalnaya met Navalny."},
		{"plural and possessive", "Torvald Kestenholm spoke.\n\nThe Kestenholms left. It was Kestenholm’s house.\n\nIt was Kestenholms’ house."},
		{"peoples", "In Vandermolia they met.\n\nThe Vandermolians left.\n\nA Vandermolish flag was there."},
		{"relatives", "Maria Vandermolen spoke.\n\nMarina Vandermolen left.\n\nAli Qantari spoke.\n\nAlia Qantari left."},
		{"given names", "Mohammed Qantari spoke.\n\nMahmoud Zubari left.\n\nMahmoud was tired, and Mohammed too."},
		{"given names of another surname", "Eskil Brandvold spoke.\n\nEskild Quintanilha left."},
		{"other person of a near surname", "Eskil Vandermolen spoke.\n\nInes Vandermolin left. Vandermolin was tired."},
		{"known ones", "He left Iran.\n\nHe reached Iraq.\n\nHe left Austria.\n\nHe saw Australia.\n\nIn Niger it rained.\n\nIn Nigeria it did not."},
		{"more known ones", "He left Slovakia.\n\nHe reached Slovenia.\n\nHe met Vladimir Putin.\n\nHe met Pushkin."},
		{"words", "The Ministry of Defence spoke.\n\nThe Ministry of Defense spoke.\n\nThe Minister spoke of the Ministry.\n\nThe Affect and the Effect were there."},
		{"accepted spellings", "He met Volodymyr Zelensky.\n\nMr. Zelenskyy left Kyiv.\n\nZelenskiy went to Kiev."},
		{"transliterations", "Nikolai Vandermolenko spoke.\n\nNikolay Vandermolenko left.\n\nThen Dmitry Kestenholm and Dmitriy Kestenholm came."},
		{"nickname", "Joe Vandermolen spoke.\n\nJoseph Vandermolen left."},
		{"Chinese names", "Zhang Jianmin spoke.\n\nZheng Jianming left.\n\nWang met Huang.\n\nMr. Wan left.\n\nXiangtan is a city.\n\nXianggan is a road."},
		{"days", "He came on Monday.\n\nMonde came in March.\n\nMarsh came in May."},
		{"acronyms", "The AFJP spoke.\n\nThe AFGP left.\n\nThe NCDC and the NSCDC met."},
		{"models", "The VT20X is new.\n\nThe VT40X is old."},
		{"both in one sentence", "Vandermolen met Vandermolin.\n\nVandermolen left.\n\nVandermolin left."},
		{"far away", "Hagenmyrbyen slept.\n\n" + strings.Repeat("It was late.\n\n", 60) + "The road to Hagnmyrbyen is closed."},
		{"what the dictionary reports", "Secretary of State Antony Blinken spoke.\n\nSecretary of State Antony Blanken left."},
	})
}

// The finding says where the other spelling stands, and how often.
func TestInconsistentNameTells(t *testing.T) {
	found := run(t, inconsistentName, "", "It rained.\n\nTorvald Kestenholm spoke. Torvald Kestenholm was tired, and Kestenholm left.\n\nThen Torvald Kastenholm left.")
	if len(found) != 1 {
		t.Fatalf("finds %q; want one", outline(found))
	}
	f := found[0]
	if want := `"Kastenholm" is spelled Kestenholm elsewhere`; f.Message != want {
		t.Errorf("message is %q; want %q", f.Message, want)
	}
	want := []string{"spelled Kestenholm 3 times, first in paragraph 2", "Torvald Kestenholm in paragraph 2"}
	if diff := cmp.Diff(want, f.Evidence); diff != "" {
		t.Errorf("evidence (-want +got):\n%s", diff)
	}
	if f.Severity != nameSeverity(f.Confidence) || f.Suggestions[0].Safe {
		t.Errorf("severity is %v at %.2f, safe %v", f.Severity, f.Confidence, f.Suggestions[0].Safe)
	}
}
