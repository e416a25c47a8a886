package dictionaries

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// read reads a table from text.
func read(file, in string) (*Table, error) { return Read(file, strings.NewReader(in)) }

// mustRead reads a table that has no mistakes.
func mustRead(t *testing.T, file, in string) *Table {
	t.Helper()
	table, err := read(file, in)
	if err != nil {
		t.Fatalf("%q: %v", in, err)
	}
	return table
}

var readTests = []struct {
	name, file, in string
	want           []*Entry
}{
	{
		"all columns", "a.tsv",
		"name\tkind\taliases\tstyle\tnative\tgender\twrong\trelated\tweight\n" +
			"Joe Biden\tperson\tJoseph Biden; Joe Robinette ;\tap=Joe Biden; bbc = Joseph Biden\tfa=جو بایدن; ru=Джо Байден\tm\tJo Bayden\tUnited States;White House\t5\n",
		[]*Entry{{
			Name: "Joe Biden", Kind: Person, Aliases: []string{"Joseph Biden", "Joe Robinette"},
			Style: map[string]string{"ap": "Joe Biden", "bbc": "Joseph Biden"}, native: "fa=جو بایدن; ru=Джо Байден",
			Gender: "m", Wrong: []string{"Jo Bayden"}, Related: []string{"United States", "White House"}, Weight: 5,
		}},
	},
	{"only names", "a.tsv", "name\nKyiv\nOdesa\n", []*Entry{{Name: "Kyiv"}, {Name: "Odesa"}}},
	{"another order of columns", "a.tsv", "weight\tname\n3\tKyiv\n", []*Entry{{Name: "Kyiv", Weight: 3}}},
	{"capitals and blanks in the header", "a.tsv", " Name \tKIND\nKyiv\tPlace\n", []*Entry{{Name: "Kyiv", Kind: Place}}},
	{"blanks around cells", "a.tsv", "name\tkind\n  Kyiv \t place\u00a0\n", []*Entry{{Name: "Kyiv", Kind: Place}}},
	{"byte order mark", "a.tsv", "\uFEFFname\nKyiv\n", []*Entry{{Name: "Kyiv"}}},
	{"byte order mark and quotes", "a.csv", "\uFEFF\"name\"\n\"Kyiv\"\n", []*Entry{{Name: "Kyiv"}}},
	{"windows line ends", "a.tsv", "name\tkind\r\nKyiv\tplace\r\n\r\n", []*Entry{{Name: "Kyiv", Kind: Place}}},
	{"windows line ends in csv", "a.csv", "name,kind\r\nKyiv,place\r\n\r\n", []*Entry{{Name: "Kyiv", Kind: Place}}},
	{"no end to the last line", "a.tsv", "name\nKyiv", []*Entry{{Name: "Kyiv"}}},
	{"comments and blank lines", "a.tsv", "# of 2024\n\nname\n \t \n# cities\nKyiv\n\n", []*Entry{{Name: "Kyiv"}}},
	{"comments and blank lines in csv", "a.csv", "# of 2024\n\nname,kind\n,\n# cities\nKyiv,\n  ,\" \"\n", []*Entry{{Name: "Kyiv"}}},
	{"trailing cells missing", "a.tsv", "name\tkind\tweight\nKyiv\nOdesa\tplace\n", []*Entry{{Name: "Kyiv"}, {Name: "Odesa", Kind: Place}}},
	{"quotes in csv", "a.CSV", "name,aliases\n\"Smith, John\",\"Jack \"\"J.\"\" Smith;J. Smith\"\n", []*Entry{{
		Name: "Smith, John", Aliases: []string{`Jack "J." Smith`, "J. Smith"},
	}}},
	{"quotes are letters in tsv", "a.txt", "name\n\"Kyiv\"\n", []*Entry{{Name: `"Kyiv"`}}},
	{"mark of a lost character", "a.csv", "name\nKy\uFFFDv\n", []*Entry{{Name: "Ky\uFFFDv"}}},
	{"one name of two kinds", "a.tsv", "name\tkind\nJordan\tplace\nJordan\tperson\n", []*Entry{{Name: "Jordan", Kind: Place}, {Name: "Jordan", Kind: Person}}},
	{"header only", "a.tsv", "name\tkind\n", nil},
}

func TestRead(t *testing.T) {
	for _, tt := range readTests {
		t.Run(tt.name, func(t *testing.T) {
			got := mustRead(t, tt.file, tt.in)
			if diff := cmp.Diff(tt.want, got.Entries, cmp.AllowUnexported(Entry{})); diff != "" {
				t.Errorf("entries of %q (-want +got):\n%s", tt.in, diff)
			}
			if got.File != tt.file || got.Len() != len(tt.want) {
				t.Errorf("table %q of %d rows, want %q of %d", got.File, got.Len(), tt.file, len(tt.want))
			}
		})
	}
}

func TestReadVariants(t *testing.T) {
	got := mustRead(t, "v.tsv", "name\tvariants\nYuri\tYury;Yuriy\nAli\n")
	if diff := cmp.Diff([][]string{{"Yuri", "Yury", "Yuriy"}, {"Ali"}}, got.Variants); diff != "" {
		t.Errorf("variants (-want +got):\n%s", diff)
	}
}

func TestReadSynonyms(t *testing.T) {
	got := mustRead(t, "s.tsv", "name\tsynonyms\tscope\nhealth\thygiene;healthcare\torganization\ncouncil\tassembly\t\n")
	want := []Synonym{{"health", []string{"hygiene", "healthcare"}, []string{"organization"}}, {"council", []string{"assembly"}, nil}}
	if diff := cmp.Diff(want, got.Synonyms); diff != "" {
		t.Errorf("synonyms (-want +got):\n%s", diff)
	}
	if got.Len() != len(want) {
		t.Errorf("%d rows, want %d", got.Len(), len(want))
	}
}

// Every column is read by some table that a test reads.
func TestReadTestsCoverColumns(t *testing.T) {
	var header []string
	for _, tt := range readTests {
		first, _, _ := strings.Cut(tt.in, "\n")
		header = append(header, strings.Split(first, "\t")...)
	}
	for _, c := range columns {
		if (c.table == entryTable || c.table == anyTable) && !slices.Contains(header, c.name) {
			t.Errorf("no table has a column %q", c.name)
		}
	}
}

type failing struct{}

var errFailing = errors.New("the disk is gone")

func (failing) Read([]byte) (int, error) { return 0, errFailing }

func TestReadFails(t *testing.T) {
	if table, err := Read("a.tsv", failing{}); table != nil || !errors.Is(err, errFailing) {
		t.Errorf("Read = %v, %v, want the error of the reader", table, err)
	}
}

func TestNative(t *testing.T) {
	tests := []struct {
		name, in string
		want     []Native
	}{
		{"none", "", nil},
		{"one", "fa=تهران", []Native{{"fa", "تهران"}}},
		{"order of the cell", "uk=Київ; ru=Киев", []Native{{"uk", "Київ"}, {"ru", "Киев"}}},
		{"blanks", " uk = Київ ;ru=Киев; ", []Native{{"uk", "Київ"}, {"ru", "Киев"}}},
		{"equals sign in the form", "ru=а=б", []Native{{"ru", "а=б"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := mustRead(t, "a.tsv", "name\tnative\nX\t"+tt.in+"\n").Entries[0]
			if diff := cmp.Diff(tt.want, e.Native()); diff != "" {
				t.Errorf("native forms in %q (-want +got):\n%s", tt.in, diff)
			}
			for _, lang := range []string{"fa", "uk", "ru", "u", "а"} {
				has := slices.ContainsFunc(tt.want, func(n Native) bool { return n.Lang == lang })
				if got := e.HasNative(lang); got != has {
					t.Errorf("%q has a form in %q: %t, want %t", tt.in, lang, got, has)
				}
			}
		})
	}
}

func TestForms(t *testing.T) {
	e := mustRead(t, "a.tsv", "name\taliases\twrong\nKyiv\tKiev;Kyyiv\tKeeve\n").Entries[0]
	if diff := cmp.Diff([]string{"Kyiv", "Kiev", "Kyyiv"}, e.Forms()); diff != "" {
		t.Errorf("forms (-want +got):\n%s", diff)
	}
	for form, want := range map[string]bool{"Kyiv": true, "Kyyiv": true, "kyiv": false, "Keeve": false, "": false} {
		if got := e.Accepts(form); got != want {
			t.Errorf("accepts %q: %t, want %t", form, got, want)
		}
	}
}

// BenchmarkRead reads a table such as a wire service keeps.
func BenchmarkRead(b *testing.B) {
	const rows = 100_000
	for _, file := range []string{"big.tsv", "big.csv"} {
		text := generated(file, rows)
		b.Run(file, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if table, err := read(file, text); err != nil || table.Len() != rows {
					b.Fatalf("%d rows, %v", table.Len(), err)
				}
			}
			b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}

// generated returns the text of a table with that many people, each of a name of its own.
func generated(file string, rows int) string {
	given := []string{"Anna", "Boris", "Chinedu", "Dilnoza", "Eyal", "Farhad", "Gülsüm", "Hyun", "Ivana", "Jawad"}
	var b strings.Builder
	b.WriteString("name\tkind\taliases\tnative\tgender\trelated\tweight\n")
	for i := range rows {
		family := "Y" + strings.Map(func(r rune) rune { return r - '0' + 'a' }, fmt.Sprintf("%06d", i))
		name := given[i%len(given)] + " " + family
		b.WriteString(name + "\tperson\tDr. " + name + ";" + family + "\tru=Имя Фамилия; fa=نام\tx\tUnited Nations\t" + string(rune('1'+i%5)) + "\n")
	}
	if strings.HasSuffix(file, ".csv") {
		return strings.ReplaceAll(b.String(), "\t", ",")
	}
	return b.String()
}
