package checks

import "testing"

func TestWeekdayMismatch(t *testing.T) {
	testHits(t, weekdayMismatch, []hit{
		{"month first", "They met on Tuesday, October 11, 2023, in Herat.", []string{`"Tuesday" -> "Wednesday"`}},
		{"day first", "They met on Tuesday 11 October 2023.", []string{`"Tuesday" -> "Wednesday"`}},
		{"ordinal", "They met on Tuesday, the 11th of October, 2023.", []string{`"Tuesday" -> "Wednesday"`}},
		{"part of the day", "They met on Tuesday evening, October 11, 2023.", []string{`"Tuesday" -> "Wednesday"`}},
		{"brackets", "They met on October 11, 2023 (Tuesday).", []string{`"Tuesday" -> "Wednesday"`}},
		{"weekday behind", "They met on October 11, 2023, Tuesday.", []string{`"Tuesday" -> "Wednesday"`}},
		{"short forms", "They met on Tue., Oct. 11, 2023.", []string{`"Tue" -> "Wednesday"`}},
		{"capitals", "THEY MET ON TUESDAY, OCTOBER 11, 2023.", []string{`"TUESDAY" -> "WEDNESDAY"`}},
		{"leap day", "They met on Friday, February 29, 2024.", []string{`"Friday" -> "Thursday"`}},
		{"glued year", "They met on Tuesday, 24 October2020.", []string{`"Tuesday" -> "Saturday"`}},
		{"the article's year", "HERAT, Oct. 12, 2023 (Own) - They met on Tuesday, October 11, in Herat.", []string{`"Tuesday" -> "Wednesday"`}},
		{"a date to come", "ANKARA, May 17, 2023 - They will vote on Saturday, May 28, again.", []string{`"Saturday" -> "Sunday"`}},
		{"a date of last year", "ANKARA, January 4, 2023 - They voted on Saturday, December 18, again.", []string{`"Saturday" -> "Sunday"`}},
		{"day alone", "HERAT, Oct. 12, 2023 (Own) - They met on Tuesday the 11th, he said.", []string{`"Tuesday" -> "Wednesday"`}},
		{"day alone and brackets", "HERAT, Oct. 12, 2023 (Own) - They met on the 11th (Tuesday), he said.", []string{`"Tuesday" -> "Wednesday"`}},
		{"weekday and a day in brackets", "HERAT, Oct. 12, 2023 (Own) - They met on Tuesday (11th), he said.", []string{`"Tuesday" -> "Wednesday"`}},
	})
	testMisses(t, weekdayMismatch, []miss{
		{"right", "They met on Wednesday, October 11, 2023, and on Thursday 29 February 2024."},
		{"no year and no article", "They met on Tuesday, October 11, in Herat."},
		{"right by the article", "HERAT, Oct. 12, 2023 - They met on Wednesday, October 11, and on Saturday the 7th."},
		{"another year in the passage", "HERAT, Oct. 12, 2023 - In 2011 the town was taken. It was Tuesday, October 11, and snow fell."},
		{"range of weekdays", "It is open from Monday to Friday, October 11, 2023."},
		{"range of days", "They met on Tuesday, October 11-12, 2023, and Monday, October 11 to 13, 2023."},
		{"old calendar", "The palace fell on Wednesday, October 25, 1917."},
		{"people, not a year", "HERAT, Oct. 12, 2023 - On Wednesday, October 11, 2000 people met."},
		{"idiom", "HERAT, Oct. 12, 2023 - They saw Friday the 13th and met on Monday the 13th."},
		{"other weekday", "They will meet on October 11, 2023. Tuesday is a holiday."},
		{"weekday of another clause", "Until October 11, 2023, Tuesday markets were held."},
		{"paper", "The Sun October 11, 2023 edition was sold."},
		{"impossible day", "They met on Tuesday, April 31, 2023."},
		{"far from the article", "HERAT, Oct. 12, 2023 - They met on Saturday, May 14, in Herat."},
	})
}
