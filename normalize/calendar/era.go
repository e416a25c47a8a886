package calendar

import "strings"

// Era is a way to count years alone: the years of our calendar, from another first one.
type Era struct {
	Name        string
	First, Last int // years of ours; Last is 0 for the era that goes on
}

// Year returns the n-th year of the era as one of ours, and whether it has one.
func (e *Era) Year(n int) (int, bool) {
	year := e.First + n - 1
	return year, n >= 1 && year <= maxYear && (e.Last == 0 || year <= e.Last)
}

var eras = []Era{
	{"Meiji", 1868, 1912},
	{"Taisho", 1912, 1926},
	{"Showa", 1926, 1989},
	{"Heisei", 1989, 2019},
	{"Reiwa", 2019, 0},
	{"Minguo", 1912, 0}, // the years of the Republic of China
}

// EraNamed returns the era of a name, or nil.
func EraNamed(name string) *Era {
	folded := fold(name)
	for i := range eras {
		if strings.ToLower(eras[i].Name) == folded || folded == eraSpellings[eras[i].Name] {
			return &eras[i]
		}
	}
	return nil
}

// eraSpellings are other spellings.
var eraSpellings = map[string]string{"Taisho": "taishou", "Showa": "shouwa", "Minguo": "minkuo"}
