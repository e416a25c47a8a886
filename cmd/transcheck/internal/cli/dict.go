package cli

import (
	"fmt"
	"slices"
	"strings"

	"transcheck/dictionaries"
)

// dict works with dictionaries.
func (p *program) dict(args []string) (status int, err error) {
	if len(args) > 0 && args[0] == "build" {
		return p.dictBuild(args[1:])
	}
	known := &knowledge{}
	groups := []group{known.group()}
	names, help, err := parseSubcommand(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case help:
		fmt.Fprint(p.stdout, "usage: transcheck dict lint FILE...\n       transcheck dict lookup NAME...\n"+buildUsage)
		printGroups(p.stdout, groups)
		return clean, nil
	case len(names) == 0:
		return failed, hinted("transcheck dict lint FILE, or transcheck dict lookup NAME", "dict needs to be told what to do")
	}
	todo, names := names[0], names[1:]
	does := map[string]func(*knowledge, []string) (int, error){"lint": p.dictLint, "lookup": p.dictLookup}[todo]
	switch {
	case does == nil:
		return failed, hinted(didYouMean(todo, []string{"lint", "lookup", "build"}, "commands"), "unknown command %q", "dict "+todo)
	case len(names) == 0:
		return failed, hinted("transcheck dict --help tells how it is used", "dict %s needs an argument", todo)
	}
	return does(known, names)
}

// dictLint reports every mistake in dictionary files: in their rows, and rows about names that no dictionary holds. What does not go
// together with the other dictionaries is a warning, and no mistake.
func (p *program) dictLint(k *knowledge, files []string) (status int, err error) {
	read, err := readDictionaries(files)
	if err != nil {
		return failed, err
	}
	for _, c := range read.compiled {
		if err := c.Verify(); err != nil {
			return failed, indexError(err)
		}
	}
	tables, err := read.all()
	if err != nil {
		return failed, err
	}
	set, err := k.set(tables...)
	if err != nil {
		return failed, err
	}
	for _, t := range tables {
		for _, d := range set.Doubts(t) {
			p.warn("%s: %q: %s", t.File, d.Entry.Name, d.Reason)
			p.hint(d.Hint)
		}
		fmt.Fprintf(p.stdout, "%s: %s, no errors\n", t.File, entries(t.Len()))
	}
	return clean, nil
}

// entries returns a number of entries in words.
func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// set returns what is known, with further tables.
func (k *knowledge) set(further ...*dictionaries.Table) (*dictionaries.Set, error) {
	var tables []*dictionaries.Table
	if !k.noBuiltin {
		builtin, err := dictionaries.Builtin()
		if err != nil {
			return nil, err
		}
		tables = builtin
	}
	read, err := readDictionaries(k.dictionaries)
	if err != nil {
		return nil, err
	}
	own, err := read.all()
	if err != nil {
		return nil, err
	}
	var set dictionaries.Set
	return &set, set.Merge(slices.Concat(tables, own, further)...)
}

func (p *program) printEntry(e *dictionaries.Entry) {
	kind := string(e.Kind)
	if kind == "" {
		kind = "any kind"
	}
	fmt.Fprintf(p.stdout, "%s (%s)\n", e.Name, kind)
	p.printList("aliases", e.Aliases)
	p.printList("wrong", e.Wrong)
	p.printList("related", e.Related)
	p.printList("demonyms", e.Demonyms)
	for _, n := range e.Native() {
		p.printList("native", []string{n.Text + " (" + n.Lang + ")"})
	}
	for _, r := range e.Roles {
		p.printList("role", []string{describe(r)})
	}
	for _, t := range e.Titles {
		p.printList("title", []string{t.Miscalled + " is " + strings.Join(t.Called, " or ")})
	}
}

func (p *program) printList(label string, values []string) {
	if len(values) > 0 {
		fmt.Fprintf(p.stdout, "  %-9s %s\n", label+":", strings.Join(values, "; "))
	}
}

// describe returns an office in words: "foreign minister of Iran, 2013-08-15 to 2021-08-25".
func describe(r dictionaries.Role) string {
	s := r.Title
	if r.Of != "" {
		s += " of " + r.Of
	}
	switch {
	case r.From != "" && r.Until != "":
		s += ", " + r.From + " to " + r.Until
	case r.From != "":
		s += ", from " + r.From
	case r.Until != "":
		s += ", until " + r.Until
	}
	return s
}
