package normalize

import (
	"os"
	"path/filepath"
	"testing"

	"transcheck/normalize/document"
)

// BenchmarkText is how fast text that people wrote is checked with the built-in names: all the clean articles, one after another,
// from the bytes of the file to the findings.
func BenchmarkText(b *testing.B) {
	files, err := filepath.Glob("../testdata/clean/*")
	if err != nil || len(files) == 0 {
		b.Fatal("no articles", err)
	}
	c, err := New(Options{})
	if err != nil {
		b.Fatal(err)
	}
	texts, size := map[string][]byte{}, 0
	for _, file := range files {
		if texts[file], err = os.ReadFile(file); err != nil {
			b.Fatal(err)
		}
		size += len(texts[file])
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, file := range files {
			d, err := document.Parse(file, texts[file], "")
			if err != nil {
				b.Fatal(err)
			}
			c.Check(d)
		}
	}
}
