package document

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestLines(t *testing.T) {
	const text = "ab\ncd\r\n\né🙂x\r\ry"
	utf16le, utf16be := encode(t, text, UTF16LE), encode(t, text, UTF16BE)
	for _, tt := range []struct {
		name   string
		in     []byte
		offset int
		want   Position
		utf16  Position
	}{
		{"first", []byte(text), 0, Position{1, 1}, Position{1, 1}},
		{"LF", []byte(text), 2, Position{1, 3}, Position{1, 3}},
		{"after LF", []byte(text), 3, Position{2, 1}, Position{2, 1}},
		{"LF of CRLF", []byte(text), 6, Position{2, 4}, Position{2, 4}},
		{"after CRLF", []byte(text), 7, Position{3, 1}, Position{3, 1}},
		{"after empty line", []byte(text), 8, Position{4, 1}, Position{4, 1}},
		{"within a character", []byte(text), 9, Position{4, 1}, Position{4, 1}},
		{"after an accent", []byte(text), 10, Position{4, 2}, Position{4, 2}},
		{"within a wide character", []byte(text), 13, Position{4, 2}, Position{4, 2}},
		{"after a pair", []byte(text), 14, Position{4, 3}, Position{4, 4}},
		{"after CR", []byte(text), 16, Position{5, 1}, Position{5, 1}},
		{"after CRs", []byte(text), 17, Position{6, 1}, Position{6, 1}},
		{"end", []byte(text), 18, Position{6, 2}, Position{6, 2}},
		{"past the end", []byte(text), 99, Position{6, 2}, Position{6, 2}},
		{"below", []byte(text), -1, Position{1, 1}, Position{1, 1}},
		{"empty", nil, 0, Position{1, 1}, Position{1, 1}},
		{"mark", []byte("\xEF\xBB\xBFab"), 0, Position{1, 1}, Position{1, 1}},
		{"after the mark", []byte("\xEF\xBB\xBFab"), 3, Position{1, 1}, Position{1, 1}},
		{"one after the mark", []byte("\xEF\xBB\xBFab"), 4, Position{1, 2}, Position{1, 2}},
		{"only a mark", []byte("\xEF\xBB\xBF"), 3, Position{1, 1}, Position{1, 1}},
		{"UTF-16LE", append([]byte("\xFF\xFE"), utf16le...), 2 + 2*11, Position{4, 3}, Position{4, 4}},
		{"UTF-16LE within a pair", append([]byte("\xFF\xFE"), utf16le...), 2 + 2*10, Position{4, 2}, Position{4, 2}},
		{"UTF-16BE", append([]byte("\xFE\xFF"), utf16be...), 2 + 2*13, Position{5, 1}, Position{5, 1}},
		{"UTF-16BE within a unit", append([]byte("\xFE\xFF"), utf16be...), 2 + 2*13 + 1, Position{5, 1}, Position{5, 1}},
		{"Windows-1252", []byte("\x93no\x94 it\x92s\r\nover\x85"), 12, Position{2, 2}, Position{2, 2}},
		{"Windows-1252 column", []byte("\x93no\x94 it\x92s\r\nover\x85"), 8, Position{1, 9}, Position{1, 9}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := parse(t, tt.in, Text).Lines()
			if diff := cmp.Diff(tt.want, l.Position(tt.offset)); diff != "" {
				t.Errorf("position of %d in %q (-want +got):\n%s", tt.offset, tt.in, diff)
			}
			if diff := cmp.Diff(tt.utf16, l.UTF16(tt.offset)); diff != "" {
				t.Errorf("UTF-16 position of %d in %q (-want +got):\n%s", tt.offset, tt.in, diff)
			}
		})
	}
}

// checkLines compares positions in a document, all of a short one, with those counted from its first character on. They are
// asked for out of order.
func checkLines(t *testing.T, d *Document) {
	t.Helper()
	c := decode(d.Source, d.Encoding)
	l := d.Lines()
	type want struct{ codePoints, units, bytes Position }
	var offsets []int
	places := map[int]want{}
	p, u, b := Position{1, 1}, Position{1, 1}, Position{1, 1}
	put := func(at int) {
		offsets = append(offsets, at)
		places[at] = want{p, u, b}
	}
	for at := 0; at < len(c.text); {
		r, size := utf8.DecodeRuneInString(c.text[at:])
		put(c.offsets.start(at))
		if r == '\n' || r == '\r' && !strings.HasPrefix(c.text[at:], "\r\n") {
			p = Position{p.Line + 1, 1}
			u, b = p, p
		} else {
			p.Column++
			u.Column += utf16.RuneLen(r)
			b.Column += size
		}
		at += size
	}
	put(len(d.Source))
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(offsets), func(i, j int) { offsets[i], offsets[j] = offsets[j], offsets[i] })
	for _, at := range offsets[:min(len(offsets), 800)] {
		if got := (want{l.Position(at), l.UTF16(at), l.UTF8(at)}); got != places[at] {
			t.Fatalf("position of %d in %d bytes of %s = %v, want %v", at, len(d.Source), d.Encoding, got, places[at])
		}
	}
}

func TestLinesAgainstCounting(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, e := range []Encoding{UTF8, UTF8BOM, UTF16LE, UTF16BE, Windows1252} {
		for _, alphabet := range []string{"abc ", "ab\r\n", "aé\r\nœ", "é‘\n"} {
			if e != Windows1252 {
				alphabet += "漢🙂"
			}
			letters := []rune(alphabet)
			var text strings.Builder
			text.WriteString("Plain words to begin with, which tell what the encoding is. “é”")
			for range 3 * checkpointEvery {
				text.WriteRune(letters[random.IntN(len(letters))])
			}
			mark := map[Encoding]string{UTF8BOM: "\xEF\xBB\xBF", UTF16LE: "\xFF\xFE", UTF16BE: "\xFE\xFF"}[e]
			d := &Document{Encoding: e, Source: append([]byte(mark), encode(t, text.String(), e)...)}
			checkLines(t, d)
		}
	}
}

func FuzzLines(f *testing.F) {
	f.Add([]byte("ab\ncd\r\n\né🙂x\r\ry"), 1)
	f.Add([]byte("\xEF\xBB\xBFa\r\nb"), 3000)
	f.Add([]byte("\xFF\xFEa\x00\r\x00\n\x00"), 700)
	f.Add([]byte("it\x92s\r\n"), 800)
	f.Fuzz(func(t *testing.T, source []byte, times int) {
		// A short text many times over reaches beyond the first checkpoints.
		if times > 1 && len(source) > 0 {
			source = []byte(strings.Repeat(string(source), min(times, 1+4*checkpointEvery/len(source))))
		}
		e, err := detect(source)
		if err != nil {
			t.Skip()
		}
		checkLines(t, &Document{Encoding: e, Source: source})
	})
}

func BenchmarkLines(b *testing.B) {
	d := &Document{Encoding: UTF8, Source: []byte(strings.Repeat("a line without an end, ", 50<<20/23))}
	b.SetBytes(int64(len(d.Source)))
	for b.Loop() {
		l := d.Lines()
		for i := range 10_000 {
			l.Position(len(d.Source) / 10_000 * i)
		}
	}
}
