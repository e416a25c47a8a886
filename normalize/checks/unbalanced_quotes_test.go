package checks

import "testing"

func TestUnbalancedQuotes(t *testing.T) {
	testHits(t, unbalancedQuotes, []hit{
		{"before the speaker", `"It is the most important goal, Bouden said in Carthage.`, []string{`"goal," -> "goal,\""`}},
		{"before a title", `"It is the goal, the head of the union told reporters.`, []string{`"goal," -> "goal,\""`}},
		{"before the verb", `"It is the goal, said the minister.`, []string{`"goal," -> "goal,\""`}},
		{"before a pronoun", `"Is it the goal? he asked.`, []string{`"goal?" -> "goal?\""`}},
		{"before an aside", `"It is the goal, Mohammad Eslami, the head of the agency, said on Monday.`, []string{`"goal," -> "goal,\""`}},
		{"before the source", `"It is the goal, according to the ministry.`, []string{`"goal," -> "goal,\""`}},
		{"at the end of what stands behind a colon", "He said: \"We will go on. The opposition left.\n\nNobody spoke.", []string{`"on." -> "on.\""`}},
		{"curly", `“It is the goal, she added.`, []string{`"goal," -> "goal,”"`}},
		{"before another quote", `"It is the goal, Bouden said. "We will reach it."`, []string{`"goal," -> "goal,\""`}},
		{"with an inner quote", `"It is the "great" goal, Bouden said.`, []string{`"goal," -> "goal,\""`}},
		{"at the end of the sentence", `She was "shocked that the West calls it shocking. Airlines avoid the country.`, []string{`"shocking." -> "shocking.\""`}},
		{"resumed", "\"I never,\" he says, laughing, \"read the reviews.\n\nNobody left.", []string{`"reviews." -> "reviews.\""`}},
		{"at the end of the paragraph", "He said: \"We will go on.\n\nNobody left.", []string{`"on." -> "on.\""`}},
		{"behind the space", `"It is the goal, "Bouden said.`, []string{`", \"" -> ",\" "`}},
		{"behind the space, before the verb", `“It is the goal, “said Bouden.`, []string{`", “" -> ",” "`}},
		{"behind the space in a sentence", `The film "Night on the Pier "was shown in May.`, []string{`"r \"" -> "r\" "`}},
		{"not opened", "Nobody left. We will go on,\" he said.", []string{`"We" -> "\"We"`}},
		{"not opened behind a colon", "The minister told them: We will go on.\"", []string{`"We" -> "\"We"`}},
		{
			"British", "\"It is,\" he said. \"It was\", she said. \"It has been\", they said. \"So\", he said.\n\n\"It is the goal, Bouden said.",
			[]string{`"goal," -> "goal\","`},
		},
		{"speaker in spite of a paragraph that opens", "\"It is the goal, Bouden said.\n\n\"We will reach it,\" he added.", []string{`"goal," -> "goal,\""`}},
	})
	testMisses(t, unbalancedQuotes, []miss{
		{"balanced", `"It is the goal," Bouden said. "We will reach it."`},
		{"next paragraph goes on", "\"We will go. It is late.\n\n\"And we will come back,\" he said."},
		{"next paragraph goes on from a quote that was resumed", "\"I never,\" he says, laughing, \"read the reviews.\n\n\"I read one.\""},
		{"lines of one quote", "\"We will go.\n\nIt is late.\n\nWe will come back,\" he said."},
		{"inches", `A screen of 19" and one of 6' 2" hang there.`},
		{"inches and an open quote", `He said "it is 19" wide, he thinks. Nobody knows.`},
		{"quote within", `"He told me "no" there," she said.`},
		{"said within a quote", "\"I called, he said that he was late.\n\nIt went on,\" she said."},
		{"of a long quote, the end", "\"We met.\n\nHe was late, he told me. We left,\" she said."},
		{"both sides bare", `The word " is a mark.`},
		{"single quotes", `He called it 'a mess and left. The Smiths' house is empty.`},
		{"another pair's end", `The "readers' choice was bad. They left.`},
		{"German quotes", "Er sagte: „Wir gehen. Nobody left."},
		{"turned quotes", `”We go,“ she said. Nobody left.`},
		{"quote of who speaks", `They sang. "He said it in May." Nobody left. "He asks in vain."`},
		{"dash of dialogue", `"We go, - said Zhukov.`},
		{"heading", "# \"We will go, he said"},
		{"dash", `"We" -"they" said.`},
		{"words that speak not", `He said, "Bouden has continued to work," and left.`},
	})
}
