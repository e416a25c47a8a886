package rules

import (
	"strconv"
	"strings"

	"transcheck/normalize/toml"
)

// decoder reads one file.
type decoder struct {
	*toml.File
	rules []entry
}

// decode reads the rules, and reports whether they could be read.
func (d *decoder) decode() bool {
	var f struct {
		Rules []entry `toml:"rule"`
	}
	if !d.Decode(&f, keyHint) {
		return false
	}
	d.rules = f.Rules
	switch {
	case len(d.rules) == 0:
		d.Fail(d.Key(), "a rule begins with a line [[rule]]", "the file has no rules")
	case len(d.rules) > maxRules:
		d.Fail(d.place(maxRules, ""), "part it into several files", "more than %d rules", maxRules)
	}
	return d.Mistakes() == 0
}

// keys are those that a rule may have.
var keys = []string{
	"name", "message", "phrase", "phrases", "regexp", "ignore-case", "suggestion", "safe", "severity", "category", "except", "except-regexp",
	"finds", "passes",
}

func keyHint(key []string) string {
	if len(key) == 1 {
		return "a rule begins with a line [[rule]], and there is nothing else in the file"
	}
	return "a rule may have " + strings.Join(keys, ", ")
}

// place returns where a key of the rule i stands, or its value where that is a string, or where the rule does.
func (d *decoder) place(i int, key string) toml.Place {
	if key == "" {
		return d.Key("rule", strconv.Itoa(i))
	}
	return d.Place("rule", strconv.Itoa(i), key)
}

// fail reports a mistake at a key of the rule i, or at the rule as a whole.
func (d *decoder) fail(i int, key, hint, format string, args ...any) {
	d.Fail(d.place(i, key), hint, format, args...)
}
