package dictionaries

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
)

// AppendBinary appends the entry in a form that [Decode] reads. It never fails.
func (e *Entry) AppendBinary(b []byte) ([]byte, error) {
	kind := slices.Index(kinds, e.Kind)
	if kind < 0 {
		kind = slices.Index(kinds, Unknown)
	}
	b = append(b, byte(kind), byte(e.Weight))
	b = appendString(b, e.Name)
	b = appendString(b, e.Gender)
	b = appendString(b, e.native)
	for _, list := range [][]string{e.Aliases, e.Wrong, e.Related, e.Demonyms} {
		b = appendList(b, list)
	}
	var style []string
	for _, house := range slices.Sorted(maps.Keys(e.Style)) {
		style = append(style, house, e.Style[house])
	}
	b = appendList(b, style)
	b = binary.AppendUvarint(b, uint64(len(e.Roles)))
	for _, r := range e.Roles {
		for _, s := range []string{r.Title, r.Of, r.From, r.Until} {
			b = appendString(b, s)
		}
	}
	b = binary.AppendUvarint(b, uint64(len(e.Titles)))
	for _, t := range e.Titles {
		b = appendList(b, t.Called)
		for _, s := range []string{t.Miscalled, t.Usage, t.Note} {
			b = appendString(b, s)
		}
	}
	return b, nil
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendList(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = appendString(b, s)
	}
	return b
}

// Decode reads an entry that [Entry.AppendBinary] wrote. Its strings are parts of the text.
func Decode(text string) (*Entry, error) {
	d := &binaryReader{rest: text}
	kind, weight := d.byte(), d.byte()
	if int(kind) >= len(kinds) {
		return nil, errRecord
	}
	e := &Entry{Kind: kinds[kind], Weight: int(weight), Name: d.string(), Gender: d.string(), native: d.string()}
	for _, list := range []*[]string{&e.Aliases, &e.Wrong, &e.Related, &e.Demonyms} {
		*list = d.list()
	}
	style := d.list()
	for i := 0; i+1 < len(style); i += 2 {
		if e.Style == nil {
			e.Style = map[string]string{}
		}
		e.Style[style[i]] = style[i+1]
	}
	if n := d.count(); n > 0 {
		e.Roles = make([]Role, n)
	}
	for i := range e.Roles {
		e.Roles[i] = Role{d.string(), d.string(), d.string(), d.string()}
	}
	if n := d.count(); n > 0 {
		e.Titles = make([]Title, n)
	}
	for i := range e.Titles {
		e.Titles[i] = Title{Called: d.list(), Miscalled: d.string(), Usage: d.string(), Note: d.string()}
	}
	if d.bad || d.rest != "" {
		return nil, errRecord
	}
	return e, nil
}

var errRecord = errors.New("the record of an entry cannot be read")

// binaryReader reads the pieces of a record.
type binaryReader struct {
	rest string
	bad  bool // it is no record
}

func (d *binaryReader) byte() byte {
	if d.rest == "" {
		d.bad = true
		return 0
	}
	b := d.rest[0]
	d.rest = d.rest[1:]
	return b
}

// count reads a number of things of which each takes a byte or more.
func (d *binaryReader) count() int {
	n := uint64(0)
	for shift := 0; shift < 64; shift += 7 {
		b := d.byte()
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			break
		}
	}
	if n > uint64(len(d.rest)) {
		d.bad = true
		return 0
	}
	return int(n)
}

func (d *binaryReader) string() string {
	n := d.count()
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

func (d *binaryReader) list() []string {
	n := d.count()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = d.string()
	}
	return out
}
