package dictionaries

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInsert(t *testing.T) {
	full := &Entry{Name: "Halim Darwazeh", Kind: Person, Aliases: []string{"H. Darwazeh"}, Wrong: []string{"Halim Darvase", "Halim Darwase"}}
	tests := []struct {
		name, file, in string
		entry          *Entry
		want           string
	}{
		{"new file", "a.tsv", "", &Entry{Name: "Kyiv", Kind: Place}, EntryHeader + "Kyiv\tplace\t\t\t\t\t\t\t\n"},
		{"new csv", "a.csv", "", &Entry{Name: "Smith, John", Kind: Person}, strings.ReplaceAll(EntryHeader, "\t", ",") + "\"Smith, John\",person,,,,,,,\n"},
		{"between", "a.tsv", "name\tkind\nA\tplace\nC\tplace\n", &Entry{Name: "B", Kind: Place}, "name\tkind\nA\tplace\nB\tplace\nC\tplace\n"},
		{"first", "a.tsv", "name\nB\n", &Entry{Name: "A"}, "name\nA\nB\n"},
		{"last, after a line without end", "a.tsv", "name\nB", &Entry{Name: "C"}, "name\nB\nC\n"},
		{"a comment stays with the row below", "a.tsv", "# all\nname\nA\n# of C\nC\n", &Entry{Name: "B"}, "# all\nname\nA\nB\n# of C\nC\n"},
		{"missing columns", "a.tsv", "name\tweight\nA\t3\n", full, "name\tweight\tkind\taliases\twrong\nA\t3\nHalim Darwazeh\t\tperson\tH. Darwazeh\tHalim Darvase;Halim Darwase\n"},
		{"windows line ends", "a.tsv", "\uFEFFname\r\nA\r\n", &Entry{Name: "B", Weight: 2}, "\uFEFFname\tweight\r\nA\r\nB\t2\r\n"},
		{"in place of its row", "a.tsv", "name\tkind\nA\tplace\nA\tperson\nB\n", &Entry{Name: "A", Kind: Person, Weight: 4}, "name\tkind\tweight\nA\tplace\nA\tperson\t4\nB\n"},
		{"quotes in other rows", "a.csv", "name,kind\n\"A\",\"place\"\n", &Entry{Name: "B"}, "name,kind\n\"A\",\"place\"\nB,\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Insert(tt.file, tt.in, tt.entry)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Insert (-want +got):\n%s", diff)
			}
		})
	}
}

func TestInsertRefuses(t *testing.T) {
	tests := []struct {
		name, in string
		entry    *Entry
		want     string
	}{
		{"no name", "name\nA\n", &Entry{}, `"" is no name`},
		{"another table", roleHeader + "A\tking\n", &Entry{Name: "B", Kind: Place}, `a.tsv:1:26: column "kind" belongs to another kind of table`},
		{"an ordinary word is wrong", "name\nA\n", &Entry{Name: "Frug", Wrong: []string{"Table"}}, `a.tsv:3:6: "Table" is an ordinary English word, and would be changed wherever it stands`},
		{"mistakes in the file", "name\tkind\nA\tplaice\n", &Entry{Name: "B"}, `a.tsv:2:3: unknown kind "plaice"`},
		{"a wrong form that is right", "name\nA Bcd\n", &Entry{Name: "B", Wrong: []string{"A Bcd"}}, `a.tsv:3:3: "A Bcd" is a right form of "A Bcd"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Insert("a.tsv", tt.in, tt.entry)
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("Insert fails with %v, want %s", err, tt.want)
			}
		})
	}
}

func TestCell(t *testing.T) {
	tests := []struct {
		in, want string
		ok       bool
	}{
		{"Kyiv", "Kyiv", true},
		{" Nova \u00a0 Kakhovka ", "Nova Kakhovka", true},
		{"a;b", "", false},
		{"a\tb", "", false},
		{"#metoo", "#metoo", false},
		{"", "", false},
		{"\u202eabc", "", false},
	}
	for _, tt := range tests {
		if got, ok := Cell(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("Cell(%q) = %q, %t, want %q, %t", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

// What is removed is not known, whatever the tables before say, and may be said anew.
func TestRemove(t *testing.T) {
	below := &Set{}
	if err := below.Merge(mustRead(t, "below.tsv", "name\tkind\nA\tperson\nA\tplace\nB\tplace\n")); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		tables []string
		want   []string
	}{
		{"of an earlier table", []string{"name\tkind\nC\tplace\nD\tplace\n", "name\tkind\nC\tremove\n"}, []string{"place D 0"}},
		{"and its office", []string{"name\tkind\nC\tperson\n", roleHeader + "C\tking\n", "name\tkind\nC\tRemove\n"}, nil},
		{"said anew", []string{"name\tkind\nA\tremove\nA\torganization\n"}, []string{"organization A 0"}},
		{"said anew by a later table", []string{"name\tkind\nA\tremove\n", "name\nA\n"}, []string{"A 0"}},
		{"office of what lies beneath", []string{"name\tkind\nA\tremove\n", roleHeader + "A\tking\n"}, nil},
		{"unknown", []string{"name\tkind\nX\tremove\n"}, nil},
	}
	for _, tt := range tests {
		s := &Set{Beneath: below.Lookup}
		for i, text := range tt.tables {
			if err := s.Merge(mustRead(t, "own.tsv", text)); err != nil {
				t.Errorf("%s: table %d: %v", tt.name, i, err)
			}
		}
		if diff := cmp.Diff(tt.want, shownEntries(s.Entries)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	if _, err := read("a.tsv", "name\tkind\taliases\nA\tremove\tB\n"); err == nil {
		t.Error("a name that is removed has aliases, and nothing says so")
	}
}
