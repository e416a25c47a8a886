package checks

import (
	"testing"

	"transcheck/normalize/check"
)

func TestCourtesyTitle(t *testing.T) {
	testHits(t, wrongGender, []hit{
		{"after the full name", "Wendy Sherman arrived. Mr. Sherman left.", []string{`"Mr. Sherman" -> "Ms. Sherman"`}},
		{"without stop", "Wendy Sherman arrived. Mr Sherman left.", []string{`"Mr Sherman" -> "Ms Sherman"`}},
		{"full name", "They met Mr. Angela Merkel.", []string{`"Mr. Angela Merkel" -> "Ms. Angela Merkel"`}},
		{"of a man", "Sergei Lavrov arrived. They met Ms. Lavrov.", []string{`"Ms. Lavrov" -> "Mr. Lavrov"`}},
		{"miss", "Sergei Lavrov arrived. They met Miss Lavrov.", []string{`"Miss Lavrov" -> "Mr. Lavrov"`}},
		{"capitals", "MS. SERGEI LAVROV IN KYIV", []string{`"MS. SERGEI LAVROV" -> "MR. SERGEI LAVROV"`}},
		{"another paragraph", "Wendy Sherman arrived.\n\nThe talks began.\n\nMr. Sherman left.", []string{`"Mr. Sherman" -> "Ms. Sherman"`}},
		{"supposed", "The German public knows Mr. Merkel.", []string{`"Mr. Merkel" -> "Ms. Merkel"`}},
		{"emphasis", "Wendy Sherman arrived. Mr. **Sherman** left.", []string{`"Mr. Sherman" -> "Ms. Sherman"`}},
		{"spokesman", "Foreign Ministry spokesman Maria Zakharova left.", []string{`"spokesman Maria Zakharova" -> "spokeswoman Maria Zakharova"`}},
		{"spokeswoman", "Kremlin Spokeswoman Dmitry Peskov left.", []string{`"Spokeswoman Dmitry Peskov" -> "Spokesman Dmitry Peskov"`}},
	})
	testMisses(t, wrongGender, []miss{
		{"right", "Wendy Sherman and Sergei Lavrov arrived. Ms. Sherman met Mr. Lavrov, and Mrs. Sherman left."},
		{"not introduced", "They met Mr. Sherman and Mr. Merkel."},
		{"introduced later", "They met Mr. Sherman. Wendy Sherman arrived."},
		{"namesake", "Wendy Sherman arrived. Brad Sherman left. They met Mr. Sherman."},
		{"husband", "Wendy Sherman arrived with her husband. Mr. Sherman left."},
		{"wife in full", "They met Mrs. Sergei Lavrov."},
		{"known namesake", "Bill Clinton arrived. They met Mrs. Clinton."},
		{"spokesperson", "Foreign Ministry spokesperson Maria Zakharova left."},
		{"spokesman of hers", "Angela Merkel's spokesman Steffen Seibert left."},
		{"pronoun of who follows", "Angela Merkel said he, Sergei Lavrov, was tired."},
		{"somebody two sentences before", "Sergei Lavrov arrived. It rained. Wendy Sherman said he would stay."},
		{"refugee", "The refugee was ill. Wendy Sherman said he would stay."},
		{"gender unknown", "They met Mr. Jordan and Ms. Paris."},
		{"list", "They met Mr. Ali, Wendy Sherman and others."},
		{"far away", "Wendy Sherman arrived.\n\n" + paragraphs(60) + "They met Mr. Sherman."},
	})
}

// paragraphs returns n paragraphs that name nobody.
func paragraphs(n int) (text string) {
	for range n {
		text += "The talks went on.\n\n"
	}
	return text
}

func TestPronoun(t *testing.T) {
	testHits(t, wrongGender, []hit{
		{"said he", "Wendy Sherman said he would stay.", []string{`"he" -> "she"`}},
		{"said on Monday that he", "US Deputy Secretary of State Wendy Sherman said on Monday that he would stay.", []string{`"he" -> "she"`}},
		{"she of a man", "Sergei Lavrov added that she would stay.", []string{`"she" -> "he"`}},
		{"retinue", "Angela Merkel and his government were silent.", []string{`"his" -> "her"`}},
		{"retinue of a man", "Sergei Lavrov with her delegation left.", []string{`"her" -> "his"`}},
		{"himself", "Angela Merkel himself was silent.", []string{`"himself" -> "herself"`}},
		{"speech", "In his speech in Berlin, Angela Merkel said that it was late.", []string{`"his" -> "her"`}},
		{"next sentence", "Wendy Sherman arrived in Geneva on Monday. He said that it was late.", []string{`"He" -> "She"`}},
		{"next sentence's possessive", "Angela Merkel was in Berlin on Monday. His government was silent.", []string{`"His" -> "Her"`}},
		{
			"possessive of the office that the paragraph begins with", "Sergei Lavrov left.\n\nChancellor Angela Merkel is the first woman to hold this post. His government was silent.",
			[]string{`"His" -> "Her"`},
		},
		{
			"object", "The 15-year-old skater Kamila Valieva won on Tuesday, a day after the court allowed him to stay.",
			[]string{`"him" -> "her"`},
		},
		{"counting", "Kamila Valieva won on Tuesday, one day after the court allowed him to compete.", []string{`"him" -> "her"`}},
		{"body", "Kamila Valieva won on Tuesday, a day after the Sports Arbitration Court allowed him to compete.", []string{`"him" -> "her"`}},
		{"people of a country", "Angela Merkel was in an Arab country on Monday. He said that it was late.", []string{`"He" -> "She"`}},
		{"object of a man", "Novak Djokovic left on Sunday after the court banned her from the country.", []string{`"her" -> "him"`}},
		{"same person before", "Wendy Sherman arrived. Wendy Sherman said he would stay.", []string{`"he" -> "she"`}},
	})
	testMisses(t, wrongGender, []miss{
		{"right", "Wendy Sherman said she would stay. Sergei Lavrov said he would stay."},
		{"somebody before", "Sergei Lavrov arrived. Wendy Sherman said he would stay."},
		{"somebody unknown before", "Ivan Petrushkin arrived. Wendy Sherman said he would stay."},
		{"somebody in the paragraph before", "Ivan Petrushkin arrived.\n\nWendy Sherman said he would stay."},
		{"office before", "The president was ill. Wendy Sherman said he would stay."},
		{"man before", "A man was ill. Wendy Sherman said he would stay."},
		{"husband before", "Her husband was ill. Wendy Sherman said he would stay."},
		{"pronoun before", "He was ill. Wendy Sherman said he would stay."},
		{"told", "Wendy Sherman told Sergei Lavrov that he would stay."},
		{"somebody between", "Wendy Sherman said Sergei Lavrov promised he would stay."},
		{"quote", "Wendy Sherman said: “He would stay.”"},
		{"not the subject", "According to Wendy Sherman he would stay."},
		{"object", "Vladimir Putin told Angela Merkel himself."},
		{"husband", "Angela Merkel and her husband left. He said that it was late."},
		{"counterpart in the sentence", "Wendy Sherman met a counterpart on Monday. He said that it was late."},
		{"retinue of somebody else", "Sergei Lavrov and her were silent."},
		{"pronoun of who follows", "Angela Merkel said he, Sergei Lavrov, was tired."},
		{"somebody two sentences before", "Sergei Lavrov arrived. It rained. Wendy Sherman said he would stay."},
		{"refugee", "The refugee was ill. Wendy Sherman said he would stay."},
		{"gender unknown", "Jordan said he would stay."},
		{"subject of the paragraph before", "Sergei Lavrov left.\n\nAngela Merkel was in Berlin on Monday. He said that it was late."},
		{"possessive of the paragraph before", "Sergei Lavrov left.\n\nAngela Merkel was in Berlin on Monday. His government was silent."},
		{"object, right", "Kamila Valieva won on Tuesday, a day after the court allowed her to compete."},
		{"object of somebody else", "Kamila Valieva won on Tuesday, a day after the coach was told that the court banned him."},
		{"object of somebody before", "The doctor was ill. Kamila Valieva won on Tuesday, a day after the court banned him."},
		{"possessive", "Novak Djokovic left on Sunday after the court banned her coach."},
		{"surname of several", "Wendy Sherman and Brad Sherman arrived. Sherman said he would stay."},
	})
}

func TestWrongGenderTiers(t *testing.T) {
	for in, want := range map[string]check.Severity{
		"They met Mr. Angela Merkel.":                                   check.Error,
		"Wendy Sherman arrived. Mr. Sherman left.":                      check.Error,
		"The German public knows Mr. Merkel.":                           check.Warning,
		"Foreign Ministry spokesman Maria Zakharova left.":              check.Warning,
		"Wendy Sherman said he would stay.":                             check.Warning,
		"Wendy Sherman arrived in Geneva on Monday. He said it was so.": check.Warning,
	} {
		if found := run(t, wrongGender, "", in); len(found) != 1 || found[0].Severity != want || len(found[0].Evidence) == 0 {
			t.Errorf("%q: finds %+v; want one %s with evidence", in, found, want)
		}
	}
}
