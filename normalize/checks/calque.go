package checks

import (
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var calque = &check.Check{
	Name: "calque",
	Doc: check.Doc{
		Title: "a wording carried over word for word from the source",
		Text: `Finds the phrases of a table that a translation takes over from its source word for word, and false friends:
"two-way telephone conversation", "peaceful residents" for civilians, "first decade of May" for its first ten days, "military
technique" for military equipment, "new crown virus" for the coronavirus. What is good English for something else counts only
where --from names a language that has the phrase, and what good writers use too is information.`,
		Before:   "The ministers had a two-way telephone conversation about the visit.",
		After:    "The ministers had a telephone conversation about the visit.",
		Category: "style/awkward",
		Severity: check.Warning,
	},
	Run: runCalque,
}

// The confidence that a phrase is a calque.
const (
	calqueFrom      = 0.92 // the text is from a language that has it
	calqueAnywhere  = 0.85
	calqueDebatable = 0.6
)

// calques are the known phrases by their first words, in small letters.
var calques = sync.OnceValue(func() map[string][]*dictionaries.Phrase {
	all := dictionaries.Calques()
	m := make(map[string][]*dictionaries.Phrase, len(all))
	for i := range all {
		first := document.Tokens(all[i].Wrong)[0]
		word := strings.ToLower(all[i].Wrong[first.Start:first.End])
		m[word] = append(m[word], &all[i])
	}
	return m
})

func runCalque(p *check.Pass) {
	known := calques()
	for i := range p.Passages {
		g := &p.Passages[i]
		end := 0 // of the last one found
		for j := range g.Tokens {
			if g.Tokens[j].Start < end || g.Tokens[j].Kind == document.Punct {
				continue
			}
			best, top := longest(g, j, known[strings.ToLower(g.Token(j))])
			if best != nil && reportCalque(p, g, j, top, best) {
				end = top
			}
		}
	}
}

// longest returns the longest of the phrases that stands at a token, and where it ends.
func longest(g *document.Passage, at int, phrases []*dictionaries.Phrase) (best *dictionaries.Phrase, top int) {
	for _, c := range phrases {
		if c.Opening && !opensAt(g, at) {
			continue
		}
		if end := phraseEnd(g.Text, g.Tokens[at].Start, c.Wrong); end > top {
			best, top = c, end
		}
	}
	return best, top
}

// opensAt reports whether a sentence begins with a token.
func opensAt(g *document.Passage, at int) bool {
	i := sort.Search(len(g.Sentences), func(i int) bool { return g.Sentences[i].First >= at })
	return i < len(g.Sentences) && g.Sentences[i].First == at
}

// phraseEnd returns where a phrase that stands at an offset of a text ends, in whatever case and white space, or 0.
func phraseEnd(text string, at int, phrase string) int {
	for i := 0; i < len(phrase); i++ {
		if at >= len(text) {
			return 0
		}
		if phrase[i] == ' ' {
			rest := strings.TrimLeft(text[at:], " \n\r\t\u00a0")
			if len(rest) == len(text)-at {
				return 0
			}
			at = len(text) - len(rest)
			continue
		}
		if c := text[at]; c != phrase[i] && (c|0x20 != phrase[i]|0x20 || c|0x20 < 'a' || c|0x20 > 'z') {
			return 0
		}
		at++
	}
	last, _ := utf8.DecodeLastRuneInString(phrase)
	if r, _ := utf8.DecodeRuneInString(text[at:]); unicode.IsLetter(last) && at < len(text) && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-') {
		return 0
	}
	return at
}

// reportCalque reports a phrase that stands from a token up to an offset, where it counts in this text.
func reportCalque(p *check.Pass, g *document.Passage, first, top int, c *dictionaries.Phrase) bool {
	from := g.Tokens[first].Start
	found := g.Text[from:top]
	source := c.Says(p.Names.From())
	if c.Level == dictionaries.FromSource && !source || strings.ToUpper(found) == found {
		return false
	}
	article, start := "", from
	if other := otherArticle(g, first, c.Right[0]); other != "" {
		start, article = g.Tokens[first-1].Start, other+" "
	}
	f := check.At(g.Segment, start, top)
	switch {
	case c.Level == dictionaries.Debatable:
		f.Confidence, f.Severity = calqueDebatable, check.Info
	case source:
		f.Confidence = calqueFrom
	default:
		f.Confidence = calqueAnywhere
	}
	f.Message = "a wording of another language: in English it is " + c.Right[0]
	if c.Note != "" {
		f.Evidence = []string{c.Note}
	}
	for i, right := range c.Right {
		if i == 0 {
			right = article + right
		}
		if startsCapital(f.Text) && (opensAt(g, first) || startsCapital(found[strings.LastIndexByte(found, ' ')+1:])) {
			right = capital(right)
		}
		f.Suggest(right, f.Confidence, false)
	}
	p.Report(f)
	return true
}

// otherArticle returns the article that a phrase needs when the one before the token does not fit it any more, or "".
func otherArticle(g *document.Passage, first int, right string) string {
	if first == 0 {
		return ""
	}
	vowel := strings.ContainsRune("aeiouAEIO", rune(right[0]))
	if word, _, _ := strings.Cut(right, " "); len(word) > 1 && allCapitals(word) { // read letter by letter
		vowel = strings.ContainsRune("AEFHILMNORSX", rune(word[0]))
	}
	switch g.Token(first - 1) {
	case "a", "A":
		if vowel {
			return likeCase("an", g.Token(first-1))
		}
	case "an", "An":
		if !vowel {
			return likeCase("a", g.Token(first-1))
		}
	}
	return ""
}
