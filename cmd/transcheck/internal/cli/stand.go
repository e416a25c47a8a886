package cli

import (
	"cmp"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"transcheck/cmd/transcheck/internal/decisions"
	"transcheck/cmd/transcheck/internal/report"
	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/checks"
	"transcheck/normalize/document"
)

// stetName is the file with what a desk lets stand.
const stetName = "stet.tsv"

// decided are the flags that say which findings are let stand.
type decided struct {
	stets         []string // files
	noStets       bool     // leave those of the project out
	baseline      string   // file
	writeBaseline string   // file
	changed       bool
	since         string
	showIgnored   bool
}

func (d *decided) group() group {
	f := newFlags()
	f.StringArrayVar(&d.stets, "stet", nil, "`FILE` a list of what is let stand, beside the stet.tsv of the project; may be repeated")
	f.BoolVar(&d.noStets, "no-project-stet", false, "leave out the stet.tsv of the project: those beside or above the files, and this folder")
	f.StringVar(&d.baseline, "baseline", "", "`FILE` let stand what was found when the baseline was written")
	f.StringVar(&d.writeBaseline, "write-baseline", "", "`FILE` write what is found as a baseline, in place of reporting it")
	f.BoolVar(&d.changed, "changed", false, "report what stands in lines that git says are changed, staged or new; without a file, in all files that are")
	f.StringVar(&d.since, "since", "", "`REV` the same with what was committed since the history of a revision was left, as in origin/main")
	f.BoolVar(&d.showIgnored, "show-ignored", false, "show what is let stand as well, and why; it does not count")
	return group{"What is let stand", f}
}

// agree reports flags that do not go together.
func (d *decided) agree(names []string, mends, mentions bool) error {
	switch {
	case d.changed && d.since != "":
		return hinted("--since REV has the uncommitted changes as well", "--changed and --since do not go together")
	case d.writeBaseline != "" && (d.partial() || mends || mentions):
		return hinted("run it by itself, over all that the baseline is for", "--write-baseline does not go with --changed, --since, --fix, --diff and --show-mentions")
	case d.partial() && slices.Contains(names, "-"):
		return hinted("name a file", "git knows nothing of standard input")
	}
	return nil
}

// partial reports whether only some lines count.
func (d *decided) partial() bool { return d.changed || d.since != "" }

// verdicts says which findings are let stand for what is kept outside of the documents, and what of that is of no use.
type verdicts struct {
	*decided
	today   string
	lists   []*stetList
	of      map[place][]*stetList          // those that hold there
	old     map[string]*decisions.Baseline // by the name of the file
	written *decisions.Baseline
	diff    *diff
	looked  map[string]*normalize.Checker // at files, by their absolute paths
	whole   []string                      // folders that were looked at as a whole
	gone    map[string]bool               // files of the baseline, as far as somebody asked
}

// place is a folder, and what is in force for files in it; "" for standard input.
type place struct {
	setting *setting
	folder  string
}

func placeOf(in *input) place {
	if in.stdin {
		return place{setting: in.setting}
	}
	return place{in.setting, filepath.Dir(in.path)}
}

// stetList is a list, and the folder it is in.
type stetList struct {
	*decisions.Stets
	folder string
}

// errLists stops the command: what is let stand would be reported.
var errLists = errors.New("nothing was checked, because what is let stand cannot be read")

// stand reads what is kept about the findings in some inputs.
func (o *options) stand(names []string, in []input) (*verdicts, error) {
	s := &verdicts{
		decided: &o.decided, today: time.Now().Format(time.DateOnly),
		of: map[place][]*stetList{}, old: map[string]*decisions.Baseline{}, looked: map[string]*normalize.Checker{}, gone: map[string]bool{},
	}
	var errs []error
	read := map[string]*stetList{}
	for _, i := range in {
		if i.setting == nil {
			continue
		}
		at := placeOf(&i)
		if _, known := s.of[at]; !known {
			lists, err := s.listsFor(at, read)
			errs = append(errs, err)
			s.of[at] = lists
		}
		if file := i.setting.options.baseline; file != "" && s.old[file] == nil {
			b, err := readBaseline(file)
			errs = append(errs, err)
			s.old[file] = b
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, errors.Join(err, errLists)
	}
	if o.writeBaseline != "" {
		s.written = decisions.NewBaseline(o.writeBaseline)
	}
	if !s.partial() && len(o.filter.include)+len(o.filter.exclude) == 0 {
		for _, name := range names {
			name = strings.TrimSuffix(filepath.ToSlash(name), "/...")
			if info, err := os.Stat(name); err == nil && info.IsDir() {
				s.whole = append(s.whole, realPath(name))
			}
		}
	}
	return s, nil
}

// union returns the lists of several lists, each once.
func union(all ...[]*stetList) (out []*stetList) {
	for _, l := range slices.Concat(all...) {
		if !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// listsFor returns the lists that hold at a place.
func (s *verdicts) listsFor(at place, read map[string]*stetList) ([]*stetList, error) {
	var named []*stetList
	for _, file := range at.setting.options.stets {
		l, err := s.list(file, read)
		if err != nil {
			return nil, err
		}
		named = append(named, l)
	}
	if at.setting.options.noStets {
		return named, nil
	}
	here, err := s.project(".", read)
	if err != nil || at.folder == "" {
		return union(named, here), err
	}
	own, err := s.project(at.folder, read)
	return union(named, here, own), err
}

// list reads a list, once.
func (s *verdicts) list(file string, read map[string]*stetList) (*stetList, error) {
	real := realPath(file)
	if l := read[real]; l != nil {
		return l, nil
	}
	f, _, err := openFile(file)
	if err != nil {
		return nil, fileError(file, err)
	}
	defer f.Close()
	stets, err := decisions.ReadStets(file, f)
	if err != nil {
		return nil, err
	}
	l := &stetList{stets, filepath.Dir(real)}
	read[real] = l
	s.lists = append(s.lists, l)
	return l, nil
}

// project returns the lists in a folder and above it, up to the root of its repository.
func (s *verdicts) project(folder string, read map[string]*stetList) (out []*stetList, err error) {
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	for {
		file := filepath.Join(folder, stetName)
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
			l, err := s.list(file, read)
			if err != nil {
				return nil, err
			}
			out = append(out, l)
		}
		above := filepath.Dir(absolute)
		if exists(filepath.Join(absolute, ".git")) || above == absolute {
			return out, nil
		}
		folder, absolute = filepath.Join(folder, ".."), above
	}
}

// decide takes out of the findings of a file what is let stand, and what is not asked for.
func (s *verdicts) decide(e *examined) {
	all := slices.Concat(e.Findings, e.letStand)
	inSourceOrder(all)
	absolute := realPath(e.input.path)
	if e.input.stdin {
		absolute = filepath.Join(realPath("."), e.input.path)
	}
	for _, l := range s.of[placeOf(&e.input)] {
		rel := below(l.folder, absolute)
		for i := range all {
			l.Decide(&all[i], rel, filepath.ToSlash(absolute), s.today)
		}
	}
	if file := e.input.setting.options.baseline; file != "" {
		s.old[file].Decide(s.inBaseline(file, e, absolute), all, func(path string) bool { return s.isGone(file, path) })
	}
	if s.written != nil {
		s.record(e, absolute, all)
	}
	e.Findings, e.letStand = nil, nil
	for _, f := range all {
		switch {
		case s.diff != nil && !s.diff.touches(e, absolute, &f):
		case f.Decision != nil:
			e.letStand = append(e.letStand, f)
		default:
			e.Findings = append(e.Findings, f)
		}
	}
	if e.more == 0 {
		s.looked[absolute] = e.input.setting.checker
	}
	if s.showIgnored {
		e.LetStand = e.letStand
	}
}

// record puts the findings of a file into the baseline that is to be written.
func (s *verdicts) record(e *examined, absolute string, all []check.Finding) {
	var kept []check.Finding
	for i := range all {
		if d := all[i].Decision; d == nil || d.By == decisions.BaselineBy {
			all[i].Decision = &check.Decision{By: decisions.BaselineBy}
			kept = append(kept, all[i])
		}
	}
	s.written.Add(s.inBaseline(s.writeBaseline, e, absolute), kept)
}

// inBaseline returns the path of a file as a baseline has it.
func (s *verdicts) inBaseline(file string, e *examined, absolute string) string {
	if e.input.stdin {
		return e.input.path
	}
	return below(filepath.Dir(realPath(file)), absolute)
}

// below returns the path of a file as seen from a folder, with slashes.
func below(folder, file string) string {
	rel, err := filepath.Rel(folder, file)
	if err != nil {
		rel = file
	}
	return filepath.ToSlash(rel)
}

// isGone reports whether a file that a baseline names is not there any more.
func (s *verdicts) isGone(baseline, path string) bool {
	file := filepath.Join(filepath.Dir(baseline), filepath.FromSlash(path))
	gone, known := s.gone[file]
	if !known {
		gone = !exists(file)
		s.gone[file] = gone
	}
	return gone
}

// inSourceOrder puts findings into the order of the source.
func inSourceOrder(fs []check.Finding) {
	slices.SortStableFunc(fs, func(a, b check.Finding) int {
		return cmp.Or(cmp.Compare(a.Part(), b.Part()), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), strings.Compare(a.Check, b.Check))
	})
}

// unused reports the rows of lists and the entries of a baseline that are of no use any more.
func (r *run) unused() error {
	s := r.stand
	if s.partial() || r.summary.Failed > 0 || s.written != nil || r.options.score {
		return nil
	}
	if _, reports := r.outcome.(*reporting); !reports {
		return nil
	}
	for _, l := range s.lists {
		remarks := l.Unused(s.today, func(name, glob string) bool { return s.triedIn(l, name, glob) })
		if err := r.remarks(checks.UnusedStet, l.File, l.Source, remarks); err != nil {
			return err
		}
	}
	for _, file := range slices.Sorted(maps.Keys(s.old)) {
		b := s.old[file]
		if err := r.remarks(checks.StaleBaseline, file, b.Source, b.Stale(s.triedAt(file))); err != nil {
			return err
		}
	}
	return nil
}

// triedIn reports whether everything was looked for that a row of a list speaks of.
func (s *verdicts) triedIn(l *stetList, name, glob string) bool {
	name = cmp.Or(name, document.AllChecks)
	if !strings.ContainsAny(glob, `*?[{\`) && strings.Contains(glob, "/") {
		c := s.looked[filepath.Join(l.folder, filepath.FromSlash(glob))]
		return c != nil && c.Tries(name)
	}
	if !slices.ContainsFunc(s.whole, func(folder string) bool { return within(l.folder, folder) }) {
		return false
	}
	for _, c := range s.looked {
		if !c.Tries(name) {
			return false
		}
	}
	return len(s.looked) > 0
}

// triedAt returns a function that reports whether the findings of a check in a file were looked for, given its path in a baseline.
func (s *verdicts) triedAt(baseline string) func(name, path string) bool {
	folder := filepath.Dir(realPath(baseline))
	return func(name, path string) bool {
		file := filepath.Join(folder, filepath.FromSlash(path))
		if c := s.looked[file]; c != nil {
			return c.Tries(name)
		}
		return !exists(file) && slices.ContainsFunc(s.whole, func(f string) bool { return within(file, f) })
	}
}

// within reports whether a path is a folder, or below it.
func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, string(filepath.Separator))+string(filepath.Separator))
}

// remarks reports remarks on a list as findings in it, if the check of them runs.
func (r *run) remarks(c *check.Check, file string, source []byte, remarks []decisions.Remark) error {
	for _, k := range r.stand.looked {
		if !k.Tries(c.Name) {
			return nil
		}
	}
	if len(remarks) == 0 {
		return nil
	}
	d, found, err := decisions.Findings(c, file, source, remarks)
	if err != nil {
		return err
	}
	e := &examined{File: report.File{Path: file, Document: d, Findings: found}, input: input{path: file, setting: &setting{options: r.options}}, listed: true}
	return r.settle(e)
}
