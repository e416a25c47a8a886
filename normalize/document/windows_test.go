package document

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The segments of a very large text are made when they are asked for, and are those that a smaller one keeps.
func TestWindowsOfLargeText(t *testing.T) {
	var b strings.Builder
	for i := 0; b.Len() <= maxKept; i++ {
		fmt.Fprintf(&b, "Paragraph %d says little.\nAnd goes on in a line that was wrapped at\nsome width, as in mail.\n\n", i)
		if i%5000 == 0 {
			b.WriteString(strings.Repeat("A long line. ", 6000) + "\r\n")
		}
	}
	kept, err := Parse("", []byte(b.String()[:maxKept]), "")
	if err != nil {
		t.Fatal(err)
	}
	large, err := Parse("", []byte(b.String()), "")
	if err != nil {
		t.Fatal(err)
	}
	if len(large.Segments) > 0 {
		t.Fatalf("a text of %d bytes keeps %d segments", len(large.Source), len(large.Segments))
	}
	want := outlineSegments(slices.Collect(kept.Windows(1 << 20)))
	got := outlineSegments(slices.Collect(large.Windows(1 << 20)))
	n := len(want) - 2 // the text goes on where the smaller one ends
	if diff := cmp.Diff(want[:n], got[:n]); diff != "" {
		t.Errorf("segments kept and made again (-kept +made):\n%s", diff)
	}
	if again := outlineSegments(slices.Collect(large.Windows(1 << 20))); !slices.Equal(got, again) {
		t.Error("the segments differ when they are asked for again")
	}
}

func outlineSegments(windows [][]Segment) (out []string) {
	for i, w := range windows {
		for j := range w {
			s := &w[j]
			out = append(out, fmt.Sprintf("%d %d %v %.30q", i, s.Number, s.Span(0, len(s.Text)), s.Text))
		}
	}
	return out
}
