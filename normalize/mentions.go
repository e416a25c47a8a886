package normalize

import (
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// Mention is a stretch of a document that names something, known or not.
type Mention struct {
	names.Mention
	Part int           // of the document
	Span document.Span // in the source of the part
	Text string
}

// Mentions returns what is seen as a name in a document, in its order. It is for those who wonder why a name was found or not.
func (c *Checker) Mentions(d *document.Document) []Mention {
	var out []Mention
	windows(c, d, c.indexFor(d), func(r *names.Reader, passages []document.Passage) (found []Mention) {
		for _, m := range r.Read(passages).All() {
			s := passages[m.Passage].Segment
			found = append(found, Mention{m, s.Part, s.Span(m.Start, m.End), s.Text[m.Start:m.End]})
		}
		return found
	}, func(found []Mention) { out = append(out, found...) })
	return out
}
