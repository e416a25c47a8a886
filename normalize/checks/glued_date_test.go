package checks

import "testing"

func TestGluedDate(t *testing.T) {
	testHits(t, gluedDate, []hit{
		{"year", "They met on 24 October2020 in Vienna.", []string{`"October2020" -> "October 2020"`}},
		{"May", "They met in May2021.", []string{`"May2021" -> "May 2021"`}},
		{"day", "They met on October24 in Vienna.", []string{`"October24" -> "October 24"`}},
		{"day first", "They met on 24October, not 1stJune2020.", []string{`"24October" -> "24 October"`, `"1stJune2020" -> "1st June 2020"`}},
		{"day and May", "They met on 15May2021.", []string{`"15May2021" -> "15 May 2021"`}},
		{"day and year", "They met on October24,2020.", []string{`"October24,2020" -> "October 24, 2020"`}},
		{"comma", "Beijing, July 26,2020 - They met.", []string{`"26,2020" -> "26, 2020"`}},
		{"no comma", "They met on October 242020.", []string{`"242020" -> "24, 2020"`}},
		{"weekday", "They met on Tuesday24 October.", []string{`"Tuesday24" -> "Tuesday 24"`}},
		{"clock", "2020-07-2619:44 They met.", []string{`"2020-07-2619:44" -> "2020-07-26 19:44"`}},
		{"clock apart", "2020-07-2702: 22: 36 Source", []string{`"2020-07-2702: 22: 36" -> "2020-07-27 02:22:36"`}},
		{"clock behind points", "26.07.202019:44 They met.", []string{`"26.07.202019:44" -> "26.07.2020 19:44"`}},
		{"short month", "They met in Oct2020.", []string{`"Oct2020" -> "Oct 2020"`}},
	})
	testMisses(t, gluedDate, []miss{
		{"spaces", "They met on 24 October 2020, on October 24, 2020, and 2020-07-26 19:44."},
		{"telephone", "Call the office at 0198-62-1333, or 2020-07-261333."},
		{"hashtag and file", "See #October2020, @may2020 and report-may2020.pdf."},
		{"lower case", "They may5 and march15."},
		{"people", "In October 12000 people came, and in May 102000 more."},
		{"names", "The Su24March2 and the 7May plant, B52 and MI5."},
		{"march", "The game March5 was sold."},
		{"thousands", "In June 25,000 people came."},
	})
}
