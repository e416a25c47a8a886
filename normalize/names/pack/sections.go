package pack

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"unsafe"
)

// Sections are the tables of a file in their order. One function of the owner names them, with [Table], [ListTables] and the
// like; it serves to read a file and to write one.
type Sections struct {
	file  *File    // that is read; nil for writing
	next  int      // section to read
	parts [][]byte // to write
	err   error
}

// Table names a table of a file: the next one is put into the view, or the view is the next one to write.
func Table[T any](s *Sections, v *View[T]) {
	if s.file == nil {
		b := bytesOf(v.items)
		if !littleEndian && unsafe.Sizeof(*new(T)) > 1 {
			b = append([]byte(nil), b...)
			swap(b, bytesOf(v.items))
		}
		s.parts = append(s.parts, b)
		return
	}
	if s.err != nil {
		return
	}
	if s.next >= len(s.file.sections) {
		s.err = fmt.Errorf("%w: it has %d sections", ErrDamaged, s.next)
		return
	}
	p := s.file.sections[s.next]
	s.next++
	size := len(s.file.data)
	if p.at < s.file.body || p.at%align != 0 || p.at > size || p.size < 0 || p.size > size-p.at {
		s.err = fmt.Errorf("%w: its section %d lies outside", ErrDamaged, s.next)
		return
	}
	*v = View[T]{cast[T](s.file.data[p.at:][:p.size]), s.file, p.at}
}

// ListTables names the tables of lists.
func ListTables[T any](s *Sections, l *Lists[T]) {
	Table(s, &l.starts)
	Table(s, &l.items)
}

// StringTables names the tables of strings.
func StringTables(s *Sections, t *Strings) { ListTables(s, &t.lists) }

// HashedTables names the tables of numbers by their hash.
func HashedTables(s *Sections, h *Hashed) { ListTables(s, &h.buckets) }

// Read fills the tables that name names from the file.
func (f *File) Read(name func(*Sections)) error {
	s := &Sections{file: f}
	name(s)
	return s.err
}

// Write writes a file of the tables that name names. The same tables make the same bytes.
func Write(w io.Writer, maker uint32, name func(*Sections)) error {
	s := &Sections{}
	name(s)
	if len(s.parts) > maxSections {
		return fmt.Errorf("%d sections are too many", len(s.parts))
	}
	size := 0
	for _, p := range s.parts {
		size = roundUp(size, align) + len(p)
	}
	blocks := (size + block - 1) / block
	var sums sums
	s.body(&sums)
	sums.end()
	if _, err := w.Write(s.head(maker, bodyAt(len(s.parts), blocks), size, sums.done)); err != nil {
		return err
	}
	return s.body(w)
}

// head returns all that stands before the body.
func (s *Sections) head(maker uint32, body, size int, sums []byte) []byte {
	n := binary.LittleEndian
	b := append(make([]byte, 0, body), magic...)
	b = n.AppendUint32(b, version)
	b = n.AppendUint32(b, maker)
	b = n.AppendUint32(b, uint32(len(s.parts)))
	b = n.AppendUint32(b, uint32(len(sums)/4))
	b = n.AppendUint32(b, checksum(sums))
	b = n.AppendUint32(b, 0)
	b = n.AppendUint64(b, uint64(body+size))
	at := 0
	for _, p := range s.parts {
		at = roundUp(at, align)
		b = n.AppendUint64(b, uint64(body+at))
		b = n.AppendUint64(b, uint64(len(p)))
		at += len(p)
	}
	b = n.AppendUint32(b, checksum(b))
	b = append(b, sums...)
	return append(b, make([]byte, body-len(b))...)
}

// body writes the sections.
func (s *Sections) body(w io.Writer) error {
	at := 0
	for _, p := range s.parts {
		gap := roundUp(at, align) - at
		if _, err := w.Write(make([]byte, gap)); err != nil {
			return err
		}
		if _, err := w.Write(p); err != nil {
			return err
		}
		at += gap + len(p)
	}
	return nil
}

// sums is a writer that takes the checksums of blocks.
type sums struct {
	done []byte
	sum  uint32
	n    int // bytes in the block under way
}

func (s *sums) Write(b []byte) (int, error) {
	for rest := b; len(rest) > 0; {
		part := rest[:min(len(rest), block-s.n)]
		s.sum, s.n, rest = crc32.Update(s.sum, crc, part), s.n+len(part), rest[len(part):]
		if s.n == block {
			s.end()
		}
	}
	return len(b), nil
}

func (s *sums) end() {
	if s.n > 0 {
		s.done = binary.LittleEndian.AppendUint32(s.done, s.sum)
	}
	s.sum, s.n = 0, 0
}
