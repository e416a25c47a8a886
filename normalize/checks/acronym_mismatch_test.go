package checks

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/names"
)

func TestAcronymMismatch(t *testing.T) {
	testHits(t, acronymMismatch, []hit{
		{"another order", "The International Atomic Energy Agency (IEAA) said so.", []string{`"IEAA" -> "IAEA"`}},
		{"a letter changed", "The International Atomic Energy Agency (IAFA) said so.", []string{`"IAFA" -> "IAEA"`}},
		{"a letter more", "The International Atomic Energy Agency (IAEAA) said so.", []string{`"IAEAA" -> "IAEA"`}},
		{"Cyrillic letters", "The World Anti-Doping Agency (VADA) appealed.", []string{`"VADA" -> "WADA"`}},
		{"Russian words", "The International Monetary Fund (MVF) lent it.", []string{`"MVF" -> "IMF"`}},
		{"Russian words of two letters each", "The Shanghai Cooperation Organization (SHOS) met.", []string{`"SHOS" -> "SCO"`}},
		{"Turkish words", "The Organization for Security and Cooperation in Europe (AGIT) left.", []string{`"AGIT" -> "OSCE"`}},
		{"another body", "The International Court of Justice (ICC) ruled.", []string{`"ICC" -> "ICJ"`}},
		{"before the name", "The IEAA (International Atomic Energy Agency) said so.", []string{`"IEAA" -> "IAEA"`}},
		{"before the name with its article", "VADA (the World Anti-Doping Agency) appealed.", []string{`"VADA" -> "WADA"`}},
		{"beside a garbled name", "The Agency of World Anti-Doping (VADA) appealed.", []string{`"VADA" -> "WADA"`}},
		{"after a name with an article of its own", "The Gulf Cooperation Council (CCG) met.", []string{`"CCG" -> "GCC"`}},
		{"stops", "The United Nations General Assembly (U.N.A.G.) met.", []string{`"U.N.A.G." -> "UNGA"`}},
	})
	testMisses(t, acronymMismatch, []miss{
		{"right", "The International Atomic Energy Agency (IAEA) and the IAEA (International Atomic Energy Agency) are one."},
		{"right in small letters", "The United Nations (UN), the U.N. Security Council (UNSC) and the North Atlantic Treaty Organization (NATO) met."},
		{"the body it belongs to", "The World Health Organization (UN) and the European Central Bank (EU) met."},
		{"a place", "The World Trade Organization (Geneva) and the Central Intelligence Agency (US) met."},
		{"a party of a common name", "The Social Democratic Party (PSD) and the Democratic Union Party (UDP) met."},
		{"no acronym known", "The Guardian Council (CG) met."},
		{"far from it", "The World Health Organization (GNBF) met."},
		{"alone", "The IEAA and VADA met."},
		{"not in brackets", "The World Anti-Doping Agency VADA appealed."},
		{"in longer brackets", "The World Anti-Doping Agency (VADA, by its Russian letters) appealed."},
		{"listed as wrong", "The International Atomic Energy Agency (MAGATE) said so."}, // known-error reports it
		{"unknown name", "The Lake Kestenholm Agency (LAK) met."},
	})
}

// What stands by itself depends on the language of the source.
func TestForeignAcronym(t *testing.T) {
	for _, tt := range []struct {
		name, from, in string
		want           []string
	}{
		{"of the source", "tr", "The observers of the AGIT left.", []string{`"AGIT" -> "OSCE"`}},
		{"of any", "", "The observers of the AGIT left.", []string{`"AGIT" -> "OSCE"`}},
		{"English otherwise, of the source", "ru", "The ES and the APU met.", []string{`"ES" -> "EU"`, `"APU" -> "AFU"`}},
		{"English otherwise", "", "The ES and the APU met.", nil},
		{"English otherwise, of another source", "ar", "The ES and the APU met.", nil},
		{"article", "uk", "They shot down a BPLA and an APU.", []string{`"BPLA" -> "drone"`, `"APU" -> "AFU"`}},
		{"article that changes", "uk", "A PTRK stood there.", []string{`"A PTRK" -> "An anti-tank missile system"`}},
		{"explained", "tr", "The Alpine Guild of Italy (AGIT) met. The AGIT left.", nil},
		{"explained in brackets", "tr", "The AGIT (Alpine Guild of Italy) met. The AGIT left.", nil},
		{"in capitals", "tr", "AGIT OBSERVERS LEAVE", nil},
		{"longer name", "tr", "The BAE Systems factory", nil},
		{"beside its name", "ru", "The International Monetary Fund (MVF) lent it.", []string{`"MVF" -> "IMF"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := outline(runWith(t, names.Options{From: tt.from}, acronymMismatch, "a.md", tt.in))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q from %q (-want +got):\n%s", tt.in, tt.from, diff)
			}
		})
	}
}
