package checks

import "testing"

func TestDanglingFragment(t *testing.T) {
	const before = "He hoped to keep the balance through dialogue. "
	testHits(t, danglingFragment, []hit{
		{"verb", before + "Will go", []string{`"Will go" -> ""`}},
		{"one word", before + "Was", []string{`"Was" -> ""`}},
		{"four words", before + "Should have been done", []string{`"Should have been done" -> ""`}},
		{"list item", "- " + before + "Will go", []string{`"Will go" -> ""`}},
		{"after a quote", "He said: “We keep the balance through dialogue.” Will go", []string{`"Will go" -> ""`}},
		{"before another paragraph", before + "Will go\n\nThe talks went on.", []string{`"Will go" -> ""`}},
	})
	testMisses(t, danglingFragment, []miss{
		{"sentence", before + "Will they go?"},
		{"stop", before + "Was."},
		{"name", before + "Will Smith"},
		{"month", before + "May 5"},
		{"month and year", before + "May 2022"},
		{"subject", before + "Will he go"},
		{"article", before + "Is the end"},
		{"five words", before + "Will go to the talks"},
		{"question", before + "Will go?"},
		{"comma", before + "Will, go"},
		{"quote", before + "“Will go”"},
		{"no auxiliary", before + "Photo by agencies"},
		{"heading", "# " + before + "Will go"},
		{"caption", "The envoys met. Will go"},
		{"alone", "Will go"},
		{"before it no stop", "He hoped to keep the balance through dialogue\n\nWill go"},
		{"not the last", before + "Will go. The talks went on."},
		{"initial", before + "Will G. Smith"},
	})
}
