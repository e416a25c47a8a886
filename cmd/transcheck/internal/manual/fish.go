package manual

import (
	"fmt"
	"io"
	"strings"
)

// Fish writes a completion for fish.
func Fish(w io.Writer, commands []Command) error {
	var b strings.Builder
	b.WriteString(`# fish completion for transcheck
function __transcheck_command
    set -l words (commandline -opc)
    set -e words[1]
    switch "$words[1]"
`)
	for _, first := range firstWords(commands) {
		if nested(commands, first) {
			fmt.Fprintf(&b, "        case %s\n            string join ' ' -- %s $words[2]\n            return\n", first, first)
		} else {
			fmt.Fprintf(&b, "        case %s\n            echo %s\n            return\n", first, first)
		}
	}
	b.WriteString("    end\n    echo ''\nend\nfunction __transcheck_in\n    test \"$(__transcheck_command)\" = \"$argv\"\nend\nfunction __transcheck_first\n    test (count (commandline -opc)) -eq 1\nend\n")
	for _, c := range commands {
		if first, second, ok := strings.Cut(c.Name, " "); ok {
			fmt.Fprintf(&b, "complete -c transcheck -f -n '__transcheck_in %s' -a %s -d %s\n", first, second, shellQuote(c.Title))
		} else if c.Name != "" {
			fmt.Fprintf(&b, "complete -c transcheck -n __transcheck_first -a %s -d %s\n", c.Name, shellQuote(c.Title))
		}
	}
	for _, first := range firstWords(commands) {
		if nested(commands, first) {
			fmt.Fprintf(&b, "complete -c transcheck -n __transcheck_first -a %s\n", first)
		}
	}
	for i := range commands {
		commands[i].fish(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (c *Command) fish(b *strings.Builder) {
	where := shellQuote(strings.TrimSpace("__transcheck_in " + c.Name))
	for _, word := range c.Words {
		fmt.Fprintf(b, "complete -c transcheck -f -n %s -a %s\n", where, shellQuote(word))
	}
	for _, f := range c.flags() {
		fmt.Fprintf(b, "complete -c transcheck -n %s -l %s", where, f.Name)
		if f.Short != "" {
			fmt.Fprintf(b, " -s %s", f.Short)
		}
		if f.Value != "" && !f.Optional {
			b.WriteString(" -r")
		}
		if len(f.Choices) > 0 {
			fmt.Fprintf(b, " -f -a %s", shellQuote(strings.Join(f.Choices, " ")))
		} else if f.Value != "" && !f.takesFile() {
			b.WriteString(" -f")
		}
		fmt.Fprintf(b, " -d %s\n", shellQuote(f.Usage))
	}
}

// takesFile reports whether the value of a flag is a file or a folder.
func (f *Flag) takesFile() bool {
	return strings.Contains(f.Value, "FILE") || strings.Contains(f.Value, "FOLDER")
}
