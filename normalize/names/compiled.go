package names

import (
	"fmt"
	"slices"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/names/pack"
)

// Compiled is a set of entries with the tables by which their names are found. It may lie in a file that is used in place. It
// never changes and is safe for concurrent use.
type Compiled struct {
	words   pack.Strings      // the different words of the forms, folded
	traits  pack.View[traits] // by word
	wordsBy pack.Hashed       // words by their hash
	uses    pack.Lists[use]   // by word: where it stands in accepted forms
	forms   pack.View[record] // every form of every entry
	texts   pack.View[byte]   // of the forms, one after another
	spelled pack.View[int32]  // the words of the forms, one after another
	formsBy pack.Hashed       // forms by the hash of their words
	near    func() *nearIndex // words by the hashes of their keys

	entriesBy pack.Hashed       // entries by the hash of their names
	decoded   entryCache        // entries by their number
	entries   pack.Strings      // as [dictionaries.Decode] reads them; none where a set was compiled
	set       *dictionaries.Set // that was compiled; nil where the tables lie in a file
	file      *pack.File        // or nil
	name      string            // of the file

	demonyms   pack.Strings     // folded
	demonymsOf pack.View[int32] // by demonym: the entry
	titles     pack.Strings     // the words of offices, folded
	variants   pack.Strings     // given names
	classes    pack.View[int32] // by variant: the number of its class
	totals     pack.View[int32] // how many entries there are, their weight together in two numbers, and the newest day
	told       pack.View[int32] // entries of which titles or demonyms are known
	holders    pack.Hashed      // entries by the hash of whose offices they hold
	houses     pack.Strings     // of which there is a form
	synonyms   pack.Strings     // rows of the tables, as JSON
	removed    pack.Strings     // names that are not to be known, in order
}

// traits are what is known of a word in all forms together.
type traits struct {
	lengths uint32 // the lengths in words of the forms that it begins, as bits: 1 for one word
	marks   uint32
}

// The marks of a word.
const (
	markSurname = 1 << iota // it is the surname of a person
	markCapital             // it stands with a capital in the name of something else
	markAcronym             // it is a form in capitals by itself
)

// use is a word's place in an accepted form.
type use struct {
	form int32
	at   int32
}

// record is a form as the table has it.
type record struct {
	entry int32
	text  int32 // where its text begins in the texts
	size  int32 // of the text in bytes
	shape int32 // words, surname, kind and whether it is wrong, in bits
	first int32 // of its words
}

// form is a way to write an entry.
type form struct {
	owner   *Compiled
	number  int32 // of the entry among those of the owner
	kind    dictionaries.Kind
	text    string
	words   int  // how many they are
	surname int  // the word that stands for a person, or -1
	wrong   bool // listed as a wrong form
}

// entry returns the entry that the form is of.
func (f form) entry() *dictionaries.Entry { return f.owner.entry(f.number) }

// Bits of the shape of a record: wrong, kind (3), surname (2), words.
const (
	kindShift    = 1
	surnameShift = 4
	wordsShift   = 6
)

// Where a surname stands.
const (
	noSurname int32 = iota
	firstIsSurname
	lastIsSurname
	lastButOneIsSurname
)

// formKinds are the kinds of entries by their number in a shape, in the order in which entries of one name are looked at.
var formKinds = [8]dictionaries.Kind{
	dictionaries.Person, dictionaries.Organization, dictionaries.Place, dictionaries.Event, dictionaries.Term, dictionaries.Unknown,
}

// maxFormWords is how many words a form may have; no text calls a longer one.
const maxFormWords = 64

// form returns a form by its number.
func (c *Compiled) form(id int32) form {
	r := c.forms.At(id)
	f := form{
		owner: c, number: r.entry, kind: formKinds[r.shape>>kindShift&7], words: int(r.shape >> wordsShift),
		text: pack.String(c.texts.Slice(r.text, r.text+r.size)), wrong: r.shape&1 != 0,
	}
	f.surname = surnameAt(r.shape>>surnameShift&3, f.words)
	return f
}

// formShape puts the bits of a record together.
func formShape(kind dictionaries.Kind, words int, surname int32, wrong bool) int32 {
	s := int32(words)<<wordsShift | surname<<surnameShift | kindNumber(kind)<<kindShift
	if wrong {
		s |= 1
	}
	return s
}

// surnameAt returns which of the words of a form is the surname, or -1.
func surnameAt(where int32, words int) int {
	switch where {
	case firstIsSurname:
		return 0
	case lastIsSurname:
		return words - 1
	case lastButOneIsSurname:
		return words - 2
	}
	return -1
}

// kindNumber returns the number of a kind in a shape.
func kindNumber(kind dictionaries.Kind) int32 {
	return int32(max(slices.Index(formKinds[:], kind), 0))
}

// word returns the number of a folded word of which the hash is given, or -1.
func (c *Compiled) word(folded string, hash uint32) int32 {
	for _, item := range c.wordsBy.Bucket(hash) {
		if item.Hash == hash && c.words.At(item.ID) == folded {
			return item.ID
		}
	}
	return -1
}

// wordList returns the words by their numbers.
func (c *Compiled) wordList() []string {
	out := make([]string, c.words.Len())
	for i := range out {
		out[i] = c.words.At(int32(i))
	}
	return out
}

// named returns the numbers of the entries of a name.
func (c *Compiled) named(name string) (out []int32) {
	hash := pack.Hash(name)
	for _, item := range c.entriesBy.Bucket(hash) {
		if item.Hash == hash && c.entry(item.ID).Name == name {
			out = append(out, item.ID)
		}
	}
	return out
}

// entry returns an entry by its number: the same pointer whenever it is asked for.
func (c *Compiled) entry(id int32) *dictionaries.Entry {
	if e := c.decoded.get(id); e != nil {
		return e
	}
	e, err := dictionaries.Decode(strings.Clone(c.entries.At(id)))
	if err != nil {
		e = &dictionaries.Entry{} // a file of this program holds none
	}
	return c.decoded.put(id, e)
}

// Len returns how many entries there are.
func (c *Compiled) Len() int { return int(c.totals.At(0)) }

// mass returns the weight of all entries together.
func (c *Compiled) mass() float64 { return float64(c.totals.At(1))*massUnit + float64(c.totals.At(2)) }

// newest returns the latest day on which an office is known to have changed hands, or "".
func (c *Compiled) newest() string {
	day := int(c.totals.At(3))
	if day == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", day/10000, day/100%100, day%100)
}

// massUnit splits a mass into two numbers of 32 bits.
const massUnit = 1 << 24

// Err returns the damage that was met in the file, or nil. Of what was read since then, nothing is certain.
func (c *Compiled) Err() error {
	if c.file == nil || c.file.Err() == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", c.name, c.file.Err())
}
