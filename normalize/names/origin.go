package names

import (
	"slices"

	"transcheck/dictionaries"
)

// latinCountries write names in the Latin alphabet, or in English: the names of their people and bodies have one spelling, which is no
// matter of transliteration.
var latinCountries = func() map[string]bool {
	out := map[string]bool{}
	for _, name := range []string{
		"Albania", "Argentina", "Australia", "Austria", "Belgium", "Bolivia", "Brazil", "Canada", "Chile", "Colombia", "Costa Rica",
		"Croatia", "Cuba", "Czech Republic", "Denmark", "Ecuador", "Estonia", "Finland", "France", "Germany", "Hungary", "Iceland",
		"India", "Ireland", "Italy", "Kenya", "Kosovo", "Latvia", "Lithuania", "Luxembourg", "Malta", "Mexico", "Netherlands",
		"New Zealand", "Nigeria", "Norway", "Peru", "Philippines", "Poland", "Portugal", "Romania", "Singapore", "Slovakia",
		"Slovenia", "South Africa", "Spain", "Sweden", "Switzerland", "Turkey", "United Kingdom", "United States", "Uruguay",
		"Vatican City", "Venezuela", "Vietnam",
	} {
		out[name] = true
	}
	return out
}()

// manySpellings are those of the countries whose places have several English spellings all the same.
var manySpellings = map[string]bool{"India": true, "Kenya": true, "Kosovo": true, "Nigeria": true, "Philippines": true, "South Africa": true}

// latin reports whether the name of a person, a body or a place is written in the Latin alphabet at home: of the countries that it
// has to do with each writes so.
func (x *Index) latin(e *dictionaries.Entry) bool {
	if e.Kind != dictionaries.Person && e.Kind != dictionaries.Organization && e.Kind != dictionaries.Place {
		return false
	}
	found := false
	for _, name := range relatives(e) {
		if e.Kind == dictionaries.Place && manySpellings[name] {
			return false
		}
		switch o := x.entry(name); {
		case x.latinPlace(name, 0):
			found = true
		case o != nil && len(o.Demonyms) > 0:
			return false
		}
	}
	return found
}

// maxNested is how deep places lie in one another: a city, its region, its country.
const maxNested = 3

// latinPlace reports whether a place is such a country, or lies in such countries only.
func (x *Index) latinPlace(name string, depth int) bool {
	if latinCountries[name] {
		return true
	}
	e := x.entry(name)
	if e == nil || e.Kind != dictionaries.Place || len(e.Related) == 0 || depth == maxNested {
		return false
	}
	return !slices.ContainsFunc(e.Related, func(in string) bool { return !x.latinPlace(in, depth+1) })
}
