package dictionaries

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the tables in data in canonical form")

// row is a row of a built-in table and where it stands.
type row struct {
	file   string
	line   int
	header []string
	cells  []string
}

func (r row) String() string { return fmt.Sprintf("%s:%d", r.file, r.line) }

// cell returns a cell by the name of its column, or "" where the table has none.
func (r row) cell(column string) string {
	if i := slices.Index(r.header, column); i >= 0 && i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

func (r row) name() string { return r.cell("name") }

// forms returns the accepted forms of an entry, as [Entry.Forms] does.
func (r row) forms() []string { return append([]string{r.name()}, list(r.cell("aliases"))...) }

// dataFiles returns the paths of the tables.
func dataFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("data/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tables: %v", err)
	}
	return files
}

// tableRows returns the rows of tables, by plain reading: line for line as they stand.
func tableRows(t *testing.T, files ...string) (rows []row) {
	t.Helper()
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var header []string
		for i, line := range strings.Split(string(b), "\n") {
			switch cells := strings.Split(line, "\t"); {
			case line == "" || strings.HasPrefix(line, "#"):
			case header == nil:
				header = cells
			default:
				rows = append(rows, row{file, i + 1, header, cells})
			}
		}
	}
	return rows
}

// entryRows returns the rows of the tables of entries.
func entryRows(t *testing.T) []row {
	return slices.DeleteFunc(tableRows(t, dataFiles(t)...), func(r row) bool { return !slices.Contains(r.header, "kind") })
}

// Lists are written without blanks, pairs with one after the semicolon.
var (
	listColumns = []string{"aliases", "wrong", "related", "demonyms", "variants", "synonyms", "scope", "called", "right"}
	pairColumns = []string{"style", "native"}
	orderOf     = map[string][]string{"roles.tsv": {"name", "from", "title", "of"}, "titles.tsv": {"name", "miscalled"}}
)

// canonical returns the text of a table in the form in which it is kept: comments, header, then rows in the byte order of
// their names, each once and with a cell for every column.
func canonical(file, text string) string {
	var head []string
	var header []string
	var rows []row
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		switch cells := strings.Split(line, "\t"); {
		case strings.TrimSpace(line) == "":
		case header == nil:
			head = append(head, line)
			if !strings.HasPrefix(line, "#") {
				header = cells
			}
		default:
			rows = append(rows, row{header: header, cells: canonicalCells(header, cells)})
		}
	}
	order := orderOf[filepath.Base(file)]
	if order == nil {
		order = []string{"name"}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		for _, column := range order {
			if c := strings.Compare(a.cell(column), b.cell(column)); c != 0 {
				return c
			}
		}
		return slices.Compare(a.cells, b.cells)
	})
	rows = slices.CompactFunc(rows, func(a, b row) bool { return slices.Equal(a.cells, b.cells) })
	out := strings.Join(head, "\n") + "\n"
	for _, r := range rows {
		out += strings.Join(r.cells, "\t") + "\n"
	}
	return out
}

func canonicalCells(header, cells []string) []string {
	var out []string
	for i := range max(len(header), len(cells)) {
		c := ""
		if i < len(cells) {
			c = strings.TrimSpace(cells[i])
		}
		switch {
		case i >= len(header):
		case slices.Contains(listColumns, header[i]):
			c = strings.Join(list(c), ";")
		case slices.Contains(pairColumns, header[i]):
			var items []string
			for _, item := range list(c) {
				key, value, _ := pair(item)
				items = append(items, key+"="+value)
			}
			c = strings.Join(items, "; ")
		}
		out = append(out, c)
	}
	return out
}

func TestDataIsCanonical(t *testing.T) {
	for _, file := range dataFiles(t) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := canonical(file, string(b))
		if again := canonical(file, want); again != want {
			t.Errorf("%s: the canonical form has another (-first +second):\n%s", file, cmp.Diff(want, again))
		}
		if string(b) == want {
			continue
		}
		if *update {
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		has, wants := strings.Split(string(b), "\n"), strings.Split(want, "\n")
		for i := range wants {
			if i >= len(has) || has[i] != wants[i] {
				t.Errorf("%s:%d is not in canonical form; go test ./dictionaries -run Canonical -update rewrites it:\n-want %q\n+got  %q", file, i+1, wants[i], has[min(i, len(has)-1)])
				break
			}
		}
	}
}

func TestCanonical(t *testing.T) {
	const header = "name\taliases\tstyle\n"
	tests := []struct{ name, file, in, want string }{
		{"order of bytes", "a.tsv", header + "b\t\t\nÄ\t\t\nC\t\t\n", header + "C\t\t\nb\t\t\nÄ\t\t\n"},
		{"lists", "a.tsv", header + "a\tx ; y;\t ap = v;bbc=w\n", header + "a\tx;y\tap=v; bbc=w\n"},
		{"cells", "a.tsv", header + " a\n", header + "a\t\t\n"},
		{"too many cells stay", "a.tsv", header + "a\t\t\tx\n", header + "a\t\t\tx\n"},
		{"twice", "a.tsv", header + "a\tx\t\na\tx\na\ty\t\n", header + "a\tx\t\na\ty\t\n"},
		{"line ends", "a.tsv", "# of 2024\r\nname\r\n\r\nb\r\na", "# of 2024\nname\na\nb\n"},
		{
			"roles", "data/roles.tsv", roleHeader + "B\tx\t\t\t\nA\tx\t\t2001-01-01\t\nA\ty\t\t\t\nA\tx\tV\t\t\nA\tx\tU\t\t\n",
			roleHeader + "A\tx\tU\t\t\nA\tx\tV\t\t\nA\ty\t\t\t\nA\tx\t\t2001-01-01\t\nB\tx\t\t\t\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, canonical(tt.file, tt.in)); diff != "" {
				t.Errorf("canonical form of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// Every table is built in, and has no mistake that reading a newsroom's own would report.
func TestBuiltinHasAllTables(t *testing.T) {
	tables, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	files := dataFiles(t)
	for i, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := read(file, string(b))
		if err != nil {
			t.Error(err)
			continue
		}
		if i >= len(tables) || tables[i].File != "built-in "+filepath.Base(file) {
			t.Fatalf("%s is not table %d of those built in", file, i)
		}
		if want.Len() != len(tableRows(t, file)) {
			t.Errorf("%s: not all rows are read", file)
		}
		tables[i].File = file
		if diff := cmp.Diff(want, tables[i], cmp.AllowUnexported(Table{}, Entry{}, attached{})); diff != "" {
			t.Errorf("%s: what is built in is read in another way (-want +got):\n%s", file, diff)
		}
	}
	if len(tables) != len(files) {
		t.Errorf("%d tables are built in, of %d files", len(tables), len(files))
	}
	var s Set
	if err := s.Merge(tables...); err != nil {
		t.Error(err)
	}
	withRoles := 0
	for _, e := range s.Entries {
		if len(e.Roles) > 0 {
			withRoles++
		}
	}
	if withRoles < 300 {
		t.Errorf("%d entries have roles, want 300 or more", withRoles)
	}
}

// words returns a form as lower-case words with a blank on either side, so that one form is looked for in another.
func words(form string) string {
	apart := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(form), apart), " ") + " "
}
