package normalize

import (
	"fmt"
	"strings"
	"time"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// inComment is why a finding is left that stands in a comment, or in the description of a picture.
const inComment = "changes to comments and descriptions are not tracked"

// track makes the new bytes with what is applied as tracked changes, and with comments on that and on what is left.
func (r *Result) track(d *document.Document, at time.Time) {
	var remarks []document.Remark
	for i := range r.Applied {
		remarks = append(remarks, remark(&r.Applied[i], r.Applied[i].Suggestions[0].Edits))
	}
	for i := range r.Left {
		if r.Left[i].Reason != inComment {
			remarks = append(remarks, remark(&r.Left[i].Finding, nil))
		}
	}
	source, err := d.Track(remarks, at)
	if err != nil {
		r.fail(err)
		return
	}
	r.Source = source
}

// remark returns what is said of a finding.
func remark(f *check.Finding, edits []check.Edit) document.Remark {
	text := []string{f.Message}
	if len(f.Evidence) > 0 {
		text = append(text, "because: "+strings.Join(f.Evidence, "; "))
	}
	var other []string
	for i, s := range f.Suggestions {
		if i > 0 || edits == nil {
			other = append(other, suggested(s.Text)+" ("+hundredths(s.Confidence)+")")
		}
	}
	switch {
	case len(other) > 0 && edits != nil:
		text = append(text, "or: "+strings.Join(other, ", "))
	case len(other) > 0:
		text = append(text, "suggested: "+strings.Join(other, ", "))
	}
	return document.Remark{Segment: f.Segment, From: f.From, To: f.To, Edits: edits, Text: append(text, f.Check+", confidence "+hundredths(f.Confidence))}
}

// suggested returns the text of a suggestion for somebody who reads it.
func suggested(text string) string {
	if text == "" {
		return "delete it"
	}
	return fmt.Sprintf("%q", text)
}

// hundredths returns a confidence for somebody who reads it. What is not certain does not become so.
func hundredths(p float64) string {
	if p < 1 {
		p = min(p, 0.99)
	}
	return fmt.Sprintf("%.2f", p)
}
