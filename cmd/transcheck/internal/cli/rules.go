package cli

import (
	"errors"
	"os"

	"github.com/spf13/pflag"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/rules"
)

// rulesFlag defines the flag for files of rules.
func rulesFlag(f *pflag.FlagSet, files *[]string) {
	f.StringArrayVar(files, "rules", nil, "`FILE` checks of your own beside the built-in ones, as TOML; may be repeated")
}

// errRules stops the command: a desk that relies on its rules should not take silence for their consent.
var errRules = errors.New("nothing was checked, because a rules file cannot be used")

// readRules reads files of rules, all of them even where one fails.
func readRules(files []string) (all []*check.Check, err error) {
	var errs []error
	owners := map[string]string{}
	for _, file := range files {
		list, err := readRulesFile(file)
		errs = append(errs, err)
		for _, c := range list {
			if owner, taken := owners[c.Name]; taken {
				errs = append(errs, hinted("give each rule a name of its own", "%q and %q both have a rule named %q", owner, file, c.Name))
			}
			owners[c.Name] = file
		}
		all = append(all, list...)
	}
	return all, errors.Join(errs...)
}

func readRulesFile(file string) ([]*check.Check, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fileError(file, err)
	}
	defer f.Close()
	list, err := rules.Read(file, f)
	var syntax *dictionaries.SyntaxError
	if err != nil && !errors.As(err, &syntax) {
		return nil, fileError(file, err)
	}
	return list, err
}
