package dictionaries

import (
	"maps"
	"slices"
)

// remove stands in the place of a kind in the row of a name that is not to be known.
const remove = "remove"

// Removed returns the names that tables take out of what is known, in order. What is said of them in the tables before is
// forgotten, and so is what lies beneath the set.
func (s *Set) Removed() []string { return slices.Sorted(maps.Keys(s.removed)) }

// remove takes out the entries of names.
func (s *Set) remove(names []string) {
	if len(names) == 0 {
		return
	}
	if s.removed == nil {
		s.removed = map[string]bool{}
	}
	gone := map[string]bool{}
	for _, name := range names {
		s.removed[name], gone[name] = true, true
	}
	s.Entries = slices.DeleteFunc(s.Entries, func(e *Entry) bool { return gone[e.Name] })
	clear(s.index)
	for i, e := range s.Entries {
		s.index[key{e.Name, e.Kind}] = i
	}
}

// beneath returns what is known of a name without the set, unless a table removed it.
func (s *Set) beneath(name string) []*Entry {
	if s.Beneath == nil || s.removed[name] {
		return nil
	}
	return s.Beneath(name)
}
