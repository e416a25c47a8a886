package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"transcheck/normalize/document"
)

// tsvWriter writes a table for spreadsheets: a row a finding, cells separated by tabs, cells with quotes in quotes.
type tsvWriter struct {
	w    *csv.Writer
	open bool // the head is written
}

func newTSV(w io.Writer, _ Options) Writer {
	t := &tsvWriter{w: csv.NewWriter(w)}
	t.w.Comma = '\t'
	return t
}

var tsvHead = []string{
	"path", "part", "line", "column", "start", "end", "check", "category", "severity", "confidence", "text", "action", "suggestion", "message", "evidence",
}

func (t *tsvWriter) head() error {
	if t.open {
		return nil
	}
	t.open = true
	return t.w.Write(tsvHead)
}

func (t *tsvWriter) File(f *File) error {
	if err := t.head(); err != nil {
		return err
	}
	at := newPlaces(f.Document)
	for i := range f.Findings {
		if err := t.w.Write(tsvRow(shownPath(f.Path), newRecord(at, &f.Findings[i]))); err != nil {
			return err
		}
	}
	t.w.Flush()
	return t.w.Error()
}

func (t *tsvWriter) Close(Summary) error {
	if err := t.head(); err != nil {
		return err
	}
	t.w.Flush()
	return t.w.Error()
}

func tsvRow(path string, r record) []string {
	action, suggestion := "", ""
	if len(r.Suggestions) > 0 {
		action, suggestion = "replace", r.Suggestions[0].Text
	}
	if action != "" && suggestion == "" {
		action = "delete"
	}
	row := []string{
		path, r.Part, strconv.Itoa(r.Line), strconv.Itoa(r.Column), strconv.Itoa(r.Start), strconv.Itoa(r.End), r.Check, r.Category, r.Severity,
		strconv.FormatFloat(r.Confidence, 'f', -1, 64), r.Text, action, suggestion, r.Message, strings.Join(r.Evidence, "; "),
	}
	for i, c := range row {
		row[i] = tsvCell(c)
	}
	return row
}

// tsvCell returns text on one line, with an apostrophe before what a spreadsheet would take for a formula.
func tsvCell(s string) string {
	s = printable(strings.ReplaceAll(s, string(document.Object), ellipsis))
	if head := strings.TrimSpace(s); head != "" && strings.IndexAny(head, "=+-@＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}
