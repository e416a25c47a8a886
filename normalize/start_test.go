package normalize

import (
	"testing"

	"transcheck/dictionaries"
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// BenchmarkStart is what a run costs before it reads the first word.
func BenchmarkStart(b *testing.B) {
	b.Run("dictionaries", func(b *testing.B) {
		for b.Loop() {
			if _, err := dictionaries.Builtin(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("index", func(b *testing.B) {
		tables, err := dictionaries.Builtin()
		if err != nil {
			b.Fatal(err)
		}
		var set dictionaries.Set
		if err := set.Merge(tables...); err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			names.NewIndex(&set, &set)
		}
	})
	b.Run("first unknown name", func(b *testing.B) {
		d, err := document.Parse("", []byte("Foreign Minister Sergei Lavarov left."), "")
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			c, err := New(Options{})
			if err != nil {
				b.Fatal(err)
			}
			c.Check(d)
		}
	})
}
