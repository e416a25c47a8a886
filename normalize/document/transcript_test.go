package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTranscript(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"time and speaker", "00:12:31 MINISTER: We met Anthony\n00:12:35 Blanken there.\n\n00:12:40:05 Q: Why?\n", []string{"@ MINISTER", "> We met Anthony\nBlanken there.", "@ Q", "> Why?"}},
		{"brackets", "[00:00.000 --> 00:04.000]  We met Anthony\n[00:04.000 --> 00:06.000]  Blanken.\n(0:07) He left.", []string{"> We met Anthony\nBlanken.\nHe left."}},
		{"time behind the speaker", "Anthony Blinken (00:12):\nWe agree.\n\nSergey Lavrov  1:02:15\nSo do we. At 12:30pm\nor later.\n", []string{"@ Anthony Blinken", "> We agree.", "@ Sergey Lavrov", "> So do we. At 12:30pm\nor later."}},
		{"times alone", "0:00\nwe met anthony\n0:05\nblinken in kyiv\n", []string{"> we met anthony\nblinken in kyiv"}},
		{"a headline", "Transcript of 9 May\n\n00:01 He left.\n00:05 - Who?\n", []string{"> Transcript of 9 May\nHe left.", "> Who?"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, kinds(parse(t, []byte(tt.in), Transcript))); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLooksTranscript(t *testing.T) {
	for in, want := range map[string]bool{
		"00:12:31 MINISTER: We agree.": true, "[00:01] We agree.\nAnd so on.": true, "0:00\na\n0:05\nb\n0:10\nc": true,
		"Joe Biden (00:12):\nA\n\nAl Gore (00:20):\nB\n\nJoe Biden (00:25):\nC": true,
		"12:30 The train left.":     false,
		"He left at 12:30.\nThen.":  false,
		"Chapter 1:12 of the book.": false,
		"":                          false,
		"00:12:31 a\n" + strings.Repeat("A line without.\n", 5): false,
	} {
		if got := looksTranscript(in); got != want {
			t.Errorf("looksTranscript(%q) = %v; want %v", in, got, want)
		}
	}
	d := parse(t, []byte("00:12:31 MINISTER: We agree."), "")
	if d.Format != Transcript {
		t.Errorf("a transcript without a name is read as %s", d.Format)
	}
}
