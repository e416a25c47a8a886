package names

import (
	"slices"
	"sort"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// Person is somebody whom a text names.
type Person struct {
	Passage    int
	Start, End int                 // offsets in its text, without title
	Entry      *dictionaries.Entry // nil for somebody unknown, and where the words may name several
	Full       bool                // named by more than the surname
	first, top int                 // parts
}

// People returns everybody whom each passage names, in order. A surname stands for whom the text calls by the full name; what
// may be a name and is of nobody known is somebody unknown.
func (g *Reading) People() [][]Person {
	if g.people == nil {
		g.people = g.reader.people()
	}
	return g.people
}

// people finds the full names first, and then whom the surnames stand for.
func (r *reader) people() [][]Person {
	out := make([][]Person, len(r.passages))
	full := map[string][]namesake{}
	for i := range r.passages {
		p := &r.passages[i]
		out[i] = r.named(i, p)
		for _, q := range out[i] {
			if q.Full {
				word := p.parts[q.top-1].folded
				if q.Entry != nil {
					word = r.surnameOf(p, &q)
				}
				full[word] = introduce(full[word], namesake{q.Entry, p.Number, q.Start})
			}
		}
	}
	for i := range out {
		p := &r.passages[i]
		for j := range out[i] {
			if q := &out[i][j]; !q.Full && q.Entry == nil && q.top-q.first == 1 {
				q.Entry = meant(full[p.parts[q.first].folded], p.Number, q.Start)
			}
		}
	}
	return out
}

// namesake is somebody who is called by the full name, and where.
type namesake struct {
	entry            *dictionaries.Entry
	paragraph, start int
}

// introduce adds somebody to those of a surname, once for each paragraph.
func introduce(all []namesake, n namesake) []namesake {
	for i := len(all) - 1; i >= 0 && all[i].paragraph == n.paragraph; i-- {
		if all[i].entry == n.entry {
			return all
		}
	}
	return append(all, n)
}

// meant returns the one person whom a surname stands for, of those who are called so in full in the text, or nil. The full name
// comes first.
func meant(all []namesake, paragraph, start int) *dictionaries.Entry {
	var out *dictionaries.Entry
	before := false
	first := sort.Search(len(all), func(i int) bool { return all[i].paragraph >= paragraph-sameText })
	for _, n := range all[first:] {
		if n.paragraph > paragraph+sameText {
			break
		}
		if n.entry == nil || out != nil && n.entry != out {
			return nil
		}
		out = n.entry
		before = before || n.paragraph < paragraph || n.paragraph == paragraph && n.start < start
	}
	if !before {
		return nil
	}
	return out
}

// surnameOf returns the word that stands for a known person in the text.
func (r *reader) surnameOf(p *passage, q *Person) string {
	if k := p.known[q.first]; k != nil {
		for _, h := range k.hits {
			if f := r.form(h); f.entry() == q.Entry && f.surname >= 0 && f.surname < k.n {
				return p.parts[k.start+f.surname].folded
			}
		}
	}
	return p.parts[q.top-1].folded
}

// named returns the names of people in a passage, with surnames still open.
func (r *reader) named(n int, p *passage) []Person {
	var out []Person
	for i := 0; i < len(p.parts); {
		q := Person{Passage: n, first: i}
		i = r.nameEnd(p, i, &q)
		if q.top > q.first {
			q.Start, q.End = p.parts[q.first].start, p.parts[q.top-1].end
			out = append(out, q)
		}
	}
	return out
}

// nameEnd reads the name that begins at part i, if one does, and returns where to go on.
func (r *reader) nameEnd(p *passage, i int, q *Person) int {
	if k := p.known[i]; k != nil && r.onePerson(k) == nil && !r.personal(k) {
		return i + k.n
	}
	known := 0 // how many of the parts are a known person's name
	for at := i; at < len(p.parts) && (at == i || p.parts[at].joined && !p.parts[at].owned); {
		switch k := p.known[at]; {
		case k != nil && k.start == at:
			e := r.onePerson(k)
			if e == nil && !r.personal(k) {
				at = len(p.parts) // the name of a body or a place
				continue
			}
			q.Entry, known, at = e, k.n, at+k.n
		case r.nameWord(p, at):
			at++
		case at > i && particles[p.parts[at].folded] && at+1 < len(p.parts) && r.nameWord(p, at+1):
			at++
		default:
			at = len(p.parts)
			continue
		}
		q.top = at
	}
	q.Full = q.top-q.first > 1
	if q.top-q.first != known {
		q.Entry = nil // other words belong to the name: it is of another
	}
	return max(q.top, i+1)
}

// nameWord reports whether part i looks like a word of a person's name.
func (r *reader) nameWord(p *passage, i int) bool {
	word := p.parts[i].folded
	return r.nameLike(p, i) && !calendar[word] && !connectors[word]
}

// onePerson returns the one entry that a span names, where that is a person, or nil.
func (r *reader) onePerson(k *knownSpan) *dictionaries.Entry {
	var out *dictionaries.Entry
	for _, h := range k.hits {
		e := r.form(h).entry()
		if r.form(h).wrong || e.Kind != dictionaries.Person || out != nil && e != out {
			return nil
		}
		out = e
	}
	return out
}

// personal reports whether a span may name a person.
func (r *reader) personal(k *knownSpan) bool {
	for _, h := range k.hits {
		if kind := r.form(h).kind; kind == dictionaries.Person || kind == dictionaries.Unknown {
			return true
		}
	}
	return false
}

// calendar has the words that are capitals without being names.
var calendar = wordSet(strings.ToLower(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
	June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec I Christmas Easter Ramadan`))

// Namesakes returns the persons in the dictionary whom the last word of a name may stand for.
func (g *Reading) Namesakes(q *Person) (out []*dictionaries.Entry) {
	r := g.reader
	p := &r.passages[q.Passage]
	for _, u := range r.usesOf(p.parts[q.top-1].id) {
		if f := r.form(u.form); int(u.at) == f.surname && !slices.Contains(out, f.entry()) {
			out = append(out, f.entry())
		}
	}
	return out
}

// Supposed returns whom a surname stands for that the text does not introduce: the only person of that name in the dictionary,
// when the sentence names a country or body that the person has to do with. It returns nil where nobody is meant so surely.
func (g *Reading) Supposed(q *Person) *dictionaries.Entry {
	all := g.Namesakes(q)
	if q.Entry != nil || q.Full || len(all) != 1 || weight(all[0]) < supposedWeight {
		return nil
	}
	r := g.reader
	p := &r.passages[q.Passage]
	from, to := p.sentence(q.first)
	for e := range r.entries(p, from, to) {
		if e != all[0] && related(all[0], e) {
			return all[0]
		}
	}
	return nil
}

// supposedWeight is the prominence of somebody whom a surname alone brings to mind.
const supposedWeight = 4

// IsTitle reports whether a word is one of those of offices and forms of address that are such everywhere.
func IsTitle(word string) bool { return titleWords[channel.Fold(word)] }
