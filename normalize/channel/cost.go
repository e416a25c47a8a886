package channel

import "math"

// What an edit costs that no table holds, in tenths of a nat: so much that it
// is possible, and so little that one slip does not hide a likeness.
const (
	floorEdit   = 75 // a letter more, less, or another letter of its kind
	floorAcross = 85 // a vowel for a consonant or the reverse
	floorHyphen = 12 // a hyphen is style, not sound
)

// far is more than any sum of costs that is kept.
const far = math.MaxInt32 / 2

// Names longer than this take their buffers from the heap.
const shortName = 31

// Cost returns what it costs, in nats above writing it unchanged, that intended
// was rendered as seen. Both are folded. It is 0 for equal strings, at most
// limit, and +Inf when it would be more than limit.
func (m *Model) Cost(intended, seen string, limit float64) float64 {
	if !(limit >= 0) {
		return math.Inf(1)
	}
	if intended == seen {
		return 0
	}
	bound := int32(far - 1)
	if limit < far/perNat-1 {
		bound = int32(limit*perNat + 1e-6)
	}
	cost := m.tenths(intended, seen, bound)
	if cost > bound {
		return math.Inf(1)
	}
	return float64(cost) / perNat
}

// grid is the state of one computation: best[i%4][j] is the least cost of
// rendering the first i letters of intended as the first j letters of seen.
type grid struct {
	table          *table
	intended, seen string
	from, to       []place
	best           [maxUnit + 1][]int32
	bound          int32
}

func (m *Model) tenths(intended, seen string, bound int32) int32 {
	var (
		fromBuf, toBuf [shortName + 1]place
		rows           [(maxUnit + 1) * (shortName + 1)]int32
	)
	g := grid{table: m.table, intended: intended, seen: seen, from: fromBuf[:], to: toBuf[:], bound: bound}
	width, cells := len(seen)+1, rows[:]
	if len(intended) > shortName {
		g.from = make([]place, len(intended)+1)
	}
	if len(seen) > shortName {
		g.to = make([]place, width)
		cells = make([]int32, (maxUnit+1)*width)
	}
	m.table.places(intended, g.from)
	m.table.places(seen, g.to)
	for i := range g.best {
		g.best[i] = cells[i*width : (i+1)*width]
		clearRow(g.best[i])
	}
	return g.run(m.endings)
}

// run pushes costs forward from every cell within the bound, and returns the
// cost of the last cell.
func (g *grid) run(endings bool) int32 {
	n, m := len(g.intended), len(g.seen)
	cut := n
	if endings {
		cut = stem(g.intended)
	}
	total := int32(far)
	g.best[0][0] = 0
	empty := 0 // rows in a row that hold nothing
	for i := 0; i <= n; i++ {
		row := g.best[i%(maxUnit+1)]
		empty++
		for j := 0; j <= m; j++ {
			at := row[j]
			if at > g.bound {
				continue
			}
			empty = 0
			if endings && j > 0 && (i == n || i == cut) {
				if cost := endingCost(g.seen[j:]); cost > 0 {
					total = min(total, at+cost)
				}
			}
			g.pushLetters(i, j, at)
			g.pushUnits(i, j, at)
		}
		if i == n {
			return min(total, row[m])
		}
		if empty > maxUnit {
			return total
		}
		clearRow(row)
	}
	return total
}

// pushLetters lowers the cells that one letter kept, changed, dropped or put in
// leads to from cell (i, j), whether or not a table knows the edit.
func (g *grid) pushLetters(i, j int, at int32) {
	row, next := g.best[i%(maxUnit+1)], g.best[(i+1)%(maxUnit+1)]
	more, less := j < len(g.seen), i < len(g.intended)
	if more && less {
		cost := at
		if g.intended[i] != g.seen[j] {
			cost += swapFloor(g.intended[i], g.seen[j])
		}
		next[j+1] = min(next[j+1], cost)
	}
	if less {
		next[j] = min(next[j], at+dropFloor(g.intended[i]))
	}
	if more {
		row[j+1] = min(row[j+1], at+dropFloor(g.seen[j]))
	}
}

// pushUnits lowers the cells that an edit of the table leads to.
func (g *grid) pushUnits(i, j int, at int32) {
	from, to := &g.from[i], &g.to[j]
	all := to.bits[0] | to.bits[1] | to.bits[2] | to.bits[3]
	for a, id := range from.ids {
		mask := g.table.masks[id]
		if mask&all == 0 {
			continue
		}
		row := g.best[(i+a)%(maxUnit+1)]
		for b, seen := range to.ids {
			if mask&to.bits[b] == 0 {
				continue
			}
			if b == 0 {
				seen = emptyID
			}
			if cost := g.table.get(id, seen); cost > 0 {
				row[j+b] = min(row[j+b], at+int32(cost))
			}
		}
	}
}

func clearRow(row []int32) {
	for j := range row {
		row[j] = far
	}
}

func dropFloor(c byte) int32 {
	if c == '-' {
		return floorHyphen
	}
	return floorEdit
}

func swapFloor(a, b byte) int32 {
	if vowel(a) != vowel(b) {
		return floorAcross
	}
	return floorEdit
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}
