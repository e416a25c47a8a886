package cli

import (
	"os"
	"path/filepath"
	"slices"

	"transcheck/cmd/transcheck/internal/config"
)

// projectNames is the file with the names of a project.
const projectNames = "names.tsv"

// project returns the names files of the project that some paths are in: the nearest beside or above each, and beside or above the
// working folder. What is named as a dictionary is not named again.
func (k *knowledge) project(paths ...string) (out []string) {
	if k.noProject {
		return nil
	}
	seen := map[string]bool{}
	for _, d := range k.dictionaries {
		seen[realPath(d)] = true
	}
	for _, folder := range append([]string{"."}, paths...) {
		file := nearestNames(folder)
		if real := realPath(file); file != "" && !seen[real] {
			seen[real] = true
			out = append(out, file)
		}
	}
	return out
}

// files returns the dictionary files that are read: those of the project first, so that those named by the user override them.
func (k *knowledge) files(paths ...string) []string {
	return slices.Concat(k.project(paths...), k.dictionaries)
}

// nearestNames returns the names file beside or above a path, up to the root of its repository; "" for none.
func nearestNames(path string) string {
	folder := path
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		folder = filepath.Dir(path)
	}
	for above := range config.Upwards(folder) {
		file := filepath.Join(above, projectNames)
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
			return file
		}
	}
	return ""
}
