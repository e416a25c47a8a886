package cli

import (
	"strings"
	"time"

	"github.com/spf13/pflag"

	"transcheck/cmd/transcheck/internal/config"
	"transcheck/cmd/transcheck/internal/report"
	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/score"
)

// group is a number of flags that are shown together in the help. The usage of a flag begins with its value in backquotes.
type group struct {
	title string
	flags *pflag.FlagSet
}

// knowledge says which names are known.
type knowledge struct {
	dictionaries []string // files
	noBuiltin    bool
	noProject    bool // leave the names of the project out
}

func (k *knowledge) group() group {
	f := newFlags()
	f.StringArrayVar(&k.dictionaries, "dictionary", nil, "`FILE` names to know beside the built-in ones, as TSV, CSV or compiled by dict build; may be repeated")
	f.BoolVar(&k.noBuiltin, "no-builtin", false, "leave the built-in names out")
	f.BoolVar(&k.noProject, "no-project-names", false, "leave out the names.tsv of the project: that of this folder, of those checked, or above them")
	return group{"What is known", f}
}

// options are the flags of the default command.
type options struct {
	knowledge knowledge
	decided
	checker       normalize.Options
	checkList     []string        // as --checks has it
	rules         []string        // files
	formatIn      document.Format // "" for by the name of the file
	fields        []string        // of JSON lines
	filter        filter
	format        string   // "" for text where no output takes its place
	outputs       []target // beside it
	color         string
	failOn        check.Severity
	fix, diff     normalize.Fix
	fixConfidence float64
	showMentions  bool
	score         bool
	weights       *score.Weights // nil for the usual ones
	consistent    bool
	severities    map[string]check.Severity // of some checks; off leaves one out
	confidences   map[string]float64        // the least of some checks
	elsewhere     []string                  // names of checks that do not run for these files, but for others
	config        string                    // file
	noConfig      bool
	printConfig   bool
	stdinPath     string
	quiet, stats  bool
	help, version bool
}

// never is above every severity.
const never = check.Error + 1

// off is the severity of a check that is left out.
const off check.Severity = -1

func (o *options) groups() []group {
	return []group{o.knowledge.group(), o.text(), o.checks(), o.decided.group(), o.output(), o.mending(), o.configuration(), o.other()}
}

func (o *options) text() group {
	f := newFlags()
	fromFlag(f, &o.checker.From)
	f.Func("date", "`YYYY-MM-DD` the day it was written, if its head does not say; who held an office then counts", func(s string) error {
		o.checker.Date = s
		return checkDate(s)
	})
	f.StringVar(&o.checker.Style, "style", "", "`HOUSE` suggest the forms of a house, of those in the dictionaries: ap, bbc, reuters")
	formatIn(f, &o.formatIn)
	f.StringVar(&o.stdinPath, "stdin-path", "", "`FILE` the name of what is read from standard input: its format and configuration, and its name in reports")
	f.StringArrayVar(&o.fields, "field", nil, "`NAME` of a member of JSON lines, as in body or item.body, or of a column of a table, that holds text; may be repeated")
	globs(f, &o.filter.include, "include", "of folders, check the files with such names only, whatever their extension: '*.txt', 'drafts/**'; may be repeated")
	globs(f, &o.filter.exclude, "exclude", "of folders, leave out the files and folders with such names; may be repeated")
	return group{"The text", f}
}

// checkDate says what is wrong with a day.
func checkDate(s string) error {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return hinted("write it as 2022-01-09", "%q is not a date", s)
	}
	return nil
}

// fromFlag defines the flag for the source language.
func fromFlag(f *pflag.FlagSet, put *string) {
	f.Func("from", "`LANG` the language it was translated from, as a two-letter code: fa, ru, zh", func(s string) (err error) {
		*put, err = parseLanguage(s)
		return err
	})
}

// checksFlag defines the flag for the checks to run.
func (o *options) checksFlag(f *pflag.FlagSet) {
	f.Func("checks", "`LIST` the checks to run, with commas between; -NAME leaves one out", func(s string) error {
		o.checkList = append(o.checkList, strings.Split(s, ",")...)
		return nil
	})
}

func (o *options) checks() group {
	f := newFlags()
	o.checksFlag(f)
	rulesFlag(f, &o.rules)
	probability(f, &o.checker.MinConfidence, "min-confidence", normalize.DefaultMinConfidence, "report findings of this confidence and more, from 0 to 1")
	perCheck(f, &o.severities, "severity", "`CHECK=off|info|warning|error` another severity for the findings of a check; may be repeated", parseSeverity)
	perCheck(f, &o.confidences, "confidence", "`CHECK=P` the least confidence for one check; may be repeated", parseProbability)
	f.BoolVar(&o.consistent, "consistent", false, "hold all files to one spelling of each name; reads them twice")
	o.failOn = check.Warning
	choice(f, &o.failOn, "fail-on", "exit with 1 on a finding of this severity or above (default warning)", append(severities(), value[check.Severity]{"never", never}))
	return group{"What is reported", f}
}

func (o *options) output() group {
	f := newFlags()
	o.color = "auto"
	f.Func("format", "`FORMAT` how findings are written to standard output (default text): "+strings.Join(report.Formats(), ", "), func(s string) (err error) {
		o.format, err = reportFormat(s)
		return err
	})
	outputFlag(f, &o.outputs)
	choice(f, &o.color, "color", "colour the output (default auto: on a terminal)", plain("auto", "always", "never"))
	o.scoreFlags(f)
	f.BoolVar(&o.showMentions, "show-mentions", false, "show what is seen as a name, and as which one, in place of findings")
	return group{"Output", f}
}

func (o *options) mending() group {
	f := newFlags()
	which := []value[normalize.Fix]{{"safe", normalize.Safe}, {"all", normalize.All}}
	choice(f, &o.fix, "fix", "write what is safe to mend into the files; all: also likely first suggestions; track: the same as tracked changes with comments, in documents of Word and LibreOffice",
		append(which[:2:2], value[normalize.Fix]{"track", normalize.Track}))
	choice(f, &o.diff, "diff", "show what --fix would change as a unified diff, and write nothing", which)
	f.Lookup("fix").NoOptDefVal, f.Lookup("diff").NoOptDefVal = "safe", "safe"
	probability(f, &o.fixConfidence, "fix-confidence", normalize.DefaultFixConfidence, "with all and track: apply suggestions of this confidence and more")
	return group{"Mending", f}
}

func (o *options) configuration() group {
	f := newFlags()
	f.StringVar(&o.config, "config", "", "`FILE` the configuration, in place of the "+config.Name+" of this folder or of that of each file, or above")
	f.BoolVar(&o.noConfig, "no-config", false, "use no configuration file")
	f.BoolVar(&o.printConfig, "print-config", false, "show what is in force for the files, and where each value comes from")
	return group{"Configuration", f}
}

func (o *options) other() group {
	f := newFlags()
	f.BoolVarP(&o.quiet, "quiet", "q", false, "say nothing but findings and errors: no progress, warnings, hints and summary")
	f.BoolVar(&o.stats, "stats", false, "say in the end on standard error what was read and which checks found how much")
	f.BoolVarP(&o.help, "help", "h", false, "show this help")
	f.BoolVar(&o.version, "version", false, "show the version")
	return group{"Other", f}
}
