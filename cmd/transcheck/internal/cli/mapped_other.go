//go:build !unix

package cli

import (
	"io"
	"os"
)

// mapped returns the content of a file, of which the reader has read the start.
func mapped(_ *os.File, r io.Reader) ([]byte, error) { return io.ReadAll(r) }
