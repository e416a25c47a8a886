package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is a text with ¶ where one paragraph ends and the next begins; ↵ parts lines that are joined.
func TestWrapped(t *testing.T) {
	const mail = "The minister said on Tuesday that the talks would↵go on in Vienna until all sides had agreed."
	for _, tt := range []struct{ name, in string }{
		{"mail", mail},
		{"line that begins with a name", "The minister said on Tuesday that he had met Sergei↵Ryabkov in Vienna, and that the talks would go on with↵Russia."},
		{"names at all breaks", "They met US Secretary of State Antony↵Blinken in Geneva on Monday, where the Deputy↵Minister of Russia, Sergei↵Ryabkov, spoke."},
		{"names at all breaks, width known", mail + "¶¶The director of the American think tank is Ms↵Matthews, who spoke."},
		{"names at all breaks, width unknown", "The director of the American think tank is Ms¶Matthews, who spoke."},
		{"word that goes on", "The talks were held by the↵United States and the↵European Union."},
		{"headline of mail", "Talks Resume in Vienna¶" + mail},
		{"headline in small letters", "Talks resume in Vienna¶Russia said on Tuesday that the talks would↵go on."},
		{"two paragraphs", mail + "¶" + mail},
		{"sentences", "He left on Monday.¶She stayed in the old town.¶Nobody spoke of it."},
		{"poem", "The woods are dark and deep,¶But I have promises to keep,¶And miles to go before I sleep."},
		{"poem without marks", "He gives his harness bells a shake¶To ask if there is some mistake¶The only other sound is sweet¶Of easy wind and downy feet."},
		{"names", "Sergei Ryabkov¶Antony Blinken¶Wang Yi"},
		{"list", "Apples,¶Pears,¶Plums"},
		{"marked list", "- apples from the old garden¶- pears and the¶- plums"},
		{"table", "name\tcity and\tcountry¶sergei\tmoscow and\trussia"},
		{"table with bars", "| name of the | city |¶| sergei | moscow |"},
		{"subtitles", "1¶00:00:01,000 --> 00:00:02,500¶I met him in the¶old town."},
		{"glossary", "Doggerland¶low ground that the North Sea covers now¶Questions for the Class"},
		{"headlines", "Talks resume in Vienna¶Russia names new envoy¶Iran hails the deal"},
		{"headline, deck and body", "Talks resume in Vienna¶Envoys meet for a third day¶Russia said on Monday that the talks would go on."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := strings.NewReplacer("¶", "\n", "↵", "\n").Replace(tt.in)
			var want []string
			for paragraph := range strings.SplitSeq(strings.ReplaceAll(tt.in, "¶¶", "¶"), "¶") {
				want = append(want, strings.ReplaceAll(paragraph, "↵", "\n"))
			}
			if diff := cmp.Diff(want, texts(parse(t, []byte(in), Text))); diff != "" {
				t.Errorf("paragraphs of %q (-want +got):\n%s", in, diff)
			}
		})
	}
}
