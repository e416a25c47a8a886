package dictionaries

import (
	_ "embed"
	"errors"
	"sync"
)

//go:embed data/demonyms.tsv
var demonyms string

//go:embed data/organizations.tsv
var organizations string

//go:embed data/people.tsv
var people string

//go:embed data/places.tsv
var places string

//go:embed data/roles.tsv
var roles string

//go:embed data/synonyms.tsv
var synonyms string

//go:embed data/terms.tsv
var terms string

//go:embed data/titles.tsv
var titles string

//go:embed data/variants.tsv
var variants string

// Builtin returns the tables built into the program, always in the same order. They are read side by side, and their entries
// are parts of the program's own text: it is the first thing a run does, and people wait for it.
func Builtin() ([]*Table, error) {
	files := []struct{ name, text string }{
		{"demonyms.tsv", demonyms},
		{"organizations.tsv", organizations},
		{"people.tsv", people},
		{"places.tsv", places},
		{"roles.tsv", roles},
		{"synonyms.tsv", synonyms},
		{"terms.tsv", terms},
		{"titles.tsv", titles},
		{"variants.tsv", variants},
	}
	tables, errs := make([]*Table, len(files)), make([]error, len(files))
	var wait sync.WaitGroup
	for i, f := range files {
		wait.Go(func() {
			d := &decoder{table: &Table{File: "built-in " + f.name}, valid: true, held: true}
			tables[i], errs[i] = d.parse(f.text)
		})
	}
	wait.Wait()
	return tables, errors.Join(errs...)
}
