package dictionaries

import (
	"embed"
	"errors"
	"io/fs"
)

// The built-in tables, in the order in which they are read.
//
//go:embed data/*.tsv
var data embed.FS

// Builtin returns the tables built into the program.
func Builtin() ([]*Table, error) {
	files, err := fs.Glob(data, "data/*.tsv")
	if err != nil {
		return nil, err
	}
	var tables []*Table
	var errs []error
	for _, name := range files {
		f, err := data.Open(name)
		if err != nil {
			return nil, err
		}
		t, err := Read(name, f)
		f.Close()
		if err != nil {
			errs = append(errs, err)
			continue
		}
		tables = append(tables, t)
	}
	return tables, errors.Join(errs...)
}
