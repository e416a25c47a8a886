package intake

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
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
		var row result
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

// result is what a query found, by variable.
type result map[string]bound

// get returns the value of the first variable that has one.
func (r result) get(names ...string) string {
	for _, name := range names {
		if b := r[name]; b.Value != "" {
			return b.Value
		}
	}
	return ""
}

// number returns the number of the item that a variable has.
func (r result) number(names ...string) string {
	s := r.get(names...)
	return s[strings.LastIndexByte(s, '/')+1:]
}

// result takes a result. Its variables are known by the names that queries give them: itemLabel, alias, class, positionLabel.
func (s *source) result(r result) error {
	id := r.number("item", "person", "entity", "human", "place", "organization")
	d := draft{
		name:   r.get("itemLabel", "personLabel", "entityLabel", "humanLabel", "placeLabel", "organizationLabel", "label", "name"),
		kind:   cmp.Or(kindOf([]string{r.number("class", "instance", "type", "kind")}), s.As),
		gender: cmp.Or(genders[r.number("gender", "sex")], genderWords[r.get("genderLabel", "sexLabel")]),
		native: r.native(),
		roles:  r.roles(),
	}
	if itemNumber(d.name) || d.name == "" {
		s.skip(noName, id)
		return nil
	}
	if n, err := strconv.Atoi(r.get("sitelinks", "links")); err == nil {
		if d.weight = weightOf(n); n < s.MinSitelinks {
			s.skip(seldom, d.name)
			return nil
		}
	}
	if len(d.roles) > 0 {
		d.kind = dictionaries.Person
	}
	d.aliases = append(strings.Split(r.get("itemAltLabel", "personAltLabel", "altLabel"), ", "), r.get("alias", "aliases"))
	if country := r.get("countryLabel"); country != "" && !itemNumber(country) {
		d.related = []string{country}
	}
	return s.take(id, &d)
}

var genderWords = map[string]string{"male": "m", "female": "f", "non-binary": "x"}

// native returns the texts in other languages, by the names of their variables.
func (r result) native() (out []dictionaries.Native) {
	for _, name := range slices.Sorted(maps.Keys(r)) {
		lang, named := strings.CutPrefix(strings.ToLower(name), "label_")
		if own := r[name].Lang; own != "" {
			lang, named = own, own != "en"
		}
		if named {
			out = append(out, dictionaries.Native{Lang: lang, Text: r[name].Value})
		}
	}
	return out
}

// roles returns the office that a result names. The country of a person is not always that of the office.
func (r result) roles() []dictionaries.Role {
	title := r.get("positionLabel", "officeLabel", "title")
	if title == "" || itemNumber(title) {
		return nil
	}
	of := r.get("ofLabel", "jurisdictionLabel", "positionCountryLabel")
	from, until := r.get("start", "from", "startDate"), r.get("end", "until", "endDate")
	return []dictionaries.Role{{Title: title, Of: of, From: isoPrefix(from), Until: isoPrefix(until)}}
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
