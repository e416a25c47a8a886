// Package rules reads the checks that a desk writes for itself: a TOML file of phrases and regular expressions with messages and
// suggestions. Each rule becomes a check of its own name.
//
//	[[rule]]
//	name = "per-cent"
//	message = 'the house writes "percent"'
//	phrase = "per cent"
//	suggestion = "percent"
//
// Matching takes linear time whatever the expression is, and everything that a file may hold is bounded.
package rules

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/checks"
	"transcheck/normalize/toml"
)

// What a file may hold at the most.
const (
	maxFile    = 1 << 20 // bytes
	maxRules   = 1000
	maxPattern = 1000 // bytes of a phrase or an expression
	maxList    = 200  // phrases, exceptions or examples of a rule
	maxMessage = 200  // code points
)

// Read reads a rules file and returns its rules as checks, in their order. The name of the file is for messages. All errors are
// joined, up to ten, each a [*dictionaries.SyntaxError] unless reading itself failed.
func Read(file string, r io.Reader) ([]*check.Check, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxFile {
		return nil, fmt.Errorf("%s: a rules file may have %d bytes and not more", file, maxFile)
	}
	d := &decoder{File: toml.New(file, b)}
	if !d.decode() {
		return nil, d.Err()
	}
	var out []*check.Check
	lines := map[string]int{} // of the names
	for i := range d.rules {
		c := d.check(i)
		line := d.place(i, "name").Line
		switch {
		case c == nil:
			continue
		case lines[c.Name] > 0:
			d.fail(i, "name", "give each rule a name of its own", "the name %q is taken by the rule in line %d", c.Name, lines[c.Name])
		case checks.Named(c.Name) != nil:
			d.fail(i, "name", "transcheck explain lists the names that are taken", "the name %q is that of a check of the program", c.Name)
		}
		lines[c.Name] = line
		out = append(out, c)
	}
	if err := d.Err(); err != nil {
		return nil, err
	}
	return out, nil
}

// entry is a rule as it is written.
type entry struct {
	Name         string   `toml:"name"`
	Message      string   `toml:"message"`
	Phrase       string   `toml:"phrase"`
	Phrases      []string `toml:"phrases"`
	Regexp       string   `toml:"regexp"`
	IgnoreCase   bool     `toml:"ignore-case"`
	Suggestion   *string  `toml:"suggestion"`
	Safe         bool     `toml:"safe"`
	Severity     string   `toml:"severity"`
	Category     string   `toml:"category"`
	Except       []string `toml:"except"`
	ExceptRegexp []string `toml:"except-regexp"`
	Finds        []string `toml:"finds"`
	Passes       []string `toml:"passes"`
}

var (
	names      = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	categories = regexp.MustCompile(`^[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*$`)
	severities = map[string]check.Severity{"": check.Warning, "info": check.Info, "warning": check.Warning, "error": check.Error}
)

// check makes a check of the rule i, or returns nil where that has mistakes.
func (d *decoder) check(i int) *check.Check {
	e, before := &d.rules[i], d.Mistakes()
	severity, ok := severities[e.Severity]
	switch {
	case e.Name == "":
		d.fail(i, "", `add a line such as name = "gulf-name"`, "the rule has no name")
	case !names.MatchString(e.Name):
		d.fail(i, "name", "write small letters and digits with hyphens between, such as gulf-name", "%q is no name of a rule", e.Name)
	}
	switch {
	case strings.TrimSpace(e.Message) == "":
		d.fail(i, "", `add a line such as message = 'the house writes "percent"'`, "the rule has no message")
	case utf8.RuneCountInString(e.Message) > maxMessage || strings.ContainsAny(e.Message, "\r\n"):
		d.fail(i, "message", "say it in a line", "the message is longer than %d characters or a line", maxMessage)
	}
	if !ok {
		d.fail(i, "severity", "", "unknown severity %q; there are info, warning and error", e.Severity)
	}
	if e.Category != "" && !categories.MatchString(e.Category) {
		d.fail(i, "category", "write two parts, such as terminology/inappropriate", "%q is no category", e.Category)
	}
	m := d.matcher(i)
	if d.Mistakes() > before {
		return nil
	}
	m.severity = severity
	d.examples(i, m)
	return &check.Check{Name: e.Name, Doc: d.doc(i, m), Run: m.run}
}

// doc documents a rule out of what it says itself.
func (d *decoder) doc(i int, m *matcher) check.Doc {
	e := &d.rules[i]
	doc := check.Doc{Title: title(e.Message), Severity: m.severity, Category: e.Category}
	if doc.Category == "" {
		doc.Category = "terminology/inappropriate"
	}
	doc.Text = fmt.Sprintf("%s It is a rule of %s, line %d.", e.finding(), d.Name(), d.place(i, "").Line)
	for _, example := range append(e.Finds[:len(e.Finds):len(e.Finds)], e.Phrase) {
		if example != "" {
			doc.Before, doc.After = example, m.mended(example)
			break
		}
	}
	return doc
}

// finding says what a rule finds.
func (e *entry) finding() string {
	what := "Finds the expression " + listed([]string{e.Regexp})
	switch {
	case e.Phrase != "":
		what = "Finds " + listed([]string{e.Phrase})
	case e.Phrases != nil:
		what = "Finds " + listed(e.Phrases)
	}
	if except := append(e.Except[:len(e.Except):len(e.Except)], e.ExceptRegexp...); len(except) > 0 {
		what += ", but not in " + listed(except)
	}
	return what + "."
}

// listed quotes the first of some words.
func listed(words []string) string {
	var out []string
	for i, w := range words {
		if i == 8 {
			return fmt.Sprintf("%s and %d more", strings.Join(out, ", "), len(words)-i)
		}
		out = append(out, fmt.Sprintf("%q", w))
	}
	return strings.Join(out, ", ")
}

// title shortens a message to what a list has room for.
func title(message string) string {
	message = strings.TrimSuffix(message, ".")
	if runes := []rune(message); len(runes) > 60 {
		return strings.TrimSpace(string(runes[:59])) + "…"
	}
	return message
}
