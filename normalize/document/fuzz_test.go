package document

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "He left.\r\n\r\nShe stayed.\r", "The talks\nwent on,\nhe said", "\xEF\xBB\xBFZo\xC3\xAB", "\xFF\xFEa\x00\x3D\xD8\x42\xDE",
		"\xFE\xFF\x00a\x00\r\x00\n\x00>\x00 \x00b", "a\x00&\x00l\x00t\x00;\x00*\x00*\x00b\x00", "He said \x93no\x94, Zo\xEB",
		"---\na: b\n---\n# H\n\n> a\n> *b*\n\n- [x] c[^1]\n\n[^1]: d\n", "|a|b|\n|-|-|\n|`c|`|\\||\n", "&acE;&amp;&amp;\\*a\\\nb  \nc",
		"<http://a.b> `c`<br>![d](e \"f\") [g][h]\n\n[h]: i\n", "A\n===\n\t- b\n\n\t      c\n   1. d\n", "~~a~~ ~~~\n\n<!-- a\n\nb -->c\n\n```\nd",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		for _, format := range []Format{Text, Markdown} {
			before := string(source)
			d, err := Parse("a", source, format)
			if string(source) != before {
				t.Fatalf("Parse of %q as %s changed the source to %q", before, format, source)
			}
			if err != nil {
				var e *EncodingError
				if !errors.As(err, &e) || e.Offset < 0 || e.Offset >= len(source) {
					t.Fatalf("Parse(%q) as %s: %v", source, format, err)
				}
				continue
			}
			if err := sound(d); err != nil {
				t.Fatalf("Parse(%q) as %s in %s: %v", source, format, d.Encoding, err)
			}
			if format == Text {
				soundText(t, d)
			}
		}
	})
}

// soundText checks that the segments of a plain text hold all of it but white space.
func soundText(t *testing.T, d *Document) {
	at := 0
	if m := len(byteOrderMark(d)); m > 0 {
		at = m
	}
	for i := 0; i <= len(d.Segments); i++ {
		span := Span{len(d.Source), len(d.Source)}
		if i < len(d.Segments) {
			s := &d.Segments[i]
			span = s.Span(0, len(s.Text))
		}
		between, err := decodeAll(d.Source[at:span.Start], d.Encoding)
		if err != nil || strings.TrimSpace(between) != "" {
			t.Fatalf("%q before segment %d of %q is in none (%v)", between, i, d.Source, err)
		}
		at = span.End
	}
}

// byteOrderMark returns the byte order mark of a document.
func byteOrderMark(d *Document) []byte {
	b := map[Encoding]string{UTF8BOM: "\xEF\xBB\xBF", UTF16LE: "\xFF\xFE", UTF16BE: "\xFE\xFF"}[d.Encoding]
	if b != "" && strings.HasPrefix(string(d.Source), b) {
		return []byte(b)
	}
	return nil
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{
		"", "He left. \"Stay!\" she said.", "the U.S.-led J.K. Ph.D., R-N.Y.", "see https://un.org/a(b), kremlin.ru/x. @a #b c.d@e.org",
		"3.5. 12:30 600,000 34-year-old", "www.a\u00a0b http://“x” a.in/\u2003c", "1. First... 2. “Second”… A. B.", "a\x80.\xff@\xe2\x80b\vc\u00ad-d\u200be",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := Tokens(text)
		at := 0
		for _, tok := range tokens {
			if tok.Start < at || tok.End <= tok.Start || tok.End > len(text) {
				t.Fatalf("token %v of %q after %d", tok, text, at)
			}
			if between := text[at:tok.Start]; strings.TrimSpace(between) != "" {
				t.Fatalf("%q of %q is in no token", between, text)
			}
			s := text[tok.Start:tok.End]
			if strings.ContainsFunc(s, unicode.IsSpace) {
				t.Fatalf("token %q of %q holds white space", s, text)
			}
			if n := utf8.RuneCountInString(s); (tok.Kind == Punct || tok.Kind == Other) && n != 1 {
				t.Fatalf("mark %q of %q is %d characters", s, text, n)
			}
			if utf8.ValidString(text) && !utf8.ValidString(s) {
				t.Fatalf("token %q of %q cuts a character", s, text)
			}
			at = tok.End
		}
		if rest := text[at:]; strings.TrimSpace(rest) != "" {
			t.Fatalf("%q of %q is in no token", rest, text)
		}
		top := 0
		for _, s := range sentences(text, tokens) {
			if s.First != top || s.Top <= s.First || s.Start != tokens[s.First].Start || s.End != tokens[s.Top-1].End {
				t.Fatalf("sentence %v of %q after token %d", s, text, top)
			}
			top = s.Top
		}
		if top != len(tokens) {
			t.Fatalf("sentences of %q hold %d of %d tokens", text, top, len(tokens))
		}
	})
}

func FuzzEncode(f *testing.F) {
	for _, s := range []string{"", "Zoë “left” – now…", "🙂 привет\r\n", "a\uFFFDb", "\u0081\u009d", "ğ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		for _, e := range []Encoding{UTF8, UTF8BOM, UTF16LE, UTF16BE, Windows1252} {
			b, err := e.Encode(text)
			if err != nil {
				if e != Windows1252 {
					t.Fatalf("Encode(%q) in %s: %v", text, e, err)
				}
				continue
			}
			want, err := decodeAll(b, e)
			if err != nil || want != text {
				t.Fatalf("%q in %s is % x, which says %q (%v)", text, e, b, want, err)
			}
			// With its mark, what was encoded decodes to the same text and every character to its own bytes.
			prefix := map[Encoding]string{UTF8BOM: "\xEF\xBB\xBF", UTF16LE: "\xFF\xFE", UTF16BE: "\xFE\xFF"}[e]
			c := decode(append([]byte(prefix), b...), e)
			if c.text != text {
				t.Fatalf("%q in %s decodes to %q", text, e, c.text)
			}
			for i, r := range text {
				s := c.offsets.span(i, i+utf8.RuneLen(r))
				own, err := e.Encode(string(r))
				if got := (prefix + string(b))[s.Start:s.End]; err != nil || got != string(own) {
					t.Fatalf("%q of %q in %s is at %v: % x, want % x", r, text, e, s, got, own)
				}
			}
		}
	})
}
