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
	s := splitter{text, tokens, 0}
	var out []Sentence
	for i := range tokens {
		if i < s.first || !s.ends(i) {
			continue
		}
		top := s.closed(i, len(tokens))
		out = append(out, Sentence{tokens[s.first].Start, tokens[top-1].End, s.first, top})
		s.first = top
	}
	if s.first < len(tokens) {
		out = append(out, Sentence{tokens[s.first].Start, tokens[len(tokens)-1].End, s.first, len(tokens)})
	}
	return out
}

// maxClosers bounds the marks that are looked past at the end of a sentence, so that a line of stops takes no square of time.
const maxClosers = 12

// splitter finds the sentence ends of a text.
type splitter struct {
	text   string
	tokens []Token
	first  int // of the sentence under way
}

func (s *splitter) token(i int) string { return s.text[s.tokens[i].Start:s.tokens[i].End] }

// closed returns the first token after i that does not close what i ends, looking at no token from limit on. The mark of a
// footnote belongs to what it stands behind.
func (s *splitter) closed(i, limit int) int {
	for i++; i < limit && s.tokens[i].Start == s.tokens[i-1].End; {
		switch {
		case closes(s.token(i)):
			i++
		case s.footnote(i, limit):
			i += 3
		default:
			return i
		}
	}
	return i
}

// footnote reports whether the mark of a footnote begins at token i: [1], [a].
func (s *splitter) footnote(i, limit int) bool {
	return i+2 < limit && s.token(i) == "[" && s.token(i+2) == "]" && s.tokens[i+2].End-s.tokens[i].Start <= len("[123]") &&
		(s.tokens[i+1].Kind == Number || s.tokens[i+1].End-s.tokens[i+1].Start == 1)
}

func closes(s string) bool { return strings.Contains(`."')]!?”’»…`, s) }

// ends reports whether token i is the mark that ends a sentence, or an abbreviation whose stop does.
func (s *splitter) ends(i int) bool {
	t, mark := s.tokens[i], s.token(i)
	abbreviation := t.Kind == Word && strings.HasSuffix(mark, ".")
	if !abbreviation && (t.Kind != Punct || !strings.Contains(".!?…。！？؟", mark)) {
		return false
	}
	next := s.closed(i, min(len(s.tokens), i+maxClosers))
	if next >= len(s.tokens) {
		return true
	}
	gap := s.tokens[i+1].Start > t.End || next > i+1
	for limit := min(len(s.tokens)-1, next+maxClosers); next < limit && s.tokens[next].Kind == Punct && opens(s.token(next)); {
		next++
	}
	following, kind := s.token(next), s.tokens[next].Kind
	if !begins(following, kind, gap) {
		return false
	}
	if abbreviation {
		return endsAfterAbbreviation(mark, following)
	}
	if i == s.first || mark != "." {
		return gap || startsUpper(following)
	}
	before := s.token(i - 1)
	switch {
	case i-1 == s.first && marksItem(before):
		return false
	case s.tokens[i-1].End < t.Start || s.tokens[i-1].Kind != Word:
		return gap || s.tokens[i-1].Kind != Number
	}
	return !holdsOn(before, following, kind, gap)
}

// marksItem reports whether a word with a stop at the head of a text marks an item of a list: 1., 12., A.
func marksItem(s string) bool { return len(s) <= 2 && digit(s[0]) || len(s) == 1 && startsUpper(s) }

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

// OpensSentence reports whether a capitalised word begins sentences and is no part of a name: The, He, However.
func OpensSentence(word string) bool { return sentenceOpeners[word] }

// Abbreviates reports whether a word is an abbreviation that stands with a stop before a name or a number: Gen, Jan, No, Inc.
func Abbreviates(word string) bool {
	return titlesWithStop[word] || monthsWithStop[word] || numbersWithStop[word] || namesWithStop[word]
}

// holdsOn reports whether the stop after the word before belongs to an abbreviation or initial that the sentence goes on from.
func holdsOn(before, following string, kind TokenKind, gap bool) bool {
	if n := utf8.RuneCountInString(before); n == 1 {
		if !startsUpper(before) {
			return !gap || numbersWithStop[before] && kind == Number || titlesWithStop[before]
		}
		return before != "I" && (!sentenceOpeners[following] || following == "A")
	}
	if strings.ToUpper(before) == before { // a headline in capitals
		before = before[:1] + strings.ToLower(before[1:])
	}
	switch {
	case titlesWithStop[before]:
		return true
	case monthsWithStop[before], numbersWithStop[before]:
		return kind == Number || !gap && !sentenceOpeners[following] // No.Five
	case namesWithStop[before]:
		return !sentenceOpeners[following]
	}
	return false
}

var (
	titlesWithStop = set("Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cmdr Sgt Cpl Pvt Adm Brig Gov Sen Rep Reps Sens Rev Fr Msgr " +
		"Hon Pres Amb Supt Det Insp Sec Atty Ald Dep Asst vs v viz cf Messrs Mmes Gens Govs Drs Mons Ayat Eng")
	monthsWithStop  = set("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
	numbersWithStop = set("No Nos Vol Art Sec p pp fig Fig ca c est approx")
	namesWithStop   = set("Inc Corp Ltd Co Cos Bros Llc Jr Sr Esq Univ Assn Dept St Ste Mt Ft al")
	monthsAndDays   = set("Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August " +
		"September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	zones           = set("ET EST EDT GMT UTC Moscow Tehran Kyiv Kabul Eastern Pacific Central local")
	sentenceOpeners = set("The A An In On At He She It They We But And This That These Those There If As When While After Before " +
		"However According His Her Its Their Last For With From By I You Some Many Most Both Also Another Since Although Meanwhile")
)
