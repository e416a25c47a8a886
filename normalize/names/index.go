package names

import (
	"cmp"
	"slices"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/names/pack"
)

// Index finds the entries whose names sound like a word, in layers that are compiled. It is built once and safe for concurrent
// use.
type Index struct {
	layers     []*layer
	background []*Compiled // of which names are right, though the index does not hold them
	size       int         // entries
	forms      int
	mass       float64                          // total weight of the entries
	demonyms   map[string]bool                  // words that are right, whatever the index holds
	peoples    map[string][]*dictionaries.Entry // places by their demonyms
	titles     titles
	variants   variants
	houses     []string                              // of which there is a form, in order
	synonyms   func() synonyms                       // these are made when they are first asked for
	countries  func() map[string]*dictionaries.Entry // by the words of their names and peoples
	others     func() map[string]bool                // names of bodies that are right, though the index does not hold them
	offices    func() *offices
	common     *common
}

// NewIndex returns the index of a set of entries with less than a gigabyte of names. The background holds names that exist, and
// the words for peoples, whether or not they are in the set: nothing is suggested from it, but what it holds is not taken for a
// garbled name.
func NewIndex(set, background *dictionaries.Set) *Index {
	layers := []*Compiled{compile(set)}
	if set == background {
		return newIndex(layers, nil)
	}
	return newIndex(layers, []*Compiled{compile(background)})
}

// newIndex returns the index of layers and a background.
func newIndex(layers, background []*Compiled) *Index {
	x := &Index{background: background, demonyms: map[string]bool{}, peoples: map[string][]*dictionaries.Entry{}, titles: titles{}}
	x.common = &common{found: map[nearKey][]int32{}}
	var classes [][]string
	for _, c := range background {
		classes = append(classes, c.variantClasses()...)
		for i := range int32(c.demonyms.Len()) {
			x.demonyms[c.demonyms.At(i)] = true
		}
	}
	words, forms := 0, 0
	for _, c := range layers {
		x.layers = append(x.layers, &layer{Compiled: c, firstWord: int32(words), firstForm: int32(forms), live: c.forms.Len()})
		words, forms = words+c.words.Len(), forms+c.forms.Len()
		classes = append(classes, c.variantClasses()...)
		for i := range int32(c.titles.Len()) {
			x.titles[c.titles.At(i)] = true
		}
	}
	x.variants = newVariants(classes)
	for _, c := range layers {
		x.houses = append(x.houses, c.houseNames()...)
	}
	slices.Sort(x.houses)
	x.houses = slices.Compact(x.houses)
	x.others = sync.OnceValue(func() map[string]bool { return otherNames(background) })
	x.countries = sync.OnceValue(func() map[string]*dictionaries.Entry { return newCountries(x.known()) })
	x.synonyms = sync.OnceValue(func() synonyms { return newSynonyms(x.synonymRows()) })
	x.offices = sync.OnceValue(func() *offices { return newOffices(x) })
	x.count()
	return x
}

// Houses returns the houses of which a form is known, in order.
func (x *Index) Houses() []string { return x.houses }

// told returns the entries of the index of which titles or demonyms are known.
func (x *Index) told() (out []*dictionaries.Entry) {
	for _, l := range x.layers {
		for _, id := range l.told.All() {
			if !l.hidden[id] {
				out = append(out, l.entry(id))
			}
		}
	}
	return out
}

// holders returns the entries that hold offices of a country or body.
func (x *Index) holders(of string) (out []*dictionaries.Entry) {
	hash := pack.Hash(of)
	for _, l := range x.layers {
		for _, item := range l.holders.Bucket(hash) {
			if item.Hash == hash && !l.hidden[item.ID] {
				out = append(out, l.entry(item.ID))
			}
		}
	}
	return out
}

// hasOffices reports whether an office of a country or body is known.
func (x *Index) hasOffices(of string) bool {
	hash := pack.Hash(of)
	return slices.ContainsFunc(x.layers, func(l *layer) bool {
		return slices.ContainsFunc(l.holders.Bucket(hash), func(item pack.Item) bool { return item.Hash == hash })
	})
}

// known returns the same of the background and of the index.
func (x *Index) known() (out []*dictionaries.Entry) {
	for _, c := range x.background {
		for _, id := range c.told.All() {
			out = append(out, c.entry(id))
		}
	}
	return append(out, x.told()...)
}

// synonymRows returns what the tables of the background and of the index say of words of bodies.
func (x *Index) synonymRows() (out []dictionaries.Synonym) {
	for _, c := range x.background {
		out = append(out, c.synonymRows()...)
	}
	for _, l := range x.layers {
		out = append(out, l.synonymRows()...)
	}
	return out
}

// count notes how much the layers hold, and the words for peoples. It is called again when something was hidden.
func (x *Index) count() {
	clear(x.peoples)
	x.size, x.forms, x.mass = 0, 0, 0
	for _, l := range x.layers {
		for i := range int32(l.demonyms.Len()) {
			d, of := l.demonyms.At(i), l.demonymsOf.At(i)
			x.demonyms[d] = true
			if !l.hidden[of] {
				x.peoples[d] = append(x.peoples[d], l.entry(of))
			}
		}
		x.size += l.Len() - len(l.hidden)
		x.forms += l.live
		x.mass += l.mass()
		for id := range l.hidden {
			x.mass -= weight(l.entry(id))
		}
	}
}

// weight is the prominence of an entry, from 1 to 5; an entry that gives none is in the middle.
func weight(e *dictionaries.Entry) float64 {
	if e.Weight == 0 {
		return 2
	}
	return float64(e.Weight)
}

// lookup returns the entries of a name.
func (x *Index) lookup(name string) (out []*dictionaries.Entry) {
	for _, l := range x.layers {
		for _, id := range l.named(name) {
			if !l.hidden[id] {
				out = append(out, l.entry(id))
			}
		}
	}
	if len(out) > 1 {
		slices.SortStableFunc(out, func(a, b *dictionaries.Entry) int { return cmp.Compare(kindNumber(a.Kind), kindNumber(b.Kind)) })
	}
	return out
}

// entry returns an entry of that name, or nil.
func (x *Index) entry(name string) *dictionaries.Entry {
	if found := x.lookup(name); len(found) > 0 {
		return found[0]
	}
	return nil
}

// layerOf returns the layer of a form and its number there.
func (x *Index) layerOf(id int32) (l *layer, form int32) {
	l = x.layers[0]
	for _, next := range x.layers[1:] {
		if id >= next.firstForm {
			l = next
		}
	}
	return l, id - l.firstForm
}

// form returns a form by its number.
func (x *Index) form(id int32) form {
	l, form := x.layerOf(id)
	return l.form(form)
}

// locate returns the layer of a word and its number there.
func (x *Index) locate(id int32) (at int, word int32) {
	for i, l := range x.layers {
		if id >= l.firstWord {
			at = i
		}
	}
	return at, id - x.layers[at].firstWord
}

// word returns a folded word by its number.
func (x *Index) word(id int32) string {
	at, word := x.locate(id)
	return x.layers[at].words.At(word)
}

// look returns the number of a folded word, or -1, and the lengths of the forms that it begins.
func (x *Index) look(folded string) (id int32, lengths uint32) {
	id = -1
	hash := pack.Hash(folded)
	for _, l := range x.layers {
		if word := l.Compiled.word(folded, hash); word >= 0 {
			if id < 0 {
				id = l.firstWord + word
			}
			lengths |= l.traits.At(word).lengths
		}
	}
	return id, lengths
}

// id returns the number of a folded word, or -1.
func (x *Index) id(folded string) int32 {
	id, _ := x.look(folded)
	return id
}

// idIn returns the number of a word, given that in a layer.
func (x *Index) idIn(l *layer, word int32) int32 {
	if l == x.layers[0] {
		return word
	}
	return x.id(l.words.At(word))
}

// each calls f for each layer that has a word, with its number there.
func (x *Index) each(id int32, f func(l *layer, word int32)) {
	if id < 0 {
		return
	}
	at, word := x.locate(id)
	f(x.layers[at], word)
	if at+1 == len(x.layers) {
		return
	}
	folded := x.layers[at].words.At(word)
	hash := pack.Hash(folded)
	for _, l := range x.layers[at+1:] {
		if word := l.Compiled.word(folded, hash); word >= 0 {
			f(l, word)
		}
	}
}

// usesOf returns where a word stands in the accepted forms. Of a word in very many, [Index.countOf] tells how many without them.
func (x *Index) usesOf(id int32) (out []use) {
	if len(x.layers) == 1 && id >= 0 && x.layers[0].hidden == nil {
		return x.layers[0].uses.Of(id)
	}
	x.each(id, func(l *layer, word int32) { out = l.appendUses(out, word) })
	return out
}

// countOf returns in how many accepted forms a word stands.
func (x *Index) countOf(id int32) (n int) {
	x.each(id, func(l *layer, word int32) { n += l.count(word) })
	return n
}

// marks returns what is known of a word in all forms together.
func (x *Index) marks(id int32) (marks uint32) {
	x.each(id, func(l *layer, word int32) { marks |= l.marks(word) })
	return marks
}

// near returns the numbers of the words that sound like a folded one or are a letter apart, in rising order.
func (x *Index) near(folded string) (out []int32) {
	var hashes []uint32
	eachKey(nil, folded, func(hash uint32) { hashes = append(hashes, hash) })
	for i, l := range x.layers {
		for _, word := range l.near().having(hashes) {
			if i == 0 {
				out = append(out, word)
			} else {
				out = append(out, x.id(l.words.At(word)))
			}
		}
	}
	if len(x.layers) > 1 {
		slices.Sort(out)
		out = slices.Compact(out)
	}
	return out
}

// exists reports whether a word stands in a name that only the background has.
func (x *Index) exists(folded string) bool {
	hash := pack.Hash(folded)
	return slices.ContainsFunc(x.background, func(c *Compiled) bool {
		word := c.word(folded, hash)
		return word >= 0 && c.uses.Count(word) > 0
	})
}

// oneWord returns the forms that are one folded word.
func (x *Index) oneWord(folded string) (out []int32) {
	hash := hashWord(wordsHash, folded)
	for _, l := range x.layers {
		word := l.Compiled.word(folded, pack.Hash(folded))
		for _, item := range l.formsBy.Bucket(hash) {
			f := l.forms.At(item.ID)
			if item.Hash == hash && f.shape>>wordsShift == 1 && l.spelled.At(f.first) == word && !l.hidden[f.entry] {
				out = append(out, l.firstForm+item.ID)
			}
		}
	}
	return out
}

// sibling returns the form of the same entry that has a text, or -1.
func (x *Index) sibling(form int32, text string) int32 {
	l, at := x.layerOf(form)
	n, entry := int32(l.forms.Len()), l.forms.At(at).entry
	for at > 0 && l.forms.At(at-1).entry == entry { // the forms of an entry stand together
		at--
	}
	for ; at < n && l.forms.At(at).entry == entry; at++ {
		if f := l.form(at); f.text == text {
			return l.firstForm + at
		}
	}
	return -1
}

// Guard calls a function that reads names, and returns the damage that made it stop, if any did. [Index.Err] tells of it too.
func Guard(read func()) (err error) {
	defer pack.Recover(&err)
	read()
	return nil
}

// Err returns the damage that was met in a file of the index, or nil. What was read since then lacks names.
func (x *Index) Err() error {
	for _, l := range x.layers {
		if err := l.Err(); err != nil {
			return err
		}
	}
	for _, c := range x.background {
		if err := c.Err(); err != nil {
			return err
		}
	}
	return nil
}
