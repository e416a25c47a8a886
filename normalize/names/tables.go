package names

import (
	"encoding/json"
	"sort"
	"strconv"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
	"transcheck/normalize/names/pack"
)

// people keeps what the set says of peoples, offices and given names.
func (c *Compiled) people(set *dictionaries.Set) {
	demonyms, of := pack.NewAdder(0, 0), []int32{}
	for i, e := range set.Entries {
		for _, d := range e.Demonyms {
			demonyms.Add(channel.Fold(d))
			of = append(of, int32(i))
		}
	}
	c.demonyms, c.demonymsOf = demonyms.Strings(), pack.Of(of)
	titles := pack.NewAdder(0, 0)
	for _, w := range officeWords(set) {
		titles.Add(w)
	}
	c.titles = titles.Strings()
	variants, classes := pack.NewAdder(0, 0), []int32{}
	for i, class := range set.Variants {
		for _, name := range class {
			variants.Add(name)
			classes = append(classes, int32(i))
		}
	}
	c.variants, c.classes = variants.Strings(), pack.Of(classes)
}

// variantClasses returns given names that are spellings of one name.
func (c *Compiled) variantClasses() (out [][]string) {
	last := int32(-1)
	for i := range int32(c.variants.Len()) {
		if class := c.classes.At(i); class != last {
			out, last = append(out, nil), class
		}
		out[len(out)-1] = append(out[len(out)-1], c.variants.At(i))
	}
	return out
}

// rest keeps what only some of the checks ask for.
func (c *Compiled) rest(set *dictionaries.Set) {
	var told []int32
	var holders []pack.Item
	for i, e := range set.Entries {
		if len(e.Titles)+len(e.Demonyms) > 0 || e.Name == unitedNations {
			told = append(told, int32(i))
		}
		of := map[string]bool{}
		for _, r := range e.Roles {
			if !of[r.Of] {
				holders = append(holders, pack.Item{Hash: pack.Hash(r.Of), ID: int32(i)})
			}
			of[r.Of] = true
		}
	}
	c.told, c.holders = pack.Of(told), pack.NewHashed(holders)
	houses, synonyms := pack.NewAdder(0, 0), pack.NewAdder(0, 0)
	for _, h := range set.Houses() {
		houses.Add(h)
	}
	for _, s := range set.Synonyms {
		b, _ := json.Marshal(s) // strings alone, which never fail
		synonyms.Add(string(b))
	}
	removed := pack.NewAdder(0, 0)
	for _, name := range set.Removed() {
		removed.Add(name)
	}
	c.houses, c.synonyms, c.removed = houses.Strings(), synonyms.Strings(), removed.Strings()
}

// removals returns the names that are not to be known, in order.
func (c *Compiled) removals() (out []string) {
	for i := range int32(c.removed.Len()) {
		out = append(out, c.removed.At(i))
	}
	return out
}

// removes reports whether a name is not to be known, whatever was compiled before.
func (c *Compiled) removes(name string) bool {
	n := c.removed.Len()
	i := sort.Search(n, func(i int) bool { return c.removed.At(int32(i)) >= name })
	return i < n && c.removed.At(int32(i)) == name
}

// newestDay returns the latest day on which an office changed hands, as a number such as 20220109, or 0.
func newestDay(set *dictionaries.Set) int32 {
	day := ""
	for _, e := range set.Entries {
		for _, r := range e.Roles {
			day = max(day, r.From)
		}
	}
	n, _ := strconv.Atoi(strings.ReplaceAll(day, "-", ""))
	return int32(n)
}

// houseNames returns the houses of which there is a form.
func (c *Compiled) houseNames() (out []string) {
	for i := range int32(c.houses.Len()) {
		out = append(out, c.houses.At(i))
	}
	return out
}

// synonymRows returns what the tables say of words in the names of bodies.
func (c *Compiled) synonymRows() (out []dictionaries.Synonym) {
	for i := range int32(c.synonyms.Len()) {
		var s dictionaries.Synonym
		if json.Unmarshal([]byte(c.synonyms.At(i)), &s) == nil {
			out = append(out, s)
		}
	}
	return out
}
