package dictionaries

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHouses(t *testing.T) {
	table, err := Read("a.tsv", strings.NewReader("name\tstyle\nX\tap=X; Gazette=X\nY\tbbc=Y; gazette=Y\nZ\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := &Set{}
	if got := s.Houses(); len(got) > 0 {
		t.Errorf("an empty set has the houses %q", got)
	}
	if err := s.Merge(table); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"ap", "bbc", "gazette"}, s.Houses()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
