package dictionaries

import (
	"cmp"
	"slices"
)

// Doubt is something in a table that is no mistake of its own, but does not go together with what else is known.
type Doubt struct {
	Name   string // of the row
	Kind   Kind
	Item   string // what is doubtful in the row; "" for the row
	Reason string
	Hint   string
}

// Doubts returns what of a table makes no sense beside the entries of a set, which holds the table as well: wrong forms that
// another entry accepts, related names that no entry has, forms in another script than that of their language, offices that are
// held twice at a time, and names that are out of order.
func (s *Set) Doubts(t *Table) (out []Doubt) {
	out = t.unsorted()
	var forms map[string]*Entry
	for _, e := range t.Entries {
		doubt := func(item, reason, hint string) { out = append(out, Doubt{e.Name, e.Kind, item, reason, hint}) }
		if len(e.Wrong) > 0 && forms == nil {
			forms = s.forms()
		}
		for _, w := range e.Wrong {
			if other := forms[w]; other != nil {
				doubt(w, quoted(w)+" is never found, because it is a right form of "+quoted(other.Name), "a form is right or wrong, whatever it stands for")
			}
		}
		for _, r := range e.Related {
			if len(s.Lookup(r)) == 0 {
				doubt(r, "no entry is named "+quoted(r)+", which is related", "correct its spelling, or add it to a dictionary")
			}
		}
		for _, n := range e.Native() {
			if reason := foreign(n.Lang, n.Text); reason != "" {
				doubt(n.Text, n.Lang+" form "+quoted(n.Text)+" "+reason, "write it as texts in that language do, or name the language that it is in")
			}
		}
		if e.Gender != "" && e.Kind != Person && e.Kind != Unknown {
			doubt(e.Gender, quoted(e.Name)+" has a gender and is no person", "leave the cell empty, or change the kind")
		}
	}
	return append(out, s.doubtfulRoles(t)...)
}

// unsorted returns the first name that is out of order.
func (t *Table) unsorted() []Doubt {
	for i := 1; i < len(t.Entries); i++ {
		if e, before := t.Entries[i], t.Entries[i-1]; e.Name < before.Name {
			return []Doubt{{e.Name, e.Kind, "", quoted(e.Name) + " stands after " + quoted(before.Name), "sort the rows by name, capitals before small letters, so that a change is seen where it is"}}
		}
	}
	return nil
}

// doubtfulRoles returns the roles of a table that overlap impossibly: nobody holds an office twice at a time, and of some there is
// one holder.
func (s *Set) doubtfulRoles(t *Table) (out []Doubt) {
	type office struct{ title, of string }
	var holders map[office][]*Entry
	for _, row := range t.rows {
		if row.role == nil {
			continue
		}
		if holders == nil {
			holders = map[office][]*Entry{}
			for _, e := range s.Entries {
				for _, r := range e.Roles {
					if o := (office{r.Title, r.Of}); !slices.Contains(holders[o], e) {
						holders[o] = append(holders[o], e)
					}
				}
			}
		}
		r := *row.role
		for _, e := range holders[office{r.Title, r.Of}] {
			if other, ok := e.overlapping(r, row.name); ok {
				reason := quoted(row.name) + " is " + r.Title + " at the same time as " + quoted(e.Name)
				if e.Name == row.name {
					reason = quoted(row.name) + " is " + r.Title + " twice at a time"
				}
				out = append(out, Doubt{row.name, Person, cmp.Or(r.From, r.Title), reason + ", who has it from " + or(other.From) + " to " + or(other.Until), "correct the dates, or leave one of the rows out"})
				break
			}
		}
	}
	return out
}

func or(date string) string {
	if date == "" {
		return "an unknown day"
	}
	return date
}

// overlapping returns a role of the entry that cannot be, beside one of somebody of a name. Who shares a day with a predecessor
// hands over on it.
func (e *Entry) overlapping(r Role, of string) (Role, bool) {
	same := e.Name == of
	if !same && (r.From == "" || !slices.Contains(SoleOffices(), r.Title)) {
		return Role{}, false
	}
	for _, o := range e.Roles {
		if o.Title == r.Title && o.Of == r.Of && o != r && (same || o.From != "") && overlap(o, r, same) {
			return o, true
		}
	}
	return Role{}, false
}

// overlap reports whether two terms share more than the days on which one hands over to the next. Where touch is set those
// count too.
func overlap(a, b Role, touch bool) bool {
	before := func(a, b Role) bool {
		return a.Until != "" && b.From != "" && (a.Until < b.From || !touch && a.Until == b.From)
	}
	return !before(a, b) && !before(b, a)
}

// forms returns an entry of each accepted form.
func (s *Set) forms() map[string]*Entry {
	m := make(map[string]*Entry, 2*len(s.Entries))
	for _, e := range slices.Backward(s.Entries) {
		for _, form := range e.Forms() {
			m[form] = e
		}
	}
	return m
}
