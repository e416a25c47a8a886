package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"transcheck/cmd/transcheck/internal/intake"
	"transcheck/dictionaries"
)

const importHelp = `Makes a names file, and with --roles a roles file, of what others keep. The format is
told by the first bytes and the name of the file; .gz and .bz2 are read through.
Memory stays constant, however long the source is: names are sorted beside the
result, and nothing is there before all of it is.

`

// importing is a run of dict import.
type importing struct {
	*program
	options   intake.Options
	names     string // the files to write; "" for standard output, and for none
	roles     string
	work      string // the folder of temporary files
	progress  intake.Progress
	collected *intake.Collection
	nNames    int // written
	nRoles    int
}

func (m *importing) groups() []group {
	source, result := newFlags(), newFlags()
	var formats []string
	for _, f := range intake.Formats() {
		formats = append(formats, f.Name)
	}
	choice(source, &m.options.Format, "format", "what the source is", plain(formats...))
	kindFlag(source, &m.options.Kinds, "kind", "`LIST` take only these kinds, with commas between: person, organization, place, event, term, none")
	source.Func("as", "`KIND` the kind of names whose source does not say", func(s string) error {
		var kinds []dictionaries.Kind
		if err := oneKind(s, &kinds); err != nil {
			return err
		}
		m.options.As = kinds[0]
		return nil
	})
	source.IntVar(&m.options.MinSitelinks, "min-sitelinks", 0, "`N` take only what so many pages are about (wikidata, sparql)")
	source.Func("languages", "`LIST` take native forms in these languages, with commas between: fa,ru,uk", func(s string) error {
		for item := range strings.SplitSeq(s, ",") {
			lang, err := parseLanguage(strings.TrimSpace(item))
			if err != nil {
				return err
			}
			m.options.Languages = append(m.options.Languages, lang)
		}
		return nil
	})
	source.Func("map", "`OURS=THEIRS` which columns of a table to take, with commas between: name=Full Name,aliases=Other", m.mapping)
	result.StringVarP(&m.names, "output", "o", "", "`FILE` the names file; without it, standard output")
	result.StringVar(&m.roles, "roles", "", "`FILE` the roles file; without it, offices are left out")
	return []group{{"The source", source}, {"The result", result}}
}

func oneKind(s string, put *[]dictionaries.Kind) error {
	f := newFlags()
	kindFlag(f, put, "kind", "`KIND`")
	if err := f.Set("kind", s); err != nil || len(*put) != 1 {
		return hinted("write one of person, organization, place, event, term", "unknown kind %q", s)
	}
	return nil
}

// mapping reads which columns are ours.
func (m *importing) mapping(s string) error {
	m.options.Map = map[string]string{}
	for item := range strings.SplitSeq(s, ",") {
		ours, theirs, ok := strings.Cut(item, "=")
		ours = strings.TrimSpace(ours)
		if !ok {
			return hinted("write name=Full Name,aliases=Other", "%q maps no column", item)
		}
		if !slices.Contains(intake.Columns(), ours) {
			return hinted(didYouMean(ours, intake.Columns(), "columns"), "unknown column %q", ours)
		}
		m.options.Map[ours] = strings.TrimSpace(theirs)
	}
	return nil
}

// dictImport makes a names file of what others keep.
func (p *program) dictImport(args []string) (status int, err error) {
	m := &importing{program: p}
	groups := m.groups()
	sources, help, err := parseSubcommand(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case help:
		text := importHelp
		for _, f := range intake.Formats() {
			text += fmt.Sprintf("  %-10s%s\n", f.Name, f.Title)
		}
		p.dictHelp("import", text, groups...)
		return clean, nil
	case len(sources) == 0:
		return failed, noArguments("import")
	}
	for _, target := range []string{m.names, m.roles} {
		if target != "" && slices.ContainsFunc(sources, func(s string) bool { return s != "-" && realPath(s) == realPath(target) }) {
			return failed, hinted("name a new file with -o", "%q is a source, and would be replaced", target)
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := m.run(ctx, sources); err != nil {
		return failed, err
	}
	return clean, nil
}
