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
		{"saint in a street", "He lives on Main St. |The house burned."},
		{"saint at a start", "St. Petersburg and Ste. Marie met Mt. Vernon at Ft. Bragg."},
		{"title before a word that could begin", "Mr. He met Mrs. It and Gen. An. |They left."},
		{"ranks in a row", "Maj. Gen. Kyrylo Budanov and Lt.Gen. Sergei Naev met Capt. Li."},
		{"party and state", "Sen. Lindsey Graham, R-S.C., met Rep. Ro Khanna, D-Calif., there."},
		{"party and state that goes on", "Chuck Schumer, D-N.Y. Senate leader, left."},
		{"doctorate", "She has a Ph.D. from Yale. |He has an M.Sc. |They met."},
		{"doctorate goes on", "The Ph.D. Student Union met."},
		{"capitals", "GEN. MILLEY MEETS MR. SMITH AND DR. JONES. |NO. 10 SAYS SO."},
		{"capitals and a country", "BIDEN SAYS U.S. WILL LEAVE. |THEN HE LEFT"},
		{"number of a house", "No. 10 said so. |No. |He said no. |Then he left."},
		{"decimal at the end", "It rose to 3.5. |Then it fell by 1.2."},
		{"year at the end", "It began in 2014. |Moscow denied it."},
		{"percent", "It rose 5%. |Moscow denied it."},
		{"money", "It cost $3.5bn. |He paid €2.1 million."},
		{"number in words, no space", "He is No.Five of Jan.Ten. |No.|The end."},
		{"footnote", "He met Lavrov.[1] |Then he left.[a][12]|They stayed. |[2] is a note."},
		{"list", "1. First the talks. |2. Then the vote."},
		{"list with letters", "A. The talks began."},
		{"list after a sentence", "He left. |12. Others stayed."},
		{"Roman number", "Charles III. |He met Elizabeth II. |The end."},
		{"time with stops", "It begins at 5.30 p.m. ET on Jan. 5. |It ends at 6:15 a.m."},
		{"time before a month", "At 5 p.m. March 3 it ended."},
		{"quote inside", "He called it “war.” |She did not."},
		{"single quotes", "He said ‘no.’ |‘Why?’ she asked."},
		{"quote straight after", "He left.|“Why?” she asked."},
		{"bracket inside", "The ministry (of Defense.) |It met."},
		{"bracket goes on", "The group (est. 2014) met (see p. 7) there."},
		{"two marks", "Really?! |Yes."},
		{"ellipsis and a small letter", "He … left. |She... stayed."},
		{"ellipsis of many", "He waited........ |Then he left"},
		{"no space after a question", "Why?|He left!|She stayed."},
		{"no space after a small word", "he said.|Then they left."},
		{"no space after a short name", "met Xi.|He left."},
		{"address at the end", "See https://www.un.org/en/about-us. |It is long."},
		{"address with a question", "See https://un.org/?a=b.c. |Who wrote it?"},
		{"mention begins", "He left. |@user saw it. |#Kyiv did too."},
		{"dash begins", "He left. |— She stayed."},
		{"e.g. and i.e.", "Some, e.g. Iran, i.e. Tehran, left."},
		{"and others", "He met Wang et al. |The talks began, etc. |Moscow left."},
		{"company in a name", "Lockheed Martin Corp. Chief Taiclet met Tesla Inc. |The firms grew."},
		{"initial of a first name", "Harry S. Truman, J.R.R. Tolkien and J.R.Smith left. |They met."},
		{"several initials apart", "A. P. J. Abdul Kalam left. |He died."},
		{"country with a possessive", "The U.S.'s allies and the U.K.’s left."},
		{"country before a quote", "He left the U.S. |“It is late,” he said."},
		{"semicolon and colon", "He said: No; He left."},
		{"other script", "他离开。 |Then he left."},
		{"abbreviated months in a row", "From Sept. 1 to Oct. 2. |Nobody came in Nov. |She did."},
		{"street number", "He lives at 5th Ave. |The house is No. 7."},
		{"name with a mark and a small letter", "Yahoo! said Jeopardy! won."},
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
		{"number ends a sentence at a decimal", "to 3.5. Then", []string{"to", "3.5", ".", "Then"}},
		{"abbreviations", "Ph.D. a.m. e.g. D-N.Y. M.Sc. p.m.Moscow p.m.He", []string{"Ph.D.", "a.m.", "e.g.", "D-N.Y.", "M.Sc.", "p.m.", "Moscow", "p.m.", "He"}},
		{"initials without space", "J.K.Rowling J.Smith J. Xi", []string{"J.K.", "Rowling", "J", ".", "Smith", "J", ".", "Xi"}},
		{"no abbreviation", "met Xi.A man, Ryabakov.A", []string{"met", "Xi", ".", "A", "man", ",", "Ryabakov", ".", "A"}},
		{"country without its last stop", "the U.S or U.S's", []string{"the", "U.S", "or", "U", ".", "S's"}},
		{"saint and number", "St. Paul No. 10 No.10", []string{"St", ".", "Paul", "No", ".", "10", "No", ".", "10"}},
		{"quotes", "“No,” he said—‘Yes’", []string{"“", "No", ",", "”", "he", "said", "—", "‘", "Yes", "’"}},
		{"apostrophes", "boys' '90s rock 'n' roll Sana‘a Qur'an", []string{"boys", "'", "'", "90s", "rock", "'", "n", "'", "roll", "Sana‘a", "Qur'an"}},
		{"hyphens", "al-Assad -- 5-year-old F‑16 a- -b", []string{"al-Assad", "-", "-", "5-year-old", "F‑16", "a", "-", "-", "b"}},
		{"brackets", "(Kyiv) [sic] {a}", []string{"(", "Kyiv", ")", "[", "sic", "]", "{", "a", "}"}},
		{"marks in a row", "What?! No...", []string{"What", "?", "!", "No", ".", ".", "."}},
		{"name with a mark", "Yahoo! AT&T", []string{"Yahoo", "!", "AT", "&", "T"}},
		{"money", "$3.5bn €2,000 5% 1990s", []string{"$", "3.5bn", "€", "2,000", "5", "%", "1990s"}},
		{"address and quote", "“www.un.org/en”, http://a.b/c?", []string{"“", "www.un.org/en", "”", ",", "http://a.b/c", "?"}},
		{"address and no-break space", "www.un.org\u00a0now", []string{"www.un.org", "now"}},
		{"tags in other letters", "#Erdoğan @Зеленський, #", []string{"#Erdoğan", "@Зеленський", ",", "#"}},
		{"site or missing space", "talks.in Vienna told.us x.co.in bbc.in/a", []string{"talks", ".", "in", "Vienna", "told", ".", "us", "x.co.in", "bbc.in/a"}},
		{"site before a letter", "said.coñ", []string{"said", ".", "coñ"}},
		{"soft hyphen", "Rya\u00adbakov Rya\u200bbakov", []string{"Rya\u00adbakov", "Rya", "\u200b", "bakov"}},
		{"white space of all kinds", "a\vb\fc\u2003d\u2028e\r\nf", []string{"a", "b", "c", "d", "e", "f"}},
		{"code", "run \uFFFC now", []string{"run", "\uFFFC", "now"}},
		{"times", "12:30:05 5.30pm 24/7", []string{"12:30:05", "5.30pm", "24", "/", "7"}},
		{"capitals", "NATO-led COVID-19 G7", []string{"NATO-led", "COVID-19", "G7"}},
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
