package checks

import (
	"sort"
	"strconv"
	"strings"

	"transcheck/normalize/document"
)

// sentence returns which sentence of the passage the case stands in.
func (a *roleCase) sentence() int {
	all := a.passage.Sentences
	return min(sort.Search(len(all), func(i int) bool { return all[i].End > a.Start }), len(all)-1)
}

// ofOtherTime reports whether the sentence may speak of another time than that of the article: it names another year, a career,
// or history.
func (a *roleCase) ofOtherTime() bool {
	s := a.passage.Sentences[a.sentence()]
	for i := s.First; i < s.Top; i++ {
		if otherTimes[strings.ToLower(a.passage.Token(i))] {
			return true
		}
	}
	return a.ofOtherYear()
}

// ofOtherYear reports whether the sentence names a year that is not that of the article.
func (a *roleCase) ofOtherYear() bool {
	s := a.passage.Sentences[a.sentence()]
	date := a.pass.Names.Date()
	for i := s.First; i < s.Top; i++ {
		if a.passage.Tokens[i].Kind != document.Number {
			continue
		}
		if year, ok := yearOf(a.passage.Token(i)); ok && (date == "" || year != date[:4]) {
			return true
		}
	}
	return false
}

// yearOf returns the year of a number such as 2014, 2014-15 and 1990s.
func yearOf(word string) (string, bool) {
	if len(word) < 4 || len(word) > 4 && word[4] >= '0' && word[4] <= '9' {
		return "", false
	}
	n, err := strconv.Atoi(word[:4])
	return word[:4], err == nil && n >= 1500 && n <= 2100 && (len(word) == 4 || strings.ContainsAny(word[4:5], "-–s'’"))
}

// otherTimes are words of sentences about a career, about history, or about what is not so.
var otherTimes = stringSet(`when then ago former formerly previously era history historic historical century decade decades anniversary
	memoir memoirs biography film movie actor actress portrayed fictional satire appointed appointment named nominated nomination
	elected election inaugurated sworn became become becoming served serving succeeded succeed successor predecessor replaced replace
	replacing resigned resignation ousted overthrown toppled dismissed mistakenly erroneously wrongly misidentified incorrectly
	supposedly purported so-called acting interim caretaker candidate hopeful`)

// isNews reports whether what is said of the person may be of the days of the article: a verb of saying or of the present stands
// behind the name. It is told as news where a day, or the present, stands in the sentence too.
func (a *roleCase) isNews() (may, told bool) {
	s := a.passage.Sentences[a.sentence()]
	verb, day := false, false
	for i := s.First; i < s.Top; i++ {
		word := strings.ToLower(a.passage.Token(i))
		if a.passage.Tokens[i].Start >= a.End && !verb {
			verb = i > s.First && a.passage.Tokens[i-1].End <= a.End && (presentVerbs[word] || sayingVerbs[word])
			day = day || presentVerbs[word]
		}
		day = day || newsDays[word]
	}
	return verb, verb && day
}

var (
	presentVerbs = stringSet("says is will has plans wants calls warns adds believes hopes thinks insists expects")
	sayingVerbs  = stringSet("said told added stated announced warned called met arrived visited spoke discussed stressed noted expressed condemned declared")
	newsDays     = stringSet("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight")
)
