package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"text/tabwriter"

	"transcheck/normalize/check"
	"transcheck/normalize/score"
)

// scores gathers the score of each file.
type scores struct {
	w       io.Writer
	weights score.Weights
	files   []scored
	total   score.Score
	write   func(s *scores) error
}

type scored struct {
	path string
	score.Score
}

func newScore(w io.Writer, o Options) Writer {
	return &scores{w: w, weights: o.weights(), write: (*scores).table}
}

func newScoreJSON(w io.Writer, o Options) Writer {
	return &scores{w: w, weights: o.weights(), write: (*scores).json}
}

func (o Options) weights() score.Weights {
	if o.Weights == nil {
		return score.Default()
	}
	return *o.Weights
}

// File adds the score of a file, or of a record of one.
func (s *scores) File(f *File) error {
	one := s.weights.Of(f.Document, f.Findings)
	s.total.Add(one)
	if n := len(s.files); n > 0 && s.files[n-1].path == f.Path {
		s.files[n-1].Add(one)
	} else {
		s.files = append(s.files, scored{f.Path, one})
	}
	return nil
}

// Close writes the scores.
func (s *scores) Close(Summary) error { return s.write(s) }

// table writes the scores for people, and what they are made of.
func (s *scores) table() error {
	t := tabwriter.NewWriter(s.w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "words\terrors\twarnings\tnotes\tpenalty\tquality\tfile")
	row := func(name string, o score.Score) {
		fmt.Fprintf(t, "%d\t%d\t%d\t%d\t%.1f\t%.1f\t%s\n", o.Words, o.Counts[check.Error], o.Counts[check.Warning], o.Counts[check.Info], o.PerThousand(), o.Quality(), name)
	}
	for _, f := range s.files {
		row(shownPath(f.path), f.Score)
	}
	if len(s.files) > 1 {
		row(fmt.Sprintf("all %d files", len(s.files)), s.total)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	t = tabwriter.NewWriter(s.w, 0, 0, 2, ' ', 0)
	if costly := s.total.Ordered(); len(costly) > 0 {
		fmt.Fprintln(t, "\npenalty\tcategory")
		for _, c := range costly {
			fmt.Fprintf(t, "%.1f\t%s\n", 1000*s.total.Categories[c]/float64(max(1, s.total.Words)), printable(c))
		}
	}
	fmt.Fprint(t, "\npenalties are for 1,000 words\n")
	return t.Flush()
}

// scoreFigures is a score as programs read it. Fields are added, never changed.
type scoreFigures struct {
	Path       string             `json:"path,omitempty"`
	Words      int                `json:"words"`
	Errors     int                `json:"errors"`
	Warnings   int                `json:"warnings"`
	Notes      int                `json:"notes"`
	Penalty    float64            `json:"penalty_per_1000_words"`
	Quality    float64            `json:"quality"`
	Categories map[string]float64 `json:"categories"` // the penalty of each
}

func figuresOf(path string, o score.Score) scoreFigures {
	f := scoreFigures{
		filepath.ToSlash(path), o.Words, o.Counts[check.Error], o.Counts[check.Warning], o.Counts[check.Info],
		rounded(o.PerThousand()), rounded(o.Quality()),
		map[string]float64{},
	}
	for _, c := range o.Ordered() {
		f.Categories[c] = rounded(1000 * o.Categories[c] / float64(max(1, o.Words)))
	}
	return f
}

func rounded(f float64) float64 { return math.Round(f*100) / 100 }

// json writes the scores and the weights as one object.
func (s *scores) json() error {
	out := struct {
		Weights struct {
			Severities map[string]float64 `json:"severities"`
			Categories map[string]float64 `json:"categories"`
		} `json:"weights"`
		Files []scoreFigures `json:"files"`
		Total scoreFigures   `json:"total"`
	}{Files: []scoreFigures{}, Total: figuresOf("", s.total)}
	out.Weights.Severities = map[string]float64{}
	for _, k := range slices.Sorted(maps.Keys(s.weights.Severity)) {
		out.Weights.Severities[k.String()] = s.weights.Severity[k]
	}
	out.Weights.Categories = s.weights.Category
	for _, f := range s.files {
		out.Files = append(out.Files, figuresOf(f.path, f.Score))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		return err
	}
	_, err := s.w.Write(plainJSON(b.Bytes()))
	return err
}
