package names

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// explain puts the evidence for a reading in words: the strongest of the context, the sound, the rest.
func (r *reader) explain(p *passage, s *scored) []string {
	var out []string
	slices.SortStableFunc(s.evidence, func(a, b evidence) int { return cmp.Compare(b.weight, a.weight) })
	for _, e := range s.evidence {
		if e.words != "" {
			out = append(out, e.words)
		}
	}
	if s.differs != "" {
		return slices.Insert(out, 0, s.differs)
	}
	return slices.Insert(out, min(1, len(out)), r.sounds(p, &s.alignment))
}

// sounds says which words were garbled into others that sound alike.
func (r *reader) sounds(p *passage, a *alignment) string {
	var words []string
	for j, w := range r.words(a) {
		if p.parts[a.start+j].folded != w.folded {
			words = append(words, r.form(a.form).text[w.start:w.end])
		}
	}
	text := "sounds like " + strings.Join(words, " ")
	if script := r.model.Script(); r.From != "" && script != channel.AnyScript {
		text += " in " + script
	}
	return text
}

// words returns the words [from, to) of a name as it writes them.
func words(text string, parts []part, from, to int) string {
	return text[parts[from].start:parts[to-1].end]
}

// suggestion returns the text that a scored reading suggests.
func (r *reader) suggestion(p *passage, s *scored) string {
	if s.right != "" {
		return s.right
	}
	return r.spell(p, &s.alignment)
}

// spell returns the text that a reading would have, spelled right: as the house or the canonical name writes it where that is the
// same name, else as the form does. Joe is not made Joseph, but Zelenskiy is made Zelenskyy, and a place has its name of today.
func (r *reader) spell(p *passage, a *alignment) string {
	text, parts := r.form(a.form).text, r.parts(a.form)
	preferred := a.entry.Name
	if house, ok := a.entry.Style[r.Style]; ok {
		preferred = house
	}
	if name := foldWords(preferred); len(name) == len(parts) &&
		r.keeps(p, a, name) &&
		(a.entry.Kind == dictionaries.Place && a.to-a.from == len(parts) || r.respelled(parts[a.from:a.to], name[a.from:a.to])) {
		text, parts = preferred, name
	}
	right := words(text, parts, a.from, a.to)
	if a.skipped {
		right = words(text, parts, a.from, a.from+1) + " " + words(text, parts, a.to-1, a.to)
	}
	if loud(p.parts[a.start:a.end]) {
		return strings.ToUpper(right)
	}
	return right
}

// keeps reports whether the name has the words that the text has right: the Sergei of Sergei Lavorov is not made Sergey.
func (r *reader) keeps(p *passage, a *alignment, name []part) bool {
	for j, w := range r.words(a) {
		at := a.from + j
		if a.skipped && j > 0 {
			at = a.to - 1
		}
		if p.parts[a.start+j].folded == w.folded && name[at].folded != w.folded {
			return false
		}
	}
	return true
}

// respelledCost is the most, in nats, that a word of an alias may differ from that of the name to be a spelling of it.
const respelledCost = 7.0

// respelled reports whether the words of two forms of a name are spellings of one another.
func (r *reader) respelled(alias, name []part) bool {
	for i, q := range name {
		a := alias[i].folded
		if !r.spellingOf(a, q.folded) && math.IsInf(r.cost(q.folded, a, respelledCost), 1) {
			return false
		}
	}
	return true
}

// loud reports whether the parts are written in capitals.
func loud(ps []part) bool {
	return !slices.ContainsFunc(ps, func(q part) bool { return !q.caps && !connectors[q.folded] })
}
