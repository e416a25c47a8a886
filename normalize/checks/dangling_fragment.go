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
		Text: `Finds one to four words after the last full sentence of a paragraph that are a verb and nothing more, without a
stop: the verb of the source, which stands last there, translated a second time. In 39,492 lines written by people it was not
seen once. A label or heading that ran into the paragraph, such as "Is over" or "Do not enter", is left alone; where it may
be one, as in "Was closed", it is a warning. Behind any full stop it finds, in small letters, the last words of the sentence once
more, as in "this year. year.", and one word alone, as in "met Ibrahim. appear.", which is a warning.`,
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
		if g.Kind != document.Paragraph && g.Kind != document.ListItem {
			continue
		}
		for _, r := range restarts(g) {
			if confidence, scrap := r.scrap(); scrap {
				r.reportScrap(p, confidence)
			}
		}
		if n < 2 {
			continue
		}
		before, last := g.Sentences[n-2], g.Sentences[n-1]
		confidence := verbAlone(g, last)
		if confidence == 0 || !stopped(g, before) || !full(g, before) {
			continue
		}
		f := check.At(g.Segment, last.Start, last.End)
		f.Confidence = confidence
		if confidence < sureFragment {
			f.Severity = check.Warning
		}
		f.Message = fmt.Sprintf("%q is left over after the last sentence", f.Text)
		f.Evidence = []string{"begins with an auxiliary verb, has no subject and no stop"}
		f.SuggestDelete(f.Confidence)
		p.Report(f)
	}
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
	finite      = stringSet("is are was were has have had") // not do and did, which command and ask
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
