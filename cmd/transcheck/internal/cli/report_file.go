package cli

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"transcheck/cmd/transcheck/internal/report"
)

// reportFile is a report that goes to a file.
type reportFile struct {
	report.Writer
	path   string
	buffer *bufio.Writer
	to     destination
}

// destination is where a report goes in the end.
type destination interface {
	io.Writer
	settle() error // called once it is written
	abandon()      // called where it is not; harmless after settle
}

// beginReport begins the file of a report.
func beginReport(t target, o report.Options) (*reportFile, error) {
	f := &reportFile{path: t.path}
	var err error
	if f.to, err = begin(t.path); err != nil {
		return nil, f.failed(err)
	}
	f.buffer = bufio.NewWriterSize(f.to, 64<<10)
	f.Writer, err = report.New(t.format, f.buffer, o)
	return f, err
}

// begin opens what a path names. A device or a pipe is written as it is, and the summary of a job is added to; of any other file the
// new content takes the place of the old in one step.
func begin(path string) (destination, error) {
	info, err := os.Stat(path)
	switch {
	case path == os.Getenv(jobSummary):
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
		return straight{f}, plainCause(err)
	case errors.Is(err, fs.ErrNotExist):
		if folder := filepath.Dir(path); !exists(folder) {
			return nil, hinted("make the folder first: mkdir -p "+folder, "there is no folder %q", folder)
		}
	case err != nil:
		return nil, plainCause(err)
	case info.IsDir():
		return nil, hinted("name a file in the folder", "it is a folder")
	case !info.Mode().IsRegular():
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		return straight{f}, plainCause(err)
	default:
		if err := writable(path); err != nil {
			return nil, err
		}
	}
	return beginWhole(path)
}

// straight is what is written as it is.
type straight struct{ *os.File }

func (s straight) settle() error { return plainCause(s.Close()) }
func (s straight) abandon()      { s.Close() }

// finish ends the report and lets it take its place.
func (f *reportFile) finish(s report.Summary) error {
	err := f.Close(s)
	if err == nil {
		err = f.buffer.Flush()
	}
	if err == nil {
		err = f.to.settle()
	}
	return f.failed(err)
}

// reportError says that a report cannot be written. It is not the failure of a file that is checked.
type reportError struct{ error }

func (e reportError) Unwrap() error { return e.error }

// failed says which report an error is about.
func (f *reportFile) failed(err error) error {
	if err == nil {
		return nil
	}
	hint := "name another file, or leave --output out"
	var known *problem
	if errors.As(err, &known) {
		hint = known.hint
	}
	return reportError{hinted(hint, "cannot write the report %q: %w", f.path, plainCause(err))}
}
