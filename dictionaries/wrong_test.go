package dictionaries

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What makes no sense beside other tables is a doubt, since each may be right without the others.
func TestDoubts(t *testing.T) {
	const header = "name\tkind\taliases\twrong\trelated\n"
	own := mustRead(t, "own.tsv", header+"John Kerry\tperson\t\tJohn Perry;Jon Kery\tWhite House;Lake Institute\nWhite House\t\t\t\t\n")
	other := mustRead(t, "other.tsv", header+"J. Perry\tperson\tJohn Perry\t\tNobody\n")
	var s Set
	if err := s.Merge(own, other); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range s.Doubts(own) {
		got = append(got, d.Name+": "+d.Reason)
	}
	want := []string{
		`John Kerry: "John Perry" is never found, because it is a right form of "J. Perry"`,
		`John Kerry: no entry is named "Lake Institute", which is related`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("doubts (-want +got):\n%s", diff)
	}
}
