package checks

import "testing"

func TestForeignDigits(t *testing.T) {
	testHits(t, foreignDigits, []hit{
		{"Persian", "The delegation has ۲۱ members.", []string{`"۲۱" -> "21"`}},
		{"Arabic", "The law of ٢٠٢٣ is new.", []string{`"٢٠٢٣" -> "2023"`}},
		{"Devanagari and Bengali", "From १९४७ to ১৯৭১", []string{`"१९४७" -> "1947"`, `"১৯৭১" -> "1971"`}},
		{"full width", "In ２０２３ they met.", []string{`"２０２３" -> "2023"`}},
		{"mixed", "In 20۲۳ they met.", []string{`"20۲۳" -> "2023"`}},
		{"decimal and thousands", "It is ۳٫۵ of ۱٬۲۰۰ or ۱,۲۰۰.", []string{`"۳٫۵" -> "3.5"`, `"۱٬۲۰۰" -> "1,200"`, `"۱,۲۰۰" -> "1,200"`}},
		{"percent", "It fell ۲۵٪ and ٣٠%.", []string{`"۲۵٪" -> "25%"`, `"٣٠%" -> "30%"`}},
		{"date", "Since ۱۴۰۱/۵/۲ it is.", []string{`"۱۴۰۱/۵/۲" -> "1401/5/2"`}},
		{"at the end of a sentence", "There were ۱۲.", []string{`"۱۲" -> "12"`}},
		{"Chinese units", "A box office of 1亿2000万 in a week.", []string{`"1亿2000万" -> "120 million"`}},
		{"Chinese decimal", "It cost 3.5亿元 and 0.71万 more.", []string{`"3.5亿元" -> "350 million yuan"`, `"0.71万" -> "7,100"`}},
		{"compound units", "Some 5千万, 2百万 and 1万亿 of it.", []string{`"5千万" -> "50 million"`, `"2百万" -> "2 million"`, `"1万亿" -> "1 trillion"`}},
		{"more than", "Some 80多万 fled.", []string{`"80多万" -> "more than 800,000"`}},
		{"small units", "They sold 3千5百 of it.", []string{`"3千5百" -> "3,500"`}},
		{"Japanese", "It has 1億2500万人 now.", []string{`"1億2500万人" -> "125 million people"`}},
		{"Korean", "It cost 5억원 then.", []string{`"5억원" -> "500 million won"`}},
		{"no short form", "It has 1億2345万6789 of them.", []string{`"1億2345万6789" -> "123,456,789"`}},
		{"exact", "It has 1亿2345万7千 of them.", []string{`"1亿2345万7千" -> "123.457 million"`}},
		{"Russian", "Some 80 тыс. people and 4,5 млн рублей, 2 млрд.", []string{`"80 тыс." -> "80,000"`, `"4,5 млн рублей" -> "4.5 million rubles"`, `"2 млрд" -> "2 billion"`}},
		{"Russian units and money", "It cost 1 млрд 200 млн руб. then.", []string{`"1 млрд 200 млн руб." -> "1.2 billion rubles"`}},
		{"Ukrainian", "Some 25 тисяч of them.", []string{`"25 тисяч" -> "25,000"`}},
		{"Persian units", "It cost ۶ میلیارد then, or 20 هزار.", []string{`"۶ میلیارد" -> "6 billion"`, `"20 هزار" -> "20,000"`}},
		{"Urdu units", "It cost 3 کروڑ 30 لاکھ then.", []string{`"3 کروڑ 30 لاکھ" -> "33 million"`}},
		{"Hebrew units", "It cost 32 מיליארד then.", []string{`"32 מיליארד" -> "32 billion"`}},
		{"before a letter", "Some 5万were there.", []string{`"5万" -> "50,000 "`}},
	})
	testMisses(t, foreignDigits, []miss{
		{"English", "It cost 1,200.50 in 2023, 50% more, at 12:30."},
		{"raised", "It is 5 m² or x³, H₂O, ½ and Ⅳ of ①."},
		{"in Persian words", "The proverb (Persian: ۱۲ مرد خشمگین) is old, like سال ۱۳۵۷ was."},
		{"a unit without a number", "The word 万 means ten thousand, and 亿 more; тыс. is short."},
		{"a unit in a word", "They live in 4 тисячний and 3 тысячелистник."},
		{"too long", "It is 123456789012345678901234567890123456789012345678901234567890万."},
	})
}
