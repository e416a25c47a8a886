package decisions

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
)

const (
	maxFile   = 15 << 20 // bytes of a list: more than a desk decides
	maxErrors = 10       // reported of one file
)

// cell is a field of a row and where it stands.
type cell struct {
	text string
	at   int // byte offset in the line
}

// table reads the rows of a list: tab-separated, with a header that names the columns. Lines that begin with # are comments.
type table struct {
	file    string
	columns []string // that there may be
	needed  []string // that there must be
	row     func(cells map[string]cell)

	header []string
	number int // of the line under way
	start  int // where it begins in the file
	line   string
	errs   []error
}

// read reads a list to its end. All errors are joined, up to ten, each a [*dictionaries.SyntaxError] unless reading itself failed.
func (t *table) read(r io.Reader) (source []byte, err error) {
	source, err = io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(source) > maxFile {
		return nil, fmt.Errorf("%s: it is larger than %d bytes", t.file, maxFile)
	}
	text := string(source)
	rest := strings.TrimPrefix(text, "\uFEFF")
	for rest != "" && len(t.errs) < maxErrors {
		t.start = len(text) - len(rest)
		t.line, rest, _ = strings.Cut(rest, "\n")
		t.line = strings.TrimSuffix(t.line, "\r")
		t.number++
		if !t.valid() || strings.HasPrefix(t.line, "#") || strings.TrimSpace(t.line) == "" {
			continue
		}
		if t.readLine(); t.header == nil {
			break // what the columns are is not known
		}
	}
	if t.header == nil && len(t.errs) == 0 {
		t.number, t.line = 1, ""
		t.fail(0, "the first row names the columns: "+strings.Join(t.columns, ", "), "no header row")
	}
	return source, errors.Join(t.errs...)
}

// valid reports whether the line is UTF-8.
func (t *table) valid() bool {
	for at, r := range t.line {
		if r == 0 || r == utf8.RuneError && !strings.HasPrefix(t.line[at:], "\uFFFD") {
			t.line = t.line[:at]
			t.fail(at, "save the list as UTF-8", "invalid UTF-8")
			return false
		}
	}
	return true
}

func (t *table) fail(at int, hint, format string, args ...any) {
	t.errs = append(t.errs, &dictionaries.SyntaxError{
		File: t.file, Line: t.number, Column: utf8.RuneCountInString(t.line[:at]) + 1, Text: t.line, Reason: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// readLine reads the header, or a row.
func (t *table) readLine() {
	var cells []cell
	at := 0
	for field := range strings.SplitSeq(t.line, "\t") {
		lead := len(field) - len(strings.TrimLeft(field, " "))
		cells = append(cells, cell{strings.TrimSpace(field), at + lead})
		at += len(field) + 1
	}
	if t.header == nil {
		t.readHeader(cells)
		return
	}
	if len(cells) > len(t.header) {
		t.fail(cells[len(t.header)].at, "the header names the columns", "more cells than columns")
		return
	}
	named := map[string]cell{}
	for i, c := range cells {
		named[t.header[i]] = c
	}
	for _, name := range t.needed {
		if named[name].text == "" {
			t.fail(named[name].at, "fill it in, or take the row out", "no %s", name)
			return
		}
	}
	t.row(named)
}

// readHeader learns the columns.
func (t *table) readHeader(cells []cell) {
	var header []string
	before := len(t.errs)
	for _, c := range cells {
		name := strings.ToLower(c.text)
		switch {
		case slices.Contains(header, name):
			t.fail(c.at, "each column stands once", "column %q stands twice", name)
		case !slices.Contains(t.columns, name):
			hint := "the columns are " + strings.Join(t.columns, ", ")
			if near := dictionaries.Nearest(name, t.columns); len(near) > 0 {
				hint = "did you mean " + strings.Join(near, " or ") + "?"
			}
			t.fail(c.at, hint, "unknown column %q", c.text)
		}
		header = append(header, name)
	}
	for _, name := range t.needed {
		if !slices.Contains(header, name) && len(t.errs) == before {
			t.fail(0, "the first row names the columns: "+strings.Join(t.columns, ", "), "no column %q", name)
		}
	}
	if len(t.errs) == before {
		t.header = header
	}
}

// escape returns a text as a cell: what a line cannot hold, and what nobody would see, is written with a backslash.
func escape(s string) string {
	hidden := func(r rune) bool { return r == '\\' || r != ' ' && !unicode.IsGraphic(r) || r == utf8.RuneError }
	if !strings.ContainsFunc(s, hidden) && !strings.HasPrefix(s, "#") && strings.TrimSpace(s) == s {
		return s
	}
	q := strconv.Quote(s)
	q = strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
	switch {
	case strings.HasPrefix(q, "#"), strings.HasPrefix(q, " "):
		q = fmt.Sprintf(`\x%02x`, q[0]) + q[1:]
	}
	if strings.HasSuffix(q, " ") {
		q = q[:len(q)-1] + `\x20`
	}
	return q
}

// unescape returns the text of a cell.
func unescape(s string) (string, bool) {
	if !strings.Contains(s, `\`) {
		return s, true
	}
	var out []byte
	for s != "" {
		r, multibyte, rest, err := strconv.UnquoteChar(s, 0)
		if err != nil {
			return "", false
		}
		if r < utf8.RuneSelf || multibyte {
			out = utf8.AppendRune(out, r)
		} else {
			out = append(out, byte(r))
		}
		s = rest
	}
	return string(out), true
}

// plain returns a text on one line, as lists have it: with one space wherever it has white space.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }
