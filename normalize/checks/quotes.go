package checks

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/document"
)

// quoteMark is a double quote in a passage that opens or closes.
type quoteMark struct {
	at, size int // offset and length in the text
	opens    bool
}

// quoteMarks returns the double quotes of a text with what each does, or false where one of them may do either or mean inches, or
// where quotes of other kinds stand among them.
func quoteMarks(text string) (marks []quoteMark, sure bool) {
	if strings.ContainsAny(text, "„″‟") {
		return nil, false
	}
	for at := 0; at < len(text); {
		i := strings.IndexAny(text[at:], "\"“”")
		if i < 0 {
			return marks, true
		}
		at += i
		r, size := utf8.DecodeRuneInString(text[at:])
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+size:])
		// The edges of the text are white space; a dash or a slash on one side says nothing.
		left, right := at == 0 || openSide(before), at+size == len(text) || closeSide(after)
		opens := left && !right || left == right && dashes(before)
		switch {
		case left == right && r != '"':
			opens = r == '“'
		case left == right && !dashes(before) && !dashes(after):
			return nil, false
		}
		marks = append(marks, quoteMark{at, size, opens})
		at += size
	}
	return marks, true
}

// openSide reports whether a quote behind the character may open: white space, an opening bracket, another opening quote.
func openSide(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`([{‘“"`, r) }

// closeSide reports whether a quote before the character may close: white space, a mark that ends something.
func closeSide(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(`.,;:!?)]}’”"…`, r)
}

func dashes(r rune) bool { return strings.ContainsRune("-–—/", r) }

// inches reports whether a text has a quote behind a digit, which may stand for inches, minutes or seconds.
func inches(text string) bool {
	for i := 1; i < len(text); i++ {
		if (text[i] == '"' || text[i] == '\'') && text[i-1] >= '0' && text[i-1] <= '9' {
			return true
		}
	}
	return false
}

// attribution returns the mark in front of the words that say who said what stands before them, as the comma of ", Bouden said" and
// ", the minister told reporters", between two offsets of a passage.
func attribution(g *document.Passage, from, to int) (mark int, ok bool) {
	first, _ := slices.BinarySearchFunc(g.Tokens, from+1, func(t document.Token, at int) int { return cmp.Compare(t.Start, at) })
	for i := first; i < len(g.Tokens) && g.Tokens[i].End <= to; i++ {
		if g.Tokens[i].Kind != document.Punct || !strings.Contains(",?!", g.Token(i)) {
			continue
		}
		next := i + 1
		if next < len(g.Tokens) && dashMarks[g.Token(next)] { // ", - said Bouden"
			next++
		}
		if says(g, next, to) {
			return i, true
		}
	}
	return 0, false
}

// maxSpeaker is how many words name who speaks at the most: "the chairman of the committee".
const maxSpeaker = 7

// says reports whether somebody and a verb of saying stand at a token, in either order, with nothing behind them that was said.
func says(g *document.Passage, i, to int) bool {
	if i >= len(g.Tokens) || g.Tokens[i].Kind != document.Word {
		return false
	}
	if g.Token(i) == "according" {
		return i+1 < len(g.Tokens) && g.Token(i+1) == "to" && endsWithin(g, i+2, maxSpeaker)
	}
	if verb := g.Token(i); inverts[verb] || verb == "asked" && i > 0 && g.Token(i-1) == "?" { // said Bouden
		return i+1 < len(g.Tokens) && g.Tokens[i+1].Kind == document.Word && (startsCapital(g.Token(i+1)) || speakerOpens[g.Token(i+1)])
	}
	if !startsCapital(g.Token(i)) && !speakerOpens[g.Token(i)] || clauseOpens[strings.ToLower(g.Token(i))] {
		return false
	}
	for n := 1; n <= maxSpeaker && i+n < len(g.Tokens) && g.Tokens[i+n].End <= to; n++ {
		word := g.Token(i + n)
		switch {
		case word == "," && startsCapital(g.Token(i)): // Eslami, the head of the agency, said
			behind := aside(g, i+n+1)
			return behind > 0 && attributes[g.Token(behind)] && (behind+1 == len(g.Tokens) || endsSaying(g, behind+1))
		case g.Tokens[i+n].Kind != document.Word:
			return false
		case attributes[word]:
			return i+n+1 >= len(g.Tokens) || endsSaying(g, i+n+1)
		case word == "also" || word == "then" || startsCapital(word):
		case clauseOpens[word] || auxiliaries[word] || finite[word] || wills[word] || pronounGenders[strings.ToLower(g.Token(i))].gender != "":
			return false
		}
	}
	return false
}

// endsWithin reports whether a sentence ends within n words from a token on, without another mark before.
func endsWithin(g *document.Passage, i, n int) bool {
	for top := min(i+n, len(g.Tokens)); i < top; i++ {
		if g.Tokens[i].Kind == document.Punct {
			return g.Token(i) == "."
		}
	}
	return i == len(g.Tokens)
}

// maxAside is how many words stand between two commas at the most that say who somebody is.
const maxAside = 12

// aside returns the token behind the comma that ends what stands from a token on, or 0.
func aside(g *document.Passage, i int) int {
	for n := 1; n <= maxAside && i+n+1 < len(g.Tokens); n++ {
		switch {
		case g.Token(i+n) == ",":
			return i + n + 1
		case g.Tokens[i+n].Kind == document.Punct:
			return 0
		}
	}
	return 0
}

// endsSaying reports whether what stands behind a verb of saying is where, when or to whom something was said, and not what.
func endsSaying(g *document.Passage, i int) bool {
	word := g.Token(i)
	if word == "," && i+1 < len(g.Tokens) && g.Token(i+1) == "that" {
		return false
	}
	return strings.Contains(".,:;", word) || circumstances[word] || strings.HasSuffix(word, "ly") || newsDays[strings.ToLower(word)]
}

var (
	dashMarks  = stringSet("- – —")
	attributes = stringSet(`said says added adds told asked asks stated noted stressed explained wrote tweeted emphasized emphasised continued
		concluded declared warned recalled admitted insisted argued replied commented believes thinks complained remarked
		pointed claimed announced promised shared summed shouted
		exclaimed joked quipped boasted lamented predicted vowed pledged testified suggested acknowledged reiterated underlined reads read`)
	inverts      = stringSet("said says added adds stated noted stressed explained wrote emphasized concluded recalled remarked commented continued insisted shouted exclaimed joked quipped lamented reads")
	speakerOpens = stringSet("he she they it the a an one his her their who")
	clauseOpens  = stringSet("who which that when while if because as but and or so what where since although though unless until whether i we you there this these those")
	// circumstances are words that stand behind "she said" when nothing follows that she said.
	circumstances = stringSet(`in on at to during after before about from with as when while by for last earlier later again yesterday today every each
		and but via through reporters journalists afterwards according outside inside`)
)
