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

// Cost returns what it costs, in nats above writing it unchanged, that intended
// was rendered as seen. Both are folded. It is 0 for equal strings, at most
// limit, and +Inf when it would be more than limit.
func (m *Model) Cost(intended, seen string, limit float64) float64 {
	var (
		places [shortName + 1]place
		cells  [(maxUnit + 1) * (shortName + 1)]int32
	)
	s := m.seenIn(seen, places[:], cells[:])
	return s.Cost(intended, limit)
}

// Names longer than this take their buffers from the heap.
const shortName = 31

// Seen is a folded word as it was seen, for those who ask of many names whether
// they were rendered so. It is not safe for concurrent use.
type Seen struct {
	model  *Model
	text   string
	places []place
	cells  []int32 // of a grid; nothing that counts
}

// Seen returns a word as it was seen.
func (m *Model) Seen(text string) Seen {
	n := len(text) + 1
	return m.seenIn(text, make([]place, n), make([]int32, (maxUnit+1)*n))
}

// seenIn is [Model.Seen] in buffers that may be too short.
func (m *Model) seenIn(text string, places []place, cells []int32) Seen {
	n := len(text) + 1
	if n > len(places) {
		places, cells = make([]place, n), make([]int32, (maxUnit+1)*n)
	}
	for i := range n {
		places[i] = m.table.place(text, i)
	}
	return Seen{m, text, places[:n], cells}
}

// Cost is [Model.Cost] of an intended word.
func (s *Seen) Cost(intended string, limit float64) float64 {
	if !(limit >= 0) {
		return math.Inf(1)
	}
	if intended == s.text {
		return 0
	}
	bound := int32(far - 1)
	if limit < far/perNat-1 {
		bound = int32(limit*perNat + 1e-6)
	}
	cost := s.tenths(intended, bound)
	if cost > bound {
		return math.Inf(1)
	}
	return float64(cost) / perNat
}

// grid is the state of one computation: best[i%4][j] is the least cost of
// rendering the first i letters of intended as the first j letters of seen.
type grid struct {
	*Seen
	table    *table
	intended string
	best     [maxUnit + 1][]int32
	bound    int32
}

func (s *Seen) tenths(intended string, bound int32) int32 {
	g := grid{Seen: s, table: s.model.table, intended: intended, bound: bound}
	width := len(s.text) + 1
	for i := range g.best {
		g.best[i] = s.cells[i*width : (i+1)*width]
		clearRow(g.best[i])
	}
	return g.run(s.model.endings)
}

// run pushes costs forward from every cell within the bound, and returns the
// cost of the last cell.
func (g *grid) run(endings bool) int32 {
	n, m := len(g.intended), len(g.text)
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
		var from place
		for j := 0; j <= m; j++ {
			at := row[j]
			if at > g.bound {
				continue
			}
			if empty > 0 {
				empty, from = 0, g.table.place(g.intended, i)
			}
			if endings && j > 0 && (i == n || i == cut) {
				if cost := endingCost(g.text[j:]); cost > 0 {
					total = min(total, at+cost)
				}
			}
			g.pushLetters(i, j, at)
			g.pushUnits(&from, i, j, at)
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
	more, less := j < len(g.text), i < len(g.intended)
	if more && less {
		cost := at
		if g.intended[i] != g.text[j] {
			cost += swapFloor(g.intended[i], g.text[j])
		}
		next[j+1] = min(next[j+1], cost)
	}
	if less {
		next[j] = min(next[j], at+dropFloor(g.intended[i]))
	}
	if more {
		row[j+1] = min(row[j+1], at+dropFloor(g.text[j]))
	}
}

// pushUnits lowers the cells that an edit of the table leads to.
func (g *grid) pushUnits(from *place, i, j int, at int32) {
	to := &g.places[j]
	for a, id := range from.ids {
		mask := g.table.masks[id]
		if mask&to.all == 0 {
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
