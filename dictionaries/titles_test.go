package dictionaries

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A title is of a country or a body that the tables know, and says of one office what it is called.
func TestTitlesAreOfEntries(t *testing.T) {
	named := namesOf(t, Place, Organization)
	seen := map[[2]string]row{}
	for _, r := range tableRows(t, "data/titles.tsv") {
		office := [2]string{r.name(), r.cell("miscalled")}
		called := list(r.cell("called"))
		if !named[r.name()] {
			t.Errorf("%s: title of %q, which is no place or organization", r, r.name())
		}
		if first, ok := seen[office]; ok {
			t.Errorf("%s: %q of %q is called otherwise at %s", r, office[1], office[0], first)
		}
		seen[office] = r
		if office[1] == "" || strings.ToLower(office[1]) != office[1] || len(called) == 0 || slices.Contains(called, office[1]) {
			t.Errorf("%s: %q is miscalled for %q", r, office[1], called)
		}
		if usage := r.cell("usage"); usage == Unclear && len(called) < 2 {
			t.Errorf("%s: %q is unclear, and stands only for %q", r, office[1], called)
		}
		if strings.Contains(office[1], "defence") || strings.Contains(office[1], "labour") {
			t.Errorf("%s: %q: the tables have American spellings, which are read for British ones", r, office[1])
		}
	}
}

// What a country calls an office is not said to be what it calls another one wrongly.
func TestCalledIsNotMiscalled(t *testing.T) {
	miscalled := map[[2]string]bool{}
	rows := tableRows(t, "data/titles.tsv")
	for _, r := range rows {
		miscalled[[2]string{r.name(), r.cell("miscalled")}] = true
	}
	for _, r := range rows {
		for _, called := range list(r.cell("called")) {
			if miscalled[[2]string{r.name(), strings.ToLower(called)}] {
				t.Errorf("%s: %q is called %q, which is miscalled itself", r, r.cell("miscalled"), called)
			}
		}
	}
}

// The offices in the roles are those that the country has.
func TestRolesAreNotMiscalled(t *testing.T) {
	miscalled := map[[2]string]row{}
	for _, r := range tableRows(t, "data/titles.tsv") {
		miscalled[[2]string{r.name(), r.cell("miscalled")}] = r
	}
	for _, r := range tableRows(t, "data/roles.tsv") {
		if m, ok := miscalled[[2]string{r.cell("of"), r.cell("title")}]; ok {
			t.Errorf("%s: %q is %s of %s, which %s says is called otherwise", r, r.name(), r.cell("title"), r.cell("of"), m)
		}
	}
}

func TestTitlesMerge(t *testing.T) {
	places := mustRead(t, "a.tsv", "name\tkind\nJapan\tplace\nNATO\torganization\n")
	titles := mustRead(t, "b.tsv", "name\tmiscalled\tcalled\tusage\tnote\nJapan\tking\temperor\t\tthe last\nJapan\tpremier\tprime minister\tgloss\nNATO\tchief\tsecretary general\n")
	ours := mustRead(t, "c.tsv", "name\tmiscalled\tcalled\nJapan\tking\ttenno; emperor\n")
	want := map[string][]Title{
		"Japan": {{Miscalled: "premier", Called: []string{"prime minister"}, Usage: Gloss}, {Miscalled: "king", Called: []string{"tenno", "emperor"}}},
		"NATO":  {{Miscalled: "chief", Called: []string{"secretary general"}}},
	}
	var s Set
	if err := s.Merge(titles, places, ours); err != nil {
		t.Fatal(err)
	}
	got := map[string][]Title{}
	for _, e := range s.Entries {
		got[e.Name] = e.Titles
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("titles (-want +got):\n%s", diff)
	}

	var bad Set
	err := bad.Merge(mustRead(t, "a.tsv", "name\tkind\nAnn Smith\tperson\n"), mustRead(t, "b.tsv", "name\tmiscalled\tcalled\nAnn Smith\tking\tqueen\nSpain\tking\tqueen\n"))
	wantErrs := []mistake{
		{2, 1, "Ann Smith\tking\tqueen", `"Ann Smith" is not a place or an organization, and titles are of those`, hintName},
		{3, 1, "Spain\tking\tqueen", `no entry is named "Spain"`, hintName},
	}
	if diff := cmp.Diff(wantErrs, mistakes(t, "b.tsv", err)); diff != "" {
		t.Errorf("errors (-want +got):\n%s", diff)
	}
}
