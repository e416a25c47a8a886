package report

import (
	"bufio"
	"encoding/xml"
	"io"
	"path/filepath"
	"strconv"

	"transcheck/normalize/check"
)

// checkstyleWriter writes the XML of Checkstyle, with columns in code points.
type checkstyleWriter struct {
	w    *bufio.Writer
	path string // of the file element that is open; "" for none
	open bool   // the head is written
}

func newCheckstyle(w io.Writer, _ Options) Writer { return &checkstyleWriter{w: bufio.NewWriter(w)} }

var checkstyleSeverities = map[check.Severity]string{check.Error: "error", check.Warning: "warning", check.Info: "info"}

func (c *checkstyleWriter) File(f *File) error {
	c.file(f.Path)
	at := newPlaces(f.Document)
	for i := range f.Findings {
		k := &f.Findings[i]
		part := f.Document.Part(k.Part()).Name
		p := at.position(k.Part(), k.Span.Start)
		if part != "" { // the lines are not those of the file
			p.Line, p.Column = 1, 0
		}
		c.add(p.Line, p.Column, checkstyleSeverities[k.Severity], within(part, message(k)), k.Check)
	}
	return c.w.Flush()
}

func (c *checkstyleWriter) Close(s Summary) error {
	for _, f := range s.Failures {
		c.file(f.Path)
		c.add(1, 0, "error", f.line(), unreadable)
	}
	c.head()
	c.end()
	c.w.WriteString("</checkstyle>\n")
	return c.w.Flush()
}

func (c *checkstyleWriter) head() {
	if !c.open {
		c.open = true
		c.w.WriteString(xml.Header + `<checkstyle version="4.3">` + "\n")
	}
}

// file begins the element of a file, unless it is that of the last one: JSON lines come one by one.
func (c *checkstyleWriter) file(path string) {
	c.head()
	if c.path == path {
		return
	}
	c.end()
	c.path = path
	c.w.WriteString("  <file" + attribute("name", filepath.ToSlash(path)) + ">\n")
}

func (c *checkstyleWriter) end() {
	if c.path != "" {
		c.w.WriteString("  </file>\n")
		c.path = ""
	}
}

func (c *checkstyleWriter) add(line, column int, severity, message, check string) {
	c.w.WriteString("    <error" + attribute("line", strconv.Itoa(line)))
	if column > 0 {
		c.w.WriteString(attribute("column", strconv.Itoa(column)))
	}
	c.w.WriteString(attribute("severity", severity) + attribute("message", message) + attribute("source", "transcheck."+check) + "/>\n")
}
