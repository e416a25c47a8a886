package channel

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// edits are the costs of tables that are put together, by intended and seen unit: of each edit the least.
type edits map[[2]string]int

// put adds an edit.
func (e edits) put(from, to string, cost int) {
	if from != to {
		key := [2]string{from, to}
		e[key] = min(cmp.Or(e[key], cost), cost)
	}
}

// add adds the lines of a table.
func (e edits) add(table string) {
	for line := range strings.Lines(table) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 3 {
			continue
		}
		if cost, err := strconv.Atoi(fields[2]); err == nil {
			e.put(fields[0], fields[1], cost)
		}
	}
}

// text returns the table.
func (e edits) text() string {
	var b strings.Builder
	for _, pair := range slices.SortedFunc(maps.Keys(e), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		fmt.Fprintf(&b, "%s\t%s\t%d\n", pair[0], pair[1], e[pair])
	}
	return b.String()
}
