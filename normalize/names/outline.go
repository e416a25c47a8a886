package names

import (
	"slices"

	"transcheck/dictionaries"
)

// titled reports whether part i is the last word of a title, and what follows it up to a part is who bears it: President, but
// not the National of National Security Council.
func (r *reader) titled(p *passage, i, to int) bool {
	q := &p.parts[i]
	if !q.upper || !r.titles.is(q.folded) || openers[q.folded] || bodyNouns[p.parts[to-1].folded] {
		return false
	}
	next := r.afterCountry(p, i+1, to)
	b := &p.parts[next]
	if !b.upper || r.titles.is(b.folded) || bodyNouns[b.folded] || suffixes[b.folded] {
		return false
	}
	return !r.ordinaryWord(b.folded) || r.given(b) && next+1 < to
}

// afterCountry returns the first part after the country or body that a title is of: Sergei in President of Russia Sergei Ivanov. What
// stands there alone is itself the name.
func (r *reader) afterCountry(p *passage, i, to int) int {
	at := i
	for at < to-1 && !p.parts[at].upper {
		at++
	}
	if at == i {
		return i
	}
	end := at + 1
	if k := p.known[at]; k != nil {
		end = k.start + k.n
	}
	if end >= to {
		return at
	}
	return end
}

// startOfTitle returns where a title begins that ends with part i, not before a part: with its adjectives and the country or
// body before it.
func (r *reader) startOfTitle(p *passage, from, i int) int {
	for i > from {
		q := &p.parts[i-1]
		if q.upper && !r.titles.is(q.folded) && !r.demonyms[q.folded] && !bodyNouns[q.folded] && !r.ordinaryWord(q.folded) && p.known[i-1] == nil {
			break
		}
		i--
	}
	return i
}

// given reports whether a word is a common name of persons.
func (r *reader) given(q *part) bool {
	return q.lexeme.common > 0 && q.lexeme.common < commonGiven
}

// commonGiven is how rare a name may be, in nats, to show that it is one of a person.
const commonGiven = 11.0

// trim takes from a run what is no part of a name: words that a sentence begins with, adjectives of peoples before a person, what
// is left of a connector. It reports whether a name is left.
func (r *reader) trim(p *passage, u nameRun) (nameRun, bool) {
	for u.from < u.to {
		q := &p.parts[u.from]
		next := u.from + 1
		alone := next == u.to || p.parts[next].upper && !r.ordinaryWord(p.parts[next].folded) && !bodyNouns[p.parts[next].folded]
		switch {
		case p.known[u.from] != nil && p.known[u.from].n > 1:
		case openers[q.folded], !q.upper && !particles[q.folded]:
			u.from++
			continue
		case next < u.to && days[q.folded] && !bodyNouns[p.parts[next].folded],
			next < u.to && alone && r.demonyms[q.folded],
			next < u.to && !p.parts[next].upper && r.titles.is(q.folded) && !bodyNouns[q.folded],
			q.opens && alone && p.known[u.from] == nil && (r.ordinary(q) || next < u.to && r.ordinaryWord(q.folded) && !r.given(q)):
			u.from++
			continue
		}
		break
	}
	for u.from < u.to && !p.parts[u.to-1].upper {
		u.to--
	}
	return u, u.from < u.to && r.nameable(p, u)
}

// nameable reports whether the words of a run, trimmed, may name something.
func (r *reader) nameable(p *passage, u nameRun) bool {
	parts := p.parts[u.from:u.to]
	if p.known[u.from].locked() {
		return true
	}
	if len(parts) == 1 {
		q := &parts[0]
		return len(q.folded) > 1 && (p.known[u.from] != nil || !r.ordinaryWord(q.folded)) && !calendarWords[q.folded] && !r.demonyms[q.folded] &&
			!r.titles.is(q.folded) && !connectors[q.folded]
	}
	return slices.ContainsFunc(parts, func(q part) bool {
		return q.upper && (!r.titles.is(q.folded) || bodyNouns[q.folded]) && !r.demonyms[q.folded] && !calendarWords[q.folded] && !connectors[q.folded]
	})
}

// kind returns what the words of a run show it to be.
func (r *reader) kind(p *passage, u nameRun) dictionaries.Kind {
	parts := p.parts[u.from:u.to]
	first, last := &parts[0], &parts[len(parts)-1]
	bridged := slices.ContainsFunc(parts, func(q part) bool { return !q.upper && !particles[q.folded] })
	switch {
	case bodyNouns[last.folded], bridged && bodyNouns[first.folded], len(parts) == 1 && first.caps && !p.shouts:
		return dictionaries.Organization
	case grounds[last.folded], grounds[first.folded] && len(parts) > 1:
		return dictionaries.Place
	case bridged:
		return dictionaries.Unknown
	case u.titled, len(parts) > 1 && len(parts) <= maxPersonWords && (!r.ordinaryWord(last.folded) || suffixes[last.folded]) && r.ofPerson(parts):
		return dictionaries.Person
	}
	return dictionaries.Unknown
}

// ofPerson reports whether one of the words is such as only persons have.
func (r *reader) ofPerson(parts []part) bool {
	for i := range parts {
		q := &parts[i]
		if i == 0 && (len(q.folded) == 1 || r.given(q)) || i > 0 && (particles[q.folded] || suffixes[q.folded] || len(q.folded) == 1) {
			return true
		}
	}
	return false
}

// maxPersonWords is how many words the name of a person has: Alexandria Ocasio-Cortez, Mohammed bin Salman al Saud.
const maxPersonWords = 6

// titleCase reports whether the sentence of part i is a headline: a capital says nothing of its words. It has no stop, and few
// words in lower case.
func (r *reader) titleCase(p *passage, i int) bool {
	if p.shouts {
		return true
	}
	from, to := p.sentence(i)
	if end := p.parts[to-1].end; end < len(p.Text) && p.Text[end] == '.' {
		return false
	}
	capitals, small := 0, 0
	for j := from; j < to; j++ {
		q := &p.parts[j]
		switch {
		case q.upper && j > from && r.ordinaryWord(q.folded) && !bodyNouns[q.folded] && p.known[j] == nil && !r.titles.is(q.folded):
			capitals++
		case !q.upper && !q.number && (!connectors[q.folded] || q.folded == "the"):
			small++
		}
	}
	return capitals >= minHeadline && small <= capitals/2
}

// minHeadline is how many ordinary words with a capital make a headline.
const minHeadline = 2

// bodyNouns are the common nouns that a name of an organisation ends with, or begins with before "of".
var bodyNouns = wordSet(`academy administration agency airline airlines airport airways alliance army assembly association authority bank
	board brigade broadcasting bureau cabinet center centre chamber church club coalition college command commission committee
	company confederation conference congress consortium corp corporation corps council court department directorate division duma
	embassy enterprise federation fleet forces force forum foundation front fund group guard headquarters holding hospital inc
	initiative institute institution knesset laboratory league ltd majlis ministry mission movement museum navy network
	news newspaper observatory office opera orchestra organisation organization parliament partnership party plant police press
	radio railways regiment school senate service services society staff studio syndicate team television theater theatre times
	tribunal troupe union university watch`)

// grounds are the common nouns of names of places.
var grounds = wordSet(`avenue basin bay beach bridge canal canyon cape castle city coast county creek desert district field forest fort
	governorate gulf harbor harbour heights highway hill hills island islands isle isthmus lake mount mountain mountains municipality
	oblast ocean park peninsula plain port province range region river road sea square station strait street town valley village`)

// openers are words that no name begins with, or only as an article.
var openers = wordSet(`the a an in on at to from of by for with without within and but or nor so yet if when while as after before since until
	although though because however meanwhile moreover also then there here he she it they we you i his her its their our your my this
	that these those who what which why how where whose is are was were be been has have had do does did will would can could may
	might must shall should not no yes all any each every both many most some several such other another one two three four five
	six seven eight nine ten last next only even still just about above across against among around behind below between beyond
	despite during except inside into like near off onto out outside over through throughout toward towards under unlike up
	upon via according let please yesterday today tomorrow now later earlier once again perhaps maybe indeed instead thus hence
	whether than more less very too dear nobody everyone everybody someone anyone nothing something everything`)

// days are the words of the calendar that are hardly ever names, calendarWords those that name no one where they stand alone.
var (
	days          = wordSet("monday tuesday wednesday thursday friday saturday sunday january february september october november december")
	calendarWords = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february september october november december
	march april may june july august jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun`)
)

// englishParticles are particles that are words of English as well, unless a hyphen joins them to what follows.
var englishParticles = wordSet("as an ad az ar ash ul ud den ter du")
