package names

import (
	"cmp"
	"math"
	"slices"

	"transcheck/normalize/channel"
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
		if q.id != id && !r.alikeTo(nil, q, id) {
			return false
		}
	}
	return true
}

// alikeTo reports whether a word of a text may be one of the dictionary, garbled or not. It says no to nothing that compare takes.
// Who asks of many hands in the word as it was seen.
func (r *reader) alikeTo(seen *channel.Seen, q *part, id int32) bool {
	return rememberUpTo(maxPairs, r.memory.pairs, pair{q.nth, id}, func() bool {
		word := r.word(id)
		if q.folded == word || connectors[q.folded] || connectors[word] {
			return true
		}
		if !plausible(word, q.folded) {
			return false
		}
		if seen == nil {
			s := r.model.Seen(q.folded)
			seen = &s
		}
		return !math.IsInf(seen.Cost(word, r.limit(q.folded)), 1)
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

// spellingOf reports whether two folded words are accepted spellings of one name. It remembers: a word of many names is met with each.
func (r *reader) spellingOf(seen, intended string) bool {
	return remember(r.memory.spellings, [2]string{seen, intended}, func() bool { return r.variants.same(seen, intended) })
}
