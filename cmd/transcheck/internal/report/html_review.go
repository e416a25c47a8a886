package report

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"path/filepath"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// review is what the page's program needs of a file in order to take decisions and write it corrected.
type review struct {
	Key      string            `json:"key"`  // under which decisions are kept
	Path     string            `json:"path"` // as the stet list has it
	Name     string            `json:"name"` // of the corrected file
	Encoding string            `json:"encoding"`
	Plain    bool              `json:"plain"`            // the file is its text, without any markup
	Whole    bool              `json:"whole"`            // all of the text is on the page
	Source   string            `json:"source,omitempty"` // the bytes of the file in base64; "" where it is too large or an archive
	Escapes  map[string]string `json:"escapes,omitempty"`
	ASCII    string            `json:"ascii,omitempty"` // how other characters are written where the file has none: "json", "reference"
	Findings []reviewed        `json:"findings"`
}

// reviewed is a finding as the page's program takes it.
type reviewed struct {
	Number      int           `json:"n"`
	Check       string        `json:"check"`
	Severity    string        `json:"severity"`
	Confidence  float64       `json:"confidence"`
	Text        string        `json:"text"`
	From        int           `json:"from"` // in the text on the page, in units of UTF-16
	To          int           `json:"to"`
	Start       int           `json:"start"` // in the file
	End         int           `json:"end"`
	Part        int           `json:"part"` // of an archive
	Safe        bool          `json:"safe"`
	Suggestions []alternative `json:"suggestions"`
	Deletion    *alternative  `json:"deletion,omitempty"`
	Slots       []slot        `json:"slots"` // for words of the editor's own: all that was found, and each of its words
}

// alternative is what a suggestion does to the file, and to the text on the page.
type alternative struct {
	Text  string `json:"text"`
	Edits []span `json:"edits"`
	Words []span `json:"words"`
}

// span is an edit: [start, end, text].
type span [3]any

// slot is a place that takes words of the editor's own, written once or several times.
type slot struct {
	From  int       `json:"from"` // in the text on the page
	To    int       `json:"to"`
	Edits []slotted `json:"edits"`
}

// slotted is an edit with a place for the words: [start, end, before, after, whether in small letters]. One without a place is
// [start, end, text], or [start, end] where it deletes.
type slotted []any

var encodingNames = map[document.Encoding]string{
	document.UTF8: "utf-8", document.UTF8BOM: "utf-8", document.UTF16LE: "utf-16le", document.UTF16BE: "utf-16be", document.Windows1252: "windows-1252",
}

// review returns what is needed of a file as a whole.
func (h *htmlWriter) review(f *File, whole bool) review {
	d := f.Document
	sum := sha256.Sum256(append([]byte(f.Path+"\x00"), d.Source...))
	r := review{
		Key: hex.EncodeToString(sum[:8]), Path: filepath.ToSlash(f.Path), Name: fileName(f.Path), Encoding: encodingNames[d.Encoding],
		Plain: d.Format == document.Text || d.Format == document.Transcript, Whole: whole,
	}
	if len(d.Parts) == 0 && d.Line == 0 && len(d.Source) <= maxSource && h.sources+len(d.Source) <= maxSources {
		h.sources += len(d.Source)
		r.Source = base64.StdEncoding.EncodeToString(d.Source)
	}
	r.Escapes, r.ASCII = escapes(f.Findings[0].Segment)
	return r
}

// fileName returns a name under which a corrected file can be saved.
func fileName(path string) string {
	name := filepath.Base(path)
	if name == "-" || name == "." {
		return "corrected.txt"
	}
	return name
}

// escapes returns how characters are written in the source of a segment where that is not as they are.
func escapes(s *document.Segment) (marks map[string]string, ascii string) {
	marks = map[string]string{}
	for r := ' '; r < 0x7F; r++ {
		if w := s.Written(string(r)); w != string(r) {
			marks[string(r)] = w
		}
	}
	switch w := s.Written("é"); {
	case strings.HasPrefix(w, `\u`):
		ascii = "json"
	case strings.HasPrefix(w, "&#"):
		ascii = "reference"
	}
	return marks, ascii
}

// newReviewed returns a finding in a stretch.
func newReviewed(s *stretch, f *check.Finding, n int) reviewed {
	r := reviewed{
		Number: n, Check: f.Check, Severity: f.Severity.String(), Confidence: thousandths(f.Confidence), Text: f.Text,
		From: s.unit(f.From), To: s.unit(f.To), Start: f.Span.Start, End: f.Span.End, Part: f.Part(),
		Safe: len(f.Suggestions) > 0 && f.Suggestions[0].Safe, Suggestions: []alternative{},
	}
	for _, g := range f.Suggestions[:min(len(f.Suggestions), maxChoices)] {
		r.Suggestions = append(r.Suggestions, s.alternative(f, &g))
	}
	deleted := *f
	deleted.Suggestions = nil
	if deleted.SuggestDelete(1); len(deleted.Suggestions) > 0 {
		a := s.alternative(f, &deleted.Suggestions[0])
		r.Deletion = &a
	}
	r.Slots = append(r.Slots, s.slot(f.From, f.To))
	if words := strings.Fields(f.Text); len(words) > 1 {
		at := f.From
		for _, w := range words {
			at += strings.Index(s.segment.Text[at:], w)
			r.Slots = append(r.Slots, s.slot(at, at+len(w)))
			at += len(w)
		}
	}
	return r
}

// alternative returns what a suggestion does. The edits of the text on the page are those of a segment that stands for itself.
func (s *stretch) alternative(f *check.Finding, g *check.Suggestion) alternative {
	a := alternative{Text: g.Text, Edits: []span{}, Words: []span{}}
	for _, e := range g.Edits {
		a.Edits = append(a.Edits, span{e.Span.Start, e.Span.End, e.New})
	}
	plain := check.At(&document.Segment{Text: s.segment.Text}, f.From, f.To)
	if g.Text == "" {
		plain.SuggestDelete(1)
	} else {
		plain.Suggest(g.Text, 1, false)
	}
	for _, p := range plain.Suggestions {
		for _, e := range p.Edits {
			a.Words = append(a.Words, span{s.unit(e.Span.Start), s.unit(e.Span.End), onPage(e.New)})
		}
	}
	return a
}

// stand stands for words that are not known yet, and standSmall for the same in small letters. They are runes of Old Hungarian.
const (
	stand      = "\U00010C80"
	standSmall = "\U00010CC0"
)

// slot returns the place of the text between two offsets of the segment.
func (s *stretch) slot(from, to int) slot {
	out := slot{From: s.unit(from), To: s.unit(to), Edits: []slotted{}}
	capital, small := s.segment.Written(stand), s.segment.Written(standSmall)
	for _, e := range s.segment.Replace(from, to, stand) {
		edit := slotted{e.Span.Start, e.Span.End}
		if before, after, ok := strings.Cut(e.New, capital); ok {
			edit = append(edit, before, after, false)
		} else if before, after, ok := strings.Cut(e.New, small); ok {
			edit = append(edit, before, after, true)
		} else if e.New != "" {
			edit = append(edit, e.New)
		}
		out.Edits = append(out.Edits, edit)
	}
	return out
}
