package intake

import (
	"bytes"
	"encoding/json"
	"slices"

	"transcheck/dictionaries"
)

// entity is an item of Wikidata, as far as it is read.
type entity struct {
	Type      string
	ID        string
	Labels    object[text]
	Aliases   object[[]text]
	Claims    claims
	Sitelinks sitelinks
}

type text struct{ Language, Value string }

// object is a JSON object, which the program that makes dumps writes as [] where it is empty.
type object[T any] map[string]T

func (o *object[T]) UnmarshalJSON(b []byte) error {
	if b[0] == '[' {
		return nil
	}
	return json.Unmarshal(b, (*map[string]T)(o))
}

// sitelinks counts the pages about an item.
type sitelinks int

func (s *sitelinks) UnmarshalJSON(b []byte) error {
	if b[0] != '[' {
		*s = sitelinks(bytes.Count(b, []byte(`"site":`)))
	}
	return nil
}

// wikidata reads a dump: an array with an entity a line.
func (s *source) wikidata() error {
	return s.lines(func(line []byte) error {
		line = bytes.TrimRight(bytes.TrimSpace(line), ",")
		if len(line) == 0 || len(line) == 1 && (line[0] == '[' || line[0] == ']') {
			return nil
		}
		if !s.worthReading(line) {
			s.skip(otherKind, "")
			return nil
		}
		var e entity
		if err := json.Unmarshal(line, &e); err != nil {
			s.skip(broken, err.Error())
			return nil
		}
		if e.Type != "item" && e.Type != "" || e.ID == "" {
			s.skip(notTaken, e.ID)
			return nil
		}
		return s.entity(&e)
	})
}

// worthReading reports whether a line may hold something that is taken: to find the number of a class costs much less than to read
// the entity. Offices and countries are always taken.
func (s *source) worthReading(line []byte) bool {
	if len(s.Kinds) != 1 || s.Kinds[0] != dictionaries.Person {
		return true
	}
	return bytes.Contains(line, []byte(`"id":"Q5"`)) || bytes.Contains(line, []byte(`"P1001"`)) ||
		slices.ContainsFunc(referredMarks, func(m []byte) bool { return bytes.Contains(line, m) })
}

var referredMarks = func() (out [][]byte) {
	for id := range referred {
		out = append(out, []byte(`"id":"`+id+`"`))
	}
	return out
}()

// entity takes an item of Wikidata.
func (s *source) entity(e *entity) error {
	name := e.label("en")
	if name == "" {
		name = e.label("mul")
	}
	classes := e.Claims.P31.ids()
	kind := kindOf(classes)
	refers := e.refers(classes, kind) && name != ""
	if refers {
		if len(s.labels) < maxLabels {
			of := append(e.Claims.P1001.ids(), e.Claims.P17.ids()...)
			s.labels[e.ID] = label{name, append(of, "")[0]}
		} else {
			s.skip(tooMany, name)
		}
	}
	switch {
	case kind == dictionaries.Unknown && refers: // an office, which persons have
	case kind == dictionaries.Unknown:
		s.skip(unknown, name)
	case !s.wanted(kind):
		s.skip(otherKind, name)
	case int(e.Sitelinks) < s.MinSitelinks:
		s.skip(seldom, name)
	case name == "":
		s.skip(noName, e.ID)
	default:
		return s.named(e, name, kind)
	}
	return nil
}

// refers reports whether others refer to an item: it is an office or a country.
func (e *entity) refers(classes []string, kind dictionaries.Kind) bool {
	in := func(id string) bool { return referred[id] }
	return slices.ContainsFunc(classes, in) || slices.ContainsFunc(e.Claims.P279.ids(), in) || kind == dictionaries.Unknown && len(e.Claims.P1001) > 0
}

func (e *entity) label(lang string) string { return e.Labels[lang].Value }

// named puts the item to the others.
func (s *source) named(e *entity, name string, kind dictionaries.Kind) error {
	d := draft{name: name, kind: kind, weight: weightOf(int(e.Sitelinks))}
	for _, a := range slices.Concat(e.Aliases["en"], e.Aliases["mul"]) {
		d.aliases = append(d.aliases, a.Value)
	}
	for _, t := range slices.Concat(e.Claims.P1559.texts(), e.Claims.P1705.texts()) {
		d.native = append(d.native, dictionaries.Native{Lang: t.Language, Text: t.Value})
	}
	langs := make([]string, 0, len(e.Labels))
	for lang := range e.Labels {
		langs = append(langs, lang)
	}
	slices.Sort(langs)
	for _, lang := range langs {
		d.native = append(d.native, dictionaries.Native{Lang: lang, Text: e.Labels[lang].Value})
	}
	if kind == dictionaries.Person {
		d.gender = genders[append(e.Claims.P21.ids(), "")[0]]
		d.roles = e.Claims.P39.roles()
	}
	for _, id := range slices.Concat(e.Claims.P27.ids(), e.Claims.P17.ids()) {
		d.related = append(d.related, referenceMark+id)
	}
	return s.take(e.ID, &d)
}

// weightOf is the prominence of what so many pages are about.
func weightOf(sitelinks int) int {
	weight := 1
	for _, least := range []int{10, 30, 80, 150} {
		if sitelinks >= least {
			weight++
		}
	}
	return weight
}
