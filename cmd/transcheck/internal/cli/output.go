package cli

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"transcheck/cmd/transcheck/internal/report"
	"transcheck/normalize/check"
	"transcheck/normalize/checks"
)

// target is a report that is asked for: its format, and the file that it goes to.
type target struct {
	format string
	path   string // "" for standard output
}

// outputFlag defines the flag that asks for reports.
func outputFlag(f *pflag.FlagSet, put *[]target) {
	f.Func("output", "`FORMAT[=FILE]` write a report in a format of --format into a file; without one, or with -, to standard output; may be repeated", func(s string) error {
		format, path, named := strings.Cut(s, "=")
		format, err := reportFormat(format)
		switch {
		case err != nil:
			return err
		case named && path == "":
			return hinted("write "+format+"=FILE, or "+format+" alone for standard output", "%q names no file", s)
		case path == "-":
			path = ""
		}
		*put = append(*put, target{format, path})
		return nil
	})
}

// reportFormat returns the name of a format of reports.
func reportFormat(s string) (string, error) {
	if !slices.Contains(report.Formats(), s) {
		return "", hinted(didYouMean(s, report.Formats(), "formats"), "unknown format %q", s)
	}
	return s, nil
}

// jobSummary is the variable with the file that GitHub shows as the summary of a job. Each step and command adds to it.
const jobSummary = "GITHUB_STEP_SUMMARY"

// nameJobSummary sends a summary that names no file to that of the job, and has one written beside annotations.
func (o *options) nameJobSummary(file string) {
	if file == "" {
		return
	}
	annotates, summarises := o.format == "github", false
	for i := range o.outputs {
		t := &o.outputs[i]
		annotates = annotates || t.format == "github"
		if t.format == "github-summary" {
			summarises = true
			if t.path == "" {
				t.path = file
			}
		}
	}
	if annotates && !summarises {
		o.outputs = append(o.outputs, target{"github-summary", file})
	}
}

// agreeOutputs reports reports that do not go together, or that would overwrite what is read.
func (o *options) agreeOutputs(names []string) error {
	read := map[string]bool{}
	for _, name := range slices.Concat(names, o.knowledge.files(names...), o.rules) {
		read[realPath(name)] = true
	}
	written := map[string]string{}
	if o.format != "" {
		written[""] = "--format " + o.format
	}
	for _, t := range o.outputs {
		flag, place := "--output "+t.format, ""
		if t.path != "" {
			flag, place = flag+"="+t.path, realPath(t.path)
		}
		switch other := written[place]; {
		case other != "" && place == "":
			return hinted("name a file for one of them: --output "+t.format+"=FILE", "%s and %s both go to standard output", other, flag)
		case other != "":
			return hinted("name another file for one of them", "%q and %q write the same file", other, flag)
		case t.path != "" && read[place]:
			return hinted("name another file", "%q would overwrite a file that is read", flag)
		}
		written[place] = flag
	}
	return nil
}

// reports returns the flag that asks for a report other than text on standard output, or "".
func (o *options) reports() string {
	switch {
	case len(o.outputs) > 0:
		return "--output " + o.outputs[0].format
	case o.format != "" && o.format != "text":
		return "--format " + o.format
	}
	return ""
}

// outputPaths returns the files that reports go to. What a run writes it does not read.
func (o *options) outputPaths() (paths []string) {
	for _, t := range o.outputs {
		if t.path != "" {
			paths = append(paths, t.path)
		}
	}
	return paths
}

// reporting writes the findings, in one format or several.
type reporting struct {
	screen report.Writer // on standard output; nil for none
	files  []*reportFile
	stop   func() // leaves interrupts to end the command as they do
}

// facts returns what reports tell of the run.
func (o *options) facts(in []input) report.Options {
	return report.Options{Version: programVersion(), Checks: allChecks(in), Root: fromRoot(), Weights: o.weights}
}

// allChecks returns every check there is, and the rules that are in force for an input.
func allChecks(in []input) []*check.Check {
	all := checks.All()
	seen := map[*setting]bool{}
	for i := range in {
		s := in[i].setting
		if s == nil || seen[s] {
			continue
		}
		seen[s] = true
		for _, rule := range s.options.checker.Rules {
			if !slices.ContainsFunc(all, func(c *check.Check) bool { return c.Name == rule.Name }) {
				all = append(all, rule)
			}
		}
	}
	return all
}

// newReporting begins the reports that the options ask for. It fails before anything is checked where one cannot be written.
func (p *program) newReporting(o *options, in []input) (*reporting, error) {
	screen := "text"
	if o.format != "" {
		screen = o.format
	}
	r := &reporting{stop: func() {}}
	facts := o.facts(in)
	for _, t := range o.outputs {
		if t.path == "" {
			screen = t.format
			continue
		}
		f, err := beginReport(t, facts)
		if err != nil {
			r.abandon()
			return nil, err
		}
		r.files = append(r.files, f)
	}
	layout := p.layout(o.color)
	facts.Terminal, facts.Color, facts.Width = layout.Terminal, layout.Color, layout.Width
	var err error
	r.screen, err = report.New(screen, p.stdout, facts)
	if len(r.files) > 0 {
		r.stop = onInterrupt(r.abandon)
	}
	return r, err
}

func (r *reporting) file(e *examined) ([]check.Finding, error) {
	for _, f := range r.files {
		if err := f.File(&e.File); err != nil {
			return e.Findings, f.failed(err)
		}
	}
	if r.screen == nil {
		return e.Findings, nil
	}
	return e.Findings, r.screen.File(&e.File)
}

// close ends the reports. Those in files take their place.
func (r *reporting) close(s report.Summary) error {
	for _, f := range r.files {
		if err := f.finish(s); err != nil {
			return err
		}
	}
	if r.screen == nil {
		return nil
	}
	return r.screen.Close(s)
}

// abandon removes the files that are not whole.
func (r *reporting) abandon() {
	for _, f := range r.files {
		f.to.abandon()
	}
}

// done ends what close has not ended.
func (r *reporting) done() {
	r.stop()
	r.abandon()
}
