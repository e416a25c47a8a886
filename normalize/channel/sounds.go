package channel

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed tables/english.txt
var englishSounds string

// withSounds returns the text of a table in which also each spelling of a sound may be written as another, at the lower cost of
// the two.
func withSounds(table, sounds string) (string, error) {
	costs := edits{}
	costs.add(table)
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
					costs.put(place, strings.Trim(to, `"`), c)
				}
			}
		}
	}
	return costs.text(), nil
}

// places returns the signs of the places of an empty unit, or the unit itself.
func places(unit string) []string {
	if unit != "" {
		return []string{unit}
	}
	return []string{"", string(atStart), string(atEnd), string(inCluster)}
}
