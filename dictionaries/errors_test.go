package dictionaries

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	hintHeader  = `the first row names the columns; only "name" is required`
	hintColumns = "the columns are name, kind, aliases, style, native, gender, wrong, related, weight, title, of, from, until, demonyms, variants, synonyms, scope, miscalled, called, usage, note"
	hintMixed   = "keep entries, roles, demonyms, variants, synonyms and titles in files of their own"
	hintKinds   = "the kinds are person, organization, place, event, term; remove takes a name out"
	hintWeight  = "write a number from 1 (seldom in the news) to 5"
	hintDate    = "write dates as 2022-01-09"
	hintCSV     = "quote a cell that holds a comma or a quote mark, and write its own marks twice"
	hintOpen    = `close the cell with a quote mark, or write "" for one that belongs to it`
	hintRight   = "a form is right or wrong, whatever it stands for"
	hintTitle   = "say what the office is miscalled and what it is called"
	hintUTF8    = "save the dictionary as UTF-8"
	hintLine    = "write each row on one line"
	hintWord    = "names are compared word by word: give each word a row of its own"
	hintName    = "add the name to a dictionary, or correct its spelling here"
	roleHeader  = "name\ttitle\tof\tfrom\tuntil\n"
)

// mistake is a syntax error without its file, which the tests compare apart.
type mistake struct {
	Line, Column       int
	Text, Reason, Hint string
}

// stopped is how the errors end that are no mistakes of a line.
func stopped(err error) mistake { return mistake{Reason: err.Error()} }

var errorTests = []struct {
	name, file, in string
	want           []mistake
}{
	{"empty file", "a.tsv", "", []mistake{{1, 1, "", "no header row", hintHeader}}},
	{"empty csv", "a.csv", "", []mistake{{1, 1, "", "no header row", hintHeader}}},
	{"nothing but a comment", "a.tsv", "# soon\n\n", []mistake{{1, 1, "", "no header row", hintHeader}}},
	{"no header", "a.tsv", "Kyiv\tplace\n", []mistake{
		{1, 1, "Kyiv\tplace", `unknown column "Kyiv"`, hintColumns},
		{1, 6, "Kyiv\tplace", `unknown column "place"`, hintColumns},
		{1, 1, "Kyiv\tplace", `no column "name"`, hintHeader},
		stopped(errHeader),
	}},
	{"misspelled column", "a.tsv", "# of 2024\nname\tweigth\n\t\t\t", []mistake{
		{2, 6, "name\tweigth", `unknown column "weigth"`, `did you mean "weight"?`}, stopped(errHeader),
	}},
	{"nearest column", "a.csv", "name,tile", []mistake{{1, 6, "name,tile", `unknown column "tile"`, `did you mean "title"?`}, stopped(errHeader)}},
	{"column without a name", "a.tsv", "name\t\tkind", []mistake{{1, 6, "name\t\tkind", `unknown column ""`, hintColumns}, stopped(errHeader)}},
	{"column twice", "a.tsv", "name\tkind\tKind", []mistake{{1, 11, "name\tkind\tKind", `column "kind" stands twice`, "each column stands once"}, stopped(errHeader)}},
	{"mixed kinds of table", "a.tsv", "name\ttitle\tweight\tfrom", []mistake{
		{1, 12, "name\ttitle\tweight\tfrom", `column "weight" belongs to another kind of table`, hintMixed},
		{1, 19, "name\ttitle\tweight\tfrom", `column "from" belongs to another kind of table`, hintMixed},
		stopped(errHeader),
	}},
	{"synonyms of two words", "s.tsv", "name\tsynonyms\tscope\nhealth\thygiene;health care\tworld body\n", []mistake{
		{2, 8, "health\thygiene;health care\tworld body", `"health care" is not one word`, hintWord},
		{2, 28, "health\thygiene;health care\tworld body", `"world body" is not one word`, hintWord},
	}},
	{"no synonyms", "s.tsv", "name\tsynonyms\nhealth\t\n", []mistake{
		{2, 1, "health\t", `"health" has no synonyms`, "say which words translations put in its place"},
	}},
	{"no column of names", "a.tsv", "kind\n", []mistake{{1, 1, "kind", `no column "name"`, hintHeader}, stopped(errHeader)}},
	{"too many cells", "a.tsv", "name\tkind\nKyiv\tplace\t\t5\n", []mistake{{2, 12, "Kyiv\tplace\t\t5", "row has 4 cells, but the header has 2", "see the header row for the columns"}}},
	{"empty name", "a.tsv", "kind\tname\nplace\nplace\t \n", []mistake{
		{2, 1, "place", "empty name", "every row names an entry"}, {3, 8, "place\t ", "empty name", "every row names an entry"},
	}},
	{"name twice", "a.tsv", "name\tkind\nKyiv\tplace\n\n Kyiv\tplace\n", []mistake{{4, 2, " Kyiv\tplace", `"Kyiv" is already on line 2`, "merge the two rows"}}},
	{"unknown kind", "a.csv", "name,kind\nKyiv,city\n", []mistake{{2, 6, "Kyiv,city", `unknown kind "city"`, hintKinds}}},
	{"bad gender", "a.tsv", "name\tgender\nX\tmale\n", []mistake{{2, 3, "X\tmale", `unknown gender "male"`, "write f, m or x, or leave it empty"}}},
	{"bad weights", "a.tsv", "name\tweight\nA\t0\nB\t6\nC\thigh\nD\t2.5\n", []mistake{
		{2, 3, "A\t0", `weight "0" is not a number from 1 to 5`, hintWeight},
		{3, 3, "B\t6", `weight "6" is not a number from 1 to 5`, hintWeight},
		{4, 3, "C\thigh", `weight "high" is not a number from 1 to 5`, hintWeight},
		{5, 3, "D\t2.5", `weight "2.5" is not a number from 1 to 5`, hintWeight},
	}},
	{"wide characters before it", "a.tsv", "name\tkind\n習近平 Žižek\tman\n", []mistake{{2, 11, "習近平 Žižek\tman", `unknown kind "man"`, hintKinds}}},
	{"wide characters before it in csv", "a.csv", "name,kind\n\"習, 近平\",man\n", []mistake{{2, 9, `"習, 近平",man`, `unknown kind "man"`, hintKinds}}},
	{"wide blanks before it", "a.tsv", "name\tkind\nX\t\u00a0\u3000man\n", []mistake{{2, 5, "X\t\u00a0\u3000man", `unknown kind "man"`, hintKinds}}},
	{"line ends before it", "a.tsv", "\uFEFFname\tkind\r\n\r\nX\tman\r\n", []mistake{{3, 3, "X\tman", `unknown kind "man"`, hintKinds}}},
	{"bad dates", "r.tsv", roleHeader + "X\tking\t\t2022\t2023-02-30\n", []mistake{
		{2, 9, "X\tking\t\t2022\t2023-02-30", `"2022" is not a date`, hintDate}, {2, 14, "X\tking\t\t2022\t2023-02-30", `"2023-02-30" is not a date`, hintDate},
	}},
	{"role ends before it begins", "r.tsv", roleHeader + "X\tking\t\t2022-01-02\t2022-01-01\n", []mistake{{
		2, 1, "X\tking\t\t2022-01-02\t2022-01-01", "role ends on 2022-01-01, before it begins on 2022-01-02", "from is the first day of the office, until the last",
	}}},
	{"role without a title", "r.tsv", roleHeader + "X\t\tSpain\n", []mistake{{2, 1, "X\t\tSpain", `role of "X" has no title`, `say which office, such as "foreign minister"`}}},
	{"broken pairs", "a.tsv", "name\tstyle\tnative\nX\tap=Y; bbc\tfa=\n", []mistake{
		{2, 3, "X\tap=Y; bbc\tfa=", `"bbc" is not a pair of key and value`, "write ap=Zelenskyy; bbc=Zelensky"},
		{2, 13, "X\tap=Y; bbc\tfa=", `"fa=" is not a pair of key and value`, "write fa=...; ru=..."},
	}},
	{"title that is not complete", "t.tsv", "name\tmiscalled\tcalled\nJapan\tking\nJapan\t\temperor\nJapan\tking\t;\n", []mistake{
		{2, 1, "Japan\tking", `title of "Japan" is not complete`, hintTitle},
		{3, 1, "Japan\t\temperor", `title of "Japan" is not complete`, hintTitle},
		{4, 1, "Japan\tking\t;", `title of "Japan" is not complete`, hintTitle},
	}},
	{"unknown usage", "t.tsv", "name\tmiscalled\tcalled\tusage\nJapan\tking\temperor\tseldom\n", []mistake{
		{2, 20, "Japan\tking\temperor\tseldom", `unknown usage "seldom"`, "write gloss or unclear, or leave it empty"},
	}},
	{"role without the cell of its title", "r.tsv", roleHeader + "X\n", []mistake{{2, 1, "X", `role of "X" has no title`, `say which office, such as "foreign minister"`}}},
	{"pair without a key", "a.tsv", "name\tstyle\nX\t=Y\n", []mistake{{2, 3, "X\t=Y", `"=Y" is not a pair of key and value`, "write ap=Zelenskyy; bbc=Zelensky"}}},
	{"invalid UTF-8", "a.tsv", "name\tkind\nKyiv\nŽižek\tpl\xe9\n", []mistake{{3, 9, "Žižek\tpl", "invalid UTF-8", hintUTF8}}},
	{"invalid UTF-8 in csv", "a.csv", "name\nŽi\xff\n", []mistake{{2, 3, "Ži", "invalid UTF-8", hintUTF8}}},
	{"invalid UTF-8 in the header", "a.tsv", "n\xe4me\nKyiv\n", []mistake{{1, 2, "n", "invalid UTF-8", hintUTF8}, stopped(errHeader)}},
	{"saved as UTF-16", "a.tsv", "\xff\xfen\x00a\x00m\x00e\x00", []mistake{{1, 1, "", "invalid UTF-8", hintUTF8}, stopped(errHeader)}},
	{"NUL", "a.tsv", "name\nKy\x00iv\n", []mistake{{2, 3, "Ky", "invalid UTF-8", hintUTF8}}},
	{"NUL in csv", "a.csv", "name\nKy\x00iv\n", []mistake{{2, 3, "Ky", "invalid UTF-8", hintUTF8}}},
	{"line break in a cell", "a.csv", "name,kind\n# note\nX,\"pla\nce\"\nY,man\n", []mistake{
		{3, 3, `X,"pla`, "line break in a cell", hintLine}, {5, 3, "Y,man", `unknown kind "man"`, hintKinds},
	}},
	{"line break in the header", "a.csv", "\"na\nme\"\nX\n", []mistake{{1, 1, `"na`, "line break in a cell", hintLine}, stopped(errHeader)}},
	{"quote in a cell", "a.csv", "name,kind\nŽižek \"S\",man\nY,man\n", []mistake{{2, 7, `Žižek "S",man`, "quote mark in a cell that does not begin with one", hintCSV}}},
	{"line break in a cell that is not UTF-8", "a.csv", "name\n\"Ž\xe9\n\"\n", []mistake{{2, 3, "\"Ž", "invalid UTF-8", hintUTF8}}},
	{"quote in a cell that is not UTF-8", "a.csv", "name\nŽ\xe9 \"S\"\n", []mistake{{2, 2, "Ž", "invalid UTF-8", hintUTF8}}},
	{"quote without an end", "a.csv", "name,kind\n\"X,place\nY,place\n", []mistake{{2, 1, `"X,place`, "quote mark that is never closed on its line", hintOpen}}},
	{"quote without an end before other quotes", "a.csv", "name,kind,related\nŽ,\"X \"\"Y\"\",\n\"Z\",place,\n", []mistake{
		{2, 3, `Ž,"X ""Y"",`, "quote mark that is never closed on its line", hintOpen},
	}},
	{"text after a quote", "a.csv", "name,kind\n\"X\" Y,place\n", []mistake{{2, 4, `"X" Y,place`, "text after a closing quote mark", `write "" for a quote mark that belongs to the cell`}}},
	{"wrong and right", "a.tsv", "name\taliases\twrong\nKyiv\tKiev\tKeeve;Kyiv; Kiev\n", []mistake{
		{2, 17, "Kyiv\tKiev\tKeeve;Kyiv; Kiev", `"Kyiv" is listed both as right and as wrong`, "take it out of one of the columns"},
		{2, 23, "Kyiv\tKiev\tKeeve;Kyiv; Kiev", `"Kiev" is listed both as right and as wrong`, "take it out of one of the columns"},
	}},
	{"wrong, and right of another", "a.tsv", "name\tkind\taliases\twrong\nJohn Kerry\tperson\t\tJohn Perry;Jon Kery\nJ. Perry\tperson\tJohn Perry\tJ. Pery\nX\tterm\t\tJ. Perry\n", []mistake{
		{2, 20, "John Kerry\tperson\t\tJohn Perry;Jon Kery", `"John Perry" is a right form of "J. Perry"`, hintRight},
		{4, 9, "X\tterm\t\tJ. Perry", `"J. Perry" is a right form of "J. Perry"`, hintRight},
	}},
	{"wrong, and an English word", "a.tsv", "name\tkind\twrong\nSergei Furgal\tperson\tGovernor Frugal;Frugal\nadviser\tterm\tadvisor;the\n", []mistake{
		{2, 38, "Sergei Furgal\tperson\tGovernor Frugal;Frugal", `"Frugal" is an ordinary English word, and would be changed wherever it stands`, `list it with the words it stands with, as in "Governor Frugal"`},
		{3, 22, "adviser\tterm\tadvisor;the", `"the" is an ordinary English word, and would be changed wherever it stands`, `list it with the words it stands with, as in "Governor Frugal"`},
	}},
	{"unknown language", "a.tsv", "name\tnative\nX\tfa=ا; zh-Hant=習; zzz=1\n", []mistake{{2, 20, "X\tfa=ا; zh-Hant=習; zzz=1", `unknown language "zzz"`, "write its two-letter code, such as fa, ru or zh"}}},
}

func TestReadErrors(t *testing.T) {
	for _, tt := range errorTests {
		t.Run(tt.name, func(t *testing.T) {
			table, err := read(tt.file, tt.in)
			if table != nil {
				t.Errorf("a table with errors was read: %+v", table)
			}
			if diff := cmp.Diff(tt.want, mistakes(t, tt.file, err)); diff != "" {
				t.Errorf("errors of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// mistakes takes joined errors apart, and holds that they name their file.
func mistakes(t *testing.T, file string, err error) (out []mistake) {
	t.Helper()
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatalf("%v is not of joined errors", err)
	}
	for _, err := range joined.Unwrap() {
		var e *SyntaxError
		if !errors.As(err, &e) {
			out = append(out, stopped(err))
			continue
		}
		if want := fmt.Sprintf("%s:%d:%d: %s", file, e.Line, e.Column, e.Reason); e.File != file || e.Error() != want {
			t.Errorf("error of file %q is %q, want %q", e.File, e, want)
		}
		out = append(out, mistake{e.Line, e.Column, e.Text, e.Reason, e.Hint})
	}
	return out
}

func TestTooManyErrors(t *testing.T) {
	tests := []struct {
		name, file, in string
		last           error
	}{
		{"ten rows", "a.tsv", "name\tkind\n" + strings.Repeat("X\tman\n", 10), nil},
		{"eleven rows", "a.tsv", "name\tkind\n" + strings.Repeat("X\tman\n", 11), errStop},
		{"eleven rows, ten of them wrong", "a.tsv", "name\tkind\n" + strings.Repeat("X\tman\n", 10) + "Kyiv\tplace\n", errStop},
		{"eleven rows of csv", "a.csv", "name,kind\n" + strings.Repeat("X,man\n", 11), errStop},
		{"eleven rows that are not UTF-8", "a.tsv", "name\n" + strings.Repeat("\xff\n", 11), errStop},
		{"one row", "a.tsv", "name\tstyle\nX\t" + strings.Repeat("ap;", 30), nil},
		{"header", "a.tsv", strings.Repeat("column\t", 30) + "name\nX\n", errHeader},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := read(tt.file, tt.in)
			got := mistakes(t, tt.file, err)
			want := maxErrors
			if tt.last != nil {
				want++
				if diff := cmp.Diff(stopped(tt.last), got[len(got)-1]); diff != "" {
					t.Errorf("last error (-want +got):\n%s", diff)
				}
			}
			if len(got) != want {
				t.Errorf("%d errors, want %d: %v", len(got), want, err)
			}
		})
	}
}
