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
)

func newFlags() *pflag.FlagSet {
	f := pflag.NewFlagSet("transcheck", pflag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.SortFlags = false
	return f
}

// parse reads the flags of groups and returns the arguments that are none.
func parse(args []string, groups ...group) (names []string, err error) {
	all := newFlags()
	for _, g := range groups {
		all.AddFlagSet(g.flags)
	}
	if err := all.Parse(args); err != nil {
		return nil, flagError(err, all)
	}
	return all.Args(), nil
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

// choice defines a flag that takes one of some values.
func choice[T any](f *pflag.FlagSet, put *T, name, usage string, values []value[T]) {
	var names []string
	for _, v := range values {
		names = append(names, v.name)
	}
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
		p, err := strconv.ParseFloat(s, 64)
		if err != nil || !(p >= 0 && p <= 1) {
			return hinted("write a number from 0 to 1, such as 0.9", "%q is no confidence", s)
		}
		*put = max(p, math.SmallestNonzeroFloat64) // to the library, 0 is the default
		return nil
	})
}

// parseSubcommand reads the flags of a subcommand, of which help is always one.
func parseSubcommand(args []string, groups ...group) (names []string, help bool, err error) {
	f := newFlags()
	f.BoolVarP(&help, "help", "h", false, "show this help")
	names, err = parse(args, append(groups, group{"Other", f})...)
	return names, help, err
}
