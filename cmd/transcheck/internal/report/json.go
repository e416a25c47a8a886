package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"math"
	"path/filepath"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// record is a finding as programs read it. Fields are added, never changed.
type record struct {
	Part        string       `json:"part,omitempty"` // the member of an archive that the places are in
	Line        int          `json:"line"`
	Column      int          `json:"column"`
	Start       int          `json:"start"`
	End         int          `json:"end"`
	Check       string       `json:"check"`
	Category    string       `json:"category"`
	Severity    string       `json:"severity"`
	Confidence  float64      `json:"confidence"`
	Text        string       `json:"text"`
	Message     string       `json:"message"`
	Suggestions []suggestion `json:"suggestions"`
	Evidence    []string     `json:"evidence"`
	Decision    *decision    `json:"decision,omitempty"` // why it is let stand, and does not count
}

// decision is what lets a finding stand, and the reason that somebody gave.
type decision struct {
	By     string `json:"by"`
	Reason string `json:"reason,omitempty"`
}

type suggestion struct {
	Text       string  `json:"text"`
	Confidence float64 `json:"confidence"`
	Edits      []edit  `json:"edits,omitempty"` // where they do something else than to replace the words found
}

type edit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

func newRecord(at *places, f *check.Finding) record {
	part := at.document.Part(f.Part())
	p := at.position(f.Part(), f.Span.Start)
	r := record{
		Part: part.Name, Line: p.Line, Column: p.Column, Start: part.Offset + f.Span.Start, End: part.Offset + f.Span.End,
		Check: f.Check, Category: f.Category, Severity: f.Severity.String(), Confidence: thousandths(f.Confidence),
		Text: f.Text, Message: f.Message,
		Suggestions: make([]suggestion, 0, len(f.Suggestions)), Evidence: append([]string{}, f.Evidence...),
	}
	if f.Decision != nil {
		r.Decision = &decision{f.Decision.By, f.Decision.Reason}
	}
	for _, s := range f.Suggestions {
		n := suggestion{Text: s.Text, Confidence: thousandths(s.Confidence)}
		if !replaces(part, f.Span, &s) {
			for _, e := range s.Edits {
				n.Edits = append(n.Edits, edit{part.Offset + e.Span.Start, part.Offset + e.Span.End, e.New})
			}
		}
		r.Suggestions = append(r.Suggestions, n)
	}
	return r
}

// thousandths returns a probability in three decimals. What is not certain does not become so.
func thousandths(p float64) float64 {
	n := math.Round(p * 1000)
	if p < 1 {
		n = min(n, 999)
	}
	return n / 1000
}

// replaces reports whether the edits of a suggestion come to the same bytes as its text in the place of the words found.
func replaces(part document.Part, span document.Span, s *check.Suggestion) bool {
	for _, e := range s.Edits {
		if e.Span.Start < span.Start || e.Span.End > span.End {
			return false
		}
	}
	plain := splice(part, span, []check.Edit{{Span: span, New: s.Text}})
	return bytes.Equal(plain, splice(part, span, s.Edits))
}

// splice returns the bytes of a span of the part with edits made, which are in order.
func splice(part document.Part, all document.Span, edits []check.Edit) []byte {
	var out []byte
	at := all.Start
	for _, e := range edits {
		b, err := part.Encoding.Encode(e.New)
		if err != nil { // it is not going to be applied; what matters here is that it is the same or not
			b = []byte(e.New)
		}
		out = append(append(out, part.Source[at:e.Span.Start]...), b...)
		at = e.Span.End
	}
	return append(out, part.Source[at:all.End]...)
}

// encode returns a value as one line of JSON without its end.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return plainJSON(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// writeRecords writes the findings of a file as JSON, each made by wrap from its record, with a separator between two.
func writeRecords(w *bufio.Writer, f *File, separator string, wrap func(record) any) error {
	all := f.all()
	if len(all) == 0 {
		return nil
	}
	at := newPlaces(f.Document)
	for i := range all {
		b, err := encode(wrap(newRecord(at, &all[i])))
		if err != nil {
			return err
		}
		if i > 0 {
			w.WriteString(separator)
		}
		w.Write(b)
	}
	return nil
}

// jsonWriter writes one JSON document, a finding a line, file by file as they come.
type jsonWriter struct {
	w     *bufio.Writer
	files int // written so far
}

func newJSON(w io.Writer, _ Options) Writer { return &jsonWriter{w: bufio.NewWriter(w)} }

const jsonHead = `{"version":1,"files":[`

func (j *jsonWriter) File(f *File) error {
	if len(f.all()) == 0 {
		return nil
	}
	path, err := encode(filepath.ToSlash(f.Path))
	if err != nil {
		return err
	}
	if j.files == 0 {
		j.w.WriteString(jsonHead + "\n")
	} else {
		j.w.WriteString(",\n")
	}
	j.files++
	j.w.WriteString(`{"path":` + string(path) + ",\"findings\":[\n")
	if err := writeRecords(j.w, f, ",\n", func(r record) any { return r }); err != nil {
		return err
	}
	j.w.WriteString("]}")
	return j.w.Flush()
}

func (j *jsonWriter) Close(s Summary) error {
	failures, err := encodeFailures(s.Failures)
	if err != nil {
		return err
	}
	b, err := encode(struct {
		Files   int `json:"files"`
		Failed  int `json:"failed"`
		Error   int `json:"error"`
		Warning int `json:"warning"`
		Info    int `json:"info"`
	}{s.Files, s.Failed, s.Counts[check.Error], s.Counts[check.Warning], s.Counts[check.Info]})
	if err != nil {
		return err
	}
	if j.files == 0 {
		j.w.WriteString(jsonHead)
	} else {
		j.w.WriteString("\n")
	}
	j.w.WriteString(`],` + failures + `"summary":` + string(b) + "}\n")
	return j.w.Flush()
}

// encodeFailures returns the member that names the files that failed, a file a line, or "" where none did.
func encodeFailures(failures []Failure) (string, error) {
	if len(failures) == 0 {
		return "", nil
	}
	var lines []string
	for _, f := range failures {
		b, err := encode(struct {
			Path    string `json:"path"`
			Message string `json:"message"`
		}{filepath.ToSlash(f.Path), f.Message})
		if err != nil {
			return "", err
		}
		lines = append(lines, string(b))
	}
	return "\"failures\":[\n" + strings.Join(lines, ",\n") + "],", nil
}
