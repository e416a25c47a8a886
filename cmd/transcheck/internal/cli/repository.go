package cli

import (
	"os"
	"path/filepath"
	"strings"
)

// fromRoot returns a function that says how a path is called from the root of the repository that the working folder is in, or from
// the working folder where there is none, with slashes. What lies elsewhere has its full path.
func fromRoot() func(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return filepath.ToSlash
	}
	root := here
	for at := here; ; at = filepath.Dir(at) {
		if exists(filepath.Join(at, ".git")) {
			root = at
			break
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	return func(path string) string {
		if path == stdinName {
			return path
		}
		if !filepath.IsAbs(path) {
			path = filepath.Join(here, path)
		}
		relative, err := filepath.Rel(root, path)
		if err != nil || relative == ".." || strings.HasPrefix(relative, ".."+string(filepath.Separator)) {
			return filepath.ToSlash(path)
		}
		return filepath.ToSlash(relative)
	}
}
