package checks

import "testing"

func TestKnownError(t *testing.T) {
	testHits(t, knownError, []hit{
		{"phrase", "Gas flowed through North Stream until August.", []string{`"North Stream" -> "Nord Stream"`}},
		{"longest", "Gas flowed through North Stream 2 until August.", []string{`"North Stream 2" -> "Nord Stream 2"`}},
		{"possessive", "He read New Newspaper’s report.", []string{`"New Newspaper" -> "Novaya Gazeta"`}},
		{"hyphen", "Gas flowed through North-Stream until August.", []string{`"North-Stream" -> "Nord Stream"`}},
		{"capitals", "EUROUNION LEADERS MEET IN BRUSSELS TODAY", []string{`"EUROUNION" -> "EUROPEAN UNION"`}},
		{"acronym", "The MAGATE report was late.", []string{`"MAGATE" -> "IAEA"`}},
		{"article first", "The North Stream pipe was closed.", []string{`"North Stream" -> "Nord Stream"`}},
		{"people before", "The Russian New Newspaper said so.", []string{`"New Newspaper" -> "Novaya Gazeta"`}},
		{"emphasis", "He read **New** Newspaper.", []string{`"New Newspaper" -> "Novaya Gazeta"`}},
		{"twice", "North Stream is North Stream.", []string{`"North Stream" -> "Nord Stream"`, `"North Stream" -> "Nord Stream"`}},
	})
	testMisses(t, knownError, []miss{
		{"right form", "Gas flowed through Nord Stream until August."},
		{"lower case", "He read a new newspaper by the north stream."},
		{"one capital", "He read a New newspaper."},
		{"headline", "Owner Launches New Newspaper"},
		{"longer headline", "Owner Launches New Newspaper After Old One Fails"},
		{"comma", "To the North, Stream and brook are frozen."},
		{"sentences", "He went North. Stream and brook were frozen."},
		{"code", "Set `North Stream` there."},
	})
}

// They are certain: the fix may be made without a look.
func TestKnownErrorIsSafe(t *testing.T) {
	for _, f := range run(t, knownError, "", "Gas flowed through North Stream until August.") {
		if len(f.Suggestions) != 1 || !f.Suggestions[0].Safe || f.Confidence < 0.95 {
			t.Errorf("finding is %+v; want one safe suggestion", f)
		}
	}
}
