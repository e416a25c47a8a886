package dictionaries

import (
	_ "embed"
	"strings"
)

//go:generate go run ../normalize/names/internal/lexicon -from ../../shared -out data/lexicon.txt

// lexicon has a line "token<TAB>word<TAB>name" for each token, in byte order.
// The comment lines at its head sort before any token. It is searched as it
// stands: a program that checks one short text pays nothing for the rest.
//
//go:embed data/lexicon.txt
var lexicon string

// Word returns how rare a token is as an ordinary English word: -ln of the share
// of running English words that it is, in nats. "the" has 3.8, a word that film
// dialogue uses once in a million words 13.8, and no word has more than 16. It
// reports false for a token that is not listed: a rare word, a proper noun, or
// one like "david" that is seldom anything but a name.
//
// The token is in the form that channel.Fold gives. The shares come from the
// ranks of words in film dialogue, and for the words of the news that it lacks
// from estimates; see the head of data/lexicon.txt.
func Word(folded string) (nats float64, ok bool) {
	word, _ := lexiconLine(folded)
	return lexiconNats(word)
}

// CommonName returns how rare a token is as a given or family name: -ln of the
// share of the tokens of people's names that it is, in nats. "john" has 4.8, a
// name of one person in ten thousand 9.2, and no name has more than 16. It
// reports false for a token that is not listed, which is a rare name or none.
//
// The token is in the form that channel.Fold gives; a hyphenated one may be
// listed as a whole, and so may its parts. Half of each share comes from the US
// census and half from the names of people of all countries in Wikidata.
func CommonName(folded string) (nats float64, ok bool) {
	_, name := lexiconLine(folded)
	return lexiconNats(name)
}

// lexiconLine returns the two numbers of a token, or two empty strings.
func lexiconLine(token string) (word, name string) {
	lo, hi := 0, len(lexicon) // both at the start of a line
	for lo < hi {
		mid := lo + (hi-lo)/2
		mid = lo + strings.LastIndexByte(lexicon[lo:mid], '\n') + 1
		line := lexicon[mid:hi]
		if end := strings.IndexByte(line, '\n'); end >= 0 {
			line = line[:end]
		}
		key, rest, _ := strings.Cut(line, "\t")
		switch {
		case key == token:
			word, name, _ = strings.Cut(rest, "\t")
			return word, name
		case key < token:
			lo = min(mid+len(line)+1, hi)
		default:
			hi = mid
		}
	}
	return "", ""
}

// lexiconNats reads tenths of nats.
func lexiconNats(tenths string) (nats float64, ok bool) {
	n := 0
	for i := range len(tenths) {
		if tenths[i] < '0' || tenths[i] > '9' {
			return 0, false
		}
		n = 10*n + int(tenths[i]-'0')
	}
	return float64(n) / 10, tenths != ""
}
