package dictionaries

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

const (
	maxLine   = 1 << 20 // bytes; a longer row is no row of names
	maxErrors = 10      // errors reported of one file before giving up
)

// SyntaxError is a mistake in a dictionary file.
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

// Read reads a table of entries, roles or demonyms; its header row tells which. File names the table in errors, and its
// extension the syntax: .csv for comma separated values, tab separated otherwise. All errors of the file are joined, up to
// ten, each a [*SyntaxError] unless reading itself failed.
func Read(file string, r io.Reader) (*Table, error) {
	d := &decoder{table: &Table{File: file}, seen: map[string]int{}}
	var err error
	if strings.EqualFold(filepath.Ext(file), ".csv") {
		err = d.csv(r)
	} else {
		err = d.tsv(r)
	}
	if err != nil {
		d.errs = append(d.errs, err)
	}
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
	seen   map[string]int // line of each name and kind
	line   int
	text   string // the line under way
	errs   []error
}

// errStop says that enough errors were found.
var errStop = errors.New("too many errors in the dictionary; the rest was not read")

func (d *decoder) fail(at int, hint, format string, args ...any) {
	d.errs = append(d.errs, &SyntaxError{
		File: d.table.File, Line: d.line, Column: utf8.RuneCountInString(d.text[:min(at, len(d.text))]) + 1,
		Text: d.text, Reason: fmt.Sprintf(format, args...), Hint: hint,
	})
}

func (d *decoder) tsv(r io.Reader) error {
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 64<<10), maxLine)
	for sc.Scan() {
		d.line++
		d.text = strings.TrimSuffix(string(d.unmark(sc.Bytes())), "\r")
		if strings.TrimSpace(d.text) == "" || strings.HasPrefix(d.text, "#") {
			continue
		}
		var cells []cell
		at := 0
		for _, s := range strings.Split(d.text, "\t") {
			cells = append(cells, cell{s, at})
			at += len(s) + 1
		}
		if err := d.row(cells); err != nil {
			return err
		}
	}
	if errors.Is(sc.Err(), bufio.ErrTooLong) {
		d.line++
		d.text = ""
		d.fail(0, "a dictionary has one entry a line", "line is longer than %d bytes", maxLine)
		return nil
	}
	return sc.Err()
}

func (d *decoder) csv(r io.Reader) error {
	b, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	d.line = 1
	lines := bytes.Split(d.unmark(b), []byte("\n"))
	cr := csv.NewReader(bytes.NewReader(d.unmark(b)))
	cr.FieldsPerRecord = -1
	cr.Comment = '#'
	for {
		fields, err := cr.Read()
		if err == io.EOF {
			return nil
		}
		var parse *csv.ParseError
		if errors.As(err, &parse) {
			d.line, d.text = parse.Line, lineText(lines, parse.Line)
			d.fail(parse.Column-1, "quote a cell that holds a comma or a quote mark", "%s", parse.Err)
			return nil
		}
		if err != nil {
			return err
		}
		cells := make([]cell, len(fields))
		for i, f := range fields {
			line, col := cr.FieldPos(i)
			if i == 0 {
				d.line, d.text = line, lineText(lines, line)
			}
			cells[i] = cell{f, col - 1}
		}
		if err := d.row(cells); err != nil {
			return err
		}
	}
}

func lineText(lines [][]byte, n int) string {
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimSuffix(string(lines[n-1]), "\r")
}

// unmark drops the byte order mark that spreadsheets put before the first line.
func (d *decoder) unmark(b []byte) []byte {
	if d.line <= 1 {
		return bytes.TrimPrefix(b, []byte{0xEF, 0xBB, 0xBF})
	}
	return b
}

// row reads the header or an entry. It fails only to stop the reading.
func (d *decoder) row(cells []cell) error {
	before := len(d.errs)
	switch {
	case !d.valid():
	case d.header == nil:
		d.readHeader(cells)
		if len(d.errs) > before {
			return errHeader
		}
	default:
		d.readRow(cells)
	}
	if len(d.errs) >= maxErrors {
		return errStop
	}
	return nil
}

// errHeader ends the reading of a table whose header does not say what the columns are.
var errHeader = errors.New("the columns are unknown; the rows were not read")

func (d *decoder) valid() bool {
	if utf8.ValidString(d.text) && !strings.Contains(d.text, "\x00") {
		return true
	}
	at := 0
	for at < len(d.text) {
		r, n := utf8.DecodeRuneInString(d.text[at:])
		if r == utf8.RuneError && n == 1 || r == 0 {
			break
		}
		at += n
	}
	text := d.text
	d.text = strings.ToValidUTF8(text[:at], "")
	d.fail(at, "save the dictionary as UTF-8", "invalid UTF-8")
	return false
}
