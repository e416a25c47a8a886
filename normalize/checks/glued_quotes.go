package checks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// straightQuotes are the straight double quotes of a text, where every other one opens.
type straightQuotes struct {
	at   []int // offsets
	sure bool  // that they pair off: each that opens has something behind it, each that closes has something before it
}

func pairStraight(text string) *straightQuotes {
	q := &straightQuotes{}
	for at := strings.IndexByte(text, '"'); at >= 0; {
		q.at = append(q.at, at)
		next := strings.IndexByte(text[at+1:], '"')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	q.sure = len(q.at)%2 == 0
	for i, at := range q.at {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+1:])
		q.sure = q.sure && (i%2 == 0 && !unicode.IsSpace(after) || i%2 == 1 && !unicode.IsSpace(before) && !unicode.IsDigit(before))
	}
	return q
}

// opens reports whether the quote at an offset opens, and whether its other half stands beside white space as it should.
func (q *straightQuotes) opens(text string, at int) (opens, clear bool) {
	i, _ := slices.BinarySearch(q.at, at)
	if i%2 == 0 {
		after, size := utf8.DecodeRuneInString(text[q.at[i+1]+1:])
		return true, size == 0 || closeSide(after)
	}
	before, size := utf8.DecodeLastRuneInString(text[:q.at[i-1]])
	return false, size == 0 || openSide(before)
}

// straight finds `from the"shopping basket"in`, where the other quotes of the text tell which of them open.
func (g *gluedMarks) straight(i int) (gap, bool) {
	found := gap{g.Tokens[i].Start, "before the quote", 0.93, true}
	if !g.before(i) || !g.word(i+1) {
		return found, false
	}
	if g.quotes == nil {
		g.quotes = pairStraight(g.Text)
	}
	if !g.quotes.sure {
		return found, false
	}
	opens, clear := g.quotes.opens(g.Text, found.at)
	if !clear {
		found.confidence, found.safe = 0.85, false
	}
	if opens {
		return found, g.Token(i-1) != ")"
	}
	found.at, found.mark = g.Tokens[i].End, "after the quote"
	return found, g.behind(i)
}
