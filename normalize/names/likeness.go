package names

import (
	"slices"
	"strings"

	"transcheck/dictionaries"
)

// likeness is what speaks for two spellings being of one name.
type likeness struct {
	a, b   *spelling // a has as many words as b, or more
	pairs  [][2]int  // places of the words that stand for each other
	differ []int     // of the pairs, those that are not spelled alike
	likely float64   // nats by which a garbling explains what differs better than chance
	lean   float64   // nats by which it is likelier that b is garbled from a than a from b
	shared float64   // rarity in nats of the words that are alike
	style  bool      // they differ as transliterations do, or are accepted forms of one entry
}

// minAlike is the length in bytes of the shortest words that are compared.
const minAlike = 3

// What is compared at most. A text of names has far less; in one that was made to be slow, some pairs are not seen.
const (
	maxSpellings = 64  // that a word stands in
	maxNear      = 256 // words that share a key with a word
	maxCompared  = 64  // pairs of spellings, for each word of the text

	maxWordPairs     = 1 << 18 // pairs of words in a text
	maxSurveyedPairs = 1 << 23 // and in a survey
)

// likenesses returns the pairs of spellings that sound alike, in order.
func (c *census) likenesses() []likeness {
	words := c.wordsToCompare()
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = w.folded
	}
	near := newNearIndex(folded)
	var out []likeness
	type couple struct{ a, b *spelling }
	met := map[couple]bool{}
	left := c.most
	for i, u := range words {
		for _, j := range near.some(u.folded, maxNear) {
			if int(j) <= i {
				continue
			}
			if left--; left < 0 {
				return out
			}
			if !c.kinOf(u, words[j]).near {
				continue
			}
			for _, a := range c.byWord[u.folded] {
				for _, b := range c.byWord[words[j].folded] {
					if met[couple{a, b}] || met[couple{b, a}] || len(met) > maxCompared*len(words) {
						continue
					}
					met[couple{a, b}] = true
					if l, ok := c.compareSpellings(a, b); ok && !c.apart(a, b) {
						out = append(out, l)
					}
				}
			}
		}
	}
	return out
}

// some returns the ids of words that share a key with a folded word, in rising order: of very many the last.
func (n *nearIndex) some(folded string, most int) []int32 {
	var out []int32
	eachKey(nil, folded, func(hash uint32) {
		for _, item := range slices.Backward(n.Bucket(hash)) {
			if item.Hash == hash && len(out) < most {
				out = append(out, item.ID)
			}
		}
	})
	slices.Sort(out)
	return slices.Compact(out)
}

// wordsToCompare returns the words of the spellings that may be garbled.
func (c *census) wordsToCompare() []*lexeme {
	var out []*lexeme
	seen := map[string]bool{}
	for _, s := range c.spellings {
		for i, w := range s.words {
			if len(w) >= minAlike && !seen[w] && !c.lower[w] && !calendarWords[w] && !strings.ContainsAny(w, "0123456789") && len(c.byWord[w]) <= maxSpellings {
				out = append(out, s.lexemes[i])
			}
			seen[w] = true
		}
	}
	return out
}

// compareSpellings compares two spellings word by word.
func (c *census) compareSpellings(a, b *spelling) (likeness, bool) {
	if len(a.words) < len(b.words) || len(a.words) == len(b.words) && b.first.before(a.first) {
		a, b = b, a
	}
	l := likeness{a: a, b: b, style: true}
	if !l.align(c) {
		return l, false
	}
	for i, pair := range l.pairs {
		u, v := a.lexemes[pair[0]], b.lexemes[pair[1]]
		switch {
		case u.folded == v.folded && !u.prose:
			l.shared -= c.chance(&part{folded: u.folded})
		case u.folded == v.folded:
		case !c.alike(&l, u, v):
			return l, false
		default:
			l.differ = append(l.differ, i)
			k := c.kinOf(u, v)
			l.style = l.style && k.same
			ab, ba := k.costs()
			rarityA, rarityB := -c.chance(&part{folded: u.folded}), -c.chance(&part{folded: v.folded})
			l.likely += (rarityA + rarityB - ab - ba) / 2
			l.lean += (rarityB - ab) - (rarityA - ba)
		}
	}
	return l, len(l.differ) > 0 && c.oneEntry(&l)
}

// align pairs the words of two spellings off, and reports whether that can be done.
func (l *likeness) align(c *census) bool {
	n, m := len(l.a.words), len(l.b.words)
	switch {
	case n == m:
		l.pairs = sameOrder[:n]
	case m == 1 && l.a.kind == dictionaries.Organization:
		return false // Wikipedia is not the Wikimedia Foundation
	case m == 1 && c.kinOf(l.a.lexemes[n-1], l.b.lexemes[0]).near:
		l.pairs = [][2]int{{n - 1, 0}}
	case m == 1:
		l.pairs = sameOrder[:1]
	case n == 3 && m == 2:
		l.pairs = [][2]int{{0, 0}, {2, 1}} // a middle name
	default:
		return false
	}
	return true
}

// sameOrder pairs the words of spellings of one length off.
var sameOrder = func() (out [][2]int) {
	for i := range maxName {
		out = append(out, [2]int{i, i})
	}
	return out
}()

// alike reports whether two words of spellings may be one word that was garbled, and not two.
func (c *census) alike(l *likeness, u, v *lexeme) bool {
	k := c.kinOf(u, v)
	switch {
	case !k.alike, u.prose && v.prose, (u.prose || v.prose) && len(l.b.words) == 1:
		return false
	case c.lower[u.folded] || c.lower[v.folded] || c.demonyms[u.folded] || c.demonyms[v.folded]:
		return false
	}
	switch given := u.folded == l.a.words[0] && len(l.a.words) > 1; {
	case given && len(l.b.words) == 1:
		return u.common == 0 && v.common == 0 // a given name alone may be anybody's
	case given && u.common > 0 && v.common > 0:
		return k.same // Maria and Marina, Ali and Alia
	}
	return true
}

// oneEntry reports whether the dictionary allows two spellings to be of one name: it does not know both as different ones. Of
// two that it accepts for one entry, the difference is one of style.
func (c *census) oneEntry(l *likeness) bool {
	both := len(l.a.known) > 0 && len(l.b.known) > 0
	if both && slices.ContainsFunc(l.a.known, func(e *dictionaries.Entry) bool { return slices.Contains(l.b.known, e) }) {
		l.style = true
		return true
	}
	if both || l.style {
		return !both
	}
	for _, i := range l.differ {
		u, v := l.a.lexemes[l.pairs[i][0]], l.b.lexemes[l.pairs[i][1]]
		if c.established(u.folded) && c.established(v.folded) && !c.kinOf(u, v).same {
			return false
		}
	}
	return true
}

// established reports whether a word is one of a name that is known to exist.
func (c *census) established(w string) bool { return c.exists(w) || c.countOf(c.id(w)) > 0 }
