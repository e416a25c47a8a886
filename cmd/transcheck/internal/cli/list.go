package cli

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"transcheck/dictionaries"
)

const listHelp = `Writes what is known as a names file, sorted, or with --roles the offices of these
persons as a roles file. Both can be given to --dictionary.
`

// dictList writes what is known as a names file.
func (p *program) dictList(args []string) (status int, err error) {
	known, want := &knowledge{}, &listed{}
	f := newFlags()
	kindFlag(f, &want.kinds, "kind", "`LIST` only these kinds, with commas between: person, organization, place, event, term, none")
	f.StringVar(&want.source, "source", "", "`NAME` only what a file of that name says last: people.tsv, names.tsv")
	f.StringVar(&want.native, "native", "", "`LANG` only names with a form in that language")
	f.IntVar(&want.weight, "min-weight", 0, "`N` only names of this weight and more, from 1 to 5")
	f.BoolVar(&want.roles, "roles", false, "write the offices, in place of the names")
	groups := []group{known.group(), {"What is listed", f}}
	rest, help, err := parseSubcommand(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case help:
		p.dictHelp("list", listHelp, groups...)
		return clean, nil
	case len(rest) > 0:
		return failed, hinted("to list a file, write --no-builtin --dictionary "+rest[0], "dict list takes no arguments, and not %q", rest[0])
	}
	tables, err := known.tables()
	if err != nil {
		return failed, err
	}
	var set dictionaries.Set
	if err := set.Merge(tables...); err != nil {
		return failed, err
	}
	want.sources = sources(tables)
	p.stdout.WriteString(want.text(set.Entries))
	return clean, nil
}

// kindFlag defines a flag that takes kinds, of which none stands for a bare name.
func kindFlag(f interface {
	Func(name, usage string, fn func(string) error)
}, put *[]dictionaries.Kind, name, usage string,
) {
	names := []string{"person", "organization", "place", "event", "term", "none"}
	f.Func(name, usage, func(s string) error {
		for item := range strings.SplitSeq(s, ",") {
			item = strings.TrimSpace(item)
			if !slices.Contains(names, item) {
				return hinted(didYouMean(item, names, "kinds"), "unknown kind %q", item)
			}
			*put = append(*put, dictionaries.Kind(strings.TrimSuffix(item, "none")))
		}
		return nil
	})
}

// listed says which entries are listed, and how.
type listed struct {
	kinds   []dictionaries.Kind // none for all
	source  string
	sources map[source]string // by name and kind, the file
	native  string
	weight  int
	roles   bool
}

type source struct {
	name string
	kind dictionaries.Kind
}

// sources returns which file says last what an entry is.
func sources(tables []*dictionaries.Table) map[source]string {
	out := map[source]string{}
	for _, t := range tables {
		for _, e := range t.Entries {
			k := source{e.Name, e.Kind}
			if _, ok := out[k]; !ok || !e.Bare() {
				out[k] = filepath.Base(strings.TrimPrefix(t.File, "built-in "))
			}
		}
	}
	return out
}

func (l *listed) has(e *dictionaries.Entry) bool {
	return (len(l.kinds) == 0 || slices.Contains(l.kinds, e.Kind)) &&
		(l.source == "" || filepath.Base(l.source) == l.sources[source{e.Name, e.Kind}]) &&
		(l.native == "" || e.HasNative(l.native)) && e.Weight >= l.weight
}

func (l *listed) text(entries []*dictionaries.Entry) string {
	entries = slices.DeleteFunc(slices.Clone(entries), func(e *dictionaries.Entry) bool { return !l.has(e) })
	slices.SortFunc(entries, func(a, b *dictionaries.Entry) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(string(a.Kind), string(b.Kind)))
	})
	if !l.roles {
		out := []byte(dictionaries.EntryHeader)
		for _, e := range entries {
			out = e.AppendRow(out)
		}
		return string(out)
	}
	out := []byte(dictionaries.RoleHeader)
	for _, e := range entries {
		roles := slices.SortedFunc(slices.Values(e.Roles), func(a, b dictionaries.Role) int {
			return cmp.Or(strings.Compare(a.From, b.From), strings.Compare(a.Title, b.Title), strings.Compare(a.Of, b.Of))
		})
		for _, r := range roles {
			out = r.AppendRow(out, e.Name)
		}
	}
	return string(out)
}
