package names

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// shape is what a reading goes by: one word alone, a name of which some words are exact, or a name with every word garbled.
type shape int

const (
	single shape = iota
	anchored
	garbled
	shapes
)

// weights turn what is learned of a reading into the odds, in nats (natural logarithms), that it is right before the context is
// asked. With r the rarity of the garbled words as another name and c the cost of the garbling, both in nats, the odds are
//
//	bias + rarity*r + lnRarity*ln r + ratio*c/r + beside*[a word of another name stands beside it]
//
// Provenance: logistic regression over the readings that the program itself finds in the development set, 1,447 of them right
// and 3,803 wrong or in text written by people, with a dictionary of 4,074 bare names, without context; see docs/results.md.
var weights = [shapes]struct{ bias, rarity, lnRarity, ratio, beside float64 }{
	single:   {-15.88, -0.28, 7.6, -5.02, -0.81},
	anchored: {-5.58, -0.18, 3.64, 0, -0.16},
	garbled:  {-7.27, -0.1, 3.57, -2.59, -0.8},
}

// fittedPrior is ln of the share of one name in the dictionary that the weights were fitted with. In a larger dictionary more
// names are near by chance.
const (
	fittedPrior = -8.3
	priorWeight = 0.6
	// anchorWeight is for exact words that are more frequent in names than the entry is: David says little of which David.
	anchorWeight = 0.5
)

// What the context says, in nats. These are set by hand: the development set has bare names, without offices or relations.
const (
	weightResolved = 4.3  // fitted
	weightSeen     = 1.0  // fitted; for single words
	weightBoth     = -3.0 // the entry itself stands in the sentence: this is somebody else
	weightTitle    = 2.0
	weightOf       = 1.5
	weightDate     = 0.5
	weightCompany  = 3.0
	weightCountry  = 0.7
	weightSameText = 1.0
	weightSilence  = -3.0 // times c/r: nothing speaks for an entry of which relations are known
	weightNobody   = -6.0 // the same of a person: very many people bear names that resemble
	weightUnheld   = -1.5 // no word of a name is exact, and neither an office nor a relation holds it
	weightGarbled  = 1.0  // the text garbles other names, as their context shows
	weightStranger = -5.0 // a word beside a surname that says it is somebody else's
	weightNeighbor = -1.5 // a word beside one that is a whole name: Muharrem Ince is not the month Muharram
	weightLonger   = -3.0 // the name of a body goes on: Canon Institute for Global Studies
)

// A reading whose garbling costs more than this share of the rarity of what stands there is no explanation of it. Context
// explains some more.
const (
	maxRatio     = 0.8
	contextRatio = 0.1 // more, for each nat of context
)

const (
	resolvedAt     = 0.7  // probability from which a full name explains the single words that follow
	trusted        = 2.0  // nats of context, and
	trustedAt      = 0.9  // probability, from which a name is taken for garbled without doubt
	minProbability = 0.05 // of a mention that is kept
)

// scored is a reading with its odds.
type scored struct {
	alignment
	odds     float64 // ln of the odds against another name
	context  float64 // the part of it that the context gives
	known    float64 // the part of that which rests on offices and relations
	evidence []evidence
}

// read reads the passages: names of several words first, then single words in the light of what those gave.
func (r *reader) read() *Reading {
	found, singles := make([][]scored, len(r.passages)), make([][]alignment, len(r.passages))
	for i := range r.passages {
		found[i], singles[i] = r.score(&r.passages[i])
	}
	r.resolve(found)
	r.introduce()
	out := &Reading{}
	for i := range r.passages {
		for _, a := range singles[i] {
			found[i] = append(found[i], r.weigh(&r.passages[i], a))
		}
	}
	garbled := r.trusted(found)
	for i := range r.passages {
		for j := range found[i] {
			if s := &found[i][j]; garbled > 1 || garbled == 1 && s.known < trusted {
				s.odds += weightGarbled
			}
		}
		out.Mentions = append(out.Mentions, r.mentions(i, found[i])...)
	}
	return out
}

// trusted counts the entries, up to two, that the context shows to be garbled in the text.
func (r *reader) trusted(found [][]scored) int {
	var first *dictionaries.Entry
	for _, list := range found {
		for _, s := range list {
			if s.known < trusted || probability(s.odds) < trustedAt || s.entry == first {
				continue
			}
			if first != nil {
				return 2
			}
			first = s.entry
		}
	}
	if first != nil {
		return 1
	}
	return 0
}

// introduce notes the words that stand in the text as the last of a name of several.
func (r *reader) introduce() {
	for i := range r.passages {
		p := &r.passages[i]
		for j := 1; j < len(p.parts); j++ {
			q := &p.parts[j]
			if q.joined && !q.owned && p.spoken(q) && p.known[j] == nil && r.nameLike(p, j-1) {
				r.surnames[q.folded] = true
			}
		}
	}
}

// score returns the readings of the names of several words in a passage with their odds, and those of single words without.
func (r *reader) score(p *passage) (found []scored, singles []alignment) {
	seen := map[reading]bool{} // one is met from each of its words
	for i := range p.parts {
		q := &p.parts[i]
		if !p.spoken(q) || q.number || p.known[i].locked() || r.ordinary(q) {
			continue
		}
		exact := r.names(q.folded)
		for _, a := range r.alignments(p, i) {
			key := reading{a.form, a.start, a.end, a.from}
			if seen[key] {
				continue
			}
			seen[key] = true
			switch {
			case a.end-a.start > 1:
				found = append(found, r.weigh(p, a))
			case p.known[i] == nil && !exact:
				singles = append(singles, a)
			}
		}
	}
	return found, singles
}

// names reports whether a folded word is itself one that names somebody or something in the dictionary.
func (r *reader) names(folded string) bool {
	return slices.ContainsFunc(r.usesOf(folded), func(u use) bool {
		f := &r.forms[u.form]
		return int(u.at) == f.surname || r.distinctive(f, int(u.at))
	})
}

// reading identifies an alignment in a passage.
type reading struct {
	form             int32
	start, end, from int
}

// ordinary reports whether a word begins no name: an office, a demonym, or a frequent word where its capital says nothing.
func (r *reader) ordinary(q *part) bool {
	if connectors[q.folded] || r.titles.is(q.folded) || r.demonyms[q.folded] {
		return true
	}
	nats, ok := dictionaries.Word(q.folded)
	return ok && q.opens && nats < 9
}

// weigh gives a reading its odds.
func (r *reader) weigh(p *passage, a alignment) scored {
	s := scored{alignment: a, evidence: r.context(p, &a)}
	for _, e := range s.evidence {
		s.context += e.weight
		if e.known {
			s.known += e.weight
		}
	}
	rarity := max(-a.chance, 1)
	if a.cost > (maxRatio+contextRatio*s.context)*rarity {
		s.odds = math.Inf(-1)
		return s
	}
	w := weights[a.shape()]
	prior := math.Log(weight(a.entry) / r.mass)
	strangers := float64(r.strangers(p, &a))
	s.odds = w.bias + w.rarity*rarity + w.lnRarity*math.Log(rarity) + w.ratio*a.cost/rarity + w.beside*strangers +
		priorWeight*(prior-fittedPrior) + s.context
	if a.exact > 0 {
		s.odds += anchorWeight * min(prior-a.anchor, 0)
	}
	if expected := len(a.entry.Roles) > 0 || len(a.entry.Related) > 0; expected {
		if s.known == 0 {
			silence := weightSilence
			if a.entry.Kind == dictionaries.Person {
				silence = weightNobody
			}
			s.odds += silence * a.cost / rarity
		}
		if a.shape() == garbled && s.known < weightTitle {
			s.odds += weightUnheld
		}
	}
	s.odds += strangers * r.stranger(p, &a)
	return s
}

// stranger is what a word beside a reading that is not part of it says, beyond what was fitted.
func (r *reader) stranger(p *passage, a *alignment) float64 {
	whole := a.to-a.from == len(r.forms[a.form].parts)
	switch {
	case a.end-a.start > 1 && a.entry.Kind == dictionaries.Organization:
		return weightLonger
	case a.end-a.start > 1:
		return 0
	case whole:
		return weightNeighbor
	}
	return weightStranger
}

func (a *alignment) shape() shape {
	switch {
	case a.end-a.start == 1:
		return single
	case a.exact > 0:
		return anchored
	}
	return garbled
}

// strangers counts the words beside a reading that look like parts of the same name and are not in it. A single word has those
// that stand beside it elsewhere in the text: it is the Ryabkova who was called Yelizaveta Ryabkova before.
func (r *reader) strangers(p *passage, a *alignment) int {
	n := 0
	if q := p.parts[a.start].folded; a.end-a.start == 1 && false && r.surnames[q] && r.resolved[q] != a.entry {
		n++
	}
	if i := a.start - 1; i >= 0 && p.parts[a.start].joined && !p.parts[a.start].owned && r.nameLike(p, i) {
		n++
	}
	i := a.end
	if i < len(p.parts) && connectors[p.parts[i].folded] && a.entry.Kind == dictionaries.Organization {
		i++ // Canon Institute for Global Studies
	}
	if i < len(p.parts) && p.parts[a.end].joined && p.parts[i].joined && !p.parts[i].owned &&
		(r.nameLike(p, i) || p.parts[i].upper && r.demonyms[p.parts[i].folded]) {
		n++
	}
	return n
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

// resolve notes which garbled words full names explained, for the single words that follow: of several names the likeliest.
func (r *reader) resolve(found [][]scored) {
	odds := map[string]float64{}
	for i, list := range found {
		for _, s := range list {
			if probability(s.odds) < resolvedAt || s.end-s.start < 2 {
				continue
			}
			q := r.passages[i].parts[s.end-1]
			if q.folded == r.forms[s.form].parts[s.to-1].folded {
				continue
			}
			e, ok := r.resolved[q.folded]
			if o := odds[q.folded]; !ok || s.odds > o || s.odds == o && s.entry.Name < e.Name {
				odds[q.folded], r.resolved[q.folded] = s.odds, s.entry
			}
		}
	}
}

func probability(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// mentions returns the mentions of a passage: the known, the wrong and, for the rest, the best readings that do not overlap.
func (r *reader) mentions(n int, found []scored) []Mention {
	p := &r.passages[n]
	var out []Mention
	for i := 0; i < len(p.parts); i++ {
		if k := p.known[i]; k != nil && k.start == i {
			if m := r.knownMention(n, p, k); m.Wrong != nil || len(m.Known) > 0 {
				out = append(out, m)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.odds, a.odds), cmp.Compare(b.end-b.start, a.end-a.start), cmp.Compare(a.start, b.start),
			strings.Compare(a.entry.Name, b.entry.Name), cmp.Compare(a.form, b.form))
	})
	taken := make([]bool, len(p.parts))
	for _, s := range found {
		s = longest(s, found)
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
		if m.Candidates = r.candidates(p, s, found); len(m.Candidates) > 0 {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b Mention) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return out
}

// longest returns the longest likely reading around another as the same entry: the surname alone is no better answer than the
// name that it stands in.
func longest(s scored, found []scored) scored {
	for _, t := range found {
		if t.entry == s.entry && t.start <= s.start && t.end >= s.end && t.end-t.start > s.end-s.start && t.odds > 0 {
			s = t
		}
	}
	return s
}

func (r *reader) knownMention(n int, p *passage, k *knownSpan) Mention {
	m := Mention{Passage: n, Start: p.parts[k.start].start, End: p.parts[k.start+k.n-1].end}
	for _, h := range k.hits {
		if f := r.forms[h]; f.wrong {
			if m.Wrong == nil || f.entry.Name < m.Wrong.Name {
				m.Wrong = f.entry
			}
		} else if !slices.Contains(m.Known, f.entry) { // US and U.S. are one form to us
			m.Known = append(m.Known, f.entry)
		}
	}
	slices.SortFunc(m.Known, func(a, b *dictionaries.Entry) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(string(a.Kind), string(b.Kind)))
	})
	if len(m.Known) > 0 || r.headline(p, k) {
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
		odds := math.Exp(s.odds)
		text := r.spell(p, &s.alignment)
		if text == p.Text[p.parts[s.start].start:p.parts[s.end-1].end] {
			continue // an accepted form, spelled as another one sounds
		}
		if slices.ContainsFunc(out, func(c Candidate) bool { return c.Entry == s.entry || r.oneName(c.Text, text) }) {
			continue // the better of the two has been counted
		}
		total += odds
		if len(out) < maxCandidates {
			out = append(out, Candidate{Entry: s.entry, Text: text, Probability: odds})
		}
	}
	for i := range out {
		out[i].Probability /= total
	}
	if len(out) > 0 {
		out[0].Evidence = r.explain(p, &best) // nobody reads that of the others
	}
	return out
}

// oneName reports whether two names are spellings of one.
func (r *reader) oneName(a, b string) bool {
	return a == b || slices.EqualFunc(foldWords(a), foldWords(b), func(p, q part) bool { return r.variants.same(p.folded, q.folded) })
}

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
