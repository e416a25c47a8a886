package cli

import (
	"bufio"
	"errors"
	"os"

	"transcheck/dictionaries"
	"transcheck/normalize/names"
	"transcheck/normalize/names/pack"
)

// known are dictionary files that were read: tables, and what was compiled of tables.
type known struct {
	tables   []*dictionaries.Table
	compiled []*names.Compiled
}

// readDictionaries reads dictionary files, all of them even where one fails.
func readDictionaries(files []string) (k known, err error) {
	var errs []error
	for _, file := range files {
		if err := k.read(file); err != nil {
			errs = append(errs, err)
		}
	}
	return k, errors.Join(errs...)
}

// read reads a dictionary file. A compiled one is told by its first bytes, whatever it is called, and used where it lies.
func (k *known) read(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return fileError(file, err)
	}
	defer f.Close()
	r := bufio.NewReader(f)
	if start, _ := r.Peek(pack.MagicSize); pack.Is(start) {
		data, err := mapped(f, r)
		if err != nil {
			return fileError(file, err)
		}
		c, err := names.Open(file, data)
		k.compiled = append(k.compiled, c)
		return indexError(err)
	}
	t, err := dictionaries.Read(file, r)
	if err == nil {
		k.tables = append(k.tables, t)
		return nil
	}
	var errs []error
	for _, e := range apart(err) {
		var syntax *dictionaries.SyntaxError
		if !errors.As(e, &syntax) {
			e = fileError(file, e)
		}
		errs = append(errs, e)
	}
	return errors.Join(errs...)
}

// all returns every table, those that were compiled first.
func (k *known) all() ([]*dictionaries.Table, error) {
	var out []*dictionaries.Table
	for _, c := range k.compiled {
		t, err := c.Table()
		if err != nil {
			return nil, indexError(err)
		}
		out = append(out, t)
	}
	return append(out, k.tables...), nil
}

// indexError adds to the error of a compiled dictionary what to do.
func indexError(err error) error {
	if errors.Is(err, pack.ErrVersion) || errors.Is(err, pack.ErrDamaged) {
		return hinted("compile it again with transcheck dict build", "%w", err)
	}
	return err
}
