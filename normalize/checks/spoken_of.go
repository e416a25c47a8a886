package checks

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// named reports whether a passage names somebody else between two offsets.
func (g *genderCase) named(passage, from, to int) bool {
	people := g.pass.Names.People()[passage]
	first := sort.Search(len(people), func(i int) bool { return people[i].Start >= from })
	for _, q := range people[first:] {
		if q.End > to {
			break
		}
		if q.Entry != g.entry && (q.Entry != nil || !g.nobody(passage, q.Start, q.End)) {
			return true
		}
	}
	return false
}

// nobody reports whether what looks like a name between two offsets of a passage is of no person: an Arab country, the Arbitration
// Court.
func (g *genderCase) nobody(passage, from, to int) bool {
	text := g.pass.Passages[passage].Text
	before, name := text[:from], text[from:to]
	return strings.HasSuffix(before, " an ") || strings.HasSuffix(before, " a ") || bodyWords[name[strings.LastIndexByte(name, ' ')+1:]]
}

// speaksOf reports whether the first tokens of a sentence name or speak of somebody else who may be of a gender: another person,
// a pronoun, a noun.
func (g *genderCase) speaksOf(passage int, s document.Sentence, top int, gender string) bool {
	if g.named(passage, s.Start, s.End) {
		return true
	}
	p := &g.pass.Passages[passage]
	for i := s.First; i < top; i++ {
		first, _ := utf8.DecodeRuneInString(p.Token(i))
		word := strings.ToLower(p.Token(i))
		title := names.IsTitle(word) && unicode.IsLower(first) && !titleAside[word]
		if title && p.Tokens[i].Start < g.person.Start && passage == g.person.Passage && g.person.End <= s.End {
			title = false // the person's own
		}
		if title || pronounGenders[word].gender == gender || humans[word] && !countsWhat(p, i, s.Top) || relatives[word] || gender == "m" && men[word] || gender == "f" && women[word] {
			return true
		}
	}
	return false
}

// countsWhat reports whether token i is a one that counts what follows: one day, one goal.
func countsWhat(p *document.Passage, i, top int) bool {
	return p.Token(i) == "one" && i+1 < top && p.Tokens[i+1].Kind == document.Word && !smallWords[p.Token(i+1)] && !finite[p.Token(i+1)] &&
		!clauseOpens[p.Token(i+1)]
}

// spokenOf reports whether the text before sentence n speaks of somebody else who may be of a gender.
func (g *genderCase) spokenOf(n int, gender string, back before) bool {
	passage, first := g.person.Passage, 0
	switch back {
	case nothingBefore:
		return false
	case sentenceBefore:
		first = n - 1
	}
	if n == 0 {
		if passage--; passage < 0 {
			return false
		}
		n = len(g.pass.Passages[passage].Sentences)
		first = n - 1
	}
	for i := max(first, 0); i < n; i++ {
		if s := g.pass.Passages[passage].Sentences[i]; g.speaksOf(passage, s, s.Top, gender) {
			return true
		}
	}
	return false
}

var (
	men   = stringSet("him man boy guy gentleman husband son father brother male king prince")
	women = stringSet("hers woman girl wife daughter mother sister female queen princess lady")
	// humans are words for somebody whom a pronoun of either gender may mean.
	humans = stringSet(`refugee refugees migrant prisoner detainee hostage captive protester demonstrator prosecutor judge lawyer
		client buyer seller customer passenger survivor attacker gunman bomber defendant person victim suspect patient driver soldier officer child baby teenager student teacher pupil star hero winner
		owner worker employee boss colleague friend neighbor neighbour partner rival opponent successor predecessor counterpart
		somebody someone anyone everyone who whose whom teen artist athlete politician host guest ally critic reporter resident
		citizen native leader chief other another one`)
	bodyWords = stringSet(`Court Tribunal Committee Council Commission Ministry Agency Union Federation Association Organization
		Organisation Parliament Senate Congress Assembly Bank University Police Army Party Club Board Office Department Authority`)
	// callings are words for what somebody does that stand before the name.
	callings = stringSet(`figure skater skier swimmer runner sprinter boxer tennis football basketball player star singer pop rock
		actress actor writer author poet novelist blogger activist athlete champion gymnast cyclist wrestler footballer economist
		lawyer billionaire entrepreneur scientist opposition filmmaker composer pianist conductor dancer model designer human rights`)
	// titleAside are words of offices that in small letters seldom speak of a person.
	titleAside = stringSet("state foreign general security council national health energy interior finance defense defence justice special first then late senior top former supreme under grand private opposition acting prime deputy vice head first")
)
