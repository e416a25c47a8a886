package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

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

// run reads the sources and writes the result. Who interrupts it finds what was there before: a read that hangs is not waited for.
func (m *importing) run(ctx context.Context, sources []string) error {
	folder := os.TempDir()
	if target := m.names + m.roles; target != "" {
		folder = filepath.Dir(target)
		if m.names != "" {
			folder = filepath.Dir(m.names)
		}
	}
	var err error
	if m.work, err = os.MkdirTemp(folder, temporaryHead+"*"+temporaryTail); err != nil {
		return hinted("make the folder writable, or name another with -o", "cannot write to %q: %w", folder, plainCause(err))
	}
	defer os.RemoveAll(m.work)
	m.options.Canonical = canonicalNames()
	m.collected = intake.NewCollection(m.work)
	done := make(chan error, 1)
	go func() { done <- m.all(ctx, sources) }()
	tick := time.NewTicker(progressEvery)
	defer tick.Stop()
	for started := time.Now(); ; {
		select {
		case err = <-done:
			m.showProgress(started, true)
			if err == nil {
				err = m.place()
			}
			if errors.Is(err, context.Canceled) {
				return errInterrupted
			}
			return err
		case <-ctx.Done():
			select {
			case <-done:
			case <-time.After(interruptPatience):
			}
			m.showProgress(started, true)
			return errInterrupted
		case <-tick.C:
			m.showProgress(started, false)
		}
	}
}

const (
	progressEvery     = 500 * time.Millisecond
	interruptPatience = time.Second
)

var errInterrupted = errors.New("interrupted; nothing was written")

// all reads the sources and writes the result into the temporary folder.
func (m *importing) all(ctx context.Context, sources []string) error {
	for _, s := range sources {
		if err := m.source(ctx, s); err != nil {
			return err
		}
	}
	names, err := os.Create(filepath.Join(m.work, "names"))
	if err != nil {
		return err
	}
	defer names.Close()
	var roles io.Writer
	if m.roles != "" {
		f, err := os.Create(filepath.Join(m.work, "roles"))
		if err != nil {
			return err
		}
		defer f.Close()
		roles = f
	}
	nNames, nRoles, err := m.collected.Write(ctx, m.options, names, roles)
	if err != nil {
		return err
	}
	m.report(nNames, nRoles)
	if nNames == 0 {
		return hinted("look at what was skipped, and at --format and --kind", "no names to write, so nothing was written")
	}
	return names.Sync()
}

func (m *importing) source(ctx context.Context, name string) error {
	r, path := io.Reader(m.stdin), stdinName
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return fileError(name, err)
		}
		defer f.Close()
		r, path = f, name
	}
	err := intake.Read(ctx, path, r, m.options, m.collected, &m.progress)
	var format *intake.UnknownFormatError
	var column *intake.UnknownColumnError
	switch {
	case err == nil || ctx.Err() != nil:
		return err
	case errors.As(err, &format):
		return hinted("name it with --format; transcheck dict import --help lists the formats", "%w", err)
	case errors.As(err, &column):
		return hinted("its columns are "+strings.Join(column.Known, ", ")+"; write --map name=COLUMN", "%q: %w", path, err)
	}
	return fileError(path, err)
}

// report says what was read and what was skipped.
func (m *importing) report(names, roles int) {
	text := entries(names)
	if m.roles != "" {
		text += fmt.Sprintf(" and %d offices", roles)
	}
	fmt.Fprintf(m.stderr, "transcheck: imported %s\n", text)
	for _, s := range m.collected.Skips.All() {
		examples := ""
		if len(s.Examples) > 0 {
			examples = ": " + strings.Join(s.Examples, ", ")
		}
		fmt.Fprintf(m.stderr, "transcheck: skipped %d %s%s\n", s.Count, s.Reason, examples)
	}
}

// place moves the result to where it belongs.
func (m *importing) place() error {
	if m.names == "" {
		f, err := os.Open(filepath.Join(m.work, "names"))
		if err != nil {
			return err
		}
		defer f.Close()
		if _, err := io.Copy(m.stdout, f); err != nil {
			return err
		}
	}
	for from, to := range map[string]string{"names": m.names, "roles": m.roles} {
		if to == "" {
			continue
		}
		err := writeWhole(to, func(w io.Writer) error {
			f, err := os.Open(filepath.Join(m.work, from))
			if err != nil {
				return err
			}
			defer f.Close()
			_, err = io.Copy(w, f)
			return err
		})
		if err != nil {
			return fmt.Errorf("cannot write %q: %w", to, err)
		}
	}
	return nil
}

// showProgress shows on a terminal how much was read.
func (m *importing) showProgress(started time.Time, last bool) {
	if terminal(m.stderr) == nil {
		return
	}
	if last {
		fmt.Fprint(m.stderr, "\r\x1b[K")
		return
	}
	bytes, seconds := float64(m.progress.Bytes.Load())/1e6, time.Since(started).Seconds()
	fmt.Fprintf(m.stderr, "\r%.0f MB read, %.1f MB a second, %d names\x1b[K", bytes, bytes/seconds, m.progress.Names.Load())
}

// canonicalNames returns how the built-in names call countries and bodies that others call otherwise.
func canonicalNames() func(string) string {
	tables, err := dictionaries.Builtin()
	if err != nil {
		return nil
	}
	names := map[string]string{}
	for _, t := range tables {
		for _, e := range t.Entries {
			if e.Kind == dictionaries.Place || e.Kind == dictionaries.Organization {
				for _, a := range e.Aliases {
					names[a] = e.Name
				}
			}
		}
	}
	return func(s string) string {
		if name, ok := names[s]; ok {
			return name
		}
		return s
	}
}
