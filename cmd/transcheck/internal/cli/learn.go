package cli

import (
	"fmt"
	"io"

	"transcheck/cmd/transcheck/internal/learn"
	"transcheck/dictionaries"
	"transcheck/normalize/document"
)

const learnHelp = `Proposes what an editor's changes to names say: forms that are wrong, and names that
are not known. What it writes is a names file to be reviewed, which dict add --rows
takes. A known name comes with all that is known of it. Changes that it is not sure of
are told, and left out: a form that is right for another name, an ordinary word, a
name that is nothing like the new one.
`

// dictLearn proposes names from a draft and its corrected version.
func (p *program) dictLearn(args []string) (status int, err error) {
	known, target := &knowledge{}, ""
	var format document.Format
	text, result := newFlags(), newFlags()
	formatIn(text, &format)
	result.StringVarP(&target, "output", "o", "", "`FILE` the names file; without it, standard output")
	groups := []group{known.group(), {"The texts", text}, {"The result", result}}
	files, help, err := parseSubcommand(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case help:
		p.dictHelp("learn", learnHelp, groups...)
		return clean, nil
	case len(files) != 2:
		return failed, hinted("transcheck dict learn draft.txt corrected.txt", "dict learn takes two files, a draft and its corrected version, and not %d", len(files))
	}
	var texts []*document.Document
	for _, file := range files {
		source, _, err := readFile(file)
		if err != nil {
			return failed, fileError(file, err)
		}
		d, err := document.Parse(file, source, format)
		if err != nil {
			return failed, fileError(file, err)
		}
		texts = append(texts, d)
	}
	set, err := known.set()
	if err != nil {
		return failed, err
	}
	lesson := learn.Compare(texts[0], texts[1], set)
	for _, u := range lesson.Unsure {
		fmt.Fprintf(p.stderr, "transcheck: unsure: %q became %q: %s\n", u.Wrong, u.Right, u.Reason)
	}
	return clean, p.writeNames(target, lesson.Entries)
}

// writeNames writes entries as a names file, to standard output where no file is named.
func (p *program) writeNames(target string, list []*dictionaries.Entry) error {
	out := []byte(dictionaries.EntryHeader)
	for _, e := range list {
		out = e.AppendRow(out)
	}
	if target == "" {
		_, err := p.stdout.Write(out)
		return err
	}
	err := writeWhole(target, func(w io.Writer) error {
		_, err := w.Write(out)
		return err
	})
	if err != nil {
		return fmt.Errorf("cannot write %q: %w", target, err)
	}
	fmt.Fprintf(p.stdout, "%s: %s\n", target, entries(len(list)))
	return nil
}
