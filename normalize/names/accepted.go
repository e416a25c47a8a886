package names

import "slices"

// accept notes that words are an accepted way to write an entry, though the dictionary does not have it.
func (p *passage) accept(a alignment) { p.accepted = append(p.accepted, a) }

// unsettled returns the readings of words that are not accepted as they stand.
func (p *passage) unsettled(found []alignment) []alignment {
	if len(p.accepted) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(a alignment) bool {
		return slices.ContainsFunc(p.accepted, func(b alignment) bool { return b.start <= a.start && a.end <= b.end })
	})
}
