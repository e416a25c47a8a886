package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"transcheck/dictionaries"
	"transcheck/normalize/names/pack"
)

const addHelp = `Puts a name into a names file, where the order of names has it, and leaves all other
bytes as they are. What is known of the name already stays known: it is copied into
the row, and what the flags say is added. --rows puts in every row of a names file,
such as dict learn proposes, once it is reviewed.
`

// addition is what is put into a names file.
type addition struct {
	known knowledge
	file  string
	rows  string            // a names file with what is added; "" for none
	cells map[string]string // by column
}

func (a *addition) groups() []group {
	where, what := newFlags(), newFlags()
	where.StringVar(&a.file, "to", "", "`FILE` the names file; without it the names.tsv of the project, or a new one in this folder")
	where.StringVar(&a.rows, "rows", "", "`FILE` a names file of which every row is added; - for standard input")
	a.cells = map[string]string{}
	cell := func(f *pflag.FlagSet, column, usage string) {
		f.Func(column, usage, func(s string) error {
			if old := a.cells[column]; old != "" && slices.Contains([]string{"aliases", "wrong", "related", "native", "style"}, column) {
				s = old + ";" + s
			}
			a.cells[column] = s
			return nil
		})
	}
	cell(what, "kind", "`KIND` person, organization, place, event or term; remove takes the name out of what is known")
	cell(what, "aliases", "`LIST` accepted other forms, with semicolons between")
	cell(what, "style", "`LIST` the forms of houses: ap=Zelenskyy; bbc=Zelensky")
	cell(what, "native", "`LIST` the forms in source scripts: fa=...; ru=...")
	cell(what, "gender", "`f|m|x` of a person")
	cell(what, "wrong", "`LIST` forms that are wrong wherever they stand")
	cell(what, "related", "`LIST` names that appear with it")
	cell(what, "weight", "`N` prominence from 1 to 5")
	return []group{{"Where", where}, {"What is said of the name", what}, a.known.group()}
}

// dictAdd puts a name into a names file.
func (p *program) dictAdd(args []string) (status int, err error) {
	a := &addition{}
	groups := a.groups()
	names, help, err := parseSubcommand(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case help:
		p.dictHelp("add", addHelp, groups...)
		return clean, nil
	case a.rows != "" && len(names)+len(a.cells) > 0:
		return failed, hinted("run it once for the rows, and once for the name", "--rows does not go with a name")
	case a.rows == "" && len(names) == 0:
		return failed, noArguments("add")
	case len(names) > 1:
		return failed, hinted("put a name of several words in quotes", "dict add takes one name, and not %d", len(names))
	}
	table, err := a.table(names, p.stdin)
	if err != nil {
		return failed, err
	}
	return clean, a.add(p, table)
}

// table returns the rows that are added.
func (a *addition) table(names []string, stdin io.Reader) (*dictionaries.Table, error) {
	switch a.rows {
	case "":
		header, row := "name", names[0]
		if strings.ContainsAny(row, "\t\n\r") || strings.HasPrefix(row, "#") {
			return nil, hinted("write the name alone", "%q is no name", row)
		}
		for column, cell := range a.cells {
			if strings.ContainsAny(cell, "\t\n\r") {
				return nil, hinted("put semicolons between the items of a list", "--%s: line break or tab in %q", column, cell)
			}
			header, row = header+"\t"+column, row+"\t"+cell
		}
		t, err := dictionaries.Read("the new row", strings.NewReader(header+"\n"+row+"\n"))
		return t, a.inFlags(err)
	case "-":
		return dictionaries.Read(stdinName, stdin)
	}
	read, err := readDictionaries([]string{a.rows})
	if err == nil && len(read.tables) == 0 {
		err = hinted("name the table that it was made of", "%q is compiled", a.rows)
	}
	if err != nil {
		return nil, err
	}
	return read.tables[0], nil
}

// inFlags says of mistakes in the row that flags make up what they are, without a place in it.
func (a *addition) inFlags(err error) error {
	var errs []error
	for _, e := range apart(err) {
		var syntax *dictionaries.SyntaxError
		if errors.As(e, &syntax) {
			e = hinted(syntax.Hint, "%s", syntax.Reason)
		}
		errs = append(errs, e)
	}
	return errors.Join(errs...)
}

// add puts the rows of a table into the file.
func (a *addition) add(p *program, t *dictionaries.Table) error {
	if a.file == "" {
		if a.file = nearestNames("."); a.file == "" {
			a.file = projectNames
		}
	}
	old, info, err := readFile(a.file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fileError(a.file, err)
	}
	if pack.Is(old[:min(len(old), pack.MagicSize)]) {
		return hinted("name the table that it was made of", "%q is compiled, and takes no rows", a.file)
	}
	set, err := a.known.set()
	if err != nil {
		return err
	}
	text := string(old)
	for _, e := range t.Entries {
		if text, err = a.insert(text, set, e); err != nil {
			return err
		}
	}
	for _, name := range t.Removed {
		if text, err = dictionaries.Insert(a.file, text, &dictionaries.Entry{Name: name, Kind: "remove"}); err != nil {
			return err
		}
	}
	if text == string(old) {
		fmt.Fprintf(p.stdout, "%s: nothing new\n", a.file)
		return nil
	}
	if err := a.write(info, old, text); err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "%s: %s added\n", a.file, entries(t.Len()))
	return nil
}

// insert returns the text of the file with an entry beside what is known of it, unless it makes no sense beside the others.
func (a *addition) insert(text string, set *dictionaries.Set, e *dictionaries.Entry) (string, error) {
	own := &dictionaries.Table{File: a.file}
	if text != "" {
		var err error
		if own, err = dictionaries.Read(a.file, strings.NewReader(text)); err != nil {
			return "", err
		}
	}
	e = e.With(existing(own.Entries, set.Lookup(e.Name), e))
	out, err := dictionaries.Insert(a.file, text, e)
	if err != nil {
		return "", err
	}
	var all dictionaries.Set
	own = &dictionaries.Table{File: a.file, Entries: []*dictionaries.Entry{e}}
	if err := all.Merge(&dictionaries.Table{Entries: set.Entries}, own); err != nil {
		return "", err
	}
	for _, d := range all.Doubts(own) {
		if slices.Contains(e.Wrong, d.Item) {
			return "", hinted(d.Hint, "%s", d.Reason)
		}
	}
	return out, nil
}

// existing returns what is known under the name and kind of an entry, or under the name alone if the entry has no kind and one only
// has the name: first in the file, then elsewhere.
func existing(own, known []*dictionaries.Entry, e *dictionaries.Entry) *dictionaries.Entry {
	for _, list := range [][]*dictionaries.Entry{own, known} {
		var found []*dictionaries.Entry
		for _, k := range list {
			if k.Name == e.Name && (k.Kind == e.Kind || e.Kind == dictionaries.Unknown) {
				found = append(found, k)
			}
		}
		if len(found) == 1 {
			return found[0]
		}
	}
	return &dictionaries.Entry{}
}

// write puts the new text in the place of the old.
func (a *addition) write(info fs.FileInfo, old []byte, text string) error {
	var err error
	if info == nil {
		err = writeWhole(a.file, func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		})
	} else {
		err = replacement{path: a.file, info: info, old: old, new: []byte(text)}.replace()
	}
	if err != nil {
		return hinted("the file is as it was; make it and its folder writable, and try again", "cannot write %s: %w", strconv.Quote(a.file), plainCause(err))
	}
	return nil
}
