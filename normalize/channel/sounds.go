package channel

import (
	"cmp"
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

//go:embed tables/english.txt
var englishSounds string

// withSounds returns the text of a table in which also each spelling of a sound may be written as another, at the lower cost of
// the two.
func withSounds(table, sounds string) (string, error) {
	costs := map[[2]string]int{}
	put := func(from, to string, cost int) {
		if from != to {
			key := [2]string{from, to}
			costs[key] = min(cmp.Or(costs[key], cost), cost)
		}
	}
	for line := range strings.Lines(table) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if cost, err := strconv.Atoi(fields[len(fields)-1]); err == nil && len(fields) == 3 {
			put(fields[0], fields[1], cost)
		}
	}
	n := 0
	for line := range strings.Lines(sounds) {
		n++
		if line[0] == '#' {
			continue
		}
		cost, list, _ := strings.Cut(strings.TrimSpace(line), "\t")
		c, err := strconv.Atoi(cost)
		spellings := strings.Fields(strings.ReplaceAll(list, "-", "\"\""))
		if err != nil || c < 1 || len(spellings) < 2 {
			return "", fmt.Errorf("line %d: want a cost and spellings, have %q", n, line)
		}
		for _, from := range spellings {
			for _, to := range spellings {
				for _, place := range places(strings.Trim(from, `"`)) {
					put(place, strings.Trim(to, `"`), c)
				}
			}
		}
	}
	var b strings.Builder
	for _, pair := range slices.SortedFunc(maps.Keys(costs), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		fmt.Fprintf(&b, "%s\t%s\t%d\n", pair[0], pair[1], costs[pair])
	}
	return b.String(), nil
}

// places returns the signs of the places of an empty unit, or the unit itself.
func places(unit string) []string {
	if unit != "" {
		return []string{unit}
	}
	return []string{"", string(atStart), string(atEnd), string(inCluster)}
}
