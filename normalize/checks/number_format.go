package checks

import (
	"fmt"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var numberFormat = &check.Check{
	Name: "number-format",
	Doc: check.Doc{
		Title: "a number with the marks of another language",
		Text: `Finds numbers that are not written as English writes them: a comma for the decimal point before a unit or behind a sign of
money, as in 71,4 million; points, spaces or apostrophes between thousands, as in 1.000.000 and 25 000; and the groups of India,
as in 12,50,000. Lists, scores, references in brackets, addresses of networks, versions and telephone numbers have no unit and are
left alone. In human text it finds what translators overlooked.`,
		Before:   "He asked for 71,4 million dollars.",
		After:    "He asked for 71.4 million dollars.",
		Category: "locale/name",
		Severity: check.Warning,
	},
	Run: runNumberFormat,
}

func runNumberFormat(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		for j := 0; j < len(g.Tokens); j++ {
			if g.Tokens[j].Kind != document.Number {
				continue
			}
			if top, right, confidence := spaceGroups(g, j); confidence > 0 {
				reportNumber(p, g, g.Tokens[j].Start, g.Tokens[top-1].End, right, confidence)
				j = top - 1
				continue
			}
			reportNumerals(p, g, j)
		}
	}
}

// reportNumerals reports the numbers of a token, which are several in a range such as 3,5-4.
func reportNumerals(p *check.Pass, g *document.Passage, j int) {
	word := g.Token(j)
	if !strings.ContainsAny(word, ",.'’") {
		return
	}
	for at := 0; at < len(word); {
		part := word[at:]
		numeral := leadingNumeral(part)
		if numeral == "" {
			return
		}
		if right, confidence := mended(g, j, numeral, part[len(numeral):]); confidence > 0 {
			from := g.Tokens[j].Start + at
			reportNumber(p, g, from, from+len(numeral), right, confidence)
		}
		dash := strings.IndexByte(part, '-')
		if dash < 0 {
			return
		}
		at += dash + 1
	}
}

func reportNumber(p *check.Pass, g *document.Passage, from, to int, right string, confidence float64) {
	f := check.At(g.Segment, from, to)
	f.Confidence = confidence
	f.Message = fmt.Sprintf("%q is written %s in English", f.Text, right)
	f.Evidence = []string{f.Message}
	f.Suggest(right, confidence, false)
	p.Report(f)
}

// mended returns a number of token j as English writes it, with what stands behind it in the token; the confidence is 0 where
// nothing is wrong with it, or where it may be something else.
func mended(g *document.Passage, j int, numeral, rest string) (string, float64) {
	unit := unitBehind(g, j+1)
	if glued := strings.ToLower(strings.TrimPrefix(rest, "-")); glued != "" && !isDigit(glued[0]) {
		unit = ""
		if first, _, _ := strings.Cut(glued, "-"); measureWords[first] || bigUnits[first] {
			unit = first
		}
	}
	whole, decimals, comma := strings.Cut(numeral, ",")
	switch {
	case comma && groupsOf(whole, ".", 1) && allDigits(decimals) && len(decimals) <= 2: // 1.234,56
		return strings.ReplaceAll(whole, ".", ",") + "." + decimals, 0.95
	case comma && allDigits(whole) && len(whole) <= 3 && allDigits(decimals):
		return whole + "." + decimals, decimalComma(g, j, whole, decimals, unit)
	case groupsOf(numeral, ".", 2) && !networkAddress(numeral) && !versioned[strings.ToLower(tokenAt(g, j-1))]:
		return strings.ReplaceAll(numeral, ".", ","), 0.95
	case groupsOf(numeral, ".", 1):
		return strings.ReplaceAll(numeral, ".", ","), pointGroup(g, j, numeral, rest, unit)
	case groupsOf(numeral, "'", 1) || groupsOf(numeral, "’", 1):
		return strings.NewReplacer("'", ",", "’", ",").Replace(numeral), 0.9
	case indianGroups(numeral):
		v, ok := scaled(numeral, 0)
		words, exact := grouped(v)
		return words, confidentIf(ok && exact, 0.7)
	}
	return "", 0
}

// decimalComma returns how sure it is that a comma is a decimal one: three digits behind it are thousands.
func decimalComma(g *document.Passage, j int, whole, decimals, unit string) float64 {
	zero := whole == "0"
	if len(decimals) == 3 && !zero || len(whole) > 1 && whole[0] == '0' || monthEnds(g, j-1) {
		return 0 // 25,000; 05,12; July 25,31 provinces
	}
	money := moneyBefore(g, j)
	switch {
	case bigUnits[unit]:
		return 0.95
	case unit != "" || money || strings.EqualFold(tokenAt(g, j-1), "magnitude"):
		return 0.9
	case decimalCues[strings.ToLower(tokenAt(g, j-1))] && !betweenNumbers[tokenAt(g, j+1)] && tokenAt(g, j+1) != ",":
		if startsCapital(tokenAt(g, j+1)) {
			return 0 // at 12,5 Baker Street
		}
		return confidentIf(zero || len(decimals) <= 2 && !listed(g, j), 0.6)
	}
	return 0
}

// listed reports whether brackets or more numbers stand about a token: (3,5), [13,14].
func listed(g *document.Passage, j int) bool {
	return strings.Contains("([", tokenAt(g, j-1)) || strings.Contains(")]", tokenAt(g, j+1))
}

// pointGroup returns how sure it is that a point parts thousands: 25.000 people, € 1.000.
func pointGroup(g *document.Passage, j int, numeral, rest, unit string) float64 {
	round := strings.HasSuffix(numeral, "000")
	switch {
	case rest != "" || bigUnits[unit]:
		return 0
	case round && (countable(g, j+1) || moneyBefore(g, j) || moneyUnits[unit]):
		return 0.9
	case peopleWords[tokenAt(g, j+1)]:
		return 0.9
	}
	return 0
}

// indianGroups reports whether a number has groups of two digits before the last one of three: 12,50,000.
func indianGroups(s string) bool {
	groups := strings.Split(s, ",")
	n := len(groups)
	if n < 3 || len(groups[0]) > 2 || !allDigits(groups[0]) || len(groups[n-1]) != 3 || !allDigits(groups[n-1]) {
		return false
	}
	for _, group := range groups[1 : n-1] {
		if len(group) != 2 || !allDigits(group) {
			return false
		}
	}
	return true
}

// networkAddress reports whether a number may be one: 192.168.100.200.
func networkAddress(s string) bool { return strings.Count(s, ".") == 3 }

// spaceGroups returns a number with spaces between its thousands that begins at token j, the token behind it, and how sure it is.
func spaceGroups(g *document.Passage, j int) (top int, right string, confidence float64) {
	first := g.Token(j)
	if len(first) > 3 || !allDigits(first) || first[0] == '0' || notQuantities[strings.ToLower(tokenAt(g, j-1))] || monthEnds(g, j-1) {
		return 0, "", 0
	}
	right, top = first, j+1
	for top < len(g.Tokens) && digitsAt(g, top) == 3 && oneSpace(g.Text[g.Tokens[top-1].End:g.Tokens[top].Start]) {
		right += "," + g.Token(top)
		top++
	}
	if top == j+1 || top < len(g.Tokens) && g.Tokens[top].Kind == document.Number || j > 0 && g.Tokens[j-1].Kind == document.Number ||
		tokenAt(g, top) == "-" && digitsAt(g, top+1) > 0 || tokenAt(g, j-1) == "-" && digitsAt(g, j-2) > 0 {
		return 0, "", 0 // of a telephone
	}
	round := strings.HasSuffix(right, ",000")
	switch {
	case round || top > j+2:
		return top, right, 0.9
	case moneyBefore(g, j) || unitBehind(g, top) != "" || peopleWords[tokenAt(g, top)]:
		return top, right, 0.75
	case countable(g, top) && quantityCues[strings.ToLower(tokenAt(g, j-1))]:
		return top, right, 0.65
	}
	return 0, "", 0
}

func oneSpace(s string) bool { return s == " " || s == "\u00a0" || s == "\u202f" || s == "\u2009" }

var (
	decimalCues = stringSet("to of by at about around nearly almost over from under only than measured scored registered reached reaches was is averaged approximately index rate")
	versioned   = stringSet("version v release build ip address no number")
	// Words and marks before a number that is no quantity: of a telephone, a flight, a route.
	notQuantities = stringSet("+ ) . / # no number tel telephone phone call fax flight route bus line room page pages section group boeing " +
		"airbus asteroid code zip postcode version paragraph article")
	moneyUnits = stringSet(`dollars euros euro rubles roubles yuan yen rupees hryvnias hryvnia lira liras shekels dirhams riyals rials tomans
		afghanis dinars francs crowns zlotys € $ £ ¥ usd eur rmb rub uah`)
	peopleWords = stringSet(`people persons soldiers troops inhabitants residents citizens refugees migrants students workers employees
		families houses homes cases infections deaths copies jobs voters visitors tourists protesters demonstrators spectators fans
		police officers fighters children women men passengers patients members vehicles cars prisoners victims schools`)
)
