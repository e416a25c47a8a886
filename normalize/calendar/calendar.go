// Package calendar knows the calendars that a translation may leave as they are: the names of their months, how long these last,
// and which day of ours each of their days is.
package calendar

import "time"

// Calendar is a way to count days.
type Calendar uint8

// The calendars.
const (
	Gregorian Calendar = iota + 1
	Solar              // solar Hijri, of Iran and Afghanistan
	Kurdish            // the months of Solar, counted from 700 BC
	Lunar              // lunar Hijri
	Hebrew             // its months are counted from Tishri; the second Adar of a leap year is 7, and in other years the only one
)

// Date returns a day as one of ours, at midnight UTC. It is false for a day that the calendar has not.
func (c Calendar) Date(year, month, day int) (time.Time, bool) {
	if day < 1 || day > c.Days(year, month) {
		return time.Time{}, false
	}
	switch c {
	case Solar:
		return fromDays(solarStart(year) + solarDays(month) + day - 1), true
	case Kurdish:
		return Solar.Date(year-kurdishYears, month, day)
	case Lunar:
		return fromDays(lunarStart(year, month) + day - 1), true
	case Hebrew:
		return fromDays(hebrewStart(year, month) + day - 1), true
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), true
}

// Days returns the number of days that a month of a year has; 0 for a month or year that the calendar has not.
func (c Calendar) Days(year, month int) int {
	if year < 1 || year > maxYear || month < 1 || month > 13 || month == 13 && c != Hebrew {
		return 0
	}
	switch c {
	case Solar:
		return solarLength(year, month)
	case Kurdish:
		return c.kurdishLength(year, month)
	case Lunar:
		next, nextYear := month+1, year
		if next > 12 {
			next, nextYear = 1, year+1
		}
		return lunarStart(nextYear, next) - lunarStart(year, month)
	case Hebrew:
		return hebrewLength(year, month)
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// maxYear is past every year that a text of today can mean.
const maxYear = 9999

// Year returns a year of the calendar in which a day of ours lies, or the one before or after it.
func (c Calendar) Year(t time.Time) int {
	switch c {
	case Solar:
		return t.Year() - 621
	case Kurdish:
		return t.Year() - 621 + kurdishYears
	case Lunar:
		return (int(t.Unix()/86400)-lunarEpoch)*30/10631 + 1 // 30 years have 10,631 days
	case Hebrew:
		return t.Year() + 3761
	}
	return t.Year()
}

// Nearest returns the day of a month that lies nearest to a day of ours, and its year.
func (c Calendar) Nearest(month, day int, to time.Time) (nearest time.Time, year int) {
	guess := c.Year(to)
	best := time.Duration(-1)
	for y := guess - 1; y <= guess+1; y++ {
		t, ok := c.Date(y, month, day)
		if !ok {
			continue
		}
		if d := t.Sub(to).Abs(); best < 0 || d < best {
			best, nearest, year = d, t, y
		}
	}
	return nearest, year
}

// fromDays returns the day of a number of days since 1 January 1970.
func fromDays(n int) time.Time { return time.Unix(int64(n)*86400, 0).UTC() }
