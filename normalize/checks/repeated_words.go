package checks

import (
	"fmt"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var repeatedWords = &check.Check{
	Name: "repeated-words",
	Doc: check.Doc{
		Title: "words that stand twice in a row",
		Text: `Finds a word or a phrase directly behind itself, "X and X" where both are the same, and names that an engine has
caught in a loop. What English doubles is left alone: had had, that that is so, very very, more and more, on and on, time to
time to; so are sounds, quotes, and names such as Adamu Adamu or Boutros Boutros-Ghali. A phrase behind a comma has to be of
four words, because speakers repeat shorter ones. People make these slips too, about once in 30,000 words.`,
		Before:   "The fans cried cried when the race was over.",
		After:    "The fans cried when the race was over.",
		Category: "fluency/grammar",
		Severity: check.Error,
	},
	Run: runRepeatedWords,
}

// maxPhrase is how many words a phrase has at the most that is looked for behind itself.
const maxPhrase = 10

func runRepeatedWords(p *check.Pass) {
	for i := range p.Passages {
		r := repetitions{&p.Passages[i]}
		for at := 0; at < len(r.Tokens); {
			d, ok := r.doubled(at)
			if d.top == 0 {
				d, ok = r.joined(at)
			}
			if ok {
				d.report(p, r.Passage)
				at = d.top
			} else { // the last of what may stand more than once may begin something else
				at = max(at+1, d.top-1)
			}
		}
	}
}

// doubling is a stretch of tokens [first, top) of which the first [first, keep) are enough.
type doubling struct {
	first, keep, top int
	confidence       float64
	severity         check.Severity
	safe             bool
}

func (d doubling) report(p *check.Pass, g *document.Passage) {
	from := g.Tokens[d.first].Start
	f := check.At(g.Segment, from, g.Tokens[d.top-1].End)
	f.Confidence, f.Severity = d.confidence, d.severity
	once := g.Text[from:g.Tokens[d.keep-1].End]
	f.Message = fmt.Sprintf("%q stands here more than once", once)
	f.Evidence = []string{"the words are repeated directly behind themselves"}
	f.Suggest(once, d.confidence, d.safe)
	p.Report(f)
}

// repetitions finds the words of a passage that are repeated.
type repetitions struct{ *document.Passage }

// doubled returns what stands twice or more in a row from a token on, and whether it should not.
func (r repetitions) doubled(at int) (d doubling, ok bool) {
	if r.Tokens[at].Kind == document.Punct {
		return d, false
	}
	for n := 1; n <= maxPhrase && at+2*n <= len(r.Tokens); n++ {
		copies, comma := r.copies(at, n)
		if copies < 2 {
			continue
		}
		step := n
		if comma {
			step++
		}
		d = doubling{first: at, keep: at + n, top: at + (copies-1)*step + n}
		switch {
		case copies > 2:
			ok = r.loop(&d, n, copies)
		case comma:
			ok = r.afterComma(&d, n)
		case n == 1:
			ok = r.word(&d)
		default:
			ok = r.phrase(&d, n)
		}
		return d, ok
	}
	return d, false
}

// copies counts how often the n words at a token stand in a row, each behind white space or each behind a comma.
func (r repetitions) copies(at, n int) (copies int, comma bool) {
	next := at + n
	if comma = r.Token(next) == ","; comma {
		next++
	}
	if next >= len(r.Tokens) || !strings.EqualFold(r.Token(at), r.Token(next)) {
		return 1, comma
	}
	for i := at; i < at+n; i++ {
		if r.Tokens[i].Kind != document.Word && (n == 1 || r.Tokens[i].Kind != document.Number) {
			return 1, comma
		}
	}
	for copies = 1; r.same(at, next, n); copies++ {
		next += n
		if comma {
			if next >= len(r.Tokens) || r.Token(next) != "," {
				return copies + 1, comma
			}
			next++
		}
	}
	return copies, comma
}

// same reports whether the n tokens at two places are the same words, apart from the capital at the head of a sentence, and the later
// ones stand behind white space.
func (r repetitions) same(a, b, n int) bool {
	if b+n > len(r.Tokens) || r.Tokens[b-1].End == r.Tokens[b].Start {
		return false
	}
	for i := range n {
		v, w := r.Token(a+i), r.Token(b+i)
		if v != w && !(i == 0 && strings.EqualFold(v, w) && startsLower(w)) {
			return false
		}
	}
	return true
}

// word judges a single word that stands twice.
func (r repetitions) word(d *doubling) bool {
	second := r.Token(d.top - 1)
	lower := strings.ToLower(second)
	grammar := strict[lower] || links[lower] || asked[lower] // nobody says these twice in a quote either
	if !startsLower(second) || doubles[lower] || r.joinsOn(d) || !grammar && quoted(r.Text, r.Tokens[d.first].Start) {
		return false
	}
	d.confidence, d.severity = 0.95, check.Error
	switch {
	case lower == "that":
		return r.thatTwice(d)
	case asked[lower]:
		return !r.asks(d.first)
	case strict[lower]:
		d.safe = true
		return true
	case links[lower]:
		return true
	case particles[lower]: // looked for for a week, sworn in in May
		return r.opens(d.first)
	case second != r.Token(d.first) && !r.opens(d.first):
		return false
	}
	nats, known := dictionaries.Word(lower)
	d.confidence = 0.9
	return known && nats < ordinaryNats && len(lower) > 3
}

// ordinaryNats is how rare a doubled word may be: one more rare may be the half of a foreign name that is said twice, as gado gado.
const ordinaryNats = 13

// opens reports whether a token begins a sentence or stands behind a comma.
func (r repetitions) opens(at int) bool {
	return at == 0 || strings.Contains(`.!?,;:"“`, r.Token(at-1))
}

// joinsOn reports whether what is repeated is part of a compound at either end, as in "seven-time time" parted by a dash.
func (r repetitions) joinsOn(d *doubling) bool {
	return d.first > 0 && r.Tokens[d.first-1].End == r.Tokens[d.first].Start && strings.Contains(joiners, r.Token(d.first-1)) ||
		d.top < len(r.Tokens) && r.Tokens[d.top].Start == r.Tokens[d.top-1].End && strings.Contains(joiners, r.Token(d.top))
}

const joiners = "-–—/&*_@"

// thatTwice judges "that that": an error between a verb that reports and what can only begin a clause, right in "said that that is so"
// and "things like that that we do".
func (r repetitions) thatTwice(d *doubling) bool {
	if d.first == 0 || d.top == len(r.Tokens) {
		return false
	}
	next := r.Token(d.top)
	return thatVerbs[strings.ToLower(r.Token(d.first-1))] && (subjects[next] || numerals[next] || r.Tokens[d.top].Kind == document.Number)
}

// asks reports whether the sentence speaks of what something is before a token, as in "what it is is unclear".
func (r repetitions) asks(at int) bool {
	for i := at - 1; i >= 0 && at-i < 30 && !strings.Contains(".!?;", r.Token(i)); i-- {
		if asking[strings.ToLower(r.Token(i))] {
			return true
		}
	}
	return false
}

// phrase judges n words that stand twice with nothing between.
func (r repetitions) phrase(d *doubling, n int) bool {
	d.confidence, d.severity = 0.9, check.Error
	if n == 2 {
		a, b := strings.ToLower(r.Token(d.first)), strings.ToLower(r.Token(d.first+1))
		switch {
		case placing[a] && !betweens[b] && len(b) > 3: // on Monday on Monday
		case betweens[a] != betweens[b] && !strict[a] && !strict[b], !startsLower(r.Token(d.first + 1)):
			return false // from time to time to, face to face to, Duran Duran
		case d.first > 0 && strings.HasPrefix(r.Token(d.first-1), "call"): // call a spade a spade
			return false
		}
		d.confidence, d.severity = 0.8, check.Warning
	}
	return n > 2 || !quoted(r.Text, r.Tokens[d.first].Start)
}

// afterComma judges words that stand again behind a comma: a figure of speech where they are few or somebody speaks.
func (r repetitions) afterComma(d *doubling, n int) bool {
	d.confidence, d.severity = 0.75, check.Warning
	if n < 4 || quoted(r.Text, r.Tokens[d.first].Start) {
		return false
	}
	for i := d.first; i < d.keep; i++ {
		if speakers[strings.ToLower(r.Token(i))] {
			return false
		}
	}
	return true
}

// loop judges what stands three times or more: a name, a phrase, or so much that nobody says it.
func (r repetitions) loop(d *doubling, n, copies int) bool {
	d.confidence, d.severity = 0.9, check.Error
	word := r.Token(d.first)
	if sounds[strings.ToLower(word)] || copies < 6 && (quoted(r.Text, r.Tokens[d.first].Start) || n == 1 && r.Token(d.first+1) == "," && startsLower(r.Token(d.first+2))) {
		return false
	}
	if n > 1 || copies >= 6 {
		return true
	}
	if startsLower(word) {
		nats, known := dictionaries.Word(word)
		return known && nats < ordinaryNats && !doubles[word]
	}
	_, name := dictionaries.Word(strings.ToLower(word))
	d.confidence, d.severity = 0.75, check.Warning
	return !name || properNoun(word)
}

func properNoun(word string) bool {
	_, ok := dictionaries.ProperNoun(strings.ToLower(word))
	return ok
}

// quoted reports whether the text at an offset stands inside double quotes that opened in the same segment.
func quoted(text string, at int) bool {
	before := text[:at]
	return strings.Count(before, `"`)%2 == 1 || strings.Count(before, "“") > strings.Count(before, "”") ||
		strings.Count(before, "«") > strings.Count(before, "»")
}
