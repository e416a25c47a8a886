// Package toml reads the TOML files that a desk writes, and says of each mistake in them where it stands.
package toml

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"transcheck/dictionaries"
)

// Date is a day that is written without quotes.
type Date = toml.LocalDate

// MaxErrors is how many mistakes are reported of one file.
const MaxErrors = 10

// File is a file that was read, with the places of its keys and values.
type File struct {
	name   string
	source []byte
	places places
	errs   []error
}

// New returns the file of a name and content. A byte order mark is left out.
func New(name string, source []byte) *File {
	return &File{name: name, source: bytes.TrimPrefix(source, []byte("\uFEFF"))}
}

// Name returns the name of the file.
func (f *File) Name() string { return f.name }

// Decode reads the file into a map, or into a struct that has every key it may hold. It reports whether it could; the hint says what
// to write in place of a key that the struct has not.
func (f *File) Decode(into any, hint func(key []string) string) bool {
	if at := invalid(f.source); at >= 0 {
		f.report(Place{1 + bytes.Count(f.source[:at], []byte("\n")), 1}, "save it as UTF-8", "the file is not UTF-8")
		return false
	}
	err := toml.NewDecoder(bytes.NewReader(f.source)).DisallowUnknownFields().Decode(into)
	var strict *toml.StrictMissingError
	var syntax *toml.DecodeError
	switch {
	case errors.As(err, &strict):
		for i := range strict.Errors {
			line, column := strict.Errors[i].Position()
			key := strict.Errors[i].Key()
			f.report(Place{line, column}, hint(key), "unknown key %q", key[len(key)-1])
		}
		return false
	case errors.As(err, &syntax):
		line, column := syntax.Position()
		reason, hint := f.explained(Place{line, column}, strings.TrimPrefix(syntax.Error(), "toml: "))
		f.report(Place{line, column}, hint, "%s", reason)
		return false
	case err != nil:
		f.errs = append(f.errs, fmt.Errorf("%s: %w", f.name, err))
		return false
	}
	f.places = placesOf(f.source)
	return true
}

// invalid returns the offset of the first bytes that are not UTF-8, or -1.
func invalid(b []byte) int {
	for at := 0; at < len(b); {
		r, size := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// explained returns what is wrong with the syntax at a place and what to do, for two mistakes that those make who know no TOML.
func (f *File) explained(at Place, reason string) (explained, hint string) {
	line := f.line(at.Line)
	column := min(max(at.Column-1, 0), len(line))
	before, value := line[:column], strings.TrimSpace(line[column:])
	switch {
	case strings.Contains(before, `"`) && strings.Contains(line, `\`):
		return reason, "a backslash within double quotes is written twice; within single quotes it stands for itself"
	case strings.HasSuffix(strings.TrimRight(before, " \t"), "=") && value != "" && !strings.ContainsAny(value[:1], `"'[{`):
		return fmt.Sprintf("%q is no value", value), fmt.Sprintf("text stands in quotes: %s %q", strings.TrimSpace(before), value)
	}
	return reason, ""
}

// Err returns the mistakes that were reported, joined, in the order of the file, each a [*dictionaries.SyntaxError].
func (f *File) Err() error {
	slices.SortStableFunc(f.errs, func(a, b error) int {
		var x, y *dictionaries.SyntaxError
		if !errors.As(a, &x) || !errors.As(b, &y) {
			return 0
		}
		return cmp.Or(cmp.Compare(x.Line, y.Line), cmp.Compare(x.Column, y.Column))
	})
	return errors.Join(f.errs...)
}

// Mistakes returns how many mistakes were reported.
func (f *File) Mistakes() int { return len(f.errs) }

// Fail reports a mistake at a place.
func (f *File) Fail(at Place, hint, format string, args ...any) { f.report(at, hint, format, args...) }

func (f *File) report(at Place, hint, format string, args ...any) {
	if len(f.errs) < MaxErrors {
		f.errs = append(f.errs, f.Mistake(at, hint, format, args...))
	}
}

// Mistake returns a mistake at a place without reporting it.
func (f *File) Mistake(at Place, hint, format string, args ...any) error {
	text := f.line(at.Line)
	column := utf8.RuneCountInString(strings.ToValidUTF8(text[:min(max(at.Column-1, 0), len(text))], "?")) + 1
	return &dictionaries.SyntaxError{
		File: f.name, Line: at.Line, Column: column, Text: strings.ToValidUTF8(text, "\uFFFD"), Reason: fmt.Sprintf(format, args...), Hint: hint,
	}
}

// line returns a line without its end.
func (f *File) line(number int) string {
	rest := string(f.source)
	for i := 1; i < number; i++ {
		_, rest, _ = strings.Cut(rest, "\n")
	}
	line, _, _ := strings.Cut(rest, "\n")
	return strings.TrimSuffix(line, "\r")
}
