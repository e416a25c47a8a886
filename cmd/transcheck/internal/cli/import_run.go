package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"transcheck/cmd/transcheck/internal/intake"
	"transcheck/dictionaries"
)

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
				m.report()
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

const interruptPatience = time.Second

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
	m.nNames, m.nRoles = nNames, nRoles
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
func (m *importing) report() {
	text := entries(m.nNames)
	if m.roles != "" {
		text += " and " + count(m.nRoles, "office")
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
	if m.nNames == 0 {
		return hinted("look at what was skipped, and at --format and --kind", "no names to write, so nothing was written")
	}
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
	if last {
		m.status.clear()
		return
	}
	bytes, seconds := float64(m.progress.Bytes.Load())/1e6, time.Since(started).Seconds()
	m.status.show(fmt.Sprintf("%.0f MB read, %.1f MB a second, %d names", bytes, bytes/seconds, m.progress.Names.Load()))
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
