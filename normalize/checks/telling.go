package checks

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// telling is a full sentence by its content.
type telling struct {
	passage  *document.Passage
	sentence document.Sentence
	words    []string // all, in small letters
	stems    []string // distinct, rarest first once they are counted
	numbers  string
	names    []naming
	denials  int // how many words deny something
}

// naming is a word of a name.
type naming struct {
	word  string // folded
	known []*dictionaries.Entry
}

// tellings returns the full sentences of enough content, with the stems of each sorted from the rarest in the text.
func tellings(p *check.Pass) []telling {
	var out []telling
	count := map[string]int{}
	mentions := p.Names.Mentions
	for i := range p.Passages {
		g := &p.Passages[i]
		n := 0
		for n < len(mentions) && mentions[n].Passage <= i {
			n++
		}
		here := mentions[:n]
		mentions = mentions[n:]
		if g.Kind != document.Paragraph && g.Kind != document.ListItem {
			continue
		}
		for _, s := range g.Sentences {
			if t := newTelling(g, s, here); len(t.stems) >= minStems && stopped(g, s) {
				out = append(out, t)
				for _, stem := range t.stems {
					count[stem]++
				}
			}
		}
	}
	for _, t := range out {
		slices.SortFunc(t.stems, func(a, b string) int { return cmp.Or(cmp.Compare(count[a], count[b]), strings.Compare(a, b)) })
	}
	return out
}

// newTelling reads a sentence of a passage whose mentions are given.
func newTelling(g *document.Passage, s document.Sentence, mentions []names.Mention) telling {
	t := telling{passage: g, sentence: s}
	seen := map[string]bool{}
	var numbers []string
	for i := s.First; i < s.Top; i++ {
		word := g.Token(i)
		switch g.Tokens[i].Kind {
		case document.Number:
			numbers = append(numbers, word)
		case document.Word:
			lower := strings.ToLower(word)
			t.words = append(t.words, lower)
			if denials[lower] || strings.HasSuffix(lower, "n't") || strings.HasSuffix(lower, "n’t") {
				t.denials++
			}
			if stem := stem(word); stem != "" && !seen[stem] {
				seen[stem] = true
				t.stems = append(t.stems, stem)
			}
			if n := newNaming(word, knownAt(mentions, g.Tokens[i])); n.known != nil || nameLike(word) {
				t.names = append(t.names, n)
			}
		}
	}
	t.numbers = strings.Join(numbers, " ")
	return t
}

func newNaming(word string, known []*dictionaries.Entry) naming {
	return naming{channel.Fold(strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")), known}
}

// knownAt returns the entries that are spelled where a token stands.
func knownAt(mentions []names.Mention, t document.Token) []*dictionaries.Entry {
	i, _ := slices.BinarySearchFunc(mentions, t.Start, func(m names.Mention, at int) int { return cmp.Compare(m.End, at+1) })
	if i < len(mentions) && mentions[i].Start <= t.Start {
		return mentions[i].Known
	}
	return nil
}

// nameLike reports whether a word has a capital and is not an ordinary word, or less often one than a name.
func nameLike(word string) bool {
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
		return false
	}
	folded := channel.Fold(word)
	nats, ordinary := dictionaries.Word(folded)
	if !ordinary || datesInCapitals[word] {
		return true
	}
	name, ok := dictionaries.CommonName(folded)
	return ok && name < nats
}

// stem returns a word without its inflection, roughly, or "" for a word without content of its own.
func stem(word string) string {
	w := strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s"))
	if len(w) < 3 || functionWords[w] || strings.IndexFunc(w, unicode.IsLetter) < 0 {
		return ""
	}
	for _, suffix := range []string{"ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "s", "e", "y"} {
		if root := strings.TrimSuffix(w, suffix); root != w && len(root) >= 4 {
			return root
		}
	}
	return w
}

var functionWords = stringSet(`the and that this these those with from for was were are has have had been being will would can could
	may might must shall should not but its his her their our your him them they she you who whom which what when where how why
	said says say told also than then there here into onto over under about after before during between among against within
	without through while because since until such some any all each both more most other another one ones own very just only
	even still yet did does done doing`)

var (
	denials = stringSet("not no never nor neither none nobody nothing nowhere cannot without deny denies denied denying reject rejects " +
		"rejected rejecting refuse refuses refused refusing fail fails failed failing lack lacks lacked lacking rather instead")
	datesInCapitals = stringSet("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August " +
		"September October November December")
)
