package checks

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var unbalancedQuotes = &check.Check{
	Name: "unbalanced-quotes",
	Doc: check.Doc{
		Title: "a quote that is opened and not closed, or the reverse",
		Text: `Finds a double quote, straight or curly, that has no other half, and puts the missing one where it belongs: before the
words that say who spoke, at the end of the sentence in which the quote began, or of the paragraph. A quote may run over several
paragraphs, each of which opens it again while only the last one closes it, and the sentences of one quote may stand on lines of
their own. Inches and minutes, single quotes and apostrophes are left alone, and so is a paragraph in which it is not plain what
opens and what closes.`,
		Before:   `"The harbor will be open again by the spring, the mayor said in Derna.`,
		After:    `"The harbor will be open again by the spring," the mayor said in Derna.`,
		Category: "fluency/punctuation",
		Severity: check.Warning,
	},
	Run: runUnbalancedQuotes,
}

// How sure it is where the missing quote belongs.
const (
	quoteOpen          = 0.97 // it stands there, on the wrong side of a space
	quoteBeforeSpeaker = 0.9
	quoteInSentence    = 0.75
	quoteInParagraph   = 0.6
)

// maxCarried is how many paragraphs without a quote a quote may run on over.
const maxCarried = 8

// maxOpen is how many quotes of a paragraph may stay open; with more of them nobody knows what is what.
const maxOpen = 4

func runUnbalancedQuotes(p *check.Pass) {
	q := quotes{
		pass:    p,
		lines:   sync.OnceValue(func() bool { return sentenceLines(p.Passages) }),
		outside: sync.OnceValue(func() bool { return outside(p.Passages) }),
	}
	for i := range p.Passages {
		g := &p.Passages[i]
		switch {
		case !g.Kind.Sentences():
			q.unclosed()
		case strings.ContainsAny(g.Text, "\"“”"):
			q.read(g)
		case q.open != nil:
			if q.carried++; q.carried > maxCarried {
				q.unclosed()
			}
		}
	}
	q.unclosed()
}

// quotes pairs the quotes of a document, paragraph after paragraph.
type quotes struct {
	pass    *check.Pass
	open    *openQuote  // one that an earlier paragraph did not close
	carried int         // paragraphs since then
	lines   func() bool // whether each sentence stands on a line of its own
	outside func() bool // whether commas stand behind closing quotes
}

// sentenceLines reports whether nearly every paragraph is one sentence, as where each stands on a line of its own.
func sentenceLines(passages []document.Passage) bool {
	single := 0
	for i := range passages {
		if len(passages[i].Sentences) == 1 {
			single++
		}
	}
	return len(passages) > 8 && single*10 >= len(passages)*8
}

// openQuote is a quote that its paragraph does not close.
type openQuote struct {
	passage *document.Passage
	marks   []quoteMark
	at      int // which of the marks
}

// read pairs the quotes of a paragraph.
func (q *quotes) read(g *document.Passage) {
	marks, sure := quoteMarks(g.Text)
	if !sure {
		q.open = nil // who knows
		return
	}
	rest := q.goOn(g, marks)
	var open []int
	lone := -1
	for i := rest; i < len(marks); i++ {
		switch {
		case marks[i].opens && q.shifted(g, marks[i], len(open) > 0):
			open = open[:max(0, len(open)-1)]
		case marks[i].opens:
			open = append(open, i)
		case len(open) > 0:
			open = open[:len(open)-1]
		case lone < 0:
			lone = i
		}
	}
	if (lone >= 0 || len(open) > 0) && inches(g.Text) {
		return
	}
	if lone >= 0 {
		q.unopened(g, marks, lone)
	}
	for i := 0; i < len(open) && len(open) <= maxOpen; i++ {
		o := &openQuote{g, marks, open[i]}
		switch s, _ := o.sentence(); {
		case i == len(open)-1:
			q.open, q.carried = o, 0
		case open[i+1] == open[i]+1 && marks[open[i+1]].at < s.End:
			if m := marks[open[i+1]]; startsLower(g.Text[m.at+m.size:]) {
				q.move(g, m, quoteInSentence, check.Warning)
			}
			i++ // or a quote in a quote
		default:
			o.report(q)
		}
	}
}

// goOn decides what a paragraph makes of the quote that an earlier one left open, and returns the first of its marks that is not
// spent on that.
func (q *quotes) goOn(g *document.Passage, marks []quoteMark) (rest int) {
	switch {
	case q.open == nil:
	case !marks[0].opens: // closed here
		q.open = nil
		return 1
	case strings.TrimSpace(g.Text[:marks[0].at]) == "" && !q.open.ends():
		q.open = nil // opened again, as each paragraph of a long quote does
	default:
		q.unclosed()
	}
	return 0
}

// unclosed reports the quote left open, now that nothing closes it.
func (q *quotes) unclosed() {
	if o := q.open; o != nil {
		q.open = nil
		o.report(q)
	}
}

// shifted reports a quote that closes and stands on the wrong side of the space before who spoke: We will win, "Bouden said. It is
// sure where another opened before it.
func (q *quotes) shifted(g *document.Passage, m quoteMark, sure bool) bool {
	next, found := slices.BinarySearchFunc(g.Tokens, m.at+m.size, func(t document.Token, at int) int { return cmp.Compare(t.Start, at) })
	mark := next - 2 // the one before the quote
	if !found || mark < 1 || g.Token(mark) != "," && !(strings.Contains("?!", g.Token(mark)) && startsLower(g.Token(next))) || attributes[g.Token(mark-1)] || !says(g, next, len(g.Text)) {
		return false
	}
	if sure {
		q.move(g, m, quoteOpen, check.Error)
	} else {
		q.move(g, m, quoteBeforeSpeaker, check.Warning)
	}
	return true
}

// move reports that a quote that closes stands behind the space before it.
func (q *quotes) move(g *document.Passage, m quoteMark, confidence float64, severity check.Severity) {
	word := strings.LastIndexFunc(g.Text[:m.at], func(r rune) bool { return !unicode.IsSpace(r) }) + 1
	if word == 0 || word == m.at {
		return
	}
	_, size := utf8.DecodeLastRuneInString(g.Text[:word])
	f := check.At(g.Segment, word-size, m.at+m.size)
	f.Confidence, f.Severity = confidence, severity
	f.Message = "the quote that closes stands behind the space instead of before it"
	f.Evidence = []string{"a quote is open, or who spoke stands behind it"}
	closing := `"`
	if m.size > 1 {
		closing = "”"
	}
	f.Suggest(g.Text[word-size:word]+closing+g.Text[word:m.at], confidence, confidence == quoteOpen)
	q.pass.Report(f)
}
