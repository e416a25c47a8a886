package main

import (
	"cmp"
	"slices"
)

// maxUnits bounds a table, for the sake of loading it and of the cache.
const maxUnits = 2500

// prune drops the units that smaller units do nearly as well, and the dearest
// ones beyond maxUnits. Shorter units are settled first.
func prune(units []unit) []unit {
	bySize := slices.Clone(units)
	slices.SortStableFunc(bySize, func(a, b unit) int {
		return cmp.Or(cmp.Compare(a.size(), b.size()), cmp.Compare(a.cost, b.cost))
	})
	kept := map[edit]int{}
	var out []unit
	for _, u := range bySize {
		if u.size() > 1 && compose(u.edit, kept) < u.cost+minGain {
			continue
		}
		kept[u.edit] = u.cost
		out = append(out, u)
	}
	slices.SortStableFunc(out, func(a, b unit) int { return cmp.Compare(a.cost, b.cost) })
	out = out[:min(len(out), maxUnits)]
	slices.SortFunc(out, func(a, b unit) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	return out
}

// compose is the least cost of an edit by the units there are, with the floor
// for what they do not know. What stands beside the unit is not known, so an
// insertion at its ends is reckoned as one in any place.
func compose(e edit, units map[edit]int) int {
	from, around := e.from, ""
	if isGap(from) {
		from, around = "", from
	}
	var best [maxUnit + 1][maxUnit + 1]int
	for i := range best {
		for j := range best[i] {
			best[i][j] = 1 << 20
		}
	}
	best[0][0] = 0
	for i := 0; i <= len(from); i++ {
		sign := around
		if 0 < i && i < len(from) {
			sign = gap(from, i)
		}
		for j := 0; j <= len(e.to); j++ {
			for a := 0; i+a <= len(from); a++ {
				for b := 0; j+b <= len(e.to); b++ {
					part := edit{from[i : i+a], e.to[j : j+b]}
					if a == 0 {
						part.from = sign
					}
					if cost, ok := composeStep(part, a, b, units); ok {
						best[i+a][j+b] = min(best[i+a][j+b], best[i][j]+cost)
					}
				}
			}
		}
	}
	return best[len(from)][len(e.to)]
}

// composeStep is the cost of a part of a and b letters.
func composeStep(part edit, a, b int, units map[edit]int) (cost int, ok bool) {
	if a == 1 && b == 1 && part.from == part.to {
		return 0, true
	}
	if cost, ok = units[part]; ok {
		return cost, true
	}
	return maxCost, a+b > 0 && a <= 1 && b <= 1
}
