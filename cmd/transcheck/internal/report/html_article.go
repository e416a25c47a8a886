package report

import (
	"fmt"
	"html/template"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"transcheck/normalize/check"
)

// article is a file on the page.
type article struct {
	Number  int
	Path    string
	Whole   bool // all of its text is on the page
	Part    int  // the line of a record of a file; 0 for a file
	Unshown int  // findings beyond the limit
	Rows    []row
	Review  template.JS
}

// row is a piece of text with its findings beside it.
type row struct {
	ID            string
	Kind          string
	Time          string // from when it is said
	Gap           bool   // something of the text before it is left out
	Before, After bool   // it is cut there
	Pieces        []piece
	Original      template.HTML // what the text was translated from
	From          string        // the language of that
	Cards         []card
}

// card is a finding as people read it.
type card struct {
	ID, Check       string
	Number          int
	Severity, Class string
	Confidence      string
	Place           string
	Wrong, Right    string
	Mends           bool
	Choices         []choice
	Why             []string
}

// choice is a suggestion among several.
type choice struct {
	Index, Number    int
	Text, Confidence string
}

const (
	maxChoices  = 9   // suggestions that a key takes each
	maxCardText = 120 // columns
	maxCardWhy  = 5
	maxOriginal = 4000 // bytes
)

// kindClasses are the classes of texts of a document.Kind.
var kindClasses = []string{"paragraph", "heading", "item", "cell", "cue", "speaker", "label", "summary"}

// article returns a file as the page has it.
func (h *htmlWriter) article(f *File) (article, error) {
	a := article{Number: h.number, Path: printable(filepath.ToSlash(f.Path)), Part: f.Document.Line}
	size := 0
	for i := range f.Document.Segments {
		size += len(f.Document.Segments[i].Text) + min(len(f.Document.Segments[i].Original), maxOriginal)
	}
	a.Whole = len(f.Document.Segments) > 0 && size <= maxWholeText && h.texts+size <= maxWholeTexts
	shown := around(f)
	if a.Whole {
		h.texts += size
		shown = whole(f)
	}
	r := h.review(f, a.Whole)
	at := newPlaces(f.Document)
	for i, s := range shown {
		rw := row{
			ID: "t" + strconv.Itoa(h.number) + "-" + strconv.Itoa(i), Kind: kindClasses[s.segment.Kind], Time: clock(s.segment.Since),
			Gap: !a.Whole && i > 0, Before: s.cut[0], After: s.cut[1], Pieces: s.pieces(f.Findings),
			Original: escaped(onPage(firstBytes(s.segment.Original, maxOriginal))), From: s.segment.From,
		}
		for _, n := range s.findings {
			rw.Cards = append(rw.Cards, h.card(&f.Findings[n], n, at))
			r.Findings = append(r.Findings, newReviewed(s, &f.Findings[n], n))
		}
		a.Rows = append(a.Rows, rw)
	}
	var err error
	a.Review, err = data(r)
	return a, err
}

// firstBytes returns a text, or its head with an ellipsis.
func firstBytes(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return s[:runeEdge(s, limit)] + ellipsis
}

// clock returns a time as players show it, or "" at the very beginning and where it is not known.
func clock(at time.Duration) string {
	if at == 0 {
		return ""
	}
	return fmt.Sprintf("%d:%02d:%02d", int(at.Hours()), int(at.Minutes())%60, int(at.Seconds())%60)
}

// card returns a finding as people read it.
func (h *htmlWriter) card(f *check.Finding, n int, at *places) card {
	c := card{
		ID: "f" + strconv.Itoa(h.number) + "-" + strconv.Itoa(n), Number: n,
		Check: printable(f.Check), Severity: word(f.Severity), Class: f.Severity.String(),
		Confidence: percent(f.Confidence), Place: at.within(f.Part(), f.Span.Start),
		Wrong: cardText(f.Text), Mends: len(f.Suggestions) > 0,
	}
	if c.Mends {
		wrong, right := change(f)
		c.Wrong, c.Right = cardText(wrong), cardText(right)
	}
	for _, r := range reasons(f) {
		if len(c.Why) < maxCardWhy {
			c.Why = append(c.Why, legible(r))
		}
	}
	if len(f.Suggestions) > 1 {
		for i, s := range f.Suggestions[:min(len(f.Suggestions), maxChoices)] {
			c.Choices = append(c.Choices, choice{i, i + 1, cardText(s.Text), percent(s.Confidence)})
		}
	}
	return c
}

// cardText returns words as a card shows them: on one line, white space of any kind as a space.
func cardText(s string) string { return legible(shown(shorten(cells(s), maxCardText))) }

// legible returns text as printable does, with the marks that join and part letters: Persian is not written without.
func legible(s string) string { return joiners.Replace(printable(s)) }

var joiners = strings.NewReplacer(`\u200c`, "\u200c", `\u200d`, "\u200d")
