package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is a sentence of a segment: offsets in its text, and the range of its tokens.
type Sentence struct {
	Start, End int
	First, Top int // tokens [First, Top)
}

// Passage is a segment with its words and sentences.
type Passage struct {
	*Segment
	Tokens    []Token
	Sentences []Sentence
}

// Passage finds the words and sentences of the segment.
func (s *Segment) Passage() Passage {
	p := Passage{Segment: s, Tokens: Tokens(s.Text)}
	p.Sentences = sentences(s.Text, p.Tokens)
	return p
}

// Token returns the text of the i-th token.
func (p *Passage) Token(i int) string { return p.Text[p.Tokens[i].Start:p.Tokens[i].End] }

// sentences splits a text at its sentence ends: a stop, question or exclamation mark with what closes after it, when what
// follows can begin a sentence and what precedes is not an abbreviation that goes on. A missing space does not hide an end:
// "said Ryabkov.A senior official" is two sentences.
func sentences(text string, tokens []Token) []Sentence {
	var out []Sentence
	first := 0
	for i := range tokens {
		if i < first || !endsSentence(text, tokens, i) {
			continue
		}
		top := i + 1
		for top < len(tokens) && tokens[top].Start == tokens[top-1].End && closes(text[tokens[top].Start:tokens[top].End]) {
			top++
		}
		out = append(out, Sentence{tokens[first].Start, tokens[top-1].End, first, top})
		first = top
	}
	if first < len(tokens) {
		out = append(out, Sentence{tokens[first].Start, tokens[len(tokens)-1].End, first, len(tokens)})
	}
	return out
}

func closes(s string) bool { return strings.Contains(`."')]!?”’»…`, s) }

// endsSentence reports whether token i is the mark that ends a sentence, or an abbreviation whose stop does.
func endsSentence(text string, tokens []Token, i int) bool {
	t := tokens[i]
	s := text[t.Start:t.End]
	abbreviation := t.Kind == Word && strings.HasSuffix(s, ".")
	if !abbreviation && (t.Kind != Punct || !strings.Contains(".!?…", s)) {
		return false
	}
	next := i + 1
	for next < len(tokens) && tokens[next].Start == tokens[next-1].End && closes(text[tokens[next].Start:tokens[next].End]) {
		next++
	}
	if next >= len(tokens) {
		return true
	}
	for next < len(tokens)-1 && tokens[next].Kind == Punct && opens(text[tokens[next].Start:tokens[next].End]) {
		next++
	}
	gap := tokens[i+1].Start > t.End || next > i+1
	following := text[tokens[next].Start:tokens[next].End]
	if !begins(following, tokens[next].Kind, gap) {
		return false
	}
	if abbreviation {
		return endsAfterAbbreviation(s, following)
	}
	if i == 0 || s != "." {
		return gap || s == "." || startsUpper(following)
	}
	before := text[tokens[i-1].Start:tokens[i-1].End]
	if tokens[i-1].End < t.Start || tokens[i-1].Kind != Word {
		return gap || tokens[i-1].Kind != Number
	}
	return !holdsOn(before, following, tokens[next].Kind, gap)
}

func opens(s string) bool { return strings.Contains(`"'([“‘«-–—•`, s) }

// begins reports whether a token can be the first of a sentence. Without a space before it only a capitalised word can.
func begins(s string, kind TokenKind, gap bool) bool {
	if !gap {
		return kind == Word && startsUpper(s)
	}
	return startsUpper(s) || kind == Number || kind == Link || kind == Other || kind == Punct && opens(s)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// endsAfterAbbreviation reports whether the last stop of U.S., a.m. or J.K. also ends the sentence.
func endsAfterAbbreviation(s, following string) bool {
	switch strings.ToLower(s) {
	case "a.m.", "p.m.":
		return !monthsAndDays[following] && !zones[following]
	case "e.g.", "i.e.":
		return false
	}
	// After U.S. and the like a new sentence is only sure when a word follows that is no name or title.
	return sentenceOpeners[following]
}

// holdsOn reports whether the stop after the word before belongs to an abbreviation or initial that the sentence goes on from.
func holdsOn(before, following string, kind TokenKind, gap bool) bool {
	if n := utf8.RuneCountInString(before); n == 1 && startsUpper(before) && before != "I" {
		return !sentenceOpeners[following] || following == "A"
	}
	switch {
	case titlesWithStop[before]:
		return true
	case monthsWithStop[before], numbersWithStop[before]:
		return kind == Number
	case companiesWithStop[before]:
		return !sentenceOpeners[following]
	case !gap && utf8.RuneCountInString(before) == 1:
		return true
	}
	return false
}

var (
	titlesWithStop = set("Mr Mrs Ms Mx Dr Prof St Ste Gen Lt Col Maj Capt Cmdr Sgt Cpl Pvt Adm Brig Gov Sen Rep Reps Sens Rev Fr Msgr " +
		"Hon Pres Amb Supt Det Insp Sec Atty Ald Dep Asst vs v viz cf al Mt Ft Messrs Mmes Gens Govs Drs Mons Ayat Eng")
	monthsWithStop    = set("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
	numbersWithStop   = set("No Nos Vol Art Sec p pp fig Fig ca c est approx")
	companiesWithStop = set("Inc Corp Ltd Co Cos Bros LLC Jr Sr Esq Ph.D Univ Assn Dept")
	monthsAndDays     = set("Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August " +
		"September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	zones           = set("ET EST EDT GMT UTC Moscow Tehran Kyiv Kabul Eastern Pacific Central local")
	sentenceOpeners = set("The A An In On At He She It They We But And This That These Those There If As When While After Before " +
		"However According His Her Its Their Last For With From By I You Some Many Most Both Also Another Since Although Meanwhile")
)
