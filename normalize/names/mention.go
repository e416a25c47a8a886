package names

import (
	"cmp"
	"maps"
	"slices"

	"transcheck/dictionaries"
)

// nameRun is a stretch of parts that looks like a name, whether or not it is known.
type nameRun struct {
	from, to int
	titled   bool              // a title stands before it
	kind     dictionaries.Kind // as far as the words show it
}

// All returns every mention in order: the known, wrong and garbled ones, and those of which nothing is known but that they look
// like names. A known name may stand inside one of the last: Iran in the Bank of Iran.
func (t *Reading) All() []Mention {
	out := slices.Clone(t.Mentions)
	for i := range t.reader.passages {
		p := &t.reader.passages[i]
		for _, u := range t.reader.runs(p) {
			m := Mention{Passage: i, Start: p.parts[u.from].start, End: p.parts[u.to-1].end, Kind: u.kind}
			if u.to == u.from+1 {
				m.Known = t.reader.surnamed(p.parts[u.from].id)
			}
			if !slices.ContainsFunc(t.Mentions, func(o Mention) bool { return o.Passage == i && o.Start <= m.Start && m.End <= o.End }) {
				out = append(out, m)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Passage, b.Passage), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return out
}

// surnamed returns the persons whom a surname alone may mean.
func (r *reader) surnamed(id int32) []*dictionaries.Entry {
	found := map[*dictionaries.Entry]bool{}
	r.bySurname(id, found)
	return slices.SortedFunc(maps.Keys(found), func(a, b *dictionaries.Entry) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Kind, b.Kind))
	})
}

// runs returns the names in a passage, in order and apart from each other.
func (r *reader) runs(p *passage) []nameRun {
	var out []nameRun
	for i := 0; i < len(p.parts); {
		if !r.startsName(p, i) {
			i++
			continue
		}
		to := r.stretch(p, i)
		for _, u := range r.cut(p, i, to) {
			if u, ok := r.trim(p, u); ok {
				u.kind = r.kind(p, u)
				out = append(out, u)
			}
		}
		i = to
	}
	return out
}

// startsName reports whether a name may begin with part i: it has a capital, and is not the pronoun.
func (r *reader) startsName(p *passage, i int) bool {
	q := &p.parts[i]
	return q.upper && !q.number && q.folded != "i" && q.folded != "im" && q.folded != "ive" && q.folded != "id" && q.folded != "ill"
}

// stretch returns where the words end that are written as one name from part i on: those with capitals, and what holds them
// together.
func (r *reader) stretch(p *passage, i int) int {
	to := i + 1
	for to < len(p.parts) && !p.parts[to].owned {
		next := to
		if p.parts[to].joined && !p.parts[to].upper {
			next = r.bridge(p, i, to)
		}
		if next == len(p.parts) || !p.parts[next].joined && !p.suffix(next) || !r.startsName(p, next) {
			break
		}
		to = next + 1
	}
	return to
}

// suffix reports whether part i is the Jr. of a name, which may stand after a comma.
func (p *passage) suffix(i int) bool {
	q := &p.parts[i]
	return suffixes[q.folded] && i > 0 && p.Text[p.parts[i-1].end:q.start] == ", "
}

// maxBridge is how many words in lower case may hold a name together: Organization of and for the.
const maxBridge = 3

// bridge returns the first part after those in lower case from part at on, where they hold together a name that begins with part
// from; else at. Particles belong to the name that follows; "of" needs a common noun before it, and "for", "on" and "and" a body.
func (r *reader) bridge(p *passage, from, at int) int {
	end := at
	particle := true
	for ; end < len(p.parts) && end-at < maxBridge && p.parts[end].joined && !p.parts[end].upper && !p.parts[end].number; end++ {
		q := &p.parts[end]
		if !connectors[q.folded] {
			return at
		}
		if word := englishParticles[q.folded]; !particles[q.folded] || word && !p.hyphen(end+1) {
			particle = false
		}
	}
	if end == len(p.parts) || !p.parts[end].upper || !p.parts[end].joined {
		return at
	}
	if particle {
		return end
	}
	noun := r.ordinaryWord(p.parts[at-1].folded) || bodyNouns[p.parts[at-1].folded]
	switch first := p.parts[at].folded; {
	case first == "of":
		if !noun {
			return at
		}
	case first != "for" && first != "on" && first != "and",
		!slices.ContainsFunc(p.parts[from:at], func(q part) bool { return bodyNouns[q.folded] }):
		return at
	case first == "and" && end > at+1 || !r.ordinaryWord(p.parts[end].folded) || grounds[p.parts[end].folded]: // the Council and the Owner, the Ministry in Kabul
		return at
	}
	return end
}

// hyphen reports whether a hyphen joins part i to the one before.
func (p *passage) hyphen(i int) bool {
	return i > 0 && i < len(p.parts) && p.parts[i].start == p.parts[i-1].end+1 && p.Text[p.parts[i-1].end] == '-'
}

// cut returns the names in a stretch: what stands before a title, and who bears it; known names of several words by themselves,
// unless "of" or a particle binds them to what stands before.
func (r *reader) cut(p *passage, from, to int) []nameRun {
	var out []nameRun
	titled := false
	put := func(from, to int) {
		if from < to {
			out = append(out, nameRun{from: from, to: to, titled: titled})
		}
		titled = false
	}
	headline := r.titleCase(p, from)
	start := from
	for i := from; i < to; i++ {
		q := &p.parts[i]
		bound := i > start && !p.parts[i-1].upper
		switch k := p.known[i]; {
		case k.locked() && k.start == i && !bound:
			put(start, i)
			end := min(i+k.n, to)
			put(i, end)
			start, i = end, end-1
		case k.locked():
		case headline && k == nil && r.ordinaryWord(q.folded) && !bodyNouns[q.folded]:
			put(start, i)
			start = i + 1
		case i < to-1 && r.titled(p, i, to):
			first := r.startOfTitle(p, start, i)
			put(start, first)
			start, titled = r.afterCountry(p, i+1, to), true
			i = start - 1
		}
	}
	put(start, to)
	return out
}
