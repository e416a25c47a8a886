package dictionaries

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const demonymHeader = "name\tdemonyms\n"

// merged returns a set of tables given as their text, each merged by itself where apart is set.
func merged(t *testing.T, apart bool, tables ...string) *Set {
	t.Helper()
	var all []*Table
	for i, in := range tables {
		all = append(all, mustRead(t, fmt.Sprintf("%d.tsv", i), in))
	}
	s := &Set{}
	if !apart {
		if err := s.Merge(all...); err != nil {
			t.Fatal(err)
		}
	}
	for i := 0; apart && i < len(all); i++ {
		if err := s.Merge(all[i]); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// shownEntries returns entries as lines.
func shownEntries(es []*Entry) (out []string) {
	for _, e := range es {
		line := string(e.Kind) + " " + e.Name + fmt.Sprintf(" %d", e.Weight)
		for _, r := range e.Roles {
			line += fmt.Sprintf(" [%s of %s %s-%s]", r.Title, r.Of, r.From, r.Until)
		}
		if len(e.Demonyms) > 0 {
			line += " (" + strings.Join(e.Demonyms, ", ") + ")"
		}
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

var mergeTests = []struct {
	name   string
	tables []string
	want   []string
}{
	{"nothing", nil, nil},
	{"order of the tables", []string{"name\nB\nA\n", "name\nC\n"}, []string{"B 0", "A 0", "C 0"}},
	{
		"later replaces earlier",
		[]string{"name\tkind\tweight\nA\tperson\t1\nB\tplace\t1\n", "name\tkind\tweight\nA\tperson\t5\n"},
		[]string{"person A 5", "place B 1"},
	},
	{"another kind stands beside", []string{"name\tkind\nJordan\tplace\n", "name\tkind\nJordan\tperson\n"}, []string{"place Jordan 0", "person Jordan 0"}},
	{"bare name does not replace", []string{"name\tkind\tweight\nA\tperson\t1\n", "name\nA\n"}, []string{"person A 1"}},
	{"bare name gives way", []string{"name\nA\nB\n", "name\tkind\nA\tperson\nB\n"}, []string{"person A 0", "B 0"}},
	{"bare name gives way to several", []string{"name\nJordan\n", "name\tkind\nJordan\tplace\nJordan\tperson\n"}, []string{"place Jordan 0", "person Jordan 0"}},
	{"a name that is more than bare stays", []string{"name\tweight\nA\t2\n", "name\tkind\nA\tperson\n"}, []string{"A 2", "person A 0"}},
	{
		"roles of another table",
		[]string{"name\tkind\nA\tperson\n", roleHeader + "A\tking\tB\t2001-01-01\t\nA\tking\tC\t\t2002-02-02\n"},
		[]string{"person A 0 [king of B 2001-01-01-] [king of C -2002-02-02]"},
	},
	{"role twice", []string{"name\nA\n", roleHeader + "A\tking\nA\tking\n"}, []string{"A 0 [king of  -]"}},
	{
		"roles are of persons, demonyms of places",
		[]string{"name\tkind\nJordan\tplace\nJordan\tperson\n", roleHeader + "Jordan\tactor\n", demonymHeader + "Jordan\tJordanian;Jordanians\n"},
		[]string{"place Jordan 0 (Jordanian, Jordanians)", "person Jordan 0 [actor of  -]"},
	},
	{
		"roles stay with a replaced entry",
		[]string{"name\tkind\tweight\nA\tperson\t1\n", roleHeader + "A\tking\n", "name\tkind\tweight\nA\tperson\t4\n"},
		[]string{"person A 4 [king of  -]"},
	},
	{
		"demonyms stay with a bare name that gives way",
		[]string{"name\nA\n", demonymHeader + "A\tAn\n", "name\tkind\nA\tplace\n"},
		[]string{"place A 0 (An)"},
	},
}

func TestMerge(t *testing.T) {
	for _, tt := range mergeTests {
		for _, apart := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, apart %t", tt.name, apart), func(t *testing.T) {
				s := merged(t, apart, tt.tables...)
				if diff := cmp.Diff(tt.want, shownEntries(s.Entries)); diff != "" {
					t.Errorf("entries (-want +got):\n%s", diff)
				}
				found := map[*Entry]bool{}
				for _, e := range s.Entries {
					for _, f := range s.Lookup(e.Name) {
						found[f] = f.Name == e.Name
					}
				}
				for _, e := range s.Entries {
					if !found[e] || len(found) != len(s.Entries) {
						t.Errorf("lookup finds %v, want %v and no other", found, s.Entries)
					}
				}
			})
		}
	}
}

func TestLookup(t *testing.T) {
	s := merged(t, false, "name\tkind\taliases\nJordan\tplace\t\nJordan\tperson\tMike\nJordan\t\tJ\n")
	for name, want := range map[string][]string{
		"Jordan": {"person Jordan 0", "place Jordan 0", "Jordan 0"},
		"jordan": nil, "Mike": nil, "": nil,
	} {
		if diff := cmp.Diff(want, shownEntries(s.Lookup(name))); diff != "" {
			t.Errorf("lookup of %q (-want +got):\n%s", name, diff)
		}
	}
	if got := (&Set{}).Lookup("Jordan"); got != nil {
		t.Errorf("lookup in an empty set = %v", got)
	}
}

// The tables that a set was made of may make another, at the same time or later.
func TestMergeKeepsTables(t *testing.T) {
	tables := []*Table{mustRead(t, "a.tsv", "name\tkind\nA\tperson\nB\tplace\n"), mustRead(t, "r.tsv", roleHeader+"A\tking\n"), mustRead(t, "d.tsv", demonymHeader+"B\tBan\n")}
	want := []string{"person A 0 [king of  -]", "place B 0 (Ban)"}
	for range 2 {
		var s Set
		if err := s.Merge(tables...); err != nil {
			t.Fatal(err)
		}
		if err := s.Merge(tables...); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, shownEntries(s.Entries)); diff != "" {
			t.Errorf("entries (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]string{"person A 0", "place B 0"}, shownEntries(tables[0].Entries)); diff != "" {
			t.Errorf("the table was changed (-want +got):\n%s", diff)
		}
	}
}

func TestMergeVariants(t *testing.T) {
	s := merged(t, true, "name\tvariants\nYuri\tYury\n", "name\tvariants\nAli\tAly\n")
	if diff := cmp.Diff([][]string{{"Yuri", "Yury"}, {"Ali", "Aly"}}, s.Variants); diff != "" {
		t.Errorf("variants (-want +got):\n%s", diff)
	}
}

func TestMergeSynonyms(t *testing.T) {
	s := merged(t, true, "name\tsynonyms\nhealth\thygiene\n", "name\tsynonyms\nhealth\thealthcare\n")
	if diff := cmp.Diff([]Synonym{{"health", []string{"hygiene"}, nil}, {"health", []string{"healthcare"}, nil}}, s.Synonyms); diff != "" {
		t.Errorf("synonyms (-want +got):\n%s", diff)
	}
}

func TestMergeErrors(t *testing.T) {
	tests := []struct {
		name, in string
		want     []mistake
	}{
		{"role of an unknown name", roleHeader + "\n  Nobody\tking\tB\nA\tking\n", []mistake{{3, 3, "  Nobody\tking\tB", `no entry is named "Nobody"`, hintName}}},
		{"role of a place", roleHeader + "B\tking\n", []mistake{{2, 1, "B\tking", `"B" is not a person, and roles are of persons`, hintName}}},
		{"demonyms of an unknown name", "demonyms\tname\nŽ\tNowhere\n", []mistake{{2, 3, "Ž\tNowhere", `no entry is named "Nowhere"`, hintName}}},
		{"demonyms of a person", demonymHeader + "A\tAn\n", []mistake{{2, 1, "A\tAn", `"A" is not a place, and demonyms are of places`, hintName}}},
		{"demonyms of a person, and none of them", demonymHeader + "A\n", []mistake{{2, 1, "A", `"A" is not a place, and demonyms are of places`, hintName}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var s Set
			err := s.Merge(mustRead(t, "r.tsv", tt.in), mustRead(t, "a.tsv", "name\tkind\nA\tperson\nB\tplace\n"))
			if diff := cmp.Diff(tt.want, mistakes(t, "r.tsv", err)); diff != "" {
				t.Errorf("errors of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
	var s Set
	err := s.Merge(mustRead(t, "r.tsv", roleHeader+strings.Repeat("Nobody\tking\n", 12)), mustRead(t, "s.tsv", roleHeader+"Nobody\tking\n"))
	var e *SyntaxError
	if n := strings.Count(fmt.Sprint(err), "\n") + 1; !errors.As(err, &e) || n != maxErrors+1 {
		t.Errorf("%d errors of two tables, want %d of the first and one of the second", n, maxErrors)
	}
}

func TestHolds(t *testing.T) {
	tests := []struct {
		name, from, until string
		want              string // the dates on which it is held
	}{
		{"both ends are days of it", "2020-01-01", "2020-12-31", "2020-01-01 2020-06-15 2020-12-31"},
		{"ongoing", "2020-06-15", "", "2020-06-15 2020-12-31 2021-01-01"},
		{"beginning unknown", "", "2020-06-15", "2019-12-31 2020-01-01 2020-06-15"},
		{"both unknown", "", "", "2019-12-31 2020-01-01 2020-06-15 2020-12-31 2021-01-01"},
		{"one day", "2020-06-15", "2020-06-15", "2020-06-15"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Role{From: tt.from, Until: tt.until}
			var held []string
			for _, date := range []string{"2019-12-31", "2020-01-01", "2020-06-15", "2020-12-31", "2021-01-01"} {
				if r.Holds(date) {
					held = append(held, date)
				}
			}
			if got := strings.Join(held, " "); got != tt.want {
				t.Errorf("%s to %s is held on %s, want %s", tt.from, tt.until, got, tt.want)
			}
		})
	}
}

// What lies beneath a set is copied where tables say something of its name, and left where they do not.
func TestMergeBeneath(t *testing.T) {
	below := merged(t, false, "name\tkind\tweight\nA\tperson\t5\nJordan\tplace\t3\nC\tperson\t1\n", roleHeader+"A\tking\tB\t\t\n")
	tests := []struct {
		name, table string
		want        []string
	}{
		{"new", "name\nB\n", []string{"B 0"}},
		{"bare", "name\nA\n", nil},
		{"replaced", "name\tkind\tweight\nA\tperson\t1\n", []string{"person A 1 [king of B -]"}},
		{"another kind", "name\tkind\nJordan\tperson\n", []string{"place Jordan 3", "person Jordan 0"}},
		{"role", roleHeader + "C\tqueen\n", []string{"person C 1 [queen of  -]"}},
		{"demonyms", demonymHeader + "Jordan\tJordanian\n", []string{"place Jordan 3 (Jordanian)"}},
	}
	for _, tt := range tests {
		s := &Set{Beneath: below.Lookup}
		if err := s.Merge(mustRead(t, "own.tsv", tt.table)); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if diff := cmp.Diff(tt.want, shownEntries(s.Entries)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	want := []string{"person A 5 [king of B -]", "place Jordan 3", "person C 1"}
	if diff := cmp.Diff(want, shownEntries(below.Entries)); diff != "" {
		t.Errorf("what lies beneath changed (-want +got):\n%s", diff)
	}
}
