package checks

import "testing"

func TestCurrencyClash(t *testing.T) {
	testHits(t, currencyClash, []hit{
		{"two currencies", "It costs $50 million pounds.", []string{`"$50 million pounds" -> "50 million pounds"`}},
		{"the same twice", "It costs $250 dollars, or €1.5 billion euros.", []string{`"$250 dollars" -> "$250"`, `"€1.5 billion euros" -> "€1.5 billion"`}},
		{"rubles", "It costs $1,200 rubles.", []string{`"$1,200 rubles" -> "1,200 rubles"`}},
		{"code", "It costs €50 RUB.", []string{`"€50 RUB" -> "50 RUB"`}},
		{"space", "It costs $ 300 million euros.", []string{`"$ 300 million euros" -> "300 million euros"`}},
	})
	testMisses(t, currencyClash, []miss{
		{"sign", "It costs $250, £3.5 million and €20."},
		{"words", "It costs 250 dollars, or 50 million pounds."},
		{"code of a dollar", "It costs $50 USD or $30 CAD."},
		{"other dollars", "It costs $50 Canadian dollars and $50 US dollars."},
		{"pesos", "It costs $500 pesos in Bogota."},
		{"won", "A bet of $100 won him a horse, and $5 million won by others."},
		{"bond", "They sold a $500 million euro bond, and $3 a pound."},
		{"yuan", "It costs ¥500 yuan."},
		{"next sentence", "It costs $250. Dollars are rare."},
		{"enumeration", "They paid $250, pounds and euros."},
	})
}
