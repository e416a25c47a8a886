package checks

import "testing"

func TestImpossibleDate(t *testing.T) {
	testHits(t, impossibleDate, []hit{
		{"month first", "They met on April 31, 2022.", []string{`"April 31, 2022" -> "April 30, 2022"`}},
		{"day first", "They met on 31 June in Bonn.", []string{`"31 June" -> "30 June"`}},
		{"ordinal", "They met on the 31st of November 2021.", []string{`"31st of November 2021" -> "30 November 2021"`}},
		{"February", "They met on February 30, and on 30 February 2020.", []string{`"February 30" -> "February 29"`, `"30 February 2020" -> "29 February 2020"`}},
		{"leap day", "They met on February 29, 2023.", []string{`"February 29, 2023" -> "February 28, 2023"`}},
		{"no day of any month", "They met on May 45, 2022.", []string{`"May 45, 2022"`}},
		{"month 13", "Published 2022-13-05 in Bonn.", []string{`"2022-13-05" -> "2022-05-13"`}},
		{"numbers", "It was 31.04.2022, or 31/06/2022, or 2022-02-30.", []string{`"31.04.2022"`, `"31/06/2022"`, `"2022-02-30"`}},
		{"times", "They met at 13:70, at 25:00 and 24:30 p.m. too.", []string{`"13:70"`, `"25:00"`, `"24:30"`}},
		{"morning", "They met at 15:30 a.m. in Bonn.", []string{`"15:30"`}},
	})
	testMisses(t, impossibleDate, []miss{
		{"days", "They met on April 30, May 31, 29 February 2024, February 29 and 2022-12-05, 31/12/2022, 12/31/2022."},
		{"times", "They met at 23:59, at 24:00 and at 0:30 a.m. again."},
		{"number of something", "In September 31 countries met, and of all 31 June graduates many left."},
		{"number of something behind the", "Of the 31 April graduates and the 31 June visitors many left."},
		{"a year", "The students of May 68 and June 44 remember."},
		{"scores", "They won 25:23, 78:70 and lost 13:70 at home."},
		{"verses", "He read Luke 24:44, Genesis 37:75 and Psalm 119:70."},
		{"race", "She ran it in 1:75 and 59:61."},
		{"version", "Install version 32.01.20 of it, or 10.20.3000."},
		{"leap year and people", "On February 29, 2023 people met."},
	})
}
