package learn

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
	"transcheck/normalize/document"
)

const known = "name\tkind\taliases\twrong\nAda Lynd\tperson\t\t\nTorvald Kestenholm\tperson\tT. Kestenholm\tTorvald Kastenholm\nQuincy Institute\torganization\t\t\n"

func TestCompare(t *testing.T) {
	tests := []struct {
		name, draft, final string
		want               []string
	}{
		{"nothing", "Ada Lynd spoke.", "Ada Lynd spoke.", nil},
		{"known", "He met Torvald Kostenholm here.", "He met Torvald Kestenholm here.", []string{"Torvald Kestenholm < Torvald Kastenholm;Torvald Kostenholm"}},
		{"listed", "He met Torvald Kastenholm here.", "He met Torvald Kestenholm here.", nil},
		{"accepted", "He met T. Kestenholm here.", "He met Torvald Kestenholm here.", nil},
		{"new", "He met Eskil Vandermoolen here.", "He met Eskil Vandermolen here.", []string{"Eskil Vandermolen < Eskil Vandermoolen"}},
		{"owner", "Eskil Vandermoolen's men and Eskil Vandermoolen.", "Eskil Vandermolen’s men and Eskil Vandermolen.", []string{"Eskil Vandermolen < Eskil Vandermoolen"}},
		{"surname of one who is there", "Torvald Kestenholm spoke; Kestenhoom left.", "Torvald Kestenholm spoke; Kestenholm left.", []string{"Torvald Kestenholm < Torvald Kastenholm;Kestenhoom"}},
		{"part of a name", "the Queensy Institute said", "the Quincy Institute said", []string{"Quincy Institute < Queensy Institute"}},
		{"small letters", "the canon stood", "the cannon stood", nil},
		{"capitals alone", "He met Bo Mcneil.", "He met Bo McNeil.", nil},
		{"other words", "He Was glad.", "He is glad.", nil},
		{"right for another", "He met Ada Lynd.", "He met Ada Lund.", []string{`? Ada Lynd: it is a right form of "Ada Lynd"`}},
		{"an ordinary name", "He met Canon.", "He met Kennan.", []string{"? Canon: it is a word or a name that others have, and would be wrong wherever it stands"}},
		{"another person", "He met Jo Zorzi here.", "He met Peter Brown here.", []string{"? Jo Zorzi: it is nothing like it, so that the facts may have changed"}},
		{"still there", "He met Bo Zorzi here.", "He met Bo Zorza here. Later Bo Zorzi came.", []string{"? Bo Zorzi: it still stands in the corrected text"}},
		{"two names of one", "He met Bo Zorzi. She met Bo Zorzi.", "He met Bo Zorza. She met Bo Zorzo.", []string{"? Bo Zorzi: it became several names", "? Bo Zorzi: it became several names"}},
		{"title", "President Eskil Vandermoolen spoke.", "President Eskil Vandermolen spoke.", []string{"Eskil Vandermolen < Eskil Vandermoolen"}},
		{"office of a country", "The Swedish Chancellor Torvald Kostenholm spoke.", "The Swedish Chancellor Torvald Kestenholm spoke.", []string{"Torvald Kestenholm < Torvald Kastenholm;Torvald Kostenholm"}},
		{"empty", "", "Ada Lynd.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := Compare(parsed(t, tt.draft), parsed(t, tt.final), knownSet(t))
			var got []string
			for _, e := range l.Entries {
				got = append(got, e.Name+" < "+strings.Join(e.Wrong, ";"))
			}
			for _, u := range l.Unsure {
				got = append(got, "? "+u.Wrong+": "+u.Reason)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func parsed(t testing.TB, text string) *document.Document {
	t.Helper()
	d, err := document.Parse("a.txt", []byte(text), "text")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func knownSet(t testing.TB) *dictionaries.Set {
	t.Helper()
	table, err := dictionaries.Read("known.tsv", strings.NewReader(known))
	if err != nil {
		t.Fatal(err)
	}
	set := &dictionaries.Set{}
	if err := set.Merge(table); err != nil {
		t.Fatal(err)
	}
	return set
}

// FuzzCompare holds that what is proposed of any two texts makes a names file.
func FuzzCompare(f *testing.F) {
	f.Add("He met Eskil Vandermoolen here.", "He met Eskil Vandermolen here.")
	f.Add("#A al-B; C", "al-D\tE")
	set := knownSet(f)
	f.Fuzz(func(t *testing.T, draft, final string) {
		a, err := document.Parse("a.txt", []byte(draft), "text")
		if err != nil {
			return
		}
		b, err := document.Parse("b.txt", []byte(final), "text")
		if err != nil {
			return
		}
		out := []byte(dictionaries.EntryHeader)
		for _, e := range Compare(a, b, set).Entries {
			out = e.AppendRow(out)
		}
		if _, err := dictionaries.Read("learned.tsv", strings.NewReader(string(out))); err != nil {
			t.Errorf("%v in\n%s", err, out)
		}
	})
}
