package names

import (
	"slices"

	"transcheck/normalize/channel"
)

// minWord is the length in bytes below which a word is not compared by sound: short words resemble too many others.
const minWord = 3

// nearIndex finds the words that sound like another: those that share a skeleton or are a letter apart.
//
// It keeps hashes of the keys, not the keys. Two keys on one hash bring a wrong candidate now and then, which its cost then
// turns away; in return the index is built in a fraction of the time, which every run of the program pays.
type nearIndex struct {
	words []string
	heads []int32 // by hash: the first link of a chain, or 0
	links []link
}

type link struct {
	word, next int32
	hash       uint32
}

func newNearIndex(words map[string]int32) *nearIndex {
	n := &nearIndex{words: make([]string, len(words)), links: make([]link, 1, 12*len(words)+1)}
	for w, id := range words {
		n.words[id] = w
	}
	size := 1
	for size < 16*len(words) {
		size *= 2
	}
	n.heads = make([]int32, size)
	for id, w := range n.words {
		eachKey(w, func(hash uint32) {
			at := &n.heads[hash&uint32(size-1)]
			n.links = append(n.links, link{int32(id), *at, hash})
			*at = int32(len(n.links) - 1)
		})
	}
	return n
}

// find returns the ids of the words that share a key with a folded word, in rising order.
func (n *nearIndex) find(folded string) []int32 {
	var out []int32
	eachKey(folded, func(hash uint32) {
		for at := n.heads[hash&uint32(len(n.heads)-1)]; at != 0; at = n.links[at].next {
			if n.links[at].hash == hash {
				out = append(out, n.links[at].word)
			}
		}
	})
	slices.Sort(out)
	return slices.Compact(out)
}

// eachKey calls f with the hashes of the keys of a word: its skeletons, itself and itself without each of its letters.
func eachKey(word string, f func(hash uint32)) {
	if len(word) < minWord {
		return
	}
	for _, k := range channel.Keys(word) {
		f(hash('=', k, ""))
	}
	f(hash('-', word, ""))
	for i := range word {
		if i == 0 || word[i] != word[i-1] { // either of a double letter leaves the same
			f(hash('-', word[:i], word[i+size(word[i]):]))
		}
	}
}

// size returns how many bytes the character that begins with b has.
func size(b byte) int {
	switch {
	case b < 0xC0:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}

// hash is FNV-1a over a kind of key and the two halves of its text.
func hash(kind byte, a, b string) uint32 {
	const prime = 16777619
	h := (uint32(2166136261) ^ uint32(kind)) * prime
	for i := range len(a) {
		h = (h ^ uint32(a[i])) * prime
	}
	for i := range len(b) {
		h = (h ^ uint32(b[i])) * prime
	}
	return h
}
