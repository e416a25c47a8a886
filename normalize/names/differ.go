package names

import (
	"fmt"
	"slices"
	"strings"
)

// countryOnly reports whether nothing differs but where the country stands and how it is written.
func (l *lineup) countryOnly() bool {
	last := -1
	for i, j := range l.at {
		if l.items[i].country != nil {
			continue
		}
		if j < last || l.how[i] != same {
			return false
		}
		last = j
	}
	return len(l.missing) == 0 && (l.moved || slices.Contains(l.how, people))
}

// differs says in words in what the run is not the form, or nothing where it is that in good English.
func (r *reader) differs(p *passage, items []item, l *lineup) string {
	text := r.form(l.form).text
	parts := r.parts(l.form)
	var swaps []string
	others := 0
	for i, j := range l.at {
		f := l.items[i]
		switch {
		case j < 0:
			swaps = append(swaps, fmt.Sprintf("no %q", words(text, parts, f.from, f.to)))
		case l.how[i] != same && l.how[i] != people:
			t := items[j]
			swaps = append(swaps, fmt.Sprintf("%q for %q", words(p.Text, p.parts, t.from, t.to), words(text, parts, f.from, f.to)))
		}
		if f.country == nil {
			others++
		}
	}
	switch {
	case l.countryOnly() && (others < minOthers || l.ofCountry(p, items)):
		return ""
	case l.moved && len(swaps) == 0:
		return fmt.Sprintf("the words of %s in another order", text)
	case l.moved:
		return fmt.Sprintf("the words of %s in another order, with %s", text, strings.Join(swaps, " and "))
	case len(swaps) == 0:
		if slices.Contains(l.how, people) {
			return fmt.Sprintf("the country of %s in another form", text)
		}
		return r.prepositions(p, items, l)
	}
	return fmt.Sprintf("%s in %s", strings.Join(swaps, " and "), text)
}

// minOthers is how many words beside the country a name must have for the place of the country to be part of it: everybody
// writes Israeli Supreme Court and Supreme Court of Israel.
const minOthers = 3

// ofCountry reports whether a run begins with "Iran's" or ends with "of Iran", as the name of any body may.
func (l *lineup) ofCountry(p *passage, items []item) bool {
	first, last := items[l.from], items[l.to-1]
	if first.country != nil && p.parts[first.to].owned {
		return true
	}
	return last.country != nil && slices.ContainsFunc(p.parts[items[l.to-2].to:last.from], func(q part) bool { return q.folded == "of" })
}

// prepositions says which preposition stands for another one of the form, where its entry is known well enough to tell.
func (r *reader) prepositions(p *passage, items []item, l *lineup) string {
	form := r.form(l.form)
	if !described(form.entry()) {
		return ""
	}
	parts := r.parts(l.form)
	for i := 1; i < len(l.items); i++ {
		t := between(p.parts, items[l.at[i-1]].to, items[l.at[i]].from)
		f := between(parts, l.items[i-1].to, l.items[i].from)
		if t != f && t != "and" && f != "and" && prepositions[t] && prepositions[f] {
			return fmt.Sprintf("%q for %q in %s", t, f, form.text)
		}
	}
	return ""
}

// between returns the connectors of the parts [from, to) without articles.
func between(ps []part, from, to int) string {
	var out []string
	for _, q := range ps[from:to] {
		if connectors[q.folded] && q.folded != "the" && q.folded != "a" {
			out = append(out, q.folded)
		}
	}
	return strings.Join(out, " ")
}
