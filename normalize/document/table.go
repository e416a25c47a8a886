package document

import (
	"cmp"
	"slices"
	"strings"
)

// parseTSV finds the translations in a table with tabs between its cells.
func parseTSV(d *Document, c content) error { return parseTable(d, c, "\t") }

// parseCSV finds the translations in a table with commas between its cells, or semicolons, as spreadsheets write it where the comma is in
// numbers.
func parseCSV(d *Document, c content) error { return parseTable(d, c, ",;\t") }

// parseTable reads the column of a table that holds the translations, with that of what they were made from. A row that is no head is
// the first of them.
func parseTable(d *Document, c content, separators string) error {
	t := &tableReader{document: d, content: c, separator: separatorOf(c.text, separators)}
	d.complete = t.quote
	more, err := t.next()
	if err != nil || !more {
		return err
	}
	head, isHead, err := t.head()
	for ; err == nil && more; more, err = t.next() {
		if !isHead && inEnglish(head.to, head.from) {
			t.add(head)
		}
		d.cover(c, t.row[0].start, t.at)
		isHead = false
	}
	return err
}

// tableReader reads the rows of a table one after another.
type tableReader struct {
	document  *Document
	content   content
	separator byte
	at        int
	row       []tableCell
	bare      []Span // the cells without quotes that were read as text, in the source
}

// tableCell is where a cell stands, without its quotes.
type tableCell struct {
	start, end int
	quoted     bool
}

// next reads the next row that is not empty.
func (t *tableReader) next() (bool, error) {
	text := t.content.text
	for t.at < len(text) && (text[t.at] == '\n' || text[t.at] == '\r') {
		t.at++
	}
	t.row = t.row[:0]
	for t.at < len(text) {
		c, err := t.cell()
		if err != nil {
			return false, err
		}
		t.row = append(t.row, c)
		if t.at == len(text) || text[t.at] != t.separator {
			_, t.at = lineEnd(text, t.at)
			return true, nil
		}
		t.at++
	}
	return len(t.row) > 0, nil
}

// cell reads a cell, and leaves what follows it.
func (t *tableReader) cell() (tableCell, error) {
	text, start := t.content.text, t.at
	if start < len(text) && text[start] == '"' {
		end, reason := t.closing(start + 1)
		switch {
		case reason == "":
			t.at = end + 1
			return tableCell{start + 1, end, true}, nil
		case t.separator != '\t': // between tabs a quote may be one of the text
			return tableCell{}, t.content.broken(t.document.Format, end, "%s", reason)
		}
	}
	t.at = len(text)
	if i := strings.IndexAny(text[start:], string(t.separator)+"\r\n"); i >= 0 {
		t.at = start + i
	}
	return tableCell{start, t.at, false}, nil
}

// closing returns where the quotes of a cell close, or what is wrong with them, and where.
func (t *tableReader) closing(at int) (end int, reason string) {
	text := t.content.text
	for i := at; ; i += 2 {
		n := strings.IndexByte(text[i:], '"')
		if n < 0 {
			return at - 1, "the quotes of a cell are not closed"
		}
		i += n
		switch {
		case i+1 == len(text), text[i+1] == t.separator, text[i+1] == '\r', text[i+1] == '\n':
			return i, ""
		case text[i+1] != '"':
			return i, "a quote in a cell with quotes is not doubled"
		}
	}
}

// add adds the translations in a row.
func (t *tableReader) add(head tableHead) {
	from := original{language: head.from}
	if head.source >= 0 && head.source < len(t.row) {
		from.text = strings.TrimSpace(t.text(t.row[head.source]).text)
	}
	for _, n := range head.targets {
		if n >= len(t.row) {
			continue
		}
		first := len(t.document.Segments)
		text := t.text(t.row[n])
		t.document.translated(text, from, strings.Contains(strings.ReplaceAll(text.text, "\r\n", "\n"), "\n\n"))
		for i := first; i < len(t.document.Segments); i++ {
			if s := &t.document.Segments[i]; s.Kind == Label {
				s.Kind = Cell
			}
		}
		if c := t.row[n]; !c.quoted && c.start < c.end {
			t.bare = append(t.bare, t.place(c))
		}
	}
}

// text returns what a cell says.
func (t *tableReader) text(c tableCell) content {
	p := prose{content: t.content}
	if !c.quoted {
		p.same(c.start, c.end)
		out := p.take()
		if t.separator == '\t' {
			out = out.escaped(strings.NewReplacer("\t", " ", "\r", " ", "\n", " ").Replace)
		}
		return out
	}
	p.references(c.start, c.end, `"`, func(s string) (string, int) {
		if strings.HasPrefix(s, `""`) {
			return `"`, 2
		}
		return "", 0
	})
	return p.take().escaped(func(s string) string { return strings.ReplaceAll(s, `"`, `""`) })
}

// place returns where a cell without quotes stands in the source, with what was taken out of it.
func (t *tableReader) place(c tableCell) Span {
	p := Span{t.content.offsets.end(c.start), len(t.document.Source)}
	if c.end < len(t.content.text) {
		p.End = t.content.offsets.start(c.end)
	}
	return p
}

// quote returns the edits with those that they ask for: a cell gets quotes where a mark that is written into it would part it in two.
func (t *tableReader) quote(d *Document, part int, edits []Edit) ([]Edit, error) {
	if t.separator == '\t' {
		return edits, nil
	}
	in := d.Part(part)
	var out []Edit
	for i := 0; i < len(edits); {
		cell, first := t.bareCell(edits[i].Span), i
		for i++; i < len(edits) && edits[i].Span.End <= cell.End; i++ {
		}
		parting := func(e Edit) bool { return strings.ContainsAny(e.New, string(t.separator)+"\"\r\n") }
		if cell.Len() == 0 || !slices.ContainsFunc(edits[first:i], parting) {
			out = append(out, edits[first:i]...)
			continue
		}
		b, err := in.splice(cell, edits[first:i])
		if err != nil {
			return nil, err
		}
		enc := in.Encoding
		if enc == UTF8BOM {
			enc = UTF8
		}
		out = append(out, Edit{cell, `"` + strings.ReplaceAll(decode(b, enc).text, `"`, `""`) + `"`})
	}
	return out, nil
}

// bareCell returns the cell without quotes that a span stands in; an empty one where it stands in none.
func (t *tableReader) bareCell(s Span) Span {
	i, found := slices.BinarySearchFunc(t.bare, s.Start, func(c Span, at int) int { return cmp.Compare(c.Start, at) })
	if !found {
		i--
	}
	if i < 0 || s.End > t.bare[i].End {
		return Span{}
	}
	return t.bare[i]
}
