package checks

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var unbalancedBrackets = &check.Check{
	Name: "unbalanced-brackets",
	Doc: check.Doc{
		Title: "a bracket that is opened and not closed, or the reverse",
		Text: `Finds a round or square bracket that has no other half, and one that is closed by a bracket of the other kind. The
missing one belongs behind the acronym, the number or the name that the bracket holds, else at the end of the sentence. A bracket
may be closed in one of the next paragraphs. List markers such as a) and 1), faces such as :-) and intervals are left alone.`,
		Before:   "The World Health Organization (WHO met in Geneva.",
		After:    "The World Health Organization (WHO) met in Geneva.",
		Category: "fluency/punctuation",
		Severity: check.Warning,
	},
	Run: runUnbalancedBrackets,
}

// How sure it is where a bracket belongs.
const (
	bracketAround = 0.85 // an acronym, a number, a name
	bracketKind   = 0.8  // one of the other kind
	bracketEnd    = 0.6  // the end of the sentence
)

// bracketReach is how many paragraphs a bracket may stay open for.
const bracketReach = 4

func runUnbalancedBrackets(p *check.Pass) {
	var open *openBracket // left open by an earlier paragraph
	for i := range p.Passages {
		g := &p.Passages[i]
		marks := brackets(g)
		if open != nil && len(marks) > 0 && closers[g.Token(marks[0])] == open.bracket() && !marksList(g, marks[0]) {
			open, marks = nil, marks[1:]
		}
		if open != nil && (len(marks) > 0 || i-open.number > bracketReach) {
			open.report(p)
			open = nil
		}
		if left := pair(p, g, marks); left >= 0 {
			open = &openBracket{g, left, i}
		}
	}
	if open != nil {
		open.report(p)
	}
}

// brackets returns the tokens of a passage that are brackets, where it is no code or formula.
func brackets(g *document.Passage) (out []int) {
	if !strings.ContainsAny(g.Text, "()[]") || strings.ContainsAny(g.Text, "{}=<>") {
		return nil
	}
	for i := range g.Tokens {
		if t := g.Tokens[i]; t.End-t.Start == 1 && strings.Contains("()[]", g.Token(i)) || g.Token(i) == "）" || g.Token(i) == "（" {
			out = append(out, i)
		}
	}
	return out
}

// marksList reports whether a bracket stands behind the marker of an item: 1), a), iv).
func marksList(g *document.Passage, i int) bool {
	if g.Token(i) != ")" || i == 0 || g.Tokens[i-1].End != g.Tokens[i].Start {
		return false
	}
	marker := g.Token(i - 1)
	return (i == 1 || g.Tokens[i-2].End < g.Tokens[i-1].Start) && (utf8.RuneCountInString(marker) <= 2 || strings.Trim(marker, "ivx") == "")
}

// face reports whether a bracket is the mouth of one.
func face(g *document.Passage, i int) bool {
	at := g.Tokens[i].Start
	before, after := strings.TrimRight(g.Text[max(0, at-3):at], "-'’o^ "), g.Text[at+1:min(len(g.Text), at+3)]
	return strings.HasSuffix(before, ":") || strings.HasSuffix(before, ";") || strings.HasPrefix(after, ":") || strings.HasPrefix(after, ";") ||
		strings.HasSuffix(before, ")") && g.Token(i) == ")" && i > 1 && face(g, i-1)
}

var closers = map[string]string{")": "(", "]": "[", "）": "("}

// pair pairs the brackets of a passage, reports what cannot be one of a pair, and returns the bracket left open at its end, or -1.
func pair(p *check.Pass, g *document.Passage, marks []int) (open int) {
	var stack []int
	for _, i := range marks {
		opener, closes := closers[g.Token(i)]
		wide := g.Token(i) == "）" || len(stack) > 0 && g.Token(stack[len(stack)-1]) == "（"
		switch {
		case !closes:
			stack = append(stack, i)
		case len(stack) == 0:
			if !marksList(g, i) && !face(g, i) {
				reportUnopened(p, g, i)
			}
		case wide || g.Token(stack[len(stack)-1]) == opener:
			stack = stack[:len(stack)-1]
		default:
			reportKinds(p, g, stack[len(stack)-1], i)
			stack = stack[:len(stack)-1]
		}
	}
	if len(stack) == 0 {
		return -1
	}
	for _, i := range stack[:len(stack)-1] {
		(&openBracket{passage: g, token: i}).report(p)
	}
	return stack[len(stack)-1]
}

// reportKinds reports a bracket that is closed by one of the other kind.
func reportKinds(p *check.Pass, g *document.Passage, open, i int) {
	f := check.At(g.Segment, g.Tokens[i].Start, g.Tokens[i].End)
	f.Confidence = bracketKind
	f.Message = fmt.Sprintf("%q closes %q", f.Text, g.Token(open))
	f.Suggest(map[string]string{"(": ")", "[": "]"}[g.Token(open)], bracketKind, false)
	p.Report(f)
}

// reportUnopened reports a bracket that closes and was not opened: around an acronym or a number before it, else it may go.
func reportUnopened(p *check.Pass, g *document.Passage, i int) {
	if i == 0 || g.Tokens[i-1].End != g.Tokens[i].Start || g.Tokens[i-1].Kind == document.Punct {
		return
	}
	if i+1 < len(g.Tokens) && g.Tokens[i+1].Start == g.Tokens[i].End && closers[g.Token(i+1)] != "" {
		return // two of them are markup of some kind: ]]
	}
	word := g.Tokens[i-1]
	f := check.At(g.Segment, word.Start, g.Tokens[i].End)
	f.Message = fmt.Sprintf("the bracket behind %q was not opened", g.Token(i-1))
	if held(g, i-1) {
		f.Confidence = bracketAround
		f.Suggest(map[string]string{")": "(", "]": "["}[g.Token(i)]+f.Text, bracketAround, false)
	} else {
		f.Confidence = bracketEnd
		f.Suggest(g.Token(i-1), bracketEnd, false)
	}
	p.Report(f)
}

// held reports whether a token is what brackets hold by itself: an acronym, a number.
func held(g *document.Passage, i int) bool {
	word := g.Token(i)
	return strings.ContainsAny(word, "0123456789") || len(word) > 1 && word == strings.ToUpper(word) && startsCapital(word)
}

// goesOnBehind reports whether the sentence goes on at a token as it does behind brackets: with a verb, a preposition or a mark.
func goesOnBehind(g *document.Passage, i int) bool {
	if i >= len(g.Tokens) {
		return true
	}
	word := g.Token(i)
	return finite[word] || wills[word] || attributes[word] || circumstances[word] || strings.Contains(".,;:", word) ||
		strings.HasSuffix(word, "ed") || len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss")
}

// openBracket is a bracket that its passage does not close.
type openBracket struct {
	passage *document.Passage
	token   int
	number  int // of the passage in the pass
}

func (o *openBracket) bracket() string { return o.passage.Token(o.token) }

// report reports that the bracket is not closed, and where it should be.
func (o *openBracket) report(p *check.Pass) {
	g := o.passage
	last, confidence := o.holds()
	if last < 0 || face(g, o.token) {
		return
	}
	f := check.At(g.Segment, g.Tokens[last].Start, g.Tokens[last].End)
	f.Confidence = confidence
	f.Message = fmt.Sprintf("the bracket that opens before %q is not closed", g.Token(o.token+1))
	f.Suggest(f.Text+map[string]string{"(": ")", "[": "]"}[o.bracket()], confidence, false)
	p.Report(f)
}

// holds returns the last token that belongs into the bracket, or -1.
func (o *openBracket) holds() (last int, confidence float64) {
	g, first := o.passage, o.token+1
	if first >= len(g.Tokens) || g.Tokens[first].Kind == document.Punct {
		return -1, 0
	}
	if held(g, first) && (goesOnBehind(g, first+1) || g.Tokens[first].Kind == document.Word && !startsCapital(g.Token(first+1))) {
		return first, bracketAround
	}
	name := first
	for name+1 < len(g.Tokens) && startsCapital(g.Token(name)) && startsCapital(g.Token(name+1)) {
		name++
	}
	if name > first && name-first < 4 && startsCapital(g.Token(first)) && goesOnBehind(g, name+1) {
		return name, bracketAround
	}
	for _, s := range g.Sentences {
		if s.Top > first {
			if last = s.Top - 1; !strings.Contains(".!?…", g.Token(last)) {
				return last, bracketEnd
			}
			return last - 1, bracketEnd
		}
	}
	return -1, 0
}
