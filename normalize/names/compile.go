package names

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/names/pack"
)

// Compile makes the tables of a set, which stays as it is from then on. The same set makes the same tables.
func Compile(set *dictionaries.Set) (*Compiled, error) {
	size := 0
	for _, e := range set.Entries {
		for _, list := range [][]string{{e.Name}, e.Aliases, e.Wrong} {
			for _, f := range list {
				size += len(f)
			}
		}
	}
	if size > maxText {
		return nil, errTooLarge
	}
	return compile(set), nil
}

var errTooLarge = errors.New("the dictionaries are too large to be put together")

// maxText bounds the names of a set in bytes, so that places in the tables fit into 32 bits.
const maxText = 1 << 30

func compile(set *dictionaries.Set) *Compiled {
	n := len(set.Entries)
	b := &builder{
		ids: make(map[string]int32, 2*n), words: pack.NewAdder(2*n, 16*n),
		records: make([]record, 0, 2*n), list: make([]int32, 0, 5*n), texts: make([]byte, 0, 32*n),
		byWords: make([]pack.Item, 0, 2*n),
	}
	mass := 0
	for i, e := range set.Entries {
		mass += int(weight(e))
		b.addSpellings(int32(i), e, e.Name)
		for _, f := range e.Aliases {
			b.addSpellings(int32(i), e, f)
		}
		for _, f := range slices.Sorted(maps.Values(e.Style)) {
			if !e.Accepts(f) {
				b.addSpellings(int32(i), e, f)
			}
		}
		for _, f := range e.Wrong {
			b.add(int32(i), e, f, true)
		}
	}
	c := &Compiled{words: b.words.Strings(), set: set}
	c.near = sync.OnceValue(func() *nearIndex { return newNearIndex(c.wordList()) })
	go c.near() // while the rest is made and the text is read
	c.totals = pack.Of([]int32{int32(n), int32(mass / massUnit), int32(mass % massUnit), newestDay(set)})
	b.tabulate(c)
	c.keep(set)
	c.people(set)
	c.rest(set)
	return c
}

// builder gathers the words and forms of a set.
type builder struct {
	ids      map[string]int32 // of words
	words    *pack.Adder
	traits   []traits
	records  []record
	list     []int32 // the words of the forms, one after another
	texts    []byte
	byWords  []pack.Item
	capitals []bool // by word of the form under way: it begins with a capital and is no number
	hash     uint32 // of its words
}

// addSpellings adds an accepted form and, where it has letters that English lacks, the form that spells them out: Schönthal and
// Schoenthal. Without their marks the letters are folded.
func (b *builder) addSpellings(entry int32, e *dictionaries.Entry, text string) {
	b.add(entry, e, text, false)
	if !ascii(text) && strings.ContainsAny(text, "äöüøåÄÖÜØÅ") {
		b.add(entry, e, spelledOut.Replace(text), false)
	}
}

var spelledOut = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "Ø", "Oe", "Å", "Aa")

// add adds a form of an entry.
func (b *builder) add(entry int32, e *dictionaries.Entry, text string, wrong bool) {
	first := len(b.list)
	b.addWords(text)
	n := len(b.list) - first
	if n == 0 || n > maxFormWords {
		b.list = b.list[:first]
		return
	}
	ids, id := b.list[first:], int32(len(b.records))
	b.byWords = append(b.byWords, pack.Item{Hash: b.hash, ID: id})
	b.traits[ids[0]].lengths |= lengthBit(n)
	if n == 1 && text == strings.ToUpper(text) {
		b.traits[ids[0]].marks |= markAcronym
	}
	where := noSurname
	if e.Kind == dictionaries.Person || e.Kind == dictionaries.Unknown {
		where = b.surname(e, ids)
	}
	b.records = append(b.records, record{entry, int32(len(b.texts)), int32(len(text)), formShape(e.Kind, n, where, wrong), int32(first)})
	b.texts = append(b.texts, text...)
	if wrong {
		return
	}
	surname := surnameAt(where, n)
	for i, id := range ids {
		if i == surname {
			b.traits[id].marks |= markSurname
		}
		if b.capitals[i] && e.Kind != dictionaries.Person {
			b.traits[id].marks |= markCapital
		}
	}
}

// surname says which word of a person's form stands for the whole: the last one, or the first in names of languages that put it
// there.
func (b *builder) surname(e *dictionaries.Entry, ids []int32) int32 {
	last := len(ids) - 1
	switch {
	case surnameFirst(e):
		return b.familyName(e, ids)
	case last > 0 && suffixes[b.words.At(ids[last])]:
		return lastButOneIsSurname
	}
	return lastIsSurname
}

// familyName says where a form has the family name of somebody whose language puts it first, as Lai Ching-te. Who is known by an
// English given name has it last: Jimmy Lai, William Lai.
func (b *builder) familyName(e *dictionaries.Entry, ids []int32) int32 {
	name, last := foldWords(e.Name), len(ids)-1
	family := name[0].folded
	if len(name) == 2 && !pinyin.MatchString(family) {
		return lastIsSurname
	}
	at := slices.IndexFunc(ids, func(id int32) bool { return b.words.At(id) == family })
	switch {
	case at < 0 && len(ids) == len(name), at == 0: // another way to write it
		return firstIsSurname
	case at == last:
		return lastIsSurname
	case at == last-1:
		return lastButOneIsSurname
	}
	return noSurname
}

// tabulate makes the tables of the words and forms.
func (b *builder) tabulate(c *Compiled) {
	c.traits, c.forms, c.texts = pack.Of(b.traits), pack.Of(b.records), pack.Of(b.texts)
	c.spelled = pack.Of(b.list)
	c.formsBy = pack.NewHashed(b.byWords)
	items := make([]pack.Item, len(b.traits))
	for i := range items {
		items[i] = pack.Item{Hash: pack.Hash(b.words.At(int32(i))), ID: int32(i)}
	}
	c.wordsBy = pack.NewHashed(items)
	c.uses = pack.NewLists(len(b.traits), func(put func(int32, use)) {
		for i, r := range b.records {
			if r.shape&1 != 0 {
				continue
			}
			for at, id := range b.list[r.first:][:r.shape>>wordsShift] {
				put(id, use{int32(i), int32(at)})
			}
		}
	})
}

// keep makes the entries of the set those that are found.
func (c *Compiled) keep(set *dictionaries.Set) {
	c.decoded = newEntryCache(len(set.Entries))
	items := make([]pack.Item, len(set.Entries))
	for i, e := range set.Entries {
		c.decoded.put(int32(i), e)
		items[i] = pack.Item{Hash: pack.Hash(e.Name), ID: int32(i)}
	}
	c.entriesBy = pack.NewHashed(items)
}
