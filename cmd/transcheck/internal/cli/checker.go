package cli

import (
	"errors"
	"runtime"
	"slices"
	"strings"

	"transcheck/cmd/transcheck/internal/suggest"
	"transcheck/normalize"
)

// newChecker returns the checker that the options describe, for what some paths name.
func (o *options) newChecker(paths []string) (*normalize.Checker, error) {
	files, err := readDictionaries(o.knowledge.files(paths...))
	if err != nil && len(o.knowledge.project(paths...)) > 0 {
		return nil, errors.Join(err, hinted("--no-project-names leaves the "+projectNames+" of the project out", "%w", errUnusable))
	}
	if err != nil {
		return nil, errors.Join(err, errUnusable)
	}
	rules, err := readRules(o.rules)
	if err != nil {
		return nil, errors.Join(err, errRules)
	}
	o.checker.Rules = rules
	if o.checkList != nil {
		if o.checker.Checks, err = chooseChecks(o.checkList, checkNames(rules)); err != nil {
			return nil, err
		}
	}
	o.checker.Dictionaries, o.checker.Compiled, o.checker.NoBuiltin = files.tables, files.compiled, o.knowledge.noBuiltin
	o.checker.Workers = runtime.GOMAXPROCS(0)
	c, err := normalize.New(o.checker)
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

// chooseChecks returns the checks that a list names, in the order of all there are: those named, or all where only some are left out.
func chooseChecks(list, all []string) ([]string, error) {
	var only, without []string
	for _, item := range list {
		item = strings.TrimSpace(item)
		name, out := strings.CutPrefix(item, "-")
		switch {
		case !slices.Contains(all, name):
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
