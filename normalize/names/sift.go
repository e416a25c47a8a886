package names

import (
	"cmp"
	"math"
	"slices"
)

// pair is a word of a text, by its number there, and one of the dictionary.
type pair struct{ seen, intended int32 }

// sift reports whether the parts of a reading may sound like the words that it takes them for. Nearly all readings of several
// words fail in a word other than the one that led to them; this finds it by numbers, without the text of the form.
func (r *reader) sift(p *passage, a *alignment) bool {
	l, form := r.layerOf(a.form)
	f := l.forms.At(form)
	words := l.spelled.Slice(f.first, f.first+f.shape>>wordsShift)
	for j := range a.end - a.start {
		at := a.from + j
		if a.skipped && j > 0 {
			at = a.to - 1
		}
		q, id := &p.parts[a.start+j], l.firstWord+words[at]
		if q.id != id && !r.alikeTo(q, id) {
			return false
		}
	}
	return true
}

// alikeTo reports whether a word of a text may be one of the dictionary, garbled or not. It says no to nothing that compare takes.
func (r *reader) alikeTo(q *part, id int32) bool { return !math.IsInf(r.costTo(q, id), 1) }

// costTo is the cost of garbling a word of the dictionary into one of a text, infinite where it is over the limit. Connectors, which
// are not compared by their sound, cost nothing.
func (r *reader) costTo(q *part, id int32) float64 {
	return rememberUpTo(maxPairs, r.memory.costs, pair{q.nth, id}, func() float64 {
		word := r.word(id)
		if connectors[q.folded] || connectors[word] {
			return 0
		}
		if !plausible(word, q.folded) {
			return math.Inf(1)
		}
		return r.cost(word, q.folded, r.limit(q.folded))
	})
}

// limit is the most that any garbling into a folded word may cost, wherever the word stands: where its capital is expected, chance
// explains it sooner.
func (r *reader) limit(folded string) float64 {
	key := chanceKey{folded: folded}
	return min(maxWordCost, -maxWordRatio*remember(r.memory.chances, key, func() float64 { return r.chanceOf(key) }))
}

// wordCost is a word of the dictionary and what it costs to garble it into one of the text.
type wordCost struct {
	id   int32
	cost float64
}

// mostNear is how many words of the dictionary one of the text is compared with. Where so many are near, those farther away are not
// meant; a dictionary of a million names has hundreds.
const mostNear = 256

// nearest returns the nearest of some words, in rising order of their numbers.
func nearest(words []wordCost) (out []int32) {
	if len(words) > mostNear {
		slices.SortFunc(words, func(a, b wordCost) int { return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.id, b.id)) })
		words = words[:mostNear]
	}
	for _, w := range words {
		out = append(out, w.id)
	}
	slices.Sort(out)
	return out
}

// acceptable reports whether a folded word may be another accepted way to write one of the dictionary.
func (r *reader) acceptable(seen, intended string) bool {
	return r.spellingOf(seen, intended) || inflected(seen, intended, true) || inflected(seen, intended, false)
}

// spellingOf reports whether two folded words are accepted spellings of one name.
func (r *reader) spellingOf(a, b string) bool { return r.variants.alike(r.soundsOf(a), r.soundsOf(b)) }

// soundsOf returns how a folded word sounds. It remembers: a word is compared with many.
func (r *reader) soundsOf(folded string) *sounds {
	return rememberUpTo(maxSounds, r.memory.sounds, folded, func() *sounds { return soundsOf(folded) })
}
