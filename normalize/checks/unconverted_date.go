package checks

import (
	"fmt"
	"strings"
	"time"

	"transcheck/normalize/calendar"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var unconvertedDate = &check.Check{
	Name: "unconverted-date",
	Doc: check.Doc{
		Title: "a date in the calendar of the source language",
		Text: `Finds dates of the solar and lunar Hijri, Kurdish and Hebrew calendars, of the Japanese eras and of the Republic of China, and ours under Turkish
or Arabic names, and suggests our date: 12 Mehr 1402 is 4 October 2023. Solar dates are exact; where the year is not given it is the one nearest to the
article. Lunar dates are those of the Saudi calendar of Umm al-Qura: where the moon is looked for, as in Iran and Pakistan, the day
may be the next one, so they are less sure, and without a year they are information. Years alone need a word that says what they are,
or a text known to come from Persian or Pashto. What stands beside our date already, or is part of a name, as in 15 Khordad Foundation,
is left alone.`,
		Before:   "They met on 12 Mehr 1402 in Tehran.",
		After:    "They met on 4 October 2023 in Tehran.",
		Category: "accuracy/untranslated",
		Severity: check.Warning,
	},
	Run: runUnconvertedDate,
}

func runUnconvertedDate(p *check.Pass) {
	c := newConverter(p)
	for i := range p.Passages {
		g := &p.Passages[i]
		done := 0 // tokens that belong to dates reported
		for d := range dates(g) {
			if len(d.foreign) > 0 {
				c.date(g, d)
			}
		}
		for j := range g.Tokens {
			if j < done || g.Tokens[j].Kind != document.Number {
				continue
			}
			if top := c.numbers(g, j); top > 0 {
				done = top
			} else {
				c.year(g, j)
			}
		}
		c.eras(g)
	}
}

// converter turns the dates of a text into ours.
type converter struct {
	pass       *check.Pass
	article    time.Time
	known      bool // whether the day of the article is
	fromPersia bool // translated from a language of Iran or Afghanistan
	counted    bool // whether the dates of the text were
	monthsLead int  // how many more of them have the month first than the day
}

func newConverter(p *check.Pass) *converter {
	c := &converter{pass: p}
	var err error
	c.article, err = time.Parse(time.DateOnly, p.Names.Date())
	c.known = err == nil
	switch p.Names.From() {
	case "fa", "prs", "ps", "ku", "ckb", "az", "tg":
		c.fromPersia = true
	}
	return c
}

// monthFirst reports whether the text writes the month of our dates first, more often than not; where it has no such dates, that
// of the date itself decides.
func (c *converter) monthFirst(own bool) bool {
	if !c.counted {
		c.counted = true
		for i := range c.pass.Passages {
			for d := range dates(&c.pass.Passages[i]) {
				switch {
				case d.month == 0 || d.day == 0 || d.day > 31:
				case d.monthFirst:
					c.monthsLead++
				default:
					c.monthsLead--
				}
			}
		}
	}
	return c.monthsLead > 0 || c.monthsLead == 0 && own
}

// date reports a date with a month of another calendar.
func (c *converter) date(g *document.Passage, d *dated) {
	top := overMarks(g, d.top)
	if glossed(g, d.first, top) {
		return
	}
	for _, m := range d.foreign {
		text, confidence, severity := c.convert(g, d, m, top)
		if confidence == 0 {
			continue
		}
		first := d.first
		if tokenAt(g, first-1) == "the" && !d.monthFirst && d.day > 0 {
			first--
		}
		f := check.At(g.Segment, g.Tokens[first].Start, g.Tokens[top-1].End)
		f.Severity = severity
		c.report(&f, text, confidence, calendarNames[m.Calendar])
		return
	}
}

// convert returns a date as ours, taking its month for one of a calendar.
func (c *converter) convert(g *document.Passage, d *dated, m calendar.Month, top int) (text string, confidence float64, severity check.Severity) {
	if d.year == 0 {
		return c.convertYearless(g, d, m)
	}
	if years := calendarYears[m.Calendar]; d.year < years[0] || d.year > years[1] {
		return "", 0, 0
	}
	first := max(d.day, 1)
	from, ok := m.Calendar.Date(d.year, m.Number, first)
	if !ok {
		return "", 0, 0
	}
	if d.day > 0 {
		return writeDate(from, c.monthFirst(d.monthFirst), true), calendarSureness[m.Calendar], check.Warning
	}
	if top == d.top && m.Calendar == calendar.Lunar {
		severity = check.Info // Ramadan 1445
	}
	to := from.AddDate(0, 0, m.Calendar.Days(d.year, m.Number)-1)
	return writeMonths(from, to), min(calendarSureness[m.Calendar], 0.8), severity
}

// convertYearless converts a date without a year: it is the one nearest to the article.
func (c *converter) convertYearless(g *document.Passage, d *dated, m calendar.Month) (text string, confidence float64, severity check.Severity) {
	next := tokenAt(g, d.top)
	named := startsCapital(next) && g.Tokens[d.top].Kind == document.Word && weekdays[weekdayName(next)] == 0
	before := strings.ToLower(tokenAt(g, d.first-1))
	led := beforeDate[before] || before == "of" || before == "the" && beforeDate[strings.ToLower(tokenAt(g, d.first-2))] || before == "," && weekdays[weekdayName(tokenAt(g, d.first-2))] > 0
	event := startsLower(next) && !functionWords[next] && !afterDate[next] && !d.monthFirst && !beforeDate[before] // the 28 Mordad coup
	if d.day == 0 || named || event || next == "-" || !m.Clear && !led || m.Calendar == calendar.Hebrew {
		return "", 0, 0
	}
	near := c.article
	if !c.known {
		near = time.Date(2023, 7, 1, 0, 0, 0, 0, time.UTC) // most years have the same days
	}
	when, year := m.Calendar.Nearest(m.Number, d.day, near)
	if year == 0 || m.Calendar == calendar.Lunar && !c.known {
		return "", 0, 0
	}
	confidence = 0.85
	switch {
	case m.Calendar == calendar.Lunar:
		confidence, severity = 0.5, check.Info
	case !c.known && m.Calendar != calendar.Gregorian, !m.Clear:
		confidence = 0.7
	}
	return writeDate(when, c.monthFirst(d.monthFirst), false), confidence, severity
}

func (c *converter) report(f *check.Finding, text string, confidence float64, calendarName string) {
	f.Confidence = confidence
	f.Message = fmt.Sprintf("%q of the %s calendar is %s", f.Text, calendarName, text)
	f.Evidence = []string{f.Message}
	f.Suggest(text, confidence, false)
	c.pass.Report(*f)
}

// writeMonths writes the months that a month of another calendar lies in.
func writeMonths(from, to time.Time) string {
	switch {
	case from.Month() == to.Month():
		return from.Format("January 2006")
	case from.Year() == to.Year():
		return from.Format("January") + "-" + to.Format("January 2006")
	}
	return from.Format("January 2006") + "-" + to.Format("January 2006")
}

// overMarks returns the token behind the words that say of which calendar a date is: "solar Hijri", "(AH)".
func overMarks(g *document.Passage, at int) int {
	top, open := at, false
	for i := at; i < at+5; i++ {
		word := strings.ToLower(tokenAt(g, i))
		switch {
		case word == "(" && calendarMarks[strings.ToLower(tokenAt(g, i+1))] > 0:
			open = true
		case word == ")" && open, calendarMarks[word] > 0:
			top = i + 1
		default:
			return top
		}
	}
	return top
}

// glossed reports whether our date stands beside another one, tokens first to top: "(4 October 2023)", "2006 (Heisei 18)".
func glossed(g *document.Passage, first, top int) bool {
	if before := tokenAt(g, first-1); before == "(" || before == "/" || before == "[" || before == "=" {
		return oursWithin(g, first-7, first-1)
	}
	if next := strings.ToLower(tokenAt(g, top)); glossMarks[next] || next == "," && (calendar.EnglishMonth(tokenAt(g, top+1)) > 0 || glossMarks[strings.ToLower(tokenAt(g, top+1))]) {
		return oursWithin(g, top+1, top+9)
	}
	return false
}

// oursWithin reports whether one of our months, or a year of ours, stands among some tokens.
func oursWithin(g *document.Passage, from, to int) bool {
	for i := max(from, 0); i < min(to, len(g.Tokens)); i++ {
		word := g.Token(i)
		if startsCapital(word) && calendar.EnglishMonth(word) > 0 || len(word) >= 4 && allDigits(word[:4]) && word[:4] >= "1850" && word[:4] <= "2100" {
			return true
		}
	}
	return false
}

var (
	calendarNames = map[calendar.Calendar]string{
		calendar.Solar: "solar Hijri", calendar.Lunar: "lunar Hijri", calendar.Kurdish: "Kurdish", calendar.Hebrew: "Hebrew", calendar.Gregorian: "Gregorian",
	}
	// calendarYears are the years that a text of today means.
	calendarYears = map[calendar.Calendar][2]int{
		calendar.Solar: {1250, 1450}, calendar.Lunar: {1300, 1500}, calendar.Kurdish: {2600, 2760}, calendar.Hebrew: {5650, 5850}, calendar.Gregorian: {1900, 2100},
	}
	calendarSureness = map[calendar.Calendar]float64{
		calendar.Solar: 0.95, calendar.Lunar: 0.7, calendar.Kurdish: 0.85, calendar.Hebrew: 0.65, calendar.Gregorian: 0.93,
	}
	calendarMarks = map[string]calendar.Calendar{
		"solar": calendar.Solar, "shamsi": calendar.Solar, "khorshidi": calendar.Solar, "jalali": calendar.Solar, "sh": calendar.Solar, "s.h.": calendar.Solar,
		"a.h.s.": calendar.Solar, "lunar": calendar.Lunar, "qamari": calendar.Lunar, "ghamari": calendar.Lunar, "ah": calendar.Lunar, "a.h.": calendar.Lunar,
		"hijri": calendar.Lunar, "hejri": calendar.Lunar, "hijrah": calendar.Lunar, "kurdish": calendar.Kurdish,
	}
	glossMarks = stringSet("( / [ = or corresponding equivalent equal equals coinciding i.e. namely which that")
)
