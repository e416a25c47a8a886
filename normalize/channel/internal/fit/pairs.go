package main

import (
	"bufio"
	"cmp"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"transcheck/normalize/channel"
)

// maxGroup bounds the spellings taken from one native spelling: a huge group
// is mostly mistakes in the data, and would weigh as much as a hundred others.
const maxGroup = 12

// pair is one English spelling rendered as another.
type pair struct {
	intended, seen string
	weight         float64
}

// group is the English spellings of one native spelling, sorted.
type group struct {
	native    string
	spellings []string
}

// readGroups reads a file of English and native tokens.
func readGroups(path string) ([]group, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sets := map[string]map[string]bool{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		english, native, ok := strings.Cut(lines.Text(), "\t")
		english, native = clean(channel.Fold(english)), nativeKey(native)
		if !ok || english == "" || native == "" {
			continue
		}
		if sets[native] == nil {
			sets[native] = map[string]bool{}
		}
		sets[native][english] = true
	}
	groups := make([]group, 0, len(sets))
	for _, native := range slices.Sorted(maps.Keys(sets)) {
		groups = append(groups, group{native, slices.Sorted(maps.Keys(sets[native]))})
	}
	return groups, lines.Err()
}

// clean strips quotes and brackets; "" is a token that is not a plain word.
func clean(token string) string {
	token = strings.Trim(token, "\"()[]«»“”.,-")
	for i := range len(token) {
		if c := token[i]; (c < 'a' || c > 'z') && c != '-' {
			return ""
		}
	}
	return token
}

// sameLetter joins letters that are one letter written in two ways.
var sameLetter = strings.NewReplacer("ک", "ك", "ی", "ي", "ى", "ي", "ё", "е", "\"", "", "«", "", "»", "", "・", "")

func nativeKey(native string) string {
	return sameLetter.Replace(strings.ToLower(native))
}

// heldOut reports whether a native spelling is kept for measuring.
func heldOut(native string) bool {
	h := fnv.New32a()
	h.Write([]byte(native))
	return h.Sum32()%10 == 0
}

// learningPairs returns the ordered pairs of the groups that are not held out.
// A spelling's weight of 1 is shared among the others of its group. A spelling
// is not paired with itself: costs are those within a name that got garbled, and
// what keeping a letter is worth comes from the rest of its letters. How often
// names get through unharmed is for the caller to know.
func learningPairs(folder string, files []string) ([]pair, error) {
	var pairs []pair
	for _, file := range files {
		groups, err := readGroups(filepath.Join(folder, file))
		if err != nil {
			return nil, err
		}
		var some []pair
		for _, g := range groups {
			if !heldOut(g.native) {
				some = append(some, g.pairs()...)
			}
		}
		if len(files) > 1 {
			balance(some)
		}
		pairs = append(pairs, some...)
	}
	return pairs, nil
}

// balance gives the pairs of every script the same weight in all: a name comes
// from an unknown script, not from the one with most names in the data.
func balance(pairs []pair) {
	const total = 12000 // what the scripts have on average
	var sum float64
	for _, p := range pairs {
		sum += p.weight
	}
	for i := range pairs {
		pairs[i].weight *= total / sum
	}
}

func (g group) pairs() []pair {
	var pairs []pair
	if len(g.spellings) < 2 {
		return nil
	}
	for _, intended := range g.spellings {
		mates := g.mates(intended)
		if len(mates) == 0 {
			continue
		}
		weight := 1 / float64(len(mates))
		for _, seen := range mates {
			pairs = append(pairs, pair{intended, seen, weight})
		}
	}
	return pairs
}

// mates returns the other spellings of a group that can be the same name, the
// nearest maxGroup-1 of them.
func (g group) mates(spelling string) []string {
	var mates []string
	for _, other := range g.spellings {
		if other != spelling && related(spelling, other) {
			mates = append(mates, other)
		}
	}
	if len(mates) >= maxGroup {
		slices.SortStableFunc(mates, func(a, b string) int {
			return cmp.Compare(distance(spelling, a), distance(spelling, b))
		})
		mates = mates[:maxGroup-1]
	}
	return mates
}

// related reports whether two spellings can be one name: a part of the pairs
// are a given name beside a surname, or another reading of the characters.
func related(a, b string) bool {
	d := float64(distance(a, b)) / float64(max(len(a), len(b)))
	if d <= 0.4 {
		return true
	}
	return d <= 0.7 && shareKey(channel.Keys(a), channel.Keys(b))
}

func shareKey(a, b []string) bool {
	return slices.ContainsFunc(a, func(key string) bool { return key != "*" && slices.Contains(b, key) })
}

// distance is the plain edit distance of two ASCII tokens.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			swap := diagonal
			if a[i] != b[j] {
				swap++
			}
			diagonal = row[j+1]
			row[j+1] = min(swap, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
