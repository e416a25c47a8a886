package names

import (
	"slices"
	"sort"

	"transcheck/dictionaries"
	"transcheck/normalize/document"
)

// knownSpan is a run of parts that spells a form exactly.
type knownSpan struct {
	start, n int
	hits     []int32 // forms
}

// locked reports whether the span settles what its words are: a name of several words is never taken for another.
func (k *knownSpan) locked() bool { return k != nil && k.n > 1 }

// prepare finds the parts of a passage and the names in it that are spelled as the dictionary has them.
func (r *reader) prepare(p *document.Passage) passage {
	out := passage{Passage: p, parts: parts(p)}
	out.known = make([]*knownSpan, len(out.parts))
	out.shouts = shouts(out.parts, p.Kind)
	for i := range out.parts {
		r.number(&out.parts[i])
	}
	for i := 0; i < len(out.parts); {
		q := out.parts[i]
		if !q.upper && !q.number {
			r.lower[q.folded] = true
		}
		n, hits := r.known(out.parts, i)
		if n > 1 && q.folded == "the" {
			if m, _ := r.known(out.parts, i+1); m >= n {
				n = 0 // the Gulf Cooperation Council is not in the Gulf
			}
		}
		if n == 0 {
			r.sightSurname(p.Number, q)
			i++
			continue
		}
		k := &knownSpan{i, n, hits}
		for j := i; j < i+n; j++ {
			out.known[j] = k
		}
		r.sight(&out, k)
		i += n
	}
	return out
}

// sight notes that the entries of a span stand in the text.
func (r *reader) sight(p *passage, k *knownSpan) {
	for _, h := range k.hits {
		if f := r.form(h); !f.wrong {
			r.note(f.entry(), p.Number)
		}
	}
}

// sightSurname notes the persons whom a word of the text names by their surname.
func (r *reader) sightSurname(paragraph int, q part) {
	if !q.upper || q.id < 0 {
		return
	}
	named := map[*dictionaries.Entry]bool{}
	r.bySurname(q.id, named)
	for e := range named {
		r.note(e, paragraph)
	}
}

func (r *reader) note(e *dictionaries.Entry, paragraph int) {
	list := r.seen[e]
	if len(list) == 0 && e.Kind != dictionaries.Place {
		for _, name := range relatives(e) {
			r.naming[name] = append(r.naming[name], e)
		}
	}
	if len(list) == 0 || list[len(list)-1] != paragraph {
		r.seen[e] = append(list, paragraph)
	}
}

// sameText is how many paragraphs two mentions may be apart to be of one article: a file may hold many.
const sameText = 40

// sighted returns the paragraph nearest to p in the same text in which an entry stands, spelled right.
func (r *reader) sighted(e *dictionaries.Entry, p *passage) (paragraph int, ok bool) {
	list := r.seen[e]
	i, _ := slices.BinarySearch(list, p.Number)
	for _, j := range []int{i, i - 1} {
		if j >= 0 && j < len(list) {
			if d := abs(list[j] - p.Number); d <= sameText && (!ok || d < abs(paragraph-p.Number)) {
				paragraph, ok = list[j], true
			}
		}
	}
	return paragraph, ok
}

func abs(n int) int { return max(n, -n) }

// entries returns the entries that known spans and demonyms name among the parts [from, to).
func (r *reader) entries(p *passage, from, to int) map[*dictionaries.Entry]bool {
	out := map[*dictionaries.Entry]bool{}
	r.addEntries(out, p, from, to)
	return out
}

func (r *reader) addEntries(out map[*dictionaries.Entry]bool, p *passage, from, to int) {
	for i := from; i < to; i++ {
		if k := p.known[i]; k != nil {
			for _, h := range k.hits {
				f := r.form(h)
				out[f.entry()] = true
			}
		}
		for _, e := range r.peoples[p.parts[i].folded] {
			out[e] = true
		}
		if p.parts[i].upper {
			r.bySurname(p.parts[i].id, out)
		}
	}
}

// maxNamesakes is how many persons of a surname may be meant by it.
const maxNamesakes = 3

// bySurname adds the persons whom a surname may name.
func (r *reader) bySurname(id int32, out map[*dictionaries.Entry]bool) {
	if r.countOf(id) > maxNamesakes {
		return
	}
	for _, u := range r.usesOf(id) {
		if f := r.form(u.form); int(u.at) == f.surname {
			out[f.entry()] = true
		}
	}
}

// maxReach is how many words to either side of a name the context is looked for: a sentence has no more, and a text without
// stops would cost the square of its length.
const maxReach = 50

// sentence returns the range of the parts in the sentence of part i, as far as the context reaches.
func (p *passage) sentence(i int) (from, to int) {
	at := p.parts[i].start
	n := sort.Search(len(p.Sentences), func(n int) bool { return p.Sentences[n].End > at })
	if n == len(p.Sentences) {
		return i, i + 1
	}
	s := p.Sentences[n]
	from, to = i, i+1
	for from > 0 && i-from < maxReach && p.parts[from-1].start >= s.Start {
		from--
	}
	for to < len(p.parts) && to-i <= maxReach && p.parts[to].start < s.End {
		to++
	}
	return from, to
}

// headline reports whether the words of a span are ordinary ones in the capitals of a headline rather than a name: those of
// "Owner Launches New Newspaper" stand beside another ordinary word with a capital.
func (r *reader) headline(p *passage, k *knownSpan) bool {
	before, after := k.start-1, k.start+k.n
	for _, q := range p.parts[k.start:after] {
		if !r.ordinaryWord(q.folded) {
			return false
		}
	}
	beside := func(next, i int) bool { return p.parts[next].joined && !p.parts[next].owned && r.capitalized(p, i) }
	return before >= 0 && beside(k.start, before) || after < len(p.parts) && beside(after, after)
}

// capitalized reports whether part i is an ordinary word with a capital that neither its place nor its meaning asks for.
func (r *reader) capitalized(p *passage, i int) bool {
	q := &p.parts[i]
	return q.upper && p.known[i] == nil && r.ordinaryWord(q.folded) && !r.ordinary(q)
}

// shouts reports whether the parts are those of a headline in capitals, or the name of a speaker in them.
func shouts(ps []part, kind document.Kind) bool {
	caps, lower := 0, 0
	for _, q := range ps {
		switch {
		case q.caps:
			caps++
		case !q.upper && !q.number:
			lower++
		}
	}
	return caps > 4*lower && (caps > 3 || caps > 1 && kind == document.Speaker)
}
