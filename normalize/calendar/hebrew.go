package calendar

// hebrewEpoch is the day before 1 Tishri of year 1, in days since 1 January 1970.
const hebrewEpoch = -2092590

// hebrewElapsed returns the days from the epoch to the new moon that begins a year, put off where it falls on a day that is barred.
func hebrewElapsed(year int) int {
	months := (235*year - 234) / 19
	parts := 12084 + 13753*months
	day := 29*months + parts/25920
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day
}

// hebrewNewYear returns 1 Tishri of a year, in days since 1 January 1970; no year may have 356 or 382 days.
func hebrewNewYear(year int) int {
	before, this, after := hebrewElapsed(year-1), hebrewElapsed(year), hebrewElapsed(year+1)
	switch {
	case after-this == 356:
		this += 2
	case this-before == 382:
		this++
	}
	return hebrewEpoch + this
}

func hebrewLeap(year int) bool { return (7*year+1)%19 < 7 }

// The months whose length is not the same in all years.
const (
	cheshvan  = 2
	kislev    = 3
	adarFirst = 6 // of leap years only
)

func hebrewLength(year, month int) int {
	size := hebrewNewYear(year+1) - hebrewNewYear(year)
	switch month {
	case cheshvan:
		return 29 + lengthIf(size%10 == 5)
	case kislev:
		return 29 + lengthIf(size%10 != 3)
	case adarFirst:
		return 30 * lengthIf(hebrewLeap(year))
	case 1, 5, 8, 10, 12:
		return 30
	}
	return 29
}

func lengthIf(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func hebrewStart(year, month int) int {
	at := hebrewNewYear(year)
	for m := 1; m < month; m++ {
		at += hebrewLength(year, m)
	}
	return at
}
