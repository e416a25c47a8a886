package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/checks"
)

// explain says what a check finds, or lists the checks.
func (p *program) explain(args []string) (status int, err error) {
	f := newFlags()
	var files []string
	rulesFlag(f, &files)
	names, help, err := parseSubcommand(args, group{"What is reported", f})
	switch {
	case err != nil:
		return failed, err
	case help:
		_, err = fmt.Fprintln(p.stdout, "usage: transcheck explain [--rules FILE] [CHECK]...\n\nSays what a check finds, with an example. Without a name it lists the checks, those of rules files among them.")
		return clean, err
	}
	rules, err := readRules(files)
	if err != nil {
		return failed, err
	}
	all := append(checks.All(), rules...)
	if len(names) == 0 {
		return clean, listChecks(p.stdout, all)
	}
	for i, name := range names {
		at := slices.IndexFunc(all, func(c *check.Check) bool { return c.Name == name })
		if at < 0 {
			return failed, unknownCheck("", name, checkNames(rules))
		}
		c := all[at]
		if i > 0 {
			fmt.Fprintln(p.stdout)
		}
		if err := explainCheck(p.stdout, c); err != nil {
			return failed, err
		}
	}
	return clean, nil
}

// checkNames returns the names of the checks and of the rules.
func checkNames(rules []*check.Check) (names []string) {
	for _, c := range append(checks.All(), rules...) {
		names = append(names, c.Name)
	}
	return names
}

func listChecks(w io.Writer, all []*check.Check) (err error) {
	width := 0
	for _, c := range all {
		width = max(width, len(c.Name))
	}
	for _, c := range all {
		_, err = fmt.Fprintf(w, "%-*s  %-7s  %s\n", width, c.Name, c.Doc.Severity, c.Doc.Title)
	}
	return err
}

func explainCheck(w io.Writer, c *check.Check) error {
	fmt.Fprintf(w, "%s: %s\n\n", c.Name, c.Doc.Title)
	printIndented(w, "", c.Doc.Text)
	_, err := fmt.Fprintf(w, "\nSeverity: %s\nCategory: %s\n", c.Doc.Severity, c.Doc.Category)
	if c.Doc.Before == "" {
		return err // a rule without an example
	}
	fmt.Fprintf(w, "\nBefore%s:\n", with(c.Doc.Style))
	printIndented(w, "    ", c.Doc.Before)
	if c.Doc.After == c.Doc.Before {
		_, err := fmt.Fprint(w, "\nIt suggests nothing.\n")
		return err
	}
	fmt.Fprint(w, "\nAfter:\n")
	return printIndented(w, "    ", c.Doc.After)
}

// with says for which house an example is.
func with(style string) string {
	if style == "" {
		return ""
	}
	return " (with --style " + style + ")"
}

// textWidth is the column at which text is wrapped.
const textWidth = 80

// printIndented prints paragraphs, wrapped.
func printIndented(w io.Writer, indent, text string) (err error) {
	for i, paragraph := range strings.Split(text, "\n\n") {
		if i > 0 {
			fmt.Fprintln(w)
		}
		for _, line := range wrap(paragraph, textWidth-len(indent)) {
			_, err = fmt.Fprintln(w, indent+line)
		}
	}
	return err
}

// wrap breaks text into lines of at most width code points, or of one word that is longer.
func wrap(text string, width int) (lines []string) {
	line, size := "", 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case size == 0:
			line, size = word, n
		case size+1+n <= width:
			line, size = line+" "+word, size+1+n
		default:
			lines = append(lines, line)
			line, size = word, n
		}
	}
	return append(lines, line)
}
