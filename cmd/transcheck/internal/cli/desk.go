package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"transcheck/cmd/transcheck/internal/config"
	"transcheck/normalize"
)

// setting is what is in force for some files: options, and the checker that they describe.
type setting struct {
	options  *options
	settings []config.Setting // of the configuration file
	checker  *normalize.Checker
	known    string // what names are known; settings of the same know the same
}

// desk knows what is in force for each file: what its configuration file says, an override there going before what stands above it,
// and the flags before both. What is the same for several files is made once.
type desk struct {
	flags    *options // as they are without a file
	given    []given
	paths    []string // that are named
	finder   *config.Finder
	only     *config.File // of --config
	onlyErr  error
	settings map[variant]*setting
	checkers map[string]*normalize.Checker // by all that they depend on
	knowing  map[string]*normalize.Checker // by what names they know: one of them
	errs     []error                       // of configuration files, each once
}

// variant is a configuration file, and which of its overrides hold.
type variant struct {
	file      *config.File
	overrides string
}

func newDesk(flags *options, given []given, paths []string) *desk {
	d := &desk{
		flags: flags, given: given, paths: paths,
		settings: map[variant]*setting{}, checkers: map[string]*normalize.Checker{}, knowing: map[string]*normalize.Checker{},
	}
	d.finder = config.NewFinder(d.openFound)
	if flags.config != "" {
		d.only, d.onlyErr = d.open(flags.config)
	}
	return d
}

// errConfig stops the command: what a desk asked for would not be done.
var errConfig = errors.New("nothing was checked, because a configuration file cannot be used")

// inputs returns what the arguments name, each with what is in force for it.
func (d *desk) inputs(names []string, written ...string) ([]input, error) {
	in := walk(names, d.scope, written...)
	for i := range in {
		if in[i].stdin {
			in[i].path = d.stdinPath()
		}
		if in[i].err == nil {
			in[i].setting = d.of(in[i].path)
		}
	}
	if len(d.errs) > 0 {
		return nil, errors.Join(append(d.errs, errConfig)...)
	}
	for i := range in {
		if in[i].setting != nil {
			if err := d.equip(in[i].setting); err != nil {
				return nil, err
			}
		}
	}
	return in, nil
}

// stdinPath returns how standard input is called.
func (d *desk) stdinPath() string { return cmp.Or(d.flags.stdinPath, stdinName) }

// of returns what is in force for a file. It is nil where the configuration cannot be read, which is kept.
func (d *desk) of(path string) *setting {
	file, err := d.file(filepath.Dir(path))
	if err != nil {
		d.keep(err)
		return nil
	}
	v := variant{file: file}
	if file != nil {
		v.overrides = file.Variant(path)
	}
	if s, ok := d.settings[v]; ok {
		return s
	}
	s := &setting{}
	if file != nil {
		s.settings = file.For(path)
	}
	s.options, err = d.options(s.settings)
	if err != nil {
		d.keep(err)
		return nil
	}
	if file != nil {
		s.options.elsewhere, _ = d.ownChecks(file) // which were read before
	}
	d.settings[v] = s
	return s
}

func (d *desk) keep(err error) {
	if !slices.Contains(d.errs, err) {
		d.errs = append(d.errs, err)
	}
}

// file returns the configuration file for what is in a folder, or nil.
func (d *desk) file(folder string) (*config.File, error) {
	switch {
	case d.flags.noConfig:
		return nil, nil
	case d.flags.config != "":
		return d.only, d.onlyErr
	}
	return d.finder.In(folder)
}

// openFound opens a configuration file that nobody named: a pipe of its name would keep the command waiting.
func (d *desk) openFound(name string) (*config.File, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return nil, hinted("--no-config leaves it out", "cannot read %q: it is no regular file", name)
	}
	return d.open(name)
}

// open reads a configuration file, and holds it to what it names.
func (d *desk) open(name string) (*config.File, error) {
	if info, err := os.Stat(name); err == nil && info.Mode()&os.ModeDevice != 0 {
		return nil, hinted("--no-config uses no configuration", "cannot read %q: it is a device", name)
	}
	f, _, err := openFile(name)
	if err != nil {
		return nil, configError(name, err)
	}
	defer f.Close()
	c, err := config.Read(name, f, configKeys())
	if err != nil {
		return nil, configError(name, err)
	}
	return c, d.hold(c)
}

// hold reports what a configuration file names and does not exist: files, and checks.
func (d *desk) hold(c *config.File) error {
	var errs []error
	for _, s := range c.All() {
		for _, item := range s.Items {
			if s.Key.Paths && !exists(item.Text) && !d.flags.printConfig && !d.begins(s.Key, item) {
				errs = append(errs, item.Mistake("paths begin at the folder of this file", "%s: there is no file %q", s.Key.Name, item.Text))
			}
		}
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	own, err := d.ownChecks(c)
	if err != nil {
		return err
	}
	all := append(checkNames(nil), own...)
	for _, s := range c.All() {
		for _, item := range s.Items {
			name := item.Member
			if s.Key.Name == "checks" {
				name = strings.TrimPrefix(item.Text, "-")
			} else if name == "" {
				continue
			}
			if !slices.Contains(all, name) {
				var p *problem
				errors.As(unknownCheck("", name, all), &p)
				errs = append(errs, item.Mistake(p.hint, "%s: %s", s.Key.Name, p.message))
			}
		}
	}
	return errors.Join(errs...)
}

// ownChecks returns the names of the rules that a configuration file names, for whichever paths, and the flags.
func (d *desk) ownChecks(c *config.File) (names []string, err error) {
	files := slices.Clone(d.flags.rules)
	for _, s := range c.All() {
		for _, item := range s.Items {
			if s.Key.Name == "rules" && !slices.Contains(files, item.Text) {
				files = append(files, item.Text)
			}
		}
	}
	if len(files) == 0 {
		return nil, nil
	}
	rules, err := readRules(files)
	for _, r := range rules {
		names = append(names, r.Name)
	}
	return names, err
}

// configError says what is wrong with a configuration file that cannot be read.
func configError(name string, err error) error {
	if len(apart(err)) > 1 || isSyntax(err) {
		return err
	}
	return fileError(name, err)
}

// options returns options as a configuration file and the flags have them.
func (d *desk) options(settings []config.Setting) (*options, error) {
	o := &options{}
	all := allFlags(o.groups())
	for _, s := range settings {
		if err := d.set(all, s); err != nil {
			return nil, err
		}
	}
	for _, g := range d.given {
		if err := all.Set(g.flag, g.value); err != nil {
			return nil, flagError(err, all)
		}
	}
	return o, nil
}

// set sets the flag that a key stands for, unless the command line says otherwise.
func (d *desk) set(all *pflag.FlagSet, s config.Setting) error {
	flag := flagOf(s.Key)
	for _, item := range s.Items {
		if d.outruled(s.Key, item) {
			continue
		}
		value := item.Text
		if item.Member != "" {
			value = item.Member + "=" + value
		}
		if err := all.Set(flag, value); err != nil {
			return flagError(err, all)
		}
	}
	return nil
}

// outruled reports whether flags take the place of what a file says: those of a list that adds up or of a table stand beside it.
// A check that is asked for by name runs, and --min-confidence is for every check.
func (d *desk) outruled(k *config.Key, item config.Item) bool {
	for _, g := range d.given {
		switch {
		case k.Name == "confidence" && g.flag == "min-confidence":
			return true
		case k.Name == "severity" && g.flag == "checks" && item.Text == "off" && slices.Contains(strings.Split(g.value, ","), item.Member):
			return true
		case d.begins(k, item):
			return true
		case g.flag == flagOf(k) && !k.Adds && item.Member == "":
			return true
		}
	}
	return false
}

// begins reports whether a file names the baseline that is not there yet, because this run is to write it.
func (d *desk) begins(k *config.Key, item config.Item) bool {
	return k.Name == "baseline" && !exists(item.Text) && d.flags.writeBaseline != "" && realPath(d.flags.writeBaseline) == realPath(item.Text)
}

// scope says which entries of a folder are meant: globs of a file are of paths below its folder.
func (d *desk) scope(folder, rel string) scope {
	out := d.flags.filter.below(folder, rel)
	s := d.of(filepath.Join(folder, config.Name)) // as for any file in it
	if s == nil {
		return out
	}
	file, _ := d.file(folder)
	if file == nil {
		return out
	}
	place := strings.TrimPrefix(file.Below(folder)+"/", "./")
	if len(out.include.globs) == 0 {
		out.include = globsBelow{s.options.filter.include, place}
	}
	if len(out.exclude.globs) == 0 {
		out.exclude = globsBelow{s.options.filter.exclude, place}
	}
	return out
}

// equip gives a setting its checker.
func (d *desk) equip(s *setting) (err error) {
	if s.checker != nil {
		return nil
	}
	o := s.options
	s.known = fmt.Sprintf("%q %v %v", o.knowledge.dictionaries, o.knowledge.noBuiltin, o.knowledge.noProject)
	all := fmt.Sprintf("%s %+v %q %q %v %v %q", s.known, o.checker, o.checkList, o.rules, o.severities, o.confidences, o.elsewhere)
	if s.checker = d.checkers[all]; s.checker != nil {
		return nil
	}
	if base := d.knowing[s.known]; base != nil {
		s.checker, err = o.build(base.With)
	} else {
		s.checker, err = o.newChecker(d.paths)
	}
	var house *normalize.UnknownHouseError
	if errors.As(err, &house) {
		err = styleMistake(s.settings, house, err)
	}
	if err != nil {
		return err
	}
	d.checkers[all] = s.checker
	if d.knowing[s.known] == nil {
		d.knowing[s.known] = s.checker
	}
	return nil
}

// styleMistake says where a house stands that no dictionary has, if a file names it.
func styleMistake(settings []config.Setting, house *normalize.UnknownHouseError, err error) error {
	var known *problem
	for _, s := range settings {
		if s.Key.Name == "style" && s.Items[0].Text == house.House && errors.As(err, &known) {
			return errors.Join(s.Items[0].Mistake(known.hint, "style: %v", house), errConfig)
		}
	}
	return err
}
