// Command fit learns the tables of package channel and measures them.
//
// The names are English and native spellings of people in Wikidata. Two English
// spellings of one native spelling are what a translator into English confuses,
// and they are all that is learned from: no model of any script is needed.
//
// A tenth of the native spellings is held out, always the same one; -measure
// ranks all names of a script against names of that tenth, with the tables that
// are embedded, and writes nothing.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// script is a table to learn and the files to learn it from.
type script struct {
	name  string
	lang  string // a language that channel.For gives the table to
	files []string
}

var scripts = []script{
	{"arabic", "fa", []string{"arabic.tsv"}},
	{"cyrillic", "ru", []string{"russian.tsv"}},
	{"hebrew", "he", []string{"hebrew.tsv"}},
	{"chinese", "zh", []string{"chinese.tsv"}},
	{"japanese", "ja", []string{"japanese.tsv"}},
	{"korean", "ko", []string{"korean.tsv"}},
	{"pooled", "", []string{"arabic.tsv", "russian.tsv", "hebrew.tsv", "chinese.tsv", "japanese.tsv", "korean.tsv"}},
}

func main() {
	var (
		names       = flag.String("names", "", "folder of the name pairs")
		distractors = flag.String("distractors", "", "file of full names, for the letters of names (optional)")
		out         = flag.String("out", "tables", "folder to write the tables to")
		only        = flag.String("only", "", "learn or measure this table alone")
		measuring   = flag.Bool("measure", false, "measure the embedded tables, write nothing")
		queries     = flag.Int("queries", 300, "held-out queries a script, with -measure")
	)
	flag.Parse()
	run := func() error {
		if *measuring {
			return measure(os.Stdout, *names, *only, *queries)
		}
		return fit(*names, *distractors, *out, *only)
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "fit: "+err.Error())
		os.Exit(1)
	}
}

func fit(names, distractors, out, only string) error {
	for _, s := range scripts {
		if only != "" && only != s.name {
			continue
		}
		pairs, err := learningPairs(names, s.files)
		if err != nil {
			return err
		}
		units := learn(pairs)
		if err := writeTable(filepath.Join(out, s.name+".tsv"), s, len(pairs), units); err != nil {
			return err
		}
		fmt.Printf("%s: %d pairs, %d units\n", s.name, len(pairs), len(units))
	}
	if only != "" && only != "chance" {
		return nil
	}
	return writeChance(filepath.Join(out, "chance.txt"), names, distractors)
}
