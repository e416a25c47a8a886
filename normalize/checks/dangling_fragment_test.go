package checks

import (
	"testing"

	"transcheck/normalize/check"
)

func TestDanglingFragment(t *testing.T) {
	const before = "He hoped to keep the balance through dialogue. "
	testHits(t, danglingFragment, []hit{
		{"verb", before + "Will go", []string{`"Will go" -> ""`}},
		{"one word", before + "Was", []string{`"Was" -> ""`}},
		{"four words", before + "Should have been done", []string{`"Should have been done" -> ""`}},
		{"perfect", before + "Has been", []string{`"Has been" -> ""`}},
		{"participle", before + "Was closed", []string{`"Was closed" -> ""`}},
		{"after a short sentence", "He spoke. Will go", []string{`"Will go" -> ""`}},
		{"after a shorter text", "The envoys met. Will go", []string{`"Will go" -> ""`}},
		{"list item", "- " + before + "Will go", []string{`"Will go" -> ""`}},
		{"after a quote", "He said: “We keep the balance through dialogue.” Will go", []string{`"Will go" -> ""`}},
		{"with a stop", before + "Will go. The talks went on.", []string{`"Will go." -> ""`}},
		{"with a stop at the end", before + "Has been.", []string{`"Has been." -> ""`}},
		{"last words again", "The envoys arrived late in Kabul on Monday. Kabul on Monday. The talks went on.", []string{`"Kabul on Monday." -> ""`}},
		{"end again", "The envoys arrived late on Monday in Kabul. In Kabul. The talks went on.", []string{`"In Kabul." -> ""`}},
		{"small letters", before + "will go", []string{`"will go" -> ""`}},
		{"word again", "They met there this year. year. Nobody left.", []string{`"year." -> ""`}},
		{"words again", "No one is safe any more. any more. Her adviser flew too.", []string{`"any more." -> ""`}},
		{"single word", "They met Ibrahim. appear. Nobody left.", []string{`"appear." -> ""`}},
		{"single word at the end", "They used the data of others. university", []string{`"university" -> ""`}},
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
		{"caption", "Photo agency. Will go"},
		{"label", before + "Is over"},
		{"saying", before + "Might makes right"},
		{"command", before + "Do not enter"},
		{"what one must have", before + "Must have"},
		{"noun", before + "Will power"},
		{"given name", before + "Will"},
		{"label of goods", before + "May contain nuts"},
		{"alone", "Will go"},
		{"before it no stop", "He hoped to keep the balance through dialogue\n\nWill go"},
		{"answer", before + "Could be. The talks went on."},
		{"rhetoric", "He wants war. War. The talks went on."},
		{"word of a short sentence", "It is about oil. Oil. The talks went on."},
		{"agency", "The talks ended in Bonn. dpa"},
		{"remark", "They left early. lol."},
		{"dots", "They left early. maybe..."},
		{"question again", "They left early. early?"},
		{"clause", "The talks ended early. nobody left."},
		{"unknown word before", "The firm Stálskip ehf. bought."},
		{"initial", before + "Will G. Smith"},
	})
}

// What a label may say as well is not deleted unseen.
func TestDanglingFragmentConfidence(t *testing.T) {
	for _, tt := range []struct {
		in   string
		sure bool
	}{
		{"Will go", true}, {"Was", true}, {"Has been", true}, {"Should have been done", true}, {"Was closed", false}, {"May be expected", false},
	} {
		found := run(t, danglingFragment, "", "He hoped to keep the balance through dialogue. "+tt.in)
		if len(found) != 1 || (found[0].Confidence >= 0.95) != tt.sure || (found[0].Severity == check.Error) != tt.sure {
			t.Errorf("%q: finds %+v; want one, sure: %t", tt.in, found, tt.sure)
		}
	}
}
