package calendar

const (
	solarEpoch   = -492268 // 1 Farvardin 1, in days since 1 January 1970
	kurdishYears = 1321    // 1402 of the solar calendar is 2723 of the Kurdish one
)

// solarLeap reports whether Esfand of a year has 30 days. The year begins on the day of the equinox; the rule of 33 years gives
// the same as the sky from 1178 to 1500.
func solarLeap(year int) bool { return (25*year+11)%33 < 8 }

func solarLength(year, month int) int {
	switch {
	case month <= 6:
		return 31
	case month <= 11 || solarLeap(year):
		return 30
	}
	return 29
}

// solarStart returns the first day of a year, in days since 1 January 1970.
func solarStart(year int) int {
	y := year - 1
	return solarEpoch + 365*y + (8*y+29)/33
}

// solarDays returns the number of days of a year before a month.
func solarDays(month int) int { return 30*(month-1) + min(month-1, 6) }

func (c Calendar) kurdishLength(year, month int) int {
	if year <= kurdishYears {
		return 0
	}
	return solarLength(year-kurdishYears, month)
}
