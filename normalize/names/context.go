package names

import (
	"fmt"
	"slices"

	"transcheck/dictionaries"
)

// evidence is something in the context that speaks for or against a reading: its weight in nats and, where it speaks for it,
// its words.
type evidence struct {
	weight float64
	words  string
	known  bool // it rests on what the dictionary knows of the entry: offices and relations
	office bool // it is an office
	seen   bool // it is the full name elsewhere in the text
}

// context gathers the evidence for a reading, strongest first.
func (r *reader) context(p *passage, a *alignment) []evidence {
	from, to := p.sentence(a.start)
	near := r.nearby(p, from, a.start, a.end, to)
	var out []evidence
	add := func(e evidence) {
		if e.weight != 0 {
			out = append(out, e)
		}
	}
	add(r.full(p, a, near))
	add(r.title(p, a, from, to, near))
	add(r.company(p, a, near))
	add(r.trade(p, a))
	add(r.heard(p, a))
	return out
}

// heard is the evidence of a word that a program which transcribes was not sure of.
func (r *reader) heard(p *passage, a *alignment) evidence {
	sure := p.Sureness(p.parts[a.start].start, p.parts[a.end-1].end)
	if sure >= surelyHeard {
		return evidence{}
	}
	return evidence{weight: weightUnsure * (1 - sure/surelyHeard), words: fmt.Sprintf("heard with a confidence of %.2f only", sure)}
}

// vicinity is the entries in a sentence but for those of some parts of it, of which readings are weighed one after another.
type vicinity struct {
	p                    *passage
	from, start, end, to int
	entries              map[*dictionaries.Entry]bool
}

// nearby returns the entries among the parts [from, start) and [end, to).
func (r *reader) nearby(p *passage, from, start, end, to int) map[*dictionaries.Entry]bool {
	if c := &r.nearbyLast; c.p != p || c.from != from || c.start != start || c.end != end || c.to != to {
		*c = vicinity{p, from, start, end, to, map[*dictionaries.Entry]bool{}}
		r.addEntries(c.entries, p, from, start)
		r.addEntries(c.entries, p, end, to)
	}
	return r.nearbyLast.entries
}

// full is the evidence of the entry's full name elsewhere in the text, right or already explained.
func (r *reader) full(p *passage, a *alignment, near map[*dictionaries.Entry]bool) evidence {
	if near[a.entry] {
		return evidence{weight: weightBoth}
	}
	n, seen := r.sighted(a.entry, p)
	switch {
	case a.end-a.start > 1 && seen:
		return evidence{weight: weightApart}
	case a.end-a.start > 1:
		return evidence{}
	case r.explained(p, a):
		return evidence{weight: weightResolved, words: fmt.Sprintf("stands for %s elsewhere in the text", a.entry.Name)}
	case seen:
		return evidence{weight: weightSeen, words: fmt.Sprintf("%s in paragraph %d", a.entry.Name, n), seen: true}
	}
	return evidence{}
}

// company is the evidence of related entries, in the sentence or elsewhere.
func (r *reader) company(p *passage, a *alignment, near map[*dictionaries.Entry]bool) evidence {
	var best evidence
	better := func(e evidence) {
		if e.weight > best.weight || e.weight == best.weight && e.words < best.words {
			best = e
		}
	}
	for o := range near {
		switch {
		case !related(a.entry, o) || p.family(a, o):
		case o.Kind == dictionaries.Place:
			better(evidence{weight: weightCountry, words: o.Name + " in the same sentence", known: a.entry.Kind != dictionaries.Person})
		case o.Weight >= famous && o.Kind != dictionaries.Person:
			better(evidence{weight: weightFamous, words: o.Name + " in the same sentence", known: true})
		default:
			better(evidence{weight: weightCompany, words: o.Name + " in the same sentence", known: true})
		}
	}
	if best.weight >= weightSameText {
		return best
	}
	for _, o := range r.companions(a.entry) {
		if n, ok := r.sighted(o, p); ok && o.Weight < famous && !p.family(a, o) {
			better(evidence{weight: weightSameText, words: fmt.Sprintf("%s in paragraph %d", o.Name, n), known: true})
		}
	}
	if best.weight == 0 && abroad(near) {
		return evidence{weight: weightAbroad}
	}
	return best
}

// family reports whether a reading has the surname of a person right: that one of a family is there says nothing of which other is.
func (p *passage) family(a *alignment, o *dictionaries.Entry) bool {
	return o.Kind == dictionaries.Person && a.end-a.start > 1 &&
		slices.ContainsFunc(foldWords(o.Name), func(w part) bool { return w.folded == p.parts[a.end-1].folded })
}

// companions returns the entries in the text, places left out, that are related to one.
func (r *reader) companions(e *dictionaries.Entry) (out []*dictionaries.Entry) {
	named := remember(r.memory.relatives, e, func() (out []*dictionaries.Entry) {
		for _, name := range relatives(e) {
			for _, o := range r.lookup(name) {
				if o.Kind != dictionaries.Place {
					out = append(out, o)
				}
			}
		}
		return out
	})
	for _, o := range named {
		if _, ok := r.seen[o]; ok {
			out = append(out, o)
		}
	}
	if e.Kind == dictionaries.Place {
		return out
	}
	return append(out, r.naming[e.Name]...)
}

// relatives returns the names of the entries that an entry names as related or as those of its offices.
func relatives(e *dictionaries.Entry) []string {
	out := slices.Clone(e.Related)
	for _, role := range e.Roles {
		out = append(out, role.Of)
	}
	return out
}

// related reports whether an entry names another as related or as that of its offices, or is named by it. Who names a place
// does not count: too many have to do with a country for it to say something of each.
func related(e, o *dictionaries.Entry) bool {
	return e != o && (names(e, o.Name) || e.Kind != dictionaries.Place && names(o, e.Name))
}

func names(e *dictionaries.Entry, name string) bool {
	return slices.Contains(e.Related, name) || slices.ContainsFunc(e.Roles, func(r dictionaries.Role) bool { return r.Of == name })
}

// abroad reports whether entries that stand near have a country among them.
func abroad(near map[*dictionaries.Entry]bool) bool {
	for e := range near {
		if len(e.Demonyms) > 0 {
			return true
		}
	}
	return false
}
