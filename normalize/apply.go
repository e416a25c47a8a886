package normalize

import (
	"fmt"
	"strconv"
	"time"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// Fix says which suggestions are applied.
type Fix int

// What may be applied: nothing; only suggestions that are safe; or first suggestions of enough confidence as well. Track is All, written as
// changes that the program of the file shows and can take back, with comments that say why, also on what is left.
const (
	None Fix = iota
	Safe
	All
	Track
)

// DefaultFixConfidence is the confidence from which All applies a first suggestion unless the policy says otherwise.
const DefaultFixConfidence = 0.95

// Policy says which suggestions [Apply] applies.
type Policy struct {
	Fix           Fix
	MinConfidence float64   // for All and Track; 0 means DefaultFixConfidence
	Time          time.Time // of tracked changes
}

// Left is a finding that was not applied, and why.
type Left struct {
	Finding check.Finding
	Reason  string // lower case, no full stop
}

// Result is a document with suggestions applied.
type Result struct {
	Source  []byte   // the new bytes; those of the document when nothing was applied
	Parts   [][]byte // the new bytes of each part of the document, or of the one text it is; nil where nothing was applied
	Applied []check.Finding
	Left    []Left
}

// Apply applies the first suggestions of findings as the policy allows, and changes no byte outside their edits. Edits that
// overlap one that was applied before are left, as is text that the encoding of the document cannot write.
func Apply(d *document.Document, findings []check.Finding, p Policy) Result {
	if p.MinConfidence == 0 {
		p.MinConfidence = DefaultFixConfidence
	}
	res := Result{Source: d.Source}
	done := make([][]check.Edit, max(1, len(d.Parts)))
	for _, f := range findings {
		part := f.Part()
		reason := p.refuses(&f)
		if reason == "" {
			reason = unwritable(d.Part(part).Encoding, f.Suggestions[0].Edits)
		}
		if reason == "" && clash(done[part], f.Suggestions[0].Edits) {
			reason = "overlaps another fix; run again"
		}
		if reason != "" {
			res.Left = append(res.Left, Left{f, reason})
			continue
		}
		done[part] = append(done[part], f.Suggestions[0].Edits...)
		res.Applied = append(res.Applied, f)
	}
	switch {
	case p.Fix == Track && len(findings) > 0:
		res.track(d, p.Time)
	case len(res.Applied) > 0:
		res.rewrite(d, done)
	}
	return res
}

// rewrite makes the new bytes with the edits of each part.
func (r *Result) rewrite(d *document.Document, edits [][]check.Edit) {
	r.Parts = make([][]byte, len(edits))
	var err error
	for i := range edits {
		if len(edits[i]) > 0 && err == nil {
			r.Parts[i], err = d.Splice(i, edits[i])
		}
	}
	var source []byte
	if err == nil {
		source, err = d.Rewrite(r.Parts)
	}
	if err == nil {
		r.Source = source
		return
	}
	r.fail(err)
}

// fail leaves all findings, since the file cannot be written.
func (r *Result) fail(err error) {
	for _, f := range r.Applied {
		r.Left = append(r.Left, Left{f, "the file cannot be written again: " + err.Error()})
	}
	r.Applied, r.Parts = nil, nil
}

// refuses returns why a finding is not applied, or "".
func (p Policy) refuses(f *check.Finding) string {
	switch {
	case p.Fix == Track && (f.Segment.Kind == document.Label || f.Segment.Kind == document.Comment):
		return inComment
	case len(f.Suggestions) == 0:
		return "no suggestion"
	case f.Suggestions[0].Safe && p.Fix >= Safe:
		return ""
	case p.Fix < All:
		return "not safe without a look"
	case f.Suggestions[0].Confidence < p.MinConfidence:
		return fmt.Sprintf("confidence %s is below %.2f", below(f.Suggestions[0].Confidence, p.MinConfidence), p.MinConfidence)
	}
	return ""
}

// below returns a confidence with as many decimals, from two on, as show that it is below a limit.
func below(confidence, limit float64) string {
	for decimals := 2; ; decimals++ {
		text := strconv.FormatFloat(confidence, 'f', decimals, 64)
		if shown, err := strconv.ParseFloat(text, 64); err != nil || shown < limit || decimals > 8 {
			return text
		}
	}
}

// unwritable returns why the edits cannot be written in the encoding, or "".
func unwritable(enc document.Encoding, edits []check.Edit) string {
	for _, e := range edits {
		if _, err := enc.Encode(e.New); err != nil {
			return err.Error()
		}
	}
	return ""
}

// clash reports whether an edit overlaps one of those done, or begins where one of them does.
func clash(done, edits []check.Edit) bool {
	for _, e := range edits {
		for _, d := range done {
			if e.Span.Overlaps(d.Span) || e.Span.Start == d.Span.Start || inside(e.Span, d.Span) || inside(d.Span, e.Span) {
				return true
			}
		}
	}
	return false
}

// inside reports whether s is a place within t, its ends left out.
func inside(s, t document.Span) bool { return s.Len() == 0 && t.Start < s.Start && s.Start < t.End }
