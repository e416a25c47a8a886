package checks

import (
	"fmt"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var currencyClash = &check.Check{
	Name: "currency-clash",
	Doc: check.Doc{
		Title: "an amount in two currencies at once",
		Text: `Finds a sign of money before an amount and a word for money behind it, as in $50 million pounds, or for the same money twice, as in
$250 dollars. Of two currencies it suggests that in words, which stood in the source; the sign is often the habit of an engine. Codes
such as USD that say which dollar is meant, Canadian dollars and the pesos that are written with a dollar sign are left alone.`,
		Before:   "They sold it for $250 dollars.",
		After:    "They sold it for $250.",
		Category: "locale/currency",
		Severity: check.Warning,
	},
	Run: runCurrencyClash,
}

func runCurrencyClash(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		for j := 1; j < len(g.Tokens); j++ {
			if g.Tokens[j].Kind != document.Number || !moneyBefore(g, j) || !isNumeral(g.Token(j)) {
				continue
			}
			sign, top := g.Token(j-1), j+1
			for bigScales[tokenAt(g, top)] {
				top++
			}
			money := moneyWords[strings.ToLower(tokenAt(g, top))]
			if money == "" || sign == "$" && (money == "pesos" || money == "reals") || sign == "¥" && money == "yuan" {
				continue
			}
			reportMoney(p, g, j, top, currencySigns[sign] == money)
		}
	}
}

// reportMoney reports the amount of token j with a sign before it and a word for money, token top, behind its scale.
func reportMoney(p *check.Pass, g *document.Passage, j, top int, same bool) {
	from := g.Tokens[j-1].Start
	f := check.At(g.Segment, from, g.Tokens[top].End)
	amount := g.Text[g.Tokens[j].Start:g.Tokens[top-1].End]
	word, sign := g.Token(top), g.Token(j-1)
	if same {
		f.Confidence = 0.9
		f.Message = fmt.Sprintf("the sign %s says %q already", sign, word)
		f.Suggest(g.Text[from:g.Tokens[top-1].End], f.Confidence, false)
	} else {
		f.Confidence = 0.8
		f.Message = fmt.Sprintf("the sign %s and %q are two currencies", sign, word)
		f.Suggest(amount+" "+word, f.Confidence, false)
		f.Suggest(g.Text[from:g.Tokens[top-1].End], 0.2, false)
	}
	f.Evidence = []string{f.Message}
	p.Report(f)
}

var (
	bigScales = stringSet("hundred thousand million billion trillion mn bn mln bln tn crore lakh")
	// moneyWords are plurals: a singular such as euro may go on as a euro bond, and to win is no money.
	moneyWords = map[string]string{
		"dollars": "dollars", "euros": "euros", "pounds": "pounds", "yen": "yen", "yuan": "yuan", "rubles": "rubles", "roubles": "rubles",
		"hryvnias": "hryvnias", "hryvnia": "hryvnias", "hryvnya": "hryvnias", "rupees": "rupees", "liras": "liras", "lira": "liras",
		"shekels": "shekels", "naira": "naira", "afghanis": "afghanis", "rials": "rials", "riyals": "riyals", "tomans": "tomans",
		"dirhams": "dirhams", "dinars": "dinars", "francs": "francs", "crowns": "crowns", "kronor": "kronor", "zlotys": "zlotys",
		"zloty": "zlotys", "tenge": "tenge", "pesos": "pesos", "reals": "reals", "baht": "baht", "forints": "forints", "ringgit": "ringgit",
		"renminbi": "yuan", "eur": "euros", "gbp": "pounds", "rub": "rubles", "uah": "hryvnias", "rmb": "yuan", "cny": "yuan", "jpy": "yen",
	}
)
