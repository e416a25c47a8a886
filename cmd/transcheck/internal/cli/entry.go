package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"transcheck/dictionaries"
)

func (p *program) printEntry(e *dictionaries.Entry) {
	kind := string(e.Kind)
	if kind == "" {
		kind = "any kind"
	}
	if gender := map[string]string{"f": "female", "m": "male", "x": "neither female nor male"}[e.Gender]; gender != "" {
		kind += ", " + gender
	}
	fmt.Fprintf(p.stdout, "%s (%s)\n", e.Name, kind)
	p.printList("aliases", e.Aliases)
	var styles []string
	for _, house := range slices.Sorted(maps.Keys(e.Style)) {
		styles = append(styles, e.Style[house]+" ("+house+")")
	}
	p.printList("style", styles)
	p.printList("wrong", e.Wrong)
	p.printList("related", e.Related)
	p.printList("demonyms", e.Demonyms)
	for _, n := range e.Native() {
		p.printList("native", []string{n.Text + " (" + n.Lang + ")"})
	}
	for _, r := range e.Roles {
		p.printList("role", []string{describe(r)})
	}
	for _, t := range e.Titles {
		p.printList("title", []string{t.Miscalled + " is " + strings.Join(t.Called, " or ")})
	}
}

func (p *program) printList(label string, values []string) {
	if len(values) > 0 {
		fmt.Fprintf(p.stdout, "  %-9s %s\n", label+":", strings.Join(values, "; "))
	}
}

// describe returns an office in words: "foreign minister of Iran, 2013-08-15 to 2021-08-25".
func describe(r dictionaries.Role) string {
	s := r.Title
	if r.Of != "" {
		s += " of " + r.Of
	}
	switch {
	case r.From != "" && r.Until != "":
		s += ", " + r.From + " to " + r.Until
	case r.From != "":
		s += ", from " + r.From
	case r.Until != "":
		s += ", until " + r.Until
	}
	return s
}
