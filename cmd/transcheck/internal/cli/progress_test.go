package cli

import (
	"bytes"
	"fmt"
	"io"
	"testing"
)

// What is written to the terminal takes the place of the status line, and the line never stays.
func TestStatusLine(t *testing.T) {
	var screen bytes.Buffer
	l := &statusLine{w: &screen}
	out := l.over(&screen)
	io.WriteString(out, "a\n")
	l.show("1 of 3 files")
	l.show("2 of 3 files")
	io.WriteString(out, "b\n")
	io.WriteString(out, "c\n")
	l.show("3 of 3 files")
	l.clear()
	l.clear()
	const want = "a\n\r1 of 3 files\x1b[K\r2 of 3 files\x1b[K\r\x1b[Kb\nc\n\r3 of 3 files\x1b[K\r\x1b[K"
	if got := screen.String(); got != want {
		t.Errorf("the screen has %q; want %q", got, want)
	}
}

// Where nobody looks there is no line, and nothing is written.
func TestNoStatusLine(t *testing.T) {
	var out bytes.Buffer
	l := newStatusLine(&out)
	l.show("1 of 3 files")
	l.clear()
	if w := l.over(&out); l != nil || out.Len() > 0 || w != io.Writer(&out) {
		t.Errorf("line %v over %T, which wrote %q", l, w, out.String())
	}
	p := watch(l, 3)
	p.add(true, 1)
	p.end()
}

func TestProgress(t *testing.T) {
	p := &progress{files: 1}
	if got, want := p.String(), "0 of 1 file, 0 findings"; got != want {
		t.Errorf("progress %q; want %q", got, want)
	}
	p.files = 12
	p.add(true, 1)
	p.add(false, 0)
	if got, want := p.String(), "1 of 12 files, 1 finding"; got != want {
		t.Errorf("progress %q; want %q", got, want)
	}
	if got := fmt.Sprint(count(2, "name")); got != "2 names" {
		t.Errorf("count is %q", got)
	}
}
