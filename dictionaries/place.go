package dictionaries

import (
	"strings"
	"unicode/utf8"
)

// Places tells where in the text of a table its rows stand.
type Places struct {
	file  string
	sheet *sheet
	rows  map[key][]int // lines, from 0
}

// NewPlaces returns the places in the text of a table, which has no mistakes.
func NewPlaces(file, text string) *Places {
	p := &Places{file: file, sheet: newSheet(file), rows: map[key][]int{}}
	p.sheet.split(text)
	for i := p.sheet.header + 1; i < len(p.sheet.lines); i++ {
		cells := p.sheet.cells(i)
		k := key{p.sheet.cell(cells, "name"), Kind(strings.ToLower(p.sheet.cell(cells, "kind")))}
		p.rows[k] = append(p.rows[k], i)
		if k.kind != Unknown {
			k.kind = Unknown
			p.rows[k] = append(p.rows[k], i)
		}
	}
	return p
}

// Of returns a doubt as a remark on the place where it arises.
func (p *Places) Of(d Doubt) *SyntaxError {
	e := &SyntaxError{File: p.file, Line: 1, Column: 1, Reason: d.Reason, Hint: d.Hint}
	lines := p.rows[key{d.Name, d.Kind}]
	if len(lines) == 0 {
		lines = p.rows[key{d.Name, Unknown}]
	}
	for i, line := range lines {
		text := strings.TrimRight(p.sheet.lines[line], "\r\n")
		at := strings.LastIndex(text, d.Item)
		if d.Item == "" {
			at = 0
		}
		if i == 0 || at >= 0 {
			e.Line, e.Text = line+1, text
			e.Column = utf8.RuneCountInString(text[:max(at, 0)]) + 1
		}
		if at >= 0 {
			break
		}
	}
	return e
}
