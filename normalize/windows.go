package normalize

import (
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// window is how many bytes of text are read together. An article fits many times over; a larger file is read window by window,
// so that memory stays bounded.
const window = 1 << 20

// windows parts a document into windows, works on as many at a time as there are readers, and hands what comes of them to take, one
// at a time and in order. Names are read by the index. It stops where a dictionary turns out to be damaged; the index keeps why.
func windows[T any](c *Checker, d *document.Document, index *names.Index, work func(*names.Reader, []document.Passage) T, take func(T)) {
	options := c.reading(d)
	type result struct {
		value T
		err   error
	}
	read := func(r *names.Reader, segments []document.Segment) (out result) {
		out.err = names.Guard(func() { out.value = work(r, passages(segments)) })
		return out
	}
	pending := make(chan chan result, cap(c.readers))
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(pending)
		for segments := range d.Windows(window) {
			done := make(chan result, 1)
			select {
			case pending <- done: // waits while those before are worked on
			case <-stop:
				return
			}
			reader := <-c.readers
			go func() {
				used := reader.Again(index, options)
				done <- read(used, segments)
				if index == c.index {
					reader = used
				}
				c.readers <- reader
			}()
		}
	}()
	for done := range pending {
		r := <-done
		if r.err != nil {
			return
		}
		take(r.value)
	}
}

// passages finds the words of segments.
func passages(segments []document.Segment) []document.Passage {
	out := make([]document.Passage, len(segments))
	for i := range out {
		out[i] = segments[i].Passage()
	}
	return out
}
