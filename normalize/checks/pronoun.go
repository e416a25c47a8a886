package checks

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// genderWord is a word that says a gender, and what it is of the other.
type genderWord struct{ gender, other string }

// pronounGenders are the pronouns of a gender, and what they are of the other.
var pronounGenders = map[string]genderWord{
	"he": {"m", "she"}, "she": {"f", "he"}, "his": {"m", "her"}, "her": {"f", "his"}, "himself": {"m", "herself"}, "herself": {"f", "himself"},
}

// pronouns reports a pronoun of the other gender that can mean nobody but the person.
func (g *genderCase) pronouns() {
	n := g.sentence()
	if n < 0 || !g.known() {
		return
	}
	s := g.passage.Sentences[n]
	if at := g.fronted(s); at >= 0 {
		g.pronoun(n, at, genderPronoun, sentenceBefore)
	}
	if !g.opens(s) {
		return
	}
	if at, confidence := g.following(s); at >= 0 {
		g.pronoun(n, at, confidence, paragraphBefore)
	} else if at := g.next(n); at >= 0 && !g.speaksOf(g.person.Passage, s, s.Top, g.wrong()) {
		// A paragraph that begins with the person who has the office turns to that person.
		back := paragraphBefore
		if n == 0 && g.person.Full && g.titled(s) && retinue[g.passage.Token(at+1)] {
			back = nothingBefore
		}
		g.pronoun(n, at, genderNext, back)
	} else if at := g.object(s); at >= 0 {
		g.means(n, at, objects[g.passage.Token(at)], genderNext, paragraphBefore)
	}
}

// titled reports whether the sentence names the person with a title before the name.
func (g *genderCase) titled(s document.Sentence) bool {
	i := g.tokenBefore(g.person.Start)
	return i >= s.First && names.IsTitle(g.passage.Token(i))
}

// object returns the token of the pronoun that a body does something to in the sentence that begins with the person, or -1: "Valieva
// won, a day after the court allowed him to compete".
func (g *genderCase) object(s document.Sentence) int {
	for i := g.tokenBefore(g.person.End) + 2; i < s.Top; i++ {
		object, ok := objects[g.passage.Token(i)]
		if !ok || !doneTo[g.passage.Token(i-1)] {
			continue
		}
		if object.gender == "f" && i+1 < s.Top && !strings.Contains(".,;", g.passage.Token(i+1)) && !circumstances[g.passage.Token(i+1)] && !smallWords[g.passage.Token(i+1)] {
			return -1 // allowed her coach to come
		}
		if g.speaksOf(g.person.Passage, s, i, g.wrong()) {
			return -1
		}
		return i
	}
	return -1
}

// wrong returns the gender that the person is not of.
func (g *genderCase) wrong() string {
	if g.entry.Gender == "f" {
		return "m"
	}
	return "f"
}

// before says how much of the text before a pronoun must not speak of somebody else.
type before uint8

const (
	nothingBefore   before = iota
	sentenceBefore         // the last sentence
	paragraphBefore        // the paragraph, or where it begins with the person, the sentence before
)

// pronoun reports a pronoun that means the person, as [genderCase.means] does.
func (g *genderCase) pronoun(n, at int, confidence float64, back before) {
	g.means(n, at, pronounGenders[strings.ToLower(g.passage.Token(at))], confidence, back)
}

// means reports a word that means the person, who stands in sentence n, where it is of the other gender and neither that sentence
// before it nor the text before that speaks of somebody else.
func (g *genderCase) means(n, at int, pronoun genderWord, confidence float64, back before) {
	word := g.passage.Token(at)
	if pronoun.gender != g.wrong() || g.named(g.person.Passage, g.passage.Sentences[n].Start, g.passage.Tokens[at].Start) {
		return
	}
	if g.spokenOf(n, pronoun.gender, back) {
		return
	}
	f := check.At(g.passage.Segment, g.passage.Tokens[at].Start, g.passage.Tokens[at].End)
	f.Message = fmt.Sprintf("%q, but %s is a %s", word, g.entry.Name, genders[g.entry.Gender])
	f.Evidence = []string{"nobody else is named here"}
	g.report(f, confidence, likeCase(pronoun.other, word))
}

// sentence returns which sentence of the passage the person stands in, or -1.
func (g *genderCase) sentence() int {
	all := g.passage.Sentences
	n := sort.Search(len(all), func(i int) bool { return all[i].End >= g.person.End })
	if n == len(all) || all[n].Start > g.person.Start {
		return -1
	}
	return n
}

// opens reports whether the sentence begins with the person: nothing but titles, countries and the like stand before the name.
func (g *genderCase) opens(s document.Sentence) bool {
	for i := s.First; i < s.Top && g.passage.Tokens[i].Start < g.person.Start; i++ {
		first, _ := utf8.DecodeRuneInString(g.passage.Token(i))
		switch word := g.passage.Token(i); {
		case g.passage.Tokens[i].Kind == document.Number && strings.HasSuffix(word, "-old"), callings[word]:
			continue
		case g.passage.Tokens[i].Kind != document.Word && word != ".",
			g.passage.Tokens[i].Kind == document.Word && !unicode.IsUpper(first) && !names.IsTitle(word) && !smallWords[word]:
			return false
		}
		if notSubject[strings.ToLower(g.passage.Token(i))] {
			return false
		}
	}
	return true
}

// notSubject are words that begin sentences whose first name is not their subject.
var notSubject = stringSet("for to in on with by from at after before against about like unlike and or but if when while as although because since according")

// following returns the token of a pronoun behind the name that is of the subject, or -1: "Sherman said that he", "Merkel and his
// government", "Merkel himself".
func (g *genderCase) following(s document.Sentence) (token int, confidence float64) {
	i := g.tokenBefore(g.person.End) + 1
	word := func(i int) string {
		if i >= s.Top {
			return ""
		}
		return strings.ToLower(g.passage.Token(i))
	}
	switch w := word(i); {
	case w == "himself" || w == "herself":
		return i, genderReflexive
	case (w == "and" || w == "with") && (word(i+1) == "his" || word(i+1) == "her") && retinue[word(i+2)]:
		return i + 1, genderPronoun
	case !reports[w]:
		return -1, 0
	}
	i++
	if word(i) == "on" {
		i++
	}
	for newsDays[word(i)] || word(i) == "also" || word(i) == "that" {
		i++
	}
	if w := word(i); (w == "he" || w == "she") && word(i+1) != "," { // she, Victoria Nuland, is another
		return i, genderPronoun
	}
	return -1, 0
}

// fronted returns the token of the pronoun in "In his speech, Sherman said", or -1.
func (g *genderCase) fronted(s document.Sentence) int {
	if s.Top-s.First < 6 || !fronts[strings.ToLower(g.passage.Token(s.First))] || !speeches[g.passage.Token(s.First+2)] {
		return -1
	}
	comma := s.First + 3
	for ; g.passage.Tokens[comma].Start < g.person.Start && g.passage.Token(comma) != ","; comma++ {
		if comma-s.First > 10 || g.passage.Tokens[comma].Kind == document.Punct {
			return -1
		}
	}
	behind := document.Sentence{Start: s.Start, End: s.End, First: comma + 1, Top: s.Top}
	next := g.tokenBefore(g.person.End) + 1
	if g.passage.Token(comma) != "," || !g.opens(behind) || next >= s.Top || !sayingVerbs[strings.ToLower(g.passage.Token(next))] {
		return -1
	}
	return s.First + 1
}

var (
	reports = stringSet(`said says added adds stated noted notes stressed announced claimed claims believes thinks warned warns explained
		explains insisted insists hopes promised promises argued declared confirmed emphasized`)
	retinue = stringSet("delegation government team counterpart administration ministers cabinet party colleagues allies deputy entourage advisers aides staff supporters predecessor")
	// objects are the pronouns of those to whom something is done.
	objects = map[string]genderWord{"him": {"m", "her"}, "her": {"f", "him"}}
	// doneTo are verbs of what bodies do to people.
	doneTo = stringSet(`allowed allows allow cleared banned suspended disqualified reinstated acquitted convicted sentenced fined barred
		prohibited forbade permitted admitted elected appointed nominated awarded dismissed expelled sanctioned charged accused
		arrested detained released summoned fired invited hired stripped offered gave granted denied`)
	fronts   = stringSet("in at during")
	speeches = stringSet("speech statement address remarks interview message tweet report letter comments testimony opening inaugural")
)

// next returns the token of the pronoun with which the sentence behind that of the person begins, or -1: "He said", "His
// government".
func (g *genderCase) next(n int) int {
	if n+1 == len(g.passage.Sentences) {
		return -1
	}
	s := g.passage.Sentences[n+1]
	if s.Top-s.First < 4 {
		return -1
	}
	second := g.passage.Token(s.First + 1)
	switch g.passage.Token(s.First) {
	case "He", "She":
		if reports[second] || presentVerbs[second] || sayingVerbs[second] {
			return s.First
		}
	case "His", "Her":
		if retinue[second] || speeches[second] {
			return s.First
		}
	}
	return -1
}
