package names

import (
	"slices"

	"transcheck/dictionaries"
)

// inKnown reports whether the words of a reading are, or have in them, a name that is right or listed as wrong: of the words of a
// longer name one may be a known name, as United Nations is.
func (r *reader) inKnown(p *passage, items []item, l *lineup, e *dictionaries.Entry) bool {
	from, to := items[l.from].from, items[l.to-1].to
	if r.rightElsewhere(p, from, to) {
		return true
	}
	for i := from; i < to; i++ {
		k := p.known[i]
		if k == nil {
			continue
		}
		inside := k.start >= from && k.start+k.n <= to && k.n < to-from
		if !inside && k.n > 1 {
			return true
		}
		for _, h := range k.hits {
			if f := r.form(h); f.wrong || f.entry() == e && k.n > 1 {
				return true
			}
		}
	}
	return false
}

// rightElsewhere reports whether the parts [from, to) are a name that only the background has.
func (r *reader) rightElsewhere(p *passage, from, to int) bool {
	names := r.others()
	if len(names) == 0 {
		return false
	}
	return names[joined(p.parts[from:to])]
}

// joined returns the words of a name without articles, as they are looked up.
func joined(ps []part) string {
	out := ""
	for _, q := range ps {
		if q.folded != "the" {
			out += " " + plain(q.folded)
		}
	}
	return out
}

// otherNames returns the names of the bodies in a background.
func otherNames(background []*Compiled) map[string]bool {
	out := map[string]bool{}
	for _, c := range background {
		for id := range int32(c.Len()) {
			e := c.entry(id)
			if e.Kind != dictionaries.Organization {
				continue
			}
			for _, f := range e.Forms() {
				out[joined(foldWords(f))] = true
			}
		}
	}
	return out
}

// apart reports whether a reading is a name by itself rather than words of a longer one.
func (r *reader) apart(p *passage, a *alignment) bool {
	return r.begins(p, a) && r.ends(p, a)
}

func (r *reader) begins(p *passage, a *alignment) bool {
	i := a.start - 1
	if i < 0 || !p.parts[a.start].joined {
		return true
	}
	q := &p.parts[i]
	switch {
	case q.folded == "and" && q.joined:
		return !r.unknownName(p, i-1)
	case !q.upper || connectors[q.folded]:
		return true
	}
	if c := r.countryBefore(p, i); c != nil {
		return related(a.entry, c)
	}
	return q.opens && r.ordinaryWord(q.folded) && !bodies[plain(q.folded)] && !r.titles.is(q.folded)
}

// countryBefore returns the country that part i ends the name of.
func (r *reader) countryBefore(p *passage, i int) *dictionaries.Entry {
	if k := p.known[i]; k != nil {
		i = k.start
	}
	e, _ := r.country(p.parts, i)
	return e
}

func (r *reader) ends(p *passage, a *alignment) bool {
	i := a.end
	if i >= len(p.parts) || !p.parts[i].joined {
		return true
	}
	q := &p.parts[i]
	if q.upper && !connectors[q.folded] {
		return q.owned || r.titles.is(q.folded) && !bodies[plain(q.folded)] || p.known[i].locked() && r.person(p.known[i])
	}
	if q.folded != "of" && q.folded != "for" && q.folded != "on" && q.folded != "and" {
		return true
	}
	for i++; i < len(p.parts) && p.parts[i].joined && p.parts[i].folded == "the"; i++ {
	}
	switch {
	case i >= len(p.parts) || !p.parts[i].joined || !p.parts[i].upper:
		return true
	case q.folded == "and":
		return !r.unknownName(p, i)
	case q.folded != "of":
		return false
	}
	c, _ := r.country(p.parts, i)
	return c != nil && related(a.entry, c)
}

// unknownName reports whether part i is a word in capitals that no known name and no country has.
func (r *reader) unknownName(p *passage, i int) bool {
	q := &p.parts[i]
	return q.upper && !q.opens && p.known[i] == nil && !r.demonyms[q.folded] && !r.titles.is(q.folded)
}

// person reports whether a known name is that of a person.
func (r *reader) person(k *knownSpan) bool {
	return slices.ContainsFunc(k.hits, func(h int32) bool { return r.form(h).kind == dictionaries.Person })
}
