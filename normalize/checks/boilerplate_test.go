package checks

import (
	"strings"
	"testing"
)

func TestBoilerplate(t *testing.T) {
	testHits(t, boilerplate, []hit{
		{"press release", "Sarajevo, Dec. 11 /PRNewswire/ -- The committee met.", []string{`"/PRNewswire/ --" -> ""`}},
		{"editor", "They left. [Responsible editor: Li Wei]", []string{`"[Responsible editor: Li Wei]" -> ""`}},
		{"editor at the end", "They left. Editor in charge: Li Wei", []string{`"Editor in charge: Li Wei" -> ""`}},
		{"editor at the end, with a stop", "They left. Editor in charge: Li Wei.", []string{`"Editor in charge: Li Wei." -> ""`}},
		{"page without its program", "They left.\n\nPlease enable JavaScript to view the comments.", []string{`"Please enable JavaScript to view the comments." -> ""`}},
		{"reporter", "They left. (Reporter Wang Hao)", []string{`"(Reporter Wang Hao)" -> ""`}},
		{"reporters", "They left. (Our reporters Wang Hao and Li Wei)", []string{`"(Our reporters Wang Hao and Li Wei)" -> ""`}},
		{"reporter in a dateline", "Guangzhou, July 26 (reporter Mao Xin) Two boats sank.", []string{`"(reporter Mao Xin)" -> ""`}},
		{"watching", "The bridge is open.\n\nThank you for watching!", []string{`"Thank you for watching!" -> ""`}},
		{"subscribe", "The bridge is open. Please subscribe to my channel.", []string{`"Please subscribe to my channel." -> ""`}},
		{"subtitles", "Subtitles by the Amara.org community", []string{`"Subtitles by the Amara.org community" -> ""`}},
		{"read also", "They left.\n\nRead also: A bridge too far\n\nThey came.", []string{`"Read also: A bridge too far" -> ""`}},
		{"telegram", "Subscribe to our Telegram channel to be the first to know.", []string{`"Subscribe to our Telegram channel to be the first to know." -> ""`}},
		{"mistake", "If you notice a mistake, highlight it and press Ctrl + Enter.", []string{`"If you notice a mistake, highlight it and press Ctrl + Enter." -> ""`}},
		{"end of message", "They left. End of message/", []string{`"End of message/" -> ""`}},
		{"end", "They left. (End)", []string{`"(End)" -> ""`}},
		{"advertisement", "Advertising", []string{`"Advertising" -> ""`}},
		{"terms", "Reprinting without a link is prohibited.", []string{`"Reprinting without a link is prohibited." -> ""`}},
	})
	testMisses(t, boilerplate, []miss{
		{"byline", "Reporting by Jane Doe; editing by John Roe"},
		{"editor before a sentence", "Editor in charge: Li Wei. The bridge will open in May."},
		{"advice on a program", "Most users enable JavaScript to read it. He told them to enable JavaScript to view the comments."},
		{"reporter of a paper", "She is a reporter (New York) and met the editor: a friend."},
		{"role of a reporter", "The man (a reporter for a local paper) left."},
		{"host", "She thanked us for watching the birds and asked them to subscribe."},
		{"reading", "Read the book also; see also the map on page 7."},
		{"channel", "Many subscribe to the Telegram channel of the mayor, and follow us on the way, he said."},
		{"end of a message", "At the end of the message he wrote his name."},
		{"over", "It was (over) done."},
		{"advertising", "Advertising is dear."},
		{"translated", "The poem was translated by Ada Roe."},
		{"photo", "Photo: Reuters"},
		{"source", "Source: World Bank"},
	})
}

// A pattern is compiled only where it is needed.
func TestStocksCompile(t *testing.T) {
	for _, s := range stocks {
		if s.pattern() == nil || len(s.cues) == 0 || s.what == "" {
			t.Errorf("%v: not filled in", s.cues)
		}
		for _, cue := range s.cues {
			if cue != strings.ToLower(cue) {
				t.Errorf("cue %q has capitals, and is looked for in small letters", cue)
			}
		}
	}
}
