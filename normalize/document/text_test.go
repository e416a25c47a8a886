package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	long := strings.Repeat("a long paragraph. ", 10)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"empty", "", nil},
		{"blank", " \n\t\r\n\u00a0\n", nil},
		{"a line is a paragraph", "He left.\nShe stayed.\n", []string{"He left.", "She stayed."}},
		{"no line end at the end", "He left.\nShe stayed.", []string{"He left.", "She stayed."}},
		{"CRLF", "He left.\r\n\r\nShe stayed.\r\n", []string{"He left.", "She stayed."}},
		{"CR", "He left.\rShe stayed.\r\rThen.", []string{"He left.", "She stayed.", "Then."}},
		{"mixed", "One.\r\nTwo.\rThree.\n", []string{"One.", "Two.", "Three."}},
		{"white space around", "  He left. \t\n\t\u00a0She stayed.\u2003\n\f\n", []string{"He left.", "She stayed."}},
		{"white space inside stays", "He  left\tnow.", []string{"He  left\tnow."}},
		{"wrapped mail", "The minister said on\nTuesday that the talks\nwould go on.\n\nHe left.", []string{"The minister said on\nTuesday that the talks\nwould go on.", "He left."}},
		{"wrapped with CRLF", "The minister said on the\r\n  same day that he, too,\r\nwould go.", []string{"The minister said on the\r\n  same day that he, too,\r\nwould go."}},
		{"headline and body", "Talks Resume in Vienna\nThe talks resumed on Tuesday.", []string{"Talks Resume in Vienna", "The talks resumed on Tuesday."}},
		{"headline and long body", "Talks resume in Vienna\nthe " + long, []string{"Talks resume in Vienna", strings.TrimSpace("the " + long)}},
		{"paragraphs that begin small", "He left.\niPhone sales fell.", []string{"He left.", "iPhone sales fell."}},
		{"names one to a line", "Sergei Ryabkov\nAntony Blinken\nWang Yi", []string{"Sergei Ryabkov", "Antony Blinken", "Wang Yi"}},
	} {
		for _, e := range []Encoding{UTF8, UTF16LE, UTF16BE} {
			t.Run(tt.name+" in "+string(e), func(t *testing.T) {
				source := encode(t, tt.in, e)
				if e != UTF8 {
					source = append(encode(t, "\uFEFF", e), source...)
				}
				if diff := cmp.Diff(tt.want, texts(parse(t, source, Text))); diff != "" {
					t.Errorf("segments of %q (-want +got):\n%s", tt.in, diff)
				}
			})
		}
	}
}

func TestTextSpans(t *testing.T) {
	d := parse(t, []byte("\xEF\xBB\xBF Zoë left.\r\nHe stayed. "), Text)
	var got []Span
	for i := range d.Segments {
		s := &d.Segments[i]
		got = append(got, s.Span(0, len(s.Text)))
	}
	if diff := cmp.Diff([]Span{{4, 14}, {16, 26}}, got); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
	utf16 := parse(t, encode(t, "\uFEFF Zoë left.", UTF16BE), Text)
	if diff := cmp.Diff(Span{4, 10}, utf16.Segments[0].Span(0, 4)); diff != "" {
		t.Errorf("span of Zoë in UTF-16 (-want +got):\n%s", diff)
	}
}

// numbered returns text of at least size bytes whose every word is another one.
func numbered(size int, word func(i int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(word(i))
	}
	return b.String()
}

func TestLongLine(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   string
	}{
		{"sentences", numbered(5*maxSegment, func(i int) string { return fmt.Sprintf("The man number%d left. ", i) })},
		{"no stops", numbered(5*maxSegment, func(i int) string { return fmt.Sprintf("Zoë%d ", i) })},
		{"tabs", numbered(5*maxSegment, func(i int) string { return fmt.Sprintf("word%d\t", i) })},
		{"wide space", numbered(5*maxSegment, func(i int) string { return fmt.Sprintf("a%d", i) + strings.Repeat(" ", 5000) })},
		{"wrapped", numbered(5*maxSegment, func(i int) string { return fmt.Sprintf("a%d,\n", i) })},
	} {
		for _, f := range []Format{Text, Markdown} {
			t.Run(tt.name+" as "+string(f), func(t *testing.T) {
				d := parse(t, []byte(tt.in), f)
				var words []string
				for i, s := range texts(d) {
					if len(s) > maxSegment || strings.TrimSpace(s) != s {
						t.Errorf("segment %d of %d bytes begins %q", i, len(s), s[:20])
					}
					words = append(words, strings.Fields(s)...)
				}
				if len(d.Segments) < 5 && tt.name != "wide space" {
					t.Errorf("%d segments", len(d.Segments))
				}
				if diff := cmp.Diff(strings.Fields(tt.in), words); diff != "" {
					t.Errorf("words (-want +got):\n%.2000s", diff)
				}
			})
		}
	}
}

// A line without any white space is cut between characters, and not within one.
func TestLongWord(t *testing.T) {
	for _, word := range []string{"a", "é", "中", "🙂"} {
		in := strings.Repeat(word, 3*maxSegment/len(word)+1)
		if diff := cmp.Diff(in, strings.Join(texts(parse(t, []byte(in), Text)), "")); diff != "" {
			t.Errorf("a line of %s (-want +got):\n%.500s", word, diff)
		}
	}
}

// Nor is an entity that stands for two characters.
func TestLongEntities(t *testing.T) {
	in := "abcd" + strings.Repeat("&acE;", maxSegment)
	want := "abcd" + strings.Repeat("\u223E\u0333", maxSegment)
	if diff := cmp.Diff(want, strings.Join(texts(parse(t, []byte(in), Markdown)), "")); diff != "" {
		t.Errorf("entities (-want +got):\n%.500s", diff)
	}
}
