package check

import (
	"strings"

	"transcheck/normalize/document"
)

// Severity says how much a finding matters.
type Severity int

// The severities, lowest first.
const (
	Info Severity = iota + 1
	Warning
	Error
)

var severityNames = []string{Info: "info", Warning: "warning", Error: "error"}

func (s Severity) String() string { return severityNames[s] }

// Finding is a likely error at a place in a document.
type Finding struct {
	Check       string
	Category    string
	Severity    Severity
	Confidence  float64       // probability, from 0 to 1, that this is an error and the first suggestion right
	Span        document.Span // of the words found, in the source
	Text        string        // the words found
	Message     string        // lower case, no full stop: what is wrong
	Evidence    []string      // why, in words, strongest first
	Suggestions []Suggestion  // alternatives, best first; at most one is applied

	Decision *Decision // why it is let stand; nil for one that counts

	Segment  *document.Segment // where it stands
	From, To int               // the words found, as offsets in the segment's text
}

// Decision is why somebody lets a finding stand.
type Decision struct {
	By     string // what says so: Ignore, or a list that the caller of the checker keeps
	Reason string // as somebody wrote it; "" for none
}

// Ignore is what a decision is by that a comment in the document says.
const Ignore = "ignore"

// Part is the part of the document that the finding stands in.
func (f *Finding) Part() int {
	if f.Segment == nil {
		return 0
	}
	return f.Segment.Part
}

// Suggestion is one way to mend a finding.
type Suggestion struct {
	Text       string  // what the words found become; "" deletes them
	Confidence float64 // that this is right
	Edits      []Edit  // in order, none overlapping another
	Safe       bool    // a repair that is right wherever it applies, so that it may be made without a look
}

// Edit replaces the bytes of a span, in the part of the document that the finding stands in.
type Edit = document.Edit

// At begins a finding about the text between two offsets of a segment.
func At(s *document.Segment, from, to int) Finding {
	return Finding{Span: s.Span(from, to), Text: s.Text[from:to], Segment: s, From: from, To: to}
}

// Suggest adds a suggestion that replaces the words found. Only bytes that differ are edited: markup inside a name stays.
func (f *Finding) Suggest(text string, confidence float64, safe bool) {
	edits := rewrite(f.Segment, f.From, f.To, text)
	document.SortEdits(edits)
	f.Suggestions = append(f.Suggestions, Suggestion{Text: text, Confidence: confidence, Safe: safe, Edits: edits})
}

// SuggestDelete adds a suggestion to delete the words found, together with the white space before them, or after them at the
// head of a segment. Where markup stands among them it adds none: what would be left of it is no markup any more. Nor does it where
// they stand in other places of the file as well.
func (f *Finding) SuggestDelete(confidence float64) {
	from, to := f.From, f.To
	text := f.Segment.Text
	from = len(strings.TrimRight(text[:from], " \t\r\n\u00a0"))
	if from == 0 {
		to = len(text) - len(strings.TrimLeft(text[to:], " \t\r\n\u00a0"))
	}
	if f.Segment.Removable(from, to) {
		f.Suggestions = append(f.Suggestions, Suggestion{Confidence: confidence, Edits: rewrite(f.Segment, from, to, "")})
	}
}

// rewrite returns the edits that turn the text between two offsets into another: word by word where the words pair off, else line
// by line where a line ends among them, else the part that differs.
func rewrite(s *document.Segment, from, to int, text string) []Edit {
	old, new := words(s.Text[from:to]), words(text)
	if len(old) > 1 && len(old) == len(new) {
		var edits []Edit
		for i, w := range old {
			if got := s.Text[from+w.from : from+w.to]; got != text[new[i].from:new[i].to] {
				edits = append(edits, s.Replace(from+w.from, from+w.to, text[new[i].from:new[i].to])...)
			}
		}
		return edits
	}
	if line := strings.IndexByte(s.Text[from:to], '\n'); line > 0 && len(new) > 0 {
		before := 0 // words of the line that ends
		for before < len(old) && old[before].to <= line {
			before++
		}
		if before > 0 && before < len(old) {
			at := text[:new[len(new)*before/len(old)].from] // one word alone goes on the line that follows
			edits := s.Replace(from, from+old[before-1].to, strings.TrimRight(at, " "))
			return append(edits, rewrite(s, from+old[before].from, to, text[len(at):])...)
		}
	}
	return s.Replace(from, to, text)
}

type word struct{ from, to int }

// words returns where the words of s are, separated by white space.
func words(s string) []word {
	var out []word
	at := 0
	for _, w := range strings.Fields(s) {
		at += strings.Index(s[at:], w)
		out = append(out, word{at, at + len(w)})
		at += len(w)
	}
	return out
}
