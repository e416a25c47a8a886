package cli

import (
	"fmt"
	"slices"

	"transcheck/dictionaries"
)

// dictCommand is a command that works with dictionaries.
type dictCommand struct {
	name  string
	usage string // its arguments, for the help
	title string
	run   func(p *program, args []string) (status int, err error)
}

func dictCommands() []dictCommand {
	return []dictCommand{
		{"lookup", "NAME...", "show what is known under a name, in any script", (*program).dictLookup},
		{"lint", "FILE...", "find the mistakes in dictionary files", (*program).dictLint},
		{"list", "[flags]", "write what is known as a names file", (*program).dictList},
		{"add", "[flags] NAME", "put a name into a names file", (*program).dictAdd},
		{"import", "[flags] SOURCE...", "make a names file of what others keep", (*program).dictImport},
		{"learn", "DRAFT FINAL", "propose names from what an editor changed", (*program).dictLearn},
		{"build", "-o FILE DICT...", "compile dictionary files into one that opens at once", (*program).dictBuild},
	}
}

// dict works with dictionaries.
func (p *program) dict(args []string) (status int, err error) {
	commands := dictCommands()
	var names []string
	for _, c := range commands {
		if len(args) > 0 && c.name == args[0] {
			return c.run(p, args[1:])
		}
		names = append(names, c.name)
	}
	switch {
	case len(args) == 0:
		return failed, hinted("transcheck dict lint FILE, or transcheck dict lookup NAME; transcheck dict --help tells more", "dict needs to be told what to do")
	case args[0] == "--help" || args[0] == "-h":
		for i, c := range commands {
			fmt.Fprintf(p.stdout, "%s transcheck dict %s %s\n", [...]string{"usage:", "      "}[min(i, 1)], c.name, c.usage)
		}
		fmt.Fprintln(p.stdout, "\ntranscheck dict COMMAND --help tells more of each.")
		return clean, nil
	}
	return failed, hinted(didYouMean(args[0], names, "commands"), "unknown command %q", "dict "+args[0])
}

// dictHelp prints how a command is called, what it does beyond its title, and its flags.
func (p *program) dictHelp(name, text string, groups ...group) {
	for _, c := range dictCommands() {
		if c.name == name {
			fmt.Fprintf(p.stdout, "usage: transcheck dict %s %s\n", c.name, c.usage)
		}
	}
	if text != "" {
		fmt.Fprintf(p.stdout, "\n%s", text)
	}
	printGroups(p.stdout, groups)
}

// noArguments is the error of a command that was given nothing to work on.
func noArguments(name string) error {
	return hinted("transcheck dict "+name+" --help tells how it is used", "dict %s needs an argument", name)
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
	tables, err := k.tables()
	if err != nil {
		return nil, err
	}
	var set dictionaries.Set
	return &set, set.Merge(slices.Concat(tables, further)...)
}

// tables returns the tables of what is known, the built-in ones first.
func (k *knowledge) tables() (tables []*dictionaries.Table, err error) {
	if !k.noBuiltin {
		if tables, err = dictionaries.Builtin(); err != nil {
			return nil, err
		}
	}
	read, err := readDictionaries(k.files())
	if err != nil {
		return nil, err
	}
	own, err := read.all()
	return slices.Concat(tables, own), err
}
