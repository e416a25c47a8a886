package document

// Splice returns the bytes of a part of the document with edits made, none of which overlaps another. No other byte changes, but for what
// the format needs to keep what is written: a Word document says of text that it begins with a space.
func (d *Document) Splice(part int, edits []Edit) ([]byte, error) {
	SortEdits(edits)
	if d.complete != nil {
		var err error
		if edits, err = d.complete(d, part, edits); err != nil {
			return nil, err
		}
	}
	in := d.Part(part)
	return in.splice(Span{0, len(in.Source)}, edits)
}

// splice returns the bytes of a span with the edits made that stand in it, which are in order.
func (p *Part) splice(span Span, edits []Edit) ([]byte, error) {
	out := make([]byte, 0, span.Len()) // a file of which nothing is left is empty, not unchanged
	at := span.Start
	for _, e := range edits {
		b, err := p.Encoding.Encode(e.New)
		if err != nil {
			return nil, err
		}
		out = append(append(out, p.Source[at:e.Span.Start]...), b...)
		at = e.Span.End
	}
	return append(out, p.Source[at:span.End]...), nil
}
