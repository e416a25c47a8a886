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
	mentions []names.Mention // in the passage
	stems    []int32         // distinct, rarest first once they are counted
	numbers  string
	denials  int // how many words deny something
}

// naming is a word of a name.
type naming struct {
	word  string // folded
	known []*dictionaries.Entry
}

// reading is what tellings make of the words of a text, each looked at once.
type reading struct {
	words map[string]word
	ids   map[string]int32 // of the stems
	stems []stemmed        // by id
	told  int32            // sentences so far
}

type word struct {
	stem   int32 // -1 for none
	denies bool
}

type stemmed struct {
	text  string
	count int   // of the sentences that have it
	last  int32 // of those
}

func (r *reading) word(text string) word {
	w, ok := r.words[text]
	if ok {
		return w
	}
	lower := strings.ToLower(text)
	w = word{-1, denials[lower] || strings.HasSuffix(lower, "n't") || strings.HasSuffix(lower, "n’t")}
	if stem := stem(text); stem != "" {
		id, ok := r.ids[stem]
		if !ok {
			id = int32(len(r.stems))
			r.ids[stem] = id
			r.stems = append(r.stems, stemmed{text: stem})
		}
		w.stem = id
	}
	r.words[text] = w
	return w
}

// tellings returns the full sentences of enough content, with the stems of each sorted from the rarest in the text.
func (r *reading) tellings(p *check.Pass) []telling {
	var out []telling
	mentions := p.Names.Mentions
	for i := range p.Passages {
		g := &p.Passages[i]
		n := 0
		for n < len(mentions) && mentions[n].Passage <= i {
			n++
		}
		here := mentions[:n]
		mentions = mentions[n:]
		if g.Kind != document.Paragraph && g.Kind != document.ListItem || g.Original != "" { // its source told it twice, as the forms of a plural do
			continue
		}
		for _, s := range g.Sentences {
			if s.Top-s.First < minStems || !stopped(g, s) {
				continue
			}
			if t := r.telling(g, s, here); len(t.stems) >= minStems {
				out = append(out, t)
				for _, stem := range t.stems {
					r.stems[stem].count++
				}
			}
		}
	}
	for _, t := range out {
		slices.SortFunc(t.stems, func(a, b int32) int {
			return cmp.Or(cmp.Compare(r.stems[a].count, r.stems[b].count), strings.Compare(r.stems[a].text, r.stems[b].text))
		})
	}
	return out
}

// telling reads a sentence of a passage whose mentions are given.
func (r *reading) telling(g *document.Passage, s document.Sentence, mentions []names.Mention) telling {
	t := telling{passage: g, sentence: s, mentions: mentions, stems: make([]int32, 0, (s.Top-s.First)/2)}
	var numbers []string
	r.told++
	for i := s.First; i < s.Top; i++ {
		switch g.Tokens[i].Kind {
		case document.Number:
			numbers = append(numbers, g.Token(i))
		case document.Word:
			w := r.word(g.Token(i))
			if w.denies {
				t.denials++
			}
			if w.stem >= 0 && r.stems[w.stem].last != r.told {
				r.stems[w.stem].last = r.told
				t.stems = append(t.stems, w.stem)
			}
		}
	}
	t.numbers = strings.Join(numbers, " ")
	return t
}

// words returns the words of a telling, in small letters.
func (t *telling) words() (out []string) {
	for i := t.sentence.First; i < t.sentence.Top; i++ {
		if t.passage.Tokens[i].Kind == document.Word {
			out = append(out, strings.ToLower(t.passage.Token(i)))
		}
	}
	return out
}

// names returns the words of a telling that are those of names.
func (t *telling) names() (out []naming) {
	for i := t.sentence.First; i < t.sentence.Top; i++ {
		if t.passage.Tokens[i].Kind != document.Word {
			continue
		}
		text := t.passage.Token(i)
		if n := newNaming(text, knownAt(t.mentions, t.passage.Tokens[i])); n.known != nil || nameLike(text) {
			out = append(out, n)
		}
	}
	return out
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
