package names

import "slices"

// accept notes that words are an accepted way to write an entry, though the dictionary does not have it.
func (p *passage) accept(a alignment) { p.accepted = append(p.accepted, a) }

// settled reports whether the parts [from, to) are accepted as they stand.
func (p *passage) settled(from, to int) bool {
	return slices.ContainsFunc(p.accepted, func(a alignment) bool { return a.start <= from && to <= a.end })
}
