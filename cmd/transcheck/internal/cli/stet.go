package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"transcheck/cmd/transcheck/internal/decisions"
	"transcheck/dictionaries"
)

const stetHelp = `usage: transcheck stet [flags] TEXT

Puts the words of a finding on the list of what is let stand, where the order of texts has it, and leaves all other
bytes of the list as they are. What is on the list is not reported, does not count and is not fixed.
`

// stet puts a text on the list of what is let stand.
func (p *program) stet(args []string) (status int, err error) {
	var s decisions.Stet
	var file, from string
	var rules []string
	where, what := newFlags(), newFlags()
	where.StringVar(&file, "to", "", "`FILE` the list; without it the stet.tsv of the project, or a new one in this folder")
	where.StringVar(&from, "from-report", "", "`FILE` put every finding of a report in JSON lines on the list, with its check and path; - for standard input")
	what.StringVar(&s.Check, "check", "", "`NAME` the check that it speaks of; without it any")
	rulesFlag(what, &rules)
	stetFlags(what, &s)
	groups := []group{{"Where", where}, {"What is let stand", what}}
	names, help, err := parseSubcommand(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case help:
		fmt.Fprint(p.stdout, stetHelp)
		printGroups(p.stdout, groups)
		return clean, nil
	case from != "" && len(names) > 0:
		return failed, hinted("run it once for each", "--from-report does not go with a text")
	case from == "" && len(names) != 1:
		return failed, hinted("put a text of several words in quotes", "stet takes one text, and not %d", len(names))
	}
	if s.Check != "" {
		own, err := readRules(rules)
		if err != nil {
			return failed, err
		}
		if !slices.Contains(checkNames(own), s.Check) {
			return failed, unknownCheck("--check: ", s.Check, checkNames(own))
		}
	}
	if file == "" {
		file = nearestStet(".")
	}
	rows := []decisions.Stet{s}
	if from != "" {
		rows, err = p.reported(from, filepath.Dir(realPath(file)), s)
	} else {
		rows[0].Text = names[0]
	}
	if err != nil {
		return failed, err
	}
	return clean, p.addStets(file, rows)
}

func stetFlags(f *pflag.FlagSet, s *decisions.Stet) {
	globs := []string(nil)
	f.Func("path", "`GLOB` the files that it speaks of: 'wire/*.txt' below the folder of the list, '*.srt' anywhere; without it all", func(g string) error {
		globs, s.Path = append(globs, g), g
		return checkGlob(g)
	})
	f.StringVar(&s.Reason, "reason", "", "`TEXT` why")
	f.Func("until", "`YYYY-MM-DD` the last day on which it counts", func(day string) error {
		s.Until = day
		return checkDate(day)
	})
}

// nearestStet returns the list of the project that a folder is in, or a new one in the folder.
func nearestStet(folder string) string {
	v := &verdicts{decided: &decided{}}
	lists, err := v.project(folder, map[string]*stetList{})
	var syntax *dictionaries.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return syntax.File
	case len(lists) > 0:
		return lists[0].File
	}
	return stetName
}

// reported returns the findings of a report in JSON lines as rows of a list in a folder.
func (p *program) reported(file, folder string, as decisions.Stet) (rows []decisions.Stet, err error) {
	in := p.stdin
	if file != "-" {
		f, _, err := openFile(file)
		if err != nil {
			return nil, fileError(file, err)
		}
		defer f.Close()
		in = f
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxRecord)
	for n := 1; lines.Scan(); n++ {
		var found struct{ Path, Check, Text string }
		if err := json.Unmarshal(lines.Bytes(), &found); err != nil || found.Check == "" || found.Text == "" {
			return nil, hinted("write it with --format jsonl", "%s:%d: it is no finding in JSON", file, n)
		}
		row := as
		row.Text, row.Check = found.Text, found.Check
		if row.Path == "" {
			row.Path = decisions.Literal(below(folder, realPath(found.Path)))
		}
		rows = append(rows, row)
	}
	return rows, lines.Err()
}

// addStets puts rows on a list.
func (p *program) addStets(file string, rows []decisions.Stet) error {
	old, info, err := readFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fileError(file, err)
	}
	text := string(old)
	for _, s := range rows {
		if text, err = decisions.Insert(file, text, s); err != nil {
			return err
		}
	}
	switch {
	case text == string(old):
		fmt.Fprintf(p.stdout, "%s: nothing new\n", file)
		return nil
	case info == nil:
		err = writeWhole(file, func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		})
	default:
		err = replacement{path: file, info: info, old: old, new: []byte(text)}.replace()
	}
	if err != nil {
		return hinted("the list is as it was; make it and its folder writable, and try again", "cannot write %q: %w", file, plainCause(err))
	}
	fmt.Fprintf(p.stdout, "%s: %d let stand\n", file, len(rows))
	return nil
}
