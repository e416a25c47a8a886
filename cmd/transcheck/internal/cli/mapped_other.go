//go:build !unix

package cli

import (
	"io"
	"os"
)

// mapped returns the content of a file, of which the reader has read the start.
func mapped(_ *os.File, r io.Reader) ([]byte, error) { return io.ReadAll(r) }

func mapFile(*os.File, int64) (data []byte, ok bool) { return nil, false }

func lean([]byte) (stop func()) { return func() {} }
