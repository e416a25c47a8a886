package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"transcheck/dictionaries"
	"transcheck/normalize"
	"transcheck/normalize/document"
)

const lintHelp = `Reports what is wrong in dictionary files, and warns of what does not go together
with the other names that are known: a wrong form that is right for another name,
a related name that nobody has, a native form in another script, an office that
two hold at a time, rows out of order, a name that the checker takes for another.
`

// dictLint reports every mistake in dictionary files: in their rows, and rows about names that no dictionary holds. What does not go
// together with the other dictionaries is a warning, and no mistake.
func (p *program) dictLint(args []string) (status int, err error) {
	l := &linter{program: p}
	f := newFlags()
	choice(f, &l.format, "format", "how mistakes are written (default text)", plain("text", "jsonl"))
	groups := []group{l.known.group(), {"Output", f}}
	files, help, err := parseSubcommand(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case help:
		p.dictHelp("lint", lintHelp, groups...)
		return clean, nil
	case len(files) == 0:
		return failed, noArguments("lint")
	}
	l.known.noProject = l.known.noProject || len(l.known.project()) > 0 && named(files, l.known.project()[0])
	if err := l.lint(files); err != nil {
		return failed, l.mistakes(err)
	}
	return clean, nil
}

// named reports whether one of some files is a file that may be named otherwise.
func named(files []string, file string) bool {
	for _, f := range files {
		if realPath(f) == realPath(file) {
			return true
		}
	}
	return false
}

type linter struct {
	*program
	known  knowledge
	format string
}

func (l *linter) lint(files []string) error {
	read, err := readDictionaries(files)
	if err != nil {
		return err
	}
	for _, c := range read.compiled {
		if err := c.Verify(); err != nil {
			return indexError(err)
		}
	}
	tables, err := read.all()
	if err != nil {
		return err
	}
	set, err := l.known.set(tables...)
	if err != nil {
		return err
	}
	o := normalize.Options{NoBuiltin: l.known.noBuiltin, Compiled: read.compiled, Dictionaries: read.tables}
	checker, err := normalize.New(o)
	if err != nil {
		return indexError(err)
	}
	for _, t := range tables {
		l.table(t, append(set.Doubts(t), flagged(checker, t)...))
	}
	return nil
}

// table reports the doubts about a table.
func (l *linter) table(t *dictionaries.Table, doubts []dictionaries.Doubt) {
	var places *dictionaries.Places
	if text, err := os.ReadFile(t.File); err == nil && len(doubts) > 0 && len(text) > 0 {
		places = dictionaries.NewPlaces(t.File, string(text))
	}
	for _, d := range doubts {
		at := &dictionaries.SyntaxError{File: t.File, Line: 1, Column: 1, Reason: d.Reason, Hint: d.Hint}
		if places != nil {
			at = places.Of(d)
		}
		l.remark("warning", at)
	}
	if l.format != "jsonl" {
		fmt.Fprintf(l.stdout, "%s: %s, no errors\n", t.File, entries(t.Len()))
	}
}

// maxTried is how many names of a table are tried on the checker: a collection of millions would take hours.
const maxTried = 20_000

// flagged returns the names of a table that the checker takes for another when they stand in a plain sentence.
func flagged(c *normalize.Checker, t *dictionaries.Table) (out []dictionaries.Doubt) {
	for i, e := range t.Entries {
		if i == maxTried {
			break
		}
		for _, form := range e.Forms() {
			d, err := document.Parse("name.txt", []byte("On Monday the talks with "+form+" went on for an hour.\n"), "text")
			if err != nil {
				continue
			}
			for _, f := range c.Check(d) {
				out = append(out, dictionaries.Doubt{
					Name: e.Name, Kind: e.Kind, Item: form, Reason: quoted(form) + " is reported where it stands in a text: " + f.Message,
					Hint: "correct its spelling, or give it the kind and weight that it has",
				})
			}
		}
	}
	return out
}

// mistakes prints errors as the format wants them, and returns those that it leaves to the caller.
func (l *linter) mistakes(err error) error {
	if l.format != "jsonl" {
		return err
	}
	for _, e := range apart(err) {
		if syntax, ok := e.(*dictionaries.SyntaxError); ok {
			l.remark("error", syntax)
		} else {
			l.failOne(e)
		}
	}
	return errLinted
}

// remark prints what was found in a table.
func (l *linter) remark(level string, e *dictionaries.SyntaxError) {
	if l.format == "jsonl" {
		b, _ := json.Marshal(lintLine{e.File, e.Line, e.Column, level, e.Reason, e.Hint}) // strings and numbers, which never fail
		fmt.Fprintf(l.stdout, "%s\n", b)
		return
	}
	l.warn("%v", e)
	l.hint(e.Hint)
}

// lintLine is a mistake as JSON.
type lintLine struct {
	Path     string `json:"path"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
}

// errLinted ends a run of which the mistakes are reported.
var errLinted = errors.New("the dictionaries have mistakes")
