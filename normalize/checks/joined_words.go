package checks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// joined returns the words before the "and" at a token that stand again behind it: "the gunmen and the gunmen".
func (r repetitions) joined(at int) (d doubling, ok bool) {
	if r.Token(at) != "and" || quoted(r.Text, r.Tokens[at].Start) {
		return d, false
	}
	for n := min(maxPhrase, at, len(r.Tokens)-at-1); n >= 1; n-- {
		if r.unmarked(at-n, at) && r.same(at-n, at+1, n) {
			d = doubling{first: at - n, keep: at, top: at + 1 + n, confidence: 0.75, severity: check.Warning}
			return d, r.pointless(&d, n)
		}
	}
	return d, false
}

// heads reports whether a sentence begins with one of two tokens.
func (r repetitions) heads(a, b int) bool { return r.opens(a) || r.opens(b) }

// unmarked reports whether the tokens between two places are words.
func (r repetitions) unmarked(from, to int) bool {
	return !slices.ContainsFunc(r.Tokens[from:to], func(t document.Token) bool { return t.Kind == document.Punct })
}

// pointless reports whether nothing can tell the two apart: what follows does not begin to say of which the second one is, and what
// precedes did not say it of the first.
func (r repetitions) pointless(d *doubling, n int) bool {
	first, last := r.Token(d.first), r.Token(d.keep-1)
	lower := strings.ToLower(last)
	if betweens[lower] || functionWords[lower] || determiners[lower] {
		return false
	}
	ends, next := d.top == len(r.Tokens), ""
	if !ends {
		next = r.Token(d.top)
		ends = strings.Contains(",.;:!?)", next)
	}
	capitals := startsCapital(last)
	switch {
	case r.joinsOn(d):
		return false
	case n > 1:
		d.confidence = 0.85
		head := d.first
		if determiners[strings.ToLower(first)] {
			head++
		}
		// Where the first one is an object, the second may begin a clause: they see the world and the world sees them.
		return ends || (capitals || head > d.first) && r.heads(d.first, head) && startsLower(next) && !tellsApart[next]
	case capitals:
		return d.first > 0 && r.Token(d.first-1) != "." && !startsCapital(r.Token(d.first-1)) && !names.IsTitle(lower) &&
			(ends || startsLower(next) && !tellsApart[next])
	}
	determined := d.first > 0 && determiners[strings.ToLower(r.Token(d.first-1))]
	return !idiomatic(lower) && (ends || determined && next == "of")
}

// idiomatic reports whether English says a word twice around an "and": better and better, years and years, tried and tried.
func idiomatic(word string) bool {
	for _, suffix := range []string{"er", "ed", "ing"} {
		if strings.HasSuffix(word, suffix) {
			return true
		}
	}
	return len(word) < 6 || twiceWithAnd[word]
}

func startsCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

var (
	determiners = stringSet("the a an this that these those its his her their our your my")
	// tellsApart are words that may begin to say of which the second one is.
	tellsApart = stringSet(`of in on at with for from to who whom whose that which where when by as between among about against under
		over into within without during after before near like than is are was were has have had will would can could`)
	twiceWithAnd = stringSet(`through around further faster months minutes seconds decades centuries dozens hundreds thousands
		millions billions rounds inches metres meters kilometres kilometers pages layers worries always circles people`)
)
