package cli

import (
	"io"
	"sync"

	"transcheck/normalize/document"
)

// survey counts how all inputs spell their names, and has them checked against that. Each is read twice, so that no more of them is
// in memory than without it. What cannot be read or is no text is reported when it is checked.
func (r *run) survey(in []input, workers int) error {
	r.once = &once{kept: map[string]kept{}}
	s := r.checker.NewSurvey()
	err := inOrder(len(in), workers, func(i int) struct{} {
		if in[i].err != nil {
			return struct{}{}
		}
		if source, err := r.source(in[i]); err == nil {
			if d, err := document.Parse(in[i].path, source.bytes, r.options.formatIn); err == nil {
				s.Add(i, d)
			}
			source.done()
		}
		return struct{}{}
	}, func(struct{}) error { return nil })
	r.checker = s.Checker()
	return err
}

// once keeps what can be read only once: standard input and pipes.
type once struct {
	mu   sync.Mutex
	kept map[string]kept // by path
}

type kept struct {
	content
	err error
}

// source reads an input, or returns what was read of it.
func (o *once) source(in input, stdin io.Reader) (content, error) {
	o.mu.Lock()
	k, ok := o.kept[in.path]
	o.mu.Unlock()
	if ok {
		return k.content, k.err
	}
	k.content, k.err = readInput(in, stdin)
	if in.stdin || k.info != nil && !k.info.Mode().IsRegular() {
		o.mu.Lock()
		o.kept[in.path] = k
		o.mu.Unlock()
	}
	return k.content, k.err
}
