package cli

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"transcheck/normalize"
	"transcheck/normalize/document"
)

// hasRecords reports whether an input is a file or stream of JSON lines. Standard input is one when fields are named.
func (r *run) hasRecords(in input) bool {
	switch {
	case in.err != nil:
		return false
	case in.setting.options.formatIn != "":
		return in.setting.options.formatIn == document.JSONLines
	case in.path == stdinName:
		return len(r.options.fields) > 0
	}
	return document.NamesRecords(in.path)
}

// records checks an input line by line. However long it is, only some lines are in memory.
func (r *run) records(in input, workers int) error {
	e := &examined{input: in}
	e.Path = in.path
	e.err = r.refuseRecords(in)
	if e.err != nil {
		e.foreign = in.walked
		e.err = fileError(in.path, e.err)
		return r.settle(e)
	}
	stop, err := r.readRecords(in, workers)
	if err != nil {
		e.err = fileError(in.path, err)
		if settled := r.settle(e); stop == nil {
			stop = settled
		}
	} else {
		r.summary.Files++
	}
	return stop
}

// refuseRecords says why JSON lines cannot be read as the options want it.
func (r *run) refuseRecords(in input) error {
	_, diffs := r.outcome.(*diffing)
	switch {
	case r.options.fix == normalize.Track:
		return untracked(in.path, document.JSONLines)
	case len(in.setting.options.fields) == 0:
		return hinted("name the members that hold the text: --field body", "JSON lines need --field")
	case diffs:
		return hinted("use --fix with a copy, or with - to write to standard output", "JSON lines are not shown as a diff")
	case r.options.consistent:
		return hinted("leave --consistent out", "JSON lines are read once only")
	}
	return nil
}

// readRecords reads an input to its end. It returns what stops the command apart from what stops the reading of this input.
func (r *run) readRecords(in input, workers int) (stop, err error) {
	fixes, ok := r.outcome.(*fixing)
	if in.stdin {
		var sink io.Writer
		if ok {
			sink = r.stdout
		}
		return r.stream(in, r.stdin, sink, workers)
	}
	f, info, err := openFile(in.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if !ok {
		return r.stream(in, f, nil, workers)
	}
	fixes.sweep(filepath.Dir(realPath(in.path)))
	before := fixes.applied
	err = replacement{path: in.path, info: info, fill: func(w io.Writer) (err error) {
		out := bufio.NewWriterSize(w, 64<<10)
		if stop, err = r.stream(in, f, out, workers); err == nil {
			err = out.Flush()
		}
		if err == nil && (stop != nil || fixes.applied == before) {
			err = errNothingFixed
		}
		return err
	}}.write()
	if errors.Is(err, errNothingFixed) {
		err = nil
	}
	return stop, err
}

// errNothingFixed keeps a file that would be replaced by what it is.
var errNothingFixed = errors.New("nothing was fixed")

// openFile opens a file, and returns what the file system says of it.
func openFile(path string) (*os.File, fs.FileInfo, error) {
	info, err := os.Stat(path) // before it is opened, which a device may act upon
	if err == nil {
		err = notRegular(info.Mode())
	}
	if err != nil {
		return nil, nil, err
	}
	f, err := os.Open(path)
	return f, info, err
}

// stream checks lines in batches and hands each to the outcome, in order. What is no record goes to the sink as it is.
func (r *run) stream(in input, source io.Reader, sink io.Writer, workers int) (stop, err error) {
	lines := &recordReader{source: bufio.NewReaderSize(source, 64<<10)}
	objects, spoken := false, false
	for err == nil {
		var batch []recordLine
		batch, err = lines.batch()
		stop = inOrder(len(batch), workers, func(i int) *examined { return r.examineRecord(in, batch[i], sink) }, func(e *examined) error {
			if sink != nil && e.Document == nil {
				if _, err := sink.Write(e.record); err != nil {
					return err
				}
			}
			if e.Document == nil && e.err == nil {
				return nil
			}
			if e.Document != nil {
				objects = true
				spoken = spoken || e.Document.Words() > 0
			}
			return r.settle(e)
		})
		if stop != nil {
			return stop, nil
		}
	}
	if objects && !spoken {
		r.warn("no object in %q has text in a member that --field names: %s", in.path, strings.Join(in.setting.options.fields, ", "))
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return nil, err
}

// examineRecord reads and checks a line.
func (r *run) examineRecord(in input, l recordLine, sink io.Writer) *examined {
	e := &examined{input: in, record: l.text, sink: sink}
	e.Path = in.path
	if len(bytes.TrimSpace(l.text)) == 0 {
		return e
	}
	e.Document, e.err = document.ParseRecord(in.path, l.text, l.offset, l.number, in.setting.options.fields)
	if e.err != nil {
		e.err = fileError(in.path, e.err)
		return e
	}
	r.look(e)
	return e
}

// recordLine is a line with its end, and where it stands.
type recordLine struct {
	text           []byte
	offset, number int
}

// recordReader reads lines.
type recordReader struct {
	source         *bufio.Reader
	offset, number int
}

const (
	batchLines = 256
	batchBytes = 1 << 20
	maxRecord  = 64 << 20
)

// batch returns the next lines: as many as there are at hand, and one at least, with io.EOF after the last.
func (l *recordReader) batch() (out []recordLine, err error) {
	for size := 0; err == nil && len(out) < batchLines && size < batchBytes && (len(out) == 0 || l.source.Buffered() > 0); {
		var text []byte
		for {
			var part []byte
			part, err = l.source.ReadSlice('\n')
			text = append(text, part...)
			if !errors.Is(err, bufio.ErrBufferFull) {
				break
			}
			if len(text) > maxRecord {
				return out, hinted("part it into smaller objects", "line %d is longer than %d MB", l.number+1, maxRecord>>20)
			}
		}
		if len(text) > 0 {
			l.number++
			out = append(out, recordLine{text, l.offset, l.number})
			l.offset += len(text)
			size += len(text)
		}
	}
	return out, err
}
