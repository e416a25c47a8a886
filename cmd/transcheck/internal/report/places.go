package report

import (
	"fmt"

	"transcheck/normalize/document"
)

// places tells where things stand in a document: the part, the line and the column.
type places struct {
	document *document.Document
	lines    []*document.Lines // of each part, once it was asked for
}

func newPlaces(d *document.Document) *places {
	return &places{d, make([]*document.Lines, max(1, len(d.Parts)))}
}

// position returns the place of a byte of a part.
func (p *places) position(part, offset int) document.Position { return p.of(part).Position(offset) }

func (p *places) of(part int) *document.Lines {
	if p.lines[part] == nil {
		p.lines[part] = p.document.Part(part).Lines()
	}
	return p.lines[part]
}

// location returns path:line:col, or path:part:line:col of an archive.
func (p *places) location(path string, part, offset int) string {
	return shownPath(path) + ":" + p.within(part, offset)
}

// within returns line:col, or part:line:col of an archive.
func (p *places) within(part, offset int) string {
	at := p.position(part, offset)
	place := fmt.Sprintf("%d:%d", at.Line, at.Column)
	if name := p.document.Part(part).Name; name != "" {
		place = printable(name) + ":" + place
	}
	return place
}
