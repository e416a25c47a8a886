package manual

import (
	"fmt"
	"io"
	"strings"
)

// Zsh writes a completion for zsh.
func Zsh(w io.Writer, commands []Command) error {
	var b strings.Builder
	b.WriteString("#compdef transcheck\n_transcheck() {\n    local command=''\n    case $words[2] in\n")
	for _, first := range firstWords(commands) {
		if nested(commands, first) {
			fmt.Fprintf(&b, "    %s) command=%s; (( CURRENT > 3 )) && command=\"%s $words[3]\" ;;\n", first, first, first)
		} else {
			fmt.Fprintf(&b, "    %s) command=%s ;;\n", first, first)
		}
	}
	b.WriteString("    esac\n    (( CURRENT == 2 )) && command=''\n    case $command in\n")
	for i := range commands {
		commands[i].zsh(&b, commands)
	}
	for _, first := range firstWords(commands) {
		if nested(commands, first) {
			fmt.Fprintf(&b, "    %s)\n        local -a inner=(\n", first)
			for _, c := range commands {
				if second, ok := strings.CutPrefix(c.Name, first+" "); ok {
					fmt.Fprintf(&b, "            %s\n", shellQuote(strings.ReplaceAll(second, ":", `\:`)+":"+c.Title))
				}
			}
			b.WriteString("        )\n        _describe command inner ;;\n")
		}
	}
	b.WriteString("    esac\n}\nif [[ $funcstack[1] == _transcheck ]]; then\n    _transcheck \"$@\"\nelse\n    compdef _transcheck transcheck\nfi\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func (c *Command) zsh(b *strings.Builder, all []Command) {
	fmt.Fprintf(b, "    %s)\n", shellQuote(c.Name))
	if skip := strings.Count(c.Name, " ") + 1; c.Name != "" {
		fmt.Fprintf(b, "        shift %d words; (( CURRENT -= %d ))\n", skip, skip)
	} else {
		b.WriteString("        if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n            local -a first=(\n")
		for _, first := range firstWords(all) {
			fmt.Fprintf(b, "                %s\n", first)
		}
		b.WriteString("            )\n            _describe command first\n        fi\n")
	}
	b.WriteString("        _arguments -S")
	for _, f := range c.flags() {
		fmt.Fprintf(b, " \\\n            %s", shellQuote(f.zsh()))
		if f.Short != "" {
			short := f
			short.Name = ""
			fmt.Fprintf(b, " \\\n            %s", shellQuote(short.zsh()))
		}
	}
	rest := "*:file:_files"
	if len(c.Words) > 0 {
		rest = "*: :(" + strings.Join(c.Words, " ") + ")"
	}
	fmt.Fprintf(b, " \\\n            %s ;;\n", shellQuote(rest))
}

// zsh returns a flag as _arguments takes it: by its name, or by its letter where it has no name.
func (f *Flag) zsh() string {
	name, part := "*--"+f.Name, "="
	if f.Name == "" {
		name, part = "*-"+f.Short, "+"
	}
	usage := "[" + zshText(f.Usage) + "]"
	values := "_files"
	switch {
	case len(f.Choices) > 0 && f.List:
		values = "_values -s , value " + strings.Join(f.Choices, " ")
	case len(f.Choices) > 0:
		values = "(" + strings.Join(f.Choices, " ") + ")"
	case !f.takesFile():
		values = " "
	}
	switch {
	case f.Optional:
		return name + "=-" + usage + "::" + zshText(f.Value) + ":" + values
	case f.Value != "":
		return name + part + usage + ":" + zshText(f.Value) + ":" + values
	}
	return name + usage
}

func zshText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, ":", `\:`).Replace(s)
}
