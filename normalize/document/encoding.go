package document

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Encoding is how the characters of a file are written as bytes.
type Encoding string

// The encodings that are recognised and kept on writing.
const (
	UTF8        Encoding = "UTF-8"
	UTF8BOM     Encoding = "UTF-8 with byte order mark"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	Windows1252 Encoding = "Windows-1252"
)

var (
	bomUTF8    = []byte{0xEF, 0xBB, 0xBF}
	bomUTF16LE = []byte{0xFF, 0xFE}
	bomUTF16BE = []byte{0xFE, 0xFF}
	bomUTF32LE = []byte{0xFF, 0xFE, 0, 0}
)

// EncodingError says that the bytes of a file are not text in an encoding that is supported.
type EncodingError struct {
	Offset int    // of the first byte that does not fit
	Reason string // "binary data", "broken UTF-16 text"
	Hint   string // what to do about it
}

func (e *EncodingError) Error() string { return fmt.Sprintf("%s at byte %d", e.Reason, e.Offset) }

// Binary reports whether the file is no text at all, rather than text that is broken.
func (e *EncodingError) Binary() bool {
	return e.Reason == "binary data" || slices.ContainsFunc(others, func(o other) bool { return o.reason == e.Reason })
}

// other is a kind of file that people take for text, by its first bytes.
type other struct{ head, reason, hint string }

var others = []other{
	{"%PDF-", "a PDF", "take the text out of it, as with: pdftotext FILE - | transcheck -"},
	{"{\\rtf", "a document in RTF", "save it as .docx, .odt or text"},
	{"\xD0\xCF\x11\xE0", "a document of an old Word", "save it as .docx, .odt or text"},
}

// Encode returns text as the bytes it has in the encoding, without byte order mark.
// It fails when the encoding has no such character.
func (e Encoding) Encode(text string) ([]byte, error) {
	switch e {
	case UTF16LE, UTF16BE:
		var order binary.AppendByteOrder = binary.LittleEndian
		if e == UTF16BE {
			order = binary.BigEndian
		}
		var out []byte
		for _, u := range utf16.Encode([]rune(text)) {
			out = order.AppendUint16(out, u)
		}
		return out, nil
	case Windows1252:
		out := make([]byte, 0, len(text))
		for _, r := range text {
			b, ok := charmap.Windows1252.EncodeRune(r)
			if !ok {
				return nil, fmt.Errorf("%q cannot be written in %s", r, e)
			}
			out = append(out, b)
		}
		return out, nil
	}
	return []byte(text), nil
}

// detect returns the encoding that explains the bytes.
func detect(b []byte) (Encoding, error) {
	for _, o := range others {
		if bytes.HasPrefix(b, []byte(o.head)) {
			return "", &EncodingError{0, o.reason, o.hint}
		}
	}
	switch {
	case bytes.HasPrefix(b, bomUTF8):
		return UTF8BOM, checkUTF8(b)
	case bytes.HasPrefix(b, bomUTF32LE):
		return "", &EncodingError{0, "UTF-32 text", "save it as UTF-8"}
	case bytes.HasPrefix(b, bomUTF16LE):
		return UTF16LE, checkUTF16(b, UTF16LE)
	case bytes.HasPrefix(b, bomUTF16BE):
		return UTF16BE, checkUTF16(b, UTF16BE)
	}
	if nul := bytes.IndexByte(b, 0); nul >= 0 {
		if e, ok := looksUTF16(b); ok {
			return e, checkUTF16(b, e)
		}
		return "", &EncodingError{nul, "binary data", "name text files only, or leave this one out"}
	}
	err := checkUTF8(b)
	if err == nil {
		return UTF8, nil
	}
	if looksWindows1252(b) {
		return Windows1252, nil
	}
	return "", err
}

func checkUTF8(b []byte) error {
	if utf8.Valid(b) {
		if nul := bytes.IndexByte(b, 0); nul >= 0 {
			return &EncodingError{nul, "binary data", "name text files only, or leave this one out"}
		}
		return nil
	}
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return &EncodingError{i, "neither UTF-8, UTF-16 nor Windows-1252 text", "save it as UTF-8"}
		}
		i += n
	}
	return nil
}

func checkUTF16(b []byte, e Encoding) error {
	if len(b)%2 != 0 {
		return &EncodingError{len(b) - 1, "UTF-16 text cut off in a character", "save it again as UTF-8"}
	}
	for i := 0; i < len(b); {
		r, n := decodeUTF16(b[i:], e)
		if r == utf8.RuneError && n == 2 && unit(b[i:], e) != 0xFFFD {
			return &EncodingError{i, "broken UTF-16 text", "save it again as UTF-8"}
		}
		if r == 0 {
			return &EncodingError{i, "binary data", "name text files only, or leave this one out"}
		}
		i += n
	}
	return nil
}

// looksUTF16 recognises UTF-16 without a mark: Latin text has a zero in every second byte, and on one side only.
func looksUTF16(b []byte) (Encoding, bool) {
	head := b[:min(len(b), 4096)&^1]
	if len(head) < 4 {
		return "", false
	}
	var zero [2]int
	for i, c := range head {
		if c == 0 {
			zero[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zero[1]*10 >= half*6 && zero[0]*20 <= half:
		return UTF16LE, true
	case zero[0]*10 >= half*6 && zero[1]*20 <= half:
		return UTF16BE, true
	}
	return "", false
}

// looksWindows1252 reports whether bytes that are not UTF-8 are plausibly English text in Windows-1252: only bytes that it
// defines, few of them above ASCII, and no sign that the file is UTF-8 with damage. Letters count for more than quotes and
// dashes, since other scripts have theirs where Windows-1252 has the accented ones.
func looksWindows1252(b []byte) bool {
	for _, c := range []byte{0x81, 0x8D, 0x8F, 0x90, 0x9D} {
		if bytes.IndexByte(b, c) >= 0 {
			return false
		}
	}
	ascii, accented, marks, multi := 0, 0, 0, 0
	for i := 0; i < len(b); i++ {
		c := b[i]
		switch {
		case c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1A && c != 0x1B:
			return false
		case c < utf8.RuneSelf:
			if c|0x20 >= 'a' && c|0x20 <= 'z' {
				ascii++
			}
			continue
		}
		if _, n := utf8.DecodeRune(b[i:]); n > 1 {
			multi++
			i += n - 1
		} else if c >= 0xC0 {
			accented++
		} else {
			marks++
		}
	}
	return multi < accented+marks && 4*accented <= ascii+4 && 2*marks <= ascii+4
}
