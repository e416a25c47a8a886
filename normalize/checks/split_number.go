package checks

import (
	"fmt"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var splitNumber = &check.Check{
	Name: "split-number",
	Doc: check.Doc{
		Title: "a number or time that is torn apart",
		Text: `Finds numbers with spaces about their marks, as engines that work on pieces of words leave them: 4, 252, 700 people; 166, 000;
3. 5 percent; at 12: 30; and a percentage with a word thrown in, as in 64 are. 4%. What may be a list, a date and a number, or the
end of a sentence and the start of the next, needs a unit behind it and no list about it; verses and scores with a space are left
alone.`,
		Before:   "Some 166, 000 people voted.",
		After:    "Some 166,000 people voted.",
		Category: "fluency/punctuation",
		Severity: check.Warning,
	},
	Run: runSplitNumber,
}

func runSplitNumber(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		for j := 0; j+2 < len(g.Tokens); j++ {
			if g.Tokens[j].Kind != document.Number {
				continue
			}
			s := splitAt(g, j)
			if s.confidence == 0 {
				continue
			}
			from, to := g.Tokens[j].Start, g.Tokens[s.top-1].End
			f := check.At(g.Segment, from, to)
			f.Confidence = s.confidence
			f.Message = fmt.Sprintf("%q is the number %s, torn apart", f.Text, s.whole)
			f.Evidence = []string{f.Message}
			f.Suggest(s.whole, s.confidence, false)
			p.Report(f)
			j = s.top - 1
		}
	}
}

// split is a number that is torn apart.
type split struct {
	top        int // the token behind it
	whole      string
	confidence float64
}

// splitAt returns the number whose first piece is token j.
func splitAt(g *document.Passage, j int) split {
	head := g.Token(j)
	switch tokenAt(g, j+1) {
	case ",":
		return splitThousands(g, j, head)
	case ".":
		return splitDecimal(g, j, head)
	case ":":
		return splitClock(g, j, head)
	}
	return splitPercent(g, j, head)
}

// apart reports whether white space stands on either side of a mark.
func apart(g *document.Passage, mark int) bool {
	return g.Tokens[mark-1].End < g.Tokens[mark].Start || mark+1 < len(g.Tokens) && g.Tokens[mark].End < g.Tokens[mark+1].Start
}

// splitThousands reads 4, 252, 700.
func splitThousands(g *document.Passage, j int, head string) split {
	if len(head) > 3 && !groupsOf(head, ",", 1) || !allDigits(strings.ReplaceAll(head, ",", "")) || head[0] == '0' {
		return split{}
	}
	s := split{top: j + 1, whole: head}
	groups, led := 0, false // led by a space before a comma, as no list has it
	for tokenAt(g, s.top) == "," && apart(g, s.top) {
		group, _, _ := strings.Cut(tokenAt(g, s.top+1), ".")
		if len(group) != 3 && !groupsOf(group, ",", 1) || !isNumeral(tokenAt(g, s.top+1)) {
			break
		}
		s.whole += "," + g.Token(s.top+1)
		led = led || g.Tokens[s.top-1].End < g.Tokens[s.top].Start
		s.top, groups = s.top+2, groups+1
	}
	before, behind := strings.ToLower(tokenAt(g, j-1)), tokenAt(g, s.top)
	counted := countable(g, s.top) || unitBehind(g, s.top) != ""
	switch {
	case groups == 0 || behind == "," && !tellsOf[tokenAt(g, s.top+1)] || behind == "and" || behind == "or" || listHead(g, j) || monthEnds(g, j-1):
		return split{}
	case strings.HasSuffix(s.whole, ",000") || moneyBefore(g, j) || led && counted:
		s.confidence = 0.93
	case before == "and":
	case groups > 1 && (counted || quantityCues[before]), (counted || behind == ",") && quantityCues[before]:
		s.confidence = 0.85
	case before == "," && unitBehind(g, s.top) != "":
		s.confidence = 0.7
	}
	return s
}

// listHead reports whether the word before a token says that a list of numbers follows, or which one it is.
func listHead(g *document.Passage, j int) bool {
	before := tokenAt(g, j-1)
	if before == "." {
		before = tokenAt(g, j-2)
	}
	return listHeads[strings.ToLower(before)]
}

// splitDecimal reads 3. 5 percent.
func splitDecimal(g *document.Passage, j int, head string) split {
	tail := tokenAt(g, j+2)
	decimals := leadingNumeral(tail)
	if j == 0 || len(head) > 3 || !allDigits(head) || !allDigits(decimals) || len(decimals) > 2 || len(decimals) < len(tail) || !apart(g, j+1) {
		return split{}
	}
	s := split{top: j + 3, whole: head + "." + decimals}
	unit := unitBehind(g, j+3)
	switch {
	case head == "0" && unit != "":
		s.confidence = 0.95
	case listHead(g, j) || monthEnds(g, j-1):
	case g.Tokens[j].End < g.Tokens[j+1].Start && g.Tokens[j+1].End == g.Tokens[j+2].Start && unit != "": // 3 .5 percent
		s.confidence = 0.93
	case unit == "%" || unit == "percent" || moneyBefore(g, j) && bigUnits[unit]:
		s.confidence = 0.85
	case bigUnits[unit] && quantityCues[strings.ToLower(tokenAt(g, j-1))]:
		s.confidence = 0.8
	}
	return s
}

// splitClock reads 12: 30, and the seconds behind it.
func splitClock(g *document.Passage, j int, head string) split {
	if len(head) > 2 || !allDigits(head) || smallNumber(head) > 24 || !apart(g, j+1) || !minutesAt(g, j+2) {
		return split{}
	}
	s := split{top: j + 3, whole: head + ":" + g.Token(j+2)}
	if tokenAt(g, s.top) == ":" && minutesAt(g, s.top+1) {
		s.whole, s.top = s.whole+":"+g.Token(s.top+1), s.top+2
	}
	before := tokenAt(g, j-1)
	if clockHeads[strings.ToLower(before)] || before == "(" && clockTails[tokenAt(g, s.top+1)] || clockTails[tokenAt(g, s.top)] {
		s.confidence = 0.93
	}
	return s
}

// minutesAt reports whether a token is a number from 00 to 59, which nothing glued to it goes on from.
func minutesAt(g *document.Passage, at int) bool {
	return digitsAt(g, at) == 2 && smallNumber(g.Token(at)) < 60
}

// splitPercent reads 64 are. 4%: what an engine made of a decimal point is a verb and a stop.
func splitPercent(g *document.Passage, j int, head string) split {
	decimals := digitsAt(g, j+3)
	if len(head) > 3 || !allDigits(head) || decimals == 0 || decimals > 2 || tokenAt(g, j+2) != "." || unitBehind(g, j+4) == "" {
		return split{}
	}
	s := split{top: j + 4, whole: head + "." + g.Token(j+3)}
	unit := unitBehind(g, j+4)
	switch percent := unit == "%" || unit == "percent"; {
	case percent && strayVerbs[tokenAt(g, j+1)]:
		s.confidence = 0.93
	case percent && strayNouns[tokenAt(g, j+1)] && !startsLower(tokenAt(g, j+5)):
		s.confidence = 0.6
	}
	return s
}

var (
	quantityCues = stringSet("of than about around over nearly almost some approximately total least most roughly under below up to exceed exceeded " +
		"exceeds reached reach reaching only by was is totaled totalled with from")
	listHeads = stringSet("pages page numbers number nos no rooms room routes route lines line chapters chapter sections section articles article " +
		"verses verse psalms paragraphs paragraph figures figure tables table steps step age aged level lots grade class group groups /")
	clockHeads = stringSet("at from until till to of by around about before after between and since")
	clockTails = stringSet("a.m. p.m. am pm GMT UTC CET CEST EST EDT ET MSK IST BST JST local Moscow Beijing Tehran Kyiv Kabul hours o'clock o’clock")
	tellsOf    = stringSet("of including") // reached 1, 136, of whom
	strayVerbs = stringSet("are is was were has have had")
	strayNouns = stringSet("years months days people times points")
)
