package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"transcheck/cmd/transcheck/internal/suggest"
	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// maxLookup is how many entries of part of a name are shown, and how many names are suggested in its place.
const (
	maxLookup    = 10
	maxSuggested = 5
)

const lookupHelp = `Shows the entries that have a name, whatever its case, or else those that have its
words in one, and what is near. Names in other scripts are looked up as they are.
`

// dictLookup shows the entries that have a form, whatever its case, or else those that have its words in one.
func (p *program) dictLookup(args []string) (status int, err error) {
	k := &knowledge{}
	names, help, err := parseSubcommand(args, k.group())
	switch {
	case err != nil:
		return failed, err
	case help:
		p.dictHelp("lookup", lookupHelp, k.group())
		return clean, nil
	case len(names) == 0:
		return failed, noArguments("lookup")
	}
	set, err := k.set()
	if err != nil {
		return failed, err
	}
	for _, name := range names {
		entries := having(set, name)
		if len(entries) == 0 && !latin(name) {
			entries = native(set, name)
		}
		if len(entries) == 0 {
			entries = containing(set, name)
		}
		for _, e := range entries[:min(len(entries), maxLookup)] {
			p.printEntry(e)
			p.printVariants(set, e)
		}
		if more := len(entries) - maxLookup; more > 0 {
			fmt.Fprintf(p.stdout, "and %d more with %q\n", more, name)
		}
		if len(entries) == 0 {
			status = found
			err = errors.Join(err, notKnown(set, name))
		}
	}
	p.fail(err)
	return status, nil
}

func having(set *dictionaries.Set, form string) []*dictionaries.Entry {
	return entriesWith(set, func(f string) bool { return strings.EqualFold(f, form) })
}

// containing returns the entries that have the words in one form, the most prominent first.
func containing(set *dictionaries.Set, words string) []*dictionaries.Entry {
	wanted := strings.Fields(channel.Fold(words))
	out := entriesWith(set, func(form string) bool {
		has := strings.Fields(channel.Fold(form))
		return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(has, w) })
	})
	if len(wanted) == 0 {
		return nil
	}
	slices.SortStableFunc(out, func(a, b *dictionaries.Entry) int { return b.Weight - a.Weight })
	return out
}

// entriesWith returns the entries of which a form, right or wrong, is such.
func entriesWith(set *dictionaries.Set, is func(form string) bool) (out []*dictionaries.Entry) {
	for _, e := range set.Entries {
		if slices.ContainsFunc(e.Forms(), is) || slices.ContainsFunc(e.Wrong, is) {
			out = append(out, e)
		}
	}
	return out
}

func notKnown(set *dictionaries.Set, name string) error {
	if !latin(name) {
		var near []string
		for _, e := range nearNative(set, name) {
			near = append(near, e.Name)
		}
		if len(near) > 0 {
			return hinted(meant(each(near[:min(len(near), maxSuggested)], quoted)), "no entry has the form %q", name)
		}
	}
	var forms []string
	for _, e := range set.Entries {
		forms = append(forms, e.Forms()...)
	}
	near := suggest.Closest(name, forms)
	for _, e := range sounding(set, name) {
		if !slices.Contains(near, e.Name) {
			near = append(near, e.Name)
		}
	}
	if len(near) > 0 {
		return hinted(meant(each(near[:min(len(near), maxSuggested)], quoted)), "no entry has the form %q", name)
	}
	return hinted("put it into a file of your own and name that with --dictionary", "no entry has the form %q", name)
}

// sounding returns the entries that have words in one form which sound like those wanted, the most prominent first.
func sounding(set *dictionaries.Set, words string) []*dictionaries.Entry {
	var wanted [][]string
	for _, w := range strings.Fields(channel.Fold(words)) {
		wanted = append(wanted, channel.Keys(w))
	}
	out := entriesWith(set, func(form string) bool {
		var has []string
		for _, w := range strings.Fields(channel.Fold(form)) {
			has = append(has, channel.Keys(w)...)
		}
		return !slices.ContainsFunc(wanted, func(keys []string) bool {
			return !slices.ContainsFunc(keys, func(k string) bool { return len(k) > 1 && slices.Contains(has, k) })
		})
	})
	if len(wanted) == 0 {
		return nil
	}
	slices.SortStableFunc(out, func(a, b *dictionaries.Entry) int { return b.Weight - a.Weight })
	return out
}
