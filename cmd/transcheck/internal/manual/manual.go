// Package manual writes down what the command line knows of itself: completions for shells, and a manual page.
package manual

import (
	"fmt"
	"io"
	"strings"
)

// Command is the command, or a command within it.
type Command struct {
	Name   string // "" for the command itself, else the words after its name: "dict lookup"
	Usage  string // its arguments
	Title  string
	Words  []string // what an argument may be, where it is no file
	Groups []Group
}

// Group is a number of flags with a title.
type Group struct {
	Title string
	Flags []Flag
}

// Flag is a flag of a command.
type Flag struct {
	Name     string // without dashes
	Short    string // one letter, or ""
	Value    string // what it takes, as the help calls it; "" for nothing
	Optional bool   // its value may be left out, and follows an equals sign
	List     bool   // its value may be several with commas between
	Choices  []string
	Usage    string
}

// flags returns the flags of a command.
func (c *Command) flags() (out []Flag) {
	for _, g := range c.Groups {
		out = append(out, g.Flags...)
	}
	return out
}

// long returns the flags of a command as they are typed.
func (c *Command) long() (out []string) {
	for _, f := range c.flags() {
		name := "--" + f.Name
		if f.Value != "" && !f.Optional {
			name += "="
		}
		out = append(out, name)
	}
	return out
}

// Page is what a manual page says beside the flags.
type Page struct {
	Intro       string // paragraphs
	Synopsis    []string
	Exit        [][2]string // status and meaning
	Files       [][2]string
	Environment [][2]string
	Examples    [][2]string // command and meaning
}

// Manual writes a manual page in the language of troff.
func Manual(w io.Writer, p Page, commands []Command) error {
	var b strings.Builder
	b.WriteString(".TH TRANSCHECK 1\n.SH NAME\ntranscheck \\- find errors of machine translation, garbled names above all\n.SH SYNOPSIS\n")
	for i, s := range p.Synopsis {
		if i > 0 {
			b.WriteString(".br\n")
		}
		b.WriteString(troff(s) + "\n")
	}
	b.WriteString(".SH DESCRIPTION\n" + paragraphs(p.Intro))
	for _, c := range commands {
		c.troff(&b)
	}
	for _, s := range []struct {
		title string
		rows  [][2]string
	}{{"EXIT STATUS", p.Exit}, {"FILES", p.Files}, {"ENVIRONMENT", p.Environment}, {"EXAMPLES", p.Examples}} {
		fmt.Fprintf(&b, ".SH %s\n", s.title)
		for _, row := range s.rows {
			fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", troff(row[0]), troff(row[1]))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (c *Command) troff(b *strings.Builder) {
	if c.Name == "" {
		b.WriteString(".SH OPTIONS\n")
	} else {
		fmt.Fprintf(b, ".SH \"TRANSCHECK %s\"\n.B transcheck %s\n%s\n.PP\n%s\n", strings.ToUpper(troff(c.Name)), troff(c.Name), troff(c.Usage), troff(sentence(c.Title)))
	}
	for _, g := range c.Groups {
		fmt.Fprintf(b, ".SS %s\n", troff(g.Title))
		for _, f := range g.Flags {
			fmt.Fprintf(b, ".TP\n%s\n%s\n", f.troff(), troff(sentence(f.Usage)))
		}
	}
}

func (f *Flag) troff() string {
	name := `.BR \-\-` + troff(f.Name)
	if f.Short != "" {
		name = `.BR \-` + f.Short + ` ", " \-\-` + troff(f.Name)
	}
	switch {
	case f.Optional:
		name += ` "[=` + troff(f.Value) + `]"`
	case f.Value != "":
		name += ` " ` + troff(f.Value) + `"`
	}
	return name
}

// sentence returns a text with a capital and a full stop, as a page has it.
func sentence(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + strings.TrimSuffix(s[1:], ".") + "."
}

// paragraphs returns a text with empty lines between its paragraphs.
func paragraphs(s string) string {
	var out []string
	for p := range strings.SplitSeq(strings.TrimSpace(s), "\n\n") {
		out = append(out, troff(strings.Join(strings.Fields(p), " "))+"\n")
	}
	return strings.Join(out, ".PP\n")
}

// troff returns a text with what would be read as a request or a dash of another kind escaped.
func troff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, `"`, `\(dq`, "'", `\(aq`, "^", `\(ha`, "~", `\(ti`, "`", `\(ga`).Replace(s)
	if strings.HasPrefix(s, ".") {
		s = `\&` + s
	}
	return s
}
