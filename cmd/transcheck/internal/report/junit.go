package report

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"path/filepath"

	"transcheck/normalize/check"
)

// junitWriter writes a report of tests: a suite a file, in which every finding is a test that fails. A finding that is no
// failure to the exit status is none here.
type junitWriter struct {
	w    *bufio.Writer
	open bool // the head is written
}

func newJUnit(w io.Writer, _ Options) Writer { return &junitWriter{w: bufio.NewWriter(w)} }

func (j *junitWriter) head() {
	if !j.open {
		j.open = true
		j.w.WriteString(xml.Header + `<testsuites name="transcheck">` + "\n")
	}
}

func (j *junitWriter) File(f *File) error {
	j.head()
	name := filepath.ToSlash(f.Path)
	if len(f.Findings) == 0 {
		j.suite(name, 1, 0, 0)
		j.w.WriteString("    <testcase" + attribute("name", "no findings") + attribute("classname", name) + "/>\n  </testsuite>\n")
		return j.w.Flush()
	}
	failures := 0
	for i := range f.Findings {
		if f.fails(&f.Findings[i]) {
			failures++
		}
	}
	j.suite(name, len(f.Findings), failures, 0)
	at := newPlaces(f.Document)
	for i := range f.Findings {
		j.finding(f, name, at, &f.Findings[i])
	}
	j.w.WriteString("  </testsuite>\n")
	return j.w.Flush()
}

// suite begins a suite.
func (j *junitWriter) suite(name string, tests, failures, errors int) {
	fmt.Fprintf(j.w, "  <testsuite%s tests=\"%d\" failures=\"%d\" errors=\"%d\">\n", attribute("name", name), tests, failures, errors)
}

func (j *junitWriter) finding(f *File, path string, at *places, k *check.Finding) {
	place := at.within(k.Part(), k.Span.Start)
	j.w.WriteString("    <testcase" + attribute("name", place+" "+k.Check) + attribute("classname", path) + ">\n")
	text := at.location(path, k.Part(), k.Span.Start) + ": " + k.Severity.String() + " " + k.Check + ": " + message(k)
	if f.fails(k) {
		j.w.WriteString("      <failure" + attribute("message", says(k)) + attribute("type", k.Severity.String()) + ">" + xmlText(text) + "</failure>\n")
	} else {
		j.w.WriteString("      <system-out>" + xmlText(text) + "</system-out>\n")
	}
	j.w.WriteString("    </testcase>\n")
}

func (j *junitWriter) Close(s Summary) error {
	j.head()
	for _, f := range s.Failures {
		name := filepath.ToSlash(f.Path)
		j.suite(name, 1, 0, 1)
		j.w.WriteString("    <testcase" + attribute("name", unreadable) + attribute("classname", name) + ">\n")
		j.w.WriteString("      <error" + attribute("message", f.line()) + attribute("type", unreadable) + "/>\n    </testcase>\n  </testsuite>\n")
	}
	j.w.WriteString("</testsuites>\n")
	return j.w.Flush()
}
