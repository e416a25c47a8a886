package dictionaries

import (
	"slices"
	"strings"
	"testing"
)

// dated returns the role of a row.
func dated(r row) Role {
	return Role{Title: r.cell("title"), Of: r.cell("of"), From: r.cell("from"), Until: r.cell("until")}
}

// namesOf returns the names of the entries of some kinds, or of all where none is given.
func namesOf(t *testing.T, of ...Kind) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, r := range entryRows(t) {
		if len(of) == 0 || slices.Contains(of, Kind(r.cell("kind"))) {
			out[r.name()] = true
		}
	}
	return out
}

func TestRolesAreOfEntries(t *testing.T) {
	persons, named := namesOf(t, Person), namesOf(t)
	for _, r := range tableRows(t, "data/roles.tsv") {
		role := dated(r)
		if !persons[r.name()] {
			t.Errorf("%s: role of %q, who is no person of people.tsv", r, r.name())
		}
		if role.Of != "" && (!named[role.Of] || role.Of == r.name()) {
			t.Errorf("%s: %q is %s of %q, which is no other entry", r, r.name(), role.Title, role.Of)
		}
		if role.Title == "" || role.Title != strings.TrimSpace(role.Title) {
			t.Errorf("%s: %q has the title %q", r, r.name(), role.Title)
		}
	}
}

// The dates of a role are days, in order, and of a time that the news speaks of.
func TestRoleDates(t *testing.T) {
	for _, r := range tableRows(t, "data/roles.tsv") {
		role := dated(r)
		one := roleHeader + strings.Join(r.cells, "\t") + "\n"
		if _, err := read("roles.tsv", one); err != nil {
			t.Errorf("%s: %v", r, err)
		}
		for _, date := range []string{role.From, role.Until} {
			if date != "" && (date < "1900" || date > "2100") {
				t.Errorf("%s: %q is %s on %s", r, r.name(), role.Title, date)
			}
		}
	}
}

func TestOverlap(t *testing.T) {
	term := func(from, until string) Role { return Role{From: from, Until: until} }
	tests := []struct {
		name        string
		a, b        Role
		want, touch bool
	}{
		{"one after the other", term("2001-01-01", "2002-01-01"), term("2003-01-01", ""), false, false},
		{"in the other order", term("2003-01-01", ""), term("2001-01-01", "2002-01-01"), false, false},
		{"a day is shared", term("2001-01-01", "2002-01-01"), term("2002-01-01", ""), false, true},
		{"a month is shared", term("2001-01-01", "2002-02-01"), term("2002-01-01", ""), true, true},
		{"one within the other", term("2001-01-01", "2009-01-01"), term("2002-01-01", "2003-01-01"), true, true},
		{"one has not ended", term("2001-01-01", ""), term("2002-01-01", "2003-01-01"), true, true},
		{"beginning unknown", term("", "2001-01-01"), term("2002-01-01", ""), false, false},
		{"nothing known", term("", ""), term("2002-01-01", "2003-01-01"), true, true},
	}
	for _, tt := range tests {
		if got := overlap(tt.a, tt.b, false); got != tt.want {
			t.Errorf("%s: overlap = %t, want %t", tt.name, got, tt.want)
		}
		if got := overlap(tt.a, tt.b, true); got != tt.touch {
			t.Errorf("%s: overlap or touch = %t, want %t", tt.name, got, tt.touch)
		}
	}
}

// Nobody holds an office twice at one time.
func TestPersonHoldsOfficeOnce(t *testing.T) {
	terms := map[[3]string][]row{}
	for _, r := range tableRows(t, "data/roles.tsv") {
		office := [3]string{r.name(), r.cell("title"), r.cell("of")}
		for _, o := range terms[office] {
			if overlap(dated(o), dated(r), true) {
				t.Errorf("%s: %q is %s of %q at the same time as at %s", r, office[0], office[1], office[2], o)
			}
		}
		terms[office] = append(terms[office], r)
	}
}

// soleOffices are those of [SoleOffices], and others of which the tables have one holder at a time.
var soleOffices = append(SoleOffices(),
	"army chief", "chairman of the Joint Chiefs of Staff", "energy minister", "first vice president", "House speaker", "managing director",
	"parliament speaker", "pope", "vice president", "White House press secretary",
)

// An office whose holder left without a date is held by two: the dates that are known may not say so.
func TestOfficeHasOneHolder(t *testing.T) {
	terms := map[[2]string][]row{}
	for _, r := range tableRows(t, "data/roles.tsv") {
		office := [2]string{r.cell("title"), r.cell("of")}
		if r.cell("from") == "" || !slices.Contains(soleOffices, office[0]) {
			continue
		}
		for _, o := range terms[office] {
			if o.name() != r.name() && overlap(dated(o), dated(r), false) {
				t.Errorf("%s: %q is %s of %q at the same time as %q at %s", r, r.name(), office[0], office[1], o.name(), o)
			}
		}
		terms[office] = append(terms[office], r)
	}
	if len(terms) < 100 {
		t.Errorf("%d offices with dates", len(terms))
	}
}

func TestDemonymsAreOfPlaces(t *testing.T) {
	places := namesOf(t, Place)
	for _, r := range tableRows(t, "data/demonyms.tsv") {
		demonyms := list(r.cell("demonyms"))
		if !places[r.name()] || len(demonyms) == 0 {
			t.Errorf("%s: %d demonyms of %q, which is to be a place of places.tsv", r, len(demonyms), r.name())
		}
		for i, d := range demonyms {
			if slices.Contains(demonyms[:i], d) {
				t.Errorf("%s: %q has the demonym %q twice", r, r.name(), d)
			}
		}
	}
}
