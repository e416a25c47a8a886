package dictionaries

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// Insert returns the text of a names file with an entry in it: in the place of its row, if there is one of that name and kind,
// or else where the order of names puts it. Columns that the file lacks are added to its header. All other bytes stay as they
// are. An empty text becomes a file with a header. The file tells the syntax, as in [Read].
//
// It fails as Read does where the text has mistakes, or has them with the row.
func Insert(file, text string, e *Entry) (string, error) {
	if name, ok := Cell(e.Name); !ok || name != e.Name {
		return "", fmt.Errorf("%q is no name that a row can have", e.Name)
	}
	s := newSheet(file)
	if strings.TrimSpace(strings.TrimPrefix(text, "\uFEFF")) == "" {
		text += s.row(entryColumns) + "\n"
	}
	if _, err := Read(file, strings.NewReader(text)); err != nil {
		return "", err
	}
	out := s.insert(text, Row{Columns: entryColumns, Cell: e.cell, Same: func(old func(string) string) bool {
		return old("name") == e.Name && strings.EqualFold(old("kind"), string(e.Kind))
	}})
	_, err := Read(file, strings.NewReader(out))
	return out, err
}

// Row is a row of a table with a header.
type Row struct {
	Columns []string                                  // that it may have; rows are in the order of the first one
	Cell    func(column string) string                // what it says in a column
	Same    func(old func(column string) string) bool // whether it takes the place of a row
}

// InsertRow returns the text of a table with a row in it, as [Insert] does for names. The text has a header and no mistakes.
func InsertRow(file, text string, r Row) string { return newSheet(file).insert(text, r) }

// insert puts a row into a text.
func (s *sheet) insert(text string, r Row) string {
	s.split(text)
	s.extend(r)
	return s.with(r)
}

// sheet is a table as lines, of which each is a row, a comment or nothing.
type sheet struct {
	comma  bool
	end    string   // of its lines
	lines  []string // with their ends
	header int      // the line of it
	names  []string // of the columns
}

func newSheet(file string) *sheet {
	return &sheet{comma: strings.EqualFold(filepath.Ext(file), ".csv"), end: "\n"}
}

func (s *sheet) split(text string) {
	s.lines = strings.SplitAfter(text, "\n")
	if s.lines[len(s.lines)-1] == "" {
		s.lines = s.lines[:len(s.lines)-1]
	}
	if strings.HasSuffix(strings.TrimSuffix(s.lines[0], "\n"), "\r") { // a header without the end of its line may end so
		s.end = "\r\n"
	}
	last := &s.lines[len(s.lines)-1]
	if !strings.HasSuffix(*last, "\n") {
		*last = strings.TrimSuffix(*last, "\r") + s.end
	}
	for s.header = range s.lines {
		if cells := s.cells(s.header); cells != nil {
			for _, c := range cells {
				s.names = append(s.names, strings.ToLower(strings.TrimSpace(c)))
			}
			return
		}
	}
}

// cells returns the cells of a line, or nil where it is no row.
func (s *sheet) cells(line int) []string {
	text := strings.TrimRight(s.lines[line], "\r\n")
	if line == 0 {
		text = strings.TrimPrefix(text, "\uFEFF")
	}
	blank := " \t"
	if s.comma {
		blank += ",\""
	}
	if strings.HasPrefix(text, "#") || strings.Trim(text, blank) == "" {
		return nil
	}
	if !s.comma {
		return strings.Split(text, "\t")
	}
	cells, _ := csv.NewReader(strings.NewReader(text)).Read() // which was read before
	return cells
}

// extend adds to the header the columns that a row needs.
func (s *sheet) extend(r Row) {
	before := len(s.names)
	for _, column := range r.Columns {
		if r.Cell(column) != "" && !slices.Contains(s.names, column) {
			s.names = append(s.names, column)
		}
	}
	separator := "\t"
	if s.comma {
		separator = ","
	}
	if added := s.names[before:]; len(added) > 0 {
		h := &s.lines[s.header]
		end := len(strings.TrimRight(*h, "\r\n"))
		*h = (*h)[:end] + separator + strings.Join(added, separator) + (*h)[end:]
	}
}

// with returns the text with a row.
func (s *sheet) with(r Row) string {
	first := r.Columns[0]
	at, replaced := s.header+1, 0
	for i := s.header + 1; i < len(s.lines); i++ {
		cells := s.cells(i)
		if cells == nil {
			continue
		}
		if r.Same(func(column string) string { return s.cell(cells, column) }) {
			at, replaced = i, 1
			break
		}
		if s.cell(cells, first) <= r.Cell(first) {
			at = i + 1
		}
	}
	var row []string
	for _, column := range s.names {
		row = append(row, r.Cell(column))
	}
	return strings.Join(slices.Concat(s.lines[:at], []string{s.row(row) + s.end}, s.lines[at+replaced:]), "")
}

func (s *sheet) cell(cells []string, column string) string {
	if i := slices.Index(s.names, column); i >= 0 && i < len(cells) {
		return strings.TrimSpace(cells[i])
	}
	return ""
}

// row returns cells as a line without its end.
func (s *sheet) row(cells []string) string {
	if !s.comma {
		return strings.Join(cells, "\t")
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(cells) // to memory, which never fails
	w.Flush()
	return strings.TrimRight(b.String(), "\n")
}

// With returns the entry with what another one says besides: the items of lists are put together, and a cell that the entry leaves
// empty is the other's.
func (e *Entry) With(other *Entry) *Entry {
	out := e.copied()
	if out.Kind == Unknown {
		out.Kind = other.Kind
	}
	if out.Gender == "" {
		out.Gender = other.Gender
	}
	if out.Weight == 0 {
		out.Weight = other.Weight
	}
	out.Aliases = without(with(slices.Clone(other.Aliases), e.Aliases...), e.Wrong)
	out.Wrong = without(with(slices.Clone(other.Wrong), e.Wrong...), e.Forms())
	out.Related = with(slices.Clone(other.Related), e.Related...)
	out.Style = map[string]string{}
	maps.Copy(out.Style, other.Style)
	maps.Copy(out.Style, e.Style)
	native := other.Native()
	for _, n := range e.Native() {
		native = append(slices.DeleteFunc(native, func(old Native) bool { return old.Lang == n.Lang }), n)
	}
	out.SetNative(native)
	return &out
}

// without returns a list without some items: who says that a form is wrong changes that it was right.
func without(list, items []string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return slices.Contains(items, s) })
}
