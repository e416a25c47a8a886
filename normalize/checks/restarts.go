package checks

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
	"transcheck/normalize/document"
)

// restart is a place where a small letter follows the mark that ends a sentence.
type restart struct {
	*document.Passage
	mark       int // the token that ends the sentence
	first, top int // the tokens up to the mark that ends what follows, that included
	words      int // of what follows
}

// restarts returns the places of a passage where a small letter follows a mark that ends a sentence, and that mark is no part of an
// abbreviation or a name.
func restarts(g *document.Passage) (out []restart) {
	for at := 1; at+2 < len(g.Text); at++ {
		if c := g.Text[at]; c != '.' && c != '!' && c != '?' {
			continue
		}
		behind := strings.TrimPrefix(strings.TrimPrefix(g.Text[at+1:min(at+7, len(g.Text))], `"`), "”")
		if len(behind) < 2 || behind[0] != ' ' && behind[0] != '\n' || !small(behind[1]) {
			continue
		}
		mark, found := slices.BinarySearchFunc(g.Tokens, at, func(t document.Token, at int) int { return cmp.Compare(t.Start, at) })
		if !found || mark+1 == len(g.Tokens) || !endsBefore(g, mark) {
			continue
		}
		r := restart{Passage: g, mark: mark, first: mark + 1}
		if g.Tokens[r.first].Kind == document.Punct { // a quote that closes
			r.first++
			if g.Text[at] != '.' || !determiners[g.Token(r.first)] || says(g, r.first, len(g.Text)) {
				continue
			}
		}
		r.top = r.first
		for r.top < len(g.Tokens) && !strings.Contains(".!?", g.Token(r.top)) {
			if g.Tokens[r.top].Kind != document.Punct {
				r.words++
			}
			r.top++
		}
		if r.top < len(g.Tokens) {
			r.top++
		}
		if word := g.Token(r.first); g.Tokens[r.first].Kind == document.Word && ordinaryStart(word) && !addressParts[word] {
			out = append(out, r)
		}
	}
	return out
}

func small(c byte) bool { return c >= 'a' && c <= 'z' }

// endsBefore reports whether the mark token ends a sentence: it stands directly behind a word that is no abbreviation, or a number, and is
// no ellipsis.
func endsBefore(g *document.Passage, mark int) bool {
	if mark == 0 {
		return false
	}
	before := g.Tokens[mark-1]
	word := g.Token(mark - 1)
	if before.End != g.Tokens[mark].Start {
		return false
	}
	switch before.Kind {
	case document.Number:
		return mark-1 > 0 && !strings.HasSuffix(g.Text[:before.Start], "\n") && len(word) > 1
	case document.Word:
		return utf8.RuneCountInString(word) > 1 && !strings.Contains(word, ".") && !document.Abbreviates(word) &&
			!shortened[strings.ToLower(word)]
	case document.Punct:
		return word == ")" || word == "%"
	}
	return false
}

// ordinaryStart reports whether a word that begins with a small letter would begin a sentence with a capital: no brand such as iPhone
// and no name such as de Gaulle. Arab names such as al-Sisi do.
func ordinaryStart(word string) bool {
	if arabName(word) {
		return true
	}
	return !particlesOfNames[word] && strings.IndexFunc(word, unicode.IsUpper) < 0
}

// arabName reports whether a word is a name with the Arabic article, in small letters.
func arabName(word string) bool {
	article, name, ok := strings.Cut(word, "-")
	return ok && articles[article] && startsCapital(name)
}

// knownWord reports whether a word is one of English, or a name.
func knownWord(word string) bool {
	lower := strings.ToLower(word)
	if _, ok := dictionaries.Word(lower); ok {
		return true
	}
	return startsCapital(word) && utf8.RuneCountInString(word) > 4
}

var (
	articles         = stringSet("al el ad an ar as at az ash adh ath us ul ut ur")
	particlesOfNames = stringSet("de von van der den di da du del della la le ter ten bin ibn af av zu y e i o")
	// addressParts are what an address that was taken apart goes on with: "example. com".
	addressParts = stringSet("com net org ru ua uk ir tv io js html htm php pdf gov edu info eu www co")
	// shortened are words that stand with a stop and are no sentence's end, beside those that stand with one before a name.
	shortened = stringSet(`etc vs incl excl approx min mins max hr hrs sec secs no nos art arts par cf ca al ed eds vol vols est dept govt avg
		ehf hf ohf km kg cm mm sq cu ft tel fax fig figs resp pp ch ser trans rev temp misc esp dba str ul bld mln bln tys thous mil
		bn tn rub kop grn uah usd inc ltd co corp llc jr sr esq univ assn mt yahoo jeopardy yum joomla prof dr mr mrs ms gen lt col
		capt sgt sen rep gov st ste adv atty eng hon jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
		thurs fri sat sun ave blvd rd bros mfg dist div int intl natl op cit ibid viz anon abbr alt orig pres acad assoc am pm`)
)
