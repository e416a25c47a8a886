package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"transcheck/cmd/transcheck/internal/config"
)

const initHelp = `Writes a ` + config.Name + ` into this folder, in which every key is explained and
commented out.
`

// initConfig writes a configuration file into the working folder.
func (p *program) initConfig(args []string) (status int, err error) {
	f := newFlags()
	force := f.Bool("force", false, "overwrite the file that is there")
	groups := []group{{"Output", f}}
	names, help, err := parseSubcommand(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case help:
		fmt.Fprint(p.stdout, "usage: transcheck init [--force]\n\n", initHelp)
		printGroups(p.stdout, groups)
		return clean, nil
	case len(names) > 0:
		return failed, hinted("it writes into the working folder; change there first", "unexpected argument %q", names[0])
	}
	template := config.Template(configKeys())
	if *force {
		err = writeWhole(config.Name, func(w io.Writer) error {
			_, err := io.WriteString(w, template)
			return err
		})
	} else {
		err = writeNew(config.Name, template)
	}
	if errors.Is(err, fs.ErrExist) {
		return failed, hinted("edit it, or overwrite it with --force", "there is a %q already", config.Name)
	}
	if err != nil {
		return failed, fmt.Errorf("cannot write %q: %w", config.Name, plainCause(err))
	}
	_, err = fmt.Fprintln(p.stdout, "wrote "+config.Name)
	return clean, err
}

// writeNew writes a file that must not exist.
func writeNew(name, content string) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(content); err != nil {
		f.Close()
		os.Remove(name)
		return err
	}
	return f.Close()
}
