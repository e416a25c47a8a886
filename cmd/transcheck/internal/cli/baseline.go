package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"transcheck/cmd/transcheck/internal/decisions"
)

// readBaseline reads a baseline.
func readBaseline(file string) (*decisions.Baseline, error) {
	f, _, err := openFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, hinted("write it first: --write-baseline "+quoted(file), "cannot read %q: no such file", file)
	}
	if err != nil {
		return nil, fileError(file, err)
	}
	defer f.Close()
	return decisions.ReadBaseline(file, f)
}

// writeBaseline writes what was found as a baseline. What an older one says of files that were not looked at stays.
func (r *run) writeBaseline() error {
	s := r.stand
	if s.written == nil {
		return nil
	}
	file := s.decided.writeBaseline
	old, err := readBaseline(file)
	switch {
	case err == nil:
		s.written.Keep(old, s.triedAt(file))
	case exists(file):
		return errors.Join(err, hinted("take the file away if it is no baseline", "cannot write %q: it is not what it was", file))
	}
	err = writeWhole(file, func(w io.Writer) error {
		_, err := w.Write(s.written.Text())
		return err
	})
	if err != nil {
		return hinted("make its folder, or name another file", "cannot write %q: %w", file, err)
	}
	n := s.written.Len()
	if !r.quiet {
		fmt.Fprintf(r.stderr, "transcheck: %d %s in %s\n", n, map[bool]string{true: "finding", false: "findings"}[n == 1], quoted(file))
	}
	return nil
}
