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
	return slices.Insert(out, min(1, len(out)), r.sounds(p, &s.alignment))
}

// sounds says which words were garbled into others that sound alike.
func (r *reader) sounds(p *passage, a *alignment) string {
	var words []string
	for j, w := range r.words(a) {
		if p.parts[a.start+j].folded != w.folded {
			words = append(words, r.forms[a.form].text[w.start:w.end])
		}
	}
	text := "sounds like " + strings.Join(words, " ")
	if script := r.model.Script(); r.From != "" && script != channel.AnyScript {
		text += " in " + script
	}
	return text
}

// words returns the words [from, to) of a form as it writes them.
func (f *form) words(from, to int) string { return f.text[f.parts[from].start:f.parts[to-1].end] }

// spell returns the text that a reading would have, spelled right: as the canonical name writes it where that is the same name,
// else as the form does. Joe is not made Joseph, but Zelenskiy is made Zelenskyy.
func (r *reader) spell(p *passage, a *alignment) string {
	f := &r.forms[a.form]
	name := &form{entry: a.entry, text: a.entry.Name, parts: foldWords(a.entry.Name)}
	if len(name.parts) == len(f.parts) && (a.entry.Kind != dictionaries.Person || r.respelled(f, name, a.from, a.to)) {
		f = name
	}
	text := f.words(a.from, a.to)
	if a.skipped {
		text = f.words(a.from, a.from+1) + " " + f.words(a.to-1, a.to)
	}
	if loud(p.parts[a.start:a.end]) {
		return strings.ToUpper(text)
	}
	return text
}

// respelledCost is the most, in nats, that a word of an alias may differ from that of the name to be a spelling of it.
const respelledCost = 7.0

// respelled reports whether the words [from, to) of two forms of a name are spellings of one another.
func (r *reader) respelled(f, name *form, from, to int) bool {
	for i := from; i < to; i++ {
		a, b := f.parts[i].folded, name.parts[i].folded
		if !r.variants.same(a, b) && math.IsInf(r.model.Cost(b, a, respelledCost), 1) {
			return false
		}
	}
	return true
}

// loud reports whether the parts are written in capitals.
func loud(ps []part) bool {
	return !slices.ContainsFunc(ps, func(q part) bool { return !q.caps && !connectors[q.folded] })
}
