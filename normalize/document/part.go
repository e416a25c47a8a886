package document

import (
	"errors"
	"slices"
	"unicode/utf8"
)

// Part is what one numbering of bytes, lines and columns holds for: a file, or a member of an archive.
type Part struct {
	Name     string // of the member; "" for the file itself
	Encoding Encoding
	Source   []byte // never changed
	Offset   int    // where it begins in the file, and in which line, if it is a record of one
	Line     int
}

// Rewrite returns the bytes of the file when its parts have become others. There is one for each part of the document, or one
// in all where it has none; nil leaves a part as it is.
func (d *Document) Rewrite(parts [][]byte) ([]byte, error) {
	if d.archive != nil {
		return d.archive.rewrite(d.Parts, parts)
	}
	if len(parts) == 0 || parts[0] == nil {
		return d.Source, nil
	}
	if !d.readAlike(parts[0]) {
		return nil, errors.New("it would be read in another encoding")
	}
	return parts[0], nil
}

// readAlike reports whether the bytes are read in the encoding of the document, which nothing but they say: what a deletion brings
// together may spell something else. Text in plain letters is the same in any encoding of bytes.
func (d *Document) readAlike(source []byte) bool {
	if d.Encoding == UTF8 || d.Encoding == UTF8BOM {
		return true
	}
	enc, err := detect(source)
	plain := d.Encoding == Windows1252 && !slices.ContainsFunc(source, func(b byte) bool { return b >= utf8.RuneSelf })
	return err == nil && (enc == d.Encoding || plain)
}
