package names

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"transcheck/dictionaries"
)

// The weights of what speaks for and against a reading, in nats (natural logarithms of odds). The costs and chances they are
// added to are learned; these were set on the development set by hand.
const (
	weightGarbled  = -3.0 // a word of a known name is garbled in about one case of twenty
	weightAnchored = 0.8  // the most that exact words and prominence say that a name is this entry's
	weightSingle   = -3.0 // a single word has less to go by than a name
	weightExtra    = -8.0 // a word beside a surname that says it is somebody else's
	weightBeside   = -3.0 // a word beside a full name
	weightResolved = 9.0
	weightSeen     = 5.0
	weightTitle    = 3.0
	weightOf       = 2.0
	weightDate     = 1.0
	weightCompany  = 4.0
	weightCountry  = 1.5
	weightSameText = 2.0
	slope          = 0.7 // the pieces of evidence are not independent
	resolvedAt     = 0.85
	minProbability = 0.05
)

// scored is a reading with its odds.
type scored struct {
	alignment
	odds     float64 // ln of the odds against another name
	evidence []evidence
}

// read reads the passages: full names first, then single words in the light of what those gave.
func (r *reader) read() *Reading {
	found := make([][]scored, len(r.passages))
	for pass := range 2 {
		for i := range r.passages {
			found[i] = r.score(&r.passages[i], found[i], pass == 1)
		}
		r.resolve(found)
	}
	out := &Reading{}
	for i := range r.passages {
		out.Mentions = append(out.Mentions, r.mentions(i, found[i])...)
	}
	return out
}

// score adds the readings of a passage: those of single words when single is true, the others when it is not.
func (r *reader) score(p *passage, out []scored, single bool) []scored {
	for i, q := range p.parts {
		if !r.spoken(p, q) || q.number || p.known[i].locked() || r.ordinary(q) {
			continue
		}
		for _, a := range r.alignments(p, i) {
			if (a.end-a.start == 1) == single && (!single || p.known[i] == nil) {
				out = append(out, r.weigh(p, a))
			}
		}
	}
	return out
}

// ordinary reports whether a word begins no name: an office, a demonym, or a frequent word where its capital says nothing.
func (r *reader) ordinary(q part) bool {
	if connectors[q.folded] || r.titles.is(q.folded) || r.demonyms[q.folded] {
		return true
	}
	nats, ok := dictionaries.Word(q.folded)
	return ok && q.opens && nats < 9
}

// weigh gives a reading its odds.
func (r *reader) weigh(p *passage, a alignment) scored {
	prior := math.Log(weight(a.entry)/r.mass) - a.anchor
	s := scored{alignment: a, odds: weightGarbled + min(prior, weightAnchored) - a.cost - a.chance}
	if a.end-a.start == 1 {
		s.odds += weightSingle
	}
	s.odds += r.beside(p, &a)
	s.evidence = r.context(p, &a)
	for _, e := range s.evidence {
		s.odds += e.weight
	}
	return s
}

// beside is what the words next to a reading say against it.
func (r *reader) beside(p *passage, a *alignment) float64 {
	extra := 0
	if i := a.start - 1; i >= 0 && p.parts[a.start].joined && !p.parts[a.start].owned && r.nameLike(p, i) {
		extra++
	}
	if i := a.end; i < len(p.parts) && p.parts[i].joined && !p.parts[i].owned {
		if r.nameLike(p, i) || connectors[p.parts[i].folded] && i+1 < len(p.parts) && p.parts[i+1].joined && r.nameLike(p, i+1) && a.entry.Kind == dictionaries.Organization {
			extra++
		}
	}
	if a.end-a.start == 1 && a.to-a.from < len(r.forms[a.form].parts) {
		return float64(extra) * weightExtra
	}
	return float64(extra) * weightBeside
}

// nameLike reports whether part i looks like a word of a name rather than of an office or a people.
func (r *reader) nameLike(p *passage, i int) bool {
	q := p.parts[i]
	if !q.upper || len(q.folded) < 2 || r.titles.is(q.folded) || r.demonyms[q.folded] || p.known[i].locked() {
		return false
	}
	if k := p.known[i]; k != nil {
		for _, h := range k.hits {
			if kind := r.forms[h].entry.Kind; kind == dictionaries.Place || kind == dictionaries.Organization {
				return false
			}
		}
	}
	nats, ok := dictionaries.Word(q.folded)
	return !(ok && q.opens && nats < 9)
}

// resolve notes which garbled words full names explained, for the single words that follow.
func (r *reader) resolve(found [][]scored) {
	for i, list := range found {
		for _, s := range list {
			if probability(s.odds) < resolvedAt || s.end-s.start < 2 {
				continue
			}
			q := r.passages[i].parts[s.end-1]
			if q.folded != r.forms[s.form].parts[s.to-1].folded {
				r.resolved[q.folded] = s.entry
			}
		}
	}
}

func probability(odds float64) float64 { return 1 / (1 + math.Exp(-slope*odds)) }

// mentions returns the mentions of a passage: the known, the wrong and, for the rest, the best readings that do not overlap.
func (r *reader) mentions(n int, found []scored) []Mention {
	p := &r.passages[n]
	var out []Mention
	for i := 0; i < len(p.parts); i++ {
		if k := p.known[i]; k != nil && k.start == i {
			out = append(out, r.knownMention(n, p, k))
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.odds, a.odds), cmp.Compare(b.end-b.start, a.end-a.start), cmp.Compare(a.start, b.start),
			strings.Compare(a.entry.Name, b.entry.Name), cmp.Compare(a.form, b.form))
	})
	taken := make([]bool, len(p.parts))
	for _, s := range found {
		if probability(s.odds) < minProbability {
			break
		}
		if slices.Contains(taken[s.start:s.end], true) {
			continue
		}
		for i := s.start; i < s.end; i++ {
			taken[i] = true
		}
		m := Mention{Passage: n, Start: p.parts[s.start].start, End: p.parts[s.end-1].end}
		m.Candidates = r.candidates(p, s, found)
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b Mention) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return out
}

func (r *reader) knownMention(n int, p *passage, k *knownSpan) Mention {
	m := Mention{Passage: n, Start: p.parts[k.start].start, End: p.parts[k.start+k.n-1].end}
	for _, h := range k.hits {
		if f := r.forms[h]; f.wrong {
			m.Wrong = f.entry
		} else {
			m.Known = append(m.Known, f.entry)
		}
	}
	if len(m.Known) > 0 {
		m.Wrong = nil
	}
	return m
}

// candidates returns the readings of the words of the best one with their shares of the probability. Readings that suggest
// spellings of one name are one candidate.
func (r *reader) candidates(p *passage, best scored, found []scored) []Candidate {
	var out []Candidate
	total := 1.0
	for _, s := range found {
		if s.start != best.start || s.end != best.end {
			continue
		}
		odds := math.Exp(slope * s.odds)
		text := r.spell(p, &s.alignment)
		if i := slices.IndexFunc(out, func(c Candidate) bool { return r.oneName(c.Text, text) }); i >= 0 {
			continue // the better of the two has been counted
		}
		total += odds
		if len(out) < maxCandidates {
			out = append(out, Candidate{Entry: s.entry, Text: text, Probability: odds, Evidence: r.explain(&s)})
		}
	}
	for i := range out {
		out[i].Probability /= total
	}
	return out
}

// oneName reports whether two names are spellings of one.
func (r *reader) oneName(a, b string) bool {
	return a == b || slices.EqualFunc(foldWords(a), foldWords(b), func(p, q part) bool { return r.variants.same(p.folded, q.folded) })
}

// explain puts the evidence for a reading in words.
func (r *reader) explain(s *scored) []string {
	var out []string
	slices.SortStableFunc(s.evidence, func(a, b evidence) int { return cmp.Compare(b.weight, a.weight) })
	for _, e := range s.evidence {
		out = append(out, e.words)
	}
	f := r.forms[s.form]
	sounds := fmt.Sprintf("sounds like %s in %s", f.words(s.from, s.to), r.model.Script())
	return append(out, sounds)
}

// words returns the words [from, to) of a form as it writes them.
func (f *form) words(from, to int) string { return f.text[f.parts[from].start:f.parts[to-1].end] }

// spell returns the text that a reading would have, spelled right.
func (r *reader) spell(p *passage, a *alignment) string {
	f := &r.forms[a.form]
	if name := foldWords(a.entry.Name); len(name) == len(f.parts) {
		f = &form{entry: a.entry, text: a.entry.Name, parts: name} // the canonical form, where it has the same shape
	}
	text := f.words(a.from, a.to)
	if a.skipped {
		text = f.words(a.from, a.from+1) + " " + f.words(a.to-1, a.to)
	}
	caps := true
	for _, q := range p.parts[a.start:a.end] {
		caps = caps && (q.caps || connectors[q.folded])
	}
	if caps {
		return strings.ToUpper(text)
	}
	return text
}
