package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
)

// statusLine is a line on a terminal that says how far the work is. Whatever else is written there takes its place.
type statusLine struct {
	mu    sync.Mutex
	w     io.Writer
	shown bool
}

// newStatusLine returns the status line of standard error, or nil where nobody would see it.
func newStatusLine(stderr io.Writer) *statusLine {
	if terminal(stderr) == nil || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return &statusLine{w: stderr}
}

// show puts a text in the place of the one before.
func (l *statusLine) show(text string) {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Fprintf(l.w, "\r%s\x1b[K", text)
	l.shown = true
}

// clear takes the line away.
func (l *statusLine) clear() {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.wipe()
}

func (l *statusLine) wipe() {
	if l.shown {
		io.WriteString(l.w, "\r\x1b[K")
		l.shown = false
	}
}

// over returns a writer to the same terminal that takes the line away before it writes.
func (l *statusLine) over(w io.Writer) io.Writer {
	if l == nil {
		return w
	}
	return &overwriting{l, w}
}

type overwriting struct {
	line *statusLine
	w    io.Writer
}

func (o *overwriting) Write(b []byte) (int, error) {
	o.line.mu.Lock()
	defer o.line.mu.Unlock()
	o.line.wipe()
	return o.w.Write(b)
}
