package document

import (
	"iter"
	"strings"
	"time"
	"unicode/utf8"

	"transcheck/normalize/calendar"
)

const (
	headSegments = 10  // how many segments the head of an article has at the most
	maxDateline  = 160 // bytes of a segment in which its date line ends
)

// dateOf returns the day that the head of an article gives as its own, in ISO form: in a line such as "Published: 9 January 2022",
// or in a date line such as "KYIV, Jan. 9, 2022 (Agency) -". It returns "" where there is none, or where another day stands
// further down: then the file holds several articles.
func dateOf(segments iter.Seq[Segment]) string {
	found, sure, i := "", false, -1
	for s := range segments {
		i++
		date, strong := dateline(s.Text)
		switch {
		case date == "" || date == found:
		case found == "" && i < headSegments, strong && !sure && i < headSegments:
			found, sure = date, strong
		case found != "" && (i >= headSegments || !sure):
			return ""
		}
	}
	return found
}

// frontDate returns the date that front matter gives.
func frontDate(front string) string {
	for line := range strings.Lines(front) {
		at := strings.IndexAny(line, ":=")
		if at < 0 {
			continue
		}
		switch strings.ToLower(strings.Trim(line[:at], " \t\"'")) {
		case "date", "published", "publishdate", "pubdate":
			value := strings.Trim(line[at+1:], " \t\r\n\"'")
			if date, n := (&dateReader{value, Tokens(value)}).date(0); n > 0 {
				return date
			}
		}
	}
	return ""
}

// dateline returns the day that a text gives as that of the article it stands in. It is strong where the text says that it is,
// and weak where the text is a day and nothing more, which may as well be the heading of a chronicle.
func dateline(text string) (date string, strong bool) {
	head := text[:min(len(text), maxDateline)]
	if !strings.ContainsAny(head, "0123456789") {
		return "", false
	}
	for len(head) > 0 && len(head) < len(text) && !utf8.RuneStart(text[len(head)]) {
		head = head[:len(head)-1]
	}
	r := &dateReader{head, Tokens(head)}
	at, labeled := r.label(0)
	if date, n := r.date(at); n > 0 {
		if len(head) == len(text) && r.clock(at+n) == len(r.tokens) {
			return date, labeled
		}
		return "", false
	}
	if labeled {
		return "", false
	}
	return r.afterPlace()
}

// dateReader reads the tokens of the head of a text.
type dateReader struct {
	text   string
	tokens []Token
}

// word returns a token, or "" behind the last one.
func (r *dateReader) word(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.text[r.tokens[i].Start:r.tokens[i].End]
}

func (r *dateReader) lower(i int) string { return strings.ToLower(r.word(i)) }

// skip returns the first token from i on that is none of the words.
func (r *dateReader) skip(i int, words map[string]bool) int {
	for i < len(r.tokens) && words[r.lower(i)] {
		i++
	}
	return i
}

// label returns the token behind words such as "Published on Sunday," and whether they say what the date is that follows.
func (r *dateReader) label(i int) (int, bool) {
	labeled := dateLabels[r.lower(i)]
	if labeled {
		i = r.skip(i+1, afterLabels)
	}
	return r.skip(i, beforeDates), labeled
}

// clock returns the first token from i on that belongs to no time of day.
func (r *dateReader) clock(i int) int {
	for i < len(r.tokens) && (r.tokens[i].Kind == Number && !strings.Contains(r.word(i), "-") || clockWords[r.lower(i)]) {
		i++
	}
	return i
}

// afterPlace returns the date of a date line: places in capitals, the date between commas, an agency, a dash.
func (r *dateReader) afterPlace() (string, bool) {
	byline := r.word(0) == "By"
	for i := 0; i < len(r.tokens) && i < 10; i++ {
		if w := r.word(i); r.tokens[i].Kind != Word && w != "," && w != "." || r.tokens[i].Kind == Word && !startsUpper(w) {
			return "", false
		}
		if r.word(i) != "," {
			continue
		}
		date, n := r.date(r.skip(i+1, beforeDates))
		if n == 0 {
			continue
		}
		next := r.skip(i+1, beforeDates) + n
		if next == len(r.tokens) && byline || r.dashed(next) {
			return date, true
		}
		return "", false
	}
	return "", false
}

// dashed reports whether an agency, or nothing, and a dash stand from token i on, and words behind them.
func (r *dateReader) dashed(i int) bool {
	if r.word(i) == "(" || r.word(i) == "/" {
		for end := i + 6; i < end && r.word(i+1) != ")" && r.word(i+1) != "/"; {
			i++
		}
		i += 2
	}
	for n := i; dashes[r.word(i)]; i++ {
		if i > n+1 {
			return false
		}
	}
	return dashes[r.word(i-1)] && i < len(r.tokens) && r.tokens[i].Kind != Number && calendar.EnglishMonth(r.word(i)) == 0
}

// date returns the day that begins at token i, and how many tokens it takes; none is 0.
func (r *dateReader) date(i int) (iso string, n int) {
	if i >= len(r.tokens) {
		return "", 0
	}
	if r.tokens[i].Kind == Number {
		if iso := numericDate(r.word(i)); iso != "" {
			return iso, 1
		}
	}
	j := i
	day, month := number(ordinal(r.lower(j))), calendar.EnglishMonth(r.word(j))
	switch {
	case month > 0: // January 9, 2022
		if j++; r.word(j) == "." {
			j++
		}
		day = number(ordinal(r.lower(j)))
	case day > 0: // 9 January 2022
		if j++; r.lower(j) == "of" {
			j++
		}
		if month = calendar.EnglishMonth(r.word(j)); r.word(j+1) == "." {
			j++
		}
	}
	if j++; r.word(j) == "," {
		j++
	}
	if iso := day8601(number(r.word(j)), month, day); iso != "" {
		return iso, j + 1 - i
	}
	return "", 0
}

// numericDate returns the day of 2022-01-09, with a time behind it or not, or of 09.01.2022.
func numericDate(s string) string {
	if len(s) > 10 && s[10] == 'T' {
		s = s[:10]
	}
	for _, layout := range []string{time.DateOnly, "2.1.2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return day8601(t.Year(), int(t.Month()), t.Day())
		}
	}
	return ""
}

// day8601 writes down a day on which an article may have appeared, or "" for one that is none.
func day8601(year, month, day int) string {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if year < 1900 || year > 2100 || t.Day() != day || t.Month() != time.Month(month) {
		return ""
	}
	return t.Format(time.DateOnly)
}

// number returns the value of up to four digits, or 0.
func number(s string) int {
	n := 0
	for i := range len(s) {
		if !digit(s[i]) || i > 3 {
			return 0
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// ordinal returns the digits of 1st and 9th.
func ordinal(s string) string {
	if n := len(s) - 2; n > 0 && ordinals[s[n:]] {
		return s[:n]
	}
	return s
}

var (
	ordinals    = set("st nd rd th")
	dateLabels  = set("published posted dated date released issued publication")
	afterLabels = set("published posted date on at first :")
	beforeDates = set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun , .")
	clockWords  = set("am pm a.m. p.m. gmt utc est edt et cet cest msk ist bst jst pst pdt local time at hrs h , . - – — | : + z")
	dashes      = set("- – — --")
)
