package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"transcheck/normalize/channel"

	"github.com/ccojocar/zxcvbn-go/frequency"
)

// A token of the full names has to be seen that often: what is seen once is as
// likely a slip, a stage name or a word of a title.
const leastSeen = 2

// notNames are words of full names that are no part of a given or family name:
// those of grammar, which no list should have, and titles and numerals, which
// the census has as family names (King, Duke).
var (
	grammar  = set("of the and in for with from on at to by her his my you")
	notNames = set(`ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi jr sr dr mr mrs
	king queen prince princess emperor empress tsar sultan pope saint st duke
	duchess count countess earl baron baroness viscount marquis lord lady sir
	grand great elder younger brother sister father mother band group family`)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// nameShares returns the share of each name token, half of it from the US
// census and half from the full names of people of the whole world.
func nameShares(world map[string]int) map[string]float64 {
	out := map[string]float64{}
	add := func(list string, c curve, part float64) {
		names := frequency.Lists[list].List
		for i, p := range c.shares(len(names)) {
			if t := channel.Fold(names[i]); plain(t) && !grammar[t] {
				out[t] += part * p
			}
		}
	}
	add("Surname", surnames, 0.25)
	add("MaleNames", men, 0.125)
	add("FemaleNames", women, 0.125)
	total := 0
	for _, n := range world {
		total += n
	}
	for t, n := range world {
		if n >= leastSeen {
			out[t] += 0.5 * float64(n) / float64(total)
		}
	}
	return out
}

// countNames counts the tokens of the full names in the first column of files.
// A name that several files hold is one person.
func countNames(files []string) (map[string]int, error) {
	seen := map[string]bool{}
	counts := map[string]int{}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			name, _, _ := strings.Cut(lines.Text(), "\t")
			if !seen[name] {
				seen[name] = true
				countTokens(counts, name)
			}
		}
		f.Close()
		if err := lines.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	return counts, nil
}

// countTokens counts the words of a name, and beside a hyphenated word its
// parts: al-Sadr is a name, and so is Sadr.
func countTokens(counts map[string]int, name string) {
	for _, t := range strings.Fields(channel.Fold(name)) {
		t = strings.Trim(t, `.,()"“”-`)
		if !plain(t) || len(t) < 2 || grammar[t] || notNames[t] {
			continue
		}
		counts[t]++
		if !strings.Contains(t, "-") {
			continue
		}
		for part := range strings.SplitSeq(t, "-") {
			if len(part) > 1 && !grammar[part] {
				counts[part]++
			}
		}
	}
}

// plain reports whether a token has ASCII letters and inner hyphens only.
func plain(t string) bool {
	for i := range len(t) {
		if (t[i] < 'a' || t[i] > 'z') && t[i] != '-' {
			return false
		}
	}
	return t != ""
}

// nameFiles returns the files of full names below a folder.
func nameFiles(folder string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "data", "names", "full-*.tsv"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no data/names/full-*.tsv in %q", folder)
	}
	slices.Sort(files)
	return files, nil
}
