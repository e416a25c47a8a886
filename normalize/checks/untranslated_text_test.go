package checks

import "testing"

func TestUntranslatedText(t *testing.T) {
	testHits(t, untranslatedText, []hit{
		{"Russian", "The minister министр said so.", []string{`"министр"`}},
		{"behind a people", "The Russian министр and the Chinese 部长 met.", []string{`"министр"`, `"部长"`}},
		{"several words", "He spoke of это было давно at length.", []string{`"это было давно"`}},
		{"name", "They met Шойгу in Omsk.", []string{`"Шойгу" -> "Shoigu"`}},
		{"Ukrainian name", "They met Григорій in Lviv.", []string{`"Григорій" -> "Hryhoriy"`}},
		{"name twice", "Then Анна Anna spoke.", []string{`"Анна" -> ""`}},
		{"abbreviation", "It cost 1000 грн.", []string{`"грн" -> "hryvnias"`}},
		{"small letter", "They went в Kyiv.", []string{`"в"`}},
		{"Chinese", "The price 由最初预计 was paid.", []string{`"由最初预计"`}},
		{"Chinese sentence", "The talks ended. 查询直招士官条件，请点击。 They left.", []string{`"查询直招士官条件，请点击"`}},
		{"Japanese", "See Yahoo!ニュース for it.", []string{`"ニュース"`}},
		{"Persian", "The وزیر spoke.", []string{`"وزیر"`}},
		{"Hebrew", "The שר הביטחון spoke.", []string{`"שר הביטחון"`}},
		{"Hindi", "The मंत्री spoke.", []string{`"मंत्री"`}},
		{"Korean", "The 장관 spoke.", []string{`"장관"`}},
		{"in a quote", "“We will разбить them,” he said.", []string{`"разбить"`}},
		{"in a headline", "Minister встретил envoy", []string{`"встретил"`}},
	})
	testMisses(t, untranslatedText, []miss{
		{"original in brackets", "The architect (Arabic: زها حديد Zaha Hadid; born 1950) and Ichiyo (樋口 一葉) wrote."},
		{"original behind a name", "The critic Sikong Tu 司空图 (837–908) wrote."},
		{"quoted word", "The minority called \"傣\" and the word “мир” are known, 'правда' too."},
		{"explained", "The word мир means peace, and 和 is harmony."},
		{"named language", "In Russian правда is truth; in Chinese, 真理."},
		{"hashtag and address", "See #поэтроссии and https://премия.рф/о, and @мир too."},
		{"letters of formulas", "The pressure ρ, χ2, λ, Σ and Δt of π."},
		{"letters", "The letter Я, the Ж and the Ы of it."},
		{"code", "Run `печать` now."},
		{"look-alike", "The СЕО of Мinsk left."},
		{"number", "A sum of 1亿2000万 was paid."},
		{"art", "Check out ΦΙΛH."},
		{"phonetics", "It is [ˈdvɔrʒaːk]."},
	})
}

// A text in two languages is none that an engine left words in.
func TestUntranslatedTextOfTwoLanguages(t *testing.T) {
	got := run(t, untranslatedText, "", "Peace to all.\n\nМир всем, кто с нами и кто не с нами.\n\nIt is late.\n\nУже поздно, и все спят.")
	if len(got) > 0 {
		t.Errorf("finds %q in a text of two languages", outline(got))
	}
}
