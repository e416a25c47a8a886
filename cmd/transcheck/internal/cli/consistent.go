package cli

import (
	"io"
	"runtime"
	"sync"

	"transcheck/normalize"
)

// survey counts how the inputs that are to be consistent spell their names, and has them checked against that. Each is read twice, so
// that no more of them is in memory than without it. What cannot be read or is no text is reported when it is checked. Inputs for
// which other names are known are held to each other only.
func (r *run) survey(in []input, workers int) error {
	surveys, err := newSurveys(in)
	if len(surveys) == 0 || err != nil {
		return err
	}
	r.once = &once{kept: map[string]kept{}}
	err = inOrder(len(in), workers, func(i int) struct{} {
		if in[i].setting == nil || !in[i].setting.options.consistent || r.hasRecords(in[i]) { // which are read once
			return struct{}{}
		}
		if source, err := r.source(in[i]); err == nil {
			if d, err := in[i].parse(source.bytes); err == nil {
				surveys[in[i].setting.known].Add(i, d)
			}
			source.done()
		}
		return struct{}{}
	}, func(struct{}) error { return nil })
	held := map[*setting]bool{}
	for _, in := range in {
		if s := in.setting; s != nil && s.options.consistent && !held[s] {
			held[s] = true
			s.checker = s.checker.HeldTo(surveys[s.known])
		}
	}
	return err
}

// newSurveys returns a survey for the inputs that are to be consistent, by the names that are known for them. The language is that of
// all of them, if they have one.
func newSurveys(in []input) (map[string]*normalize.Survey, error) {
	from := map[string]string{}
	checkers := map[string]*normalize.Checker{}
	for _, in := range in {
		s := in.setting
		if s == nil || !s.options.consistent {
			continue
		}
		if checkers[s.known] == nil {
			checkers[s.known], from[s.known] = s.checker, s.options.checker.From
		} else if from[s.known] != s.options.checker.From {
			from[s.known] = ""
		}
	}
	surveys := map[string]*normalize.Survey{}
	for known, c := range checkers {
		c, err := c.With(normalize.Options{From: from[known], Workers: runtime.GOMAXPROCS(0)})
		if err != nil {
			return nil, err
		}
		surveys[known] = c.NewSurvey()
	}
	return surveys, nil
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
