package checks

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/names"
)

func TestUnconvertedDate(t *testing.T) {
	testHits(t, unconvertedDate, []hit{
		{"day first", "They met on 12 Mehr 1402 in Tehran.", []string{`"12 Mehr 1402" -> "4 October 2023"`}},
		{"month first", "They met on Mehr 12, 1402 in Tehran.", []string{`"Mehr 12, 1402" -> "October 4, 2023"`}},
		{"order of the text", "They met on 12 Mehr 1402, and again on October 9, 2023.", []string{`"12 Mehr 1402" -> "October 4, 2023"`}},
		{"ordinal", "They met on the 12th of Mehr 1402.", []string{`"the 12th of Mehr 1402" -> "4 October 2023"`}},
		{"words", "They met on the first of Hamal 1402.", []string{`"the first of Hamal 1402" -> "21 March 2023"`}},
		{"calendar said", "They met on 30 Esfand 1399 solar Hijri.", []string{`"30 Esfand 1399 solar Hijri" -> "20 March 2021"`}},
		{"Dari", "Kabul fell on 24 Asad 1400.", []string{`"24 Asad 1400" -> "15 August 2021"`}},
		{"Pashto", "They met on 5 Chungash 1401.", []string{`"5 Chungash 1401" -> "26 June 2022"`}},
		{"Kurdish", "They met on 1 Gelawej 2723.", []string{`"1 Gelawej 2723" -> "23 July 2023"`}},
		{"month and year", "It ends in Mehr 1402, or in Dey 1402.", []string{`"Mehr 1402" -> "September-October 2023"`, `"Dey 1402" -> "December 2023-January 2024"`}},
		{"no year", "TEHRAN, Oct. 10, 2023 - They met on Mehr 12.", []string{`"Mehr 12" -> "October 4"`}},
		{"no year and no article", "They met on 22 Bahman.", []string{`"22 Bahman" -> "11 February"`}},
		{"lunar", "They met on 15 Rajab 1445 AH.", []string{`"15 Rajab 1445 AH" -> "27 January 2024"`}},
		{"lunar of two words", "They met on 12 Rabi al-Awwal 1445 and Dhu al-Hijja 10, 1444.", []string{`"12 Rabi al-Awwal 1445" -> "27 September 2023"`, `"Dhu al-Hijja 10, 1444" -> "June 28, 2023"`}},
		{"lunar with an apostrophe", "They met on 15 Sha'ban 1445 and 1 Rabi' al-Thani 1445.", []string{`"15 Sha'ban 1445" -> "25 February 2024"`, `"1 Rabi' al-Thani 1445" -> "16 October 2023"`}},
		{"Hebrew", "They met on 15 Nisan 5784.", []string{`"15 Nisan 5784" -> "23 April 2024"`}},
		{"Turkish and Arabic", "They met on 15 Haziran 2023 and 3 Kanun al-Thani 2024.", []string{`"15 Haziran 2023" -> "15 June 2023"`, `"3 Kanun al-Thani 2024" -> "3 January 2024"`}},
		{"numbers", "They met on 1402/07/12 and 12.07.1402.", []string{`"1402/07/12" -> "October 4, 2023"`, `"12.07.1402" -> "October 4, 2023"`}},
		{"year", "The budget of 1402 solar was read.", []string{`"1402 solar" -> "2023-24"`}},
		{"year behind", "The budget of the solar year 1402 was read.", []string{`"solar year 1402" -> "year 2023-24"`}},
		{"Hijri year", "The pilgrimage of the Hijri year 1445 was over, and that of 1444 AH.", []string{`"Hijri year 1445" -> "year 2023-24"`, `"1444 AH" -> "2022-23"`}},
		{"Iranian year", "The budget of the Iranian year 1402 was read.", []string{`"Iranian year 1402" -> "year 2023-24"`}},
		{"era", "The shop opened in Heisei 18 and closed in Reiwa 5.", []string{`"Heisei 18" -> "2006"`, `"Reiwa 5" -> "2023"`}},
		{"era word by word", "He came in Heisei era 18 year 2 month as head.", []string{`"Heisei era 18 year 2 month" -> "February 2006"`}},
		{"era with a day", "It opened on Showa 39 October 10.", []string{`"Showa 39 October 10" -> "October 10, 1964"`}},
		{"era the other way", "It opened in the 18th year of Heisei.", []string{`"the 18th year of Heisei" -> "2006"`}},
		{"Republic of China", "It opened in Republic of China year 112, or year 111 of the Republic of China.", []string{`"year 111 of the Republic of China" -> "2022"`, `"Republic of China year 112" -> "2023"`}},
	})
	testMisses(t, unconvertedDate, []miss{
		{"ours", "They met on 4 October 2023 and in May 1402, or 2023/07/12."},
		{"beside ours", "They met on 12 Mehr 1402 (4 October 2023), and on October 5, 2023 (13 Mehr 1402)."},
		{"beside ours in words", "They met on 12 Mehr 1402, corresponding to October 4, 2023."},
		{"era beside ours", "It opened in 1903 (Meiji 36), in Heisei 18 (2006) and in the Meiji period (1868 - 1912)."},
		{"names of events", "The 2 Khordad movement left, TEHRAN."},
		{"names", "The 15 Khordad Foundation and 17 Shahrivar Street, Mehr News and Recep 5 Tayyip."},
		{"no date", "Rajab met Azar, Asad and Mizan, 5 Aban 6 and Tir 7."},
		{"fast", "The fast of Ramadan began, on the 27th night of Ramadan, and Muharram ended."},
		{"panels", "They put up 1402 solar panels and 1402 solar cells."},
		{"history", "In 1402 the battle was lost, in 1258 AH the city."},
		{"score of a team", "Waseda beat Meiji 24-10 in Tokyo."},
		{"time of the Hebrew year", "They fast on the 9th of Av and light candles in Kislev."},
		{"no such day", "They met on 31 Mehr 1402 and 30 Esfand 1402."},
		{"number", "See decree 1402/07/45 and file 1402/7."},
	})
}

// A year alone is one of the solar calendar in a text that comes from there, near to its day.
func TestUnconvertedBareYear(t *testing.T) {
	for _, tt := range []struct {
		name, in, from string
		want           []string
	}{
		{"from Persian", "TEHRAN, Oct. 10, 2023 - The budget of 1402 was read, as that of 1401.", "fa", []string{`"1402" -> "2023-24"`, `"1401" -> "2022-23"`}},
		{"verb behind", "TEHRAN, Oct. 10, 2023 - The first half of 1402 saw rain. In the year 1398 he left.", "fa", []string{`"1402" -> "2023-24"`, `"1398" -> "2019-20"`}},
		{"history", "TEHRAN, Oct. 10, 2023 - In 1330 the town was taken.", "fa", nil},
		{"a number", "TEHRAN, Oct. 10, 2023 - In 1402 cases it was read.", "fa", nil},
		{"from elsewhere", "TEHRAN, Oct. 10, 2023 - The battle of 1402 was lost.", "ru", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, outline(runWith(t, names.Options{From: tt.from}, unconvertedDate, "a.md", tt.in))); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}
