package document

import (
	"slices"
	"strings"
	"unicode"

	"transcheck/dictionaries"
)

// stories gathers what the items of a file of news say of themselves: of which day and in which language they are, and whom they
// speak of.
type stories struct {
	document *Document
	days     []string // of the items that were read
	current  story
}

// story is an item.
type story struct {
	day     string
	rank    dayRank
	first   int       // how many segments and names the document had before it
	named   int       //
	foreign []Segment // those that are said to be in another language
}

// dayRank is what a day is of. The one that readers see above the text goes first, since Tuesday and last month are counted from it;
// that of the version comes last, for old stories are sent again.
type dayRank uint8

const (
	versionDay dayRank = iota + 1
	releaseDay
	firstDay
	contentDay
	datelineDay
)

// newsDays are the elements and members that hold a day, in small letters.
var newsDays = map[string]dayRank{
	"story.date":     datelineDay,
	"date.issue":     contentDay,
	"contentcreated": contentDay,
	"firstcreated":   firstDay,
	"date.release":   releaseDay,
	"versioncreated": versionDay, "thisrevisioncreated": versionDay,
}

// dated takes a day that the item gives under a name.
func (s *stories) dated(name, value string) {
	rank := newsDays[strings.ToLower(name)]
	if rank <= s.current.rank {
		return
	}
	if day := newsDay(value); day != "" {
		s.current.day, s.current.rank = day, rank
	}
}

// newsDay returns the day of a time such as 2022-01-09T10:00:00Z or 20220109T100000Z, or "".
func newsDay(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 8 && !strings.ContainsFunc(s[:8], func(r rune) bool { return r < '0' || r > '9' }) {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:8]
	}
	return isoDate(s)
}

// foreign sets the segments from the given one on apart: the item says that they are in another language.
func (s *stories) foreign(first int) {
	s.current.foreign = append(s.current.foreign, s.document.Segments[first:]...)
	s.document.Segments = s.document.Segments[:first]
}

// next ends an item and begins another.
func (s *stories) next() {
	d := s.document
	if looksEnglish(s.current.foreign) {
		d.Segments = append(d.Segments, s.current.foreign...)
	}
	if len(d.Segments) > s.current.first || len(s.current.foreign) == 0 {
		s.days = append(s.days, s.current.day)
	} else {
		d.Names = d.Names[:s.current.named]
	}
	s.current = story{first: len(d.Segments), named: len(d.Names)}
}

// end ends the last item, and gives the document the day that all are of.
func (s *stories) end() {
	s.next()
	s.days = slices.DeleteFunc(s.days, func(day string) bool { return day == "" })
	if len(slices.Compact(s.days)) == 1 {
		s.document.Date = s.days[0]
	}
}

// A text is plainly English by its share of words that stand in every English text and in no other.
const (
	englishWords = 30
	englishShare = 0.08
)

var onlyEnglish = set("the and of")

// looksEnglish reports whether segments are plainly English, whatever is said of their language: many a system translates an item and
// leaves the language of the original on it.
func looksEnglish(segments []Segment) bool {
	words, known := 0, 0
	for i := range segments {
		for w := range strings.FieldsSeq(segments[i].Text) {
			words++
			if onlyEnglish[strings.ToLower(w)] {
				known++
			}
		}
	}
	return words >= englishWords && float64(known) >= englishShare*float64(words)
}

// listedWeight is the prominence of what an item lists as what it speaks of: the reader has it in mind.
const listedWeight = 3

const (
	maxListed     = 2000 // names of a file
	maxListedName = 100  // bytes of one
)

// lists adds a name that the item lists to those that the document speaks of.
func (s *stories) lists(kind dictionaries.Kind, name, gender string) {
	d := s.document
	name = strings.Join(strings.Fields(name), " ")
	if !listable(kind, name) || len(d.Names) >= maxListed {
		return
	}
	for _, e := range d.Names {
		if e.Name == name && e.Kind == kind {
			if e.Gender == "" {
				e.Gender = gender
			}
			return
		}
	}
	d.Names = append(d.Names, &dictionaries.Entry{Name: name, Kind: kind, Gender: gender, Weight: listedWeight})
}

// listable reports whether what is listed may be a name, and is no code such as FED. A person has more than one.
func listable(kind dictionaries.Kind, name string) bool {
	notInName := func(r rune) bool { return notInLabel(r) && !strings.ContainsRune(`,‘“”"()/`, r) }
	if name == "" || len(name) > maxListedName || digit(name[0]) || strings.ContainsFunc(name, notInName) ||
		!strings.ContainsFunc(name, unicode.IsLower) || !strings.ContainsFunc(name, unicode.IsUpper) {
		return false
	}
	return kind != dictionaries.Person || strings.Contains(name, " ")
}

// newsKind returns the kind that a word of the vocabularies of news stands for, such as cpnat:person or geoArea.
func newsKind(s string) (dictionaries.Kind, bool) {
	kind, ok := newsKinds[code(s)]
	return kind, ok
}

var newsKinds = func() map[string]dictionaries.Kind {
	out := map[string]dictionaries.Kind{}
	for kind, words := range map[dictionaries.Kind]string{
		dictionaries.Person:       "person persons people",
		dictionaries.Organization: "org organisation organization organisations organizations company_codes",
		dictionaries.Place:        "place places location located geoarea poi city state statprov region country sublocation",
		dictionaries.Event:        "event events",
	} {
		for w := range strings.FieldsSeq(words) {
			out[w] = kind
		}
	}
	return out
}()

// newsGender returns a gender as dictionaries have it, given female, gen:female or F; "" for none of them.
func newsGender(s string) string {
	switch code(s) {
	case "f", "female", "woman":
		return "f"
	case "m", "male", "man":
		return "m"
	case "x", "other", "nonbinary":
		return "x"
	}
	return ""
}

// code returns what a code says without the vocabulary that it is of, in small letters.
func code(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	return s[strings.LastIndexAny(s, ":/")+1:]
}
