package checks

import (
	"fmt"
	"testing"
)

func TestTokenizerResidue(t *testing.T) {
	testHits(t, tokenizerResidue, []hit{
		{"possessive", "Kabul 's residents waited.", []string{`" 's" -> "'s"`}},
		{"curly possessive", "Kabul ’s residents waited.", []string{`" ’s" -> "’s"`}},
		{"possessive with two spaces", "Kabul ' s residents waited.", []string{`" ' s" -> "'s"`}},
		{"possessive of a title", "THE MINISTER 's SECOND TERM", []string{`" 's" -> "'s"`}},
		{"negation", "They didn 't come and can 't pay.", []string{`" 't" -> "'t"`, `" 't" -> "'t"`}},
		{"negation behind the apostrophe", "They don’ t come.", []string{`"’ t" -> "’t"`}},
		{"negation of a treebank", "They did n't come and ca n’t pay.", []string{`" n't" -> "n't"`, `" n’t" -> "n’t"`}},
		{"pronouns", "We 're here, I 'm sure, they 'll come, he 'd know, you 've paid.", []string{
			`" 're" -> "'re"`, `" 'm" -> "'m"`, `" 'll" -> "'ll"`, `" 'd" -> "'d"`, `" 've" -> "'ve"`,
		}},
		{"owner of several", "It affected the residents ' homes.", []string{`" '" -> "'"`}},
		{"stop", "He read the text .", []string{`" ." -> "."`}},
		{"stop before a sentence", "He read the text .The hall was full.", []string{`" .T" -> ". T"`}},
		{"stop before a quote", "“We read the text . ” He left.", []string{`" . ”" -> ".”"`}},
		{"comma", "The envoy , who was late , spoke.", []string{`" ," -> ","`, `" ," -> ","`}},
		{"comma on the wrong side", "It hurts the economy ,and the army.", []string{`" ,a" -> ", a"`}},
		{"comma behind a bracket", "The union (UGTT) , the largest, met.", []string{`" ," -> ","`}},
		{"question", "Who was there ? Nobody knows !", []string{`" ?" -> "?"`, `" !" -> "!"`}},
		{"brackets", "The centre ( NHC ) warned( again) of it.", []string{`"( NHC" -> "(NHC"`, `" )" -> ")"`, `"( again" -> " (again"`}},
		{"age", "A 34 - year - old man and a two - year - old girl.", []string{`"34 - year - old" -> "34-year-old"`, `"two - year - old" -> "two-year-old"`}},
		{"measure", "A 6 - month subsidy for a five – member board.", []string{`"6 - month" -> "6-month"`, `"five – member" -> "five-member"`}},
		{"prefix", "The anti - government march was non - violent.", []string{`"anti - government" -> "anti-government"`, `"non - violent" -> "non-violent"`}},
		{"set compound", "An up - to - date, so - called plan, talked over face - to - face.", []string{
			`"up - to - date" -> "up-to-date"`, `"so - called" -> "so-called"`, `"face - to - face" -> "face-to-face"`,
		}},
		{"illness and machines", "Covid - 19 and the Su - 57, an F - 16 and the S - 400.", []string{
			`"Covid - 19" -> "Covid-19"`, `"Su - 57" -> "Su-57"`, `"F - 16" -> "F-16"`, `"S - 400" -> "S-400"`,
		}},
		{"straight quotes", `It is a " green corridor " for goods, " he said ", and "so ".`, []string{
			`"\" green corridor \"" -> "\"green corridor\""`, `"\" he said \"" -> "\"he said\""`, `"\"so \"" -> "\"so\""`,
		}},
		{"curly quotes", "It is a “ green corridor ” for goods.", []string{`"“ green" -> "“green"`, `" ”" -> "”"`}},
		{"owner beside another apostrophe", "The ministry 's report on the countries ' trade", []string{`" 's" -> "'s"`, `" '" -> "'"`}},
		{"dollar", "It cost $ 6 billion.", []string{`"$ 6" -> "$6"`}},
		{"unknown word", "They met the engine of [UNK] and ⁇ there.", []string{`"[UNK]"`, `"⁇"`}},
		{"joined by signs", "A 34 @-@ year @-@ old of the govern@@ ment was play ##ing.", []string{
			`"34 @-@ year @-@ old" -> "34-year-old"`, `"govern@@ ment" -> "government"`, `"play ##ing" -> "playing"`,
		}},
		{"start of a word", "▁The talks▁began and ▁ended.", []string{`"▁The" -> "The"`, `"▁" -> " "`, `"▁ended" -> "ended"`}},
		{"tree brackets", "The centre -LRB- NHC -RRB- warned.", []string{`"-LRB- " -> "("`, `" -RRB-" -> ")"`}},
		{"undecoded", "Caf� owners don�t pay.", []string{`"�"`, `"�" -> "’"`}},
	})
	testMisses(t, tokenizerResidue, []miss{
		{"quotes", "They called it a 'success', the 's' sound, and a 't' of the 'dogs' kind."},
		{"Dutch names", "Gerard 't Hooft met them in 's-Hertogenbosch and at the 's Gravenhage pier."},
		{"decade", "It ran in the '70s and the '80s of Mr. Van 't Hof."},
		{"owner before a quote", "It tells the residents 'our homes' are lost."},
		{"owner", "The residents' homes and the boys' t shirts are lost."},
		{"dots", "He uses .NET and a .22 rifle, and waits ... for the .com boom . . . still."},
		{"smileys", "Thanks :) and sorry :-( or ;) and :D so :P it is :/ well."},
		{"dash", "The line Prague - Vienna - Graz was long - and old. A - 1, group F - 16 teams."},
		{"dash behind a word that may be a prefix", "She was not her old self - the fall had hurt. He met the golf pro - a friend."},
		{"quotes that are whole", `He called it "green" and "blue", she "red" at 5 " of rain.`},
		{"German quotes", "The “DreamMaker“ managed to win, “Rumours“ sold."},
		{"inches", `A 3 " pipe and a 4 " one`},
		{"score", "They won 2 - 1, 34 - 12, in 2019 - 2020, over 5 - 6 years."},
		{"plural measure", "Ages 30 - 40 years - old and young."},
		{"brackets", "It is (a) good :( and (b) bad ) too."},
		{"blocks", "The line ▁▂▃▅ rose, name: ▁▁▁▁."},
		{"less than", "For x < y and y > s it holds, [Sic] and [s] too."},
		{"ampersand", "AT&T; Q&A; R&D; Marks & Spencer; fish & chips."},
		{"handles", "See @anna and #peace, a@@b.org, issue #12 and C## tags."},
		{"text without spaces before marks", "Yes, it is. Is it? It is! He said: yes; no."},
		{"code", "Write `a ,b` and `x .`"},
		{"time", "At 10 : 30 the score was 2 : 1."},
		{"time of day", "They met at 5 o 'clock."},
	})
}

// A mark between two numbers may be that of one number, so that the space before it is not the only one to go.
func TestTokenizerResidueIsUnsureOfNumbers(t *testing.T) {
	for _, tt := range []struct {
		in   string
		safe bool
	}{
		{"It fell to 3 . 73 against the dollar.", false},
		{"It lost 1 , 3 of its units.", false},
		{"It left in 2019 . Nobody knows.", true},
		{"In 2019 , the union met.", true},
	} {
		found := run(t, tokenizerResidue, "a.txt", tt.in)
		if len(found) != 1 || found[0].Suggestions[0].Safe != tt.safe {
			t.Errorf("%q: finds %+v; want one finding, safe: %t", tt.in, found, tt.safe)
		}
	}
}

// In plain text a tag or an entity is one that somebody forgot to decode; in Markdown it is how a sign is written.
func TestTokenizerResidueInPlainText(t *testing.T) {
	for _, tt := range []struct{ path, in, want string }{
		{"a.txt", "He said &quot;yes&quot; to M&amp;C.", `["\"&quot;\" -> \"\\\"\"" "\"&quot;\" -> \"\\\"\"" "\"&amp;\" -> \"&\""]`},
		{"a.txt", "It &amp;quot; is", `["\"&amp;quot;\" -> \"\\\"\""]`},
		{"a.txt", "It & quot ; is", `["\"& quot ;\" -> \"\\\"\""]`},
		{"a.txt", "Kabul &apos;s residents didn &#39;t wait.", `["\" &apos;s\" -> \"'s\"" "\" &#39;t\" -> \"'t\""]`},
		{"a.txt", "They met the <unk> of < UNK > there. </s>", `["\"<unk>\"" "\"< UNK >\"" "\"</s>\" -> \"\""]`},
		{"a.txt", "For x <s and <b>y</b> it holds.", `[]`},
		{"a.txt", "It is&nbsp;so", `["\"&nbsp;\" -> \" \""]`},
		{"a.txt", "It is&bogus; &; &#xZZ; so", `[]`},
		{"a.md", "He said &quot;yes&quot;", `[]`},
		{"a.md", "He said &amp;quot;yes", `["\"&quot;\" -> \"\\\"\""]`},
	} {
		if got := fmt.Sprintf("%q", outline(run(t, tokenizerResidue, tt.path, tt.in))); got != tt.want {
			t.Errorf("%s %q: finds %s; want %s", tt.path, tt.in, got, tt.want)
		}
	}
}
