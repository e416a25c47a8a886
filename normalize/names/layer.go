package names

import (
	"sort"

	"transcheck/normalize/names/pack"
)

// layer is what is compiled as a part of an index. Its words and forms are numbered on from those of the layers before it. Where
// a word is in several layers, its number is that in the first of them.
type layer struct {
	*Compiled
	firstWord, firstForm int32
	hidden               map[int32]bool  // entries that another layer has instead
	fewer                map[int32]int32 // by word: how many of its uses are of hidden entries
	live                 int             // forms that are not hidden
}

// hide leaves entries out.
func (l *layer) hide(entries ...int32) {
	for _, entry := range entries {
		if l.hidden == nil {
			l.hidden, l.fewer = map[int32]bool{}, map[int32]int32{}
		}
		if !l.hidden[entry] {
			l.hidden[entry] = true
			l.hideForms(entry)
		}
	}
}

// hideForms leaves the forms of an entry out of what is counted.
func (l *layer) hideForms(entry int32) {
	n := l.forms.Len()
	first := sort.Search(n, func(i int) bool { return l.forms.At(int32(i)).entry >= entry })
	for i := first; i < n && l.forms.At(int32(i)).entry == entry; i++ {
		f := l.form(int32(i))
		l.live--
		if f.wrong {
			continue
		}
		for _, q := range foldWords(f.text) {
			l.fewer[l.word(q.folded, pack.Hash(q.folded))]++
		}
	}
}

// count returns how many accepted forms have a word, by its number in the layer.
func (l *layer) count(word int32) int { return l.uses.Count(word) - int(l.fewer[word]) }

// appendUses appends the uses of a word, by its number in the layer.
func (l *layer) appendUses(out []use, word int32) []use {
	whole := l.fewer[word] == 0
	for _, u := range l.uses.Of(word) {
		if whole || !l.hidden[l.forms.At(u.form).entry] {
			out = append(out, use{l.firstForm + u.form, u.at})
		}
	}
	return out
}

// marks returns the marks of a word, by its number in the layer.
func (l *layer) marks(word int32) uint32 {
	if l.fewer[word] > 0 && l.count(word) == 0 {
		return 0
	}
	return l.traits.At(word).marks
}
