package checks

import (
	"strings"
	"testing"
)

func TestRepeatedWords(t *testing.T) {
	testHits(t, repeatedWords, []hit{
		{"article", "They met the the minister.", []string{`"the the" -> "the"`}},
		{"article at the start", "The the minister left.", []string{`"The the" -> "The"`}},
		{"verb", "The fans cried cried there.", []string{`"cried cried" -> "cried"`}},
		{"noun", "She entered the university university in May.", []string{`"university university" -> "university"`}},
		{"pronoun", "He said they they would come.", []string{`"they they" -> "they"`}},
		{"preposition at the start", "In in the city, calm returned.", []string{`"In in" -> "In"`}},
		{"conjunction", "They have neither fuel nor nor bread.", []string{`"nor nor" -> "nor"`}},
		{"auxiliary", "The bridge was was closed.", []string{`"was was" -> "was"`}},
		{"that before a number", "He said that that ten people died.", []string{`"that that" -> "that"`}},
		{"that before a pronoun", "She stressed that that they would stay.", []string{`"that that" -> "that"`}},
		{
			"in a quote", `"They met the the minister at the same time at the same time," he said.`,
			[]string{`"the the" -> "the"`, `"at the same time at the same time" -> "at the same time"`},
		},
		{"two words", "It stood in the in the square.", []string{`"in the in the" -> "in the"`}},
		{"phrase", "They left at the same time at the same time.", []string{`"at the same time at the same time" -> "at the same time"`}},
		{"phrase with a number", "It rose by 5 percent by 5 percent.", []string{`"by 5 percent by 5 percent" -> "by 5 percent"`}},
		{
			"phrase behind a comma", "They denied the theft of the data, the theft of the data.",
			[]string{`"the theft of the data, the theft of the data" -> "the theft of the data"`},
		},
		{
			"phrase and", "The Peking Opera and the Peking Opera performed there.",
			[]string{`"The Peking Opera and the Peking Opera" -> "The Peking Opera"`},
		},
		{"name and", "He praised the ties between Vietnam and Vietnam.", []string{`"Vietnam and Vietnam" -> "Vietnam"`}},
		{"noun and", "Shots were fired by soldiers and soldiers.", []string{`"soldiers and soldiers" -> "soldiers"`}},
		{"noun and of", "It did not serve the purpose and purpose of the fund.", []string{`"purpose and purpose" -> "purpose"`}},
		{"loop", "They visited Bern, Bern, Bern, Bern on Monday.", []string{`"Bern, Bern, Bern, Bern" -> "Bern"`}},
		{"loop of three", "They visited Bern, Bern, Bern.", []string{`"Bern, Bern, Bern" -> "Bern"`}},
		{"loop of a phrase", "It is the way the way the way it works.", []string{`"the way the way the way" -> "the way"`}},
		{
			"loop of many small words", "He was" + strings.Repeat(" so", 9) + " tired.",
			[]string{`"` + strings.Repeat("so ", 8) + `so" -> "so"`},
		},
	})
	testMisses(t, repeatedWords, []miss{
		{"had had", "She had had enough."},
		{"that that", "He said that that is true, and things like that that we do."},
		{"that that noun", "He said that that man had left."},
		{"very very", "It was very very cold, really really cold."},
		{"what is", "What it is is a mystery."},
		{"particle of the verb", "They moved on on Monday and were sworn in in Kyiv."},
		{"verb and preposition", "The man the police looked for for years is dead."},
		{"name", "Education Minister Adamu Adamu met Fang Fang."},
		{"hyphenated name", "Boutros Boutros-Ghali and Jean-Jean Baden-Baden met."},
		{"name with a comma", "It is in New York, New York."},
		{"reporters", "Wang Hao, Hao Yao and Yao Lin reported."},
		{"compound", "The seven-time time trial champion fell head-on on a bend."},
		{"sentence end", "They love Paris. Paris loves them."},
		{"time to time", "From time to time to this day, day by day by chance."},
		{"more and more", "More and more people wait for hours and hours, and it gets better and better."},
		{"tried and tried", "They tried and tried and went on and on."},
		{"two kinds", "Old people and people with asthma met sexual partners and partners of theirs."},
		{"office of two", "The Deputy Prime Minister and Minister of Industry spoke."},
		{"two of a kind", "The University of Leeds and the University of York and the Ministry of Energy and the Ministry of Health agreed."},
		{"two ministers", "They met Prime Minister and Prime Minister Sunak."},
		{"clauses", "They see the world and the world sees them, and the council left the C.N.T. and the C.N.T. refused."},
		{"spade", "They call a spade a spade."},
		{"slogan", "They shouted “jobs for our young people, jobs for our young people”."},
		{"speaker", "I will never go there, I will never go there."},
		{"no no", "No, no, no, never, never, never."},
		{"at the head of a sentence", "Well, well, well. Never, never, never give up, and again, again, again."},
		{"sound", "He sang la la la la la la la la and laughed ha ha ha ha ha ha ha."},
		{"rare reduplication", "They ate gado gado and rode a tuk tuk."},
		{"numbers", "The teams won 21 21 and 1, 1, 2, 2, 4."},
		{"goodbye", "Bye bye, they said, and so so many left."},
		{"shop", "She bought an Orange orange."},
	})
}
