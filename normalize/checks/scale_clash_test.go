package checks

import (
	"testing"

	"transcheck/normalize/check"
	"transcheck/normalize/names"
)

func TestScaleClash(t *testing.T) {
	testHits(t, scaleClash, []hit{
		{"more than the largest scale holds", "They sold 21.5 billion million rials.", []string{`"21.5 billion million" -> "21,500 trillion"`}},
		{"thousand million", "It sold for 32 thousand million dollars.", []string{`"32 thousand million" -> "32 billion"`}},
		{"two scales", "It is worth 15 billion 600 million dollars.", []string{`"15 billion 600 million" -> "15.6 billion"`}},
		{"three scales", "It has 1 billion 200 million 500 thousand dollars.", []string{`"1 billion 200 million 500 thousand" -> "1,200,500,000"`}},
		{"and", "They set aside 6 billion and 15 million dollars.", []string{`"6 billion and 15 million" -> "6.015 billion"`}},
		{"rest without a scale", "Some 2 thousand 500 people came.", []string{`"2 thousand 500" -> "2,500"`}},
		{"a scale for both", "It costs 3 thousand 500 billion tomans, or 2 thousand and 300 billion rials.", []string{`"3 thousand 500 billion" -> "3.5 trillion"`, `"2 thousand and 300 billion" -> "2.3 trillion"`}},
		{"crore and lakh", "Some 3 crore 30 lakh people are affected.", []string{`"3 crore 30 lakh" -> "33 million"`}},
		{"lakh", "Some 2.5 lakh people came.", []string{`"2.5 lakh" -> "250,000"`}},
		{"lakh crore", "It costs 1.5 lakh crore dollars.", []string{`"1.5 lakh crore" -> "1.5 trillion"`}},
		{"arab", "It costs 2 arab 40 crore dollars.", []string{`"2 arab 40 crore" -> "2.4 billion"`}},
		{"words", "Some three crore people are affected.", []string{`"three crore" -> "30 million"`}},
		{"milliard", "It costs 3 milliard dollars, or 2.4 mlrd.", []string{`"3 milliard" -> "3 billion"`, `"2.4 mlrd" -> "2.4 billion"`}},
		{"ten thousand", "Some 50 ten thousand people came.", []string{`"50 ten thousand" -> "500,000"`}},
		{"hundred million", "It costs 3.5 hundred million yuan.", []string{`"3.5 hundred million" -> "350 million"`}},
		{"wan", "It costs 30 wan yuan.", []string{`"30 wan" -> "300,000"`}},
		{"thousands before a million", "It costs 46,256 million.", []string{`"46,256 million" -> "46.256 billion"`}},
		{"decimals of thousands", "There are 5.12 thousand of them.", []string{`"5.12 thousand" -> "5,120"`}},
	})
	testMisses(t, scaleClash, []miss{
		{"one scale", "It costs 15.6 billion dollars, 600 million, 12 thousand or 200,000."},
		{"words of English", "Two hundred thousand people, a hundred million, five hundred thousand."},
		{"British billion", "The stars are a thousand million years old, or several thousand million."},
		{"two amounts", "Between 3 billion and 600 million are left, of 2 million and 3 million."},
		{"respectively", "They have 3 billion and 600 million respectively."},
		{"signs of money", "It made $2 billion and $300 million."},
		{"comma", "Of 1 billion, 200 million live in India."},
		{"people", "In 3 Arab states 5 million Arabs live, and Yi wrote 2 Yi books."},
		{"ten", "He has 5 ten dollar notes."},
		{"age", "It sold 3 million 12 years ago, in 2 million 18-year-old trees."},
	})
}

// Beside rupees Indian English counts so as well; from a translation it is not to be expected.
func TestScaleClashOfIndia(t *testing.T) {
	for _, tt := range []struct {
		name, in, from string
		want           check.Severity
	}{
		{"Indian English", "It costs Rs 5 crore.", "", check.Info},
		{"rupees behind", "It costs 5 crore rupees.", "", check.Info},
		{"translated", "It costs 5 crore rupees.", "ur", check.Warning},
		{"two scales", "It costs Rs 5 crore 20 lakh.", "", check.Warning},
		{"no rupees", "Some 5 crore people left.", "", check.Warning},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := runWith(t, names.Options{From: tt.from}, scaleClash, "", tt.in)
			if len(found) != 1 || found[0].Severity != tt.want {
				t.Errorf("%q from %q: %+v; want one %v", tt.in, tt.from, found, tt.want)
			}
		})
	}
}
