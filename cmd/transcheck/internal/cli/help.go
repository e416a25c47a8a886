package cli

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/pflag"

	"transcheck/cmd/transcheck/internal/config"
)

const usageText = `usage: transcheck [flags] FILE|FOLDER|-...
       transcheck --fix[=safe|all|track] | --diff[=safe|all] FILE|FOLDER...
`

const introText = `transcheck reads English text that a machine translated, checks the names in it
and looks for other traces of the translation. It reports likely errors with
suggestions.

`

const formatsText = `Of a folder the files of the formats that are read are checked, and those in the
folders within, unless hidden; transcheck formats lists them. [sic] after a
word silences what is found there.

`

// examples, exitStatus and the like are rows of the help and of the manual page.
var (
	examples = [][2]string{
		{"transcheck draft.txt", "report likely errors"},
		{"transcheck --from fa --diff=all draft.txt", "show the corrected text as a diff"},
		{"transcheck --fix articles/", "mend what is safe, in every text"},
		{"pandoc -t plain a.docx | transcheck -", "check what another program writes"},
		{"transcheck --format jsonl articles/", "a JSON object a finding"},
	}
	exitStatus = [][2]string{
		{"0", "nothing found at or above --fail-on"},
		{"1", "something found; with --fix, something left"},
		{"2", "wrong use, or a file could not be read or written"},
	}
	filesRead = [][2]string{
		{config.Name, "what holds in a folder and those below: checks, names, language, style; transcheck init writes one"},
		{projectNames, "names of the project: in the folder of what is checked, or above it"},
		{".gitignore", "what a folder does not count as its own is not checked"},
	}
	environment = [][2]string{
		{"NO_COLOR", "where it is set, the output has no colours"},
		{"FORCE_COLOR", "where it is set and not 0, the output has colours though it is no terminal"},
	}
)

// usage prints how the command is called, for one who called it wrongly.
func (p *program) usage() {
	fmt.Fprint(p.stderr, usageText)
	for _, s := range subcommands() {
		fmt.Fprintln(p.stderr, strings.TrimRight("       transcheck "+s.name+" "+s.usage, " "))
	}
}

// help prints what the command does and every flag.
func (p *program) help(groups []group) error {
	fmt.Fprint(p.stdout, introText, usageText, "\nCommands:\n")
	for _, s := range subcommands() {
		fmt.Fprintf(p.stdout, "  %-30s%s\n", s.name+" "+s.usage, s.title)
	}
	printGroups(p.stdout, groups)
	fmt.Fprint(p.stdout, "\nExamples:\n")
	printRows(p.stdout, examples, exampleWidth)
	fmt.Fprint(p.stdout, "\n", formatsText, "Exit status:\n")
	printRows(p.stdout, exitStatus, 3)
	return nil
}

const exampleWidth = 44 // of a command in the examples

func printRows(w io.Writer, rows [][2]string, width int) {
	for _, row := range rows {
		fmt.Fprintf(w, "  %-*s%s\n", width, row[0], row[1])
	}
}

// printGroups prints flags under the titles of their groups.
func printGroups(w io.Writer, groups []group) {
	for _, g := range groups {
		fmt.Fprintf(w, "\n%s:\n", g.title)
		g.flags.VisitAll(func(f *pflag.Flag) {
			name, usage := flagUsage(f)
			lines := wrap(usage, textWidth-helpIndent)
			if len(name) >= helpIndent {
				fmt.Fprintln(w, name)
				name = ""
			}
			for _, line := range lines {
				fmt.Fprintf(w, "%-*s%s\n", helpIndent, name, line)
				name = ""
			}
		})
	}
}

// helpIndent is the column at which the help says what a flag does.
const helpIndent = 28

// flagUsage returns how a flag is written, and what it does: its usage begins with the name of its value in backquotes.
func flagUsage(f *pflag.Flag) (name, usage string) {
	name = "  --" + f.Name
	if f.Shorthand != "" {
		name = "  -" + f.Shorthand + ", --" + f.Name
	}
	usage = f.Usage
	if quoted, ok := strings.CutPrefix(usage, "`"); ok {
		var value string
		value, usage, _ = strings.Cut(quoted, "` ")
		if f.NoOptDefVal != "" {
			name += "[=" + value + "]"
		} else {
			name += " " + value
		}
	}
	return name, usage
}

func (p *program) version() error {
	_, err := fmt.Fprintf(p.stdout, "transcheck %s %s %s/%s\n", programVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// programVersion returns the version that the program was built as.
func programVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(unknown version)"
}
