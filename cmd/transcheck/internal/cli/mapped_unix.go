//go:build unix

package cli

import (
	"io"
	"os"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// mapped returns the content of a file, of which the reader has read the start. A regular file is mapped into memory for good:
// of a large one only what is asked for is read, and programs that use it at the same time share it.
func mapped(f *os.File, r io.Reader) ([]byte, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.Mode().IsRegular() {
		if data, ok := mapFile(f, info.Size()); ok {
			return data, nil
		}
	}
	return io.ReadAll(r) // a pipe, or a file system that maps nothing
}

// mapFile maps a regular file into memory for good, where that is possible.
func mapFile(f *os.File, size int64) (data []byte, ok bool) {
	if size <= 0 || size != int64(int(size)) {
		return nil, false
	}
	data, err := syscall.Mmap(int(f.Fd()), 0, int(size), syscall.PROT_READ, syscall.MAP_SHARED)
	return data, err == nil
}

// lean keeps only what was lately read of a mapped file in memory, until it is told to stop. What is asked for again comes from the
// file.
func lean(data []byte) (stop func()) {
	done := make(chan struct{})
	go func() {
		tick := time.NewTicker(leanEvery)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				_ = unix.Madvise(data, unix.MADV_DONTNEED) // it is advice
			}
		}
	}()
	return sync.OnceFunc(func() { close(done) })
}

const leanEvery = 5 * time.Millisecond
