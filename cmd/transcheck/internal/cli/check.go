package cli

import (
	"errors"
	"io"
	"os"
	"runtime"
	"syscall"

	"transcheck/cmd/transcheck/internal/report"
	"transcheck/normalize"
	"transcheck/normalize/check"
)

// outcome is what becomes of files once they are checked: they are reported, fixed or shown as a diff.
type outcome interface {
	// file deals with one file and returns the findings that stand.
	file(e *examined) ([]check.Finding, error)
	close(s report.Summary) error
	done() // called in the end, whether it was closed or not
}

// endless is an outcome that leaves nothing behind.
type endless struct{}

func (endless) done() {}

// check is the command without a subcommand.
func (p *program) check(args []string) (status int, err error) {
	o := &options{}
	groups := o.groups()
	names, flags, err := parseGiven(args, groups...)
	switch {
	case err != nil:
		return failed, err
	case o.help:
		return clean, p.help(groups)
	case o.version:
		return clean, p.version()
	case o.printConfig:
		return p.printConfig(newDesk(o, flags, names))
	case len(names) == 0 && !o.partial():
		p.usage()
		return failed, errNothing
	}
	if p.quiet = o.quiet; p.quiet {
		p.status = nil
	}
	o.nameJobSummary(os.Getenv(jobSummary))
	if err := errors.Join(o.scored(), o.agree(names)); err != nil {
		return failed, err
	}
	collectBySize()
	diff := o.newDiff()
	all := len(names) == 0
	if all {
		if names, err = diff.names(o.filter); err != nil {
			return failed, err
		}
	}
	in, err := newDesk(o, flags, names).inputs(names, o.outputPaths()...)
	if err != nil {
		return failed, err
	}
	if diff != nil {
		in = diff.only(in)
		for i := range in {
			in[i].walked = in[i].walked || all
		}
	}
	stand, err := o.stand(names, in)
	if err != nil {
		return failed, err
	}
	stand.diff = diff
	out, err := p.outcome(o, in)
	if err != nil {
		return failed, err
	}
	defer out.done()
	r := &run{program: p, options: o, outcome: out, stand: stand}
	return r.all(in, runtime.GOMAXPROCS(0))
}

var errNothing = hinted("name a file, a folder, or - for standard input; transcheck --help tells more", "nothing to check")

// agree reports flags that do not go together.
func (o *options) agree(names []string) error {
	mends := o.fix != normalize.None || o.diff != normalize.None
	switch {
	case o.config != "" && o.noConfig:
		return hinted("leave one of them out", "--config and --no-config do not go together")
	case o.fix != normalize.None && o.diff != normalize.None:
		return hinted("look at the diff first, then run again with --fix", "--fix and --diff do not go together")
	case mends && o.showMentions:
		return hinted("leave one of them out", "--show-mentions does not go with --fix and --diff")
	case o.showMentions && o.reports() != "":
		return hinted("leave one of them out", "%s does not go with --show-mentions", o.reports())
	case mends && o.reports() != "":
		return hinted("leave one of them out", "%s does not go with --fix and --diff", o.reports())
	}
	for _, n := range names {
		if mends && (n == "safe" || n == "all" || n == "track") && !exists(n) {
			return hinted("write --fix="+n+" or --diff="+n+", with an equals sign", "%q is no file", n)
		}
	}
	return errors.Join(o.decided.agree(names, mends, o.showMentions), o.agreeOutputs(names))
}

// outcome returns what the options want done with the files.
func (p *program) outcome(o *options, in []input) (outcome, error) {
	layout := p.layout(o.color)
	switch {
	case o.fix != normalize.None:
		at, err := now()
		return &fixing{program: p, fix: o.fix, time: at}, err
	case o.diff != normalize.None:
		return &diffing{program: p, fix: o.diff, layout: layout}, nil
	case o.showMentions:
		return showing{program: p}, nil
	}
	return p.newReporting(o, in)
}

// showing shows what is seen as a name.
type showing struct {
	endless
	*program
}

func (x showing) file(e *examined) ([]check.Finding, error) {
	return nil, report.Mentions(x.stdout, e.Document, e.mentions)
}
func (x showing) close(report.Summary) error { return nil }

// run is the checking of all files.
type run struct {
	*program
	options *options // as the flags have them: what holds for the run as a whole
	outcome outcome
	stand   *verdicts
	summary report.Summary
	found   bool  // something at or above the severity that is to fail
	once    *once // where inputs are read twice

	progress   *progress
	statistics *statistics
}

// all checks files and returns the exit status. The output is that of one file after another, in order.
func (r *run) all(in []input, workers int) (status int, err error) {
	r.summary.Counts = map[check.Severity]int{}
	r.progress, r.statistics = watch(r.status, len(in)), newStatistics()
	if err = r.survey(in, workers); err == nil {
		err = r.inputs(in, workers)
	}
	r.progress.end()
	if err == nil {
		err = r.unused()
	}
	if err == nil && r.summary.Failed == 0 {
		err = r.writeBaseline()
	}
	if errors.Is(err, errSettled) {
		err = nil
	}
	if err == nil {
		r.summary.Status = r.exit()
		err = r.outcome.close(r.summary)
	}
	if err == nil && r.options.stats {
		err = errors.Join(r.stdout.Flush(), r.statistics.write(r.stderr))
	}
	return r.exit(), err
}

// inputs checks the inputs in order: those that are read record by record each by itself, and the others side by side.
func (r *run) inputs(in []input, workers int) error {
	for first := 0; first < len(in); {
		if r.hasRecords(in[first]) {
			if err := r.records(in[first], workers); err != nil {
				return err
			}
			first++
			continue
		}
		top := first
		for top < len(in) && !r.hasRecords(in[top]) {
			top++
		}
		files := in[first:top]
		if err := inOrder(len(files), workers, func(i int) *examined { return r.examine(files[i]) }, r.settle); err != nil {
			return err
		}
		first = top
	}
	return nil
}

// settle deals with a file that was examined. It fails only where nothing more can be written or found: any other failure is that of
// the file, which is named, and the next one is taken.
func (r *run) settle(e *examined) error {
	defer e.done()
	r.progress.add(e.record == nil, len(e.Findings))
	switch {
	case e.foreign:
		return nil
	case e.skip:
		r.warn("skipped a file that is no text: %v", e.err)
		return nil
	case e.damage != nil:
		return errors.Join(indexError(e.damage), errDamaged)
	}
	var standing []check.Finding
	if e.err == nil {
		if e.record == nil && !e.listed {
			r.summary.Files++
		}
		if !e.listed && !r.options.showMentions {
			r.stand.decide(e)
			r.summary.LetStand += len(e.letStand)
		}
		e.FailOn = e.input.setting.options.failOn
		standing, e.err = r.outcome.file(e)
	}
	for _, f := range standing {
		r.summary.Counts[f.Severity]++
		r.found = r.found || f.Severity >= e.input.setting.options.failOn
	}
	r.statistics.add(e.record == nil, len(e.bytes)+len(e.record), standing)
	err := r.stdout.Flush()
	if unwritten := (reportError{}); errors.As(e.err, &unwritten) {
		return e.err
	}
	if errors.Is(err, syscall.EPIPE) || errors.Is(e.err, syscall.EPIPE) {
		return r.unread()
	}
	if err != nil {
		return err
	}
	if e.err != nil {
		r.summary.Failed++
		r.summary.Failures = append(r.summary.Failures, report.Failure{Path: e.Path, Message: e.err.Error()})
		r.fail(e.err)
	}
	if e.more > 0 {
		r.warn("%q has %d more findings, which are not shown", e.Path, e.more)
	}
	return nil
}

// errDamaged stops the command: a damaged dictionary hides names, and correct ones may be taken for others.
var errDamaged = errors.New("the checking stopped, because a dictionary is damaged")

// unread goes on without output once whoever read it has seen enough: a script still takes the exit status for the outcome of
// all files, so they are looked at until it is sure. Reports that go to files are written to their end.
func (r *run) unread() error {
	if reports, ok := r.outcome.(*reporting); ok && len(reports.files) > 0 {
		r.stdout.Reset(io.Discard)
		reports.screen = nil
		return nil
	}
	if r.exit() != clean || r.options.failOn == never {
		return errSettled
	}
	r.stdout.Reset(io.Discard)
	r.outcome = counting{}
	return nil
}

// errSettled ends the checking when the exit status is sure and nobody reads more.
var errSettled = errors.New("nobody reads what is written")

// counting leaves the findings to the exit status.
type counting struct{ endless }

func (counting) file(e *examined) ([]check.Finding, error) { return e.Findings, nil }
func (counting) close(report.Summary) error                { return nil }

// exit returns the exit status of what was settled.
func (r *run) exit() int {
	switch {
	case r.summary.Failed > 0:
		return failed
	case r.found:
		return found
	}
	return clean
}
