// Package dictionaries is what transcheck knows: people, organisations, places and terms with their accepted forms and the
// offices people held. It reads the tables that newsrooms keep and the set built into the program. It holds data only; matching
// names against text is the work of package names.
package dictionaries

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
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
	Style    map[string]string // the form that a house prefers, by house in lower case: "ap", "bbc", "reuters"
	Gender   string            // "f", "m", "x", or "" for unknown
	Wrong    []string          // forms known to be wrong wherever they stand
	Related  []string          // names of entries that appear with it
	Weight   int               // prominence from 1 to 5; 0 for not given
	Roles    []Role            // offices held, of a person
	Demonyms []string          // adjectives and names of the people of a place
	Titles   []Title           // offices that are called otherwise than elsewhere, of a place or a body

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

// Title is an office, or the seat of one, that a country or body calls otherwise than others do.
type Title struct {
	Miscalled string   // lower case, without the country: "foreign minister"
	Called    []string // what it is, the usual form first: "secretary of state"; where the usage is unclear, what it may be
	Usage     string   // "", Gloss or Unclear
	Note      string   // where it is from, or why
}

// The usages of a title that is not what the country calls the office.
const (
	Gloss   = "gloss"   // newsrooms use it all the same, to explain
	Unclear = "unclear" // it may stand for any of several offices
)

// HasNative reports whether the entry has a form in a source language.
func (e *Entry) HasNative(lang string) bool {
	if !strings.Contains(e.native, lang) {
		return false // nearly always, and much sooner
	}
	for item := range strings.SplitSeq(e.native, ";") {
		if l, _, ok := pair(item); ok && l == lang {
			return true
		}
	}
	return false
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

// Synonym is a word of the names of bodies with the words that translations put in its place.
type Synonym struct {
	Word     string
	Synonyms []string
	Scope    []string // words of which a name has one for the synonyms to be put in it; none for any name
}

// Acronyms returns the accepted forms of the entry that are letters standing for words: IAEA, U.N.
func (e *Entry) Acronyms() (out []string) {
	for _, f := range e.Forms() {
		if Acronym(f) {
			out = append(out, f)
		}
	}
	return out
}

// Acronym reports whether a form is one word of capitals, with or without stops.
func Acronym(form string) bool {
	letters := 0
	for _, r := range form {
		switch {
		case unicode.IsUpper(r):
			letters++
		case r != '.' && !unicode.IsDigit(r):
			return false
		}
	}
	return letters > 1
}

// Set is a number of entries that are known together.
type Set struct {
	Entries  []*Entry
	Variants [][]string // as in the tables
	Synonyms []Synonym  // as in the tables
	removed  map[string]bool
	index    map[key]int // into Entries

	// Beneath, where it is set, returns what is known of a name without this set. What tables say of such a name is said of
	// copies, which the set holds from then on: it has all of a name or nothing.
	Beneath func(name string) []*Entry
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
// name, which says nothing new. A table first takes out the names that it removes. Roles and demonyms are added to the entries of their name, which the set or any of the tables
// may hold; it fails where none does. The tables stay as they are: other sets may be made of them.
func (s *Set) Merge(tables ...*Table) error {
	n := 0
	for _, t := range tables {
		n += len(t.Entries)
	}
	s.open(n)
	for _, t := range tables {
		s.remove(t.Removed)
		own := make([]Entry, len(t.Entries))
		for i, e := range t.Entries {
			own[i] = e.copied()
			if !e.Bare() || len(s.beneath(e.Name)) == 0 {
				s.Raise(e.Name)
				s.put(&own[i])
			}
		}
		s.Variants = append(s.Variants, t.Variants...)
		s.Synonyms = append(s.Synonyms, t.Synonyms...)
	}
	var errs []error
	for _, t := range tables {
		errs = append(errs, s.attach(t)...)
	}
	return errors.Join(errs...)
}

// open makes the set ready for entries; n is a guess of their number.
func (s *Set) open(n int) {
	if s.index == nil {
		s.index, s.Entries = make(map[key]int, n), make([]*Entry, 0, n)
	}
}

// Raise makes the set hold copies of the entries of a name that lie beneath it, unless it holds entries of that name already.
func (s *Set) Raise(name string) {
	if s.Beneath == nil || len(s.Lookup(name)) > 0 {
		return
	}
	s.open(0)
	for _, e := range s.beneath(name) {
		own := e.copied()
		s.put(&own)
	}
}

// copied returns the entry for another set, which may add roles and demonyms to it.
func (e *Entry) copied() Entry {
	own := *e
	own.Roles, own.Demonyms, own.Titles = slices.Clip(e.Roles), slices.Clip(e.Demonyms), slices.Clip(e.Titles)
	return own
}

// Houses returns the houses of which the set has a form, in order.
func (s *Set) Houses() []string {
	houses := map[string]bool{}
	for _, e := range s.Entries {
		for h := range e.Style {
			houses[h] = true
		}
	}
	return slices.Sorted(maps.Keys(houses))
}

func (s *Set) put(e *Entry) {
	if e.Bare() && len(s.Lookup(e.Name)) > 0 {
		return
	}
	k, unknown := key{e.Name, e.Kind}, key{e.Name, Unknown}
	i, ok := s.index[k]
	if !ok {
		if i, ok = s.index[unknown]; ok && s.Entries[i].Bare() {
			delete(s.index, unknown)
			s.index[k] = i
		} else {
			s.index[k] = len(s.Entries)
			s.Entries = append(s.Entries, e)
			return
		}
	}
	old := s.Entries[i]
	e.Roles, e.Demonyms = with(old.Roles, e.Roles...), with(old.Demonyms, e.Demonyms...)
	e.Titles = withTitles(old.Titles, e.Titles...)
	s.Entries[i] = e
}

// withTitles puts titles to others; one that says the same of an office takes the place of the old one.
func withTitles(list []Title, titles ...Title) []Title {
	for _, t := range titles {
		same := func(old Title) bool { return old.Miscalled == t.Miscalled }
		list = append(slices.DeleteFunc(slices.Clone(list), same), t)
	}
	return list
}

// with appends the items that a list lacks.
func with[T comparable](list []T, items ...T) []T {
	for _, item := range items {
		if !slices.Contains(list, item) {
			list = append(list, item)
		}
	}
	return list
}

// Bare reports whether the entry is a name and nothing more, for all that a table of entries says.
func (e *Entry) Bare() bool {
	return e.Kind == Unknown && e.Weight == 0 && e.Gender == "" &&
		len(e.Aliases)+len(e.Style)+len(e.native)+len(e.Wrong)+len(e.Related) == 0
}

// attach gives the roles, demonyms and titles of a table to the entries they belong to.
func (s *Set) attach(t *Table) (errs []error) {
	for _, r := range t.rows {
		found := false
		s.Raise(r.name)
		entries := s.Lookup(r.name)
		for _, e := range entries {
			if r.role != nil && (e.Kind == Person || e.Kind == Unknown) {
				e.Roles, found = with(e.Roles, *r.role), true
			}
			if r.title != nil && (e.Kind == Place || e.Kind == Organization || e.Kind == Unknown) {
				e.Titles, found = withTitles(e.Titles, *r.title), true
			}
			if r.role == nil && r.title == nil && (e.Kind == Place || e.Kind == Unknown) {
				e.Demonyms, found = with(e.Demonyms, r.demonyms...), true
			}
		}
		if !found && !s.removed[r.name] && len(errs) < maxErrors {
			errs = append(errs, t.unknown(r, len(entries) > 0))
		}
	}
	return errs
}

// Table is the content of one dictionary file.
type Table struct {
	File     string
	Entries  []*Entry
	Variants [][]string // given names that are spellings of one name, each accepted for the others
	Synonyms []Synonym
	Removed  []string // names that are not to be known, whatever earlier tables say of them
	rows     []attached
}

// Len returns how many rows the table has.
func (t *Table) Len() int {
	return len(t.Entries) + len(t.rows) + len(t.Variants) + len(t.Synonyms) + len(t.Removed)
}

// attached is a row that says something of an entry that may stand in another file.
type attached struct {
	name     string
	line     int
	column   int
	text     string // the line
	role     *Role  // or nil: then it says a title or the demonyms
	title    *Title
	demonyms []string
}

// unknown is the error of a row whose name no entry has, or none of the kind that the row speaks of.
func (t *Table) unknown(r attached, other bool) error {
	reason := fmt.Sprintf("no entry is named %q", r.name)
	switch {
	case other && r.role != nil:
		reason = fmt.Sprintf("%q is not a person, and roles are of persons", r.name)
	case other && r.title != nil:
		reason = fmt.Sprintf("%q is not a place or an organization, and titles are of those", r.name)
	case other:
		reason = fmt.Sprintf("%q is not a place, and demonyms are of places", r.name)
	}
	return &SyntaxError{
		File: t.File, Line: r.line, Column: r.column, Text: r.text,
		Reason: reason,
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
