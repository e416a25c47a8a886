package names

import (
	"slices"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// offices knows the words for the offices that one person holds, and the countries that have them.
type offices struct {
	phrases map[string][]officePhrase        // by the first word, longest first
	peoples map[string][]*dictionaries.Entry // by their demonyms, of several words too
	newest  string                           // the latest day on which an office is known to have changed hands
}

// officePhrase is a way to say an office.
type officePhrase struct {
	words []string
	title string // as roles and titles have it
}

// maxDemonym is how many words a demonym has at the most.
const maxDemonym = 3

func newOffices(x *Index) *offices {
	o := &offices{phrases: map[string][]officePhrase{}, peoples: map[string][]*dictionaries.Entry{}}
	for _, l := range x.layers {
		o.newest = max(o.newest, l.newest())
	}
	titles := dictionaries.SoleOffices()
	for _, e := range x.told() {
		for _, t := range e.Titles {
			titles = append(titles, t.Miscalled)
		}
		for _, d := range e.Demonyms {
			key := channel.Fold(d)
			o.peoples[key] = append(o.peoples[key], e)
		}
	}
	slices.Sort(titles)
	for _, t := range slices.Compact(titles) {
		o.say(t)
	}
	for _, list := range o.phrases {
		slices.SortStableFunc(list, func(a, b officePhrase) int { return len(b.words) - len(a.words) })
	}
	return o
}

// say notes the ways to say an office: foreign minister, minister of foreign affairs.
func (o *offices) say(title string) {
	put := func(phrase, title string) {
		var words []string
		for _, q := range foldWords(phrase) {
			words = append(words, officeWord(q.folded))
		}
		if len(words) > 0 {
			o.phrases[words[0]] = append(o.phrases[words[0]], officePhrase{words, title})
		}
	}
	put(title, title)
	for _, head := range []string{"minister", "ministry", "secretary", "department"} {
		field, ok := strings.CutSuffix(title, " "+head)
		if !ok {
			continue
		}
		for _, f := range append([]string{field}, sameField[field]...) {
			if f != field {
				put(f+" "+head, title)
			}
			for _, of := range []string{" of ", " of the ", " for ", " for the "} {
				put(head+of+f, title)
			}
		}
	}
}

// sameField are other words for what a minister is in charge of.
var sameField = map[string][]string{
	"foreign":  {"foreign affairs", "external affairs", "external relations"},
	"interior": {"internal affairs", "home affairs"},
}

// sameTitle returns the title under which an office is looked up.
func sameTitle(title string) string {
	for _, passing := range []string{"acting ", "interim ", "caretaker "} {
		title = strings.TrimPrefix(title, passing)
	}
	if title == "premier" {
		return "prime minister"
	}
	return title
}

// at returns the office that the parts from i on say, and how many they are.
func (o *offices) at(ps []part, i int) (title string, n int) {
	for _, f := range o.phrases[officeWord(ps[i].folded)] {
		if i+len(f.words) <= len(ps) && f.said(ps[i:]) {
			return f.title, len(f.words)
		}
	}
	return "", 0
}

func (f *officePhrase) said(ps []part) bool {
	for j, w := range f.words {
		if officeWord(ps[j].folded) != w || j > 0 && (!ps[j].joined || ps[j].owned) {
			return false
		}
	}
	return true
}

// officeWord returns a word of an office in the spelling of the tables.
func officeWord(folded string) string {
	switch folded {
	case "defence":
		return "defense"
	case "labour":
		return "labor"
	}
	return folded
}

// Date returns the day of the text, or "" where it is not known.
func (g *Reading) Date() string { return g.reader.Date }

// Held reports whether an office is known to have been held on the day of the text. One that was not handed on yet is held up to
// the day of the latest change of hands of any: the dictionary was kept until then.
func (g *Reading) Held(r *dictionaries.Role) bool {
	date := g.reader.Date
	return date != "" && r.From != "" && r.Holds(date) && (r.Until != "" || date <= g.reader.offices().newest)
}

// Holder returns who is known to have held an office of a country or body on the day of the text, or nil where nobody is, or
// several are.
func (g *Reading) Holder(title string, of *dictionaries.Entry) *dictionaries.Entry {
	var out *dictionaries.Entry
	for _, e := range g.reader.holders(of.Name) {
		for i := range e.Roles {
			r := &e.Roles[i]
			if r.Of != of.Name || sameTitle(r.Title) != sameTitle(title) || !g.Held(r) {
				continue
			}
			if out != nil && out != e {
				return nil
			}
			out = e
		}
	}
	return out
}

// Country returns the country or body of that name, or nil.
func (g *Reading) Country(name string) *dictionaries.Entry {
	for _, e := range g.reader.lookup(name) {
		if e.Kind == dictionaries.Organization || len(e.Demonyms) > 0 {
			return e
		}
	}
	return nil
}

// SameOffice reports whether two titles are of one office, held for good or for a time: premier, acting prime minister.
func SameOffice(a, b string) bool { return sameTitle(a) == sameTitle(b) }
