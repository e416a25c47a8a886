package report

import (
	"bufio"
	"io"
	"path/filepath"
)

// jsonlWriter writes one JSON object a line and finding.
type jsonlWriter struct{ w *bufio.Writer }

func newJSONL(w io.Writer, _ Options) Writer { return &jsonlWriter{bufio.NewWriter(w)} }

func (j *jsonlWriter) File(f *File) error {
	path := filepath.ToSlash(f.Path)
	err := writeRecords(j.w, f, "\n", func(r record) any {
		return struct {
			Path string `json:"path"`
			record
		}{path, r}
	})
	if err == nil && len(f.all()) > 0 {
		j.w.WriteString("\n")
	}
	if err != nil {
		return err
	}
	return j.w.Flush()
}

// Close writes nothing: every line is a finding.
func (j *jsonlWriter) Close(Summary) error { return j.w.Flush() }
