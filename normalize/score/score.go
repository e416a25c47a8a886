// Package score rates a text by what is found in it, so that engines, vendors and weeks can be compared: the weighted errors in so
// many words, as the Multidimensional Quality Metrics (MQM) count them.
//
// Each finding costs the weight of its severity times the weight of its category times its confidence, so that the sum is what is
// expected to be wrong. A penalty is given for 1,000 words, and as a quality of 100 less the penalty for 100 words, which may
// be below nothing: the linear model of MQM. The severities are those of MQM, neutral, minor and major, with its
// weights of 0, 1 and 5; that minor errors of punctuation count a tenth is what the evaluations of machine translation have settled
// on since Freitag and others, "Experts, Errors, and Context", 2021.
package score

import (
	"cmp"
	"slices"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// Weights say what a finding costs.
type Weights struct {
	Severity map[check.Severity]float64
	Category map[string]float64 // by category, "fluency/punctuation", or by what stands before its slash; others weigh 1
}

// Default returns the weights of MQM.
func Default() Weights {
	return Weights{
		Severity: map[check.Severity]float64{check.Info: 0, check.Warning: 1, check.Error: 5},
		Category: map[string]float64{"fluency/punctuation": 0.1},
	}
}

// Cost is what a finding costs.
func (w Weights) Cost(f *check.Finding) float64 {
	category, ok := w.Category[f.Category]
	if !ok {
		dimension, _, _ := strings.Cut(f.Category, "/")
		if category, ok = w.Category[dimension]; !ok {
			category = 1
		}
	}
	return w.Severity[f.Severity] * category * f.Confidence
}

// Score is what is found in a text, or in several.
type Score struct {
	Words      int
	Counts     map[check.Severity]int
	Penalty    float64            // the sum of the costs
	Categories map[string]float64 // the same by category
}

// Of returns the score of a document of which the findings are known.
func (w Weights) Of(d *document.Document, found []check.Finding) Score {
	s := Score{Words: d.Words(), Counts: map[check.Severity]int{}, Categories: map[string]float64{}}
	for i := range found {
		cost := w.Cost(&found[i])
		s.Counts[found[i].Severity]++
		s.Penalty += cost
		s.Categories[found[i].Category] += cost
	}
	return s
}

// Add adds the score of another text.
func (s *Score) Add(o Score) {
	if s.Counts == nil {
		s.Counts, s.Categories = map[check.Severity]int{}, map[string]float64{}
	}
	s.Words += o.Words
	s.Penalty += o.Penalty
	for k, n := range o.Counts {
		s.Counts[k] += n
	}
	for k, cost := range o.Categories {
		s.Categories[k] += cost
	}
}

// PerThousand is the penalty for 1,000 words; 0 for a text without words.
func (s Score) PerThousand() float64 { return 1000 * s.Penalty / float64(max(1, s.Words)) }

// Quality is 100 less the penalty for 100 words.
func (s Score) Quality() float64 { return 100 - s.PerThousand()/10 }

// Ordered returns the categories that cost something, the costliest first.
func (s Score) Ordered() (out []string) {
	for c, cost := range s.Categories {
		if cost > 0 {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(cmp.Compare(s.Categories[b], s.Categories[a]), strings.Compare(a, b))
	})
	return out
}
