package checks

import "testing"

func TestInvisibleCharacter(t *testing.T) {
	testHits(t, invisibleCharacter, []hit{
		{"in a name", "They met Cavu\u200Bsoglu.", []string{`"Cavu\u200bsoglu" -> "Cavusoglu"`}},
		{"soft hyphen", "The re\u00ADpublic voted.", []string{`"re\u00adpublic" -> "republic"`}},
		{"two soft hyphens", "The re\u00ADpub\u00ADlic voted.", []string{`"re\u00adpub\u00adlic" -> "republic"`}},
		{"between words", "The state\u200Bof the union.", []string{`"state\u200bof" -> "state of"`}},
		{"beside a space", "The area of \u200B\u200Bthe state.", []string{`"\u200b\u200b" -> ""`}},
		{"among spaces", "The area of \u200B \u200B the state.", []string{`"\u200b \u200b " -> ""`}},
		{"before a space", "It was -\u2060 and is.", []string{`"\u2060" -> ""`}},
		{"at the head", "\u200EThe talks ended.", []string{`"\u200e" -> ""`}},
		{"direction in English", "He said \u202Bno\u202C to it.", []string{`"\u202b" -> ""`, `"\u202c" -> ""`}},
		{"joiner in English", "The mi\u200Dnister left.", []string{`"mi\u200dnister" -> "minister"`}},
		{"selector behind a space", "The talks \uFE0F ended.", []string{"\"\uFE0F \" -> \"\""}},
		{"line separator", "The talks\u2028ended.", []string{`"\u2028" -> " "`}},
		{"dash of Windows", "The talks \u0096 they said \u2013 ended.", []string{`"\u0096" -> "–"`}},
		{"apostrophe of Windows", "They don\u0092t go\u0085 now", []string{`"\u0092" -> "’"`, `"\u0085" -> "…"`}},
		{"UTF-8 read byte by byte", "They don\u00E2\u0080\u0099t go to the Caf\u00C3\u0089 Z\u00C3\u0089.", []string{
			`"â\u0080\u0099" -> "’"`, `"Ã\u0089" -> "É"`, `"Ã\u0089" -> "É"`,
		}},
		{"control", "The \x1Ftalks \x02ended.", []string{`"\x1f" -> ""`, `"\x02" -> ""`}},
	})
	testMisses(t, invisibleCharacter, []miss{
		{"space that does not break", "It cost 5\u00A0million, 5\u202Fmillion or\u2009so."},
		{"emoji of several", "The family 👨\u200D👩\u200D👧 and the flag 🏳\uFE0F\u200D🌈 and the pilot 👩🏽\u200D✈\uFE0F came."},
		{"flag of a land", "Scotland 🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F won."},
		{"keycap", "Press 1\uFE0F\u20E3 or #\uFE0F\u20E3 now, ©\uFE0F and ‼\uFE0F too."},
		{"Persian", "He writes می\u200Cخواهم and \u200Fسلام\u200F (hello)."},
		{"isolates around Arabic", "The word \u2067سلام\u2069 means peace."},
		{"Indic", "In Devanagari क\u094D\u200Dष is written."},
		{"accents apart", "The cafe\u0301 of Nguye\u0302\u0303n."},
		{"tab and line end", "One\ttwo\nthree"},
	})
}
