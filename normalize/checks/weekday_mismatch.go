package checks

import (
	"fmt"
	"strings"
	"time"

	"transcheck/normalize/calendar"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var weekdayMismatch = &check.Check{
	Name: "weekday-mismatch",
	Doc: check.Doc{
		Title: "a day of the week that the date does not fall on",
		Text: `Finds a day of the week beside a date that falls on another one, such as Tuesday, October 11, 2023. Where the date has no
year it is that nearest to the day of the article (--date, or the date line); without such a day, and where the passage names
other years that fit, nothing is said. Ranges, dates before 1924, when not all countries had our calendar, and Friday the 13th
are left alone. The date may be what is wrong: in machine output it is nearly always the weekday.`,
		Before:   "They met on Tuesday, October 11, 2023, in Herat.",
		After:    "They met on Wednesday, October 11, 2023, in Herat.",
		Category: "accuracy/mistranslation",
		Severity: check.Error,
	},
	Run: runWeekdayMismatch,
}

// The confidence in a weekday that the year settles, and in one that the day of the article does, near to it and far from it.
const (
	weekdayOfYear    = 0.92
	weekdayOfArticle = 0.85
	weekdayFarOff    = 0.6
)

const firstYear = 1924 // all of Europe counts by our calendar

func runWeekdayMismatch(p *check.Pass) {
	article, err := time.Parse(time.DateOnly, p.Names.Date())
	known := err == nil
	for i := range p.Passages {
		g := &p.Passages[i]
		for d := range dates(g) {
			at := besideWeekday(g, d)
			if at < 0 || d.month == 0 || d.day == 0 {
				continue
			}
			if f, ok := mismatch(g, d, at, article, known); ok {
				p.Report(f)
			}
		}
		if known {
			for j := range g.Tokens {
				reportDayAlone(p, g, j, article)
			}
		}
	}
}

// mismatch compares the weekday at a token with the date beside it.
func mismatch(g *document.Passage, d *dated, at int, article time.Time, known bool) (check.Finding, bool) {
	day := weekdays[weekdayName(g.Token(at))] - 1
	fits := func(year int) bool {
		t, ok := calendar.Gregorian.Date(year, d.month, d.day)
		return ok && t.Weekday() == day
	}
	f := check.At(g.Segment, g.Tokens[at].Start, g.Tokens[at].End)
	year := d.year
	switch {
	case year >= firstYear && year <= 2100:
		if fits(year) || known && startsLower(tokenAt(g, d.top)) && fits(article.Year()) { // October 11, 2000 people
			return f, false
		}
		f.Confidence = weekdayOfYear
	case year > 0 || !known:
		return f, false
	default:
		var when time.Time
		if when, year = calendar.Gregorian.Nearest(d.month, d.day, article); year == 0 || anyYear(g, fits) || fits(year) {
			return f, false
		}
		f.Severity, f.Confidence = check.Warning, weekdayOfArticle
		if off := when.Sub(article).Abs(); off > 60*24*time.Hour {
			if fits(year-1) || fits(year+1) {
				return f, false
			}
			f.Confidence = weekdayFarOff
		}
	}
	when, ok := calendar.Gregorian.Date(year, d.month, d.day)
	if !ok {
		return f, false
	}
	tellWeekday(&f, when)
	return f, true
}

// tellWeekday says on which weekday a day falls, and suggests it.
func tellWeekday(f *check.Finding, when time.Time) {
	name := when.Weekday().String()
	f.Message = fmt.Sprintf("%s is a %s", when.Format("January 2, 2006"), name)
	f.Evidence = []string{f.Message}
	f.Suggest(inCase(name, f.Text), f.Confidence, false)
}

// anyYear reports whether a year that the passage names fits.
func anyYear(g *document.Passage, fits func(int) bool) bool {
	for i := range g.Tokens {
		if digitsAt(g, i) == 4 && fits(smallNumber(g.Token(i))) {
			return true
		}
	}
	return false
}

// besideWeekday returns the weekday that belongs to a date: "Tuesday evening, October 11", "October 11 (Tuesday)"; or -1. In a
// range there is none.
func besideWeekday(g *document.Passage, d *dated) int {
	if rangeMarks[tokenAt(g, d.top)] && d.top+1 < len(g.Tokens) && (g.Tokens[d.top+1].Kind == document.Number || calendar.EnglishMonth(g.Token(d.top+1)) > 0) {
		return -1
	}
	return max(weekdayBefore(g, d.first-1), weekdayBehind(g, d.top))
}

// weekdayBefore returns the weekday that ends at a token, or before the words and marks between it and a date.
func weekdayBefore(g *document.Passage, at int) int {
	for n := 0; n < 4 && at > 0 && afterWeekday[g.Token(at)]; n++ {
		at--
	}
	if at < 0 || weekdays[weekdayName(g.Token(at))] == 0 {
		return -1
	}
	if before := tokenAt(g, at-1); (rangeMarks[before] || before == "," || before == "/") && weekdays[weekdayName(tokenAt(g, at-2))] > 0 {
		return -1
	}
	if len(g.Token(at)) < len("Monday") && !strings.Contains(",.(", tokenAt(g, at+1)) {
		return -1 // the Sun October 11
	}
	return at
}

// weekdayBehind returns the weekday that stands in brackets, or between commas, from a token on, or -1.
func weekdayBehind(g *document.Passage, at int) int {
	mark := tokenAt(g, at)
	if mark != "," && mark != "(" || weekdays[weekdayName(tokenAt(g, at+1))] == 0 {
		return -1
	}
	if next := tokenAt(g, at+2); mark == "(" && next == ")" || mark == "," && (next == "" || next == "," || next == "." || next == ")") {
		return at + 1
	}
	return -1
}

// reportDayAlone reports a weekday beside the day of a month that is not named: "Tuesday the 11th", "the 11th (Tuesday)". It is
// the month of the article, or the one before or after it.
func reportDayAlone(p *check.Pass, g *document.Passage, i int, article time.Time) {
	word := g.Token(i)
	if g.Tokens[i].Kind != document.Number || len(word) > len("11th") || allDigits(word) {
		return
	}
	day, digits := dayNumber(g, i)
	if digits == 0 || digits > 2 || day == 13 || dateAt(g, i, 0) != nil {
		return
	}
	at := -1
	if tokenAt(g, i-1) == "the" || tokenAt(g, i-1) == "(" && tokenAt(g, i+1) == ")" {
		at = weekdayBefore(g, i-1)
	}
	if tokenAt(g, i+1) == "(" {
		at = max(at, weekdayBehind(g, i+1))
	}
	if at < 0 || at == i-2 && tokenAt(g, i+1) == "of" {
		return
	}
	when, off := article, 16*24*time.Hour
	for month := -1; month <= 1; month++ {
		t := time.Date(article.Year(), article.Month()+time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if gap := t.Sub(article).Abs(); t.Day() == day && gap < off {
			when, off = t, gap
		}
	}
	if when.Day() != day || when.Weekday() == weekdays[weekdayName(g.Token(at))]-1 {
		return
	}
	f := check.At(g.Segment, g.Tokens[at].Start, g.Tokens[at].End)
	f.Severity, f.Confidence = check.Warning, 0.7
	tellWeekday(&f, when)
	p.Report(f)
}

// weekdayName returns the letters that the table of weekdays has for a word with a capital, in the one case or the other.
func weekdayName(word string) string {
	if len(word) < 3 || len(word) > len("Wednesday") || word[0] < 'F' || word[0] > 'W' {
		return ""
	}
	return strings.ToLower(word)
}

var (
	// weekdays are one more than the weekday that they name.
	weekdays = func() map[string]time.Weekday {
		m := map[string]time.Weekday{"tues": time.Tuesday + 1, "thurs": time.Thursday + 1, "thur": time.Thursday + 1}
		for d := time.Sunday; d <= time.Saturday; d++ {
			name := strings.ToLower(d.String())
			m[name], m[name[:3]] = d+1, d+1
		}
		return m
	}()
	afterWeekday = stringSet("the , ( . morning afternoon evening night noon midnight")
	rangeMarks   = stringSet("- – — and to or through until till &")
)
