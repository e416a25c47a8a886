// Transcheck reads English text that a machine translated and reports garbled names and other traces of translation, with
// suggestions. Run it with --help for its flags.
package main

import (
	"os"

	"transcheck/cmd/transcheck/internal/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
