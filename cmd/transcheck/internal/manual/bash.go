package manual

import (
	"fmt"
	"io"
	"strings"
)

// Bash writes a completion for bash. Where it offers nothing, bash completes the names of files.
func Bash(w io.Writer, commands []Command) error {
	var b strings.Builder
	b.WriteString(`# bash completion for transcheck
_transcheck() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' words='' equals='' last=''
    # bash takes --flag=value apart
    if [[ $cur == "=" ]]; then
        cur='' equals=1
    elif [[ $prev == "=" ]]; then
        prev=${COMP_WORDS[COMP_CWORD-2]} equals=1
    fi
`)
	b.WriteString("    case ${COMP_WORDS[1]} in\n")
	for _, first := range firstWords(commands) {
		if nested(commands, first) {
			fmt.Fprintf(&b, "    %s) ((COMP_CWORD > 2)) && command=\"%s ${COMP_WORDS[2]}\" || command=%s ;;\n", first, first, first)
		} else {
			fmt.Fprintf(&b, "    %s) ((COMP_CWORD > 1)) && command=%s ;;\n", first, first)
		}
	}
	b.WriteString("    esac\n    case $command:$prev in\n")
	for i := range commands {
		commands[i].bashValues(&b)
	}
	b.WriteString("    esac\n    case $command in\n")
	for i := range commands {
		commands[i].bashWords(&b, commands)
	}
	for _, first := range firstWords(commands) {
		if nested(commands, first) {
			fmt.Fprintf(&b, "    %s) words=%s ;;\n", first, shellQuote(strings.Join(secondWords(commands, first), " ")))
		}
	}
	b.WriteString(`    esac
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
}
complete -o default -F _transcheck transcheck
`)
	_, err := io.WriteString(w, b.String())
	return err
}

// bashValues writes what completes the values of flags.
func (c *Command) bashValues(b *strings.Builder) {
	for _, f := range c.flags() {
		if f.Value == "" {
			continue
		}
		need := ""
		if f.Optional {
			need = "[[ $equals ]] && "
		}
		names := shellQuote(c.Name + ":--" + f.Name)
		if f.Short != "" {
			names += "|" + shellQuote(c.Name+":-"+f.Short)
		}
		choices := shellQuote(strings.Join(f.Choices, " "))
		switch {
		case len(f.Choices) == 0:
			fmt.Fprintf(b, "    %s) %sreturn ;;\n", names, need)
		case f.List: // of several, with a hyphen before what is left out
			fmt.Fprintf(b, "    %s) last=${cur##*,} last=${last#-}; COMPREPLY=($(compgen -P \"${cur%%\"$last\"}\" -W %s -- \"$last\")); compopt -o nospace; return ;;\n", names, choices)
		case strings.HasSuffix(f.Choices[0], "="):
			fmt.Fprintf(b, "    %s) COMPREPLY=($(compgen -W %s -- \"$cur\")); compopt -o nospace; return ;;\n", names, choices)
		default:
			fmt.Fprintf(b, "    %s) %s{ COMPREPLY=($(compgen -W %s -- \"$cur\")); return; } ;;\n", names, need, choices)
		}
	}
}

// bashWords writes what completes other words.
func (c *Command) bashWords(b *strings.Builder, all []Command) {
	words := c.Words
	if c.Name == "" {
		words = firstWords(all)
	}
	name := shellQuote(c.Name)
	if c.Name == "" {
		fmt.Fprintf(b, "    %s)\n        if [[ $cur == -* ]]; then words=%s; elif ((COMP_CWORD == 1)); then words=%s; fi ;;\n",
			name, shellQuote(strings.Join(c.long(), " ")), shellQuote(strings.Join(words, " ")))
		return
	}
	fmt.Fprintf(b, "    %s) if [[ $cur == -* ]]; then words=%s; else words=%s; fi ;;\n", name, shellQuote(strings.Join(c.long(), " ")), shellQuote(strings.Join(words, " ")))
}

// firstWords returns the first words of the names of commands, each once.
func firstWords(commands []Command) (out []string) {
	seen := map[string]bool{"": true}
	for _, c := range commands {
		if first, _, _ := strings.Cut(c.Name, " "); !seen[first] {
			seen[first] = true
			out = append(out, first)
		}
	}
	return out
}

// secondWords returns what may follow the first word of commands.
func secondWords(commands []Command, first string) (out []string) {
	for _, c := range commands {
		if second, ok := strings.CutPrefix(c.Name, first+" "); ok {
			out = append(out, second)
		}
	}
	return out
}

func nested(commands []Command, first string) bool { return len(secondWords(commands, first)) > 0 }

// shellQuote returns a text as bash, zsh and fish read it whole.
func shellQuote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
