package checks

import "testing"

func TestSplitNumber(t *testing.T) {
	testHits(t, splitNumber, []hit{
		{"thousands", "It counts 4, 252, 700 people in all.", []string{`"4, 252, 700" -> "4,252,700"`}},
		{"round thousands", "Some 166, 000 people and 12 ,000 horses came.", []string{`"166, 000" -> "166,000"`, `"12 ,000" -> "12,000"`}},
		{"thousands and a decimal", "It costs $4, 252.50 here.", []string{`"4, 252.50" -> "4,252.50"`}},
		{"thousands of a group", "They number over 1, 100,000 farmers.", []string{`"1, 100,000" -> "1,100,000"`}},
		{"spaces before the commas", "It has wheat and 1 ,648 ,195 square kilometers.", []string{`"1 ,648 ,195" -> "1,648,195"`}},
		{"money", "It costs $1, 250 a year.", []string{`"1, 250" -> "1,250"`}},
		{"what is told of its parts", "The toll has reached 1, 136, of whom 386 were children.", []string{`"1, 136" -> "1,136"`}},
		{"people", "More than 12, 345 people came.", []string{`"12, 345" -> "12,345"`}},
		{"decimal", "It grew by 3. 5 percent and 64. 4%.", []string{`"3. 5" -> "3.5"`, `"64. 4" -> "64.4"`}},
		{"decimal in two gaps", "It grew by 3 .5 percent and 0 . 3 %.", []string{`"3 .5" -> "3.5"`, `"0 . 3" -> "0.3"`}},
		{"scale", "It costs $2. 5 million, or about 2. 1 billion yen.", []string{`"2. 5" -> "2.5"`, `"2. 1" -> "2.1"`}},
		{"word thrown in", "The share of votes was 64 are. 4%.", []string{`"64 are. 4" -> "64.4"`}},
		{"noun thrown in", "The rate was 20 years. 1%.", []string{`"20 years. 1" -> "20.1"`}},
		{"clock", "At 12: 30 he left, from 20: 00 on July 25, at 02: 22: 36.", []string{`"12: 30" -> "12:30"`, `"20: 00" -> "20:00"`, `"02: 22: 36" -> "02:22:36"`}},
		{"clock with its zone", "It ended (13: 25 CET), then 9: 30 a.m. came.", []string{`"13: 25" -> "13:25"`, `"9: 30" -> "9:30"`}},
	})
	testMisses(t, splitNumber, []miss{
		{"whole", "Some 4,252,700 people, 3.5 percent, voted at 12:30."},
		{"list", "See pages 4, 252, 700 and rooms 12, 345 of them."},
		{"list of what is told of its parts", "They sat in rows 12, 136, of which one was free, and won with 3, 252, 17 of the lots."},
		{"list with and", "They scored 110, 252, and 300 points."},
		{"list without a unit", "The winners were 4, 252, 700."},
		{"date", "On May 12, 345 people died, and in June, 2021, 300 more."},
		{"year", "In 2019, 135 million people fled, and in 2022, 30% did."},
		{"age", "At 12, 300 students had left, and the boy aged 12, 345 miles away, stayed."},
		{"end of a sentence", "He came third in 1998. 5 percent of them left. It was No. 3. 5 percent stayed."},
		{"end before a big number", "He is ranked 12. 5 million people saw it."},
		{"head of a list", "3. 5 percent of them left."},
		{"verse and score", "He read John 3: 16 and saw them win 3: 2 in Ulm."},
		{"label", "Group 12: 30 people. Total 24: 12 men."},
		{"sentence and a percentage", "They came from 64 countries. 4% of them left."},
		{"sentence of years", "It took 20 years. 1% of them left."},
		{"telephone", "Contact the office (0198, 62, 1333)."},
	})
}
