package checks

import (
	"fmt"
	"strings"
	"time"

	"transcheck/normalize/calendar"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var impossibleDate = &check.Check{
	Name: "impossible-date",
	Doc: check.Doc{
		Title: "a day or a time that there is none of",
		Text: `Finds days that no calendar has, such as April 31, February 29 of a year that is no leap year, and the months of 2022-13-05; and
times such as 25:00 and 13:70, where a word says that they are times. The source tells what is meant; the days next to it are suggested with little
confidence. What may be a month and a number of something else, a score or a verse is left alone.`,
		Before:   "They met on April 31, 2022.",
		After:    "They met on April 30, 2022.",
		Category: "locale/date",
		Severity: check.Error,
	},
	Run: runImpossibleDate,
}

const (
	sureImpossible = 0.9
	nextToIt       = 0.5 // that the last day of the month is meant
)

func runImpossibleDate(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		for d := range dates(g) {
			reportImpossibleDay(p, g, d)
		}
		for j := range g.Tokens {
			if g.Tokens[j].Kind != document.Number || len(g.Token(j)) > len("31.04.2022") {
				continue
			}
			if impossibleClock(g, j) {
				f := check.At(g.Segment, g.Tokens[j].Start, g.Tokens[j].End)
				f.Confidence, f.Message = sureImpossible, fmt.Sprintf("there is no time %s", f.Text)
				p.Report(f)
			} else {
				reportImpossibleNumbers(p, g, j)
			}
		}
	}
}

// reportImpossibleDay reports a day that its month has not.
func reportImpossibleDay(p *check.Pass, g *document.Passage, d *dated) {
	year := d.year
	if year == 0 {
		year = 2024 // a leap year
	}
	days := calendar.Gregorian.Days(year, d.month)
	if d.month == 0 || d.day <= days || !surelyDay(g, d) || d.year > 0 && d.day == 29 && startsLower(tokenAt(g, d.top)) {
		return
	}
	f := check.At(g.Segment, g.Tokens[d.first].Start, g.Tokens[d.top-1].End)
	f.Confidence = sureImpossible
	month := time.Month(d.month)
	f.Message = fmt.Sprintf("%s has %d days", month, days)
	if d.day == 29 {
		f.Message = fmt.Sprintf("%s %d has %d days", month, d.year, days)
	}
	if d.day <= 31 {
		f.Evidence = []string{f.Message}
		last := time.Date(year, month, days, 0, 0, 0, 0, time.UTC)
		f.Suggest(writeDate(last, d.monthFirst, d.year > 0), nextToIt, false)
		f.Suggest(writeDate(last.AddDate(0, 0, 1), d.monthFirst, d.year > 0), 0.3, false)
	}
	p.Report(f)
}

// surelyDay reports whether the number beside a month is a day of it, and not a number of something.
func surelyDay(g *document.Passage, d *dated) bool {
	if d.day > 31 {
		return d.monthFirst && d.year > 0
	}
	if d.year > 0 {
		return true
	}
	if d.monthFirst {
		next := tokenAt(g, d.top)
		return !startsLower(next) && next != "%" || functionWords[next] || afterDate[next]
	}
	before := strings.ToLower(tokenAt(g, d.first-1))
	if countable(g, d.top) {
		return false // the 31 April calves
	}
	return beforeDate[before] || before == "the" || weekdays[weekdayName(tokenAt(g, d.first-1))] > 0
}

// reportImpossibleNumbers reports a date in numbers that is none in any order: 2022-13-05, 31.04.2022, 31/04/2022.
func reportImpossibleNumbers(p *check.Pass, g *document.Passage, j int) {
	top := j + 1
	text := g.Token(j)
	if tokenAt(g, j+1) == "/" && tokenAt(g, j+3) == "/" && digitsAt(g, j+4) == 4 && len(text) == 2 && tokenAt(g, j-1) != "/" {
		top = j + 5
		text = strings.ReplaceAll(g.Text[g.Tokens[j].Start:g.Tokens[top-1].End], "/", ".")
	}
	if len(text) != len("31.04.2022") {
		return
	}
	year, month, day, ok := numericParts(text)
	if !ok || month == 0 || day == 0 || calendar.Gregorian.Days(year, month) >= day || text[4] != '-' && calendar.Gregorian.Days(year, day) >= month {
		return
	}
	f := check.At(g.Segment, g.Tokens[j].Start, g.Tokens[top-1].End)
	f.Confidence, f.Message = sureImpossible, fmt.Sprintf("there is no day %s", f.Text)
	if calendar.Gregorian.Days(year, day) >= month { // month and day have changed places
		f.Suggest(fmt.Sprintf("%d-%02d-%02d", year, day, month), nextToIt, false)
	}
	p.Report(f)
}

// impossibleClock reports whether a token is a time that there is none of, by the words about it.
func impossibleClock(g *document.Passage, j int) bool {
	hour, minutes, ok := strings.Cut(g.Token(j), ":")
	if !ok || len(hour) > 2 || len(minutes) != 2 || !allDigits(hour) || !allDigits(minutes) {
		return false
	}
	h, m := smallNumber(hour), smallNumber(minutes)
	next := tokenAt(g, j+1)
	switch {
	case h > 12 && (next == "a.m." || next == "am"):
		return true
	case h < 24 && m < 60 || h == 24 && m == 0:
		return false
	case clockTails[next]:
		return true
	}
	return tokenAt(g, j-1) == "at" && h <= 30 && (h <= 24 || m%15 == 0)
}

// writeDate writes a day in the one order or the other.
func writeDate(t time.Time, monthFirst, year bool) string {
	layout := map[bool]string{true: "January 2", false: "2 January"}[monthFirst]
	switch {
	case year && monthFirst:
		layout += ", 2006"
	case year:
		layout += " 2006"
	}
	return t.Format(layout)
}

var (
	beforeDate = stringSet("on until till by from since before after dated")
	afterDate  = stringSet("last next last-minute")
)
