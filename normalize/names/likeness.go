package names

import (
	"regexp"
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
	near := newNearIndex(words)
	var out []likeness
	type pair struct{ a, b *spelling }
	met := map[pair]bool{}
	left := c.most
	for i, u := range words {
		for _, j := range near.some(u, maxNear) {
			if int(j) <= i {
				continue
			}
			if left--; left < 0 {
				return out
			}
			if !c.near(u, words[j]) {
				continue
			}
			for _, a := range c.byWord[u] {
				for _, b := range c.byWord[words[j]] {
					if met[pair{a, b}] || met[pair{b, a}] || len(met) > maxCompared*len(words) {
						continue
					}
					met[pair{a, b}] = true
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
func (c *census) wordsToCompare() []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range c.spellings {
		for _, w := range s.words {
			if len(w) >= minAlike && !seen[w] && !c.lower[w] && !calendarWords[w] && !strings.ContainsAny(w, "0123456789") && len(c.byWord[w]) <= maxSpellings {
				out = append(out, w)
			}
			seen[w] = true
		}
	}
	return out
}

// near reports whether two words may be spellings of one.
func (c *census) near(u, v string) bool {
	return plausible(u, v) && (c.cost(u, v) < maxWordCost || c.cost(v, u) < maxWordCost)
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
		u, v := a.words[pair[0]], b.words[pair[1]]
		switch {
		case u == v && !c.ordinaryWord(u):
			l.shared -= c.chance(&part{folded: u})
		case u == v:
		case !c.alike(&l, u, v):
			return l, false
		default:
			l.differ = append(l.differ, i)
			l.style = l.style && c.variants.same(u, v)
			ab, ba := min(c.cost(u, v), maxWordCost), min(c.cost(v, u), maxWordCost)
			rarityA, rarityB := -c.chance(&part{folded: u}), -c.chance(&part{folded: v})
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
		for i := range n {
			l.pairs = append(l.pairs, [2]int{i, i})
		}
	case m == 1 && l.a.kind == dictionaries.Organization:
		return false // Wikipedia is not the Wikimedia Foundation
	case m == 1 && c.near(l.a.words[n-1], l.b.words[0]):
		l.pairs = [][2]int{{n - 1, 0}}
	case m == 1:
		l.pairs = [][2]int{{0, 0}}
	case n == 3 && m == 2:
		l.pairs = [][2]int{{0, 0}, {2, 1}} // a middle name
	default:
		return false
	}
	return true
}

// alike reports whether two words of spellings may be one word that was garbled, and not two.
func (c *census) alike(l *likeness, u, v string) bool {
	if len(u) < minAlike || len(v) < minAlike || !c.near(u, v) || inflections(u, v) || pinyin.MatchString(u) && pinyin.MatchString(v) {
		return false
	}
	wordU, wordV := c.ordinaryWord(u), c.ordinaryWord(v)
	if wordU && wordV || (wordU || wordV) && len(l.b.words) == 1 {
		return false
	}
	if c.lower[u] || c.lower[v] || c.demonyms[u] || c.demonyms[v] {
		return false
	}
	_, nameU := dictionaries.CommonName(u)
	_, nameV := dictionaries.CommonName(v)
	switch given := u == l.a.words[0] && len(l.a.words) > 1; {
	case given && len(l.b.words) == 1:
		return !nameU && !nameV // a given name alone may be anybody's
	case given && nameU && nameV:
		return c.variants.same(u, v) // Maria and Marina, Ali and Alia
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
		u, v := l.a.words[l.pairs[i][0]], l.b.words[l.pairs[i][1]]
		if c.established(u) && c.established(v) && !c.variants.same(u, v) {
			return false
		}
	}
	return true
}

// established reports whether a word is one of a name that is known to exist.
func (c *census) established(w string) bool { return c.exists(w) || c.countOf(c.id(w)) > 0 }

// inflections reports whether two words differ as the forms of one do: a plural, a people, a woman's surname, a case.
func inflections(u, v string) bool {
	n := 0
	for n < len(u) && n < len(v) && u[n] == v[n] {
		n++
	}
	for i := n; i >= minNameStem && i >= n-2; i-- {
		if nameEndings[u[i:]] && nameEndings[v[i:]] {
			return true
		}
	}
	return false
}

// minNameStem is the length in bytes of the shortest stem of a word.
const minNameStem = 3

// nameEndings are the endings that make of one name another, and no ending at all.
var nameEndings = endings(`a ae as an ans e es s o os i is u us y n ns
	ov ova ovy ovs ev eva evs in ina sky skys skis skaya ska ski skoy skogo skyi iy aya oy om ym em im ogo omu ey ei
	ian ians ean eans ese ish ic er ers ism ist ists ite ites land ia ies ed ing
	poulos poulou iene yte aite enko ko ich ovich evich ovna evna son dottir sson sdottir`)

// pinyin matches words that may be of Chinese syllables: each way to write them is another name.
var pinyin = regexp.MustCompile(`^(?:` +
	`[bpmf](?:ai?|ang?|ao|ei|eng?|i|ian|iao|ie|ing?|iu|ou?|u)|` +
	`[dtnl](?:ai?|ang?|ao|ei?|eng?|i|ia|iang?|iao|ie|ing?|iu|ong|ou|u|uan|ue|ui|un|uo)|` +
	`(?:[gkh]|[zcs]h?)(?:ai?|ang?|ao|ei?|eng?|i|ong|ou|ua?|uai|uang?|ui|un|uo)|` +
	`r(?:ang?|ao|eng?|e|i|ong|ou|u|uan|ui|un|uo)|` +
	`[jqx](?:i|ia|iang?|iao|ie|ing?|iong|iu|u|uan|ue|un)|` +
	`[yw](?:ai?|ang?|ao|ei?|eng?|ing?|i|ong|ou?|u|uan|ue|un)|` +
	`ai?|ang?|ao|er?|ei|eng?|ou?){1,3}$`)
