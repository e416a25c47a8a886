package dictionaries

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

const (
	maxFile   = 1 << 30 // bytes
	maxErrors = 10      // errors reported of one file before giving up
	maxRoom   = 1 << 16 // rows that room is made for ahead: a file may be all line ends
)

// SyntaxError is a mistake in a dictionary file, or in another file that a desk writes.
type SyntaxError struct {
	File   string
	Line   int    // 1-based
	Column int    // 1-based, in code points
	Text   string // the line, where there is one to show
	Reason string
	Hint   string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Reason)
}

// Read reads a table of entries, roles, demonyms, variants, synonyms or titles; its header row tells which. File names the table in errors, and its
// extension the syntax: .csv for comma separated values, tab separated otherwise. All errors of the file are joined, up to
// ten, each a [*SyntaxError] unless reading itself failed.
func Read(file string, r io.Reader) (*Table, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxFile {
		return nil, fmt.Errorf("%s: dictionary is larger than %d bytes", file, maxFile)
	}
	text := string(b)
	return newDecoder(file, text).parse(text)
}

// newDecoder returns a decoder for the text of a table that may hold mistakes.
func newDecoder(file, text string) *decoder {
	return &decoder{
		table: &Table{File: file},
		seen:  make(map[key]int, min(strings.Count(text, "\n"), maxRoom)),
		valid: utf8.ValidString(text) && !strings.Contains(text, "\x00"),
	}
}

// parse reads a table from its text. The strings of the entries are parts of it.
func (d *decoder) parse(text string) (*Table, error) {
	file := d.table.File
	text = strings.TrimPrefix(text, "\uFEFF") // the mark that spreadsheets put first
	var err error
	if strings.EqualFold(filepath.Ext(file), ".csv") {
		err = d.csv(text)
	} else {
		err = d.tsv(text)
	}
	if err != nil {
		d.errs = append(d.errs, err)
	}
	d.holdApart()
	if d.header == nil && len(d.errs) == 0 {
		d.errs = append(d.errs, &SyntaxError{
			File: file, Line: 1, Column: 1, Reason: "no header row",
			Hint: `the first row names the columns; only "name" is required`,
		})
	}
	if len(d.errs) > 0 {
		return nil, errors.Join(d.errs...)
	}
	return d.table, nil
}

// cell is a field of a row and where it stands.
type cell struct {
	text string
	at   int // byte offset in the line
}

// decoder reads the rows of one table.
type decoder struct {
	table  *Table
	header []column
	kind   tableKind   // anyTable where there are only names: those are entries
	valid  bool        // no row needs a check of its text: the whole is UTF-8, and the syntax has one line a row
	held   bool        // tests hold the text to the rules: what only finds mistakes is left out
	seen   map[key]int // line of each name and kind
	cells  []cell      // of the row under way
	line   int
	text   string // the line under way
	errs   []error
	wrong  []wrongForm // of the rows that were read; none where they are held
}

// errStop says that enough errors were found.
var errStop = errors.New("too many errors in the dictionary; the rest was not read")

func (d *decoder) fail(at int, hint, format string, args ...any) {
	if len(d.errs) >= maxErrors {
		return
	}
	d.errs = append(d.errs, &SyntaxError{
		File: d.table.File, Line: d.line, Column: utf8.RuneCountInString(d.text[:min(at, len(d.text))]) + 1,
		Text: d.text, Reason: fmt.Sprintf(format, args...), Hint: hint,
	})
}

func (d *decoder) tsv(text string) error {
	for rest := text; rest != ""; {
		d.text, rest, _ = strings.Cut(rest, "\n")
		d.text = strings.TrimSuffix(d.text, "\r")
		d.line++
		if strings.HasPrefix(d.text, "#") || strings.TrimSpace(d.text) == "" {
			continue
		}
		d.cells = d.cells[:0]
		for at := 0; at <= len(d.text); {
			end := strings.IndexByte(d.text[at:], '\t')
			if end < 0 {
				end = len(d.text) - at
			}
			d.cells = append(d.cells, cell{d.text[at : at+end], at})
			at += end + 1
		}
		if err := d.row(d.cells); err != nil {
			return err
		}
	}
	return nil
}

func (d *decoder) csv(text string) error {
	d.valid = false // a quoted cell may hold line breaks
	lines := strings.Split(text, "\n")
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	r.Comment = '#'
	for {
		fields, err := r.Read()
		if err == io.EOF {
			return nil
		}
		var parse *csv.ParseError
		if errors.As(err, &parse) {
			q := findQuoteFault(lines, parse)
			d.line, d.text = q.line, lineText(lines, q.line)
			if d.validRow(nil) {
				d.fail(q.at, q.hint, "%s", q.reason)
			}
			return nil
		}
		if err != nil {
			return err
		}
		if strings.TrimSpace(strings.Join(fields, "")) == "" {
			continue // an empty row of a spreadsheet is all commas
		}
		d.cells = d.cells[:0]
		for i, f := range fields {
			line, column := r.FieldPos(i)
			if i == 0 {
				d.line, d.text = line, lineText(lines, line)
			}
			d.cells = append(d.cells, cell{f, column - 1})
		}
		if err := d.row(d.cells); err != nil {
			return err
		}
	}
}

func lineText(lines []string, n int) string {
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimSuffix(lines[n-1], "\r")
}

// row reads the header or an entry. It fails only to stop the reading.
func (d *decoder) row(cells []cell) error {
	before, first := len(d.errs), d.header == nil
	switch {
	case before >= maxErrors:
		return errStop
	case !d.valid && !d.validRow(cells):
	case first:
		d.readHeader(cells)
	default:
		d.readRow(cells)
	}
	if first && len(d.errs) > before {
		return errHeader
	}
	return nil
}

// errHeader ends the reading of a table whose header does not say what the columns are.
var errHeader = errors.New("the columns are unknown; the rows were not read")

// validRow reports whether the row is UTF-8 on one line.
func (d *decoder) validRow(cells []cell) bool {
	for at, r := range d.text {
		if r == 0 || r == utf8.RuneError && !strings.HasPrefix(d.text[at:], "\uFFFD") {
			d.text = d.text[:at]
			d.fail(at, "save the dictionary as UTF-8", "invalid UTF-8")
			return false
		}
	}
	for _, c := range cells {
		if strings.Contains(c.text, "\n") {
			d.fail(c.at, "write each row on one line", "line break in a cell")
			return false
		}
	}
	return true
}
