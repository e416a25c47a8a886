package names

import (
	"math"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// chance returns ln of the probability that a capitalised word that has nothing to do with the entry in question is spelled so:
// as some name of the world, as an ordinary word in capitals, or as a word of other names in the dictionary.
func (r *reader) chance(p *part) float64 {
	key := chanceKey{p.folded, p.opens, r.lower[p.folded]}
	return remember(r.memory.chances, key, func() float64 { return r.chanceOf(key) })
}

func (r *reader) chanceOf(p chanceKey) float64 {
	sum := 0.4 * math.Exp(channel.Chance(p.folded))
	if nats, ok := dictionaries.CommonName(p.folded); ok {
		sum += 0.4 * math.Exp(-nats)
	}
	if nats, ok := dictionaries.ProperNoun(p.folded); ok {
		sum += 0.4 * math.Exp(-nats)
	}
	if nats, ok := dictionaries.Word(p.folded); ok {
		share := 0.1
		if p.opens || p.lower {
			share = 0.5
		}
		sum += share * math.Exp(-nats)
	}
	if r.demonyms[p.folded] {
		sum += 1e-3
	}
	if n := r.countOf(r.id(p.folded)); n > 0 {
		sum += 0.4 * float64(n) / float64(r.forms+100)
	}
	if r.exists(p.folded) {
		sum += 1e-4
	}
	if p.lower { // the text itself uses it as a word
		sum += 1e-4
	}
	return math.Log(sum)
}
