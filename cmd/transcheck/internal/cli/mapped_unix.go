//go:build unix

package cli

import (
	"io"
	"os"
	"syscall"
)

// mapped returns the content of a file, of which the reader has read the start. A regular file is mapped into memory for good:
// of a large one only what is asked for is read, and programs that use it at the same time share it.
func mapped(f *os.File, r io.Reader) ([]byte, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if size := info.Size(); info.Mode().IsRegular() && size > 0 && size == int64(int(size)) {
		if data, err := syscall.Mmap(int(f.Fd()), 0, int(size), syscall.PROT_READ, syscall.MAP_SHARED); err == nil {
			return data, nil
		}
	}
	return io.ReadAll(r) // a pipe, or a file system that maps nothing
}
