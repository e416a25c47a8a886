package names

import (
	"fmt"
	"slices"

	"transcheck/dictionaries"
)

// titleReach is how many words before and after a name its title may stand.
const titleReach = 10

// title is the evidence of an office in the same sentence that the entry held.
func (r *reader) title(p *passage, a *alignment, from, to int, near map[*dictionaries.Entry]bool) evidence {
	from, to = max(from, a.start-titleReach), min(to, a.end+titleReach)
	var best evidence
	for _, role := range a.entry.Roles {
		if r.Date != "" && role.From > r.Date {
			continue // the office came later
		}
		told, distance := r.fromTitle(p, from, a.start, a.end, to, r.wordings(role.Title), role.Of)
		if distance < 0 {
			continue
		}
		e := evidence{weight: told.weight, known: true, office: true}
		title := role.Title
		if of := r.entry(role.Of); of != nil && near[of] {
			e.weight += weightOf
			title += " (" + role.Of + ")"
		}
		if e.words = fmt.Sprintf("titled %s, as %s was", title, a.entry.Name); told.other {
			e.words = fmt.Sprintf("%s was %s", a.entry.Name, title)
		}
		switch {
		case distance > besideTitle:
			e.weight *= shareApart
		case distance == 0:
			e.weight += weightBeside
		}
		if r.Date != "" && role.Holds(r.Date) {
			e.weight += weightDate
			e.words += " on " + r.Date
		}
		if e.weight > best.weight {
			best = e
		}
	}
	return best
}

// besideTitle is how many words there may be between a name and the title that it is told with: those of a country and its
// article.
const besideTitle = 4

// fromTitle returns in which wording a title stands near a name and how many words lie between, before it or after it, or -1 where
// none does. Of several it is the weightiest, then the nearest. The title of another country's office is none: a Swedish foreign
// minister is not the one of Israel.
func (r *reader) fromTitle(p *passage, from, start, end, to int, title []wording, of string) (told *wording, distance int) {
	distance = -1
	for i := range title {
		w := &title[i]
		if told != nil && w.weight <= told.weight {
			continue
		}
		best := -1
		take := func(at, d int) {
			if at > 0 && r.another(p.parts[at-1].folded, of) || r.beforePerson(p, at+len(w.words), start) {
				return
			}
			if best < 0 || d < best {
				best = d
			}
		}
		n := len(w.words)
		for at := from; at+n <= start; at++ {
			if w.begins(p.parts[at:]) {
				take(at, start-at-n)
			}
		}
		for at := end; at+n <= to; at++ {
			if w.begins(p.parts[at:]) {
				take(at, at-end)
			}
		}
		if best >= 0 {
			told, distance = w, best
		}
	}
	return told, distance
}

// beforePerson reports whether a known person other than the one named at a part follows at once on a title that ends before part i.
func (r *reader) beforePerson(p *passage, i, at int) bool {
	return i != at && i < len(p.parts) && p.parts[i].joined && p.known[i] != nil && p.known[i].start == i && r.person(p.known[i])
}

// another reports whether a word is of the people of another country than that one.
func (r *reader) another(folded, country string) bool {
	peoples := r.peoples[folded]
	return len(peoples) > 0 && !slices.ContainsFunc(peoples, func(e *dictionaries.Entry) bool { return e.Name == country })
}

// maxTrade is how many words an apposition may have that says what somebody is.
const maxTrade = 8

// trade is the evidence of "a farmer from Ohio" behind the name of a person of whom the dictionary has no such thing: whom all
// know is not told of so.
func (r *reader) trade(p *passage, a *alignment) evidence {
	i := a.end
	if a.entry.Kind != dictionaries.Person || !described(a.entry) || i >= len(p.parts) || p.Text[p.parts[i-1].end:p.parts[i].start] != ", " ||
		p.parts[i].folded != "a" && p.parts[i].folded != "an" {
		return evidence{}
	}
	for i++; i < min(len(p.parts), a.end+maxTrade) && p.parts[i].joined; i++ {
		if q := p.parts[i].folded; r.roleWord(a.entry, q) || q == "former" {
			return evidence{}
		}
	}
	return evidence{weight: weightTrade}
}

// roleWord reports whether a word is one of an office of an entry.
func (r *reader) roleWord(e *dictionaries.Entry, folded string) bool {
	return slices.ContainsFunc(e.Roles, func(role dictionaries.Role) bool {
		return slices.ContainsFunc(foldWords(role.Title), func(q part) bool { return office(q.folded) == office(folded) })
	})
}
