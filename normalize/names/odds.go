package names

import "math"

// Weights of the judgement, in nats; see sameOdds and direction. Provenance: the pairs that sound alike in the 1,985 documents of the
// development set, 181 of them labelled as one name with one right form, and those in 325,000 words that people wrote.
const (
	likelyWeight = 0.35 // of a nat by which a garbling is likelier than chance
	sharedWeight = 0.25 // of a nat by which the words that are alike are rarer than a common name
	sharedCommon = 8.0
	sharedMost   = 20.0
	scopeFitted  = 20.0 // spellings in the documents of that set

	countWeight  = 1.36 // of the logarithm of the ratio of the counts
	leanWeight   = 0.11
	fullWeight   = 0.67 // the full name knows better
	bothWrong    = 0.25 // how often neither of two forms that no dictionary knows is right, where each stands once
	existsWeight = 4.0  // so does the dictionary, of the word in another name
	knownRight   = 0.95 // how often the spelling that the dictionary holds is the right one, whatever the text has more often
)

// mostOfStyle is the most that is thought of a form which is accepted as well.
const mostOfStyle = 0.49

// needs are the nats by which a garbling must be likelier than chance to be as likely as not.
const (
	needAlone   = 13.0 // of two words that stand alone, or one for the first of a name
	needHalf    = 10.5 // of a surname that stands for a full name
	needKind    = 9.0  // of names whose other words are ordinary ones: Cyclone Phailin
	needSurname = 5.0  // where a given name is shared
	needGiven   = 7.0  // where a surname is shared, as relatives do
	needWhole   = 10.0 // where every word differs
)

// sameOdds returns ln of the odds that two spellings are of one name.
func (c *census) sameOdds(l *likeness) float64 {
	likely := l.likely - math.Log(max(1, c.scope/scopeFitted))
	need := needAlone
	switch last := len(l.pairs) - 1; {
	case last == 0 && l.pairs[0][0] == 0:
	case last == 0:
		need = needHalf
	case len(l.differ) == len(l.pairs):
		need = needWhole
	case l.shared == 0:
		need = needKind
	case l.differ[len(l.differ)-1] == last:
		need = needSurname
	default:
		need = needGiven
	}
	odds := likelyWeight * (likely - need)
	if l.shared > 0 {
		odds += sharedWeight * (min(l.shared, sharedMost) - sharedCommon)
	}
	if l.style {
		odds = max(odds, 0)
	}
	return odds
}

// direction says which of two spellings is the wrong one, and the probability of that if one is.
func (c *census) direction(l *likeness) (wrong, right *spelling, p float64) {
	switch a, b := len(l.a.known) > 0, len(l.b.known) > 0; {
	case a && !b:
		return l.b, l.a, knownRight
	case b && !a:
		return l.a, l.b, knownRight
	}
	at := l.pairs[l.differ[len(l.differ)-1]]
	u, v := l.a.words[at[0]], l.b.words[at[1]]
	odds := countWeight*math.Log(float64(c.counts[u])/float64(c.counts[v])) + leanWeight*l.lean
	if len(l.a.words) > len(l.b.words) {
		odds += fullWeight
	}
	odds += existsWeight * (truth(c.established(u)) - truth(c.established(v)))
	if odds < 0 || odds == 0 && l.b.first.before(l.a.first) {
		return l.a, l.b, probability(-odds)
	}
	return l.b, l.a, probability(odds)
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
