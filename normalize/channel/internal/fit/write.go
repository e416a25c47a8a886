package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
)

// writeTable writes a table of units with the account of where it comes from.
func writeTable(path string, s script, pairs int, units []unit) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Cost of rendering a unit of letters as another, in tenths of a nat above keeping it: %s.\n", s.name)
	fmt.Fprintf(&b, "# Learned from Wikidata labels (CC0), %s: %d pairs of English spellings that share a native one.\n",
		strings.Join(s.files, ", "), pairs)
	b.WriteString("# Expectation-maximisation over monotone alignments in units of up to three letters; a tenth held out.\n")
	b.WriteString("# Written by internal/fit; do not edit. Columns: intended, seen, cost.\n")
	for _, u := range units {
		fmt.Fprintf(&b, "%s\t%s\t%d\n", u.from, u.to, u.cost)
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}
