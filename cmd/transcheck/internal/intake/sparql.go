package intake

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"transcheck/dictionaries"
)

// bound is the value of a variable in a result. The short form of results has it as a bare string.
type bound struct {
	Value string
	Lang  string `json:"xml:lang"`
}

func (b *bound) UnmarshalJSON(raw []byte) error {
	switch raw[0] {
	case '"':
		return json.Unmarshal(raw, &b.Value)
	case '{':
		type plain bound
		return json.Unmarshal(raw, (*plain)(b))
	}
	b.Value = string(raw)
	return nil
}

// sparql reads the results of a query: {"results": {"bindings": [...]}}, or the array alone.
func (s *source) sparql() error {
	s.place = "result"
	s.r.record()
	d := json.NewDecoder(s.r)
	if err := s.bindings(d); err != nil {
		return s.jsonError(err)
	}
	for d.More() {
		s.r.record()
		s.number++
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return s.jsonError(err)
		}
		var row map[string]bound
		if err := json.Unmarshal(raw, &row); err != nil {
			s.skip(broken, err.Error())
			continue
		}
		if err := s.result(row); err != nil {
			return err
		}
	}
	return nil
}

// bindings reads to the beginning of the results.
func (s *source) bindings(d *json.Decoder) error {
	token, err := d.Token()
	if err != nil || token == json.Delim('[') {
		return err
	}
	for depth := 1; depth > 0; {
		token, err := d.Token()
		switch {
		case err != nil:
			return err
		case token == json.Delim('{'):
			depth++
		case token == json.Delim('}'):
			depth--
		case token == "bindings" && depth == 2:
			if token, err := d.Token(); err != nil || token == json.Delim('[') {
				return err
			}
		}
	}
	return errors.New("it has no results")
}

// jsonError says where JSON ends that cannot be read on.
func (s *source) jsonError(err error) error {
	var syntax *json.SyntaxError
	switch {
	case s.done() != nil:
		return s.done()
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		err = errors.New("the file ends in the middle")
	case errors.As(err, &syntax):
		err = fmt.Errorf("at byte %d: %w", syntax.Offset, err)
	}
	return &BrokenError{fmt.Sprintf("%s %d", s.place, max(s.number, 1)), err}
}

// BrokenError says where a stream is broken beyond reading on.
type BrokenError struct {
	Place string
	Err   error
}

func (e *BrokenError) Error() string { return e.Place + ": " + e.Err.Error() }
func (e *BrokenError) Unwrap() error { return e.Err }

const itemAddress = "http://www.wikidata.org/entity/"

// result takes a result. A variable is known by its name: item or person, itemLabel, alias, native, position, of,
// start, end, gender, class, country, sitelinks. What is a label of an item is known by the end of its name.
func (s *source) result(row map[string]bound) error {
	get := func(names ...string) bound {
		for _, want := range names {
			if b, ok := row[want]; ok && b.Value != "" {
				return b
			}
		}
		return bound{}
	}
	number := func(b bound) string {
		return strings.TrimPrefix(strings.TrimPrefix(b.Value, itemAddress), "https://www.wikidata.org/entity/")
	}
	id := number(get("item", "person", "entity", "human", "place", "organization"))
	d := draft{
		name:   get("itemLabel", "personLabel", "entityLabel", "humanLabel", "placeLabel", "organizationLabel", "label", "name").Value,
		kind:   s.As,
		gender: genders[number(get("gender", "sex"))],
	}
	if d.gender == "" {
		d.gender = map[string]string{"male": "m", "female": "f", "non-binary": "x"}[get("genderLabel", "sexLabel").Value]
	}
	if class := number(get("class", "instance", "type", "kind")); class != "" {
		if kind := kindOf([]string{class}); kind != dictionaries.Unknown {
			d.kind = kind
		}
	}
	if itemNumber(d.name) || d.name == "" {
		s.skip(noName, id)
		return nil
	}
	if n := get("sitelinks", "links"); n.Value != "" {
		var links int
		fmt.Sscan(n.Value, &links)
		if d.weight = weightOf(links); links < s.MinSitelinks {
			s.skip(seldom, d.name)
			return nil
		}
	}
	for a := range strings.SplitSeq(get("itemAltLabel", "personAltLabel", "altLabel").Value, ", ") {
		d.aliases = append(d.aliases, a)
	}
	d.aliases = append(d.aliases, get("alias", "aliases").Value)
	for _, name := range slices.Sorted(maps.Keys(row)) {
		b := row[name]
		lang, named := strings.CutPrefix(strings.ToLower(name), "label_")
		if b.Lang != "" && b.Lang != "en" {
			d.native = append(d.native, dictionaries.Native{Lang: b.Lang, Text: b.Value})
		} else if named && b.Lang == "" {
			d.native = append(d.native, dictionaries.Native{Lang: lang, Text: b.Value})
		}
	}
	country := get("countryLabel", "ofLabel", "jurisdictionLabel").Value
	if country != "" {
		d.related = append(d.related, country)
	}
	if title := get("positionLabel", "officeLabel", "title").Value; title != "" && !itemNumber(title) {
		of := get("ofLabel", "jurisdictionLabel", "positionCountryLabel", "countryLabel").Value
		d.roles = append(d.roles, dictionaries.Role{Title: title, Of: of, From: isoPrefix(get("start", "from", "startDate").Value), Until: isoPrefix(get("end", "until", "endDate").Value)})
		d.kind = dictionaries.Person
	}
	return s.take(id, &d)
}

// isoPrefix returns the day of a moment, or nothing.
func isoPrefix(s string) string {
	if s = strings.TrimPrefix(s, "+"); len(s) < len("2006-01-02") {
		return ""
	}
	return isoDay(s[:10], ofDay, false)
}

// itemNumber reports whether a label is the number of an item, which stands for those that have none.
func itemNumber(s string) bool {
	return len(s) > 1 && s[0] == 'Q' && strings.Trim(s[1:], "0123456789") == ""
}
