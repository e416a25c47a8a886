package dictionaries

import (
	"embed"
	"errors"
	"io/fs"
	"sync"
)

//go:embed data/*.tsv
var data embed.FS

// Builtin returns the tables built into the program, in the order of their names. They are read side by side: it is the first
// thing a run does, and people wait for it.
func Builtin() ([]*Table, error) {
	files, err := fs.Glob(data, "data/*.tsv")
	if err != nil {
		return nil, err
	}
	tables, errs := make([]*Table, len(files)), make([]error, len(files))
	var wait sync.WaitGroup
	for i, name := range files {
		wait.Go(func() {
			var text []byte
			if text, errs[i] = data.ReadFile(name); errs[i] == nil {
				tables[i], errs[i] = parse(name, string(text))
			}
		})
	}
	wait.Wait()
	return tables, errors.Join(errs...)
}
