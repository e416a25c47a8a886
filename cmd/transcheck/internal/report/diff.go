package report

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"transcheck/normalize/document"
)

const (
	contextLines      = 3
	contextParagraphs = 1 // of an archive
)

// Diff writes the unified diff between a document and its fixed bytes, and nothing when they are equal. git and patch -p1 take
// what is written for UTF-8 files; other encodings are shown as text. What is not printable is escaped for a person's eyes only.
// Of an archive it writes the diff of the text of each part, a paragraph a line.
func Diff(w io.Writer, path string, d *document.Document, fixed []byte, o Options) error {
	if bytes.Equal(d.Source, fixed) {
		return nil
	}
	if len(d.Parts) > 0 {
		return diffParts(w, path, d, fixed, o)
	}
	before, err := decode(d.Encoding, d.Source)
	if err != nil {
		return err
	}
	after, err := decode(d.Encoding, fixed)
	if err != nil {
		return err
	}
	return unified(w, path, before, after, contextLines, o)
}

// diffParts writes the diff of each part of an archive.
func diffParts(w io.Writer, path string, d *document.Document, fixed []byte, o Options) error {
	again, err := document.Parse(path, fixed, d.Format)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	before, after := paragraphs(d), paragraphs(again)
	for i, part := range d.Parts {
		if before[i] == after[i] {
			continue
		}
		if err := unified(w, path+"/"+part.Name, before[i], after[i], contextParagraphs, o); err != nil {
			return err
		}
	}
	return nil
}

// paragraphs returns the text of each part, a paragraph a line.
func paragraphs(d *document.Document) []string {
	text := make([]strings.Builder, len(d.Parts))
	for i := range d.Segments {
		s := &d.Segments[i]
		text[s.Part].WriteString(strings.NewReplacer("\n", " ", "\r", " ").Replace(s.Text) + "\n")
	}
	out := make([]string, len(text))
	for i := range text {
		out[i] = text[i].String()
	}
	return out
}

// unified writes the unified diff between two texts.
func unified(w io.Writer, path, before, after string, context int, o Options) error {
	path = strings.TrimLeft(strings.TrimPrefix(filepath.ToSlash(path), "./"), "/")
	old := linesOf(before)
	lines := []string{"--- " + label("a/"+path), "+++ " + label("b/"+path)}
	for h := range hunks(lineEdits(old, linesOf(after)), context) {
		lines = append(lines, h.lines(old)...)
	}
	if o.Terminal || o.Color { // no program applies it
		for i, l := range lines {
			lines[i] = shownLine(l)
		}
	}
	return writeDiff(w, lines, o.Color)
}

func writeDiff(w io.Writer, lines []string, color bool) error {
	out := bufio.NewWriter(w)
	if color {
		p := painter{color: true}
		for _, parts := range highlight(lines) {
			out.WriteString(p.line(parts...))
		}
		return out.Flush()
	}
	for _, l := range lines {
		out.WriteString(l + "\n")
	}
	return out.Flush()
}

// shownLine returns a line as a terminal can show it. Tabs stay; the CR of a line that ends with CRLF goes.
func shownLine(line string) string {
	fields := strings.Split(strings.TrimSuffix(line, "\r"), "\t")
	for i, f := range fields {
		fields[i] = printable(f)
	}
	return strings.Join(fields, "\t")
}

// diffColor returns the colour of a line of a diff, given its number: the first two name the files.
func diffColor(i int, line string) string {
	switch {
	case i < 2:
		return bold
	case strings.HasPrefix(line, "@@"):
		return dim
	case strings.HasPrefix(line, "-"):
		return red
	case strings.HasPrefix(line, "+"):
		return green
	}
	return ""
}

// label returns the name of a file as git writes it in a diff: quoted where it would break the line, and with a tab after it
// where it has a space, so that patch sees its end.
func label(name string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == 0x7F }) {
		if strings.Contains(name, " ") {
			return name + "\t"
		}
		return name
	}
	var b strings.Builder
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c == 0x7F:
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	return `"` + b.String() + `"`
}

// decode returns the text of a file. The mark of UTF-8 stays, since the lines of a diff are those of the file.
func decode(e document.Encoding, b []byte) (string, error) {
	var d *encoding.Decoder
	switch e {
	case document.UTF16LE:
		d = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
	case document.UTF16BE:
		d = unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()
	case document.Windows1252:
		d = charmap.Windows1252.NewDecoder()
	default:
		return string(b), nil
	}
	out, err := d.Bytes(b)
	return string(out), err
}
