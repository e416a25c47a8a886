package report

import (
	"bufio"
	"io"
	"path/filepath"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// rdjsonWriter writes the diagnostics that reviewdog reads, with columns in bytes of UTF-8.
type rdjsonWriter struct{ array }

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Source      *rdSource      `json:"source,omitempty"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

// rdRange is half open.
type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

func newRDJSON(w io.Writer, _ Options) Writer {
	return &rdjsonWriter{array{w: bufio.NewWriter(w), head: `{"source":{"name":"transcheck"},"diagnostics":[`, tail: "]}"}}
}

var rdSeverities = map[check.Severity]string{check.Error: "ERROR", check.Warning: "WARNING", check.Info: "INFO"}

func (r *rdjsonWriter) File(f *File) error {
	for d := range rdDiagnostics(f) {
		if err := r.add(d); err != nil {
			return err
		}
	}
	return r.w.Flush()
}

func (r *rdjsonWriter) Close(s Summary) error {
	for _, f := range s.Failures {
		if err := r.add(rdFailure(f)); err != nil {
			return err
		}
	}
	return r.end()
}

// rdDiagnostics yields what reviewdog reads of the findings of a file.
func rdDiagnostics(f *File) func(func(rdDiagnostic) bool) {
	return func(yield func(rdDiagnostic) bool) {
		at := newPlaces(f.Document)
		for i := range f.Findings {
			if !yield(newRDDiagnostic(f, at, &f.Findings[i])) {
				return
			}
		}
	}
}

func newRDDiagnostic(f *File, at *places, k *check.Finding) rdDiagnostic {
	part := f.Document.Part(k.Part())
	d := rdDiagnostic{
		Message: within(part.Name, message(k)), Location: rdLocation{Path: filepath.ToSlash(f.Path)},
		Severity: rdSeverities[k.Severity], Code: rdCode{k.Check},
	}
	if part.Name != "" { // the lines are not those of the file
		return d
	}
	lines := at.of(k.Part())
	found := rdRangeOf(lines, k.Span)
	d.Location.Range = &found
	for _, s := range k.Suggestions {
		span := k.Span
		for _, e := range s.Edits {
			span = document.Span{Start: min(span.Start, e.Span.Start), End: max(span.End, e.Span.End)}
		}
		if text, err := decode(part.Encoding, splice(part, span, s.Edits)); err == nil {
			d.Suggestions = append(d.Suggestions, rdSuggestion{rdRangeOf(lines, span), text})
		}
	}
	return d
}

func rdRangeOf(lines *document.Lines, s document.Span) rdRange {
	start, end := lines.UTF8(s.Start), lines.UTF8(s.End)
	return rdRange{rdPosition{start.Line, start.Column}, rdPosition{end.Line, end.Column}}
}

func rdFailure(f Failure) rdDiagnostic {
	return rdDiagnostic{Message: f.line(), Location: rdLocation{Path: filepath.ToSlash(f.Path)}, Severity: "ERROR", Code: rdCode{unreadable}}
}

// rdjsonlWriter writes the same, one a line.
type rdjsonlWriter struct{ w *bufio.Writer }

func newRDJSONL(w io.Writer, _ Options) Writer { return &rdjsonlWriter{bufio.NewWriter(w)} }

func (r *rdjsonlWriter) File(f *File) error {
	for d := range rdDiagnostics(f) {
		if err := r.add(d); err != nil {
			return err
		}
	}
	return r.w.Flush()
}

func (r *rdjsonlWriter) Close(s Summary) error {
	for _, f := range s.Failures {
		if err := r.add(rdFailure(f)); err != nil {
			return err
		}
	}
	return r.w.Flush()
}

// add writes a diagnostic. Each says by itself where it comes from.
func (r *rdjsonlWriter) add(d rdDiagnostic) error {
	d.Source = &rdSource{"transcheck"}
	b, err := encode(d)
	if err != nil {
		return err
	}
	_, err = r.w.Write(append(b, '\n'))
	return err
}
