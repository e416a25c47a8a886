package checks

import (
	"fmt"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var timeFormat = &check.Check{
	Name: "time-format",
	Doc: check.Doc{
		Title: "a time of day as other languages say it",
		Text: `Finds times that are not put as English puts them: 16 o'clock, 15:30 p.m., at 1600 hours, and at 11 hours 28 minutes. Armies and
some houses write 1600 hours, and how long something took is said in the same words, so it is information only. A length of time, and
sums of working hours, are left alone.`,
		Before:   "They met at 16 o'clock.",
		After:    "They met at 4 p.m.",
		Category: "locale/time",
		Severity: check.Info,
	},
	Run: runTimeFormat,
}

func runTimeFormat(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		for j := range g.Tokens {
			if g.Tokens[j].Kind != document.Number || j+1 == len(g.Tokens) || tokenAt(g, j-1) == ":" {
				continue
			}
			top, right := clockTime(g, j)
			if right == "" {
				continue
			}
			from, to := g.Tokens[j].Start, g.Tokens[top-1].End
			if strings.HasSuffix(right, ".") && tokenAt(g, top) == "." {
				to = g.Tokens[top].End // one stop ends both
			}
			f := check.At(g.Segment, from, to)
			f.Confidence = 0.8
			f.Message = fmt.Sprintf("English says %s", right)
			f.Evidence = []string{f.Message}
			f.Suggest(right, f.Confidence, false)
			p.Report(f)
		}
	}
}

// clockTime returns the time that begins at token j as English has it, and the token behind it; "" where it is no such time.
func clockTime(g *document.Passage, j int) (top int, right string) {
	word, next := g.Token(j), strings.ToLower(tokenAt(g, j+1))
	hour, minutes, colon := strings.Cut(word, ":")
	if !allDigits(hour) || colon && (len(minutes) != 2 || !allDigits(minutes) || minutes > "59") {
		return 0, ""
	}
	h := smallNumber(hour[:min(len(hour), 4)])
	cued := clockHours[strings.ToLower(tokenAt(g, j-1))]
	switch {
	case (next == "o'clock" || next == "o’clock") && h > 12 && h <= 24, meridiem[next] && h > 12 && h < 24:
		if meridiem[next] && next[0] == 'a' {
			return 0, "" // 15:30 a.m. is impossible
		}
		return j + 2, twelveHours(h, minutes)
	case next == "hours" && len(hour) == 4 && !colon && h%100 < 60 && h < 2400 && cued:
		return j + 2, twelveHours(h/100, hour[2:])
	case (next == "hours" || next == "hour") && !colon && h < 25 && cued && len(hour) <= 2:
		if n := digitsAt(g, j+2); n > 0 && n <= 2 && strings.HasPrefix(tokenAt(g, j+3), "minute") && smallNumber(g.Token(j+2)) < 60 {
			return j + 4, fmt.Sprintf("%d:%02d", h, smallNumber(g.Token(j+2)))
		}
	}
	return 0, ""
}

// twelveHours writes a time of 24 hours as one of twelve.
func twelveHours(h int, minutes string) string {
	half := "a.m."
	if h >= 12 && h < 24 {
		half = "p.m."
	}
	if h %= 12; h == 0 {
		h = 12
	}
	if minutes == "" || minutes == "00" {
		return fmt.Sprintf("%d %s", h, half)
	}
	return fmt.Sprintf("%d:%s %s", h, minutes, half)
}

var (
	clockHours = stringSet("at from until till by around about")
	meridiem   = stringSet("p.m. pm a.m. am")
)
