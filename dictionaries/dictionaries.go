// Package dictionaries is what transcheck knows: people, organisations, places and terms with their accepted forms and the
// offices people held. It reads the tables that newsrooms keep and the set built into the program. It holds data only; matching
// names against text is the work of package names.
package dictionaries

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Kind says what an entry is.
type Kind string

// The kinds of entry. Unknown is the kind of a bare name, which may be any of them.
const (
	Unknown      Kind = ""
	Person       Kind = "person"
	Organization Kind = "organization"
	Place        Kind = "place"
	Event        Kind = "event"
	Term         Kind = "term"
)

var kinds = []Kind{Person, Organization, Place, Event, Term, Unknown}

// Entry is one known person, organisation, place or term.
type Entry struct {
	Name     string            // the canonical English newsroom form
	Kind     Kind              //
	Aliases  []string          // accepted other forms, never flagged
	Style    map[string]string // the form that a house prefers, by house: "ap", "bbc", "reuters"
	Gender   string            // "f", "m", "x", or "" for unknown
	Wrong    []string          // forms known to be wrong wherever they stand
	Related  []string          // names of entries that appear with it
	Weight   int               // prominence from 1 to 5; 0 for not given
	Roles    []Role            // offices held, of a person
	Demonyms []string          // adjectives and names of the people of a place

	native string // as its cell has it: few who read a table ask for it
}

// Native is a form of a name in a source language.
type Native struct{ Lang, Text string }

// Native returns the forms of the entry in source scripts.
func (e *Entry) Native() []Native {
	var out []Native
	for item := range strings.SplitSeq(e.native, ";") {
		if lang, text, ok := pair(item); ok {
			out = append(out, Native{lang, text})
		}
	}
	return out
}

// Role is an office that a person held.
type Role struct {
	Title       string // lower case, without the country: "foreign minister"
	Of          string // name of the entry of the country or body
	From, Until string // ISO dates, both included; "" for unknown or ongoing
}

// Forms returns the accepted forms of the entry, the canonical one first.
func (e *Entry) Forms() []string { return append([]string{e.Name}, e.Aliases...) }

// Accepts reports whether a form is one that the entry accepts.
func (e *Entry) Accepts(form string) bool {
	if form == e.Name {
		return true
	}
	for _, a := range e.Aliases {
		if a == form {
			return true
		}
	}
	return false
}

// Set is a number of entries that are known together.
type Set struct {
	Entries  []*Entry
	Variants [][]string  // as in the tables
	index    map[key]int // into Entries
}

type key struct {
	name string
	kind Kind
}

// Lookup returns the entries of that canonical name: more than one where a person and a place share it.
func (s *Set) Lookup(name string) []*Entry {
	var out []*Entry
	for _, k := range kinds {
		if i, ok := s.index[key{name, k}]; ok {
			out = append(out, s.Entries[i])
		}
	}
	return out
}

// Merge adds what tables hold, in order. An entry of a later table replaces one of the same name and kind, unless it is a bare
// name, which says nothing new. Roles and demonyms are added to the entries of their name, which any of the tables may hold;
// it fails where none does.
func (s *Set) Merge(tables ...*Table) error {
	if s.index == nil {
		s.index = map[key]int{}
	}
	for _, t := range tables {
		for _, e := range t.Entries {
			s.put(e)
		}
		s.Variants = append(s.Variants, t.Variants...)
	}
	var errs []error
	for _, t := range tables {
		errs = append(errs, s.attach(t)...)
	}
	return errors.Join(errs...)
}

func (s *Set) put(e *Entry) {
	if e.bare() && len(s.Lookup(e.Name)) > 0 {
		return
	}
	k := key{e.Name, e.Kind}
	if i, ok := s.index[k]; ok {
		s.Entries[i] = e
		return
	}
	s.index[k] = len(s.Entries)
	s.Entries = append(s.Entries, e)
}

// bare reports whether the entry is a name and nothing more.
func (e *Entry) bare() bool {
	return e.Kind == Unknown && e.Weight == 0 && e.Gender == "" &&
		len(e.Aliases)+len(e.Style)+len(e.native)+len(e.Wrong)+len(e.Related) == 0
}

// attach gives the roles and demonyms of a table to the entries they belong to.
func (s *Set) attach(t *Table) (errs []error) {
	for _, r := range t.rows {
		found := false
		for _, e := range s.Lookup(r.name) {
			if r.role != nil && (e.Kind == Person || e.Kind == Unknown) {
				e.Roles, found = append(e.Roles, *r.role), true
			}
			if r.demonyms != nil && (e.Kind == Place || e.Kind == Unknown) {
				e.Demonyms, found = append(e.Demonyms, r.demonyms...), true
			}
		}
		if !found && len(errs) < maxErrors {
			errs = append(errs, t.unknown(r))
		}
	}
	return errs
}

// Table is the content of one dictionary file.
type Table struct {
	File     string
	Entries  []*Entry
	Variants [][]string // given names that are spellings of one name, each accepted for the others
	rows     []attached
}

// Len returns how many rows the table has.
func (t *Table) Len() int { return len(t.Entries) + len(t.rows) }

// attached is a row that says something of an entry that may stand in another file.
type attached struct {
	name     string
	line     int
	role     *Role
	demonyms []string
}

func (t *Table) unknown(r attached) error {
	return &SyntaxError{
		File: t.File, Line: r.line, Column: 1,
		Reason: fmt.Sprintf("no entry is named %q", r.name),
		Hint:   "add the name to a dictionary, or correct its spelling here",
	}
}

func knownKind(s string) (Kind, bool) {
	return Kind(s), slices.Contains(kinds, Kind(s))
}

func kindList() string {
	var names []string
	for _, k := range kinds[:len(kinds)-1] {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}

// Holds reports whether the office was held on an ISO date. An open end counts as holding.
func (r *Role) Holds(date string) bool {
	return (r.From == "" || r.From <= date) && (r.Until == "" || date <= r.Until)
}
