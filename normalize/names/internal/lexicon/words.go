package main

import (
	"bufio"
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"transcheck/normalize/channel"

	"github.com/ccojocar/zxcvbn-go/frequency"
	"github.com/client9/misspell"
)

// own holds words that the lists leave out or hold only as names and as
// passwords, under a line "@rank" with the rank that they have among English
// words if nothing better is known.
//
//go:embed news.txt
var own string

// proper holds proper nouns that the English list has, one a line: they are
// known from dictionaries, and are no ordinary words.
//
//go:embed proper.txt
var proper string

const (
	dictionaryRank = 25000 // of the words known only from spelling lists
	rareRank       = 32545 // of the rare ones among them: the last that is ranked
	passwordRank   = 12000 // of a word among the passwords, of which no form has a rank
	namesInText    = 0.03  // share of name tokens in running text
)

// wordShares returns the share that each ordinary word has of running English.
//
// The lists of the source exclude one another: a word is only in that list in
// which it ranks best. So "rose" and "bush" are missing from the English list
// because they are names, "formula" and "library" because they are passwords.
// Of the passwords those count as words of which another form is in the English
// list; of the names, those that the own list has and plurals.
//
// The English list counts film dialogue, whose characters have names. See
// mostlyName for the names that do not count as words. Tokens of the own list
// always do.
func wordShares(names map[string]float64) (map[string]float64, error) {
	listed := englishShares()
	spelled := spellings()
	out := map[string]float64{}
	not := set(uncommented(proper))
	for t, p := range listed {
		if !not[t] && !mostlyName(names[t], p, spelled[t] || fromForms(t, listed) > 0) {
			out[t] = p
		}
	}
	n := len(frequency.Lists["English"].List)
	shares := english.shares(n)
	for t := range spelled {
		if out[t] == 0 && names[t] == 0 && !not[t] {
			out[t] = shares[dictionaryRank-1]
		}
	}
	for _, t := range frequency.Lists["Passwords"].List {
		p := fromForms(t, listed)
		known := p > 0 || spelled[t]
		p = max(p, shares[passwordRank-1])
		if known && !not[t] && !mostlyName(names[t], p, known) {
			out[t] = max(out[t], p)
		}
	}
	err := eachOwn(func(t string, rank int) {
		out[t] = max(out[t], shares[rank-1], fromForms(t, listed))
	})
	addPlurals(out, names, not)
	return out, err
}

// addPlurals adds the forms in -s of words where the source has them only as
// family names and as passwords: fields, walls, lights.
func addPlurals(words, names map[string]float64, not map[string]bool) {
	for _, list := range []string{"Surname", "Passwords"} {
		for _, t := range frequency.Lists[list].List {
			stem, ok := strings.CutSuffix(t, "s")
			if !ok || len(stem) < 4 || stem[len(stem)-1] == 's' || words[t] > 0 || not[t] {
				continue
			}
			if p := words[stem] / 4; p > 0 && names[stem] == 0 && !mostlyName(names[t], p, true) {
				words[t] = p
			}
		}
	}
}

// mostlyName reports whether a token of these shares is seldom an ordinary
// word. A word has other forms in the list (hopes, marked): such a token has to
// be a name more often than a third of the times it is a word. For one without
// other forms a fiftieth is enough, since film dialogue has more of Sergei and
// Tennessee than a list of names.
func mostlyName(name, word float64, forms bool) bool {
	if forms {
		return namesInText*name > word/3
	}
	return namesInText*name > word/50
}

// englishShares folds the English list. Contractions stay (don't is dont), the
// possessives go: the reader of a text strips them.
func englishShares() map[string]float64 {
	out := map[string]float64{}
	list := frequency.Lists["English"].List
	for i, p := range english.shares(len(list)) {
		t := channel.Fold(list[i])
		if strings.HasSuffix(list[i], "'s") && len(t) > 5 || !plain(t) {
			continue
		}
		if len(t) > 1 || t == "a" || t == "i" {
			out[t] = max(out[t], p)
		}
	}
	return out
}

// fromForms estimates the share of a word from its forms: twice the most
// frequent inflected form, or half the word that it is itself a form of.
func fromForms(t string, listed map[string]float64) float64 {
	if len(t) < 3 || !plain(t) {
		return 0
	}
	best := 0.0
	for _, f := range inflections(t) {
		best = max(best, 2*listed[f])
	}
	for _, suffix := range []string{"s", "es", "ed", "ing", "er", "ers", "ly"} {
		stem, ok := strings.CutSuffix(t, suffix)
		if ok && len(stem) > 3 {
			best = max(best, listed[stem]/2)
		}
	}
	return math.Min(best, listed["people"])
}

// inflections returns the regular inflected forms of a word.
func inflections(w string) []string {
	last := w[len(w)-1]
	stem := w[:len(w)-1]
	switch {
	case last == 'e':
		return []string{w + "s", w + "d", stem + "ing"}
	case last == 'y' && !vowel(w[len(w)-2]):
		return []string{stem + "ies", stem + "ied", w + "ing"}
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh"):
		return []string{w + "es", w + "ed", w + "ing"}
	case strings.IndexByte("aeiouwy", last) < 0 && vowel(w[len(w)-2]) && !vowel(w[len(w)-3]):
		double := w + string(last)
		return []string{w + "s", w + "ed", w + "ing", double + "ed", double + "ing"}
	}
	return []string{w + "s", w + "ed", w + "ing"}
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// spellings returns the right spellings in the lists of common misspellings.
func spellings() map[string]bool {
	out := map[string]bool{}
	for _, pairs := range [][]string{misspell.DictMain, misspell.DictAmerican, misspell.DictBritish} {
		for i := 1; i < len(pairs); i += 2 {
			if w := pairs[i]; plain(w) {
				out[w] = true
			}
		}
	}
	return out
}

// eachOwn calls f for each word of the own list, with the rank it is given.
func eachOwn(f func(t string, rank int)) error {
	rank := 0
	lines := bufio.NewScanner(strings.NewReader(own))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '@':
			r, err := strconv.Atoi(line[1:])
			if err != nil || r < 1 || r > len(frequency.Lists["English"].List) {
				return fmt.Errorf("news.txt:%d: rank %q is no rank of the English list", n, line[1:])
			}
			rank = r
		case rank == 0 || channel.Fold(line) != line || !plain(line):
			return fmt.Errorf("news.txt:%d: %q is not one folded word below a rank", n, line)
		default:
			f(line, rank)
		}
	}
	return lines.Err()
}

func uncommented(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "#") {
			b.WriteString(line)
		}
	}
	return b.String()
}
