package document

import (
	"cmp"
	"slices"
)

// doubt is a word that a program which hears was not sure of.
type doubt struct {
	from, to int     // in the text of the segment
	sure     float64 // from 0 to 1
}

// doubtful is below which a word is noted: programs that hear give most words more, rare ones and names often less.
const doubtful = 0.8

// heardWord is a word of a list of words, as its file has it, with how sure it was heard.
type heardWord struct {
	text string
	sure float64
}

// Sureness returns how sure the least sure word between two offsets of the segment's text was heard, from 0 to 1. It is 1 where
// nothing is said of that, and for words of 0.8 and more.
func (s *Segment) Sureness(from, to int) float64 {
	sure := 1.0
	i, _ := slices.BinarySearchFunc(s.doubts, from, func(d doubt, at int) int { return cmp.Compare(d.to, at+1) })
	for ; i < len(s.doubts) && s.doubts[i].from < to; i++ {
		sure = min(sure, s.doubts[i].sure)
	}
	return sure
}

// doubt notes in the segments from the given one on which words of theirs a list of the same words was not sure of.
func (d *Document) doubt(first int, heard []heardWord) {
	if len(heard) == 0 {
		return
	}
	words := d.cueWords(first)
	var list []copyWord
	for i, w := range heard {
		list = wordsOf(list, i, w.text)
	}
	align(words, list, func(i, j int) {
		w, sure := words[i], heard[list[j].segment].sure
		s := &d.Segments[w.segment]
		if n := len(s.doubts); sure < doubtful && (n == 0 || s.doubts[n-1].to <= w.from) {
			s.doubts = append(s.doubts, doubt{w.from, w.to, sure})
		}
	})
}
