// Package cli is the transcheck command: its flags and subcommands, one file each. It is the only package that knows of flags,
// streams, the environment and the exit status.
//
// A new flag goes into the group it belongs to in flags.go, a new output format into package report, a new subcommand into a
// file of its own and the list in this one.
package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// The exit status.
const (
	clean  = 0 // nothing found at or above --fail-on
	found  = 1 // something found
	failed = 2 // wrong use, or a failure
)

// subcommand is a command within the command. What is not a subcommand is a file to check.
type subcommand struct {
	name  string
	usage string // its arguments, for the help
	title string
	run   func(p *program, args []string) (status int, err error)
}

func subcommands() []subcommand {
	all := []subcommand{
		{"explain", "[CHECK]", "what a check finds, with an example; without a name, list them", (*program).explain},
		{"eval", "GOLD...", "measure what is found in articles whose errors are known", (*program).eval},
		{"init", "[--force]", "write a configuration file with every key explained", (*program).initConfig},
		{"stet", "[flags] TEXT", "let stand what is found in a text, from now on", (*program).stet},
		{"formats", "", "list the formats that are read", (*program).formats},
		{"completion", "bash|zsh|fish", "write a completion for a shell", (*program).completion},
		{"man", "", "write the manual page", (*program).man},
	}
	for _, c := range dictCommands() {
		all = append(all, subcommand{"dict", c.name + " " + c.usage, c.title, (*program).dict})
	}
	return all
}

// program is the command with the streams it runs on.
type program struct {
	stdin  io.Reader
	stdout *bufio.Writer
	stderr io.Writer
	screen *os.File // standard output where it is a terminal, else nil
	status *statusLine
	quiet  bool // only findings and errors are told
}

func newProgram(stdin io.Reader, stdout, stderr io.Writer) *program {
	line := newStatusLine(stderr)
	return &program{
		stdin: stdin, stdout: bufio.NewWriterSize(output{line.over(stdout)}, 64<<10), stderr: line.over(stderr),
		screen: terminal(stdout), status: line,
	}
}

// Main runs the command with the arguments that follow its name, and returns its exit status.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of the write instead
	p := newProgram(stdin, stdout, stderr)
	status, err := p.dispatch(args)
	if flushed := p.stdout.Flush(); err == nil {
		err = flushed
	}
	switch {
	case errors.Is(err, syscall.EPIPE):
		return status // whoever reads has seen enough
	case err != nil:
		p.fail(err)
		return failed
	}
	return status
}

// output is standard output. Its errors say so.
type output struct{ io.Writer }

func (o output) Write(b []byte) (int, error) {
	n, err := o.Writer.Write(b)
	if err != nil {
		err = fmt.Errorf("cannot write to standard output: %w", err)
	}
	return n, err
}

func (p *program) dispatch(args []string) (status int, err error) {
	if len(args) > 0 {
		for _, s := range subcommands() {
			if s.name == args[0] {
				return s.run(p, args[1:])
			}
		}
	}
	return p.check(args)
}
