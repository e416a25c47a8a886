package report

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"transcheck/normalize/checks"
)

// What a page holds at the most, so that a browser opens it however large the files are. What goes beyond is said on the page.
const (
	maxWholeText  = 1 << 20 // bytes of a text that is shown as a whole; of a longer one, what stands about the findings
	maxWholeTexts = 8 << 20 // the same for all files
	maxSource     = 1 << 20 // bytes of a file that can be saved corrected
	maxSources    = 8 << 20 // the same for all files
	maxFileCards  = 2000    // findings of one file
	maxCards      = 10_000  // findings in all
	maxNamed      = 100     // names of files without findings
)

// htmlWriter writes a page on which the findings are reviewed: the texts with the findings marked and beside them, and a program
// that takes decisions on them and hands out the corrected text. It is complete in itself and asks nothing of a network.
type htmlWriter struct {
	w      *bufio.Writer
	begun  bool
	number int // of the last file

	texts, sources, cards int // what was taken of the limits
	found                 map[string]bool
	end                   pageEnd
}

// pageEnd is what the page tells after the texts.
type pageEnd struct {
	Summary  string
	Clean    []string // names of files without findings
	More     int      // of such files
	Failures []Failure
	Unshown  int // findings beyond the limits
	Checks   []explained
}

// explained is a check with what it finds.
type explained struct{ Name, Title string }

func newHTML(w io.Writer, _ Options) Writer {
	return &htmlWriter{w: bufio.NewWriter(w), found: map[string]bool{}}
}

func (h *htmlWriter) File(f *File) error {
	if len(f.Findings) == 0 {
		if len(h.end.Clean) < maxNamed {
			h.end.Clean = append(h.end.Clean, printable(filepath.ToSlash(f.Path)))
		} else {
			h.end.More++
		}
		return nil
	}
	shown := min(len(f.Findings), maxFileCards, maxCards-h.cards)
	h.end.Unshown += len(f.Findings) - shown
	if shown == 0 {
		return nil
	}
	if err := h.begin(); err != nil {
		return err
	}
	h.cards += shown
	for i := range f.Findings {
		h.found[f.Findings[i].Check] = true
	}
	h.number++
	a, err := h.article(&File{Path: f.Path, Document: f.Document, Findings: f.Findings[:shown]})
	if err != nil {
		return err
	}
	a.Unshown = len(f.Findings) - shown
	if err := h.execute("article", a); err != nil {
		return err
	}
	return h.w.Flush()
}

// begin writes the head of the page.
func (h *htmlWriter) begin() error {
	if h.begun {
		return nil
	}
	h.begun = true
	return h.execute("head", parts())
}

// Close writes what stands below the texts.
func (h *htmlWriter) Close(s Summary) error {
	if err := h.begin(); err != nil {
		return err
	}
	h.end.Summary, h.end.Failures = s.sentence(), slices.Clone(s.Failures)
	for i, f := range h.end.Failures {
		h.end.Failures[i] = Failure{printable(filepath.ToSlash(f.Path)), printable(f.Message)}
	}
	for _, c := range checks.All() {
		if h.found[c.Name] {
			h.end.Checks = append(h.end.Checks, explained{c.Name, c.Doc.Title})
		}
	}
	slices.SortFunc(h.end.Checks, func(a, b explained) int { return cmp.Compare(a.Name, b.Name) })
	if err := h.execute("end", struct {
		pageEnd
		Script template.JS
	}{h.end, parts().Script}); err != nil {
		return err
	}
	return h.w.Flush()
}

func (h *htmlWriter) execute(name string, data any) error {
	return parts().templates.ExecuteTemplate(h.w, name, data)
}

// pageParts are the parts that all pages have.
type pageParts struct {
	templates *template.Template
	Style     template.CSS
	Script    template.JS
	Policy    string // what the page may do: run this script, and nothing else
}

//go:embed html
var htmlFiles embed.FS

// parts returns the parts of a page.
var parts = sync.OnceValue(func() *pageParts {
	p := &pageParts{templates: template.Must(template.ParseFS(htmlFiles, "html/*.html"))}
	style, script := joined("html/*.css"), "\"use strict\";\n"+joined("html/*.js")
	p.Style, p.Script = template.CSS(style), template.JS(script)
	p.Policy = "default-src 'none'; script-src " + digest(script) + "; style-src " + digest(style) +
		"; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
	return p
})

// joined returns the embedded files that match a pattern, in the order of their names.
func joined(pattern string) string {
	var b strings.Builder
	names, err := fs.Glob(htmlFiles, pattern)
	for _, name := range names {
		var text []byte
		if text, err = htmlFiles.ReadFile(name); err == nil {
			b.Write(text)
		}
	}
	if err != nil {
		panic(err) // the files are part of the program
	}
	return b.String()
}

// digest returns the hash by which a policy allows a script or style.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// data returns a value as JSON that may stand in a script element.
func data(v any) (template.JS, error) {
	b, err := json.Marshal(v)
	return template.JS(bytes.ReplaceAll(plainJSON(b), []byte("##"), []byte(`#\u0023`))), err
}
