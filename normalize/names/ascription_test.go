package names

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ascribed returns the ascriptions of a text as "office of country: person".
func ascribed(t *testing.T, in string) (out []string) {
	t.Helper()
	ps := passages(t, in)
	for _, a := range builtinIndex().NewReader(Options{}).Read(ps).Ascriptions() {
		text := ps[a.Passage].Text
		who := "nobody"
		if a.Person != nil {
			who = "? " + text[a.Person.Start:a.Person.End]
			if a.Person.Entry != nil {
				who = a.Person.Entry.Name
			}
		}
		out = append(out, fmt.Sprintf("%s of %s: %s", text[a.Title.Start:a.Title.End], text[a.Of.Start:a.Of.End], who))
	}
	return out
}

func TestAscriptions(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"people", "Russian Foreign Minister Sergei Lavrov left.", []string{"Foreign Minister of Russian: Sergey Lavrov"}},
		{"people of two words", "South Korean Prime Minister Han Duck-soo left.", []string{"Prime Minister of South Korean: Han Duck-soo"}},
		{"country", "The UK prime minister left.", []string{"prime minister of UK: nobody"}},
		{"country's", "Russia's foreign minister left.", []string{"foreign minister of Russia: nobody"}},
		{"of the country", "The Minister of Foreign Affairs of the Russian Federation Sergei Lavrov left.", []string{"Minister of Foreign Affairs of Russian Federation: Sergey Lavrov"}},
		{"body", "UN Secretary-General Antonio Guterres left.", []string{"Secretary-General of UN: Antonio Guterres"}},
		{"somebody unknown", "Russian Foreign Minister Ivan Petrushkin left.", []string{"Foreign Minister of Russian: ? Ivan Petrushkin"}},
		{"surname of somebody introduced", "Sergei Lavrov arrived. Russian Foreign Minister Lavrov left.", []string{"Foreign Minister of Russian: Sergey Lavrov"}},
		{"apposition behind", "Sergei Lavrov, the Russian foreign minister, left.", []string{"foreign minister of Russian: Sergey Lavrov"}},
		{"apposition before", "Russia's foreign minister, Sergei Lavrov, left.", []string{"foreign minister of Russia: Sergey Lavrov"}},
		{"list behind", "Russia's foreign minister, Sergei Lavrov and others left.", []string{"foreign minister of Russia: nobody"}},
		{"spokesman for", "A spokesman for Russian President Dmitry Peskov left.", []string{"President of Russian: nobody"}},
		{"two", "US Secretary of State Antony Blinken met Russian Foreign Minister Sergei Lavrov.", []string{
			"Secretary of State of US: Antony Blinken", "Foreign Minister of Russian: Sergey Lavrov",
		}},
		{"former", "Former Russian President Dmitry Medvedev left.", nil},
		{"elect", "US President-elect Joe Biden left.", nil},
		{"vice", "US Vice President Kamala Harris left.", nil},
		{"no country", "Foreign Minister Sergei Lavrov left.", nil},
		{"place without offices", "The Abadan president left.", nil},
		{"sentence between", "He was a Russian. President Vladimir Putin left.", nil},
		{"nothing", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, ascribed(t, tt.in)); diff != "" {
				t.Errorf("ascriptions in %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestPeople(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"known", "Secretary of State Antony Blinken met Sergei Lavrov.", []string{"Antony Blinken", "Sergey Lavrov"}},
		{"unknown", "Ann Petrushkin met Petrov.", []string{"? Ann Petrushkin", "? Petrov"}},
		{"surname", "Wendy Sherman left. Sherman arrived.", []string{"Wendy Sherman", "Wendy Sherman"}},
		{"surname first", "Sherman arrived. Wendy Sherman left.", []string{"? Sherman", "Wendy Sherman"}},
		{"surname of two", "Wendy Sherman left. Brad Sherman left. Sherman arrived.", []string{"Wendy Sherman", "? Brad Sherman", "? Sherman"}},
		{"family name first", "Li Keqiang left. Li arrived.", []string{"Li Keqiang", "Li Keqiang"}},
		{"longer name", "Ivan Vladimir Putin left.", []string{"? Ivan Vladimir Putin"}},
		{"places, bodies and days", "On Monday the United Nations met in Kyiv.", nil},
		{"possessive", "Sergei Lavrov's Kestav left.", []string{"Sergey Lavrov", "? Kestav"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			ps := passages(t, tt.in)
			for i, people := range builtinIndex().NewReader(Options{}).Read(ps).People() {
				for _, q := range people {
					if q.Entry != nil {
						got = append(got, q.Entry.Name)
					} else {
						got = append(got, "? "+ps[i].Text[q.Start:q.End])
					}
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("people in %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestHolder(t *testing.T) {
	x := only(t, rows(t, "name|kind", "Ruritania|place", "Ann|person", "Bob|person", "Cid|person", "Dan|person"),
		rows(t, "name|title|of|from|until",
			"Ann|foreign minister|Ruritania|2001-01-01|2005-12-31", "Bob|foreign minister|Ruritania|2007-01-01|",
			"Cid|premier|Ruritania|2009-01-01|", "Dan|king|Ruritania||2010-01-01", "Ann|chancellor|Ruritania|2001-01-01|2005-12-31",
			"Bob|chancellor|Ruritania|2005-01-01|2006-12-31"))
	for _, tt := range []struct{ name, title, date, want string }{
		{"within the term", "foreign minister", "2003-05-05", "Ann"},
		{"last day", "foreign minister", "2005-12-31", "Ann"},
		{"between terms", "foreign minister", "2006-05-05", ""},
		{"not ended, while the dictionary was kept", "foreign minister", "2009-01-01", "Bob"},
		{"not ended, later", "foreign minister", "2009-01-02", ""},
		{"same office", "prime minister", "2009-01-01", "Cid"},
		{"beginning unknown", "king", "2003-05-05", ""},
		{"two at a time", "chancellor", "2005-05-05", ""},
		{"day unknown", "foreign minister", "", ""},
		{"office unknown", "emperor", "2003-05-05", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := x.NewReader(Options{Date: tt.date}).Read(nil)
			got := ""
			if e := g.Holder(tt.title, x.entry("Ruritania")); e != nil {
				got = e.Name
			}
			if got != tt.want {
				t.Errorf("holder of %s on %q = %q, want %q", tt.title, tt.date, got, tt.want)
			}
		})
	}
}

// A newsroom's own titles are read in any case, and one without letters says nothing.
func TestOwnTitles(t *testing.T) {
	x := only(t, rows(t, "name|kind", "Ruritania|place"), rows(t, "name|miscalled|called", "Ruritania|Lord-Mayor|reeve", "Ruritania|´|reeve"))
	ps := passages(t, "Ruritania's lord mayor left.")
	got := x.NewReader(Options{}).Read(ps).Ascriptions()
	if len(got) != 1 || got[0].Office != "Lord-Mayor" || got[0].Country.Name != "Ruritania" {
		t.Errorf("ascriptions are %+v; want one of the lord mayor", got)
	}
}
