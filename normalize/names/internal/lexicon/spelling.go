package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"transcheck/normalize/channel"
)

// spellingFolder is where the sources hold the lists of SCOWL.
const spellingFolder = "scowl/usr/share/dict/scowl"

// A spellingList is one step of SCOWL: the words that so large a dictionary has
// beyond those of the steps before it.
type spellingList struct {
	size     int
	wordRank int     // what its words have among English words that are ranked
	nounNats float64 // of its proper nouns
}

// The lists beyond these are of words for games, and of names of plants and
// beasts: a garbled name is one of them more often than a text has the word.
var spellingLists = []spellingList{
	{10, dictionaryRank, 10},
	{20, dictionaryRank, 10},
	{35, dictionaryRank, 10},
	{40, dictionaryRank, 10.5},
	{50, dictionaryRank, 11.5},
	{55, rareRank, 11.5},
	{60, rareRank, 12.5},
	{70, rareRank, 13},
}

// read returns the folded tokens of some kinds of words in a list, of every
// country's English and of every accepted spelling. Possessives are left out.
func (l spellingList) read(sources string, kinds ...string) (map[string]bool, error) {
	folder := filepath.Join(sources, spellingFolder)
	files, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	out := map[string]bool{}
	for _, f := range files {
		if !slices.ContainsFunc(kinds, func(kind string) bool {
			return strings.HasSuffix(f.Name(), fmt.Sprintf("-%s.%d", kind, l.size))
		}) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err != nil {
			return nil, err
		}
		for _, w := range strings.Fields(string(text)) {
			if t := channel.Fold(w); plain(t) && !grammar[t] && !strings.Contains(w, "'") {
				out[t] = true
			}
		}
	}
	return out, nil
}

// addSpelled adds the words that the spelling lists have and the ranked ones
// lack. A plural is not worth a line: its reader knows it by its stem.
func addSpelled(words, names map[string]float64, sources string) error {
	shares := english.shares(rareRank)
	not := set(uncommented(proper))
	for _, list := range spellingLists {
		spelled, err := list.read(sources, "words")
		if err != nil {
			return err
		}
		p := shares[list.wordRank-1]
		for t := range spelled {
			if words[t] > 0 || len(t) < 3 || not[t] || mostlyName(names[t], p, true) {
				delete(spelled, t)
			}
		}
		for t := range spelled {
			if one, plural := strings.CutSuffix(t, "s"); !plural || len(one) < 4 || words[one] == 0 && !spelled[one] {
				words[t] = p
			}
		}
	}
	return nil
}
