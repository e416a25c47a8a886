// Package decisions holds what a newsroom decided about findings outside of the documents: the list of what a desk lets stand, and the
// baseline of what was there before. It reads, matches and writes them; which files there are and what day it is, the caller knows.
//
// Both are tab-separated tables with a header row, kept sorted, that diff and merge line by line.
package decisions

import (
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// Place is where something stands in a list, in bytes.
type Place struct{ Start, Length int }

// Remark is something to say of a row of a list.
type Remark struct {
	Place  Place
	Reason string
	Missed bool // it is of use, but does not count any more
}

// Findings returns remarks on a list as findings of a check in it, and the list as a document.
func Findings(c *check.Check, file string, source []byte, remarks []Remark) (*document.Document, []check.Finding, error) {
	d, err := document.Parse(file, source, document.Text)
	if err != nil {
		return nil, nil, err
	}
	var out []check.Finding
	at := 0
	for _, r := range remarks {
		for at < len(d.Segments) && d.Segments[at].Span(0, len(d.Segments[at].Text)).End <= r.Place.Start {
			at++
		}
		if at == len(d.Segments) {
			break
		}
		s := &d.Segments[at]
		from := max(0, r.Place.Start-s.Span(0, len(s.Text)).Start)
		f := check.At(s, from, min(from+r.Place.Length, len(s.Text)))
		f.Check, f.Category, f.Severity, f.Confidence = c.Name, c.Doc.Category, c.Doc.Severity, 1
		f.Message = r.Reason
		out = append(out, f)
	}
	return d, out, nil
}
