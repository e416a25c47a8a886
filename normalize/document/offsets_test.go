package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sample maps "ab" at 10, "&" at 12 (an entity of 5 bytes), "cd" at 17, and after a gap "éf" in UTF-16 at 30.
func sample() offsets {
	var o offsets
	o.add(10, 1, 1, 1)
	o.add(11, 1, 1, 1)
	o.add(12, 1, 1, 5)
	o.add(17, 2, 1, 1)
	o.add(30, 2, 2, 2)
	o.add(32, 1, 1, 2)
	return o
}

func TestOffsetsAdd(t *testing.T) {
	want := offsets{{0, 10, 2, 1, 1}, {2, 12, 1, 1, 5}, {3, 17, 2, 1, 1}, {5, 30, 2, 2, 2}, {7, 32, 1, 1, 2}}
	if diff := cmp.Diff(want, sample(), cmp.AllowUnexported(run{})); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
}

func TestOffsetsSpan(t *testing.T) {
	for _, tt := range []struct {
		name       string
		start, end int
		want       Span
	}{
		{"all", 0, 8, Span{10, 34}},
		{"in a run", 1, 2, Span{11, 12}},
		{"end leaves out what follows", 3, 5, Span{17, 19}},
		{"start leaves out what precedes", 5, 7, Span{30, 32}},
		{"unit", 2, 3, Span{12, 17}},
		{"half a unit is the whole", 5, 6, Span{30, 32}},
		{"across the gap", 4, 7, Span{18, 32}},
		{"empty at the start", 0, 0, Span{10, 10}},
		{"empty after the gap stays before it", 5, 5, Span{19, 19}},
		{"empty at the end", 8, 8, Span{34, 34}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, sample().span(tt.start, tt.end)); diff != "" {
				t.Errorf("span(%d, %d) (-want +got):\n%s", tt.start, tt.end, diff)
			}
		})
	}
}

func TestOffsetsPieces(t *testing.T) {
	for _, tt := range []struct {
		name       string
		start, end int
		want       []Piece
	}{
		{"runs without a gap are one", 0, 5, []Piece{{0, 5, Span{10, 19}}}},
		{"across the gap", 4, 8, []Piece{{4, 5, Span{18, 19}}, {5, 8, Span{30, 34}}}},
		{"up to the gap", 3, 5, []Piece{{3, 5, Span{17, 19}}}},
		{"empty", 2, 2, []Piece{{2, 2, Span{12, 12}}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, sample().pieces(tt.start, tt.end)); diff != "" {
				t.Errorf("pieces(%d, %d) (-want +got):\n%s", tt.start, tt.end, diff)
			}
		})
	}
}

func TestOffsetsWithin(t *testing.T) {
	o := sample()
	for start := 0; start < 8; start++ {
		for end := start + 1; end <= 8; end++ {
			if diff := cmp.Diff(o.span(start, end), o.within(start, end).span(start, end)); diff != "" {
				t.Errorf("span(%d, %d) of the runs within it (-want +got):\n%s", start, end, diff)
			}
		}
	}
	if got := o.within(3, 3); got != nil {
		t.Errorf("within(3, 3) = %v, want none", got)
	}
}

func TestOffsetsUnit(t *testing.T) {
	want := []int{0, 1, 2, 3, 4, 5, 5, 7, 8}
	var got []int
	for i := range want {
		got = append(got, sample().unit(i))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("unit of each offset (-want +got):\n%s", diff)
	}
}

func TestOffsetsThrough(t *testing.T) {
	// The outer text is UTF-16 from byte 2 on: 20 characters of ASCII, then 5 of two bytes in UTF-8.
	var outer offsets
	outer.add(2, 20, 1, 2)
	outer.add(42, 10, 2, 2)
	for _, tt := range []struct {
		name  string
		inner func(*offsets)
		want  offsets
	}{
		{"same within a run", func(o *offsets) { o.add(3, 4, 1, 1) }, offsets{{0, 8, 4, 1, 2}}},
		{"same across runs", func(o *offsets) { o.add(18, 4, 1, 1) }, offsets{{0, 38, 2, 1, 2}, {2, 42, 2, 2, 2}}},
		{"unit", func(o *offsets) { o.add(1, 1, 1, 5) }, offsets{{0, 4, 1, 1, 10}}},
		{"units in a row keep their sizes", func(o *offsets) { o.add(1, 1, 1, 5); o.add(6, 1, 1, 5) }, offsets{{0, 4, 2, 1, 10}}},
		{"unit as long as what it stands for", func(o *offsets) { o.add(1, 5, 5, 5) }, offsets{{0, 4, 5, 5, 10}}},
		{"unit of nothing", func(o *offsets) { o.add(4, 3, 3, 0) }, offsets{{0, 10, 3, 3, 0}}},
		{"gap", func(o *offsets) { o.add(0, 2, 1, 1); o.add(4, 2, 1, 1) }, offsets{{0, 2, 2, 1, 2}, {2, 10, 2, 1, 2}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var inner offsets
			tt.inner(&inner)
			if diff := cmp.Diff(tt.want, inner.through(outer), cmp.AllowUnexported(run{})); diff != "" {
				t.Errorf("through (-want +got):\n%s", diff)
			}
		})
	}
}
