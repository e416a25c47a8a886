package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"transcheck/normalize/document"
)

// formatIn defines the flag that says what the input is.
func formatIn(f *pflag.FlagSet, put *document.Format) {
	f.Func("format-in", "`FORMAT` its syntax, one of those that transcheck formats lists; told by the name and content of the file where not given", func(s string) error {
		var names []string
		for _, d := range document.Formats() {
			if string(d.Format) == s {
				*put = d.Format
				return nil
			}
			names = append(names, string(d.Format))
		}
		return hinted(didYouMean(s, names, "formats"), "unknown format %q", s)
	})
}

// formats lists the formats that are read.
func (p *program) formats(args []string) (status int, err error) {
	names, help, err := parseSubcommand(args)
	switch {
	case err != nil:
		return failed, err
	case help:
		_, err = fmt.Fprintln(p.stdout, "usage: transcheck formats\n\nLists the formats that are read, as --format-in takes them, with the extensions they are known by.")
		return clean, err
	case len(names) > 0:
		return failed, hinted("transcheck formats takes no arguments", "unexpected argument %q", names[0])
	}
	for _, d := range document.Formats() {
		_, err = fmt.Fprintf(p.stdout, "%-16s %-22s %s\n", d.Format, strings.Join(d.Extensions, " "), d.Title)
	}
	return clean, err
}
