package pack

import "unsafe"

// View is a table in memory or in a file. Its items are bytes, or made of numbers of 32 bits and nothing else.
type View[T any] struct {
	items []T
	file  *File // nil for a table that was made in memory
	at    int   // of the first item in the file
}

// Of returns a table that holds the items in memory.
func Of[T any](items []T) View[T] { return View[T]{items: items} }

// Len returns how many items the table has.
func (v *View[T]) Len() int { return len(v.items) }

// At returns an item.
func (v *View[T]) At(i int32) T {
	if v.file != nil {
		v.check(int(i), int(i)+1)
	}
	return v.items[i]
}

// Slice returns the items [from, to), which nobody may change.
func (v *View[T]) Slice(from, to int32) []T {
	if v.file != nil {
		v.check(int(from), int(to))
	}
	return v.items[from:to:to]
}

// All returns all items, which nobody may change.
func (v *View[T]) All() []T { return v.Slice(0, int32(len(v.items))) }

func (v *View[T]) check(from, to int) {
	var item T
	size := int(unsafe.Sizeof(item))
	if from < 0 || to < from || to > len(v.items) {
		return // the access itself says so
	}
	v.file.check(v.at+from*size, v.at+to*size)
}
