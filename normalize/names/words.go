package names

// addWords appends the ids of the words of a form: those of its parts.
func (x *Index) addWords(text string) {
	var buf [64]byte
	if len(text) > len(buf) || !ascii(text) {
		for _, q := range foldWords(text) {
			x.ids = append(x.ids, x.word(q.folded))
		}
		return
	}
	word := buf[:0]
	for i := range len(text) + 1 {
		if i < len(text) && letter(text[i]) {
			word = append(word, text[i]|0x20)
			continue
		}
		id, ok := x.words[string(word)] // does not allocate
		if !ok {
			id = x.word(string(word))
		}
		x.ids = append(x.ids, id)
		word = word[:0]
	}
}

// word returns the id of a folded word, a new one where it is not known.
func (x *Index) word(folded string) int32 {
	id, ok := x.words[folded]
	if !ok {
		id = int32(len(x.list))
		x.words[folded] = id
		x.list = append(x.list, folded)
	}
	return id
}

// idsOf returns the ids of the words of a form.
func (x *Index) idsOf(f *form) []int32 { return x.ids[f.first : int(f.first)+f.words] }

// tabulate notes where each word stands.
func (x *Index) tabulate() {
	x.starts = newTable(len(x.list), func(put func(int32, int32)) {
		for i := range x.forms {
			put(x.ids[x.forms[i].first], int32(i))
		}
	})
	x.uses = newTable(len(x.list), func(put func(int32, use)) {
		for i := range x.forms {
			if x.forms[i].wrong {
				continue
			}
			for at, id := range x.idsOf(&x.forms[i]) {
				put(id, use{int32(i), int32(at)})
			}
		}
	})
}

// id returns the id of a folded word, or -1.
func (x *Index) id(folded string) int32 {
	if id, ok := x.words[folded]; ok {
		return id
	}
	return -1
}

// usesOf returns where a word stands in the accepted forms.
func (x *Index) usesOf(id int32) []use {
	if id < 0 {
		return nil
	}
	return x.uses.of(id)
}

// table holds lists by the id of a word, in one piece of memory.
type table[T any] struct {
	starts []int32
	items  []T
}

// newTable makes the table of n lists from what each puts; it is called twice, to count and to fill, and must put the same.
func newTable[T any](n int, each func(put func(id int32, item T))) table[T] {
	t := table[T]{starts: make([]int32, n+1)}
	each(func(id int32, _ T) { t.starts[id+1]++ })
	for i := range n {
		t.starts[i+1] += t.starts[i]
	}
	t.items = make([]T, t.starts[n])
	next := append([]int32(nil), t.starts[:n]...)
	each(func(id int32, item T) {
		t.items[next[id]] = item
		next[id]++
	})
	return t
}

func (t *table[T]) of(id int32) []T { return t.items[t.starts[id]:t.starts[id+1]] }
