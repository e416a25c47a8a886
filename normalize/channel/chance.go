package channel

import (
	_ "embed"
)

// The trigram table: for each two letters before, the cost of each letter
// after, one printable character a letter. Letters are numbered as letterCode
// does; 0 is the boundary before and after a word.
const (
	letters       = 28
	chancePerNat  = 8
	chanceZero    = '!' // stands for cost 0
	chanceLineLen = letters + 1
	strangeCost   = 10 // nats, for a character that names hardly have
)

//go:embed tables/chance.txt
var chanceText string

// Chance returns ln of the probability that a name token drawn at random from
// the world's names is spelled as folded. It is always negative and finite.
func Chance(folded string) float64 {
	table := chanceText[chanceStart():]
	a, b, eighths, strange := 0, 0, 0, 0
	for i := 0; i <= len(folded); i++ {
		c := 0
		if i < len(folded) {
			if c = int(letterCode(folded[i])); c == 0 {
				strange++
				a, b = 0, 0
				continue
			}
		}
		eighths += int(table[(a*letters+b)*chanceLineLen+c] - chanceZero)
		a, b = b, c
	}
	return -float64(eighths)/chancePerNat - strangeCost*float64(strange) - 1.0/(2*chancePerNat)
}

// chanceStart is where the rows begin: they are the last part of the file, all
// of one length.
func chanceStart() int { return len(chanceText) - letters*letters*chanceLineLen }
