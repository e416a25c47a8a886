package document

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// encode returns text in the encoding, and fails the test when that has no such character.
func encode(t *testing.T, text string, e Encoding) []byte {
	t.Helper()
	b, err := e.Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDetect(t *testing.T) {
	const quoted = "“Erdoğan” met Zoë 🙂 in Kyiv"
	utf16le, utf16be := encode(t, quoted, UTF16LE), encode(t, quoted, UTF16BE)
	for _, tt := range []struct {
		name string
		in   []byte
		want Encoding
		text string
	}{
		{"empty", nil, UTF8, ""},
		{"one letter", []byte("a"), UTF8, "a"},
		{"UTF-8", []byte(quoted), UTF8, quoted},
		{"UTF-8 with mark", append([]byte("\xEF\xBB\xBF"), quoted...), UTF8BOM, quoted},
		{"mark only", []byte("\xEF\xBB\xBF"), UTF8BOM, ""},
		{"UTF-16LE with mark", append([]byte("\xFF\xFE"), utf16le...), UTF16LE, quoted},
		{"UTF-16BE with mark", append([]byte("\xFE\xFF"), utf16be...), UTF16BE, quoted},
		{"UTF-16LE without mark", utf16le, UTF16LE, quoted},
		{"UTF-16BE without mark", utf16be, UTF16BE, quoted},
		{"UTF-16 mark only", []byte("\xFF\xFE"), UTF16LE, ""},
		{"UTF-16 Cyrillic with mark", append([]byte("\xFF\xFE"), encode(t, "Рябков", UTF16LE)...), UTF16LE, "Рябков"},
		{"UTF-16 replacement character", append([]byte("\xFF\xFE"), encode(t, "a\uFFFDb", UTF16LE)...), UTF16LE, "a\uFFFDb"},
		{"Windows-1252 quotes", []byte("He said \x93no\x94 \x96 it\x92s over\x85"), Windows1252, "He said “no” – it’s over…"},
		{"Windows-1252 accents", []byte("Fran\xE7ois Andr\xE9 and Zo\xEB met"), Windows1252, "François André and Zoë met"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(t, tt.in, Text)
			if d.Encoding != tt.want {
				t.Errorf("encoding of %q = %q, want %q", tt.in, d.Encoding, tt.want)
			}
			if diff := cmp.Diff(tt.text, strings.Join(texts(d), "")); diff != "" {
				t.Errorf("text of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestDetectFails(t *testing.T) {
	noise := make([]byte, 500)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(1 + r.IntN(255))
	}
	for _, tt := range []struct {
		name   string
		in     string
		offset int
		reason string
	}{
		{"damaged UTF-8", "Zoë and René\xFF left", 14, "neither"},
		{"UTF-8 cut off at the end", "“Zoë” and “René\xE2\x80", 23, "neither"},
		{"damaged UTF-8 with mark", "\xEF\xBB\xBFa\xFFb", 4, "neither"},
		{"binary", "\x7FELF\x02\x01\x01\x00\x00\x00", 7, "binary"},
		{"NUL in text", "a plain text with one \x00 in it", 22, "binary"},
		{"NUL after a mark", "\xEF\xBB\xBFab\x00", 5, "binary"},
		{"UTF-32", "\xFF\xFE\x00\x00a\x00\x00\x00", 0, "UTF-32"},
		{"UTF-16 of odd length", "\xFF\xFEa\x00b", 4, "cut off"},
		{"UTF-16 lone high surrogate", "\xFF\xFEa\x00\x3D\xD8b\x00", 4, "broken"},
		{"UTF-16 lone low surrogate", "\xFE\xFF\x00a\xDE\x42", 4, "broken"},
		{"UTF-16 NUL", "\xFF\xFEa\x00\x00\x00", 4, "binary"},
		{"UTF-16 without mark, broken", "a\x00b\x00c\x00d\x00e\x00f\x00\x3D\xD8", 12, "broken"},
		{"Windows-1251", "\xD0\xFF\xE1\xEA\xEE\xE2 \xF1\xEA\xE0\xE7\xE0\xEB, \xF7\xF2\xEE \xE2\xF1\xB8 \xF5\xEE\xF0\xEE\xF8\xEE", 0, "neither"},
		{"bytes that Windows-1252 lacks", "a long plain text with \x81 in it", 23, "neither"},
		{"bytes that Windows-1252 lacks, in what looks like UTF-8", "Zo\xEB met Ana\xDF\x8F, Ren\xE9 and others", 2, "neither"},
		{"PDF", "%PDF-1.7\nText.", 0, "a PDF"},
		{"RTF", `{\rtf1\ansi Text.}`, 0, "RTF"},
		{"old Word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 0, "old Word"},
		{"noise", string(noise), -1, "neither"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("a.txt", []byte(tt.in), "")
			var e *EncodingError
			if !errors.As(err, &e) {
				t.Fatalf("Parse(%q): %v; want an EncodingError", tt.in, err)
			}
			if tt.offset >= 0 && e.Offset != tt.offset || !strings.Contains(e.Reason, tt.reason) || e.Hint == "" {
				t.Errorf("Parse(%q): offset %d, reason %q, hint %q; want offset %d, reason %q and a hint",
					tt.in, e.Offset, e.Reason, e.Hint, tt.offset, tt.reason)
			}
		})
	}
}

func TestEncode(t *testing.T) {
	for _, tt := range []struct {
		name     string
		encoding Encoding
		in       string
		want     string
		fails    bool
	}{
		{"UTF-8", UTF8, "Zoë", "Zo\xC3\xAB", false},
		{"no mark", UTF8BOM, "Zoë", "Zo\xC3\xAB", false},
		{"UTF-16LE", UTF16LE, "a🙂", "a\x00\x3D\xD8\x42\xDE", false},
		{"UTF-16BE", UTF16BE, "a🙂", "\x00a\xD8\x3D\xDE\x42", false},
		{"Windows-1252", Windows1252, "“Zoë”", "\x93Zo\xEB\x94", false},
		{"character that Windows-1252 lacks", Windows1252, "Erdoğan", "", true},
		{"empty", UTF16LE, "", "", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.encoding.Encode(tt.in)
			if (err != nil) != tt.fails {
				t.Fatalf("Encode(%q): %v", tt.in, err)
			}
			if diff := cmp.Diff(tt.want, string(got)); diff != "" {
				t.Errorf("Encode(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// A document keeps the bytes it was given, whatever it was decoded from.
func TestSourceUnchanged(t *testing.T) {
	in := []byte("Zo\xEB \x93and\x94\r\rR&amp;D\r> a")
	for _, f := range []Format{Text, Markdown} {
		b := bytes.Clone(in)
		parse(t, b, f)
		if diff := cmp.Diff(in, b); diff != "" {
			t.Errorf("source after Parse as %s (-want +got):\n%s", f, diff)
		}
	}
}
