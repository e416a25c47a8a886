package document

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/encoding/charmap"
)

// decode returns the text of source, which detect has found to be in the encoding.
func decode(source []byte, e Encoding) content {
	switch e {
	case UTF16LE, UTF16BE:
		return decodeUnits(source, 2*markUnits(source, e), func(b []byte) (rune, int) { return decodeUTF16(b, e) })
	case Windows1252:
		return decodeUnits(source, 0, func(b []byte) (rune, int) { return charmap.Windows1252.DecodeByte(b[0]), 1 })
	}
	skip := 0
	if e == UTF8BOM {
		skip = len(bomUTF8)
	}
	c := content{text: view(source[skip:])}
	c.offsets.add(skip, len(c.text), 1, 1)
	return c
}

// view returns the bytes as a string without a copy. The source of a document never changes, which is what makes it safe,
// and what keeps a large file in memory once.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func markUnits(b []byte, e Encoding) int {
	if len(b) >= 2 && unit(b, e) == 0xFEFF {
		return 1
	}
	return 0
}

func unit(b []byte, e Encoding) uint16 {
	if e == UTF16BE {
		return binary.BigEndian.Uint16(b)
	}
	return binary.LittleEndian.Uint16(b)
}

// decodeUTF16 returns the first character of b, which has at least two bytes, and how many bytes it takes.
// A lone surrogate is a RuneError of two bytes.
func decodeUTF16(b []byte, e Encoding) (rune, int) {
	u := rune(unit(b, e))
	if !utf16.IsSurrogate(u) {
		return u, 2
	}
	if len(b) >= 4 {
		if r := utf16.DecodeRune(u, rune(unit(b[2:], e))); r != utf8.RuneError {
			return r, 4
		}
	}
	return utf8.RuneError, 2
}

// decodeUnits decodes source from the offset at, one character at a time.
func decodeUnits(source []byte, at int, next func([]byte) (rune, int)) content {
	text := make([]byte, 0, len(source))
	var o offsets
	for at < len(source) {
		// Characters of the same sizes are one run: mostly a line of ASCII.
		start, size, step := at, 0, 0
		length := 0
		for at < len(source) {
			r, n := next(source[at:])
			if l := utf8.RuneLen(r); length == 0 {
				size, step = l, n
			} else if l != size || n != step {
				break
			}
			text = utf8.AppendRune(text, r)
			length += size
			at += n
		}
		o.add(start, length, size, step)
	}
	return content{text: view(text), offsets: o}
}
