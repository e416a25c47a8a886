package document

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Position is a place in a file as editors show it.
type Position struct {
	Line   int // 1-based
	Column int // 1-based
}

// Lines turns byte offsets in the source of a part into lines and columns. It is safe for concurrent use.
//
// CR, LF and CRLF end a line. A byte order mark is part of no column.
type Lines struct {
	source      []byte
	enc         Encoding
	line        int     // of the file, in which the source begins
	first       int     // offset of the first character, after the byte order mark
	checkpoints []place // the place of the offsets first, first+checkpointEvery, ...
}

// checkpointEvery is how many bytes lie between the offsets whose place is kept, so that a line of any length costs a query no more
// than to read this many, and the checkpoints take a few thousandths of the file. It is even, for UTF-16.
const checkpointEvery = 4 << 10

// place is a position with lines and characters counted from 0. An offset of 32 bits holds any file within MaxSize.
type place struct {
	line   int32
	column int32 // in code points
	units  int32 // in UTF-16 code units
	bytes  int32 // in bytes of UTF-8, whatever the encoding
}

// Lines finds the lines of the part. It reads the whole source, so keep what it returns.
func (p Part) Lines() *Lines {
	l := &Lines{source: p.Source, enc: p.Encoding, line: p.Line}
	switch p.Encoding {
	case UTF8BOM:
		l.first = len(bomUTF8)
	case UTF16LE, UTF16BE:
		l.first = 2 * markUnits(p.Source, p.Encoding)
	}
	var m place
	for at := l.first; at <= len(p.Source); at += checkpointEvery {
		l.checkpoints = append(l.checkpoints, m)
		m = l.advance(m, at, min(at+checkpointEvery, len(p.Source)))
	}
	return l
}

// Lines finds the lines of a document that is one text.
func (d *Document) Lines() *Lines { return d.Part(0).Lines() }

// Position returns the place of the byte at the offset, its column in code points. Within a character it is the place of the
// character.
func (l *Lines) Position(offset int) Position {
	m := l.at(offset)
	return Position{int(m.line) + l.line, int(m.column) + 1}
}

// UTF16 returns the place of the byte at the offset, its column in UTF-16 code units.
func (l *Lines) UTF16(offset int) Position {
	m := l.at(offset)
	return Position{int(m.line) + l.line, int(m.units) + 1}
}

// UTF8 returns the place of the byte at the offset, its column in bytes of UTF-8.
func (l *Lines) UTF8(offset int) Position {
	m := l.at(offset)
	return Position{int(m.line) + l.line, int(m.bytes) + 1}
}

func (l *Lines) at(offset int) place {
	offset = max(l.first, min(offset, len(l.source)))
	for offset > l.first && offset < len(l.source) && !l.starts(offset) {
		offset--
	}
	i := (offset - l.first) / checkpointEvery
	return l.advance(l.checkpoints[i], l.first+i*checkpointEvery, offset)
}

// starts reports whether a character starts at the offset.
func (l *Lines) starts(at int) bool {
	switch l.enc {
	case Windows1252:
		return true
	case UTF16LE, UTF16BE:
		return (at-l.first)%2 == 0 && !lowSurrogate(unit(l.source[at:], l.enc))
	}
	return utf8.RuneStart(l.source[at])
}

func lowSurrogate(u uint16) bool { return u&0xFC00 == 0xDC00 }

// advance returns the place of the offset to, given that of the offset from.
func (l *Lines) advance(m place, from, to int) place {
	if l.enc == UTF16LE || l.enc == UTF16BE {
		return l.advanceUTF16(m, from, to)
	}
	single := l.enc == Windows1252
	for i := from; i < to; i++ {
		switch c := l.source[i]; {
		case c == '\n', c == '\r' && (i+1 == len(l.source) || l.source[i+1] != '\n'):
			m = place{line: m.line + 1}
		case c < utf8.RuneSelf:
			m.column++
			m.units++
			m.bytes++
		case single:
			m.column++
			m.units++
			m.bytes += int32(utf8.RuneLen(charmap.Windows1252.DecodeByte(c)))
		case c >= 0xF0: // the first byte of four, of a pair in UTF-16
			m.column++
			m.units += 2
			m.bytes++
		case c >= 0xC0:
			m.column++
			m.units++
			m.bytes++
		default:
			m.bytes++
		}
	}
	return m
}

func (l *Lines) advanceUTF16(m place, from, to int) place {
	for i := from; i+1 < to; i += 2 {
		u := unit(l.source[i:], l.enc)
		switch {
		case u == '\n', u == '\r' && (i+3 >= len(l.source) || unit(l.source[i+2:], l.enc) != '\n'):
			m = place{line: m.line + 1}
			continue
		case !lowSurrogate(u):
			m.column++
		}
		m.units++
		m.bytes += utf8Bytes(u)
	}
	return m
}

// utf8Bytes returns how many bytes of UTF-8 a code unit comes to; the four of a surrogate pair are shared between its units.
func utf8Bytes(u uint16) int32 {
	switch {
	case u < utf8.RuneSelf:
		return 1
	case u < 0x800, u&0xF800 == 0xD800:
		return 2
	}
	return 3
}
