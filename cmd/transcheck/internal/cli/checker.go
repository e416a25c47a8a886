package cli

import (
	"errors"
	"maps"
	"runtime"
	"slices"
	"strings"

	"transcheck/cmd/transcheck/internal/suggest"
	"transcheck/normalize"
)

// newChecker returns the checker that the options describe, for what some paths name.
func (o *options) newChecker(paths []string) (*normalize.Checker, error) {
	if err := o.readNames(paths); err != nil {
		return nil, err
	}
	return o.build(normalize.New)
}

// readNames reads the dictionaries that the options name.
func (o *options) readNames(paths []string) error {
	files, err := readDictionaries(o.knowledge.files(paths...))
	if err != nil && len(o.knowledge.project(paths...)) > 0 {
		return errors.Join(err, hinted("--no-project-names leaves the "+projectNames+" of the project out", "%w", errUnusable))
	}
	if err != nil {
		return errors.Join(err, errUnusable)
	}
	o.checker.Dictionaries, o.checker.Compiled, o.checker.NoBuiltin = files.tables, files.compiled, o.knowledge.noBuiltin
	return nil
}

// build makes the checker of options that have their dictionaries.
func (o *options) build(make func(normalize.Options) (*normalize.Checker, error)) (*normalize.Checker, error) {
	rules, err := readRules(o.rules)
	if err != nil {
		return nil, errors.Join(err, errRules)
	}
	o.checker.Rules = rules
	if err := o.choose(checkNames(rules)); err != nil {
		return nil, err
	}
	o.checker.Workers = runtime.GOMAXPROCS(0)
	c, err := make(o.checker)
	var unknown *normalize.UnknownHouseError
	if errors.As(err, &unknown) {
		return nil, unknownHouse(unknown)
	}
	if err != nil {
		return nil, errors.Join(indexError(err), errUnusable)
	}
	return c, nil
}

// errUnusable stops the command: without the names of a dictionary, correct ones would be reported and wrong ones missed.
var errUnusable = errors.New("nothing was checked, because a dictionary cannot be used")

func unknownHouse(e *normalize.UnknownHouseError) error {
	hint := "the houses are " + strings.Join(e.Known, ", ")
	if len(e.Known) == 0 {
		hint = "no dictionary has a form of a house; add one in the column style: ap=Zelenskyy"
	}
	return hinted(hint, "--style: %w", e)
}

// choose sets which of all checks run, and what is asked of some of them.
func (o *options) choose(all []string) (err error) {
	o.checker.Severities, o.checker.MinConfidences = o.severities, o.confidences
	for _, name := range slices.Concat(slices.Sorted(maps.Keys(o.severities)), slices.Sorted(maps.Keys(o.confidences))) {
		if !slices.Contains(all, name) && !slices.Contains(o.elsewhere, name) {
			return unknownCheck("", name, all)
		}
	}
	list := o.checkList
	for _, name := range slices.Sorted(maps.Keys(o.severities)) {
		if o.severities[name] == off {
			list = append(list[:len(list):len(list)], "-"+name)
		}
	}
	if list != nil {
		o.checker.Checks, err = chooseChecks(list, all, o.elsewhere)
	}
	return err
}

// chooseChecks returns the checks that a list names, in the order of all there are: those named, or all where only some are left out.
// Those elsewhere may be named too.
func chooseChecks(list, all, elsewhere []string) ([]string, error) {
	var only, without []string
	for _, item := range list {
		item = strings.TrimSpace(item)
		name, out := strings.CutPrefix(item, "-")
		switch {
		case !slices.Contains(all, name) && !slices.Contains(elsewhere, name):
			return nil, unknownCheck("--checks: ", name, all)
		case out:
			without = append(without, name)
		default:
			only = append(only, name)
		}
	}
	chosen := slices.DeleteFunc(slices.Clone(all), func(name string) bool {
		return slices.Contains(without, name) || len(only) > 0 && !slices.Contains(only, name)
	})
	if len(chosen) == 0 {
		return nil, hinted("transcheck explain lists the checks", "--checks: no check is left to run")
	}
	return chosen, nil
}

func unknownCheck(where, name string, all []string) error {
	hint := "transcheck explain lists the checks"
	if c := suggest.Closest(name, all); len(c) > 0 {
		hint = meant(c) + " " + hint
	}
	return hinted(hint, "%sunknown check %q", where, name)
}
