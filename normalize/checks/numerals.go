package checks

import (
	"slices"
	"strings"

	"transcheck/normalize/calendar"
	"transcheck/normalize/document"
)

// leadingNumeral returns the digits at the head of a word, with the marks between them.
func leadingNumeral(word string) string {
	n, last := 0, 0
	for n < len(word) {
		size := numeralMark(word[n:])
		if size == 0 {
			break
		}
		if n += size; isDigit(word[n-1]) {
			last = n
		}
	}
	return word[:last]
}

// numeralMark returns the size of what may stand in a number, at the head of s.
func numeralMark(s string) int {
	switch {
	case isDigit(s[0]) || strings.IndexByte(".,'", s[0]) >= 0:
		return 1
	case strings.HasPrefix(s, "’"):
		return len("’")
	}
	return 0
}

// groupsOf reports whether s is a number whose digits stand in groups of three between marks, at least a number of them.
func groupsOf(s, mark string, least int) bool {
	groups := strings.Split(s, mark)
	if len(groups) <= least || len(groups[0]) > 3 || !allDigits(groups[0]) || groups[0][0] == '0' {
		return false
	}
	return !slices.ContainsFunc(groups[1:], func(g string) bool { return len(g) != 3 || !allDigits(g) })
}

// isNumeral reports whether s is a number as English writes it: 15, 1,200, 15.6.
func isNumeral(s string) bool {
	whole, decimals, ok := strings.Cut(s, ".")
	return (allDigits(whole) || groupsOf(whole, ",", 1)) && (!ok || allDigits(decimals))
}

// unitBehind returns the unit or scale that a number counts, in lower case, looking from a token on, past the other end of a range.
func unitBehind(g *document.Passage, at int) string {
	for n := 0; n < 2 && betweenNumbers[tokenAt(g, at)] && at+1 < len(g.Tokens) && g.Tokens[at+1].Kind == document.Number; n++ {
		if at += 2; strings.Contains(g.Token(at-1), "-") {
			break
		}
	}
	word := strings.ToLower(tokenAt(g, at))
	if word == "per" && strings.EqualFold(tokenAt(g, at+1), "cent") {
		return "percent"
	}
	if measureWords[word] || bigUnits[word] {
		return word
	}
	return ""
}

// monthEnds reports whether the name of a month ends at a token: what follows is the day.
func monthEnds(g *document.Passage, at int) bool {
	if tokenAt(g, at) == "." || tokenAt(g, at) == "the" {
		at--
	}
	return calendar.EnglishMonth(tokenAt(g, at)) > 0 || at >= 0 && calendar.Months(tokenAt(g, at)) != nil
}

// moneyBefore reports whether a sign of money stands before a token.
func moneyBefore(g *document.Passage, i int) bool { return currencySigns[tokenAt(g, i-1)] != "" }

// countable reports whether a token is a noun of what is counted in whole numbers.
func countable(g *document.Passage, at int) bool {
	word := tokenAt(g, at)
	return startsLower(word) && !measureWords[word] && !bigUnits[word] && (word == "people" || strings.HasSuffix(word, "s") && len(word) > 4)
}

var (
	// bigUnits are what stands behind a decimal more often than not.
	bigUnits = stringSet("% percent percentage thousand million millions billion billions trillion mn bn mln bln tn crore lakh hundred " +
		"crores lakhs milliard")
	measureWords = stringSet(`points times degrees ° °c °f c magnitude meters metres meter metre kilometers kilometres kilometer kilometre km m cm mm
		centimeters centimetres millimeters millimetres feet foot inches inch miles mile yards nautical square cubic
		kg kilograms kilogrammes kilos kilo grams grammes tons tonnes ton tonne pounds lbs ounces carats
		liters litres liter litre gallons barrels hectares acres hours hour minutes seconds second years year months weeks days
		mw gw kw kwh mwh twh megawatts gigawatts kilowatts watts volts gb mb tb mbps gigabytes megabytes
		dollars euros euro rubles roubles yuan yen rupees hryvnias hryvnia lira liras pounds shekels dirhams riyals rials tomans afghanis
		dinars francs crowns zlotys cents usd eur rmb cny gbp rub uah € $ £ ¥ ₽ ₴ ₹ ₺ ₪ x`)
	betweenNumbers = stringSet("- – — to and or")
)
