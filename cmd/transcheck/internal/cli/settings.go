package cli

import (
	"cmp"
	"errors"
	"strings"

	"transcheck/cmd/transcheck/internal/config"
	"transcheck/normalize/document"
)

// configKeys are what a configuration file may say. Each key stands for a flag, takes the values that the flag takes, and goes
// before the default of the flag.
func configKeys() []config.Key {
	var codes, formats []string
	for _, l := range document.Languages() {
		codes = append(codes, l.Code)
	}
	for _, f := range document.Formats() {
		formats = append(formats, string(f.Format))
	}
	checks := checkNames(nil)
	levels := []string{"off", "info", "warning", "error"}
	keys := []config.Key{
		{Name: "from", Example: `"fa"`, Known: codes, Doc: "the language that texts were translated from, as a two-letter code"},
		{Name: "date", Kind: config.Date, Example: "2022-01-09", Doc: "the day a text was written, where its head does not say"},
		{Name: "style", Example: `"ap"`, Doc: "the house whose forms are suggested, of those in the dictionaries"},
		{Name: "dictionaries", Kind: config.List, Default: "[]", Example: `["names.tsv"]`, Paths: true, Adds: true, Doc: "files of names to know beside the built-in ones"},
		{Name: "no-builtin", Kind: config.Switch, Default: "false", Example: "true", Doc: "leave the built-in names out"},
		{Name: "no-project-names", Kind: config.Switch, Default: "false", Example: "true", Doc: "leave out the names.tsv of the project"},
		{Name: "checks", Kind: config.List, Default: "[]", Example: `["-repeated-sentence"]`, Known: checks, Doc: "the checks to run, all of them where nothing is said; -NAME leaves one out"},
		{Name: "rules", Kind: config.List, Default: "[]", Example: `["desk.toml"]`, Paths: true, Adds: true, Doc: "files with checks of your own"},
		{Name: "min-confidence", Kind: config.Number, Default: "0.4", Example: "0.6", Doc: "report findings of this confidence and more, from 0 to 1"},
		{Name: "fail-on", Default: `"warning"`, Example: `"error"`, Values: []string{"error", "warning", "info", "never"}, Doc: "the exit status is 1 on a finding of this severity or above"},
		{Name: "fix-confidence", Kind: config.Number, Default: "0.95", Example: "0.98", Doc: "--fix=all applies suggestions of this confidence and more"},
		{Name: "consistent", Kind: config.Switch, Default: "false", Example: "true", Doc: "hold all files to one spelling of each name"},
		{Name: "format-in", Example: `"markdown"`, Values: formats, Doc: "the format that files are read as, whatever their names"},
		{Name: "fields", Kind: config.List, Default: "[]", Example: `["title", "body"]`, Doc: "the members of JSON lines and the columns of tables that hold text"},
		{Name: "include", Kind: config.List, Default: "[]", Example: `["*.txt", "wire/**"]`, Whole: true, Doc: "of folders, check the files with such names only"},
		{Name: "exclude", Kind: config.List, Default: "[]", Example: `["archive/**"]`, Whole: true, Doc: "of folders, leave out the files and folders with such names"},
		{Name: "stet", Kind: config.List, Default: "[]", Example: `["desk.tsv"]`, Paths: true, Adds: true, Doc: "lists of what is let stand, beside the stet.tsv of the project"},
		{Name: "baseline", Example: `"baseline.tsv"`, Paths: true, Doc: "let stand what was found when this baseline was written"},
		{Name: "severity", Kind: config.Texts, Example: `number-format = "info"`, Values: levels, Known: checks, Doc: "another severity for all findings of a check; off leaves it out"},
		{Name: "confidence", Kind: config.Numbers, Example: `number-format = 0.8`, Known: checks, Doc: "the least confidence for one check, in place of min-confidence"},
	}
	for i := range keys {
		keys[i].Check = flagCheck(&keys[i])
	}
	return keys
}

// flagOf returns the flag that a key stands for: it has the name of the key, but for lists that a flag names one by one.
func flagOf(k *config.Key) string {
	return cmp.Or(map[string]string{"dictionaries": "dictionary", "fields": "field"}[k.Name], k.Name)
}

// flagCheck returns a function that says what is wrong with a value of a key: the flag is set to it.
func flagCheck(k *config.Key) func(string) error {
	flag := flagOf(k)
	return func(text string) error {
		switch {
		case k.Kind == config.Texts, k.Kind == config.Numbers:
			text = "check=" + text
		case k.Kind == config.List && strings.TrimSpace(text) == "":
			return errors.New("an item is empty")
		}
		err := allFlags((&options{}).groups()).Set(flag, text)
		var reason *problem
		if errors.As(err, &reason) {
			return reason
		}
		return err
	}
}
