package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
)

// What an archive may hold. Office files keep well within it; what does not was made to fill the memory.
const (
	maxMembers = 10_000
	maxPart    = 256 << 20 // bytes of a member that is read
	maxParts   = 512 << 20 // of all of them
	maxRatio   = 300       // of a member that is read, from a megabyte on
)

// archive is a file that holds others, some of them read as parts of the document.
type archive struct {
	format Format
	reader *zip.Reader
	size   int // of the parts so far
}

// archiveSyntax returns the format of a file that is an archive, or a syntax without open.
func archiveSyntax(path string, source []byte, format Format) (syntax, error) {
	if format != "" {
		return named(format)
	}
	ext, zipped := extensionOf(path), bytes.HasPrefix(source, []byte("PK\x03\x04"))
	for _, s := range syntaxes() {
		if s.open != nil && (slices.Contains(s.extensions, ext) || zipped && s.sniff != nil && s.sniff(view(source))) {
			return s, nil
		}
	}
	return syntax{}, nil
}

// openArchive reads the table of an archive, so that its members can be read as parts.
func (d *Document) openArchive() error {
	d.archive = &archive{format: d.Format}
	r, err := zip.NewReader(bytes.NewReader(d.Source), int64(len(d.Source)))
	switch {
	case err == nil:
	case bytes.HasPrefix(d.Source, []byte(compoundFile)):
		return d.archive.broken("", "it is protected by a password, or in a format of old programs")
	default:
		return d.archive.broken("", "it is no zip archive, or only a part of one")
	}
	d.archive.reader = r
	if len(r.File) > maxMembers {
		return d.archive.broken("", "it has more than %d members", maxMembers)
	}
	return nil
}

func (a *archive) broken(member, reason string, args ...any) error {
	return &SyntaxError{Format: a.format, Part: member, Reason: fmt.Sprintf(reason, args...), Hint: archiveHint}
}

// member returns the number of a member, or -1. Programs that take a name in other letters for the same are followed.
func (a *archive) member(name string) int {
	i := slices.IndexFunc(a.reader.File, func(f *zip.File) bool { return f.Name == name })
	if i < 0 {
		i = slices.IndexFunc(a.reader.File, func(f *zip.File) bool { return strings.EqualFold(f.Name, name) })
	}
	return i
}

// readPart adds a member of the archive to the document as a part, and returns its text.
func (d *Document) readPart(name string) (content, error) {
	a := d.archive
	c, source, err := a.read(name)
	if err != nil {
		return content{}, err
	}
	c.part = len(d.Parts)
	d.Parts = append(d.Parts, Part{Name: a.reader.File[a.member(name)].Name, Encoding: c.encoding, Source: source, Line: 1})
	return c, nil
}

// read returns the text of a member and its bytes.
func (a *archive) read(name string) (content, []byte, error) {
	i := a.member(name)
	if i < 0 {
		return content{}, nil, a.broken(name, "the member is missing")
	}
	source, err := a.extract(a.reader.File[i])
	if err != nil {
		return content{}, nil, err
	}
	c, _, err := read(source)
	if err != nil {
		return content{}, nil, a.broken(name, "%v", err)
	}
	return c, source, nil
}

// inMember says of an error which member of the archive it is in.
func inMember(name string, err error) error {
	var broken *SyntaxError
	if errors.As(err, &broken) && broken.Part == "" {
		broken.Part = name
		broken.Hint = archiveHint
	}
	return err
}

// compoundFile is what a file of old programs begins with, and one that is encrypted.
const compoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

const archiveHint = "open it in the program that made it and save it again"

// extract returns the bytes of a member, within the limits.
func (a *archive) extract(f *zip.File) ([]byte, error) {
	limit := min(maxPart, maxParts-a.size)
	switch n := f.UncompressedSize64; {
	case f.Flags&1 != 0:
		return nil, a.broken(f.Name, "it is encrypted")
	case n > uint64(limit), n > 1<<20 && n/max(f.CompressedSize64, 1) > maxRatio:
		return nil, a.broken(f.Name, "it would unpack to %d bytes, which no text does", n)
	}
	r, err := f.Open()
	if err != nil {
		return nil, a.broken(f.Name, "%s", strings.TrimPrefix(err.Error(), "zip: "))
	}
	defer r.Close()
	// What the table says of the size need not be true; the reader ends with an error where it is not.
	b, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	switch {
	case err != nil:
		return nil, a.broken(f.Name, "%s", strings.TrimPrefix(err.Error(), "zip: "))
	case len(b) > limit:
		return nil, a.broken(f.Name, "it unpacks to more than %d bytes", limit)
	}
	a.size += len(b)
	return b, nil
}

// rewrite returns the archive with other bytes in some of its parts.
func (a *archive) rewrite(old []Part, parts [][]byte) ([]byte, error) {
	changed := map[string][]byte{}
	for i, b := range parts {
		if b != nil && !bytes.Equal(b, old[i].Source) {
			changed[old[i].Name] = b
		}
	}
	return a.write(changed)
}

// write returns the archive with other bytes in some members, by name, and with new members. All others stay as they are packed.
func (a *archive) write(changed map[string][]byte) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	if err := w.SetComment(a.reader.Comment); err != nil {
		return nil, err
	}
	written := map[string]bool{}
	for _, f := range a.reader.File {
		b, ok := changed[f.Name]
		if !ok || written[f.Name] {
			if err := w.Copy(f); err != nil {
				return nil, err
			}
			continue
		}
		written[f.Name] = true // of two members with one name the first was read
		h := f.FileHeader
		h.Modified = time.Time{} // the member keeps the time that its header has
		if err := writeMember(w, &h, b); err != nil {
			return nil, err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		if written[name] {
			continue
		}
		if err := writeMember(w, &zip.FileHeader{Name: name, Method: zip.Deflate}, changed[name]); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func writeMember(w *zip.Writer, h *zip.FileHeader, b []byte) error {
	m, err := w.CreateHeader(h)
	if err == nil {
		_, err = m.Write(b)
	}
	return err
}

// append adds markup to the end of the outermost element of a member, as it was changed before if it was.
func (a *archive) append(changed map[string][]byte, name string, markup func(prefix string) string) error {
	source, ok := changed[name]
	if !ok {
		var err error
		if _, source, err = a.read(name); err != nil {
			return err
		}
	}
	c, enc, err := read(source)
	if err != nil {
		return a.broken(name, "%v", err)
	}
	p := Part{Encoding: enc, Source: source}
	e, err := appended(a.format, c, markup)
	if err == nil {
		changed[name], err = p.splice(Span{0, len(source)}, []Edit{e})
	}
	return inMember(name, err)
}

// appended returns the edit that adds markup to the end of the outermost element.
func appended(f Format, c content, markup func(prefix string) string) (Edit, error) {
	x := newXML(f, c)
	var tag, end Span
	var prefix string
	for x.next() {
		if len(x.open) == 1 && x.kind == xmlStart {
			tag, prefix = Span{x.start, x.end}, x.prefix
		}
		if len(x.open) == 1 && x.kind == xmlEnd {
			end = Span{x.start, x.end}
		}
	}
	if prefix != "" {
		prefix += ":"
	}
	at := c.offsets.start(end.Start)
	new := markup(prefix)
	if end.Len() == 0 { // the element is empty
		slash := tag.Start + strings.LastIndexByte(c.text[tag.Start:tag.End], '/')
		name := strings.FieldsFunc(c.text[tag.Start+1:tag.End], func(r rune) bool { return strings.ContainsRune(" \t\r\n/>", r) })[0]
		return Edit{Span{c.offsets.start(slash), at}, ">" + new + "</" + name + ">"}, x.err
	}
	return Edit{Span{at, at}, new}, x.err
}
