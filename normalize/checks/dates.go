package checks

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/calendar"
	"transcheck/normalize/document"
)

// dated is a date as a text writes it: 9 January 2022, October the 11th, 12 Mehr 1402, Mehr 1402.
type dated struct {
	first, top int              // tokens
	month      int              // of ours, where its name is English
	foreign    []calendar.Month // what any other name stands for
	day, year  int              // 0 where it gives none
	digits     int              // how many the day is written with; 0 where in words
	monthFirst bool
}

// dates returns the dates of a passage, in order. Days that no month has are among them.
func dates(g *document.Passage) iter.Seq[*dated] {
	return func(yield func(*dated) bool) {
		read := 0 // tokens that belong to the dates before
		for i := range g.Tokens {
			if i < read || g.Tokens[i].Kind != document.Number && !strings.HasSuffix(g.Token(i), "st") &&
				!strings.HasSuffix(g.Token(i), "th") && !strings.HasSuffix(g.Token(i), "d") {
				continue
			}
			d := dateAt(g, i, read)
			if d == nil {
				continue
			}
			read = d.top
			if !yield(d) {
				return
			}
		}
	}
}

// dateAt returns the date whose first number is token i, or nil; it begins at no token before from.
func dateAt(g *document.Passage, i, from int) *dated {
	day, digits := dayNumber(g, i)
	d := &dated{first: i, top: i + 1, day: day, digits: digits}
	switch {
	case digits == 4:
		if !d.monthBefore(g, i, from, beforeYear) {
			return nil
		}
		d.day, d.year = 0, day
		return d
	case digits > 2 || day == 0:
		return nil
	case d.monthBefore(g, i, from, beforeDay):
		d.monthFirst = true
	case !d.monthBehind(g, i+1):
		return nil
	}
	if d.year == 0 {
		d.readYear(g)
	}
	return d
}

// monthBefore reads the month that stands before token i, or before words between them.
func (d *dated) monthBefore(g *document.Passage, i, from int, between map[string]bool) bool {
	at := i - 1
	for at > from && between[strings.ToLower(tokenAt(g, at))] {
		at--
	}
	if tokenAt(g, at) == "." && shortMonth(tokenAt(g, at-1)) {
		at--
	}
	for n := 1; n <= monthWords && at-n+1 >= from; n++ {
		if d.readMonth(g, at-n+1, at+1) {
			d.first = at - n + 1
			return true
		}
	}
	return false
}

// shortMonth reports whether a word is the short form of a month, which a stop may follow.
func shortMonth(word string) bool {
	return len(word) <= len("Sept") && word != "May" && calendar.EnglishMonth(word) > 0
}

// monthBehind reads the month that begins at token at, or behind the words "of the month of".
func (d *dated) monthBehind(g *document.Passage, at int) bool {
	for n := 0; n < 4 && beforeMonth[tokenAt(g, at)]; n++ {
		at++
	}
	for n := monthWords; n > 0; n-- {
		if at+n <= len(g.Tokens) && d.readMonth(g, at, at+n) {
			d.top = at + n
			if tokenAt(g, d.top) == "." && shortMonth(g.Token(d.top-1)) && digitsAt(g, d.top+1) == 4 {
				d.top++
			}
			return true
		}
	}
	return false
}

const monthWords = 4 // as in Rabi' al Awwal

// readMonth reads tokens as the name of a month. A year may be glued to it.
func (d *dated) readMonth(g *document.Passage, first, top int) bool {
	for i := first; i < top; i++ {
		if g.Tokens[i].Kind != document.Word && !isApostrophe(g.Token(i)) {
			return false
		}
	}
	name := g.Text[g.Tokens[first].Start:g.Tokens[top-1].End]
	if initial, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(initial) || len(name) > len("Jumada al-Thaniyah 2022") {
		return false
	}
	name, year := cutYear(name)
	if month := calendar.EnglishMonth(name); month > 0 && top == first+1 {
		d.month, d.foreign, d.year = month, nil, year
		return true
	}
	if months := calendar.Months(name); months != nil {
		d.foreign, d.year = months, year
		return true
	}
	return false
}

// cutYear parts a year of four digits from the end of a word that it is glued to.
func cutYear(word string) (string, int) {
	n := len(word) - 4
	if n < 3 || !allDigits(word[n:]) || isDigit(word[n-1]) {
		return word, 0
	}
	return word[:n], smallNumber(word[n:])
}

// readYear reads the year behind the date: "2022", ", 2022", "of the year 1402".
func (d *dated) readYear(g *document.Passage) {
	at := d.top
	for n := 0; n < 4 && beforeYear[strings.ToLower(tokenAt(g, at))]; n++ {
		at++
	}
	if digitsAt(g, at) == 4 {
		d.year, d.top = smallNumber(g.Token(at)), at+1
	}
}

// dayNumber returns the number of a token such as 9, 9th, 2022 and, before "of", ninth, and how many digits it has; 0 for others.
func dayNumber(g *document.Passage, i int) (n, digits int) {
	word := g.Token(i)
	if g.Tokens[i].Kind != document.Number {
		if tokenAt(g, i+1) == "of" {
			return ordinalWords[strings.ToLower(word)], 0
		}
		return 0, 0
	}
	if cut := len(word) - 2; cut > 0 && ordinalEnds[word[cut:]] {
		word = word[:cut]
	}
	if len(word) > 4 || !allDigits(word) {
		return 0, 0
	}
	return smallNumber(word), len(word)
}

// tokenAt returns the text of a token, or "" where there is none.
func tokenAt(g *document.Passage, i int) string {
	if i < 0 || i >= len(g.Tokens) {
		return ""
	}
	return g.Token(i)
}

// digitsAt returns how many digits a token has that is made of nothing else; 0 for others.
func digitsAt(g *document.Passage, i int) int {
	if word := tokenAt(g, i); allDigits(word) {
		return len(word)
	}
	return 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// allDigits reports whether s has digits and nothing else.
func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// smallNumber returns the value of a few digits.
func smallNumber(s string) int {
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

func isApostrophe(s string) bool { return s == "'" || s == "’" || s == "‘" }

var (
	ordinalEnds = stringSet("st nd rd th")
	beforeDay   = stringSet("the")
	beforeMonth = stringSet("of the month")
	beforeYear  = stringSet("of the year in ,")

	ordinalWords = func() map[string]int {
		m := map[string]int{}
		for i, w := range strings.Fields(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
			fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third
			twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first`) {
			m[w] = i + 1
		}
		return m
	}()
)
