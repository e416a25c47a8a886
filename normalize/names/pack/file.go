package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"sync/atomic"
	"unsafe"
)

// A file has a head, the checksums of its blocks, and from the next whole block on its sections, each at a multiple of eight
// bytes. All numbers are little-endian.
const (
	magic     = "\x89TCX\r\n\x1a\n" // as in PNG: a transfer as text breaks it
	version   = 1
	headSize  = 8 + 6*4 + 8 // magic, version, maker, sections, blocks, checksum of the checksums, a spare, size
	sectionAt = 2 * 8       // bytes that the head has for each section: its place and its size
	block     = 4096
	align     = 8
)

var crc = crc32.MakeTable(crc32.Castagnoli)

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc) }

// Is reports whether a file that begins so is one of this package, sound or not.
func Is(start []byte) bool { return len(start) >= len(magic) && string(start[:len(magic)]) == magic }

// MagicSize is how many bytes [Is] needs.
const MagicSize = len(magic)

// What is wrong with a file.
var (
	ErrForeign = errors.New("not an index")
	ErrVersion = errors.New("compiled by another version of transcheck")
	ErrDamaged = errors.New("damaged")
)

// File is an open file: its bytes, and which of them were found to be sound.
type File struct {
	data     []byte
	sums     View[uint32]
	body     int // where the blocks begin
	sections []section
	sound    []atomic.Uint32 // a bit for each block
	damage   atomic.Pointer[damaged]
}

type section struct{ at, size int }

// damaged is what an access to a damaged block panics with.
type damaged struct{ err error }

// Open returns the file whose bytes are given. They must stay, unchanged, as long as anything that came out of it is used. The
// maker is a number that changes with what the sections mean.
func Open(data []byte, maker uint32) (*File, error) {
	if !Is(data) {
		return nil, ErrForeign
	}
	if len(data) < headSize {
		return nil, fmt.Errorf("%w: cut off after %d bytes", ErrDamaged, len(data))
	}
	n := binary.LittleEndian
	if n.Uint32(data[8:]) != version || n.Uint32(data[12:]) != maker {
		return nil, ErrVersion
	}
	sections, blocks, sum := int(n.Uint32(data[16:])), int(n.Uint32(data[20:])), n.Uint32(data[24:])
	if size := n.Uint64(data[32:]); size != uint64(len(data)) {
		return nil, fmt.Errorf("%w: it has %d bytes and should have %d", ErrDamaged, len(data), size)
	}
	head := headSize + sections*sectionAt
	if sections > maxSections || blocks > len(data) || len(data) < head+4+4*blocks || n.Uint32(data[head:]) != checksum(data[:head]) {
		return nil, fmt.Errorf("%w: its head does not have its checksum", ErrDamaged)
	}
	f := &File{data: data, body: bodyAt(sections, blocks), sound: make([]atomic.Uint32, (blocks+31)/32)}
	if len(data) < f.body || (len(data)-f.body+block-1)/block != blocks {
		return nil, fmt.Errorf("%w: it has not as many blocks as checksums", ErrDamaged)
	}
	sums := data[head+4:][:4*blocks]
	if checksum(sums) != sum {
		return nil, fmt.Errorf("%w: its list of checksums does not have its own", ErrDamaged)
	}
	f.sums = Of(cast[uint32](sums))
	for i := range sections {
		at := data[headSize+i*sectionAt:]
		f.sections = append(f.sections, section{int(n.Uint64(at)), int(n.Uint64(at[8:]))})
	}
	return f, nil
}

// maxSections bounds what a head may claim.
const maxSections = 1 << 10

// bodyAt returns where the blocks begin.
func bodyAt(sections, blocks int) int {
	return roundUp(headSize+sections*sectionAt+4+4*blocks, block)
}

func roundUp(n, to int) int { return (n + to - 1) / to * to }

// check panics unless the blocks that hold the bytes [from, to) are as they were written.
func (f *File) check(from, to int) {
	for b := (from - f.body) / block; b*block < to-f.body; b++ {
		word, bit := &f.sound[b/32], uint32(1)<<(b%32)
		if word.Load()&bit != 0 {
			continue
		}
		if !f.intact(b) {
			d := &damaged{fmt.Errorf("%w: the block at byte %d does not have its checksum", ErrDamaged, f.body+b*block)}
			f.damage.CompareAndSwap(nil, d)
			panic(d)
		}
		word.Or(bit)
	}
}

func (f *File) intact(b int) bool {
	at := f.body + b*block
	return checksum(f.data[at:min(at+block, len(f.data))]) == f.sums.items[b]
}

// Err returns the damage that was met so far, or nil.
func (f *File) Err() error {
	if d := f.damage.Load(); d != nil {
		return d.err
	}
	return nil
}

// Verify compares every checksum.
func (f *File) Verify() (err error) {
	defer Recover(&err)
	if f.body < len(f.data) {
		f.check(f.body, len(f.data))
	}
	return nil
}

// Recover is deferred where tables are read. It stops the panic of a damaged block and makes an error of it.
func Recover(err *error) {
	switch r := recover().(type) {
	case nil:
	case *damaged:
		*err = r.err
	default:
		panic(r)
	}
}

// cast returns bytes of a file as items: as they lie where that is possible, else in a copy.
func cast[T any](b []byte) []T {
	var item T
	size := int(unsafe.Sizeof(item))
	n := len(b) / size
	start := unsafe.SliceData(b)
	if size == 1 || littleEndian && uintptr(unsafe.Pointer(start))%unsafe.Alignof(item) == 0 {
		return unsafe.Slice((*T)(unsafe.Pointer(start)), n)
	}
	out := make([]T, n)
	swap(bytesOf(out), b[:n*size])
	return out
}

// bytesOf returns the memory of items.
func bytesOf[T any](items []T) []byte {
	var item T
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(items))), len(items)*int(unsafe.Sizeof(item)))
}

// littleEndian says that numbers lie in memory as they do in a file.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// swap copies numbers of 32 bits between a file and memory.
func swap(to, from []byte) {
	for i := 0; i+4 <= len(from); i += 4 {
		binary.NativeEndian.PutUint32(to[i:], binary.LittleEndian.Uint32(from[i:]))
	}
}
