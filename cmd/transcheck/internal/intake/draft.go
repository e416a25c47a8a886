package intake

import (
	"slices"
	"strings"
	"unicode"

	"transcheck/dictionaries"
)

// draft is a name as a source has it, before it is held to what a table may have.
type draft struct {
	name                    string
	kind                    dictionaries.Kind
	aliases, wrong, related []string
	native                  []dictionaries.Native
	gender                  string
	weight                  int
	roles                   []dictionaries.Role
}

// wanted reports whether names of a kind are taken.
func (o *Options) wanted(kind dictionaries.Kind) bool {
	return len(o.Kinds) == 0 || slices.Contains(o.Kinds, kind)
}

// maxForms is how many forms of one name are taken: more are the work of a machine.
const maxForms = 50

// take puts a name to the others, with what of it a table may have.
func (s *source) take(id string, d *draft) error {
	name, ok := dictionaries.Cell(d.name)
	if !ok {
		s.skip(noCell, d.name)
		return nil
	}
	if !s.wanted(d.kind) {
		s.skip(otherKind, name)
		return nil
	}
	e := dictionaries.Entry{Name: name, Kind: d.kind, Gender: d.gender, Weight: d.weight}
	for _, r := range d.roles {
		if r.From != "" && r.Until != "" && r.From > r.Until {
			s.skip(backwards, name)
			continue
		}
		e.Roles = append(e.Roles, r)
	}
	if d.kind != dictionaries.Person {
		e.Gender = ""
	}
	for _, a := range d.aliases {
		if a, ok := dictionaries.Cell(a); ok && form(a) && !e.Accepts(a) && len(e.Aliases) < maxForms {
			e.Aliases = append(e.Aliases, a)
		}
	}
	for _, w := range d.wrong {
		w, ok := dictionaries.Cell(w)
		switch {
		case !ok || slices.Contains(e.Wrong, w):
		case e.Accepts(w) || dictionaries.Ordinary(w, e.Kind):
			s.skip(wrongIsOne, w)
		case len(e.Wrong) < maxForms:
			e.Wrong = append(e.Wrong, w)
		}
	}
	for _, r := range d.related {
		r, ok := cellOf(r)
		if !ok {
			continue
		}
		if r != name && !slices.Contains(e.Related, r) && len(e.Related) < maxForms {
			e.Related = append(e.Related, r)
		}
	}
	e.SetNative(s.natives(d.native))
	return s.put(&item{id, e})
}

// cellOf is [dictionaries.Cell] for a text that may refer to an item by its number.
func cellOf(s string) (string, bool) {
	if strings.HasPrefix(s, referenceMark) {
		return s, true
	}
	return dictionaries.Cell(s)
}

// form reports whether an alias is written as a name is: in Latin letters, of which one is a capital.
func form(s string) bool {
	capital := false
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
		capital = capital || unicode.IsUpper(r)
	}
	return capital
}

// natives returns the first form in each language that is wanted and in a script of its own.
func (s *source) natives(forms []dictionaries.Native) (out []dictionaries.Native) {
	for _, n := range forms {
		n.Lang, _, _ = strings.Cut(strings.ToLower(n.Lang), "-")
		has := func(old dictionaries.Native) bool { return old.Lang == n.Lang }
		text, ok := dictionaries.Cell(n.Text)
		switch {
		case !ok || strings.Contains(text, "=") || slices.ContainsFunc(out, has):
		case len(s.Languages) > 0 && !slices.Contains(s.Languages, n.Lang):
		case !dictionaries.NativeOf(n.Lang, text) && !(slices.Contains(s.Languages, n.Lang) && form(text)):
		default:
			out = append(out, dictionaries.Native{Lang: n.Lang, Text: text})
		}
	}
	return out
}
