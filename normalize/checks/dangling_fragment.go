package checks

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var danglingFragment = &check.Check{
	Name: "dangling-fragment",
	Doc: check.Doc{
		Title: "a scrap of a sentence left behind the last one",
		Text: `Finds one to four words after the last full sentence of a paragraph that are a verb and nothing more: the verb of
the source, which stands last there, translated a second time. Without a stop it was not seen in 2.5 million words written by
people. A label or heading that ran into the paragraph, such as "Is over" or "Do not enter", is left alone; where it may be one, as
in "Was closed", it is a warning, and so it is with a stop or in the middle of a paragraph. Behind a full stop it also finds the last
words of the sentence once more, as in "this year. year.", and one word in small letters, as in "met Ibrahim. appear.".`,
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
		if !g.Kind.Sentences() {
			continue
		}
		for _, r := range restarts(g) {
			if confidence, scrap := r.scrap(); scrap {
				r.reportScrap(p, confidence)
			}
		}
		for n := 1; n < len(g.Sentences); n++ {
			before, s := g.Sentences[n-1], g.Sentences[n]
			if s.Top-s.First > maxFragment+1 || !stopped(g, before) || !full(g, before) {
				continue
			}
			if confidence, why := fragment(g, before, s); confidence > 0 {
				reportFragment(p, g, s, confidence, why)
			}
		}
	}
}

// fragment returns how sure it is that a sentence behind a full one is a scrap, and why; 0 where it is a sentence.
func fragment(g *document.Passage, before, s document.Sentence) (confidence float64, why string) {
	if s.Top == len(g.Tokens) {
		if confidence := verbAlone(g, s); confidence > 0 {
			return confidence, "begins with an auxiliary verb, has no subject and no stop"
		}
	}
	if g.Token(s.Top-1) != "." || s.Top-s.First < 2 {
		return 0, ""
	}
	s.Top--
	switch n := s.Top - s.First; {
	case n > 1 && notAnswers[strings.ToLower(g.Token(s.First))] && verbAlone(g, s) == sureFragment:
		return likelyFragment, "begins with an auxiliary verb and has no subject"
	case endsWith(g, before, s):
		return likelyFragment, "stands at the end of the sentence before"
	}
	return 0, ""
}

// endsWith reports whether a sentence ends with the words of the scrap behind it, which are not nearly all of it.
func endsWith(g *document.Passage, before, s document.Sentence) bool {
	n, end := s.Top-s.First, before.Top-1
	if end-before.First < n+3 || g.Token(end) != "." || n == 1 && len(g.Token(s.First)) < 4 {
		return false
	}
	for i := range n {
		if t := g.Tokens[s.First+i]; t.Kind == document.Punct || !strings.EqualFold(g.Token(end-n+i), g.Token(s.First+i)) {
			return false
		}
	}
	return true
}

func reportFragment(p *check.Pass, g *document.Passage, s document.Sentence, confidence float64, why string) {
	f := check.At(g.Segment, s.Start, s.End)
	f.Confidence = confidence
	if confidence < sureFragment {
		f.Severity = check.Warning
	}
	f.Message = fmt.Sprintf("%q is left over after the last sentence", f.Text)
	f.Evidence = []string{why}
	f.SuggestDelete(f.Confidence)
	p.Report(f)
}

// full reports whether a sentence is one, and no label: it is long enough, or begins with what is or has a subject.
func full(g *document.Passage, s document.Sentence) bool {
	n := s.Top - s.First
	return n >= 5 || n >= 3 && opensShort[g.Token(s.First)]
}

// stopped reports whether a sentence ends with a mark that ends sentences, quotes aside.
func stopped(g *document.Passage, s document.Sentence) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(g.Text[s.Start:s.End], "\"'”’)]» "))
	return strings.ContainsRune(".!?…", last)
}

// The confidence in a verb that is left over: one that people write in no other way, and one that a label may have.
const (
	sureFragment   = 0.96
	likelyFragment = 0.8
)

// verbAlone returns how sure it is that a sentence is the forms of one verb and nothing more, with no mark in or after it; 0
// where it is something else.
func verbAlone(g *document.Passage, s document.Sentence) float64 {
	if s.Top-s.First > maxFragment {
		return 0
	}
	var words []string
	for i := s.First; i < s.Top; i++ {
		if g.Tokens[i].Kind != document.Word || i > s.First && !startsLower(g.Token(i)) {
			return 0
		}
		words = append(words, strings.ToLower(g.Token(i)))
	}
	first, last := words[0], words[len(words)-1]
	if len(words) == 1 {
		return confidentIf(finite[first], sureFragment)
	}
	inner := words[1 : len(words)-1]
	if !finite[first] && !wills[first] || slices.ContainsFunc(inner, func(w string) bool { return !auxiliaries[w] }) {
		return 0
	}
	before := words[len(words)-2]
	switch {
	case first == "must" && last == "have": // the label of what one must have
		return 0
	case auxiliaries[last], wills[before] && mainVerbs[last], participles[last] && !wills[before]:
		return sureFragment
	}
	return confidentIf(strings.HasSuffix(last, "ed") && !wills[before], likelyFragment)
}

func confidentIf(ok bool, confidence float64) float64 {
	if ok {
		return confidence
	}
	return 0
}

var (
	finite      = stringSet("is are was were has have had")      // not do and did, which command and ask
	notAnswers  = stringSet("is are was were has have had will") // not could be and may be, which people answer
	wills       = stringSet("will would can could may might must shall should")
	auxiliaries = stringSet("be been being have had")
	// Verbs of the news that are neither nouns, as in will power, nor what a label says, as in may vary and must see.
	mainVerbs = stringSet("go come continue become remain happen return begin take give get make bring keep leave meet say tell speak " +
		"decide announce appear arrive agree exist follow occur participate provide receive")
	participles = stringSet("gone come become begun taken given got gotten made brought kept left met said told spoken done seen held " +
		"shown known written sent found heard built led paid risen fallen grown")
	opensShort = stringSet("The A An He She It They This That These Those There")
)

func stringSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
