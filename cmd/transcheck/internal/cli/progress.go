package cli

import (
	"fmt"
	"sync/atomic"
	"time"
)

// progress says on a terminal how far a run is, once it has taken a while.
type progress struct {
	line         *statusLine
	files        int
	done, found  atomic.Int64
	stop, ceased chan struct{}
}

const (
	progressAfter = time.Second
	progressEvery = 200 * time.Millisecond
)

// watch begins to show the progress of a run over some files. Of a line that nobody sees nothing is shown.
func watch(line *statusLine, files int) *progress {
	p := &progress{line: line, files: files, stop: make(chan struct{}), ceased: make(chan struct{})}
	if line == nil {
		close(p.ceased)
		return p
	}
	go func() {
		defer close(p.ceased)
		wait := time.NewTimer(progressAfter)
		defer wait.Stop()
		for {
			select {
			case <-p.stop:
				return
			case <-wait.C:
				line.show(p.String())
				wait.Reset(progressEvery)
			}
		}
	}()
	return p
}

// add says that a file is done, or a record of one, and how much was found in it.
func (p *progress) add(file bool, found int) {
	if file {
		p.done.Add(1)
	}
	p.found.Add(int64(found))
}

func (p *progress) String() string {
	return fmt.Sprintf("%d of %s, %s", p.done.Load(), count(p.files, "file"), count(int(p.found.Load()), "finding"))
}

// end takes the line away.
func (p *progress) end() {
	close(p.stop)
	<-p.ceased
	p.line.clear()
}

// count returns a number of things.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
