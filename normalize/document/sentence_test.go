package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is a text with | where one sentence ends and the next begins.
func TestSentences(t *testing.T) {
	for _, tt := range []struct{ name, in string }{
		{"plain", "He left. |She stayed? |Nobody knows!"},
		{"no space after the stop", "met Sergei Ryabkov.|A senior official left.|They stayed."},
		{"no space after a name in a row", "a fan of martial arts.|Professor Li agreed."},
		{"title with stop", "Gen. Mark Milley met Lt. Col. Smith and Dr. Who. |Then Gov. Abbott spoke."},
		{"country", "The U.S. Senate met. |He left the U.S. |The vote was close."},
		{"country before a name", "He is from the U.S. State Department."},
		{"month", "On Jan. 5 he left. |On Feb. 24, 2022, war began."},
		{"year before stop", "It began in 2014. |Then it grew."},
		{"number with stop", "The No. 2 official left. |See Fig. 3 and p. 7 there."},
		{"initials", "George W. Bush met J. D. Vance and J.K. Rowling. |They talked."},
		{"initial with A opener", "He met John F. Kennedy. |He left."},
		{"time", "At 5 p.m. Moscow time it ended. |At 6 a.m. |The talks resumed."},
		{"time and day", "It starts at 5 p.m. Saturday."},
		{"company", "Apple Inc. and Baker Corp. Chief Tim Cook left. |The end."},
		{"quote closes", "“We will go.” |He left. |\"Stay!\" she said."},
		{"quote goes on", "“Will you go?” he asked."},
		{"question inside", "Yahoo! news reported it."},
		{"decimal", "It grew by 3.5 percent. |It fell."},
		{"fragment without a stop", "through diplomacy and dialogue. |Will go"},
		{"ellipsis", "He said ... and left… |Then he came."},
		{"site", "He told kremlin.ru that. |See www.un.org/en. |It ends."},
		{"lower case after a stop", "300 rubles. per month"},
		{"bracket", "(He left.) |She stayed."},
		{"versus", "Roe v. Wade fell."},
		{"I is no initial", "So do I. |He left."},
		{"suffix", "Martin Luther King Jr. spoke. |Robert Kennedy Jr. |The crowd left."},
		{"saint", "St. Petersburg and Mt. Hermon are far."},
		{"digits without space", "Version 2.0 came out. |On 5.10.2022 it rained."},
		{"email", "Write to a.b@c.org. |Then wait."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.ReplaceAll(tt.in, "|", "")
			var got []string
			for _, s := range sentences(text, Tokens(text)) {
				got = append(got, text[s.Start:s.End])
			}
			var want []string
			for _, s := range strings.Split(tt.in, "|") {
				want = append(want, strings.TrimSpace(s))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("sentences of %q (-want +got):\n%s", text, diff)
			}
		})
	}
}

func TestTokens(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"names", "O'Brien-Smith met al-Assad’s men.", []string{"O'Brien-Smith", "met", "al-Assad’s", "men", "."}},
		{"country", "the U.S. and U.S.-led, U.K.", []string{"the", "U.S.", "and", "U.S.", "-", "led", ",", "U.K."}},
		{"initials", "J.K. Rowling, J. Smith", []string{"J.K.", "Rowling", ",", "J", ".", "Smith"}},
		{"missing space", "Ryabkov.A senior said.Then", []string{"Ryabkov", ".", "A", "senior", "said", ".", "Then"}},
		{"numbers", "600,000 at 12:30 3.5% 34-year-old 5.12.2020", []string{"600,000", "at", "12:30", "3.5", "%", "34-year-old", "5.12.2020"}},
		{"number ends a sentence", "in 2014. Then", []string{"in", "2014", ".", "Then"}},
		{"addresses", "see https://un.org/a(b), kremlin.ru/x. @user #tag a.b@c.org", []string{"see", "https://un.org/a(b", ")", ",", "kremlin.ru/x", ".", "@user", "#tag", "a.b@c.org"}},
		{"talks.the is no site", "talks.the end", []string{"talks", ".", "the", "end"}},
		{"accents", "Erdoğan Cafe\u0301", []string{"Erdoğan", "Cafe\u0301"}},
		{"no-break space", "Joe\u00a0Biden", []string{"Joe", "Biden"}},
		{"other scripts", "he said привет мир", []string{"he", "said", "привет", "мир"}},
		{"empty", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, tok := range Tokens(tt.in) {
				got = append(got, tt.in[tok.Start:tok.End])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("tokens of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}
