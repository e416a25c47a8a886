package checks

import "testing"

func TestDialogueDash(t *testing.T) {
	testHits(t, dialogueDash, []hit{
		{"before the verb", `"We go," - said Zhukov.`, []string{`"\" - " -> "\" "`}},
		{"before the name", `"Will they go?" – Zhukov wrote on Monday.`, []string{`"\" – " -> "\" "`}},
		{"without quotes", "The bridge will open in May, - says Zhukov.", []string{`", - " -> ", "`}},
		{"double", `“We go,” -- added the minister.`, []string{`"” -- " -> "” "`}},
		{"comma behind the quote", `"We go", - said in the press service.`, []string{`", - " -> ", "`}},
		{"no comma", `"We go" - said Zhukov.`, []string{`"\" - " -> "\" "`}},
		{"quote still open", `"We go, - said Zhukov.`, []string{`", - " -> ",\" "`}},
		{"curly quote still open", `“We go, — he said.`, []string{`", — " -> ",” "`}},
		{"both dashes", `– We go, – said Zhukov.`, []string{`"– We go, – " -> "\"We go,\" "`}},
	})
	testMisses(t, dialogueDash, []miss{
		{"aside", "The bridge, - a steel one - will open, he said."},
		{"clause", `"Nice girls don't do that," -- I forgot what the rest was.`},
		{"title", `The film "Night" - Zhukov directed it - opens.`},
		{"object", "He read, wrote and drew, - wrote letters too."},
		{"compound", `The U.S.-based said-Zhukov line.`},
		{"word with a hyphen", "The so-called, well-said thing."},
	})
}
