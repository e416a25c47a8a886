package checks

import "testing"

func TestBrokenLink(t *testing.T) {
	testHits(t, brokenLink, []hit{
		{"scheme", "See https: / /t.me/belzhd_live for more.", []string{`"https: / /t.me/belzhd_live" -> "https://t.me/belzhd_live"`}},
		{"scheme with a space", "See https:// un.org/a and http ://un.org.", []string{
			`"https:// un.org/a" -> "https://un.org/a"`, `"http ://un.org" -> "http://un.org"`,
		}},
		{"every sign", "See https : / / www . un . org / news / a _ b now.", []string{
			`"https : / / www . un . org / news / a _ b" -> "https://www.un.org/news/a_b"`,
		}},
		{"scheme at the end", "The address is https: //", []string{`"https: //" -> "https://"`}},
		{"end of a sentence", "See https: //un.org. They met.", []string{`"https: //un.org" -> "https://un.org"`}},
		{"www", "See www .un.org now, and www. belta. by.", []string{`"www .un.org" -> "www.un.org"`, `"www. belta. by" -> "www.belta.by"`}},
		{"site", "The portal kremlin. ru and bbc. co. uk said so.", []string{`"kremlin. ru" -> "kremlin.ru"`, `"bbc. co. uk" -> "bbc.co.uk"`}},
		{"site with the space first", "The portal zvezda24 .ru said so.", []string{`"zvezda24 .ru" -> "zvezda24.ru"`}},
		{"account", "Subscribe to @ belzhd _ live now.", []string{`"@ belzhd _ live" -> "@belzhd_live"`}},
		{"account in parts", "Subscribe to @belzhd _ live now.", []string{`"@belzhd _ live" -> "@belzhd_live"`}},
		{"account with a cue", "She wrote on Telegram (@ anna) and left.", []string{`"@ anna" -> "@anna"`}},
		{"account before a cue", "It is @ AnnaKey on Twitter.", []string{`"@ AnnaKey" -> "@AnnaKey"`}},
		{"mail", "Write to press @ un.org or j.doe@ mail.com or k.doe @mail. ru today.", []string{
			`"press @ un.org" -> "press@un.org"`, `"j.doe@ mail.com" -> "j.doe@mail.com"`, `"k.doe @mail. ru" -> "k.doe@mail.ru"`,
		}},
		{"hashtag", "They wrote # StandWithUkraine on it.", []string{`"# StandWithUkraine" -> "#StandWithUkraine"`}},
	})
	testMisses(t, brokenLink, []miss{
		{"whole", "See https://un.org/a_b?c=d&e=f, www.un.org, bbc.co.uk/news, j.doe@mail.com, @anna and #Peace."},
		{"at", "Meet us @ home, Folding@ home, 5 @ $3, lunch @ noon, or @ 3pm."},
		{"slashes", "He and / or she wrote 5 / 6 and km / h."},
		{"ending that is spoken of", "The Russian .ru zone, a .com address, the .org and .pdf files."},
		{"word that is an ending", "He told us. in the end he left. It was me. by then it was late. M. de Villepin spoke. The firm is new. net income fell."},
		{"number sign", "Be # 1, # one, or # Winner."},
		{"http alone", "The http protocol, HTTP: a history, and https."},
		{"www alone", "The www. is a web, he said; www, again."},
		{"sentence behind an address", "It is on un.org. the rest is not. See https://un.org. more."},
		{"title", "The film he saw. Com is a village."},
	})
}
