package intake

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"transcheck/dictionaries"
)

func FuzzWikidata(f *testing.F) { fuzz(f, "wikidata") }
func FuzzSPARQL(f *testing.F)   { fuzz(f, "sparql") }
func FuzzFTM(f *testing.F)      { fuzz(f, "ftm") }
func FuzzTBX(f *testing.F)      { fuzz(f, "tbx") }
func FuzzCSV(f *testing.F)      { fuzz(f, "csv") }
func FuzzTSV(f *testing.F)      { fuzz(f, "tsv") }
func FuzzHunspell(f *testing.F) { fuzz(f, "hunspell") }
func FuzzWords(f *testing.F)    { fuzz(f, "words") }

// fuzz holds that any bytes give an error or tables that can be used: what is written is sorted and unique, and reads without a
// mistake.
func fuzz(f *testing.F, format string) {
	for _, tt := range tests {
		f.Add(tt.in)
	}
	f.Add("name,kind,native,title\nA,place,ru=Б;x=y,King\n")
	f.Fuzz(func(t *testing.T, in string) {
		c := NewCollection(t.TempDir())
		c.limit = 500
		if Read(context.Background(), "", strings.NewReader(in), Options{Format: format}, c, &Progress{}) != nil {
			return
		}
		var names, roles bytes.Buffer
		if _, _, err := c.Write(context.Background(), Options{}, &names, &roles); err != nil {
			t.Fatal(err)
		}
		entries, err := dictionaries.Read("names.tsv", bytes.NewReader(names.Bytes()))
		if err != nil {
			t.Fatalf("%v in\n%s", err, names.String())
		}
		for i, e := range entries.Entries {
			if i > 0 && e.Name < entries.Entries[i-1].Name {
				t.Errorf("%q stands after %q", e.Name, entries.Entries[i-1].Name)
			}
		}
		offices, err := dictionaries.Read("roles.tsv", bytes.NewReader(roles.Bytes()))
		if err != nil {
			t.Fatalf("%v in\n%s", err, roles.String())
		}
		var set dictionaries.Set
		if err := set.Merge(entries, offices); err != nil {
			t.Errorf("the tables do not go together: %v", err)
		}
	})
}
