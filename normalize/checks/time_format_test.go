package checks

import "testing"

func TestTimeFormat(t *testing.T) {
	testHits(t, timeFormat, []hit{
		{"o'clock", "They met at 16 o'clock in Bonn.", []string{`"16 o'clock" -> "4 p.m."`}},
		{"end of a sentence", "They met at 16 o'clock.", []string{`"16 o'clock." -> "4 p.m."`}},
		{"midnight", "They met at 24 o’clock in Bonn.", []string{`"24 o’clock" -> "12 a.m."`}},
		{"half of the day twice", "They met at 15:30 p.m. in Bonn, and at 17 pm too.", []string{`"15:30 p.m." -> "3:30 p.m."`, `"17 pm" -> "5 p.m."`}},
		{"hours", "They met at 1600 hours and at 0730 hours too.", []string{`"1600 hours" -> "4 p.m."`, `"0730 hours" -> "7:30 a.m."`}},
		{"hours and minutes", "At 11 hours 28 minutes a car crashed.", []string{`"11 hours 28 minutes" -> "11:28"`}},
	})
	testMisses(t, timeFormat, []miss{
		{"English", "They met at 4 p.m., at 8 o'clock in the evening and at 16:30."},
		{"length", "It took 1600 hours, or 11 hours 28 minutes, at most."},
		{"impossible", "They met at 15:30 a.m. in Bonn."},
		{"work", "She worked 40 hours a week at 12 hours a day."},
	})
}
