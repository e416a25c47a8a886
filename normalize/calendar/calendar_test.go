package calendar

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// Days of history and of the news that are known in both calendars, and the days about leap days.
func TestDate(t *testing.T) {
	for _, tt := range []struct {
		name             string
		calendar         Calendar
		year, month, day int
		want             string
	}{
		{"coup against Mosaddegh", Solar, 1332, 5, 28, "1953-08-19"},
		{"protests in Qom", Solar, 1342, 3, 15, "1963-06-05"},
		{"Saur Revolution", Solar, 1357, 2, 7, "1978-04-27"},
		{"Iranian Revolution", Solar, 1357, 11, 22, "1979-02-11"},
		{"US embassy in Tehran", Solar, 1358, 8, 13, "1979-11-04"},
		{"Iraq attacks Iran", Solar, 1359, 6, 31, "1980-09-22"},
		{"presidential election", Solar, 1388, 3, 22, "2009-06-12"},
		{"fall of Kabul", Solar, 1400, 5, 24, "2021-08-15"},
		{"death of Mahsa Amini", Solar, 1401, 6, 25, "2022-09-16"},
		{"an autumn day", Solar, 1402, 7, 12, "2023-10-04"},
		{"new year", Solar, 1400, 1, 1, "2021-03-21"},
		{"leap day", Solar, 1399, 12, 30, "2021-03-20"},
		{"new year after a common year", Solar, 1403, 1, 1, "2024-03-20"},
		{"leap day of the next leap year", Solar, 1403, 12, 30, "2025-03-20"},
		{"new year after the leap day", Solar, 1404, 1, 1, "2025-03-21"},
		{"leap year after five years", Solar, 1408, 12, 30, "2030-03-20"},
		{"leap year before five years", Solar, 1370, 12, 30, "1992-03-20"},
		{"the next one", Solar, 1375, 12, 30, "1997-03-20"},
		{"Kurdish new year", Kurdish, 2723, 1, 1, "2023-03-21"},
		{"start of a fast", Lunar, 1444, 9, 1, "2023-03-23"},
		{"end of a fast", Lunar, 1444, 10, 1, "2023-04-21"},
		{"feast of sacrifice", Lunar, 1444, 12, 10, "2023-06-28"},
		{"lunar new year", Lunar, 1445, 1, 1, "2023-07-19"},
		{"middle of Rajab", Lunar, 1445, 7, 15, "2024-01-27"},
		{"start of the next fast", Lunar, 1445, 9, 1, "2024-03-11"},
		{"reckoned before the table", Lunar, 1300, 1, 1, "1882-11-12"},
		{"independence of Israel", Hebrew, 5708, 9, 5, "1948-05-14"},
		{"Hebrew new year", Hebrew, 5784, 1, 1, "2023-09-16"},
		{"Passover", Hebrew, 5784, 8, 15, "2024-04-23"},
		{"fast of Av", Hebrew, 5783, 12, 9, "2023-07-27"},
		{"ours", Gregorian, 2024, 2, 29, "2024-02-29"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := tt.calendar.Date(tt.year, tt.month, tt.day)
			if g := got.Format(time.DateOnly); !ok || g != tt.want {
				t.Errorf("%d/%d/%d is %s, %t; want %s", tt.year, tt.month, tt.day, g, ok, tt.want)
			}
			if near, year := tt.calendar.Nearest(tt.month, tt.day, got); !near.Equal(got) || year != tt.year {
				t.Errorf("nearest to %s is %s of %d", tt.want, near.Format(time.DateOnly), year)
			}
		})
	}
}

func TestDateThatIsNone(t *testing.T) {
	for _, tt := range []struct {
		name             string
		calendar         Calendar
		year, month, day int
	}{
		{"leap day of a common solar year", Solar, 1402, 12, 30},
		{"day 31 of autumn", Solar, 1402, 7, 31},
		{"month 13", Solar, 1402, 13, 1},
		{"day 0", Lunar, 1445, 1, 0},
		{"day 31 of a lunar month", Lunar, 1445, 1, 31},
		{"first Adar of a common year", Hebrew, 5783, 6, 1},
		{"day 31 of April", Gregorian, 2023, 4, 31},
		{"leap day of a common year", Gregorian, 2023, 2, 29},
		{"year 0", Solar, 0, 1, 1},
		{"far too late", Lunar, 1 << 40, 1, 1},
		{"Kurdish year before all", Kurdish, 12, 1, 1},
	} {
		if got, ok := tt.calendar.Date(tt.year, tt.month, tt.day); ok {
			t.Errorf("%s: is %s", tt.name, got.Format(time.DateOnly))
		}
	}
}

// A day follows a day, in each calendar, with no gap at the ends of months and years.
func TestDaysFollow(t *testing.T) {
	for _, tt := range []struct {
		calendar    Calendar
		first, last int
		months      int
	}{{Gregorian, 1900, 2100, 12}, {Solar, 1300, 1450, 12}, {Lunar, 1343, 1500, 12}, {Lunar, 1100, 1342, 12}, {Hebrew, 5600, 5800, 13}} {
		var before time.Time
		for year := tt.first; year <= tt.last; year++ {
			for month := 1; month <= tt.months; month++ {
				for day := 1; day <= tt.calendar.Days(year, month); day++ {
					got, ok := tt.calendar.Date(year, month, day)
					if !ok || !before.IsZero() && got.Sub(before) != 24*time.Hour {
						t.Fatalf("calendar %d: %d/%d/%d is %s, after %s", tt.calendar, year, month, day, got.Format(time.DateOnly), before.Format(time.DateOnly))
					}
					if guess := tt.calendar.Year(got); guess < year-1 || guess > year+1 {
						t.Fatalf("calendar %d: %d/%d/%d is taken for %d", tt.calendar, year, month, day, guess)
					}
					before = got
				}
			}
		}
	}
}

func TestMonths(t *testing.T) {
	for name, want := range map[string]Month{
		"Farvardin": {Solar, 1, true}, "MEHR": {Solar, 7, false}, "Hamal": {Solar, 1, false}, "Sunbula": {Solar, 6, true}, "Aqrab": {Solar, 8, true},
		"Hoot": {Solar, 12, false}, "Chungash": {Solar, 4, true}, "Gelawêj": {Kurdish, 5, true}, "Rabi' al-Awwal": {Lunar, 3, true},
		"Rabiʿ II": {Lunar, 4, true}, "Jumada al-Thani": {Lunar, 6, true}, "Jumada I": {Lunar, 5, true}, "Rajab": {Lunar, 7, false},
		"Sha'ban": {Lunar, 8, false}, "Dhu al-Qi'dah": {Lunar, 11, true}, "Dhul-Hijja": {Lunar, 12, true}, "Zilhicce": {Lunar, 12, true},
		"Tishrei": {Hebrew, 1, true}, "Şubat": {Gregorian, 2, true}, "Kanun al-Thani": {Gregorian, 1, true},
	} {
		if got := Months(name); len(got) != 1 || got[0] != want {
			t.Errorf("%q: %+v; want %+v", name, got, want)
		}
	}
	if got := Months("Nisan"); len(got) != 2 {
		t.Errorf("Nisan is of two calendars; got %+v", got)
	}
	for _, name := range []string{"", "October", "Tehran", "May", "12", "Day"} {
		if got := Months(name); got != nil {
			t.Errorf("%q: %+v; want none", name, got)
		}
	}
}

// The table is written in the folded form, no name is two months of a calendar, and every doubtful name is in it.
func TestMonthTable(t *testing.T) {
	for _, set := range monthSets {
		seen := map[string]int{}
		for i, names := range set.names {
			for _, name := range strings.Fields(names) {
				if month, ok := seen[name]; fold(name) != name || ok && month != i {
					t.Errorf("calendar %d: %q is not folded, or two months", set.calendar, name)
				}
				seen[name] = i
			}
		}
		if len(set.names) < 12 {
			t.Errorf("calendar %d has %d months", set.calendar, len(set.names))
		}
	}
	for name := range doubtful {
		if foreign[name] == nil {
			t.Errorf("%q is no month", name)
		}
	}
}

func TestEra(t *testing.T) {
	for _, tt := range []struct {
		name string
		n    int
		want int
	}{
		{"Meiji", 36, 1903},
		{"Showa", 2, 1927},
		{"Shōwa", 64, 1989},
		{"Heisei", 18, 2006},
		{"Heisei", 31, 2019},
		{"Reiwa", 1, 2019},
		{"Reiwa", 5, 2023},
		{"Minguo", 112, 2023},
		{"Taishō", 12, 1923},
	} {
		e := EraNamed(tt.name)
		if e == nil {
			t.Fatalf("no era %q", tt.name)
		}
		if got, ok := e.Year(tt.n); !ok || got != tt.want {
			t.Errorf("%s %d is %d, %t; want %d", tt.name, tt.n, got, ok, tt.want)
		}
	}
	if _, ok := EraNamed("Heisei").Year(32); ok {
		t.Error("Heisei has 31 years")
	}
	if EraNamed("Tempo") != nil {
		t.Error("an era that is not known")
	}
}

func TestEnglishMonth(t *testing.T) {
	var got []int
	for _, name := range []string{"January", "jan", "MAY", "Sept", "December", "Dez", ""} {
		got = append(got, EnglishMonth(name))
	}
	if want := []int{1, 1, 5, 9, 12, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
