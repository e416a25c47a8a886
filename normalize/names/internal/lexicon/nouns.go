package main

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"transcheck/normalize/channel"
)

// ownNouns holds proper nouns that the sources lack: words under a line "@nats".
//
//go:embed nouns.txt
var ownNouns string

// A word of a place's name is half as often the name of a place as all that
// people live in would make it: the other half are nouns of other kinds.
const placesAmongNouns = 0.5

// nounShares returns the share of each proper noun: places by their size, the
// nouns of the spelling lists by the list they are in, and our own. A name of
// people that a spelling list has among its nouns is counted as a name already.
func nounShares(sources string, names map[string]float64) (map[string]float64, error) {
	out, err := placeShares(sources)
	if err != nil {
		return nil, err
	}
	for t := range out {
		out[t] *= placesAmongNouns
	}
	for _, list := range spellingLists {
		nouns, err := list.read(sources, "upper", "proper-names")
		if err != nil {
			return nil, err
		}
		for t := range nouns {
			if len(t) > 2 && names[t] == 0 {
				out[t] = max(out[t], math.Exp(-list.nounNats))
			}
		}
	}
	err = eachNoun(func(t string, nats float64) {
		out[t] = max(out[t], math.Exp(-nats))
	})
	return out, err
}

// eachNoun calls f for each noun of the own list, with the nats it is given.
func eachNoun(f func(t string, nats float64)) error {
	nats := 0.0
	n := 0
	for line := range strings.Lines(ownNouns) {
		n++
		line = strings.TrimSpace(line)
		if given, ok := strings.CutPrefix(line, "@"); ok {
			var err error
			if nats, err = strconv.ParseFloat(given, 64); err != nil || nats < 5 || nats > rarest {
				return fmt.Errorf("nouns.txt:%d: %q is no number from 5 to %d", n, given, rarest)
			}
			continue
		}
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, t := range strings.Fields(line) {
			if nats == 0 || channel.Fold(t) != t || !plain(t) {
				return fmt.Errorf("nouns.txt:%d: %q is no folded word below nats", n, t)
			}
			f(t, nats)
		}
	}
	return nil
}
