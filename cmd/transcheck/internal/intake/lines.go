package intake

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// maxRecord bounds a line, an entity or a row in bytes: the largest entities of Wikidata have some 5 MB.
const maxRecord = 16 << 20

// limited is a stream that fails when a reader takes more than a record at a time. A reader says where a record begins.
type limited struct {
	r    *bufio.Reader
	left int
}

var errTooLong = errors.New("something in it is longer than the limit of 16 MiB")

func (l *limited) record() { l.left = maxRecord }

func (l *limited) Read(b []byte) (int, error) {
	if l.left <= 0 {
		return 0, errTooLong
	}
	n, err := l.r.Read(b[:min(len(b), 64<<10)])
	l.left -= n
	return n, err
}

// lines calls a function with every line, without its end. A line that is too long is skipped. The line is good for that call.
func (s *source) lines(each func(line []byte) error) error {
	var long []byte
	for {
		if s.number%1024 == 0 && s.done() != nil {
			return s.done()
		}
		s.number++
		line, err := s.r.r.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			long = append(long[:0], line...)
			line, err = s.restOf(long)
			long = line
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if len(line) > maxRecord {
			s.skip(tooLong, "")
		} else if line = bytes.TrimRight(line, "\r\n"); len(line) > 0 {
			if err := each(line); err != nil {
				return err
			}
		}
		if err != nil {
			return nil
		}
	}
}

// restOf reads the rest of a line to its beginning. Of one that is too long no more is kept.
func (s *source) restOf(line []byte) ([]byte, error) {
	for {
		part, err := s.r.r.ReadSlice('\n')
		if len(line) <= maxRecord {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
		if s.done() != nil {
			return nil, s.done()
		}
	}
}
