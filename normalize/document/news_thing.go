package document

import (
	"slices"
	"strings"

	"transcheck/dictionaries"
)

// newsThing is a person, a body or a place that the description of an item tells of: a subject or an assertion of NewsML, content that
// NITF identifies.
type newsThing struct {
	depth  int // of its element; 0 for none
	kind   dictionaries.Kind
	known  bool   // whether its kind is
	naming int    // the depth of the element that holds its name; 0 outside of it
	name   string // as far as it was read
	gender string
	sexed  bool // its gender is under way, as a text
}

// newsSubjects are the elements of NewsML that say what an item is about, with names in them.
var newsSubjects = set("subject located assert participant")

// startTag takes a start tag of the description, of which English is the language or is not.
func (t *newsThing) startTag(x *xmlReader, english bool) {
	name, depth := strings.ToLower(x.name), len(x.open)
	t.sexed = false
	switch kind, ok := newsKind(name); {
	case ok && slices.Contains(x.open, "identified-content"):
		*t = newsThing{depth: depth, kind: kind, known: true, naming: depth, gender: newsGender(x.attr("gender"))}
	case t.depth == 0 && newsSubjects[name]:
		*t = newsThing{depth: depth, kind: kind, known: ok}
		if kind, ok = newsKind(x.attr("type")); ok {
			t.kind, t.known = kind, ok
		}
	case t.depth == 0:
	case name == "type" && depth == t.depth+1:
		t.kind, t.known = newsKind(x.attr("qcode"))
	case name == "name" && depth == t.depth+1 && english && t.name == "":
		t.naming = depth
	case name == "gender":
		t.gender, t.sexed = newsGender(x.attr("qcode")), true
	}
}

// characters takes a text of the description.
func (t *newsThing) characters(x *xmlReader, text string) {
	switch {
	case t.sexed:
		t.gender = newsGender(text)
	case t.naming == 0 || len(t.name) > maxListedName:
	case t.naming == len(x.open) || strings.HasPrefix(x.name, "name."):
		t.name += " " + text
	}
}

// endTag takes an end tag of the description.
func (t *newsThing) endTag(x *xmlReader, s *stories) {
	depth := len(x.open)
	t.sexed = false
	if t.naming == depth {
		t.naming = 0
	}
	if t.depth == depth {
		if t.known {
			s.lists(t.kind, t.name, t.gender)
		}
		*t = newsThing{}
	}
}
