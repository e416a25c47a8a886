package intake

import (
	"bufio"
	"container/heap"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
)

// spill writes the records in memory to a file, sorted.
func (c *Collection) spill() error {
	slices.SortFunc(c.buffer, byKey)
	f, err := os.CreateTemp(c.dir, "run-*")
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	var size [binary.MaxVarintLen64]byte
	for _, s := range c.buffer {
		w.Write(size[:binary.PutUvarint(size[:], uint64(len(s)))])
		w.WriteString(s)
	}
	err = errors.Join(w.Flush(), f.Close())
	c.runs = append(c.runs, f.Name())
	clear(c.buffer)
	c.buffer, c.size = c.buffer[:0], 0
	return err
}

// sorted calls a function with every record in the order of keys.
func (c *Collection) sorted(ctx context.Context, each func(string) error) error {
	slices.SortFunc(c.buffer, byKey)
	m := &merge{}
	for _, name := range c.runs {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := m.add(&run{r: bufio.NewReaderSize(f, 64<<10)}); err != nil {
			return err
		}
	}
	if err := m.add(&run{memory: c.buffer}); err != nil {
		return err
	}
	heap.Init(m)
	for n := 0; len(m.runs) > 0; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		first := m.runs[0]
		if err := each(first.head); err != nil {
			return err
		}
		switch err := first.next(); {
		case errors.Is(err, io.EOF):
			heap.Pop(m)
		case err != nil:
			return err
		default:
			heap.Fix(m, 0)
		}
	}
	return nil
}

// run is a number of sorted records, in a file or in memory.
type run struct {
	r      *bufio.Reader
	memory []string
	head   string
}

func (r *run) next() error {
	if r.r == nil {
		if len(r.memory) == 0 {
			return io.EOF
		}
		r.head, r.memory = r.memory[0], r.memory[1:]
		return nil
	}
	n, err := binary.ReadUvarint(r.r)
	if err != nil {
		return err
	}
	b := make([]byte, n)
	_, err = io.ReadFull(r.r, b)
	r.head = string(b)
	return err
}

// merge is a heap of runs by their heads.
type merge struct{ runs []*run }

func (m *merge) add(r *run) error {
	err := r.next()
	if err == nil {
		m.runs = append(m.runs, r)
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
func (m *merge) Len() int           { return len(m.runs) }
func (m *merge) Less(i, j int) bool { return byKey(m.runs[i].head, m.runs[j].head) < 0 }
func (m *merge) Swap(i, j int)      { m.runs[i], m.runs[j] = m.runs[j], m.runs[i] }
func (m *merge) Push(x any)         { m.runs = append(m.runs, x.(*run)) }
func (m *merge) Pop() any {
	last := m.runs[len(m.runs)-1]
	m.runs = m.runs[:len(m.runs)-1]
	return last
}
