package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

// writeWhole writes a file under another name and lets it take its place when it is whole. Who interrupts it finds what was
// there before.
func writeWhole(target string, content func(io.Writer) error) (err error) {
	if real, err := filepath.EvalSymlinks(target); err == nil {
		target = real
	}
	folder := filepath.Dir(target)
	f, err := os.OpenFile(filepath.Join(folder, fmt.Sprintf(".transcheck-%d.tmp", os.Getpid())), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return plainCause(err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = plainCause(err)
		}
	}()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := content(interruptible{ctx, f}); err != nil {
		return err
	}
	if info, err := os.Stat(target); err == nil {
		keepOwner(f, info)
		if err := f.Chmod(info.Mode()); err != nil {
			return err
		}
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), target); err != nil {
		return err
	}
	syncFolder(folder)
	return nil
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
