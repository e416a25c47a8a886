package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// replacement puts new content into a file that was read before. At any moment the file has the old content or the new: the
// new is written to a temporary file beside it, which then takes its place.
type replacement struct {
	path     string      // a link is followed: what it points to is replaced, and the link stays
	info     fs.FileInfo // of the file when it was read
	old, new []byte
	fill     func(io.Writer) error // writes the new content where it is not in memory; old is nil then
	written  func()                // called before the temporary file takes its place; nil but in tests
}

func (r replacement) write() error {
	err := r.replace()
	if err == nil {
		return nil
	}
	hint := "the file is as it was; try again, or use --diff and apply the diff elsewhere"
	var known *problem
	if errors.As(err, &known) {
		hint = known.hint
	}
	return hinted(hint, "cannot write %q: %w", r.path, err)
}

func (r replacement) replace() (err error) {
	if !r.info.Mode().IsRegular() {
		return hinted("use --diff and apply the diff elsewhere", "it is no regular file")
	}
	target, err := filepath.EvalSymlinks(r.path)
	if err != nil {
		return plainCause(err)
	}
	if err := writable(target); err != nil {
		return err
	}
	temporary, err := r.temporary(filepath.Dir(target))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(temporary)
		}
	}()
	if r.written != nil {
		r.written()
	}
	if err := r.unchanged(target); err != nil {
		return err
	}
	if err := os.Rename(temporary, target); err != nil {
		return plainCause(err)
	}
	syncFolder(filepath.Dir(target))
	return nil
}

// temporary writes the new content to a file of its own in the folder, down to the disk, with the mode and where possible the
// owner of the old one.
func (r replacement) temporary(folder string) (name string, err error) {
	f, err := os.CreateTemp(folder, temporaryHead+"*"+temporaryTail)
	if err != nil {
		return "", hinted("make the folder writable, or use --diff and apply the diff elsewhere",
			"its folder takes no new file: %w", plainCause(err))
	}
	if r.fill != nil {
		err = r.fill(f)
	} else {
		_, err = f.Write(r.new)
	}
	if err == nil {
		keepOwner(f, r.info) // before the mode, which it may reduce
		err = f.Chmod(r.info.Mode())
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(f.Name())
		return "", plainCause(err)
	}
	return f.Name(), nil
}

// unchanged fails if the file is not what was read.
func (r replacement) unchanged(target string) error {
	changed := hinted("run again to check what it holds now", "it changed since it was read")
	now, err := os.Stat(target)
	if err != nil {
		return plainCause(err)
	}
	if !os.SameFile(r.info, now) || now.Size() != r.info.Size() || !now.ModTime().Equal(r.info.ModTime()) {
		return changed
	}
	if r.fill != nil {
		return nil
	}
	content, err := os.ReadFile(target) // a clock too coarse hides a quick change
	if err != nil {
		return plainCause(err)
	}
	if !bytes.Equal(content, r.old) {
		return changed
	}
	return nil
}

// writable fails if the user may not write the file: a rename would replace even one that is protected.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return hinted("make the file writable, or use --diff and apply the diff elsewhere", "%w", plainCause(err))
	}
	return f.Close()
}

// syncFolder makes a rename last through a power cut, on systems where a folder can be synced.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}

// plainCause returns an error of the file system without operation and path, which the message has already.
func plainCause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
