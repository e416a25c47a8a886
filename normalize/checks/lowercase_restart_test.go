package checks

import "testing"

func TestLowercaseRestart(t *testing.T) {
	testHits(t, lowercaseRestart, []hit{
		{"article", "The talks ended. the minister left.", []string{`"the" -> "The"`}},
		{"pronoun", "She wants a flat. she joined in May.", []string{`"she" -> "She"`}},
		{"two words", "They waited. he left.", []string{`"he" -> "He"`}},
		{"name", "The tailor is Faraj al-Hasadi. al-Hasadi said that water came.", []string{`"al-Hasadi" -> "Al-Hasadi"`}},
		{"name of the text", "They met Eslami there. It rained. eslami left.", []string{`"eslami" -> "Eslami"`}},
		{"preposition", "The talks ended. in the evening the envoys left.", []string{`"in" -> "In"`}},
		{"content word", "The season ended. potassium tea is an excellent drink.", []string{`"potassium" -> "Potassium"`}},
		{"question", "Will they leave? they have not said.", []string{`"they" -> "They"`}},
		{"number before", "The war began in 2014. it has not ended.", []string{`"it" -> "It"`}},
		{"unit", "It costs 300 rubles. per month in the city.", []string{`"rubles. per" -> "rubles per"`}},
		{"unit and preposition", "It lies 40 kilometers. from the city.", []string{`"kilometers. from" -> "kilometers from"`}},
		{"relative clause", "They praised the plan. which nobody knew.", []string{`"plan. which" -> "plan, which"`}},
		{"verb", "The founder of the science. is also honored there.", []string{`"science. is" -> "science is"`}},
		{"past tense", "Owners and staff. attended the ceremony on Monday.", []string{`"staff. attended" -> "staff attended"`}},
		{"behind a quote", `He called it "shocking." the airlines avoid the country.`, []string{`"the" -> "The"`}},
		{"regular verb", "The vote was late. officials rejected the plan.", []string{`"officials" -> "Officials"`}},
		{"head of a paragraph", "the minister left. He was late.", []string{`"the" -> "The"`}},
		{
			"paragraph of one sentence", "The talks ended. They were long.\n\nthe minister left the hall with his deputy.\n\nNobody spoke. It was late.",
			[]string{`"the" -> "The"`},
		},
		{"line end", "The talks ended.\nthe minister left the room then.", []string{`"the" -> "The"`}},
	})
	testMisses(t, lowercaseRestart, []miss{
		{"abbreviations", "It has lids, mirrors etc. in the box, incl. the primer, approx. the same, vs. the rest."},
		{"title", "He met Gen. al-Sisi and Mr. al-Sadr."},
		{"initial", "A poem by M. al-Mutanabbi is there."},
		{"dotted", "They met e.g. the envoy, i.e. the one from the U.S. in May, at 5 p.m. on Monday."},
		{"ellipsis", "He waited ... and left... the room was cold."},
		{"brand", "They like it. iPhone sales rose. eBay fell."},
		{"particle", "The writer left. de Gaulle was the name."},
		{"quote", `"Will you go?" he asked. "I said no." he said.`},
		{"who said it", `"It is over." the minister said. "They left." he told reporters.`},
		{"name with a mark", "Yahoo! news and Jeopardy! are here. Guess who? asked nobody."},
		{"address", "Write to example. com for it."},
		{"foreign abbreviation", "The firm D18 ehf. is an investor."},
		{"heading", "# The end. the start"},
		{"line of a list", "They brought:\n\nthe tent. It was old.\n"},
		{"single sentence", "the tent was old."},
		{"lines", paragraphs(9) + "the minister left the hall with his deputy.\n\nNobody spoke."},
		{"list of sentences", "They were long. It rained.\n\nthe minister left the hall with his deputy.\n\nthe deputy left the hall with his aide."},
		{"label", "They were long. It rained.\n\nthe hall in May.\n\nNobody spoke. It was late."},
		{"scrap", "They met there this year. year."},
		{"item", "3. the tent was old and is gone."},
	})
}
