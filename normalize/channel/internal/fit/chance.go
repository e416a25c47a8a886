package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"transcheck/normalize/channel"
)

const (
	letters      = 28 // boundary, a-z, hyphen
	chancePerNat = 8
	chanceZero   = '!'
	chanceMost   = '~' - chanceZero
)

// trigrams counts letters after two letters, and the shorter contexts that it
// falls back on.
type trigrams struct {
	three [letters][letters][letters]float64
	two   [letters][letters]float64
	one   [letters]float64
}

func (t *trigrams) add(token string) {
	a, b := 0, 0
	for i := 0; i <= len(token); i++ {
		c := 0
		switch {
		case i == len(token):
		case token[i] == '-':
			c = letters - 1
		default:
			c = int(token[i]-'a') + 1
		}
		t.three[a][b][c]++
		t.two[b][c]++
		t.one[c]++
		a, b = b, c
	}
}

// probability interpolates the three orders after Witten and Bell.
func (t *trigrams) probability(a, b, c int) float64 {
	p := witten(t.one[:], c, 1.0/letters)
	p = witten(t.two[b][:], c, p)
	return witten(t.three[a][b][:], c, p)
}

func witten(row []float64, c int, lower float64) float64 {
	var sum, kinds float64
	for _, n := range row {
		sum += n
		if n > 0 {
			kinds++
		}
	}
	if sum == 0 {
		return lower
	}
	return (row[c] + kinds*lower) / (sum + kinds)
}

// writeChance learns the letters of names from every file of names there is.
func writeChance(path, names, distractors string) error {
	files, err := filepath.Glob(filepath.Join(names, "*.tsv"))
	if err != nil {
		return err
	}
	if _, err := os.Stat(distractors); err == nil {
		files = append(files, distractors)
	}
	slices.Sort(files)
	var t trigrams
	tokens := 0
	for _, file := range files {
		n, err := t.read(file)
		if err != nil {
			return err
		}
		tokens += n
	}
	var b bytes.Buffer
	b.WriteString("# Cost of a letter after two letters, in eighths of a nat, '!' standing for 0: a row for each two letters, a\n")
	b.WriteString("# column for each letter, in the order of the boundary, a-z and the hyphen.\n")
	fmt.Fprintf(&b, "# Learned from %d tokens of names, Wikidata labels (CC0); trigrams smoothed after Witten and Bell.\n", tokens)
	b.WriteString("# Written by internal/fit; do not edit.\n")
	for first := range letters {
		for second := range letters {
			for c := range letters {
				cost := math.Round(-chancePerNat * math.Log(t.probability(first, second, c)))
				b.WriteByte(chanceZero + byte(min(cost, chanceMost)))
			}
			b.WriteByte('\n')
		}
	}
	fmt.Printf("chance: %d tokens\n", tokens)
	return os.WriteFile(path, b.Bytes(), 0o644)
}

func (t *trigrams) read(file string) (tokens int, err error) {
	f, err := os.Open(file)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		name, _, _ := strings.Cut(lines.Text(), "\t")
		for _, token := range strings.Fields(name) {
			if token = clean(channel.Fold(token)); token != "" {
				t.add(token)
				tokens++
			}
		}
	}
	return tokens, lines.Err()
}
