package channel

import (
	"fmt"
	"strconv"
	"strings"
)

// Costs are whole tenths of a nat: the tables are no more exact than that, and
// whole numbers add up the same in any order.
const perNat = 10

// maxUnit is the length of the longest unit, in letters.
const maxUnit = 3

// emptyID is the id of the empty unit in every table; 0 is no unit.
const emptyID = 1

// A letter is put in more readily in some places than in others: a translator
// supplies vowels where a script left consonants side by side. The tables write
// the empty intended unit as one of these signs there, and as nothing elsewhere.
const (
	atStart    = '^'
	atEnd      = '$'
	inCluster  = '|' // between two consonants
	inAnyPlace = 0
)

// gap says which empty unit stands before s[i].
func gap(s string, i int) byte {
	switch {
	case i == 0:
		return atStart
	case i == len(s):
		return atEnd
	case consonant(s[i-1]) && consonant(s[i]):
		return inCluster
	}
	return inAnyPlace
}

func consonant(c byte) bool { return 'a' <= c && c <= 'z' && !vowel(c) }

// table holds what rendering one unit of letters as another costs. Units are
// packed into 15 bits and numbered; a pair of numbers and its cost share one
// word of an open-addressed hash, so that a table fits the nearest cache.
type table struct {
	ids   [1 << (5 * maxUnit)]uint16
	masks []uint64 // by intended unit: the bits of all that is seen for it
	slots []uint32
	shift uint
}

// place is what a table knows of the units that begin at one place of a token,
// by length: their ids, and the bit of each as something seen.
type place struct {
	ids  [maxUnit + 1]uint16
	bits [maxUnit + 1]uint64
	all  uint64 // of the bits
}

// letterCode is 1-26 for a letter, 27 for a hyphen, 0 for anything else, which
// no unit holds.
func letterCode(c byte) uint16 {
	switch {
	case 'a' <= c && c <= 'z':
		return uint16(c-'a') + 1
	case c == '-':
		return 27
	}
	return 0
}

// gapCode is how an empty unit is packed.
func gapCode(gap byte) uint16 {
	switch gap {
	case inCluster:
		return 28
	case atStart:
		return 29
	case atEnd:
		return 30
	}
	return 0
}

// pack packs a unit of at most three letters, or the sign of an empty one; ok
// is false if it has another character.
func pack(unit string) (packed uint16, ok bool) {
	if len(unit) > maxUnit {
		return 0, false
	}
	if len(unit) == 1 && gapCode(unit[0]) > 0 {
		return gapCode(unit[0]), true
	}
	for i := range len(unit) {
		code := letterCode(unit[i])
		if code == 0 {
			return 0, false
		}
		packed = packed<<5 | code
	}
	return packed, true
}

// parseTable reads lines of intended unit, seen unit and cost in tenths of a
// nat, separated by tabs; lines that begin with '#' are comments.
func parseTable(text string) (*table, error) {
	t := &table{}
	lines := strings.Count(text, "\n")
	bits := uint(4)
	for 1<<bits < 2*lines {
		bits++
	}
	t.slots, t.shift = make([]uint32, 1<<bits), 32-bits
	t.ids[0] = emptyID
	t.masks = make([]uint64, emptyID+1, 1<<10)
	next := uint16(emptyID + 1)
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		from, rest, _ := strings.Cut(line, "\t")
		to, tenths, _ := strings.Cut(rest, "\t")
		a, okA := pack(from)
		b, okB := pack(to)
		cost, err := strconv.ParseUint(tenths, 10, 8)
		if !okA || !okB || err != nil || cost == 0 || from == to {
			return nil, fmt.Errorf("line %d: want two units and a cost, have %q", n, line)
		}
		for _, unit := range [2]uint16{a, b} {
			if t.ids[unit] == 0 {
				t.ids[unit] = next
				t.masks = append(t.masks, 0)
				next++
			}
		}
		if next > 1<<12 {
			return nil, fmt.Errorf("line %d: more units than 12 bits can number", n)
		}
		t.put(t.ids[a], t.ids[b], uint8(cost))
	}
	return t, nil
}

func (t *table) put(from, to uint16, cost uint8) {
	pair := uint32(from)<<12 | uint32(to)
	i := t.home(pair)
	for t.slots[i] != 0 {
		i = (i + 1) & uint32(len(t.slots)-1)
	}
	t.slots[i] = pair<<8 | uint32(cost)
	t.masks[from] |= bit(to)
}

// bit is one of 64 bits that a seen unit is known by: most pairs of units are
// in no table, and a mask says so without a look at the hash.
func bit(id uint16) uint64 { return 1 << (id & 63) }

func (t *table) home(pair uint32) uint32 {
	return pair * 0x9E3779B1 >> t.shift
}

// get returns the cost of a pair of units, 0 if the table does not hold it.
func (t *table) get(from, to uint16) uint8 {
	pair := uint32(from)<<12 | uint32(to)
	for i := t.home(pair); ; i = (i + 1) & uint32(len(t.slots)-1) {
		slot := t.slots[i]
		if slot>>8 == pair {
			return uint8(slot)
		}
		if slot == 0 {
			return 0
		}
	}
}

// unit returns the id of a unit of letters, 0 if the table does not hold it.
func (t *table) unit(letters string) uint16 {
	var packed uint16
	for i := range len(letters) {
		code := letterCode(letters[i])
		if code == 0 {
			return 0
		}
		packed = packed<<5 | code
	}
	return t.ids[packed]
}

// gap returns the id of the empty unit that stands before s[i] as intended, 0 if
// the table does not hold it.
func (t *table) gap(s string, i int) uint16 { return t.ids[gapCode(gap(s, i))] }

// place returns the units that begin at a place of a word that was seen, or at
// its end.
func (t *table) place(s string, i int) place {
	p := place{}
	p.ids[0], p.bits[0], p.all = emptyID, bit(emptyID), bit(emptyID)
	for k := 1; k <= maxUnit && i+k <= len(s); k++ {
		if id := t.unit(s[i : i+k]); id != 0 {
			p.ids[k], p.bits[k] = id, bit(id)
			p.all |= p.bits[k]
		}
	}
	return p
}
