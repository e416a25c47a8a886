package names

import "transcheck/normalize/names/pack"

// addWords appends the words of a form to the list, with their capitals and the hash of all: those of its parts.
func (b *builder) addWords(text string) {
	b.hash, b.capitals = wordsHash, b.capitals[:0]
	var buf [64]byte
	if len(text) > len(buf) || !ascii(text) {
		for _, q := range foldWords(text) {
			b.addWord(b.word(q.folded), q.folded, q.upper && !q.number)
		}
		return
	}
	word, start := buf[:0], 0
	for i := range len(text) + 1 {
		if i < len(text) && letter(text[i]) {
			word = append(word, text[i]|0x20)
			continue
		}
		id, ok := b.ids[string(word)] // does not allocate
		if !ok {
			id = b.word(string(word))
		}
		b.addWord(id, pack.String(word), text[start] < 'a')
		word, start = word[:0], i+1
	}
}

func (b *builder) addWord(id int32, folded string, capital bool) {
	b.list = append(b.list, id)
	b.capitals = append(b.capitals, capital)
	b.hash = hashWord(b.hash, folded)
}

// word returns the number of a folded word, a new one where it is not known.
func (b *builder) word(folded string) int32 {
	id, ok := b.ids[folded]
	if !ok {
		id = b.words.Add(folded)
		b.ids[folded] = id
		b.traits = append(b.traits, traits{})
	}
	return id
}

// wordsHash is where the hash of the words of a form begins.
const wordsHash = uint32(2166136261)

// hashWord goes on with the hash of the words of a form.
func hashWord(h uint32, folded string) uint32 { return pack.HashOn(pack.HashOn(h, folded), " ") }

// lengthBit is the bit for forms of n words; longer ones share the last.
func lengthBit(n int) uint32 { return 1 << (min(n, 32) - 1) }
