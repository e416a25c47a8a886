package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"transcheck/cmd/transcheck/internal/report"
	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// examined is an input that was read and checked.
type examined struct {
	report.File
	input    input
	content                      // what it says; its info is that of the file when it was read
	err      error               // why it could not be read
	letStand []check.Finding     // what somebody decided about; it does not count
	more     int                 // findings that are not reported
	damage   error               // of a dictionary: nothing that is found from here on counts
	mentions []normalize.Mention // where they are asked for, in place of findings
	skip     bool                // it is no text, and nobody asked for it by name
	record   []byte              // where it is a line of JSON lines: the line
	sink     io.Writer           // where it goes once it is fixed; nil for to its file
	listed   bool                // it is a list of what is let stand, and says what of it is of no use
	foreign  bool                // it is data of some other kind, and nobody asked for it by name
}

// maxFindings is how many findings of one file are reported. Who has so many has to mend the file in some other way, and
// memory stays bounded.
const maxFindings = 100_000

// examine reads and checks an input. It is called on several workers at a time.
func (r *run) examine(in input) *examined {
	e := &examined{input: in, err: in.err}
	e.Path = in.path
	if e.err != nil {
		return e
	}
	e.content, e.err = r.source(in)
	if e.err == nil {
		e.Document, e.err = in.parse(e.bytes)
	}
	if e.err != nil {
		var encoding *document.EncodingError
		e.skip = in.walked && errors.As(e.err, &encoding) && encoding.Binary()
		e.foreign = in.walked && errors.Is(e.err, document.ErrUnknown)
		e.err = fileError(in.path, e.err)
		return e
	}
	r.look(e)
	return e
}

// parse reads the bytes of an input as a document. A table that is named is read whatever its head says, if a column is named as well.
func (in *input) parse(source []byte) (*document.Document, error) {
	o := in.setting.options
	d, err := document.Parse(in.path, source, o.formatIn, o.fields...)
	if table := tableFormat(in.path); errors.Is(err, document.ErrUnknown) && table != "" && !in.walked && len(o.fields) > 0 {
		return document.Parse(in.path, source, table, o.fields...)
	}
	return d, err
}

// tableFormat returns the format of tables that the extension of a path is of, or "".
func tableFormat(path string) document.Format {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".tsv":
		return document.TSV
	case ".csv":
		return document.CSV
	}
	return ""
}

// look finds what is asked for in a document that was read: what it has wrong, or its mentions.
func (r *run) look(e *examined) {
	if r.options.showMentions {
		e.mentions = e.input.setting.checker.Mentions(e.Document)
	} else {
		x := e.input.setting.checker.Examine(e.Document, maxFindings)
		e.Findings, e.letStand, e.more = x.Findings, x.Ignored, x.More
	}
	e.damage = e.input.setting.checker.Err()
}

// content is what was read of an input.
type content struct {
	bytes   []byte
	info    fs.FileInfo // nil for standard input
	release func()      // says that it is not read any more; nil for none
}

// done says that the content is not read any more.
func (c content) done() {
	if c.release != nil {
		c.release()
	}
}

// source reads an input, and what the file system says of it.
func (r *run) source(in input) (content, error) {
	if r.once != nil {
		return r.once.source(in, r.stdin)
	}
	return readInput(in, r.stdin)
}

func readInput(in input, stdin io.Reader) (content, error) {
	if in.stdin {
		b, err := readAll(stdin, 0)
		return content{bytes: b}, err
	}
	return readContent(in.path)
}

// mappedFrom is the size from which a file is not read as a whole, in bytes: of a mapped one only a part is in memory.
const mappedFrom = 16 << 20

// readFile reads a file and what the file system says of it.
func readFile(path string) ([]byte, fs.FileInfo, error) {
	c, err := readContent(path)
	c.done() // from now on all of it may stay in memory
	return c.bytes, c.info, err
}

// readContent is readFile for a file that is read from its start to its end.
func readContent(path string) (c content, err error) {
	f, _, err := openFile(path)
	if err != nil {
		return c, err
	}
	defer f.Close()
	if c.info, err = f.Stat(); err != nil {
		return c, err
	}
	if size := c.info.Size(); size >= mappedFrom && size <= document.MaxSize && c.info.Mode().IsRegular() {
		if data, ok := mapFile(f, size); ok {
			c.bytes, c.release = data, lean(data)
			return c, nil
		}
	}
	c.bytes, err = readAll(f, c.info.Size())
	return c, err
}

// readAll reads to the end, or a little further than a document may be long. The size is a guess.
func readAll(r io.Reader, size int64) ([]byte, error) {
	if size > document.MaxSize {
		return nil, hinted("cut it into smaller files", "file of %d bytes is larger than the limit of %d", size, document.MaxSize)
	}
	var b bytes.Buffer
	b.Grow(int(size) + bytes.MinRead)
	_, err := b.ReadFrom(io.LimitReader(r, document.MaxSize+1))
	return b.Bytes(), err
}

// notRegular says why something that is no file is not read. A pipe is: the shell makes one for <(command).
func notRegular(mode fs.FileMode) error {
	switch {
	case mode.IsRegular(), mode&fs.ModeNamedPipe != 0:
		return nil
	case mode.IsDir():
		return hinted("name a file in the folder", "it is a folder")
	case mode&fs.ModeDevice != 0:
		return hinted("use - to read standard input", "it is a device")
	}
	return hinted("copy what it holds to a file, or read it from standard input", "it is no regular file")
}
