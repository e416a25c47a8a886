package intake

import (
	"encoding/json"
	"unicode"

	"transcheck/dictionaries"
)

// ftmEntity is an entity of FollowTheMoney. Its properties are lists of texts, or of entities where they are nested.
type ftmEntity struct {
	ID, Caption, Schema string
	Properties          struct {
		Name, Alias, WeakAlias, PreviousName, Abbreviation, Gender, Country, Nationality, Jurisdiction texts
		Position, StartDate, EndDate                                                                   texts
		Post, PositionOccupancies                                                                      []json.RawMessage
	}
}

// texts are the texts of a property; entities in it are left out.
type texts []string

func (s *texts) UnmarshalJSON(b []byte) error {
	var list []any
	if err := json.Unmarshal(b, &list); err != nil {
		return err
	}
	for _, item := range list {
		if text, ok := item.(string); ok {
			*s = append(*s, text)
		}
	}
	return nil
}

var schemas = map[string]dictionaries.Kind{
	"Person": dictionaries.Person, "Organization": dictionaries.Organization, "Company": dictionaries.Organization,
	"PublicBody": dictionaries.Organization, "LegalEntity": dictionaries.Organization,
}

// ftm reads entities, one a line.
func (s *source) ftm() error {
	return s.lines(func(line []byte) error {
		var e ftmEntity
		if err := json.Unmarshal(line, &e); err != nil {
			s.skip(broken, err.Error())
			return nil
		}
		kind, ok := schemas[e.Schema]
		if !ok {
			s.skip(notTaken, e.Schema+" "+e.Caption)
			return nil
		}
		return s.ftmName(&e, kind)
	})
}

// ftmName takes an entity that is a name.
func (s *source) ftmName(e *ftmEntity, kind dictionaries.Kind) error {
	p := e.Properties
	country := ""
	for _, list := range []texts{p.Country, p.Nationality, p.Jurisdiction} {
		if len(list) > 0 && country == "" {
			country = list[0]
		}
	}
	d := draft{kind: kind}
	for _, list := range []texts{{e.Caption}, p.Name, p.Alias, p.PreviousName, p.Abbreviation} {
		for _, name := range list {
			switch lang := languageOf(name, country); {
			case lang != "":
				d.native = append(d.native, dictionaries.Native{Lang: lang, Text: name})
			case !form(name):
			case d.name == "":
				d.name = name
			default:
				d.aliases = append(d.aliases, name)
			}
		}
	}
	if d.name == "" {
		s.skip(noName, e.Caption)
		return nil
	}
	if len(p.Gender) > 0 {
		d.gender = map[string]string{"male": "m", "female": "f", "other": "x"}[p.Gender[0]]
	}
	if kind == dictionaries.Person {
		d.roles = e.roles()
	}
	return s.take(e.ID, &d)
}

// maxTitle is how long the name of an office may be: longer ones are a curriculum.
const maxTitle = 80

// roles returns the offices of a person: those with dates where they are nested, and the titles alone.
func (e *ftmEntity) roles() (out []dictionaries.Role) {
	for _, raw := range e.Properties.PositionOccupancies {
		var o, post ftmEntity
		if json.Unmarshal(raw, &o) != nil || len(o.Properties.Post) == 0 || json.Unmarshal(o.Properties.Post[0], &post) != nil || post.Caption == "" {
			continue
		}
		r := dictionaries.Role{Title: post.Caption}
		if list := o.Properties.StartDate; len(list) > 0 {
			r.From = partOfDay(list[0], false)
		}
		if list := o.Properties.EndDate; len(list) > 0 {
			r.Until = partOfDay(list[0], true)
		}
		out = append(out, r)
	}
	for _, title := range e.Properties.Position {
		if len(title) <= maxTitle && len(out) == 0 {
			out = append(out, dictionaries.Role{Title: title})
		}
	}
	return out
}

// partOfDay returns a day, month or year as an ISO date.
func partOfDay(s string, end bool) string {
	switch len(s) {
	case 4:
		return isoDay(s+"-01-01", ofYear, end)
	case 7:
		return isoDay(s+"-01", ofMonth, end)
	}
	return isoPrefix(s)
}

// languageOf guesses the language of a name in another script from the country of whom it names; "" for Latin.
func languageOf(name, country string) string {
	for _, r := range name {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			return orElse(map[string]string{"ua": "uk", "by": "be", "bg": "bg"}[country], "ru")
		case unicode.Is(unicode.Arabic, r):
			return orElse(map[string]string{"ir": "fa", "af": "fa", "pk": "ur"}[country], "ar")
		case unicode.Is(unicode.Hebrew, r):
			return "he"
		case unicode.Is(unicode.Han, r):
			return "zh"
		case unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r):
			return "und"
		}
	}
	return ""
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
