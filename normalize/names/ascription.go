package names

import (
	"strings"

	"transcheck/dictionaries"
)

// Stretch is a stretch of the text of a passage.
type Stretch struct{ Start, End int }

// Ascription is an office of a country or body, as a text has it, and the person it is ascribed to.
type Ascription struct {
	Passage int
	Stretch         // the office and the country
	Title   Stretch // the words of the office
	Office  string  // the office, as the tables have it: "foreign minister"
	Of      Stretch // the words of the country, without a possessive ending
	Country *dictionaries.Entry
	People  bool    // the country is named by its demonym
	Person  *Person // nil where the text ascribes it to nobody
}

// Ascriptions returns the offices that the text names together with their country, in order. Those that it calls former, future
// or somebody's deputy are not among them.
func (g *Reading) Ascriptions() []Ascription {
	var out []Ascription
	people := g.People()
	for i := range g.reader.passages {
		t := &ascriber{reader: g.reader, o: g.reader.offices(), p: &g.reader.passages[i], people: people[i]}
		for j := 0; j < len(t.p.parts); {
			title, n := t.o.at(t.p.parts, j)
			if n > 0 {
				if a, ok := t.ascription(title, j, j+n); ok {
					a.Passage = i
					out = append(out, a)
				}
			}
			j += max(n, 1)
		}
	}
	return out
}

// ascriber reads the offices of one passage.
type ascriber struct {
	*reader
	o      *offices
	p      *passage
	people []Person
}

// ascription reads what stands around the words [i, j) of an office.
func (t *ascriber) ascription(office string, i, j int) (a Ascription, ok bool) {
	ps := t.p.parts
	if k := t.p.known[i]; k.locked() || t.hyphenated(j) {
		return a, false // part of a name, such as Pope Francis; president-elect
	}
	a = Ascription{Office: office, Title: Stretch{ps[i].start, ps[j-1].end}}
	from, to := i, j
	if at, e, people := t.countryBefore(i); e != nil {
		a.Country, a.People, a.Of = e, people, Stretch{ps[at].start, ps[i-1].end}
		from = at
		if j < len(ps) && ps[j].joined && (ps[j].folded == "of" || ps[j].folded == "for") {
			return a, false // the US president of the World Bank
		}
	} else if at, top, e := t.countryAfter(j); e != nil {
		a.Country, a.Of = e, Stretch{ps[at].start, ps[top-1].end}
		to = top
	}
	if a.Country == nil || t.qualified(from, a.People) {
		return a, false
	}
	a.Stretch = Stretch{ps[from].start, ps[to-1].end}
	a.Person = t.holder(from, to)
	return a, true
}

// hyphenated reports whether a hyphen stands before part i, as in president-elect and pro-US.
func (t *ascriber) hyphenated(i int) bool {
	return i > 0 && i < len(t.p.parts) && strings.Contains("-‑‐", t.gap(i))
}

// countryBefore returns the country or body named directly before part i, from which part on, and whether by its people.
func (t *ascriber) countryBefore(i int) (from int, e *dictionaries.Entry, people bool) {
	ps := t.p.parts
	if i == 0 || !ps[i].joined {
		return 0, nil, false
	}
	for n := min(maxDemonym, i); n > 0 && !ps[i].owned; n-- {
		words := make([]string, n)
		whole := true
		for j := range words {
			words[j] = ps[i-n+j].folded
			whole = whole && ps[i-n+j].upper && (j == 0 || ps[i-n+j].joined)
		}
		if e := t.having(t.o.peoples[strings.Join(words, " ")]); whole && e != nil {
			return i - n, e, true
		}
	}
	if k := t.p.known[i-1]; k != nil && k.start+k.n == i {
		return k.start, t.country(k), false
	}
	return 0, nil, false
}

// countryAfter returns the country or body in "of the X" from part j on, and its parts.
func (t *ascriber) countryAfter(j int) (from, to int, e *dictionaries.Entry) {
	ps := t.p.parts
	if j+1 >= len(ps) || !ps[j].joined || ps[j].folded != "of" {
		return 0, 0, nil
	}
	if j++; ps[j].folded == "the" {
		j++
	}
	if j >= len(ps) || !ps[j].joined || t.p.known[j] == nil || t.p.known[j].start != j {
		return 0, 0, nil
	}
	to = j + t.p.known[j].n
	rest := t.p.Text[ps[to-1].end:]
	if strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’") || t.hyphenated(to) {
		return 0, 0, nil // the president of Ukraine's parliament
	}
	return j, to, t.country(t.p.known[j])
}

// country returns the country or body that has offices of those that a span names, or nil where that is not one.
func (t *ascriber) country(k *knownSpan) *dictionaries.Entry {
	var all []*dictionaries.Entry
	for _, h := range k.hits {
		if f := t.form(h); !f.wrong {
			all = append(all, f.entry())
		}
	}
	return t.having(all)
}

func (t *ascriber) having(all []*dictionaries.Entry) (out *dictionaries.Entry) {
	for _, e := range all {
		if len(e.Titles) == 0 && !t.hasOffices(e.Name) || e.Kind == dictionaries.Person || e == out {
			continue
		}
		if out != nil {
			return nil
		}
		out = e
	}
	return out
}

// qualified reports whether the words before part i say that the office is not held, or of something greater: a former or deputy
// one, the president of the bank of the country.
func (t *ascriber) qualified(i int, people bool) bool {
	ps := t.p.parts
	if t.hyphenated(i) {
		return true
	}
	for j := i; j > 0 && i-j < 3 && ps[j].joined; j-- {
		if q := ps[j-1]; notHeld[q.folded] {
			return true
		}
	}
	if i == 0 || !ps[i].joined {
		return false
	}
	before := ps[i-1]
	switch {
	case before.folded == "a" || before.folded == "an":
		return true
	case before.folded == "of" || before.folded == "for":
		return !people
	case before.upper:
		return !before.opens || t.demonyms[before.folded] || !t.ordinaryWord(before.folded) && !connectors[before.folded]
	}
	return false
}

// notHeld are words before an office that is not held on the day.
var notHeld = wordSet(`former ex then late future acting interim caretaker deputy vice assistant under incoming outgoing next previous
	designate elect candidate nominee shadow opposition self proclaimed would be one time onetime ousted deposed exiled toppled prior
	last first old new another any no every each non anti pro like aspiring honorary alleged fake equivalent counterpart junior senior
	presidential wartime longtime erstwhile soviet imperial`)
