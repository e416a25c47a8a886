package document

import "strings"

// parseASS finds what is said in SubStation Alpha subtitles, and the names of who says it.
func parseASS(d *Document, c content) error {
	if !looksASS(c.text) {
		return c.broken(d.Format, 0, "it does not begin with [Script Info]")
	}
	q := &cues{prose: prose{content: c}, document: d, read: assMark, marks: `{\`}
	var fields assFields
	section := ""
	for _, l := range splitLines(c.text) {
		text := c.text[l.start:l.end]
		key, value, ok := strings.Cut(text, ":")
		switch {
		case strings.HasPrefix(text, ";"):
			d.comment(c, l.start+1, l.end)
		case strings.HasPrefix(text, "["):
			section, fields = strings.ToLower(text), assFields{}
		case section != "[events]" || !ok:
		case key == "Format":
			fields = readASSFields(value)
		case key == "Dialogue" && fields.count == 0:
			return c.broken(d.Format, l.start, "a dialogue stands before the line that says how it is written")
		case key == "Dialogue":
			cells, ok := fields.split(c.text, l.start+len(key)+1, l.end)
			if !ok {
				return c.broken(d.Format, l.start, "%.40q has too few fields", text)
			}
			q.dialogue(fields, cells)
			d.cover(c, l.start, l.end)
		case key == "Comment":
			if cells, ok := fields.split(c.text, l.start+len(key)+1, l.end); ok {
				last := cells[len(cells)-1]
				d.comment(c, last.start, last.end)
			}
		}
	}
	q.flush()
	return nil
}

func looksASS(text string) bool {
	head := strings.TrimLeft(text[:min(len(text), declaredWithin)], " \t\r\n")
	return len(head) >= len("[script info]") && strings.EqualFold(head[:len("[script info]")], "[script info]")
}

// assFields says which field of a dialogue is which, counted from 0; -1 for one that is not there. The text is the last one.
type assFields struct{ count, start, end, name int }

func readASSFields(format string) assFields {
	f := assFields{0, -1, -1, -1}
	for field := range strings.SplitSeq(format, ",") {
		switch strings.ToLower(strings.TrimSpace(field)) {
		case "start":
			f.start = f.count
		case "end":
			f.end = f.count
		case "name", "actor":
			f.name = f.count
		}
		f.count++
	}
	return f
}

// split returns the fields of a line.
func (f assFields) split(text string, start, end int) (cells []line, ok bool) {
	for len(cells)+1 < f.count {
		comma := strings.IndexByte(text[start:end], ',')
		if comma < 0 {
			return nil, false
		}
		cells = append(cells, line{start, start + comma}.trim(text))
		start += comma + 1
	}
	return append(cells, line{start, end}.trim(text)), true
}

// dialogue adds what a line says, and the name of who says it.
func (q *cues) dialogue(f assFields, cells []line) {
	cell := func(i int) string {
		if i < 0 {
			return ""
		}
		return q.content.text[cells[i].start:cells[i].end]
	}
	from, n := clock(cell(f.start))
	to, m := clock(cell(f.end))
	if n > 0 && m > 0 {
		q.begin(from, to)
	}
	if cell(f.name) != "" {
		q.speaker(cells[f.name].start, cells[f.name].end)
	} else {
		q.change("")
	}
	q.assLines(cells[len(cells)-1])
}

// assLines appends the lines of a text. Those that are drawn are no prose.
func (q *cues) assLines(l line) {
	start, drawn := l.start, false
	for at := l.start; at < l.end; {
		s := q.content.text[at:l.end]
		size := 1
		switch {
		case s[0] == '{':
			if n := strings.IndexByte(s[:min(len(s), maxTag)], '}') + 1; n > 0 {
				size = n
				q.document.comment(q.content, at+1, at+n-1)
				if draws, ok := drawing(s[:n]); ok && draws != drawn {
					if draws {
						q.line(start, at)
					}
					drawn, start = draws, at+n
				}
			}
		case strings.HasPrefix(s, `\N`), strings.HasPrefix(s, `\n`):
			size = 2
			if !drawn {
				q.line(start, at)
			}
			start = at + 2
		}
		at += size
	}
	if !drawn {
		q.line(start, l.end)
	}
}

// drawing reports whether an override begins or ends a drawing.
func drawing(s string) (draws, ok bool) {
	i := strings.LastIndex(s, `\p`)
	if i < 0 || i+2 >= len(s) || !digit(s[i+2]) {
		return false, false // \pos and the like
	}
	return s[i+2] != '0', true
}

// assMark reads an override as nothing, and a hard space as one.
func assMark(s string) (string, int) {
	switch {
	case s[0] == '{':
		return "", strings.IndexByte(s[:min(len(s), maxTag)], '}') + 1
	case strings.HasPrefix(s, `\h`):
		return "\u00a0", 2
	}
	return "", 0
}
