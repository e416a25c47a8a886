package document

import (
	"slices"
	"strings"
	"testing"
)

// gathered returns a document whose one segment is gathered from the source by a function.
func gathered(source string, gather func(*prose)) *Document {
	c, enc, err := read([]byte(source))
	if err != nil {
		panic(err)
	}
	c.escape = strings.NewReplacer("&", "&amp;").Replace
	d := &Document{Encoding: enc, Source: []byte(source)}
	p := &prose{content: c}
	gather(p)
	p.end(d, Paragraph)
	d.settle()
	return d
}

func TestReplace(t *testing.T) {
	whole := func(p *prose) { p.references(0, len(p.content.text), "&", entity) }
	cues := func(p *prose) { // two lines, with something that is no prose between them
		cut := strings.Index(p.content.text, "|")
		p.same(0, cut)
		p.gap("\n", cut)
		p.same(cut+4, len(p.content.text))
	}
	tests := []struct {
		name, source   string
		gather         func(*prose)
		old, new, want string
	}{
		{"an escape is written", "They met R and D.", whole, "R and D", "R&D", "They met R&amp;D."},
		{"an escape is replaced whole", "They met R&amp;D.", whole, "R&D", "R+D", "They met R+D."},
		{"an escape of two letters is not cut", "A &NotEqualTilde; b", whole, "\u2242\u0338", "\u2242", "A \u2242 b"},
		{"a gap has no bytes", "They met Anthony|--|Blanken.", cues, "Anthony\nBlanken", "Ant", "They met Ant|--|."},
		{"a word behind a gap", "They met Anthony|--|Blanken.", cues, "Blanken", "Ablanken", "They met Anthony|--|Ablanken."},
		{"an insertion behind the first letter", "They left.|--|He", cues, ".", ". ", "They left. |--|He"},
	}
	for _, tt := range tests {
		d := gathered(tt.source, tt.gather)
		s := &d.Segments[0]
		at := strings.Index(s.Text, tt.old)
		if at < 0 {
			t.Fatalf("%s: %q is not in %q", tt.name, tt.old, s.Text)
		}
		if got := spliced(d.Source, s.Replace(at, at+len(tt.old), tt.new)); got != tt.want {
			t.Errorf("%s: %q; want %q", tt.name, got, tt.want)
		}
	}
}

// spliced returns the source with the edits made.
func spliced(source []byte, edits []Edit) string {
	out := slices.Clone(source)
	for _, e := range slices.Backward(edits) {
		out = slices.Replace(out, e.Span.Start, e.Span.End, []byte(e.New)...)
	}
	return string(out)
}
