package checks

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"transcheck/normalize/calendar"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// numbers reports a solar or lunar date in numbers that begins at token j, such as 1402/07/12 and 12.07.1402, and returns the token behind it.
func (c *converter) numbers(g *document.Passage, j int) int {
	text, top := g.Token(j), j+1
	if tokenAt(g, j+1) == "/" && tokenAt(g, j+3) == "/" && tokenAt(g, j-1) != "/" && tokenAt(g, j+5) != "/" {
		if top = j + 5; top > len(g.Tokens) || digitsAt(g, j) == 0 || digitsAt(g, j+4) == 0 {
			return 0
		}
		text = g.Text[g.Tokens[j].Start:g.Tokens[top-1].End]
	}
	if len(text) < len("1402/7/1") || len(text) > len("1402/07/12") || text[0] < '0' || text[0] > '9' {
		return 0
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 || !allDigits(parts[0]) || !allDigits(parts[1]) || !allDigits(parts[2]) {
		return 0
	}
	if len(parts[2]) == 4 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	if len(parts[0]) != 4 || len(parts[1]) > 2 || len(parts[2]) > 2 {
		return 0
	}
	when, of, ok := c.nearer(smallNumber(parts[0]), smallNumber(parts[1]), smallNumber(parts[2]))
	top = max(top, overMarks(g, top))
	if !ok || glossed(g, j, top) {
		return 0
	}
	f := check.At(g.Segment, g.Tokens[j].Start, g.Tokens[top-1].End)
	c.report(&f, writeDate(when, c.monthFirst(true), true), 0.85, calendarNames[of])
	return top
}

// nearer returns a day that may be of the solar or the lunar calendar: the one nearer to the article, or the solar one.
func (c *converter) nearer(year, month, day int) (time.Time, calendar.Calendar, bool) {
	solar, isSolar := calendar.Solar.Date(year, month, day)
	lunar, isLunar := calendar.Lunar.Date(year, month, day)
	isSolar = isSolar && year >= 1300 && year <= 1430
	isLunar = isLunar && year >= 1430 && year <= 1500
	if isLunar && (!isSolar || c.known && lunar.Sub(c.article).Abs() < solar.Sub(c.article).Abs()) {
		return lunar, calendar.Lunar, true
	}
	return solar, calendar.Solar, isSolar
}

// year reports a year of another calendar that stands alone: 1402 solar, the Hijri year 1445.
func (c *converter) year(g *document.Passage, j int) {
	if digitsAt(g, j) != 4 {
		return
	}
	year := smallNumber(g.Token(j))
	if year < 1250 || year > 1500 || dateAt(g, j, 0) != nil {
		return
	}
	first, top := j, overMarks(g, j+1)
	of := calendar.Calendar(0)
	for i := j + 1; i < top; i++ {
		of = markedAs(of, g.Token(i))
	}
	if startsLower(tokenAt(g, top)) && !functionWords[tokenAt(g, top)] && tokenAt(g, top) != "calendar" && tokenAt(g, top) != "year" {
		of, top = 0, j+1 // 1402 solar panels
	}
	if tokenAt(g, j-1) == "year" {
		for first = j - 1; markedAs(0, tokenAt(g, first-1)) > 0 || nations[tokenAt(g, first-1)]; first-- {
			of = markedAs(of, tokenAt(g, first-1))
		}
	}
	confidence := 0.8
	if of == 0 {
		if first, of, confidence = c.bareYear(g, j, year); of == 0 {
			return
		}
	}
	if of == calendar.Lunar && hijriAlone(g, first, top) && c.solarRather(year) {
		of = calendar.Solar
	}
	if glossed(g, first, top) || year < 1300 {
		return
	}
	words := yearSpan(of, year)
	if first < j {
		words = "year " + words
	}
	f := check.At(g.Segment, g.Tokens[first].Start, g.Tokens[top-1].End)
	c.report(&f, words, confidence, calendarNames[of])
}

// markedAs returns the calendar that a word names; what was known before it stays where Hijri is said of it.
func markedAs(of calendar.Calendar, word string) calendar.Calendar {
	mark := calendarMarks[strings.ToLower(word)]
	if mark == 0 || mark == calendar.Lunar && of == calendar.Solar {
		return of
	}
	return mark
}

// hijriAlone reports whether no word among some tokens says which Hijri year is meant.
func hijriAlone(g *document.Passage, from, to int) bool {
	for i := from; i < to; i++ {
		if word := strings.ToLower(g.Token(i)); calendarMarks[word] > 0 && !hijri[word] {
			return false
		}
	}
	return true
}

// solarRather reports whether a Hijri year that is not said to be lunar is nearer to the article as a solar one.
func (c *converter) solarRather(year int) bool {
	if !c.known {
		return year < 1425
	}
	return abs(calendar.Solar.Year(c.article)-year) < abs(calendar.Lunar.Year(c.article)-year)
}

func abs(n int) int { return max(n, -n) }

// bareYear returns the calendar of a year that nothing is said of: solar, in a text from Persian or the like, near to its day,
// behind a word that years stand behind; or of Iran or Afghanistan.
func (c *converter) bareYear(g *document.Passage, j, year int) (first int, of calendar.Calendar, confidence float64) {
	before, next := strings.ToLower(tokenAt(g, j-1)), tokenAt(g, j+1)
	if before == "year" && nations[tokenAt(g, j-2)] {
		return j - 2, calendar.Solar, 0.8
	}
	if !c.fromPersia || !c.known || year < calendar.Solar.Year(c.article)-12 || year > calendar.Solar.Year(c.article)+6 {
		return j, 0, 0
	}
	dated := before == "year" || before == "of" && partsOfYear[strings.ToLower(tokenAt(g, j-2))]
	if !dated && (!yearHeads[before] || startsLower(next) && !functionWords[next]) || next == "%" {
		return j, 0, 0
	}
	return j, calendar.Solar, 0.75
}

// yearSpan writes the years of ours that a year of another calendar lies in: 2023-24.
func yearSpan(of calendar.Calendar, year int) string {
	from, _ := of.Date(year, 1, 1)
	to, _ := of.Date(year, 12, 29)
	if from.Year() == to.Year() {
		return fmt.Sprint(from.Year())
	}
	return fmt.Sprintf("%d-%02d", from.Year(), to.Year()%100)
}

var (
	hijri     = stringSet("hijri hejri hijrah")
	nations   = stringSet("Iranian Persian Afghan Islamic")
	yearHeads = stringSet("in of by since until for during from to before after")
	// Words of which a year is behind "of", whatever stands behind it.
	partsOfYear = stringSet("half quarter end beginning start middle month months days spring summer autumn fall winter budget year")

	eraNames = `(Meiji|Taish[oō]u?|Sh[oō]u?wa|Heisei|Reiwa|Minguo)`
	english  = `(January|February|March|April|May|June|July|August|September|October|November|December)`
	ordinal  = `(?:st|nd|rd|th)?`
	// Heisei 18, Heisei era 18 year 2 month 5 day, Showa 39 October 10.
	eraYear = regexp.MustCompile(eraNames + `(?: era| period)?,? (\d{1,3})` + ordinal + `(?: year\b)?(?:,? (\d{1,2})` + ordinal + ` month\b)?(?:,? (\d{1,2})` +
		ordinal + ` day\b)?(?:,? ` + english + ` (\d{1,2})\b)?`)
	// the 18th year of Heisei, year 112 of the Republic of China.
	yearOfEra = regexp.MustCompile(`(?:[Tt]he )?(?:(\d{1,3})(?:st|nd|rd|th) year|year (\d{1,3})) of (?:the )?(` + strings.Trim(eraNames, "()") + `|Republic of China)(?: era| period)?`)
	republic  = regexp.MustCompile(`(?:Republic of China|ROC)(?: era| calendar)? year (\d{1,3})\b`)
)

// eras reports the years of eras.
func (c *converter) eras(g *document.Passage) {
	if !eraWords(g.Text) {
		return
	}
	text := g.Text
	for _, m := range eraYear.FindAllStringSubmatchIndex(text, -1) {
		group := func(n int) string {
			if m[2*n] < 0 {
				return ""
			}
			return text[m[2*n]:m[2*n+1]]
		}
		year, ok := eraYearOf(group(1), group(2))
		month, day := smallNumber(group(3)), smallNumber(group(4))
		if group(5) != "" {
			month, day = calendar.EnglishMonth(group(5)), smallNumber(group(6))
		}
		words := fmt.Sprint(year)
		if when, valid := calendar.Gregorian.Date(year, month, max(day, 1)); valid && day > 0 {
			words = writeDate(when, c.monthFirst(true), true)
		} else if valid {
			words = when.Format("January 2006")
		}
		c.era(g, ok, m[0], m[1], words)
	}
	for _, m := range yearOfEra.FindAllStringSubmatchIndex(text, -1) {
		at := m[2:4]
		if at[0] < 0 {
			at = m[4:6]
		}
		year, ok := eraYearOf(text[m[6]:m[7]], text[at[0]:at[1]])
		c.era(g, ok, m[0], m[1], fmt.Sprint(year))
	}
	for _, m := range republic.FindAllStringSubmatchIndex(text, -1) {
		year, ok := eraYearOf("Minguo", text[m[2]:m[3]])
		c.era(g, ok, m[0], m[1], fmt.Sprint(year))
	}
}

// era reports a year of an era between two offsets, unless ours stands beside it, or it is the score of a team.
func (c *converter) era(g *document.Passage, ok bool, from, to int, words string) {
	if !ok || besideOurs(g.Text, from, to) || to < len(g.Text) && strings.IndexByte("-:–", g.Text[to]) >= 0 {
		return
	}
	f := check.At(g.Segment, from, to)
	confidence := 0.9
	if name := f.Text[:2]; name == "Me" || name == "Sh" || name == "Ta" {
		confidence = 0.7
	}
	c.report(&f, words, confidence, "Japanese or Chinese")
}

// besideOurs reports whether a number in brackets stands behind the text between two offsets, or one before it whose brackets it is in.
func besideOurs(text string, from, to int) bool {
	before := strings.TrimRight(text[:from], " ")
	if n := len(before); n > 1 && strings.IndexByte("(/[,", before[n-1]) >= 0 {
		if left := strings.TrimRight(before[:n-1], " "); left != "" && isDigit(left[len(left)-1]) && before[n-1] != ',' {
			return true
		}
	}
	behind := strings.TrimLeft(text[to:], " ,")
	behind = strings.TrimPrefix(strings.TrimPrefix(behind, "or "), "(")
	behind = strings.TrimPrefix(behind, "the year ")
	return len(behind) >= 4 && newsYearWide(behind[:4]) && len(behind) < len(text[to:])
}

func newsYearWide(s string) bool { return allDigits(s) && s >= "1868" && s <= "2100" }

func eraYearOf(name, number string) (int, bool) {
	if name == "Republic of China" {
		name = "Minguo"
	}
	e := calendar.EraNamed(name)
	if e == nil {
		return 0, false
	}
	year, ok := e.Year(smallNumber(number))
	return year, ok && year <= 2100
}

// eraWords reports whether a text has the name of an era in it.
func eraWords(text string) bool {
	for _, name := range []string{"Heisei", "Reiwa", "Showa", "Shōwa", "Shouwa", "Meiji", "Taish", "Minguo", "Republic of China", "ROC"} {
		if strings.Contains(text, name) {
			return true
		}
	}
	return false
}
