package document

import (
	"errors"
	"strings"
)

// ParseRecord reads a line of a file of JSON lines as a document of its own. The line begins at an offset of the file and has a
// number, from 1; both are in the places of what is found. The fields are the names of the members that hold the text, with a
// point between those of members within members, and [] behind the name of a list. A member may hold plain text or HTML.
//
// A file of such lines is an archive or a stream, which nobody needs in memory at once: so there is no document for the whole.
func ParseRecord(path string, line []byte, offset, number int, fields []string) (*Document, error) {
	d := &Document{Path: path, Format: JSONLines, Source: line, Offset: offset, Line: number}
	c, enc, err := read(line)
	if err != nil {
		return nil, err
	}
	d.Encoding = enc
	t, fault := readJSON(c.text)
	if fault != nil {
		err := c.broken(d.Format, fault.at, "%s", fault.reason)
		var broken *SyntaxError
		if errors.As(err, &broken) {
			broken.Offset, broken.Line = broken.Offset+offset, number
		}
		return nil, err
	}
	if err := d.readFields(c.json(), t, fields); err != nil {
		return nil, err
	}
	d.settle()
	if d.Date == "" {
		d.Date = t.date()
	}
	if d.Date == "" {
		d.Date = dateOf(d.all())
	}
	return d, nil
}

// readFields adds what the fields of a record say.
func (d *Document) readFields(c content, t *jsonTree, fields []string) error {
	seen := map[int32]bool{}
	for _, field := range fields {
		for _, n := range t.all(field) {
			if !t.isString(n) || seen[n] {
				continue
			}
			seen[n] = true
			p := prose{content: c}
			p.references(int(t.nodes[n].start), int(t.nodes[n].end), `\`, jsonEscape)
			if err := d.readField(p.take(), field); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *Document) readField(c content, field string) error {
	first := len(d.Segments)
	if err := d.addText(c, false); err != nil {
		return err
	}
	if name := strings.ToLower(field[strings.LastIndexByte(field, '.')+1:]); name == "title" || name == "headline" {
		d.mark(first, Heading)
	}
	return nil
}

// date returns the day that an object says it is of, or "".
func (t *jsonTree) date() string {
	for _, name := range []string{"date", "published", "published_at", "publishedAt", "datePublished", "pubDate", "versioncreated"} {
		for _, n := range t.all(name) {
			if date := isoDate(t.raw(n)); date != "" {
				return date
			}
		}
	}
	return ""
}

// NamesRecords reports whether the extension of a path is that of JSON lines.
func NamesRecords(path string) bool {
	ext := extensionOf(path)
	return ext == ".jsonl" || ext == ".ndjson"
}

// looksJSONLines reports whether the first line of a text is an object with members, as it is in JSON lines and hardly in prose.
func looksJSONLines(text string) bool {
	l, _, _ := strings.Cut(strings.TrimLeft(text, " \t\r\n"), "\n")
	l = strings.TrimRight(l, " \t\r")
	return strings.HasPrefix(l, `{"`) && strings.HasSuffix(l, "}")
}

// parseJSONLines refuses a file of JSON lines, which is read by ParseRecord.
func parseJSONLines(*Document, content) error { return ErrRecords }
