package checks

import (
	"slices"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// opposed reports whether a word of one telling stands against one of the other: likely and unlikely, rose and fell. What both
// have does not count.
func opposed(a, b *telling) bool {
	only := func(a, b []string) (out []string) {
		for _, w := range a {
			if !slices.Contains(b, w) {
				out = append(out, w)
			}
		}
		return out
	}
	v, w := a.words(), b.words()
	ours, theirs := only(v, w), only(w, v)
	for _, v := range ours {
		for _, w := range theirs {
			if negates(v, w) || negates(w, v) || opposites(v, w) {
				return true
			}
		}
	}
	return false
}

// negates reports whether a word is another with a prefix that negates it.
func negates(long, short string) bool {
	root, ok := strings.CutSuffix(long, short)
	return ok && len(short) >= 4 && negating[strings.TrimSuffix(root, "-")]
}

func opposites(a, b string) bool {
	if counts[a] && counts[b] || directions[a] && directions[b] {
		return a != b
	}
	return slices.ContainsFunc(contraries, func(c [2]map[string]bool) bool { return c[0][a] && c[1][b] || c[0][b] && c[1][a] })
}

// otherNames reports whether each telling has a name that the other lacks: another speaker, another day. A name more in one of them
// is none, nor is a name that was garbled in one.
func otherNames(a, b *telling) bool {
	ours, theirs := unshared(a, b), unshared(b, a)
	for i := 0; i < len(ours); i++ {
		j := slices.IndexFunc(theirs, func(n naming) bool { return sameName(ours[i], n) })
		if j >= 0 {
			ours, theirs = slices.Delete(ours, i, i+1), slices.Delete(theirs, j, j+1)
			i--
		}
	}
	return len(ours) > 0 && len(theirs) > 0
}

// unshared returns the names of a telling whose words another lacks.
func unshared(a, b *telling) (out []naming) {
	words := b.words()
	for _, n := range a.names() {
		if !slices.ContainsFunc(words, func(w string) bool { return newNaming(w, nil).word == n.word }) {
			out = append(out, n)
		}
	}
	return out
}

// sameName reports whether two words may be of one name: entries have both, or they sound alike and are not known for two names.
func sameName(a, b naming) bool {
	if a.known != nil && b.known != nil {
		return slices.ContainsFunc(a.known, func(e *dictionaries.Entry) bool { return slices.Contains(b.known, e) })
	}
	if n := min(len(a.word), len(b.word)); n >= 5 && a.word[:n-1] == b.word[:n-1] { // Russia and Russian
		return true
	}
	keys := channel.Keys(b.word)
	return slices.ContainsFunc(channel.Keys(a.word), func(k string) bool { return len(k) >= 2 && slices.Contains(keys, k) })
}

var (
	negating = stringSet("un in im il ir dis non mis de anti counter")
	counts   = stringSet("one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty " +
		"ninety hundred thousand million billion trillion dozen first second third fourth fifth sixth seventh eighth ninth tenth last")
	directions = stringSet("north south east west northern southern eastern western")
	contraries = [][2]map[string]bool{
		against("more", "less fewer"),
		against("over above", "under below"),
		against("up", "down"),
		against("all every", "some"),
		against("high higher", "low lower"),
		against("former", "current present"),
		against("rise rises rose risen rising increase increases increased increasing grow grows grew grown growing",
			"fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped"),
		against("win wins won winning", "lose loses lost losing"),
		against("support supports supported supporting welcome welcomed back backed", "oppose opposes opposed opposing condemn condemned"),
		against("accept accepts accepted accepting agree agreed confirm confirms confirmed", "reject rejected deny denied refuse refused"),
		against("begin begins began begun start starts started", "end ends ended stop stops stopped"),
		against("open opens opened reopen reopened", "close closes closed"),
		against("arrive arrives arrived", "leave leaves left depart departed"),
		against("buy buys bought import imports imported", "sell sells sold export exports exported"),
		against("strengthen strengthened", "weaken weakened"),
		against("attack attacks attacked", "defend defends defended"),
		against("release released free freed", "arrest arrested detain detained"),
		against("men man boys", "women woman girls"),
	}
)

func against(a, b string) [2]map[string]bool { return [2]map[string]bool{stringSet(a), stringSet(b)} }
