package dictionaries

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// entryColumns are the columns of a names file, in their order; roleColumns those of a file of offices.
var (
	entryColumns = []string{"name", "kind", "aliases", "style", "native", "gender", "wrong", "related", "weight"}
	roleColumns  = []string{"name", "title", "of", "from", "until"}
)

// EntryHeader and RoleHeader are the first rows of a names file and of a file of offices, with their line end.
var (
	EntryHeader = strings.Join(entryColumns, "\t") + "\n"
	RoleHeader  = strings.Join(roleColumns, "\t") + "\n"
)

// AppendRow appends the entry as a row below [EntryHeader]. What a cell cannot hold, such as a tab, is not in an entry that was
// read; see [Cell] for others.
func (e *Entry) AppendRow(b []byte) []byte {
	for i, column := range entryColumns {
		if i > 0 {
			b = append(b, '\t')
		}
		b = append(b, e.cell(column)...)
	}
	return append(b, '\n')
}

// cell returns what the row of the entry has in a column.
func (e *Entry) cell(column string) string {
	switch column {
	case "name":
		return e.Name
	case "kind":
		return string(e.Kind)
	case "aliases":
		return strings.Join(e.Aliases, ";")
	case "style":
		var items []string
		for _, house := range slices.Sorted(maps.Keys(e.Style)) {
			items = append(items, house+"="+e.Style[house])
		}
		return strings.Join(items, "; ")
	case "native":
		return e.native
	case "gender":
		return e.Gender
	case "wrong":
		return strings.Join(e.Wrong, ";")
	case "related":
		return strings.Join(e.Related, ";")
	case "weight":
		if e.Weight > 0 {
			return strconv.Itoa(e.Weight)
		}
	}
	return ""
}

// AppendRow appends the office that somebody held as a row below [RoleHeader].
func (r *Role) AppendRow(b []byte, name string) []byte {
	return append(append(b, strings.Join([]string{name, r.Title, r.Of, r.From, r.Until}, "\t")...), '\n')
}

// SetNative makes the forms those of the entry in source scripts.
func (e *Entry) SetNative(forms []Native) {
	items := make([]string, len(forms))
	for i, n := range forms {
		items[i] = n.Lang + "=" + n.Text
	}
	e.native = strings.Join(items, "; ")
}

// Cell returns a text as a cell of a table may hold it, with one blank where there were more, and whether one may: it is not
// empty, has no control characters and, since it may become an item of a list, no semicolon.
func Cell(s string) (string, bool) {
	plain := s != "" && s[0] != '#' // which begins a comment
	for _, r := range s {
		if r == ';' || r == unicode.ReplacementChar || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return "", false
		}
		plain = plain && (r < 0x80 || !unicode.IsSpace(r))
	}
	if !plain || strings.Contains(s, "  ") || s[0] == ' ' || s[len(s)-1] == ' ' {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s, s != "" && s[0] != '#'
}
