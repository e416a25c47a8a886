package cli

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"transcheck/normalize/checks"
	"transcheck/normalize/score"
)

// maxWeight is more than anybody weighs an error: MQM goes up to 25.
const maxWeight = 1000

// scoreFlags defines the flags that ask for a score.
func (o *options) scoreFlags(f *pflag.FlagSet) {
	f.BoolVar(&o.score, "score", false, "rate each file, in place of its findings: weighted errors in 1,000 words; with --format json for programs")
	f.Func("score-weights", "`LIST` what errors weigh, by severity and category: error=5,warning=1,style=0.5,fluency/punctuation=0.1; others 1", func(s string) error {
		w := score.Default()
		w.Category = maps.Clone(w.Category)
		for item := range strings.SplitSeq(s, ",") {
			name, text, _ := strings.Cut(strings.TrimSpace(item), "=")
			n, err := strconv.ParseFloat(text, 64)
			if err != nil || !(n >= 0 && n <= maxWeight) {
				return hinted("write error=5,style=0.5", "%q gives no weight from 0 to %d", item, maxWeight)
			}
			if err := putWeight(&w, name, n); err != nil {
				return err
			}
		}
		o.weights = &w
		return nil
	})
}

// putWeight sets what a severity or a category weighs.
func putWeight(w *score.Weights, name string, n float64) error {
	known := categories()
	for _, s := range severities() {
		if s.name == name {
			w.Severity[s.is] = n
			return nil
		}
		known = append(known, s.name)
	}
	if !slices.Contains(known, name) && !strings.Contains(name, "/") { // rules have categories of their own
		return hinted(didYouMean(name, known, "names"), "%q is neither a severity nor a category", name)
	}
	w.Category[name] = n
	return nil
}

// categories returns the categories of the checks, and what stands before their slashes.
func categories() []string {
	all := map[string]bool{}
	for _, c := range checks.All() {
		dimension, _, _ := strings.Cut(c.Doc.Category, "/")
		all[c.Doc.Category], all[dimension] = true, true
	}
	return slices.Sorted(maps.Keys(all))
}

// scored makes a report of the score where one is asked for.
func (o *options) scored() error {
	if !o.score {
		return nil
	}
	switch o.format {
	case "", "text", "score":
		o.format = "score"
	case "json", "jsonl", "score-json":
		o.format = "score-json"
	default:
		return hinted("--format json, or --output "+o.format+"=FILE beside it", "--score does not go with --format %s", o.format)
	}
	return nil
}
