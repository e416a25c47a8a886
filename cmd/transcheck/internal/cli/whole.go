package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"sync"
	"syscall"
)

// writeWhole writes a file under another name and lets it take its place when it is whole. Who interrupts it finds what was
// there before.
func writeWhole(target string, content func(io.Writer) error) (err error) {
	w, err := beginWhole(target)
	if err != nil {
		return err
	}
	defer w.abandon()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := content(interruptible{ctx, w}); err != nil {
		return plainCause(err)
	}
	return w.settle()
}

// whole is a file that is written under another name until it is whole. Its errors are without operation and path.
type whole struct {
	file   *os.File
	target string // followed to where a link leads

	mu   sync.Mutex // an interrupt abandons it while it may settle
	done bool
}

// beginWhole begins a file that is to take the place of the target.
func beginWhole(target string) (*whole, error) {
	if real, err := filepath.EvalSymlinks(target); err == nil {
		target = real
	}
	for n := range 1000 {
		name := fmt.Sprintf("%s%d%03d%s", temporaryHead, os.Getpid(), n, temporaryTail)
		f, err := os.OpenFile(filepath.Join(filepath.Dir(target), name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			return &whole{file: f, target: target}, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, plainCause(err)
		}
	}
	return nil, fmt.Errorf("its folder is full of files %s*%s", temporaryHead, temporaryTail)
}

func (w *whole) Write(b []byte) (int, error) {
	n, err := w.file.Write(b)
	return n, plainCause(err)
}

// settle lets the file take its place, with the mode and where possible the owner of the one that it replaces.
func (w *whole) settle() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if info, err := os.Stat(w.target); err == nil {
		keepOwner(w.file, info)
		if err := w.file.Chmod(info.Mode()); err != nil {
			return plainCause(err)
		}
	}
	if err := w.file.Sync(); err != nil {
		return plainCause(err)
	}
	if err := w.file.Close(); err != nil {
		return plainCause(err)
	}
	if err := os.Rename(w.file.Name(), w.target); err != nil {
		return plainCause(err)
	}
	w.done = true
	syncFolder(filepath.Dir(w.target))
	return nil
}

// abandon removes what was written, unless it has settled.
func (w *whole) abandon() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.done {
		w.done = true
		w.file.Close()
		os.Remove(w.file.Name())
	}
}

// interruptible is a writer that fails once the context is done.
type interruptible struct {
	ctx context.Context
	w   io.Writer
}

func (i interruptible) Write(b []byte) (int, error) {
	if i.ctx.Err() != nil {
		return 0, errors.New("interrupted")
	}
	return i.w.Write(b)
}
