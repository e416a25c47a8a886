package dictionaries

import (
	"encoding/csv"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// FuzzRead holds that any bytes give either errors that can be shown or entries that can be used, and that what was read is
// read again when it is written.
func FuzzRead(f *testing.F) {
	for _, tt := range readTests {
		f.Add(strings.HasSuffix(strings.ToLower(tt.file), "csv"), tt.in)
	}
	for _, tt := range errorTests {
		f.Add(strings.HasSuffix(tt.file, "csv"), tt.in)
	}
	for _, tt := range mergeTests {
		for _, in := range tt.tables {
			f.Add(false, in)
			f.Add(true, strings.ReplaceAll(in, "\t", ","))
		}
	}
	f.Add(false, "name\tvariants\nYuri\tYury;Yuriy\n")
	f.Add(false, "name\tsynonyms\tscope\nhealth\thygiene;healthcare\torganization\n")
	f.Add(false, "name\tmiscalled\tcalled\tusage\tnote\nJapan\tking\temperor;tenno\tgloss\t\n")
	f.Fuzz(func(t *testing.T, comma bool, in string) {
		file := "fuzz.tsv"
		if comma {
			file = "fuzz.csv"
		}
		table, err := read(file, in)
		if err != nil {
			if table != nil {
				t.Errorf("both a table and an error: %v", err)
			}
			checkMistakes(t, strings.Count(in, "\n")+1, mistakes(t, file, err))
			return
		}
		checkTable(t, table)
		var s Set
		if err := s.Merge(table, table); err != nil {
			checkMistakes(t, strings.Count(in, "\n")+1, mistakes(t, file, err))
		}
	})
}

// checkMistakes holds that each error stands in its line, and the line in the file.
func checkMistakes(t *testing.T, lines int, errs []mistake) {
	t.Helper()
	for i, e := range errs {
		if e.Line == 0 && i == len(errs)-1 && (e == stopped(errStop) || e == stopped(errHeader)) {
			continue
		}
		switch {
		case e.Line < 1 || e.Line > lines:
			t.Errorf("error on line %d of %d: %s", e.Line, lines, e.Reason)
		case e.Column < 1 || e.Column > utf8.RuneCountInString(e.Text)+1:
			t.Errorf("error at column %d of %q: %s", e.Column, e.Text, e.Reason)
		case !utf8.ValidString(e.Text) || strings.ContainsAny(e.Text, "\n\x00"):
			t.Errorf("error shows %q", e.Text)
		case e.Reason == "" || e.Hint == "" || !utf8.ValidString(e.Reason):
			t.Errorf("error says %q, %q", e.Reason, e.Hint)
		}
	}
	if len(errs) == 0 || len(errs) > 2*maxErrors+1 {
		t.Errorf("%d errors", len(errs))
	}
}

func checkTable(t *testing.T, table *Table) {
	t.Helper()
	for _, e := range table.Entries {
		if e.Name == "" || strings.TrimSpace(e.Name) != e.Name || !slices.Contains(kinds, e.Kind) || e.Weight < 0 || e.Weight > 5 {
			t.Errorf("%+v is no entry", *e)
		}
		for _, s := range append(slices.Concat(e.Forms(), e.Wrong, e.Related, slices.Collect(maps.Values(e.Style))), e.native) {
			if !utf8.ValidString(s) || strings.ContainsAny(s, "\n\x00") {
				t.Errorf("%q has a cell %q", e.Name, s)
			}
		}
		for _, n := range e.Native() {
			if n.Lang == "" || n.Text == "" || !e.HasNative(n.Lang) {
				t.Errorf("%q has a native form %q", e.Name, n)
			}
		}
	}
	for _, r := range table.rows {
		if r.name == "" || r.line < 1 || r.role != nil && r.role.Title == "" || r.title != nil && len(r.title.Called) == 0 {
			t.Errorf("%+v says nothing of an entry", r)
		}
	}
	again, err := Read("again.csv", strings.NewReader(written(t, table.Entries)))
	if err != nil {
		t.Fatalf("what was read is not read again: %v", err)
	}
	if diff := cmp.Diff(table.Entries, again.Entries, cmp.AllowUnexported(Entry{})); diff != "" {
		t.Errorf("read again (-first +second):\n%s", diff)
	}
}

// written returns entries as comma separated values, with names last: a line may not begin with the sign of a comment.
func written(t *testing.T, entries []*Entry) string {
	t.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	rows := [][]string{{"kind", "aliases", "style", "native", "gender", "wrong", "related", "weight", "name"}}
	for _, e := range entries {
		var style []string
		for house, form := range e.Style {
			style = append(style, house+"="+form)
		}
		rows = append(rows, []string{
			string(e.Kind), strings.Join(e.Aliases, ";"), strings.Join(style, ";"), e.native, e.Gender,
			strings.Join(e.Wrong, ";"), strings.Join(e.Related, ";"), strings.TrimPrefix(strconv.Itoa(e.Weight), "0"), e.Name,
		})
	}
	if err := errors.Join(w.WriteAll(rows), w.Error()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
