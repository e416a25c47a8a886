package measure

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
)

// thresholds are those of the table.
var thresholds = []float64{0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1}

// WriteText writes the figures as tables for people, those of the head at a threshold.
func (r *Result) WriteText(w io.Writer, threshold float64, classes []string) error {
	all := r.At(threshold, "")
	texts := "texts"
	if r.Texts == 1 {
		texts = "text"
	}
	fmt.Fprintf(w, "%d %s, %d words, %d errors; findings of %.2f and more\n\n", r.Texts, texts, r.Words, all.Marks, threshold)
	t := newTable(w, "class", "errors", "found", "right first")
	row := func(name string, p Point) {
		fmt.Fprintf(t, "%s\t%d\t%.2f\t%.2f\n", strings.Map(shown, name), p.Marks, p.Recall(), p.RightFirst())
	}
	for _, c := range classes {
		row(c, r.At(threshold, c))
	}
	row("all", all)
	t.Flush()
	t = newTable(w, "\nconfidence", "found", "right first", "precision", "alarms in 10,000 words")
	for _, at := range thresholds {
		p := r.At(at, "")
		fmt.Fprintf(t, "%.2f\t%.2f\t%.2f\t%s\t%.1f\n", at, p.Recall(), p.RightFirst(), precision(p), p.Alarms())
	}
	t.Flush()
	t = newTable(w, "\nconfidence", "findings", "mean", "right")
	for _, b := range r.Calibration() {
		fmt.Fprintf(t, "%.2f to %.2f\t%d\t%.2f\t%.2f\n", b.From, b.To, b.Findings, b.Mean, b.Right)
	}
	return t.Flush()
}

func newTable(w io.Writer, heads ...string) *tabwriter.Writer {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.Join(heads, "\t"))
	return t
}

func precision(p Point) string {
	if p.Findings == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", p.Precision())
}

// shown keeps what a file says from being obeyed by a terminal.
func shown(r rune) rune {
	if !strconv.IsPrint(r) {
		return '\uFFFD'
	}
	return r
}

// figures is the result as programs read it. Fields are added, never changed.
type figures struct {
	Texts       int            `json:"texts"`
	Words       int            `json:"words"`
	Threshold   float64        `json:"threshold"`
	All         point          `json:"all"`
	Classes     []classFigures `json:"classes"`
	Curve       []point        `json:"curve"`
	Calibration []bin          `json:"calibration"`
}

type classFigures struct {
	Class      string  `json:"class"`
	Errors     int     `json:"errors"`
	Recall     float64 `json:"recall"`
	RightFirst float64 `json:"right_first"`
}

type point struct {
	Confidence float64 `json:"confidence"`
	Errors     int     `json:"errors"`
	Recall     float64 `json:"recall"`
	RightFirst float64 `json:"right_first"`
	Findings   int     `json:"findings"`
	Precision  float64 `json:"precision"`
	Alarms     float64 `json:"alarms_per_10000_words"`
}

type bin struct {
	From     float64 `json:"from"`
	To       float64 `json:"to"`
	Findings int     `json:"findings"`
	Mean     float64 `json:"mean"`
	Right    float64 `json:"right"`
}

func (p Point) figures() point {
	return point{p.Threshold, p.Marks, rounded(p.Recall()), rounded(p.RightFirst()), p.Findings, rounded(p.Precision()), rounded(p.Alarms())}
}

// rounded returns a figure in three decimals.
func rounded(f float64) float64 {
	out, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', 3, 64), 64)
	return out
}

// WriteJSON writes the figures as one object.
func (r *Result) WriteJSON(w io.Writer, threshold float64, classes []string) error {
	f := figures{Texts: r.Texts, Words: r.Words, Threshold: threshold, All: r.At(threshold, "").figures(), Classes: []classFigures{}, Calibration: []bin{}}
	for _, c := range classes {
		p := r.At(threshold, c)
		f.Classes = append(f.Classes, classFigures{c, p.Marks, rounded(p.Recall()), rounded(p.RightFirst())})
	}
	for _, p := range r.Curve() {
		f.Curve = append(f.Curve, p.figures())
	}
	for _, b := range r.Calibration() {
		f.Calibration = append(f.Calibration, bin{b.From, b.To, b.Findings, rounded(b.Mean), rounded(b.Right)})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(f)
}

// WriteCases writes what was missed or mended wrongly at a threshold, and what was found where nothing is wrong, one a line.
func (r *Result) WriteCases(w io.Writer, threshold float64) error {
	for i := range r.Marks {
		o := &r.Marks[i]
		at := o.Gold.at(o.Segment.Part, o.Segment.Span(o.From, o.To).Start)
		switch {
		case o.Found < threshold || o.Found == 0:
			fmt.Fprintf(w, "%s: missed %s: %q => %q\n", at, o.Class, o.Wrong(), o.Right)
		case o.Mended < threshold || o.Mended == 0:
			fmt.Fprintf(w, "%s: mended wrongly %s: %q => %q, not %s\n", at, o.Class, o.Wrong(), o.Right, o.instead())
		}
	}
	for i := range r.Findings {
		v := &r.Findings[i]
		if v.Hit || v.Confidence < threshold {
			continue
		}
		if _, err := fmt.Fprintf(w, "%s: alarm %s: %s (%.2f)\n", v.Gold.at(v.Part(), v.Span.Start), v.Check, v.suggested(), v.Confidence); err != nil {
			return err
		}
	}
	return nil
}

// instead says what is suggested in place of what is right.
func (o *Outcome) instead() string {
	var out []string
	for _, v := range o.at {
		out = append(out, v.suggested())
	}
	return strings.Join(out, ", ")
}

func (v *Verdict) suggested() string {
	if len(v.Suggestions) == 0 {
		return fmt.Sprintf("%q without a suggestion", v.Text)
	}
	return fmt.Sprintf("%q -> %q", v.Text, v.Suggestions[0].Text)
}

// at returns a place in the text that was checked: columns are those of the text without its marks.
func (g *Gold) at(part, offset int) string {
	p := g.Document.Part(part).Lines().Position(offset)
	return fmt.Sprintf("%s:%d:%d", strings.Map(shown, g.Document.Path), g.head+p.Line, p.Column)
}
