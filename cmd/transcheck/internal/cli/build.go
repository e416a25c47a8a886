package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"

	"transcheck/dictionaries"
	"transcheck/normalize/names"
	"transcheck/normalize/names/pack"
)

// dictBuild compiles dictionary files into one. The built-in names are not in it: they are known beside it, those of the program
// that uses it.
func (p *program) dictBuild(args []string) (status int, err error) {
	var target string
	f := newFlags()
	f.StringVarP(&target, "output", "o", "", "`FILE` the compiled dictionary; one that is there is replaced")
	result := group{"The result", f}
	files, help, err := parseSubcommand(args, result)
	switch {
	case err != nil:
		return failed, err
	case help:
		p.dictHelp("build", "", result)
		return clean, nil
	case target == "":
		return failed, hinted("transcheck dict build -o names.tcx "+exampleFiles(files), "dict build needs to be told with -o what to write")
	case len(files) == 0:
		return failed, hinted("transcheck dict build -o "+target+" names.tsv", "dict build needs dictionary files")
	}
	if err := replaceable(target); err != nil {
		return failed, err
	}
	debug.SetGCPercent(buildGC)
	c, err := compileFiles(files)
	if err != nil {
		return failed, err
	}
	if err := writeWhole(target, c.Write); err != nil {
		return failed, fmt.Errorf("cannot write %q: %w", target, err)
	}
	fmt.Fprintf(p.stdout, "%s: %s\n", target, entries(c.Len()))
	return clean, nil
}

// buildGC is the growth of the heap, in percent, at which garbage is collected: nearly all that is read stays.
const buildGC = 25

func exampleFiles(files []string) string {
	if len(files) == 0 {
		return "names.tsv"
	}
	return files[0]
}

// replaceable fails if a file is there that is no compiled dictionary: -o names.tsv is a slip.
func replaceable(target string) error {
	f, err := os.Open(target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fileError(target, err)
	}
	defer f.Close()
	start := make([]byte, pack.MagicSize)
	if n, _ := f.Read(start); n > 0 && !pack.Is(start[:n]) {
		return hinted("name a new file, such as names.tcx", "%q is there and is no compiled dictionary, so it is not replaced", target)
	}
	return nil
}

// compileFiles compiles what the files hold together, and forgets the rest.
func compileFiles(files []string) (*names.Compiled, error) {
	read, err := readDictionaries(files)
	if err != nil {
		return nil, err
	}
	tables, err := read.all()
	if err != nil {
		return nil, err
	}
	var set dictionaries.Set
	if err := set.Merge(tables...); err != nil {
		return nil, err
	}
	return names.Compile(&set)
}
