package names

import (
	"sort"
	"strings"
)

// holder returns the person to whom the words [from, to) ascribe an office, or nil.
func (t *ascriber) holder(from, to int) *Person {
	if t.subordinate(from) {
		return nil
	}
	ps := t.p.parts
	i := to
	for i < len(ps) && ps[i].joined && !ps[i].owned && honorifics[ps[i].folded] && t.p.known[i] == nil {
		i++
	}
	if i < len(ps) && ps[i].joined && !ps[i].owned {
		return t.personAt(i)
	}
	if i == to && to < len(ps) && t.gap(to) == ", " {
		if q := t.personAt(to); q != nil && q.Entry != nil && t.closed(q.top) && !t.listed(from) && !t.governed(from) {
			return q
		}
	}
	first := from
	if first > 0 && ps[first-1].folded == "the" && ps[first].joined {
		first--
	}
	if first > 0 && t.gap(first) == ", " && t.closed(to) {
		if q := t.personBefore(first); q != nil && !t.listed(q.first) {
			return q
		}
	}
	return nil
}

// subordinate reports whether the office at part i is that of somebody else's superior: a spokesman for the president of Russia.
func (t *ascriber) subordinate(i int) bool {
	ps := t.p.parts
	if i > 0 && ps[i-1].folded == "the" && ps[i].joined {
		i--
	}
	if i < 2 || !ps[i].joined || !ps[i-1].joined || !belongs[ps[i-1].folded] {
		return false
	}
	before := ps[i-2].folded
	return t.titles.is(before) || staffs[before]
}

// governed reports whether a preposition stands before part i: in "To the Russian president, Lavrov, too, agreed" the comma ends
// a phrase.
func (t *ascriber) governed(i int) bool {
	ps := t.p.parts
	if i > 0 && ps[i-1].folded == "the" && ps[i].joined {
		i--
	}
	return i > 0 && ps[i].joined && governing[ps[i-1].folded]
}

// gap returns the text before part i, back to the part before it.
func (t *ascriber) gap(i int) string { return t.p.Text[t.p.parts[i-1].end:t.p.parts[i].start] }

// personAt returns whom the words from part i on name, or nil.
func (t *ascriber) personAt(i int) *Person {
	j := sort.Search(len(t.people), func(j int) bool { return t.people[j].first >= i })
	if j < len(t.people) && t.people[j].first == i {
		return &t.people[j]
	}
	return nil
}

// personBefore returns the known person whom the words up to part i name, or nil.
func (t *ascriber) personBefore(i int) *Person {
	j := sort.Search(len(t.people), func(j int) bool { return t.people[j].top >= i })
	if j < len(t.people) && t.people[j].top == i && t.people[j].Entry != nil {
		return &t.people[j]
	}
	return nil
}

// closed reports whether a mark that closes an apposition stands before part i, and no list goes on.
func (t *ascriber) closed(i int) bool {
	rest := t.p.Text[t.p.parts[i-1].end:]
	if rest == "" || strings.ContainsAny(rest[:1], ".;:)!?") {
		return true
	}
	if !strings.HasPrefix(rest, ",") {
		return false
	}
	return i >= len(t.p.parts) || !lists[t.p.parts[i].folded] && !t.p.parts[i].upper
}

// listed reports whether part i may be an item of a list: a comma, or a word that joins, stands before it.
func (t *ascriber) listed(i int) bool {
	for i > 0 && t.p.parts[i].joined && (t.titles.is(t.p.parts[i-1].folded) || t.p.parts[i-1].folded == "the") {
		i--
	}
	return i > 0 && (strings.Contains(t.gap(i), ",") || lists[t.p.parts[i-1].folded] && t.p.parts[i].joined)
}

var (
	lists     = wordSet("and or as between both including like")
	belongs   = wordSet("of to for under with")
	governing = wordSet(`to for with without unlike like beside besides by from after before against on about at of than under over
		behind between around near via in into upon`)
	staffs     = wordSet("office administration staff cabinet apparatus service team secretariat aide aides party behalf")
	honorifics = wordSet("mr mrs ms miss dr prof gen general col lt adm admiral marshal sir lord dame sheikh sheik ayatollah imam mullah sayyed seyyed hojatoleslam")
)
