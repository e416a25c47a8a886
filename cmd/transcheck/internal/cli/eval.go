package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"transcheck/cmd/transcheck/internal/measure"
	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

const evalHelp = `Measures what is found in texts of which is known what is wrong in them: the share of
the errors that is found and that a first suggestion mends, the share of the findings
that stand at an error, and whether a confidence of 0.9 means nine in ten.

GOLD is an article with marks, {wrong => right} or {wrong => right | class}, an empty
right for what is to be deleted and ? where no one form is right; or a folder of such
articles; or DRAFT=FINAL, a draft and the version that was published, or two folders of
these with files of the same names. What the editors changed is taken for wrong then.
Lines such as "from: fa", "date: 2022-01-09" and "style: ap" may stand before an article
with marks, and an empty line after them.
`

// evaluation is the flags of eval.
type evaluation struct {
	options
	threshold float64 // that the figures of the classes are for
	show      bool
	plot      string // file
}

func (v *evaluation) groups() []group {
	text, checks, result := newFlags(), newFlags(), newFlags()
	fromFlag(text, &v.checker.From)
	formatIn(text, &v.formatIn)
	v.checksFlag(checks)
	rulesFlag(checks, &v.rules)
	probability(checks, &v.checker.MinConfidence, "min-confidence", normalize.DefaultMinConfidence, "the confidence that the figures of each class are for")
	v.format = "text"
	choice(result, &v.format, "format", "how the figures are written (default text)", plain("text", "json"))
	result.BoolVar(&v.show, "show", false, "list what is missed, what is mended wrongly and what is found where nothing is wrong, before the figures")
	result.StringVar(&v.plot, "plot", "", "`FILE` write precision against recall by threshold as an SVG image")
	return []group{v.knowledge.group(), {"The texts", text}, {"What is measured", checks}, {"The result", result}}
}

// eval measures what is found in texts with known errors.
func (p *program) eval(args []string) (status int, err error) {
	v := &evaluation{}
	groups := v.groups()
	names, help, err := parseSubcommand(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case help:
		fmt.Fprint(p.stdout, "usage: transcheck eval [flags] GOLD...\n\n", evalHelp)
		printGroups(p.stdout, groups)
		return clean, nil
	case len(names) == 0:
		return failed, hinted("transcheck eval articles/, or transcheck eval drafts/=published/", "eval needs texts with known errors")
	case v.show && v.format != "text":
		return failed, hinted("leave one of them out", "--format %s does not go with --show", v.format)
	}
	all, err := v.golds(names)
	switch {
	case len(all) == 0 && err == nil:
		return failed, hinted("name articles with marks such as {wrong => right}, or DRAFT=FINAL", "there is nothing to measure")
	case len(all) == 0:
		return failed, err
	}
	status = clean
	if err != nil {
		p.fail(err)
		status = failed
	}
	r, err := v.measure(all)
	if err != nil {
		return failed, err
	}
	return status, p.writeEvaluation(v, r, all)
}

// measure checks the texts, those of each language and house by a checker of its own.
func (v *evaluation) measure(all []*measure.Gold) (*measure.Result, error) {
	v.threshold = v.checker.MinConfidence
	v.checker.MinConfidence = leastMeasured
	type setting struct{ from, style string }
	given := v.checker.From
	checkers := map[setting]*normalize.Checker{}
	r := &measure.Result{}
	for _, g := range all {
		s := setting{cmp.Or(given, g.From), g.Style}
		if checkers[s] == nil {
			v.checker.From, v.checker.Style = s.from, s.style
			c, err := v.newChecker(nil)
			if err != nil {
				return nil, err
			}
			checkers[s] = c
		}
		found := checkers[s].Examine(g.Document, maxFindings).Findings
		if err := checkers[s].Err(); err != nil {
			return nil, indexError(err)
		}
		r.Add(g, slices.DeleteFunc(found, func(f check.Finding) bool { return g.Style == "" && !claims(&f) }))
	}
	return r, nil
}

const (
	leastMeasured = 0.05 // confidence of the least likely findings, which the curve goes down to
	evenOdds      = 0.5
)

// claims reports whether a finding says that something is wrong, if with little confidence: others inform, of what the house
// prefers or of what is not always meant.
func claims(f *check.Finding) bool { return f.Severity > check.Info || f.Confidence < evenOdds }

// golds reads what the arguments name. It returns those that can be read, and why others cannot.
func (v *evaluation) golds(names []string) (out []*measure.Gold, err error) {
	var errs []error
	add := func(g *measure.Gold, err error) {
		if err != nil {
			errs = append(errs, err)
		} else if g != nil {
			out = append(out, g)
		}
	}
	for _, name := range names {
		draft, final, pair := strings.Cut(name, "=")
		if !pair || exists(name) {
			for _, in := range inputs([]string{name}, filter{}) {
				add(v.marked(in))
			}
			continue
		}
		for _, in := range inputs([]string{draft}, filter{}) {
			target := final
			if rel, err := filepath.Rel(draft, in.path); err == nil && in.walked {
				target = filepath.Join(final, rel)
			}
			add(v.pair(in, target))
		}
	}
	return out, errors.Join(errs...)
}

// marked reads a text with marks. One in a folder that has none is passed over.
func (v *evaluation) marked(in input) (*measure.Gold, error) {
	if in.err != nil {
		return nil, in.err
	}
	source, _, err := readFile(in.path)
	if err != nil {
		return nil, fileError(in.path, err)
	}
	g, err := measure.Marked(in.path, source, v.formatIn)
	if in.walked && (errors.Is(err, measure.ErrUnmarked) || errors.Is(err, document.ErrUnknown)) {
		return nil, nil
	}
	if errors.Is(err, measure.ErrUnmarked) {
		return nil, hinted("a draft and its final version are given as DRAFT=FINAL", "cannot measure with %q: %w", in.path, err)
	}
	if err == nil && g.From != "" {
		g.From, err = parseLanguage(g.From)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot measure with %q: %w", in.path, err)
	}
	return g, nil
}

// pair reads a draft and its final version. Two that are the same teach nothing of errors, but each finding is a false alarm then.
func (v *evaluation) pair(in input, final string) (*measure.Gold, error) {
	if in.err != nil {
		return nil, in.err
	}
	var both []*document.Document
	for _, path := range []string{in.path, final} {
		source, _, err := readFile(path)
		if err != nil {
			return nil, fileError(path, err)
		}
		d, err := document.Parse(path, source, v.formatIn)
		if err != nil {
			return nil, fileError(path, err)
		}
		both = append(both, d)
	}
	return measure.Pair(both[0], both[1]), nil
}

// writeEvaluation writes the result where it is wanted.
func (p *program) writeEvaluation(v *evaluation, r *measure.Result, all []*measure.Gold) error {
	if v.plot != "" {
		if err := writeWhole(v.plot, func(w io.Writer) error { return r.Plot(w, v.threshold) }); err != nil {
			return fmt.Errorf("cannot write %q: %w", v.plot, err)
		}
	}
	classes := measure.Classes(all)
	if v.format == "json" {
		return r.WriteJSON(p.stdout, v.threshold, classes)
	}
	if v.show {
		if err := r.WriteCases(p.stdout, v.threshold); err != nil {
			return err
		}
		fmt.Fprintln(p.stdout)
	}
	return r.WriteText(p.stdout, v.threshold, classes)
}
