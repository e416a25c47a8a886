package intake

import (
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// label is what an item of Wikidata is called that offices or names refer to, and the country of an office.
type label struct{ text, of string }

// labels are the offices and countries of a dump by their number there. They may come after those who refer to them, so names are
// given what they refer to at the end.
type labels map[string]label

// maxLabels bounds them: Wikidata has some hundred thousand offices.
const maxLabels = 1 << 20

// referenceMark stands before the number of an item that is referred to.
const referenceMark = "\x01"

// text returns what is referred to by a text that may be a number.
func (l labels) text(s string, canonical func(string) string) (string, bool) {
	id, reference := strings.CutPrefix(s, referenceMark)
	if reference {
		var ok bool
		if s, ok = dictionaries.Cell(l[id].text); !ok {
			return "", false
		}
	}
	if canonical != nil && s != "" {
		s = canonical(s)
	}
	return s, true
}

// role returns an office as a table has it: without the country in its title, and in small letters.
func (l labels) role(r dictionaries.Role, canonical func(string) string) (dictionaries.Role, bool) {
	if id, ok := strings.CutPrefix(r.Title, referenceMark); ok {
		office := l[id]
		if r.Title = office.text; office.of != "" && r.Of == "" {
			r.Of = referenceMark + office.of
		}
	}
	var ok bool
	country := r.Of
	if id, reference := strings.CutPrefix(r.Of, referenceMark); reference {
		country = l[id].text
	}
	if r.Of, ok = l.text(r.Of, canonical); !ok {
		r.Of = ""
	}
	r.Title, r.Of = office(r.Title, country, r.Of)
	r.Of, _ = dictionaries.Cell(r.Of) // an office of nobody is one all the same
	r.Title, ok = dictionaries.Cell(r.Title)
	return r, ok
}

// office parts the name of an office: "President of the United States" is the president of the United States.
func office(title, country, of string) (string, string) {
	for _, place := range []string{country, of} {
		for _, link := range []string{" of the ", " of ", " for "} {
			if bare, ok := strings.CutSuffix(title, link+place); ok && place != "" {
				title = bare
			}
		}
	}
	words := strings.Fields(title)
	for i, w := range words {
		small := strings.ToLower(w)
		if _, ordinary := dictionaries.Word(channel.Fold(small)); ordinary && !dictionaries.Acronym(w) {
			words[i] = small
		}
	}
	return strings.Join(words, " "), of
}
