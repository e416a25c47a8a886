package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// gluedMarks finds the marks within sentences of a passage that stand without the space that belongs beside them.
type gluedMarks struct {
	*document.Passage
	pass   *check.Pass
	quotes *straightQuotes // once one was met
}

// gap is a place where a space is missing.
type gap struct {
	at         int // offset in the text
	mark       string
	confidence float64
	safe       bool // or else it is for a person to decide
}

func (g *gluedMarks) run() {
	for i, t := range g.Tokens {
		switch {
		case t.Kind == document.Number:
			if found, ok := g.gluedNumber(i); ok {
				g.report(i, found)
			}
		case i == 0 || i+1 == len(g.Tokens):
		case t.Kind == document.Punct:
			if found, ok := g.gap(i); ok {
				g.report(i, found)
			}
		case t.Kind == document.Word && g.Text[t.End-1] == '.': // the U.S.president
			if g.word(i+1) && startsCapital(g.Token(i)) && goesOnLower(g.Token(i+1)) {
				g.report(i, gap{t.End, "after the abbreviation", 0.95, true})
			}
		}
	}
}

// goesOnLower reports whether a word of small letters is one of English.
func goesOnLower(word string) bool { return startsLower(word) && len(word) > 2 && ordinary(word) }

// gluedNumber finds "5,000soldiers" and "July 5,2022".
func (g *gluedMarks) gluedNumber(i int) (gap, bool) {
	token := g.Token(i)
	at := strings.LastIndexAny(token, "0123456789") + 1
	month := max(0, i-1)
	if month > 0 && g.Token(month) == "." {
		month--
	}
	if day, year, ok := strings.Cut(token, ","); ok && len(day) < 3 && len(year) == 4 && at == len(token) && newsMonths[g.Token(month)] {
		return gap{g.Tokens[i].Start + len(day) + 1, "after the comma", 0.97, true}, true
	}
	found := gap{g.Tokens[i].Start + at, "after the number", 0.85, false}
	return found, len(token)-at > 3 && goesOnLower(token[at:])
}

// gap returns where a space is missing beside the mark token i.
func (g *gluedMarks) gap(i int) (gap, bool) {
	switch mark := g.Token(i); mark {
	case ",":
		return g.comma(i, gap{g.Tokens[i].End, "after the comma", 0.97, true})
	case ";":
		return g.comma(i, gap{g.Tokens[i].End, "after the semicolon", 0.9, false})
	case ":":
		return g.colon(i)
	case ")", "]":
		return g.closing(i)
	case "(", "[":
		return g.opening(i)
	case `"`:
		return g.straight(i)
	case "“":
		return gap{g.Tokens[i].Start, "before the quote", 0.95, true}, g.before(i) && g.word(i+1)
	case "”":
		return gap{g.Tokens[i].End, "after the quote", 0.95, true}, g.behind(i)
	case "%":
		return gap{g.Tokens[i].End, "after the percent sign", 0.95, true},
			g.joined(i) && g.Tokens[i-1].Kind == document.Number && g.joined(i+1) && goesOnSentence[g.Token(i+1)]
	case ".":
		return g.numberStop(i)
	}
	return gap{}, false
}

// joined reports whether token i stands directly behind the one before it.
func (g *gluedMarks) joined(i int) bool {
	return i > 0 && i < len(g.Tokens) && g.Tokens[i-1].End == g.Tokens[i].Start
}

// word reports whether token i stands directly behind the one before it and is a word of more than a letter, or a sentence begins
// with it: A, I.
func (g *gluedMarks) word(i int) bool {
	if !g.joined(i) || g.Tokens[i].Kind != document.Word {
		return false
	}
	word := g.Token(i)
	return utf8.RuneCountInString(word) > 1 || (word == "a" || word == "A" || word == "I") && wordAfter(g.Passage, i) != ""
}

// before reports whether the mark i stands directly behind a word, or a mark that a space or a quote has to follow.
func (g *gluedMarks) before(i int) bool {
	if !g.joined(i) {
		return false
	}
	return g.Tokens[i-1].Kind == document.Word || strings.Contains(",;:.!?)”", g.Token(i-1))
}

// behind reports whether a word that is no ending stands directly behind the mark i of something quoted.
func (g *gluedMarks) behind(i int) bool {
	return g.before(i) && g.word(i+1) && !quotedEndings[g.Token(i+1)] && !g.stopped(i)
}

// stopped reports whether the mark i stands behind the stop of a sentence before the next one, which the stops see to.
func (g *gluedMarks) stopped(i int) bool {
	return strings.Contains(".!?", g.Token(i-1)) && startsCapital(g.Token(i+1))
}

// comma finds "the play,Tang" and "in 2021,the". Two numbers are rather one.
func (g *gluedMarks) comma(i int, found gap) (gap, bool) {
	if !g.joined(i) || !g.joined(i+1) || i > 1 && g.Token(i-2) == "&" {
		return found, false
	}
	before, after := g.Tokens[i-1], g.Tokens[i+1]
	if n := utf8.RuneCountInString(g.Token(i - 1)); before.Kind == document.Word && n < 2 || strings.EqualFold(g.Token(i-1), "tl") || numbered(g.Token(i-1)) && numbered(g.Token(i+1)) {
		return found, false
	}
	switch {
	case after.Kind == document.Word:
		return found, g.word(i+1) && !cutEndings[g.Token(i+1)] && (before.Kind != document.Punct || strings.Contains(`)]”’`, g.Token(i-1)))
	case after.Kind == document.Number && before.Kind == document.Word:
		found.confidence, found.safe = 0.9, false
		return found, startsLower(g.Token(i-1)) && i+2 < len(g.Tokens) && g.Tokens[i+2].Start > after.End && before.End-before.Start > 2
	}
	return found, false
}

// numbered reports whether a word ends with a digit, as what is listed in formulas and code: R20,R21.
func numbered(word string) bool { return startsCapital(word) && digits(word[len(word)-1:]) }

// colon finds "the effect:the two" and, at the head of a sentence, "Photo:Xinhua".
func (g *gluedMarks) colon(i int) (gap, bool) {
	found := gap{g.Tokens[i].End, "after the colon", 0.85, false}
	if !g.joined(i) || !g.word(i+1) || g.Tokens[i-1].Kind != document.Word {
		return found, false
	}
	before, after := g.Token(i-1), g.Token(i+1)
	if !ordinary(before) || len(before) < 4 {
		return found, false
	}
	if startsLower(after) {
		return found, goesOnSentence[after] && startsLower(wordAfter(g.Passage, i+1))
	}
	head := i < 2 || strings.Contains(".!?([", g.Token(i-2))
	return found, head && startsCapital(before) && startsCapital(after) && len(after) > 2
}

// numberStop finds "in 2021.The talks", which may be two sentences only because of what follows.
func (g *gluedMarks) numberStop(i int) (gap, bool) {
	found := gap{g.Tokens[i].End, "after the full stop", 0.97, true}
	if !g.joined(i) || !g.word(i+1) || !document.OpensSentence(g.Token(i+1)) || !startsLower(wordAfter(g.Passage, i+1)) {
		return found, false
	}
	before := g.Tokens[i-1]
	return found, before.Kind == document.Number && before.End-before.Start > 2 || g.Token(i-1) == "%"
}

// report reports a gap beside the mark token i.
func (g *gluedMarks) report(i int, found gap) {
	_, before := utf8.DecodeLastRuneInString(g.Text[:found.at])
	_, after := utf8.DecodeRuneInString(g.Text[found.at:])
	f := check.At(g.Segment, found.at-before, found.at+after)
	f.Confidence = found.confidence
	if !found.safe {
		f.Severity = check.Warning
	}
	around := g.Text[g.Tokens[max(0, i-1)].Start:g.Tokens[min(i+1, len(g.Tokens)-1)].End]
	if g.Tokens[i].Kind == document.Number {
		around = g.Token(i)
	}
	f.Message = fmt.Sprintf("no space %s in %q", found.mark, around)
	f.Suggest(g.Text[f.From:found.at]+" "+g.Text[found.at:f.To], f.Confidence, found.safe)
	g.pass.Report(f)
}

// ordinary reports whether a word is one of English, and no name only.
func ordinary(word string) bool {
	_, ok := dictionaries.Word(channel.Fold(word))
	return ok
}

func capitals(word string) bool {
	return len(word) > 1 && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

var (
	// goesOnSentence are words with which no part of a word, a formula or a name begins.
	goesOnSentence = stringSet(`the a an of to in on at by for with and or from that as is was were are be has have had will would said
		who which while when but than not also this these those his her its their he she it they we there between after before during`)
	newsMonths = stringSet(`January February March April May June July August September October November December
		Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)
	// cutEndings stand behind a comma that is an apostrophe: don,t.
	cutEndings = stringSet("re ve ll")
	// quotedEndings stand behind the quotes of the word they belong to: "OK"ed.
	quotedEndings = stringSet("es ed ing er ers ish")
)
