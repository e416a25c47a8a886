package dictionaries

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var binaryEntries = []*Entry{
	{Name: "A"},
	{Name: "Łódź", Kind: Place, Weight: 5, Demonyms: []string{"x", "y"}},
	{
		Name: "B", Kind: Person, Gender: "x", Aliases: []string{"C", "D E"}, Wrong: []string{""}, Related: []string{"A"}, native: "fa=...; ru=...",
		Style: map[string]string{"ap": "1", "bbc": "2"}, Titles: []Title{{"premier", []string{"chancellor"}, Gloss, "note"}}, Roles: []Role{{"king", "A", "2001-02-03", ""}, {"queen", "", "", "2002-02-02"}},
	},
}

func TestBinary(t *testing.T) {
	tables, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set := &Set{}
	if err := set.Merge(tables...); err != nil {
		t.Fatal(err)
	}
	for _, want := range append(set.Entries, binaryEntries...) {
		b, err := want.AppendBinary(nil)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Decode(string(b))
		if err != nil {
			t.Fatalf("%s: %v", want.Name, err)
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(Entry{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s there and back (-want +got):\n%s", want.Name, diff)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	whole, _ := binaryEntries[2].AppendBinary(nil)
	for n := range len(whole) {
		if _, err := Decode(string(whole[:n])); err == nil {
			t.Errorf("no error from %d bytes of %d", n, len(whole))
		}
	}
	for name, text := range map[string]string{"longer": string(whole) + "x", "kind": "\x09" + string(whole[1:]), "count": "\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"} {
		if _, err := Decode(text); err == nil {
			t.Errorf("no error: %s", name)
		}
	}
}
