package dictionaries

import (
	_ "embed"
	"strings"
)

//go:generate go run ../normalize/names/internal/lexicon -from ../../shared -sources ../../sources -out data/lexicon.txt

// lexicon has a line "token<TAB>numbers" for each token, in byte order. A number
// is tenths of nats behind the letter of what it is about: w40n93.
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
// and the rare ones of spelling lists from estimates; see the head of
// data/lexicon.txt.
func Word(folded string) (nats float64, ok bool) {
	return lexiconNats(lexiconLine(folded), 'w')
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
	return lexiconNats(lexiconLine(folded), 'n')
}

// ProperNoun returns how rare a token is as a proper noun other than a name of
// a person: a place, a people, a company. It is -ln of a share as CommonName's
// is: "paris" has 8.3, a town of 15,000 people 13, and none more than 16.
// It reports false for a token that is not listed.
//
// The token is in the form that channel.Fold gives. Places are those of GeoNames
// and count by their inhabitants; for the rest the share is an estimate.
func ProperNoun(folded string) (nats float64, ok bool) {
	return lexiconNats(lexiconLine(folded), 'p')
}

// lexiconLine returns the numbers of a token, or an empty string.
func lexiconLine(token string) string {
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
			return rest
		case key < token:
			lo = min(mid+len(line)+1, hi)
		default:
			hi = mid
		}
	}
	return ""
}

// lexiconNats reads the number behind a letter.
func lexiconNats(numbers string, kind byte) (nats float64, ok bool) {
	i := strings.IndexByte(numbers, kind)
	if i < 0 {
		return 0, false
	}
	tenths := 0
	for i++; i < len(numbers) && '0' <= numbers[i] && numbers[i] <= '9'; i++ {
		tenths = 10*tenths + int(numbers[i]-'0')
	}
	return float64(tenths) / 10, true
}
