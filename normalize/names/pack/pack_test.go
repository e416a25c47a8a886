package pack

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const testMaker = 7

type pair struct{ a, b int32 }

// tables is an owner of some tables.
type tables struct {
	numbers View[int32]
	pairs   Lists[pair]
	words   Strings
	empty   Strings
	hashed  Hashed
}

func (t *tables) name(s *Sections) {
	Table(s, &t.numbers)
	ListTables(s, &t.pairs)
	StringTables(s, &t.words)
	StringTables(s, &t.empty)
	HashedTables(s, &t.hashed)
}

// filled returns tables of some blocks.
func filled() *tables {
	t := &tables{empty: NewAdder(0, 0).Strings()}
	words, items, numbers := NewAdder(0, 0), []Item{}, []int32{}
	for i := range int32(3000) {
		w := fmt.Sprint("word", i*i)
		items = append(items, Item{Hash(w), words.Add(w)})
		numbers = append(numbers, -i)
	}
	t.words, t.numbers, t.hashed = words.Strings(), Of(numbers), NewHashed(items)
	t.pairs = NewLists(10, func(put func(int32, pair)) {
		for i := range int32(30) {
			put(i*i%10, pair{i, -i})
		}
	})
	return t
}

func written(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, testMaker, filled().name); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// seen returns all that tables answer.
func seen(t *tables) []string {
	out := []string{fmt.Sprint(t.numbers.All(), t.empty.Len())}
	for i := range int32(t.pairs.Len()) {
		out = append(out, fmt.Sprint(t.pairs.Count(i), t.pairs.Of(i)))
	}
	for i := range int32(t.words.Len()) {
		w := t.words.At(i)
		found := slices.ContainsFunc(t.hashed.Bucket(Hash(w)), func(item Item) bool { return item.Hash == Hash(w) && item.ID == i })
		out = append(out, fmt.Sprint(w, found))
	}
	return out
}

func TestWriteOpen(t *testing.T) {
	data := written(t)
	if !bytes.Equal(data, written(t)) {
		t.Error("the same tables make other bytes")
	}
	want := seen(filled())
	// A file in memory may begin anywhere; where numbers cannot be used as they lie, they are copied.
	for shift := range 9 {
		moved := append(make([]byte, shift, shift+len(data)), data...)[shift:]
		f, err := Open(moved, testMaker)
		if err != nil {
			t.Fatal(err)
		}
		var got tables
		if err := errors.Join(f.Read(got.name), f.Verify()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, seen(&got)); diff != "" {
			t.Errorf("%d bytes on, tables differ (-written +read):\n%s", shift, diff)
		}
	}
}

func TestOpenErrors(t *testing.T) {
	with := func(at int, value byte) func([]byte) []byte {
		return func(b []byte) []byte { b[at] ^= value; return b }
	}
	tests := []struct {
		name   string
		change func([]byte) []byte
		want   error
	}{
		{"empty", func([]byte) []byte { return nil }, ErrForeign},
		{"a table", func([]byte) []byte { return []byte("name\tkind\nA\tperson\n") }, ErrForeign},
		{"carried as text", func(b []byte) []byte { return bytes.Replace(b, []byte("\r\n"), []byte("\n"), 1) }, ErrForeign},
		{"magic alone", func(b []byte) []byte { return b[:MagicSize] }, ErrDamaged},
		{"cut in the head", func(b []byte) []byte { return b[:headSize+3] }, ErrDamaged},
		{"cut at the end", func(b []byte) []byte { return b[:len(b)-1] }, ErrDamaged},
		{"longer", func(b []byte) []byte { return append(b, 0) }, ErrDamaged},
		{"version", with(8, 2), ErrVersion},
		{"maker", with(12, 1), ErrVersion},
		{"number of sections", with(16, 1), ErrDamaged},
		{"very many sections", with(19, 0x7f), ErrDamaged},
		{"very many blocks", with(23, 0x7f), ErrDamaged},
		{"place of a section", with(headSize, 8), ErrDamaged},
		{"list of checksums", with(headSize+10*sectionAt+5, 1), ErrDamaged},
	}
	for _, tt := range tests {
		if _, err := Open(tt.change(written(t)), testMaker); !errors.Is(err, tt.want) {
			t.Errorf("%s: error is %v; want %v", tt.name, err, tt.want)
		}
	}
}

// A head that claims sections outside is refused even if its checksum is right.
func TestSectionOutside(t *testing.T) {
	for _, at := range []uint64{0, 1, 1 << 62, 1<<64 - 8} {
		data := written(t)
		binary.LittleEndian.PutUint64(data[headSize:], at)
		head := headSize + int(binary.LittleEndian.Uint32(data[16:]))*sectionAt
		binary.LittleEndian.PutUint32(data[head:], checksum(data[:head]))
		f, err := Open(data, testMaker)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Read((&tables{}).name); !errors.Is(err, ErrDamaged) {
			t.Errorf("section at %d: error is %v; want %v", at, err, ErrDamaged)
		}
	}
}

// What lies in a damaged block is never returned; the rest is.
func TestDamagedBlock(t *testing.T) {
	want := seen(filled())
	read := func(tt *tables) (got []string, err error) {
		defer Recover(&err)
		return seen(tt), nil
	}
	whole := written(t)
	body := len(whole) - len(whole)%block
	for at := block; at < body; at += 997 {
		data := bytes.Clone(whole)
		data[at] ^= 0x10
		f, err := Open(data, testMaker)
		if err != nil {
			t.Fatal(err)
		}
		var got tables
		if err := f.Read(got.name); err != nil {
			t.Fatal(err)
		}
		if lines, err := read(&got); !errors.Is(err, ErrDamaged) || !errors.Is(f.Err(), ErrDamaged) || !errors.Is(f.Verify(), ErrDamaged) {
			t.Errorf("byte %d: errors are %v, %v and %v; the same as without damage: %t", at, err, f.Err(), f.Verify(), slices.Equal(lines, want))
		}
	}
}

func TestRecoverOther(t *testing.T) {
	defer func() {
		if r := recover(); r != "other" {
			t.Errorf("recovered %v; want the panic of somebody else to pass", r)
		}
	}()
	var err error
	defer Recover(&err)
	panic("other")
}

func TestSwap(t *testing.T) {
	numbers := []uint32{1, 0xdeadbeef}
	file := make([]byte, 8)
	swap(file, bytesOf(numbers))
	back := make([]uint32, 2)
	swap(bytesOf(back), file)
	if diff := cmp.Diff(numbers, back); diff != "" {
		t.Errorf("numbers differ there and back (-want +got):\n%s", diff)
	}
}
