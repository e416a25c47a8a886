package checks

import (
	"slices"
	"strings"
	"time"

	"github.com/agnivade/levenshtein"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// roleCase is an ascription on trial.
type roleCase struct {
	names.Ascription
	pass    *check.Pass
	passage *document.Passage
	entry   *dictionaries.Entry // of the person, or nil
}

// supposed reports whether the text has nothing but the surname of the person.
func (a *roleCase) supposed() bool { return a.Person.Entry == nil }

// judge reports an ascription to somebody who does not hold the office.
func (a *roleCase) judge() {
	if a.ofOtherTime() {
		return
	}
	held := a.heldHere()
	if len(held) == 0 && !a.supposed() && a.judgeCountry() {
		return
	}
	holder := a.pass.Names.Holder(a.Office, a.Country)
	switch {
	case holder == nil || holder == a.entry || contested[a.Country.Name]:
	case len(held) == 0:
		a.reportNever(holder)
	case a.supposed():
	case a.isPast(held):
		a.reportTime(holder, "no longer")
	case a.isEarly(held):
		a.reportTime(holder, "not yet")
	}
}

// contested are countries of which two governments say that they are the one.
var contested = map[string]bool{"Libya": true, "Myanmar": true, "Palestine": true, "Palestinian Authority": true, "Sudan": true, "Venezuela": true, "Yemen": true}

// heldHere returns the roles of the person that are, or may be, the office: "treasury and finance minister" is finance minister
// too, and so is who acts for one.
func (a *roleCase) heldHere() (out []dictionaries.Role) {
	for _, r := range a.entry.Roles {
		if r.Of != a.Country.Name {
			continue
		}
		words := strings.Fields(r.Title)
		all := !slices.ContainsFunc(words, func(w string) bool { return deputies[w] })
		for w := range strings.FieldsSeq(a.Office) {
			all = all && slices.Contains(words, w)
		}
		if all || names.SameOffice(r.Title, a.Office) {
			out = append(out, r)
		}
	}
	return out
}

var deputies = stringSet("deputy vice assistant under shadow")

// now returns the office that the person is known to have held on the day, one of the country before others.
func (a *roleCase) now() *dictionaries.Role {
	var out *dictionaries.Role
	roles := a.entry.Roles
	for i := range roles {
		if r := &roles[i]; a.pass.Names.Held(r) && (out == nil || out.Of != a.Country.Name && r.Of == a.Country.Name) {
			out = r
		}
	}
	return out
}

// only reports whether an office of the person is one that nobody else holds, in the country, and the only one of the country
// that the person may have held on the day.
func (a *roleCase) only(now *dictionaries.Role) bool {
	if now.Of != a.Country.Name || !slices.Contains(dictionaries.SoleOffices(), now.Title) {
		return false
	}
	for i := range a.entry.Roles {
		if r := &a.entry.Roles[i]; *r != *now && r.Of == now.Of && r.Holds(a.pass.Names.Date()) {
			return false
		}
	}
	return true
}

// deputy returns the office of deputy to the one who holds the office, where the person has it.
func (a *roleCase) deputy() *dictionaries.Role {
	roles := a.entry.Roles
	for i := range roles {
		before, ok := strings.CutSuffix(roles[i].Title, " "+a.Office)
		if ok && roles[i].Of == a.Country.Name && deputies[before[strings.LastIndexByte(before, ' ')+1:]] {
			return &roles[i]
		}
	}
	return nil
}

// alike reports whether two persons may be taken for one another: a name is the same, that of a father aside, or the last ones
// differ by two letters.
func alike(a, b *dictionaries.Entry) bool {
	first, second := strings.Fields(channel.Fold(a.Name)), strings.Fields(channel.Fold(b.Name))
	for i, w := range first {
		if j := slices.Index(second, w); len(w) > 2 && j >= 0 && !fathers(first, i) && !fathers(second, j) {
			return true
		}
	}
	x, y := first[len(first)-1], second[len(second)-1]
	return !fathers(first, len(first)-1) && !fathers(second, len(second)-1) && min(len(x), len(y)) > 4 && levenshtein.ComputeDistance(x, y) <= 2
}

// fathers reports whether word i of a name is that of the father, as in Mohammed bin Salman.
func fathers(name []string, i int) bool {
	return i > 0 && (name[i-1] == "bin" || name[i-1] == "bint" || name[i-1] == "ibn")
}

// longPast is how long after the end of an office, or before it, a person is surely not meant to hold it.
const longPast = 90 * 24 * time.Hour

// isPast reports whether the offices all ended long before the day.
func (a *roleCase) isPast(held []dictionaries.Role) bool {
	day, err := time.Parse(time.DateOnly, a.pass.Names.Date())
	if err != nil {
		return false
	}
	for _, r := range held {
		until, err := time.Parse(time.DateOnly, r.Until)
		if err != nil || until.Add(longPast).After(day) {
			return false
		}
	}
	return true
}

// isEarly reports whether the offices all begin long after the day.
func (a *roleCase) isEarly(held []dictionaries.Role) bool {
	day, err := time.Parse(time.DateOnly, a.pass.Names.Date())
	if err != nil {
		return false
	}
	for _, r := range held {
		from, err := time.Parse(time.DateOnly, r.From)
		if err != nil || from.Add(-longPast).Before(day) {
			return false
		}
	}
	return true
}
