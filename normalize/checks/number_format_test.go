package checks

import "testing"

func TestNumberFormat(t *testing.T) {
	testHits(t, numberFormat, []hit{
		{"decimal comma and scale", "He asked for 71,4 million dollars.", []string{`"71,4" -> "71.4"`}},
		{"percent", "He got 49,5 percent, or 49,5 %, or 3,25 per cent.", []string{`"49,5" -> "49.5"`, `"49,5" -> "49.5"`, `"3,25" -> "3.25"`}},
		{"glued unit", "A 5,2-magnitude tremor was felt 2,5km away.", []string{`"5,2" -> "5.2"`, `"2,5" -> "2.5"`}},
		{"measure", "It is 8,5 meters long and 0,75 seconds late.", []string{`"8,5" -> "8.5"`, `"0,75" -> "0.75"`}},
		{"money before", "It costs €3,50 or $2,5 million.", []string{`"3,50" -> "3.50"`, `"2,5" -> "2.5"`}},
		{"range", "It grew by 3,5-4 percent, from 2,1 to 2,4 percent.", []string{`"3,5" -> "3.5"`, `"2,1" -> "2.1"`, `"2,4" -> "2.4"`}},
		{"long dash", "It grew by 3,5–4,5 percent.", []string{`"3,5" -> "3.5"`, `"4,5" -> "4.5"`}},
		{"magnitude", "A quake of magnitude 6,3 was felt.", []string{`"6,3" -> "6.3"`}},
		{"no unit but a cue", "Inflation fell to 4,5 in May.", []string{`"4,5" -> "4.5"`}},
		{"points", "They have 1.000.000 books and 25.000 soldiers.", []string{`"1.000.000" -> "1,000,000"`, `"25.000" -> "25,000"`}},
		{"points and comma", "It costs 1.234,56 euros.", []string{`"1.234,56" -> "1,234.56"`}},
		{"points and people", "Some 12.345 people came.", []string{`"12.345" -> "12,345"`}},
		{"spaces", "It costs 25 000 rubles, not 1 250 300.", []string{`"25 000" -> "25,000"`, `"1 250 300" -> "1,250,300"`}},
		{"spaces behind a dash", "One room - 36 000 rubles a month.", []string{`"36 000" -> "36,000"`}},
		{"spaces and a noun", "They lost about 3 500 tanks.", []string{`"3 500" -> "3,500"`}},
		{"scale of Richter", "It measured 5,6 on the Richter scale.", []string{`"5,6" -> "5.6"`}},
		{"no-break space", "It costs 25\u00a0000 rubles.", []string{"\"25\\u00a0000\" -> \"25,000\""}},
		{"apostrophes", "It costs 25'000 francs.", []string{`"25'000" -> "25,000"`}},
		{"Indian groups", "It costs 12,50,000 rupees.", []string{`"12,50,000" -> "1,250,000"`}},
	})
	testMisses(t, numberFormat, []miss{
		{"English", "It costs 25,000 or 1,250,000 dollars, 71.4 million or 2.125 percent."},
		{"list", "See sections 3,4 and 5 of rule 12,13."},
		{"references", "As in earlier works [13,14] and (3,5)."},
		{"day before", "By July 25,31 provinces had reported, and on May 7,5 percent more."},
		{"year before", "In 2020,30 percent of them left."},
		{"score", "They won 6,4 and 7,5 in Lyon."},
		{"network", "The host is 192.168.100.200, with version 1.000.000 on it."},
		{"decimals", "He jumped 8.125 meters in 9.580 seconds, and litres cost 1.459 euros."},
		{"point group without a noun", "The frequency is 101.500 and the score 14.900."},
		{"exchange rate", "A dollar costs 74.235 rubles."},
		{"telephone", "Call (030) 4664 - 171 100 or +98 912 345 678, phone 555 000."},
		{"ISBN and coordinates", "ISBN 978 316 148 410 0 lies at 48.858 and 2.294."},
		{"year and people", "In 2019 250 people came, and on May 12 300 more."},
		{"designation", "The name 255 001 was not used, nor was Boeing 737 800."},
		{"foreign text", `"Dvě celé pět, tedy 2,5", he wrote.`},
		{"odds and chess", "At odds of 9/4 she played 1. e4 e5 2. Nf3."},
		{"verse", "He read John 3:16,17 aloud."},
		{"coordinates", "It stands at 35,12 and 45,33."},
		{"house number and street", "They live at 221,5 Baker Street."},
		{"house numbers", "They live at 12,14 and 16 Baker Street."},
	})
}
