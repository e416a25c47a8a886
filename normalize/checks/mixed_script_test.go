package checks

import "testing"

func TestMixedScript(t *testing.T) {
	testHits(t, mixedScript, []hit{
		{"first letter", "It landed in Мinsk.", []string{`"Мinsk" -> "Minsk"`}},
		{"inner letters", "The prеsidеnt of Ukrаine spoke.", []string{`"prеsidеnt" -> "president"`, `"Ukrаine" -> "Ukraine"`}},
		{"possessive", "It is Мoscow's plan.", []string{`"Мoscow's" -> "Moscow's"`}},
		{"unknown name", "They met Кestenholm there.", []string{`"Кestenholm" -> "Kestenholm"`}},
		{"Greek letter", "They met in Αthens.", []string{`"Αthens" -> "Athens"`}},
		{"letters that look like none", "They sang Shchedрик there.", []string{`"Shchedрик" -> "Shchedrik"`}},
		{"half a word", "They are dobeьют it.", []string{`"dobeьют" -> "dobeyut"`}},
		{"acronym in Cyrillic", "The СЕО of the firm left.", []string{`"СЕО" -> "CEO"`}},
		{"article in Cyrillic", "It is а plan.", []string{`"а" -> "a"`}},
		{"letter that sounds as another", "The НATO talks", []string{`"НATO" -> "NATO"`}},
		{"hyphened", "The Мinsk-based firm left.", []string{`"Мinsk-based" -> "Minsk-based"`}},
		{"machines", "A Т-72, the С-300 and a Су-57.", []string{`"Т-72" -> "T-72"`, `"С-300" -> "S-300"`, `"Су-57" -> "Su-57"`}},
		{"size", "A mattress of 130х185 cm", []string{`"130х185" -> "130x185"`}},
		{"full width", "The ＮＡＴＯ talks", []string{`"ＮＡＴＯ" -> "NATO"`}},
	})
	testMisses(t, mixedScript, []miss{
		{"accents", "They met Erdoğan, Kılıçdaroğlu, Škoda, Łódź and Nguyễn."},
		{"Russian", "The paper Московский комсомолец, or Мир, said so."},
		{"Greek beside Latin", "The β-carotene, γ-ray, μm, Δt and χ2 of α-helix."},
		{"art of letters", "Check out ΦΙΛH and FΛKE."},
		{"hashtag and address", "See #Мinsk and https://премия.рф/Мinsk."},
		{"hyphen between scripts", "The пятнашки-style game and the и-kratkoye."},
		{"Chinese beside Latin", "They sell T恤 and 卡拉OK."},
		{"phonetic", "It is said as ˈdvɔrʒaːk, or d(ə)-VOR-zhahk."},
	})
}
