package intake

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"transcheck/dictionaries"
)

// Columns are those of ours that the columns of a table may be mapped to.
func Columns() []string {
	return []string{"name", "kind", "aliases", "native", "gender", "wrong", "related", "weight", "title", "of", "from", "until"}
}

// UnknownColumnError says that a table has no column of a name.
type UnknownColumnError struct {
	Name  string
	Known []string
}

func (e *UnknownColumnError) Error() string { return fmt.Sprintf("the table has no column %q", e.Name) }

func (s *source) csv() error { return s.table(',') }
func (s *source) tsv() error { return s.table('\t') }

// table reads a table of which the first row names the columns.
func (s *source) table(comma rune) error {
	s.r.record()
	r := csv.NewReader(s.r)
	r.Comma, r.FieldsPerRecord, r.ReuseRecord, r.LazyQuotes = comma, -1, true, comma == '\t'
	header, err := r.Read()
	if err != nil {
		return s.jsonError(err)
	}
	columns, err := s.columns(slices.Clone(header))
	if err != nil {
		return err
	}
	for {
		s.r.record()
		row, err := r.Read()
		var parse *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &parse):
			s.number = parse.StartLine
			s.skip(broken, parse.Err.Error())
			continue
		case err != nil:
			return s.jsonError(err)
		}
		s.number, _ = r.FieldPos(0)
		if err := s.row(columns, row); err != nil {
			return err
		}
	}
}

// columns returns where our columns are in a table.
func (s *source) columns(header []string) (map[string]int, error) {
	header[0] = strings.TrimPrefix(header[0], "\uFEFF")
	out := map[string]int{}
	for i, name := range header {
		header[i] = strings.TrimSpace(name)
		if ours := strings.ToLower(header[i]); slices.Contains(Columns(), ours) {
			out[ours] = i
		}
	}
	for _, ours := range append([]string{"name"}, Columns()...) {
		theirs, mapped := s.Map[ours]
		if _, ok := out[ours]; !mapped && (ok || ours != "name") {
			continue
		}
		if theirs == "" {
			theirs = ours
		}
		i := slices.IndexFunc(header, func(h string) bool { return strings.EqualFold(h, theirs) })
		if i < 0 {
			return nil, &UnknownColumnError{theirs, header}
		}
		out[ours] = i
	}
	return out, nil
}

// row takes a row of a table.
func (s *source) row(columns map[string]int, row []string) error {
	cell := func(column string) string {
		if i, ok := columns[column]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	list := func(column string) []string {
		return strings.FieldsFunc(cell(column), func(r rune) bool { return r == ';' || r == '|' })
	}
	d := draft{name: cell("name"), kind: s.As, aliases: list("aliases"), wrong: list("wrong")}
	if d.name == "" {
		s.skip(noName, strings.Join(row, " "))
		return nil
	}
	if kind := dictionaries.Kind(strings.ToLower(cell("kind"))); slices.Contains([]dictionaries.Kind{dictionaries.Person, dictionaries.Organization, dictionaries.Place, dictionaries.Event, dictionaries.Term}, kind) {
		d.kind = kind
	}
	for _, r := range list("related") {
		if r, ok := dictionaries.Cell(r); ok {
			d.related = append(d.related, r)
		}
	}
	for _, n := range list("native") {
		if lang, text, ok := strings.Cut(n, "="); ok {
			d.native = append(d.native, dictionaries.Native{Lang: strings.TrimSpace(lang), Text: text})
		}
	}
	if g := strings.ToLower(cell("gender")); g != "" {
		d.gender = map[byte]string{'f': "f", 'm': "m", 'x': "x"}[g[0]]
	}
	if n, err := strconv.Atoi(cell("weight")); err == nil && n >= 1 && n <= 5 {
		d.weight = n
	}
	if title := cell("title"); title != "" {
		d.kind = dictionaries.Person
		d.roles = []dictionaries.Role{{Title: title, Of: cell("of"), From: isoPrefix(cell("from")), Until: isoPrefix(cell("until"))}}
	}
	return s.take("", &d)
}
