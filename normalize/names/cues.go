package names

import "transcheck/dictionaries"

// Words beside a name that say what kind of thing it is.
var (
	placeCues  = wordSet("in at near from to outside around into across toward towards via through between")
	personCues = wordSet("said says told added explained wrote stated noted believes who tweeted replied asked scored")
)

// cues sets the features of the words beside a reading.
func (r *reader) cues(p *passage, a *alignment, f *features) {
	var before, after string
	titled := false
	if a.start > 0 {
		q := &p.parts[a.start-1]
		before = q.folded
		titled = p.parts[a.start].joined && (honorifics[before] || q.upper && r.titles.is(before))
	}
	if a.end < len(p.parts) {
		after = p.parts[a.end].folded
	}
	person, place := personCues[after], placeCues[before]
	if titled {
		f[ofTitled] = -1
		if a.entry.Kind == dictionaries.Person || a.entry.Kind == dictionaries.Unknown {
			f[ofTitled] = 1
		}
	}
	switch a.entry.Kind {
	case dictionaries.Person:
		f[ofAgrees], f[ofClashes] = truth(person), truth(place)
	case dictionaries.Place:
		f[ofAgrees], f[ofClashes] = truth(place), truth(person)
	}
}
