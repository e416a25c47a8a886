package cli

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

// The temporary files of a replacement are called so, with digits in between.
const (
	temporaryHead = ".transcheck-"
	temporaryTail = ".tmp"
)

// stale is how old a temporary file is that no running command still writes to.
const stale = 24 * time.Hour

// sweep removes the temporary files that killed runs left in a folder, once a folder.
func (x *fixing) sweep(folder string) {
	if x.swept[folder] {
		return
	}
	if x.swept == nil {
		x.swept = map[string]bool{}
	}
	x.swept[folder] = true
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // writing to it will say so
	}
	for _, e := range entries {
		if !temporaryName(e.Name()) || !e.Type().IsRegular() {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > stale {
			os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// temporaryName reports whether a file is called as those are that a replacement makes.
func temporaryName(name string) bool {
	digits, ok := strings.CutPrefix(name, temporaryHead)
	if !ok {
		return false
	}
	digits, ok = strings.CutSuffix(digits, temporaryTail)
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}
