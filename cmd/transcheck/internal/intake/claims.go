package intake

import (
	"encoding/json"
	"strconv"
	"time"

	"transcheck/dictionaries"
)

// claims are what is said of an item, as far as it is read.
type claims struct {
	P31, P279, P21, P27, P17, P39, P1001, P1559, P1705 statements
}

func (c *claims) UnmarshalJSON(b []byte) error {
	if b[0] == '[' {
		return nil
	}
	type plain claims
	return json.Unmarshal(b, (*plain)(c))
}

type statements []struct {
	Rank       string
	Mainsnak   snak
	Qualifiers dates
}

// dates are the qualifiers of an office.
type dates struct{ P580, P582 []snak }

func (d *dates) UnmarshalJSON(b []byte) error {
	if b[0] == '[' {
		return nil
	}
	type plain dates
	return json.Unmarshal(b, (*plain)(d))
}

type snak struct {
	Snaktype  string
	Datavalue struct{ Value value }
}

// value is an item, a day or a text in a language.
type value struct {
	ID             string
	NumericID      int64 `json:"numeric-id"`
	Time           string
	Precision      int
	Text, Language string
}

func (v *value) UnmarshalJSON(b []byte) error {
	if b[0] != '{' {
		return nil // of a property that has another type in this dump
	}
	type plain value
	return json.Unmarshal(b, (*plain)(v))
}

func (s snak) id() string {
	switch v := s.Datavalue.Value; {
	case s.Snaktype != "value":
		return ""
	case v.ID != "":
		return v.ID
	case v.NumericID > 0:
		return "Q" + strconv.FormatInt(v.NumericID, 10)
	}
	return ""
}

// standing calls a function with the statements that are not deprecated, the preferred ones first.
func (list statements) standing(each func(i int)) {
	for _, preferred := range []bool{true, false} {
		for i, s := range list {
			if s.Rank != "deprecated" && (s.Rank == "preferred") == preferred {
				each(i)
			}
		}
	}
}

// ids returns the items that statements name.
func (list statements) ids() (out []string) {
	list.standing(func(i int) {
		if id := list[i].Mainsnak.id(); id != "" {
			out = append(out, id)
		}
	})
	return out
}

func (list statements) texts() (out []text) {
	list.standing(func(i int) {
		if v := list[i].Mainsnak.Datavalue.Value; v.Text != "" {
			out = append(out, text{v.Language, v.Text})
		}
	})
	return out
}

// roles returns the offices that statements name, by their numbers.
func (list statements) roles() (out []dictionaries.Role) {
	list.standing(func(i int) {
		q := list[i].Qualifiers
		r := dictionaries.Role{Title: referenceMark + list[i].Mainsnak.id(), From: day(q.P580, false), Until: day(q.P582, true)}
		if r.Title != referenceMark {
			out = append(out, r)
		}
	})
	return out
}

// The precisions of a day in Wikidata.
const (
	ofYear  = 9
	ofMonth = 10
	ofDay   = 11
)

// day returns a day as an ISO date. Of a month or a year it is the first day, or the last where an office ends: nobody is said
// not to have held it when they may have.
func day(snaks []snak, end bool) string {
	if len(snaks) == 0 || snaks[0].Snaktype != "value" {
		return ""
	}
	v := snaks[0].Datavalue.Value
	if len(v.Time) < len("+2006-01-02") || v.Time[0] != '+' {
		return ""
	}
	return isoDay(v.Time[1:11], v.Precision, end)
}

func isoDay(s string, precision int, end bool) string {
	switch {
	case precision < ofYear:
		return ""
	case precision == ofYear && end:
		return s[:4] + "-12-31"
	case precision == ofYear:
		return s[:4] + "-01-01"
	case precision == ofMonth:
		month, err := time.Parse("2006-01", s[:7])
		if err != nil {
			return ""
		}
		if end {
			month = month.AddDate(0, 1, -1)
		}
		return month.Format(time.DateOnly)
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return ""
	}
	return s
}
