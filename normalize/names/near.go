package names

import (
	"bytes"
	"slices"

	"transcheck/normalize/channel"
	"transcheck/normalize/names/pack"
)

// minWord is the length in bytes below which a word is not compared by sound: short words resemble too many others.
const minWord = 3

// minSkeleton is how many consonants a word needs to be compared without one of them, minMerged to be compared by those that
// engines take for one another.
const (
	minSkeleton = 4
	minMerged   = 3
)

// nearIndex finds the words that sound like another: those that share a skeleton or are a letter apart.
//
// It keeps hashes of the keys, not the keys. Two keys on one hash bring a wrong candidate now and then, which its cost then
// turns away; in return the index is built in a fraction of the time, which every run of the program pays.
type nearIndex struct{ pack.Hashed }

func newNearIndex(words []string) *nearIndex {
	items := make([]pack.Item, 0, 10*len(words))
	var keys []byte
	for id, w := range words {
		keys = eachKey(keys, w, func(hash uint32) { items = append(items, pack.Item{Hash: hash, ID: int32(id)}) })
	}
	return &nearIndex{pack.NewHashed(items)}
}

// find returns the ids of the words that share a key with a folded word, in rising order.
func (n *nearIndex) find(folded string) []int32 {
	var hashes []uint32
	eachKey(nil, folded, func(hash uint32) { hashes = append(hashes, hash) })
	return n.having(hashes)
}

// having returns the ids of the words that have a key of one of the hashes, in rising order.
func (n *nearIndex) having(hashes []uint32) []int32 {
	var out []int32
	for _, hash := range hashes {
		for _, item := range n.Bucket(hash) {
			if item.Hash == hash {
				out = append(out, item.ID)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// eachKey calls f with the hashes of the keys of a word: its skeletons, whole, merged and without each of their consonants, itself
// and itself without each of its letters. One that is longer than any name has none, since its keys would take the square of its
// length. It returns the memory it used, for the next call.
func eachKey(memory []byte, word string, f func(hash uint32)) []byte {
	if len(word) < minWord || len(word) > maxLetters {
		return memory
	}
	memory = channel.AppendKeys(memory[:0], word)
	for rest := memory; len(rest) > 0; {
		end := bytes.IndexByte(rest, ' ')
		f(hash(skeleton, rest[:end]))
		if end >= minMerged {
			f(hashMerged(rest[:end]))
		}
		if end >= minSkeleton {
			for i := range end {
				f(hash(hash(skeleton, rest[:i]), rest[i+1:end]))
			}
		}
		rest = rest[end+1:]
	}
	f(hash(letters, word))
	for i := range word {
		if i == 0 || word[i] != word[i-1] { // either of a double letter leaves the same
			f(hash(hash(letters, word[:i]), word[i+size(word[i]):]))
		}
	}
	return memory
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

// Where the hashes of the kinds of key begin.
const (
	skeleton = uint32(2166136261)
	letters  = skeleton ^ 0x5bd1e995
	merging  = skeleton ^ 0x3c6ef372
)

// hashMerged hashes a skeleton in which consonants that are taken for one another are one: Berino and Bellino, Yubel and Yuval.
func hashMerged(key []byte) uint32 {
	h, last := uint32(merging), byte(0)
	for _, c := range key {
		switch c {
		case 'f':
			c = 'b'
		case 'd':
			c = 't'
		case 'g':
			c = 'k'
		case 'l':
			c = 'r'
		}
		if c != last {
			h = (h ^ uint32(c)) * 16777619
		}
		last = c
	}
	return h
}

// hash goes on with an FNV-1a hash over more bytes.
func hash[T string | []byte](h uint32, text T) uint32 {
	for i := range len(text) {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return h
}
