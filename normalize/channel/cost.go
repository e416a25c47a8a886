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
	return m.Seen(seen).Cost(intended, limit)
}

// Seen is a folded word as it was seen, for those who ask of many names whether
// they were rendered so. It remembers the edits that end in its letters and how
// the last name went, so that names in alphabetical order cost least. It is not
// safe for concurrent use.
type Seen struct {
	model  *Model
	text   string
	places []place
	edits  []edit   // by unit, each list with a zero behind it
	first  []uint32 // by unit: the first of its edits, 0 for one that was not looked for
	grid   grid
}

// edit is an edit of a table that ends in the letters [from, to) of a word that
// was seen.
type edit struct{ from, to, cost int32 }

// Seen returns a word as it was seen.
func (m *Model) Seen(text string) *Seen {
	s := &Seen{model: m, first: make([]uint32, len(m.table.masks))}
	s.Reset(text)
	return s
}

// Text returns the word.
func (s *Seen) Text() string { return s.text }

// Reset makes it another word that was seen, in the memory that it has.
func (s *Seen) Reset(text string) {
	s.text = text
	s.places = s.places[:0]
	for i := range len(text) + 1 {
		s.places = append(s.places, s.model.table.place(text, i))
	}
	s.edits = append(s.edits[:0], edit{}) // no list begins at 0
	clear(s.first)
	s.grid.intended, s.grid.bound, s.grid.rows = "", -1, 0
}

// editsOf returns the edits of an intended unit that end in letters of the word,
// in order, and a zero. Names share their units, so that they are looked for
// once.
func (s *Seen) editsOf(unit uint16) []edit {
	if first := s.first[unit]; first > 0 {
		return s.edits[first:]
	}
	first := len(s.edits)
	t := s.model.table
	mask := t.masks[unit]
	for j := range s.places {
		to := &s.places[j]
		if mask&to.all == 0 {
			continue
		}
		for b, seen := range to.ids {
			if mask&to.bits[b] == 0 {
				continue
			}
			if cost := t.get(unit, seen); cost > 0 {
				s.edits = append(s.edits, edit{int32(j), int32(j + b), int32(cost)})
			}
		}
	}
	s.edits = append(s.edits, edit{})
	s.first[unit] = uint32(first)
	return s.edits[first:]
}

// rounding is by how much, in units of a cost, a limit may have come out too small where it was worked out in floating point.
const rounding = 1e-6

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
		bound = int32(limit*perNat + rounding)
	}
	cost := s.tenths(intended, bound)
	if cost > bound {
		return math.Inf(1)
	}
	return float64(cost) / perNat
}

// grid is the state of a computation: best[i][j] is the least cost of rendering
// the first i letters of intended as the first j letters of seen, where it is
// within the bound.
type grid struct {
	intended string
	bound    int32
	best     [][]int32
	rows     int // that are worked out
}

// tenths returns the cost of a name up to a bound. A row says nothing of the
// letters behind it, so that those of the letters that a name shares with the
// last one stand.
func (s *Seen) tenths(intended string, bound int32) int32 {
	g := &s.grid
	shared := 0
	if bound <= g.bound {
		for shared < min(len(intended), len(g.intended)) && intended[shared] == g.intended[shared] {
			shared++
		}
	} else {
		g.bound = bound
	}
	g.rows = min(g.rows, shared) // how the next is done depends on the letter behind it
	g.intended = intended
	g.resize(len(intended)+1, len(s.text)+1)
	for ; g.rows <= len(intended); g.rows++ {
		if g.rows > maxUnit && g.hopeless() {
			return far
		}
		s.fill(g.rows)
	}
	return s.total()
}

// resize gives the grid as many rows as are needed, of one width. Those that are
// worked out stand where the width stays.
func (g *grid) resize(rows, width int) {
	if g.rows == 0 {
		g.best = g.best[:0]
	}
	for i := len(g.best); i < rows; i++ {
		if i < cap(g.best) {
			g.best = g.best[:i+1]
		} else {
			g.best = append(g.best, nil)
		}
		if cap(g.best[i]) < width {
			g.best[i] = make([]int32, width)
		}
		g.best[i] = g.best[i][:width]
	}
}

// hopeless reports whether the last rows, from which alone the next is reached,
// hold nothing within the bound.
func (g *grid) hopeless() bool {
	for _, row := range g.best[g.rows-maxUnit : g.rows] {
		for _, cost := range row {
			if cost <= g.bound {
				return false
			}
		}
	}
	return true
}

// total returns the cost of the last cell, or of one that a case ending leads
// on from.
func (s *Seen) total() int32 {
	g := &s.grid
	n := len(g.intended)
	total := g.best[n][len(s.text)]
	if s.model.endings {
		total = min(total, s.ended(g.best[n]), s.ended(g.best[stem(g.intended)]))
	}
	return total
}

// ended returns the least cost of a row with a case ending behind it.
func (s *Seen) ended(row []int32) int32 {
	total := int32(far)
	for j := 1; j < len(s.text); j++ {
		if row[j] <= s.grid.bound {
			if cost := endingCost(s.text[j:]); cost > 0 {
				total = min(total, row[j]+cost)
			}
		}
	}
	return total
}

// fill works out row i from those before it: by edits of a table, and by one
// letter kept, changed, dropped or put in, whether or not a table knows that.
func (s *Seen) fill(i int) {
	g := &s.grid
	row := g.best[i]
	for j := range row {
		row[j] = far
	}
	if i == 0 {
		row[0] = 0
	} else {
		s.fillByLetter(row, g.best[i-1], g.intended[i-1])
	}
	for a := 1; a <= min(i, maxUnit); a++ {
		if unit := s.model.table.unit(g.intended[i-a : i]); unit > 0 {
			before := g.best[i-a]
			for edits := s.editsOf(unit); edits[0].cost > 0; edits = edits[1:] {
				e := &edits[0]
				row[e.to] = min(row[e.to], before[e.from]+e.cost)
			}
		}
	}
	s.putIn(row, s.editsOf(s.model.table.gap(g.intended, i)))
}

// fillByLetter lowers the cells that a letter leads to from the row before.
func (s *Seen) fillByLetter(row, before []int32, letter byte) {
	drop := dropFloor(letter)
	row[0] = before[0] + drop
	for j := range len(s.text) {
		row[j+1] = min(before[j+1]+drop, before[j]+swapFloor(letter, s.text[j]))
	}
}

// putIn lowers the cells that letters lead to that were put in.
func (s *Seen) putIn(row []int32, edits []edit) {
	for j := range len(s.text) {
		for ; edits[0].cost > 0 && int(edits[0].from) == j; edits = edits[1:] {
			e := &edits[0]
			row[e.to] = min(row[e.to], row[j]+e.cost)
		}
		row[j+1] = min(row[j+1], row[j]+dropFloor(s.text[j]))
	}
}

func dropFloor(c byte) int32 {
	if c == '-' {
		return floorHyphen
	}
	return floorEdit
}

// swapFloor is what it costs that one letter stands for another; nothing for
// itself.
func swapFloor(a, b byte) int32 {
	switch {
	case a == b:
		return 0
	case vowel(a) != vowel(b):
		return floorAcross
	}
	return floorEdit
}

// vowels has the bit of each vowel, counted from a.
const vowels uint32 = 1 | 1<<('e'-'a') | 1<<('i'-'a') | 1<<('o'-'a') | 1<<('u'-'a') | 1<<('y'-'a')

func vowel(c byte) bool { return vowels>>(c-'a')&1 != 0 }
