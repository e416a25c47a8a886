package names

import "transcheck/dictionaries"

// latinCountries write names in the Latin alphabet, or in English: the name of one of their people has one spelling, which is no
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

// latin reports whether a person's name is written in the Latin alphabet at home: of the countries that the person has to do with
// each writes so.
func (x *Index) latin(e *dictionaries.Entry) bool {
	if e.Kind != dictionaries.Person {
		return false
	}
	found := false
	for _, name := range relatives(e) {
		if latinCountries[name] {
			found = true
		} else if o := x.entry(name); o != nil && len(o.Demonyms) > 0 {
			return false
		}
	}
	return found
}
