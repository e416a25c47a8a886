package rules

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"transcheck/dictionaries"
)

// decoder reads one file.
type decoder struct {
	file   string
	source []byte
	rules  []entry
	places []map[string]place // of the keys of each rule; that of the rule itself is ""
	errs   []error
}

// place is a line and a column, both from 1 on, the column in bytes.
type place struct{ line, column int }

// decode reads the rules, and reports whether they could be read.
func (d *decoder) decode() bool {
	if !utf8.Valid(d.source) {
		d.report(place{1 + bytes.Count(d.source[:invalid(d.source)], []byte("\n")), 1}, "save it as UTF-8", "the file is not UTF-8")
		return false
	}
	var f struct {
		Rules []entry `toml:"rule"`
	}
	err := toml.NewDecoder(bytes.NewReader(d.source)).DisallowUnknownFields().Decode(&f)
	var strict *toml.StrictMissingError
	var syntax *toml.DecodeError
	switch {
	case errors.As(err, &strict):
		for i := range strict.Errors {
			line, column := strict.Errors[i].Position()
			key := strict.Errors[i].Key()
			d.report(place{line, column}, keyHint(key), "unknown key %q", key[len(key)-1])
		}
		return false
	case errors.As(err, &syntax):
		line, column := syntax.Position()
		d.report(place{line, column}, "", "%s", strings.TrimPrefix(syntax.Error(), "toml: "))
		return false
	case err != nil:
		d.errs = append(d.errs, fmt.Errorf("%s: %w", d.file, err))
		return false
	}
	d.rules = f.Rules
	d.places = places(d.source)
	switch {
	case len(d.rules) == 0:
		d.report(place{1, 1}, "a rule begins with a line [[rule]]", "the file has no rules")
	case len(d.rules) > maxRules:
		d.report(d.place(maxRules, ""), "part it into several files", "more than %d rules", maxRules)
	}
	return len(d.errs) == 0
}

// invalid returns the offset of the first bytes that are not UTF-8.
func invalid(b []byte) int {
	for at := 0; at < len(b); {
		r, size := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return len(b)
}

// keys are those that a rule may have.
var keys = []string{
	"name", "message", "phrase", "phrases", "regexp", "ignore-case", "suggestion", "safe", "severity", "category", "except", "except-regexp",
	"finds", "passes",
}

func keyHint(key toml.Key) string {
	if len(key) == 1 {
		return "a rule begins with a line [[rule]], and there is nothing else in the file"
	}
	return "a rule may have " + strings.Join(keys, ", ")
}

// places returns where the keys of each rule stand: the key itself, or its value where that is one.
func places(source []byte) (out []map[string]place) {
	p := &unstable.Parser{}
	p.Reset(source)
	for p.NextExpression() {
		e := p.Expression()
		var key *unstable.Node
		for it := e.Key(); it.Next(); {
			key = it.Node()
		}
		at := p.Shape(key.Raw).Start
		switch {
		case e.Kind == unstable.ArrayTable:
			out = append(out, map[string]place{"": {at.Line, at.Column}})
		case e.Kind == unstable.KeyValue && len(out) > 0:
			if v := e.Value(); v.Kind == unstable.String {
				at = p.Shape(v.Raw).Start
			}
			out[len(out)-1][string(key.Data)] = place{at.Line, at.Column}
		}
	}
	return out
}

// place returns where a key of the rule i stands, or where the rule does.
func (d *decoder) place(i int, key string) place {
	if i >= len(d.places) { // rules as one list of inline tables
		return place{1, 1}
	}
	if at, ok := d.places[i][key]; ok {
		return at
	}
	return d.places[i][""]
}

// fail reports a mistake at a key of the rule i, or at the rule as a whole.
func (d *decoder) fail(i int, key, hint, format string, args ...any) {
	d.report(d.place(i, key), hint, format, args...)
}

func (d *decoder) report(at place, hint, format string, args ...any) {
	if len(d.errs) >= maxErrors {
		return
	}
	lines := strings.Split(string(d.source), "\n")
	text := ""
	if at.line >= 1 && at.line <= len(lines) {
		text = strings.TrimSuffix(lines[at.line-1], "\r")
	}
	column := utf8.RuneCountInString(strings.ToValidUTF8(text[:min(max(at.column-1, 0), len(text))], "?")) + 1
	d.errs = append(d.errs, &dictionaries.SyntaxError{
		File: d.file, Line: at.line, Column: column, Text: strings.ToValidUTF8(text, "\uFFFD"), Reason: fmt.Sprintf(format, args...), Hint: hint,
	})
}
