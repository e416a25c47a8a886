package names

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
	"transcheck/normalize/names/pack"
)

// written returns what is compiled of tables as the bytes of a file.
func written(t testing.TB, tables ...*dictionaries.Table) []byte {
	t.Helper()
	c, err := Compile(merged(t, tables...))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// opened returns the same, read from a file.
func opened(t testing.TB, tables ...*dictionaries.Table) *Compiled {
	t.Helper()
	c, err := Open("test.tcx", written(t, tables...))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func layered(t testing.TB, compiled []*Compiled, tables ...*dictionaries.Table) *Index {
	t.Helper()
	x, err := Join(compiled, tables, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func builtinTables(t testing.TB) []*dictionaries.Table {
	t.Helper()
	tables, err := dictionaries.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return tables
}

// articleTexts returns the texts of the articles of some patterns.
func articleTexts(t testing.TB, patterns ...string) (out []string) {
	t.Helper()
	for _, pattern := range patterns {
		files, err := filepath.Glob("../../testdata/" + pattern)
		if err != nil || len(files) == 0 {
			t.Fatal("no articles", err)
		}
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, string(b))
		}
	}
	return out
}

// However names are put into layers, and whether these lie in files, the same is found.
func TestLayersReadTheSame(t *testing.T) {
	all := orderTables(t)
	n := len(all) - 2
	set := merged(t, all...)
	want := NewIndex(set, set)
	layouts := []struct {
		name string
		x    *Index
	}{
		{"one file", layered(t, []*Compiled{opened(t, orderTables(t)...)})},
		{"a file and tables", layered(t, []*Compiled{opened(t, builtinTables(t)...)}, orderTables(t)[n:]...)},
		{"two files and a table", layered(t, []*Compiled{opened(t, builtinTables(t)...), opened(t, orderTables(t)[n])}, orderTables(t)[n+1])},
		{"tables alone", layered(t, nil, orderTables(t)...)},
		{"a name in each of three files", layered(t, []*Compiled{opened(t, builtinTables(t)...), opened(t, orderTables(t)...), opened(t, orderTables(t)...)})},
	}
	for _, text := range append(articleTexts(t, "clean/*", "marked/*.txt"), orderText) {
		ps := passages(t, text)
		first := render(ps, want.NewReader(Options{Date: "2022-01-02"}).Read(ps))
		for _, l := range layouts {
			if diff := cmp.Diff(first, render(ps, l.x.NewReader(Options{Date: "2022-01-02"}).Read(ps))); diff != "" {
				t.Errorf("%s: mentions differ (-one set +layers):\n%s", l.name, diff)
			}
		}
	}
}

var joinTests = []struct {
	name   string
	tables []string
}{
	{"apart", []string{"name|kind\nAda Lane|person", "name|kind\nBob Lane|person", "name|kind\nLane|place"}},
	{"a name of two kinds", []string{"name|kind\nJordan|place", "name|kind\nJordan|person", "name\nAmman"}},
	{"replaced", []string{"name|kind|aliases|weight\nAda Lane|person|A. Lane;Lane of York|5", "name|kind|aliases\nAda Lane|person|Ada", "name\nBob Lane"}},
	{"replaced twice", []string{"name|kind|wrong\nAda Lane|person|Eda Lane", "name|kind|weight\nAda Lane|person|1", "name|kind|weight\nAda Lane|person|2"}},
	{"bare name adds nothing", []string{"name|kind|weight\nAda Lane|person|5", "name\nAda Lane\nLane Ada", "name\nAda Lane"}},
	{"bare name gives way", []string{"name\nAda Lane\nLane", "name|kind\nAda Lane|person", "name|kind\nLane|place\nLane|person"}},
	{"roles and demonyms of another layer", []string{"name|kind\nAda Lane|person\nYork|place", "name|title|of\nAda Lane|mayor|York", "name|demonyms\nYork|Yorker;Yorkers"}},
	{"roles stay", []string{"name|kind\nAda Lane|person", "name|title\nAda Lane|mayor", "name|kind|weight\nAda Lane|person|3"}},
	{"titles of another layer", []string{"name|kind|style\nYork|place|ap=Yorke", "name|miscalled|called\nYork|premier|mayor", "name|kind|style\nLeeds|place|bbc=Leids"}},
	{"synonyms", []string{"name\nHealth Board", "name|synonyms|scope\nhealth|hygiene|board"}},
	{"variants", []string{"name|variants\nAda|Adah", "name\nAda Lane", "name|variants\nBob|Bobb"}},
}

// Layers hold together what one set of all tables holds.
func TestJoin(t *testing.T) {
	for _, tt := range joinTests {
		tables := func() (out []*dictionaries.Table) {
			for _, text := range tt.tables {
				out = append(out, rows(t, text))
			}
			return out
		}
		want := held(NewIndex(merged(t, tables()...), &dictionaries.Set{}))
		for n := range len(tt.tables) + 1 {
			var compiled []*Compiled
			above := tables()
			for n > len(compiled) && len(above) > 0 && len(above[0].Entries) > 0 {
				compiled, above = append(compiled, opened(t, above[0])), above[1:]
			}
			if diff := cmp.Diff(want, held(layered(t, compiled, above...))); diff != "" {
				t.Errorf("%s, %d compiled: (-one set +layers):\n%s", tt.name, len(compiled), diff)
			}
		}
	}
}

// held returns what an index holds, sorted.
func held(x *Index) []string {
	out := []string{fmt.Sprintf("%d entries, %d forms, mass %v", x.size, x.forms, x.mass)}
	for _, l := range x.layers {
		for id := range int32(l.Len()) {
			e := l.entry(id)
			if !l.hidden[id] {
				out = append(out, fmt.Sprint("entry ", e.Name, e.Kind, e.Weight, e.Aliases, e.Wrong, e.Roles, e.Demonyms, e.Titles, e.Style, len(x.lookup(e.Name))))
			}
		}
		for id := range int32(l.words.Len()) {
			w := l.words.At(id)
			if n := x.countOf(x.id(w)); n > 0 {
				out = append(out, fmt.Sprint("word ", w, " ", n))
				for _, u := range x.usesOf(x.id(w)) {
					f := x.form(u.form)
					out = append(out, fmt.Sprint("use ", w, " ", f.entry().Name, f.entry().Kind, "/", f.text, u.at, f.surname))
				}
			}
		}
	}
	for d, es := range x.peoples {
		out = append(out, fmt.Sprint("people ", d, len(es)))
	}
	out = append(out, fmt.Sprint("variant ", x.variants.same("adah", "ada"), x.variants.same("bobb", "bob"), x.titles["mayor"], x.Houses(), len(x.told()), x.synonymRows()))
	slices.Sort(out)
	return slices.Compact(out) // a word in two layers
}

func TestJoinErrors(t *testing.T) {
	_, err := Join([]*Compiled{opened(t, rows(t, "name", "Ada Lane"))}, []*dictionaries.Table{rows(t, "name|title", "Bob Lane|mayor")}, nil)
	var syntax *dictionaries.SyntaxError
	if !errors.As(err, &syntax) || syntax.Line != 2 {
		t.Errorf("error is %v; want that of line 2", err)
	}
}

func TestMaker(t *testing.T) {
	if maker() == 0 {
		t.Error("the sample cannot be compiled")
	}
}

// Damage in a file is told, or it changes nothing.
func FuzzOpen(f *testing.F) {
	tables := orderTables(f)
	sound := written(f, tables[len(tables)-2])
	ps := passages(f, orderText)
	read := func(data []byte) ([]string, error) {
		c, err := Open("test.tcx", data)
		if err != nil {
			return nil, err
		}
		x, err := Join([]*Compiled{c}, nil, nil)
		if err != nil {
			return nil, err
		}
		var found []string
		if err := Guard(func() { found = render(ps, x.NewReader(Options{}).Read(ps)) }); err != nil && x.Err() == nil {
			return nil, fmt.Errorf("the index does not tell of its damage, which is: %s", err.Error())
		}
		return found, errors.Join(x.Err(), c.Verify())
	}
	want, err := read(sound)
	if err != nil || len(want) < 5 {
		f.Fatalf("%d mentions, error %v", len(want), err)
	}
	for at := 0; at < len(sound); at += len(sound) / 50 {
		f.Add(uint32(at), []byte{1}, uint32(0))
		f.Add(uint32(at), []byte{0xff, 0xff, 0xff, 0xff}, uint32(at))
	}
	f.Fuzz(func(t *testing.T, at uint32, change []byte, cut uint32) {
		data := bytes.Clone(sound[:len(sound)-int(cut)%len(sound)])
		for i, b := range change {
			data[(int(at)+i)%len(data)] ^= b
		}
		got, err := read(data)
		if err != nil {
			if !errors.Is(err, pack.ErrForeign) && !errors.Is(err, pack.ErrVersion) && !errors.Is(err, pack.ErrDamaged) {
				t.Errorf("another error: %v", err)
			}
			return
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("damage goes unnoticed (-sound +damaged):\n%s", diff)
		}
	})
}
