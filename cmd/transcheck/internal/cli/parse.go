package cli

import (
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"transcheck/cmd/transcheck/internal/suggest"
	"transcheck/normalize/check"
)

func newFlags() *pflag.FlagSet {
	f := pflag.NewFlagSet("transcheck", pflag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.SortFlags = false
	return f
}

// given is a flag as it stands on the command line.
type given struct{ flag, value string }

// parse reads the flags of groups and returns the arguments that are none.
func parse(args []string, groups ...group) (names []string, err error) {
	names, _, err = parseGiven(args, groups...)
	return names, err
}

// parseGiven is parse, and also returns the flags that are given, in their order.
func parseGiven(args []string, groups ...group) (names []string, flags []given, err error) {
	if len(args) == 1 && args[0] == askFlags {
		return nil, nil, &flagList{groups}
	}
	all := allFlags(groups)
	err = all.ParseAll(args, func(f *pflag.Flag, value string) error {
		flags = append(flags, given{f.Name, value})
		return all.Set(f.Name, value)
	})
	if err != nil {
		return nil, nil, flagError(err, all)
	}
	return all.Args(), flags, nil
}

// allFlags returns the flags of groups together.
func allFlags(groups []group) *pflag.FlagSet {
	all := newFlags()
	for _, g := range groups {
		all.AddFlagSet(g.flags)
	}
	return all
}

// flagError says in our words what is wrong with a flag.
func flagError(err error, flags *pflag.FlagSet) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var reason *problem
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return hinted("transcheck --help lists the flags", "unknown flag %q", "-"+unknown.GetSpecifiedShortnames())
	case errors.As(err, &unknown):
		var names []string
		flags.VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		hint := "transcheck --help lists the flags"
		if c := suggest.Closest(unknown.GetSpecifiedName(), names); len(c) > 0 {
			hint = meant(each(c, func(name string) string { return "--" + name }))
		}
		return hinted(hint, "unknown flag %q", "--"+unknown.GetSpecifiedName())
	case errors.As(err, &missing):
		return hinted("transcheck --help tells what it takes", "--%s needs a value", missing.GetFlag().Name)
	case errors.As(err, &invalid) && errors.As(err, &reason):
		return hinted(reason.hint, "--%s: %w", invalid.GetFlag().Name, reason)
	case errors.As(err, &invalid):
		return hinted("transcheck --help tells what it takes", "--%s: invalid value %q", invalid.GetFlag().Name, invalid.GetValue())
	}
	return hinted("transcheck --help lists the flags", "%w", err)
}

// value is what a flag may be set to, by name.
type value[T any] struct {
	name string
	is   T
}

func plain(names ...string) (out []value[string]) {
	for _, n := range names {
		out = append(out, value[string]{n, n})
	}
	return out
}

func valueNames[T any](values []value[T]) (out []string) {
	for _, v := range values {
		out = append(out, v.name)
	}
	return out
}

// choice defines a flag that takes one of some values.
func choice[T any](f *pflag.FlagSet, put *T, name, usage string, values []value[T]) {
	names := valueNames(values)
	f.Func(name, "`"+strings.Join(names, "|")+"` "+usage, func(s string) error {
		for _, v := range values {
			if v.name == s {
				*put = v.is
				return nil
			}
		}
		return hinted(didYouMean(s, names, "values"), "unknown value %q", s)
	})
}

// globs defines a flag that takes a pattern of file names, and may be repeated.
func globs(f *pflag.FlagSet, put *[]string, name, usage string) {
	f.Func(name, "`GLOB` "+usage, func(s string) error {
		*put = append(*put, s)
		return checkGlob(s)
	})
}

// probability defines a flag that takes a number from 0 to 1.
func probability(f *pflag.FlagSet, put *float64, name string, preset float64, usage string) {
	*put = preset
	f.Func(name, fmt.Sprintf("`P` %s (default %g)", usage, preset), func(s string) error {
		p, err := parseProbability(s)
		if err == nil {
			*put = max(p, math.SmallestNonzeroFloat64) // to the library, 0 is the default
		}
		return err
	})
}

func parseProbability(s string) (float64, error) {
	p, err := strconv.ParseFloat(s, 64)
	if err != nil || !(p >= 0 && p <= 1) {
		return 0, hinted("write a number from 0 to 1, such as 0.9", "%q is no confidence", s)
	}
	return p, nil
}

// perCheck defines a flag that takes a value for a check, and may be repeated.
func perCheck[T any](f *pflag.FlagSet, put *map[string]T, name, usage string, parse func(string) (T, error)) {
	f.Func(name, usage, func(s string) error {
		check, text, ok := cutLast(s)
		if !ok {
			return hinted("write the name of a check, =, and the value", "%q has no value", s)
		}
		v, err := parse(text)
		if err != nil {
			return err
		}
		if *put == nil {
			*put = map[string]T{}
		}
		(*put)[check] = v
		return nil
	})
}

// cutLast cuts a text at its last equals sign: a name that is wrong may have one.
func cutLast(s string) (before, after string, ok bool) {
	if i := strings.LastIndexByte(s, '='); i >= 0 {
		return s[:i], s[i+1:], true
	}
	return s, "", false
}

func severities() []value[check.Severity] {
	return []value[check.Severity]{{"error", check.Error}, {"warning", check.Warning}, {"info", check.Info}}
}

func parseSeverity(s string) (check.Severity, error) {
	all := append(severities(), value[check.Severity]{"off", off})
	for _, v := range all {
		if v.name == s {
			return v.is, nil
		}
	}
	return 0, hinted(didYouMean(s, valueNames(all), "severities"), "unknown severity %q", s)
}

// parseSubcommand reads the flags of a subcommand, of which help is always one.
func parseSubcommand(args []string, groups ...group) (names []string, help bool, err error) {
	f := newFlags()
	f.BoolVarP(&help, "help", "h", false, "show this help")
	names, err = parse(args, append(groups, group{"Other", f})...)
	return names, help, err
}
