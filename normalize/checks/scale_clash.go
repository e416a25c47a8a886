package checks

import (
	"fmt"
	"math/big"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var scaleClash = &check.Check{
	Name: "scale-clash",
	Doc: check.Doc{
		Title: "a number in two scales, or in one that is not English",
		Text: `Finds numbers in the scales of the source language, and computes them: 32 thousand million is 32 billion, 15 billion 600 million is
15.6 billion, 50 ten thousand is 500,000, and 3 crore 30 lakh is 33 million. The scale of Indian English beside rupees is information, unless the text
was translated; so are thousands before a million, as in 46,256 million, and decimals of thousands. A thousand million in words, as British
writers had it, is left alone.`,
		Before:   "It has 15 billion 600 million dollars.",
		After:    "It has 15.6 billion dollars.",
		Category: "accuracy/mistranslation",
		Severity: check.Warning,
	},
	Run: runScaleClash,
}

func runScaleClash(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		for j := 0; j+1 < len(g.Tokens); j++ {
			if _, ok := latinScales[g.Token(j+1)]; !ok {
				continue
			}
			n := countAt(g, j)
			if n == nil {
				continue
			}
			if f, ok := n.judge(p); ok {
				p.Report(f)
			}
			j = max(j, n.top-1)
		}
	}
}

// count is a number with its scales: 15 billion 600 million.
type count struct {
	g          *document.Passage
	first, top int // tokens
	total      *big.Rat
	unit       int  // power of ten of the last scale, or of the last ones together
	terms      int  // how many numbers with a scale it is made of
	doubled    bool // one of them has two scales: 32 thousand million
	foreign    string
	joined     bool // by "and"
}

// countAt reads the number that begins at token j, of which a scale is the next token; nil where there is none.
func countAt(g *document.Passage, j int) *count {
	n := &count{g: g, first: j, top: j, total: new(big.Rat), unit: 99}
	for n.term(n.top) {
		if next := n.top; tokenAt(g, next) == "and" && n.follows(next+1) {
			n.joined, n.top = true, next+1
		}
	}
	if n.terms == 0 {
		return nil
	}
	if tokenAt(g, n.top-1) == "and" {
		n.top--
	}
	n.rest()
	return n
}

// follows reports whether a number with a scale begins at a token.
func (n *count) follows(at int) bool {
	_, ok := latinScales[tokenAt(n.g, at+1)]
	return ok && isNumeral(tokenAt(n.g, at))
}

// term adds a number with its scales that begins at a token, where it counts less than the one before: 600 million.
func (n *count) term(at int) bool {
	word := tokenAt(n.g, at)
	if !isNumeral(word) {
		small, ok := numberWords[strings.ToLower(word)]
		if !ok || n.terms > 0 || latinScales[tokenAt(n.g, at+1)] == 0 || englishScales[tokenAt(n.g, at+1)] {
			return false
		}
		word = small
	}
	power, top, foreign := 0, at+1, ""
	for scale := latinScales[tokenAt(n.g, top)]; scale > 0; scale = latinScales[tokenAt(n.g, top)] {
		if !englishScales[n.g.Token(top)] {
			foreign = n.g.Token(top)
		}
		power += scale
		top++
	}
	if tokenAt(n.g, top-1) == "ten" {
		return false
	}
	value, ok := scaled(word, power)
	if !ok || power == 0 || power >= n.unit || n.terms > 0 && value.Cmp(scaleUnit(n.unit)) >= 0 {
		return false
	}
	n.doubled = n.doubled || top > at+2
	if foreign != "" {
		n.foreign = foreign
	}
	n.total.Add(n.total, value)
	n.unit, n.top = power, top
	n.terms++
	return true
}

// rest adds a number without a scale of its own, which has as many digits as the last scale leaves room for: 2 thousand 500. A scale
// behind it is that of the whole: 3 thousand 500 billion.
func (n *count) rest() {
	at := n.top
	whole := n.terms == 1 && n.unit == 3 && !n.doubled
	if whole && tokenAt(n.g, at) == "and" && latinScales[tokenAt(n.g, at+2)] > 3 {
		at++
	}
	word := strings.ReplaceAll(tokenAt(n.g, at), ",", "")
	if n.unit > 6 || len(word) != n.unit || !allDigits(word) || !isNumeral(n.g.Token(at)) || unitBehind(n.g, at+1) == "%" {
		return
	}
	value, ok := scaled(word, 0)
	if !ok {
		return
	}
	n.total.Add(n.total, value)
	n.terms++
	n.top = at + 1
	if scale := latinScales[tokenAt(n.g, n.top)]; whole && scale > 3 {
		n.total.Mul(n.total, scaleUnit(scale))
		n.top++
	}
}

// judge returns what is to be said of the number.
func (n *count) judge(p *check.Pass) (check.Finding, bool) {
	g := n.g
	from := g.Tokens[n.first].Start
	f := check.At(g.Segment, from, g.Tokens[n.top-1].End)
	words, ok := spelled(n.total)
	if !ok || words == f.Text {
		return f, false
	}
	before := strings.ToLower(tokenAt(g, n.first-1))
	whole, decimals, _ := strings.Cut(g.Token(n.first), ".")
	switch {
	case n.foreign != "":
		f.Confidence = 0.9
		if n.terms == 1 && p.Names.From() == "" && rupees(g, n) {
			f.Severity = check.Info
		}
	case n.joined && (before == "between" || before == "from" || before == "both" || strings.Contains(g.Text[g.Tokens[n.top-1].End:], "respectively")):
		return f, false
	case n.terms > 1:
		f.Confidence = 0.9
		if n.joined {
			f.Confidence = 0.75
		}
	case n.doubled:
		f.Confidence = 0.9
	case len(whole) > 3 && n.unit >= 6 && strings.Contains(words, " ") || decimals != "" && n.unit == 3:
		f.Severity, f.Confidence = check.Info, 0.6
	default:
		return f, false
	}
	f.Message = fmt.Sprintf("%q is %s", f.Text, words)
	f.Evidence = []string{f.Message}
	f.Suggest(words, f.Confidence, false)
	return f, true
}

// rupees reports whether the money of India stands beside the number.
func rupees(g *document.Passage, n *count) bool {
	before := strings.ToLower(strings.TrimSuffix(tokenAt(g, n.first-1), "."))
	if before == "" {
		before = strings.ToLower(tokenAt(g, n.first-2))
	}
	return before == "rs" || before == "₹" || before == "inr" || strings.EqualFold(tokenAt(g, n.top), "rupees")
}

func scaleUnit(power int) *big.Rat {
	v, _ := scaled("1", power)
	return v
}

var (
	englishScales = stringSet("ten hundred thousand million billion trillion")
	// latinScales are units in Latin letters, in lower case: Arab is a people.
	latinScales = map[string]int{
		"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
		"ten": 1, "lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5, "crore": 7, "crores": 7, "karor": 7, "karore": 7, "arab": 9, "kharab": 11,
		"milliard": 9, "milliards": 9, "miliard": 9, "miliards": 9, "mlrd": 9, "milyard": 9, "meliard": 9, "miliardo": 9,
		"milyon": 6, "melyon": 6, "milyar": 9, "trilyon": 12, "tys": 3, "trln": 12, "hezar": 3, "hazar": 3, "wan": 4, "yi": 8,
	}
	numberWords = map[string]string{
		"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
		"eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17",
		"eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70",
		"eighty": "80", "ninety": "90", "half": "0.5",
	}
)
