package checks

import (
	"fmt"
	"strings"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var lowercaseRestart = &check.Check{
	Name: "lowercase-restart",
	Doc: check.Doc{
		Title: "a sentence that begins with a small letter",
		Text: `Finds a small letter behind a full stop. Where a sentence begins there, it suggests the capital, also that of an Arabic
article such as that of Al-Sisi. Where none does, as in "300 rubles. per month", the engine has kept the stop of an abbreviation of
the source, and it suggests the words without it. Abbreviations, brands such as iPhone, names such as de Gaulle, addresses,
ellipses and what stands behind a closing quote are left alone; a paragraph that begins small counts where it has several
sentences.`,
		Before:   "The talks ended. the minister left at once.",
		After:    "The talks ended. The minister left at once.",
		Category: "fluency/spelling",
		Severity: check.Warning,
	},
	Run: runLowercaseRestart,
}

// The confidence in what a small letter behind a stop should be.
const (
	restartSure   = 0.93 // a word that begins sentences
	restartLikely = 0.8  // words with a verb among them
	restartSplit  = 0.7  // a sentence that a stop cuts in two
)

func runLowercaseRestart(p *check.Pass) {
	names := sync.OnceValue(func() map[string]bool { return capitalized(p.Passages) })
	lines := sync.OnceValue(func() bool { return len(p.Passages) < 3 || sentenceLines(p.Passages) })
	for i := range p.Passages {
		g := &p.Passages[i]
		if !g.Kind.Sentences() {
			continue
		}
		for _, r := range restarts(g) {
			if _, scrap := r.scrap(); !scrap {
				r.report(p, names)
			}
		}
		if smallHead(p.Passages, i) && !smallHead(p.Passages, i-1) && !smallHead(p.Passages, i+1) && // no list
			(i == 0 || stopped(&p.Passages[i-1], lastSentence(&p.Passages[i-1]))) {
			reportHead(p, g, lines())
		}
	}
}

// smallHead reports whether there is an i-th passage and it begins with a small letter.
func smallHead(passages []document.Passage, i int) bool {
	return i >= 0 && i < len(passages) && len(passages[i].Tokens) > 0 && startsLower(passages[i].Token(0))
}

func lastSentence(g *document.Passage) document.Sentence {
	if len(g.Sentences) == 0 {
		return document.Sentence{}
	}
	return g.Sentences[len(g.Sentences)-1]
}

// report reports a small letter behind a stop, with what it should be.
func (r restart) report(p *check.Pass, names func() map[string]bool) {
	word := r.Token(r.first)
	switch mark := r.Token(r.mark); {
	case mark == "." && r.cut():
		r.join(p)
	case mark != ".":
		if headsAnywhere[word] && r.words >= 3 && !says(r.Passage, r.first, len(r.Text)) {
			r.begin(p, restartLikely)
		}
	case arabName(word), sentenceHeads[word] && (r.words >= 3 || r.words == 2 && pronouns[word]):
		r.begin(p, restartSure)
	case r.words >= 2 && names()[capital(word)]:
		r.begin(p, restartLikely)
	case r.words >= 3 && knownWord(r.Token(r.mark-1)) && r.hasVerb():
		r.begin(p, restartLikely)
	}
}

// capitalized returns the words that have a capital within a sentence, and are no words of English.
func capitalized(passages []document.Passage) map[string]bool {
	out := map[string]bool{}
	for i := range passages {
		g := &passages[i]
		for j := 1; j < len(g.Tokens); j++ {
			if word := g.Token(j); g.Tokens[j].Kind == document.Word && startsCapital(word) {
				if _, ordinary := dictionaries.Word(strings.ToLower(word)); !ordinary {
					out[word] = true
				}
			}
		}
	}
	return out
}

// begin suggests the capital.
func (r restart) begin(p *check.Pass, confidence float64) {
	f := check.At(r.Segment, r.Tokens[r.first].Start, r.Tokens[r.first].End)
	f.Confidence = confidence
	f.Message = fmt.Sprintf("a sentence begins with the small letter of %q", f.Text)
	f.Suggest(capital(f.Text), confidence, false)
	p.Report(f)
}

// join suggests the words without the stop between them.
func (r restart) join(p *check.Pass) {
	f := check.At(r.Segment, r.Tokens[r.mark-1].Start, r.Tokens[r.first].End)
	f.Confidence = restartSplit
	f.Message = fmt.Sprintf("a full stop cuts the sentence before %q", r.Token(r.first))
	before := r.Text[r.Tokens[r.mark-1].Start:r.Tokens[r.mark].Start]
	if relative[r.Token(r.first)] {
		before += ","
	}
	f.Suggest(before+r.Text[r.Tokens[r.mark].End:r.Tokens[r.first].End], restartSplit, false)
	p.Report(f)
}

// cut reports whether the stop stands in the middle of a sentence: what follows begins with what no sentence does, or with a
// preposition behind a unit, or with a verb.
func (r restart) cut() bool {
	word, before := r.Token(r.first), strings.ToLower(r.Token(r.mark-1))
	switch {
	case goesOn[word] || relative[word]:
		return true
	case units[before] && prepositions[word]:
		return true
	}
	next := r.Token(min(r.first+1, len(r.Tokens)-1))
	return (finite[word] || wills[word] || strings.HasSuffix(word, "ed") && determiners[next]) && r.top-1 < len(r.Tokens) && r.Token(r.top-1) != "?" && r.words >= 2 && (!subjects[next] || !finite[word] && !wills[word])
}

// hasVerb reports whether what follows the stop has a verb that only a sentence has.
func (r restart) hasVerb() bool {
	for i := r.first + 1; i < r.top; i++ {
		if w := r.Token(i); finite[w] || wills[w] || attributes[w] || len(w) > 4 && strings.HasSuffix(w, "ed") {
			return true
		}
	}
	return false
}

// reportHead reports that a paragraph of several sentences, or one sentence among paragraphs, begins with a small letter.
func reportHead(p *check.Pass, g *document.Passage, lines bool) {
	if len(g.Sentences) == 0 || !stopped(g, g.Sentences[0]) || len(g.Sentences) < 2 && (lines || g.Sentences[0].Top < minAlone) {
		return
	}
	if word := g.Token(0); sentenceHeads[word] || arabName(word) {
		r := restart{Passage: g, first: 0}
		r.begin(p, restartSure)
	}
}

// minAlone is how many words a paragraph of one sentence has at least; fewer are a label.
const minAlone = 7

var (
	sentenceHeads = stringSet(`the a an he she it they we this these those his her its their there our my but and in on at from for to with
		by after before during according however meanwhile although because when while if since also some many most both such as
		today yesterday earlier later nevertheless therefore moreover furthermore then now here what who why how`)
	headsAnywhere = stringSet("the he she they we this these his her their")
	goesOn        = stringSet("per of than nor up percent million billion thousand each")
	relative      = stringSet("which whose whom")
	prepositions  = stringSet("in on at from for to with by per a an and or each")
	units         = stringSet(`rubles roubles ruble rouble hryvnia hryvnias dollars euros cents kopecks lira tenge kilometers kilometres meters metres
		kilograms grams tons tonnes liters litres hectares percent million billion thousand years hours minutes seconds degrees people barrels`)
)
