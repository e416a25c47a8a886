package checks

import (
	"slices"
	"unicode/utf8"

	"transcheck/normalize/document"
)

// maxBracket is how many tokens are looked past for the other bracket.
const maxBracket = 60

// partner returns the token with the other bracket of the one at token i, in the direction of step.
func (g *gluedMarks) partner(i, step int) (int, bool) {
	other := map[string]string{"(": ")", "[": "]", ")": "(", "]": "["}[g.Token(i)]
	for n, j := 0, i+step; n < maxBracket && j >= 0 && j < len(g.Tokens); n, j = n+1, j+step {
		switch g.Token(j) {
		case other:
			return j, true
		case g.Token(i):
			return 0, false
		}
	}
	return 0, false
}

// closing finds "Xianglin)The" and "(right)to". What is no word by itself belongs to the next: (re)build, (inter)national, (s)he.
func (g *gluedMarks) closing(i int) (gap, bool) {
	found := gap{g.Tokens[i].End, "after the bracket", 0.95, true}
	if !g.joined(i) || !g.word(i+1) || g.stopped(i) || g.Token(i-1) == "-" {
		return found, false
	}
	open, ok := g.partner(i, -1)
	if !ok || g.Token(open) == "[" && i-open == 2 {
		return found, false
	}
	next := g.Token(i + 1)
	follows := goesOnSentence[next] || document.OpensSentence(next) && wordAfter(g.Passage, i+1) != ""
	switch words := g.words(open+1, i); {
	case words > 1:
		return found, follows || ordinary(next) || startsCapital(next) && utf8.RuneCountInString(next) > 2
	case i-open == 2 && (len(g.Token(open+1)) > 2 || g.Tokens[open+1].Kind == document.Number):
		if g.joined(open) && !follows { // the disaster(risk)situation
			_, ok := g.opening(open)
			return found, ok && ordinary(next)
		}
		return found, follows && len(next) > 1 && !g.joined(open)
	}
	return found, false
}

// opening finds "July 26(Reporter Guan" and "World Health Organization(WHO)". Endings and numbers belong to the word before them:
// spouse(s), copper(II), Psalm(23), f(x).
func (g *gluedMarks) opening(i int) (gap, bool) {
	found := gap{g.Tokens[i].Start, "before the bracket", 0.95, true}
	if !g.joined(i) || !g.joined(i+1) {
		return found, false
	}
	before := g.Token(i - 1)
	kind := g.Tokens[i-1].Kind
	end, ok := g.partner(i, 1)
	if !ok || kind != document.Word && kind != document.Number || utf8.RuneCountInString(before) < 2 || mixedCase(before) || g.Token(i) == "[" && end-i == 2 {
		return found, false
	}
	if g.words(i+1, end) > 1 {
		return found, kind == document.Number || ordinary(before) || startsCapital(before)
	}
	inner := g.Token(i + 1)
	if end-i != 2 || kind != document.Word {
		return found, false
	}
	if capitals(inner) && !romanNumeral(inner) && len(before) > 3 && !capitals(before) && (startsCapital(before) || ordinary(before)) {
		return found, true
	}
	found.confidence, found.safe = 0.85, false
	return found, len(inner) > 3 && len(before) > 3 && ordinary(before) && ordinary(inner) && !ordinary(before+inner)
}

// mixedCase reports whether a capital stands behind a small letter, as in names of code: parseFile(name).
func mixedCase(word string) bool {
	for i := 1; i < len(word); i++ {
		if word[i] >= 'A' && word[i] <= 'Z' && word[i-1] >= 'a' && word[i-1] <= 'z' {
			return true
		}
	}
	return false
}

// words counts the words of more than two letters that are ordinary or capitalised between two tokens, once there is another word
// beside them.
func (g *gluedMarks) words(from, to int) int {
	all, plain := 0, false
	for i := from; i < to; i++ {
		if g.Tokens[i].Kind != document.Word {
			continue
		}
		all++
		word := g.Token(i)
		plain = plain || len(word) > 2 && (startsCapital(word) || ordinary(word))
	}
	if !plain {
		return 0
	}
	return all
}

func romanNumeral(s string) bool {
	return !slices.ContainsFunc([]byte(s), func(c byte) bool { return c != 'I' && c != 'V' && c != 'X' })
}
