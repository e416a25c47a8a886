package checks

import (
	"fmt"
	"strings"
	"unicode"

	"transcheck/normalize/calendar"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var gluedDate = &check.Check{
	Name: "glued-date",
	Doc: check.Doc{
		Title: "a date whose parts stand together without a space",
		Text: `Finds a month with its day or year glued to it, as in October2020 and 24October, a year glued to the comma behind the day, as in
July 26,2020, and a time glued to its date, as in 2020-07-2619:44. --fix alone parts a month and a year, and a comma and a year. Names of
files, hashtags and handles are left alone.`,
		Before:   "They met on 24 October2020 in Vienna.",
		After:    "They met on 24 October 2020 in Vienna.",
		Category: "locale/date",
		Severity: check.Error,
	},
	Run: runGluedDate,
}

func runGluedDate(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		for j := range g.Tokens {
			top, right, confidence, safe := j+1, "", 0.0, false
			switch word := g.Token(j); {
			case g.Tokens[j].Kind == document.Word && isDigit(word[len(word)-1]):
				right, confidence, safe = monthFirstGlued(word)
			case g.Tokens[j].Kind == document.Number && len(word) > 10:
				top, right, confidence = clockGlued(g, j)
			}
			if confidence == 0 && g.Tokens[j].Kind == document.Number {
				top = j + 1
				right, confidence, safe = dayFirstGlued(g, j)
			}
			if confidence == 0 {
				continue
			}
			f := check.At(g.Segment, g.Tokens[j].Start, g.Tokens[top-1].End)
			f.Confidence = confidence
			if confidence < 0.9 {
				f.Severity = check.Warning
			}
			f.Message = fmt.Sprintf("%q is %q without a space", f.Text, right)
			f.Evidence = []string{f.Message}
			f.Suggest(right, confidence, safe)
			p.Report(f)
		}
	}
}

// fullMonth reports whether a word is the name of a month, with a capital and not shortened; May is not sure to be one.
func fullMonth(word string) bool {
	return len(word) > len("Sept") && unicode.IsUpper(rune(word[0])) && calendar.EnglishMonth(word) > 0 || word == "June" || word == "July"
}

// monthFirstGlued parts October2020, October24 and October24,2020.
func monthFirstGlued(word string) (right string, confidence float64, safe bool) {
	at := strings.IndexAny(word, "0123456789")
	name, rest := word[:at], word[at:]
	if weekdays[weekdayName(name)] > 0 && len(name) >= len("Monday") && len(rest) <= 2 && validDay(rest) {
		return name + " " + rest, 0.85, false
	}
	if calendar.EnglishMonth(name) == 0 || !unicode.IsUpper(rune(name[0])) {
		return "", 0, false
	}
	full := fullMonth(name)
	day, year, comma := strings.Cut(rest, ",")
	switch {
	case newsYear(rest) && (full || name == "May"):
		return name + " " + rest, 0.98, true
	case newsYear(rest):
		return name + " " + rest, 0.8, false // Oct2020 may name a file
	case comma && validDay(day) && newsYear(year):
		return name + " " + day + ", " + year, 0.97, true
	case len(rest) == 6 && validDay(rest[:2]) && newsYear(rest[2:]) && full:
		return name + " " + rest[:2] + ", " + rest[2:], 0.9, false
	case validDay(rest) && full:
		return name + " " + rest, confidentIf(name != "March", 0.85), false
	}
	return "", 0, false
}

// dayFirstGlued parts 24October, 24October2020 and, behind a month, 26,2020.
func dayFirstGlued(g *document.Passage, j int) (right string, confidence float64, safe bool) {
	word := g.Token(j)
	if day, year, ok := strings.Cut(word, ","); ok {
		ends := strings.TrimRight(day, "sthndr")
		if validDay(ends) && newsYear(year) && calendar.EnglishMonth(tokenAt(g, j-1)) > 0 && startsCapital(tokenAt(g, j-1)) {
			return day + ", " + year, 0.97, true
		}
		return "", 0, false
	}
	digits := 0
	for digits < len(word) && isDigit(word[digits]) {
		digits++
	}
	if digits == 6 && len(word) == 6 && validDay(word[:2]) && newsYear(word[2:]) && word[2:] > "1999" && fullMonth(tokenAt(g, j-1)) && !startsLower(tokenAt(g, j+1)) {
		return word[:2] + ", " + word[2:], 0.85, false
	}
	if digits > 2 || !validDay(word[:digits]) {
		return "", 0, false
	}
	name, year := cutYear(strings.TrimLeft(word[digits:], "sthndr"))
	if !fullMonth(name) && (name != "May" || year == 0) {
		return "", 0, false
	}
	right = word[:len(word)-len(strings.TrimLeft(word[digits:], "sthndr"))] + " " + name
	if year > 0 {
		right += fmt.Sprintf(" %d", year)
	}
	return right, 0.96, false
}

// clockGlued parts 2020-07-2619:44 and 26.07.202019:44; the minutes may stand apart.
func clockGlued(g *document.Passage, j int) (top int, right string, confidence float64) {
	word := g.Token(j)
	day, clock := word[:10], word[10:]
	if year, month, date, ok := numericParts(day); !ok || calendar.Gregorian.Days(year, month) < date || date == 0 {
		return 0, "", 0
	}
	hour, minutes, colon := strings.Cut(clock, ":")
	top = j + 1
	if !colon {
		if tokenAt(g, top) != ":" || !minutesAt(g, top+1) {
			return 0, "", 0
		}
		minutes, top = g.Token(top+1), top+2
	}
	if tokenAt(g, top) == ":" && minutesAt(g, top+1) && len(minutes) == 2 {
		minutes, top = minutes+":"+g.Token(top+1), top+2
	}
	first, _, _ := strings.Cut(minutes, ":")
	if len(hour) > 2 || !allDigits(hour) || smallNumber(hour) > 24 || len(first) != 2 || !allDigits(first) || first > "59" {
		return 0, "", 0
	}
	return top, day + " " + hour + ":" + minutes, 0.96
}

// numericParts reads 2020-07-26 and 26.07.2020.
func numericParts(s string) (year, month, day int, ok bool) {
	if parts := strings.Split(s, "-"); len(parts) == 3 && newsYear(parts[0]) && allDigits(parts[1]) && allDigits(parts[2]) {
		return smallNumber(parts[0]), smallNumber(parts[1]), smallNumber(parts[2]), true
	}
	if parts := strings.Split(s, "."); len(parts) == 3 && newsYear(parts[2]) && allDigits(parts[1]) && allDigits(parts[0]) {
		return smallNumber(parts[2]), smallNumber(parts[1]), smallNumber(parts[0]), true
	}
	return 0, 0, 0, false
}

// validDay reports whether s is a day of a month, in digits.
func validDay(s string) bool {
	return len(s) <= 2 && allDigits(s) && smallNumber(s) >= 1 && smallNumber(s) <= 31
}

// newsYear reports whether s is a year that the news speaks of.
func newsYear(s string) bool { return len(s) == 4 && allDigits(s) && s >= "1900" && s <= "2100" }
