package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// apostrophes are the ways in which an apostrophe is written.
var apostrophes = []string{"'", "’", "&apos;", "&#39;"}

// apostrophe returns an apostrophe with what follows it that stands apart from its word: Kabul 's, Kabul ' s, didn 't, don' t. The
// word ends at one offset, and the apostrophe begins at the other.
func (r *residue) apostrophe(end, mark int) (repair, bool) {
	size := 0
	for _, a := range apostrophes {
		if strings.HasPrefix(r.text[mark:], a) {
			size = len(a)
		}
	}
	suffix := blank(r.text, mark+size)
	if size == 0 || end == mark && suffix == mark+size && size < 4 {
		return repair{}, false
	}
	sign := r.text[mark : mark+size]
	if size > 3 {
		sign = "'"
	}
	start := lettersBefore(r.text, end)
	word := r.text[start:end]
	if word == "" {
		return repair{}, false
	}
	after := lettersAfter(r.text, suffix)
	found := repair{from: end, to: after, confidence: 0.97, safe: true, text: sign + r.text[suffix:after]}
	found.message = fmt.Sprintf("an apostrophe that stands apart in %q", r.text[start:after])
	next, _ := utf8.DecodeRuneInString(r.text[after:])
	if after == suffix || strings.ContainsRune("'’-", next) {
		return found, false
	}
	if !belongs(word, r.text[suffix:after]) {
		return r.pluralOwner(end, mark, suffix, sign)
	}
	if end == mark && strings.HasPrefix(r.text[:start], "'") && !strings.HasSuffix(word, "n") {
		found.safe = false // 'That' s may be a quote
	}
	return found, true
}

// belongs reports whether an ending behind an apostrophe belongs to the word before it.
func belongs(word, ending string) bool {
	lower := strings.ToLower(word)
	switch ending {
	case "s":
		return !quotesNext[lower]
	case "t":
		return cutNegations[lower]
	case "m":
		return word == "I"
	case "re", "ve", "ll", "d":
		return pronounsBefore[lower] || ending == "ve" && wouldBe[lower]
	}
	return false
}

// pluralOwner returns the apostrophe of "the residents ' homes". It may be a quote unless it is the only sign of its kind.
func (r *residue) pluralOwner(end, mark, suffix int, sign string) (repair, bool) {
	start := lettersBefore(r.text, end)
	word := r.text[start:end]
	first, _ := utf8.DecodeRuneInString(r.text[suffix:])
	if mark == end || suffix == mark+len(sign) || len(word) < 4 || !strings.HasSuffix(word, "s") || !unicode.IsLetter(first) || r.singles() != 1 {
		return repair{}, false
	}
	return repair{
		from: end, to: mark + len(sign), text: sign, confidence: 0.93,
		message: fmt.Sprintf("an apostrophe that stands apart behind %q", word),
	}, true
}

// singles counts the signs of the text that may be single quotes: apostrophes that do not stand between letters.
func (r *residue) singles() (n int) {
	for at := 0; ; {
		i := strings.IndexAny(r.text[at:], "'’‘")
		if i < 0 || n > 1 {
			return n
		}
		at += i
		_, size := utf8.DecodeRuneInString(r.text[at:])
		before, _ := runes(r.text, at)
		suffix := blank(r.text, at+size)
		_, after := runes(r.text, at+size)
		word := blankBefore(r.text, at)
		own := belongs(r.text[lettersBefore(r.text, word):word], r.text[suffix:lettersAfter(r.text, suffix)]) // Kabul 's
		if (!unicode.IsLetter(before) || !unicode.IsLetter(after)) && !own {
			n++
		}
		at += size
	}
}

// negation returns the half of "did n't", as the tokens of treebanks have it.
func (r *residue) negation(end, at int) (repair, bool) {
	to := at + len("n't")
	switch {
	case strings.HasPrefix(r.text[at:], "n’t"):
		to = at + len("n’t")
	case !strings.HasPrefix(r.text[at:], "n't"):
		return repair{}, false
	}
	start := lettersBefore(r.text, end)
	if lettersAfter(r.text, to) > to || !cutNegations[strings.ToLower(r.text[start:end])+"n"] {
		return repair{}, false
	}
	return repair{
		from: end, to: to, text: r.text[at:to], confidence: 0.97, safe: true,
		message: fmt.Sprintf("a space within %q", r.text[start:to]),
	}, true
}

// openBracket returns a bracket with a space behind it that belongs before it or nowhere: "( NHC)", "warned( NHC)". The other one has
// to follow.
func (r *residue) openBracket(at int) (repair, bool) {
	next := blank(r.text, at+1)
	before, _ := runes(r.text, at)
	if next == at+1 || next == len(r.text) || strings.ContainsRune(":;=-", before) || !r.closes(next) {
		return repair{}, false
	}
	to := lettersAfter(r.text, next)
	found := repair{from: at, to: to, text: "(" + r.text[next:to], confidence: 0.95, safe: true, message: "a space behind the opening bracket"}
	if unicode.IsLetter(before) || unicode.IsDigit(before) {
		found.text, found.message = " "+found.text, "the space before the bracket stands behind it"
	}
	return found, true
}

// closes reports whether a bracket closes after an offset, before another opens.
func (r *residue) closes(at int) bool {
	rest := r.text[at:min(len(r.text), at+maxBracketed)]
	i := strings.IndexAny(rest, "()")
	return i > 0 && rest[i] == ')'
}

const maxBracketed = 400 // bytes

// closeBracket returns a bracket with spaces before it.
func (r *residue) closeBracket(at, mark int) (repair, bool) {
	head := r.text[max(0, at-maxBracketed):at]
	open := strings.LastIndexAny(head, "([")
	if open < 0 || (head[open] == '(') != (r.text[mark] == ')') || strings.ContainsAny(head[open:], ")]") || strings.TrimSpace(head[open+1:]) == "" {
		return repair{}, false
	}
	if before, _ := utf8.DecodeLastRuneInString(head[:open]); strings.ContainsRune(":;=-", before) {
		return repair{}, false
	}
	return repair{from: at, to: mark + 1, text: r.text[mark : mark+1], confidence: 0.95, safe: true, message: "a space before the closing bracket"}, true
}

var (
	// quotesNext are words before which an apostrophe that stands apart rather opens a quote or belongs to a Dutch name.
	quotesNext     = stringSet("the a an of in at letter sound")
	cutNegations   = stringSet(`don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn can mustn needn ain shan mightn`)
	pronounsBefore = stringSet("i you he she it we they who that there this what how where these those")
	wouldBe        = stringSet("would could should might must")
)
