package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"transcheck/cmd/transcheck/internal/manual"
	"transcheck/cmd/transcheck/internal/report"
	"transcheck/normalize/document"
)

// askFlags is an argument that nobody can type. A command that is given it alone says which flags it has.
const askFlags = "\x00"

// flagList is the answer to askFlags.
type flagList struct{ groups []group }

func (*flagList) Error() string { return "the flags were asked for" }

// completion writes a completion for a shell.
func (p *program) completion(args []string) (status int, err error) {
	shells := map[string]func(io.Writer, []manual.Command) error{"bash": manual.Bash, "zsh": manual.Zsh, "fish": manual.Fish}
	names, help, err := parseSubcommand(args)
	switch {
	case err != nil:
		return failed, err
	case help:
		_, err = fmt.Fprint(p.stdout, completionHelp)
		return clean, err
	case len(names) != 1:
		return failed, hinted("transcheck completion bash", "completion needs the name of a shell: bash, zsh or fish")
	case shells[names[0]] == nil:
		return failed, hinted(didYouMean(names[0], []string{"bash", "zsh", "fish"}, "shells"), "unknown shell %q", names[0])
	}
	return clean, shells[names[0]](p.stdout, p.commands())
}

const completionHelp = `usage: transcheck completion bash|zsh|fish

Writes what completes the flags, checks, formats and languages in a shell:

  bash   source <(transcheck completion bash)
  zsh    transcheck completion zsh > "${fpath[1]}/_transcheck"
  fish   transcheck completion fish > ~/.config/fish/completions/transcheck.fish
`

// man writes the manual page.
func (p *program) man(args []string) (status int, err error) {
	names, help, err := parseSubcommand(args)
	switch {
	case err != nil:
		return failed, err
	case help:
		_, err = fmt.Fprint(p.stdout, "usage: transcheck man\n\nWrites the manual page: transcheck man | man -l -\n")
		return clean, err
	case len(names) > 0:
		return failed, hinted("transcheck man takes no arguments", "unexpected argument %q", names[0])
	}
	page := manual.Page{
		Intro:    introText + formatsText,
		Synopsis: strings.Split(strings.TrimSpace(strings.NewReplacer("usage: ", "", "       ", "").Replace(usageText)), "\n"),
		Exit:     exitStatus, Files: filesRead, Environment: environment, Examples: examples,
	}
	return clean, manual.Manual(p.stdout, page, p.commands())
}

// commands describes the command and those within it.
func (p *program) commands() []manual.Command {
	out := []manual.Command{{Usage: "[flags] FILE|FOLDER|-...", Groups: described("", askGroups(p.check))}}
	for _, s := range subcommands() {
		name, usage, ask := s.name, s.usage, []string{askFlags}
		if s.name == "dict" {
			second, rest, _ := strings.Cut(s.usage, " ")
			name, usage, ask = "dict "+second, rest, []string{second, askFlags}
		}
		groups := askGroups(func(_ []string) (int, error) { return s.run(p, ask) })
		out = append(out, manual.Command{Name: name, Usage: usage, Title: s.title, Words: argumentsOf(name), Groups: described(name, groups)})
	}
	return out
}

// argumentsOf returns the words that a command takes as arguments, where they are no files.
func argumentsOf(command string) []string {
	switch command {
	case "explain":
		return checkNames(nil)
	case "completion":
		return []string{"bash", "zsh", "fish"}
	}
	return nil
}

// askGroups returns the flags of a command.
func askGroups(run func([]string) (int, error)) []group {
	_, err := run([]string{askFlags})
	var list *flagList
	if errors.As(err, &list) {
		return list.groups
	}
	return nil
}

// described returns groups of flags as the manual has them.
func described(command string, groups []group) (out []manual.Group) {
	for _, g := range groups {
		d := manual.Group{Title: g.title}
		g.flags.VisitAll(func(f *pflag.Flag) { d.Flags = append(d.Flags, describeFlag(command, f)) })
		out = append(out, d)
	}
	return out
}

func describeFlag(command string, f *pflag.Flag) manual.Flag {
	d := manual.Flag{Name: f.Name, Short: f.Shorthand, Usage: f.Usage, Optional: f.NoOptDefVal != "" && f.Value.Type() != "bool"}
	if value, usage, ok := strings.Cut(strings.TrimPrefix(f.Usage, "`"), "` "); ok && strings.HasPrefix(f.Usage, "`") {
		d.Value, d.Usage = value, usage
	}
	switch {
	case strings.HasPrefix(d.Value, "CHECK="):
		for _, name := range checkNames(nil) {
			d.Choices = append(d.Choices, name+"=")
		}
	case strings.Contains(d.Value, "|"):
		d.Choices = strings.Split(d.Value, "|")
	case d.Value == "LANG":
		for _, l := range document.Languages() {
			d.Choices = append(d.Choices, l.Code)
		}
	case f.Name == "format-in":
		for _, format := range document.Formats() {
			d.Choices = append(d.Choices, string(format.Format))
		}
	case (f.Name == "output" || f.Name == "format") && command == "":
		d.Choices = report.Formats()
	case f.Name == "check":
		d.Choices = checkNames(nil)
	case f.Name == "checks":
		d.Choices, d.List = checkNames(nil), true
	}
	return d
}
