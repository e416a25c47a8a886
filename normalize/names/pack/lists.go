package pack

import "unsafe"

// Lists holds a list for each of the numbers from 0 on.
type Lists[T any] struct {
	starts View[int32]
	items  View[T]
}

// NewLists makes n lists from what each puts; it is called twice, to count and to fill, and must put the same.
func NewLists[T any](n int, each func(put func(id int32, item T))) Lists[T] {
	starts := make([]int32, n+1)
	each(func(id int32, _ T) { starts[id+1]++ })
	for i := range n {
		starts[i+1] += starts[i]
	}
	items := make([]T, starts[n])
	next := append([]int32(nil), starts[:n]...)
	each(func(id int32, item T) {
		items[next[id]] = item
		next[id]++
	})
	return Lists[T]{Of(starts), Of(items)}
}

// Len returns how many lists there are.
func (l *Lists[T]) Len() int { return max(l.starts.Len()-1, 0) }

// Of returns a list, which nobody may change.
func (l *Lists[T]) Of(id int32) []T {
	s := l.starts.Slice(id, id+2)
	return l.items.Slice(s[0], s[1])
}

// Count returns how long a list is.
func (l *Lists[T]) Count(id int32) int {
	s := l.starts.Slice(id, id+2)
	return int(s[1] - s[0])
}

// Strings holds strings by number.
type Strings struct{ lists Lists[byte] }

// Adder adds strings to those of a table under way.
type Adder struct {
	starts []int32
	text   []byte
}

// NewAdder returns an adder with room for n strings of some bytes together.
func NewAdder(n, bytes int) *Adder {
	return &Adder{make([]int32, 1, n+1), make([]byte, 0, bytes)}
}

// Add adds a string and returns its number.
func (a *Adder) Add(s string) int32 {
	a.text = append(a.text, s...)
	a.starts = append(a.starts, int32(len(a.text)))
	return int32(len(a.starts) - 2)
}

// AddWith adds a string that is appended to the bytes it gets.
func (a *Adder) AddWith(appendTo func([]byte) []byte) {
	a.text = appendTo(a.text)
	a.starts = append(a.starts, int32(len(a.text)))
}

// At returns a string that was added.
func (a *Adder) At(id int32) string { return String(a.text[a.starts[id]:a.starts[id+1]]) }

// Size returns how many bytes the strings have together. A table holds [MaxText].
func (a *Adder) Size() int { return len(a.text) }

// MaxText is how many bytes a table of strings can hold.
const MaxText = 1<<31 - 1

// Strings returns the table of the strings added.
func (a *Adder) Strings() Strings { return Strings{Lists[byte]{Of(a.starts), Of(a.text)}} }

// Len returns how many strings there are.
func (s *Strings) Len() int { return s.lists.Len() }

// At returns a string. It is a part of the table, without a copy.
func (s *Strings) At(id int32) string { return String(s.lists.Of(id)) }

// String returns bytes that nobody changes as a string, without a copy.
func String(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
