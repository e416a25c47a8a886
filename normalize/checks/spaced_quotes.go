package checks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
)

// openQuote returns a curly quote that opens with a space behind it.
func (r *residue) openQuote(at int) (repair, bool) {
	mark := at + len("“")
	next := blank(r.text, mark)
	before, _ := runes(r.text, at)
	_, after := runes(r.text, next)
	if next == mark || at > 0 && !openSide(before) || !worded(after) {
		return repair{}, false
	}
	to := lettersAfter(r.text, next)
	return repair{from: at, to: to, text: "“" + r.text[next:to], confidence: 0.95, safe: true, message: "a space behind the opening quote"}, true
}

// closeQuote returns a curly quote that closes with spaces before it.
func (r *residue) closeQuote(at, mark int) (repair, bool) {
	if !strings.HasPrefix(r.text[mark:], "”") {
		return repair{}, false
	}
	to := mark + len("”")
	before, _ := runes(r.text, at)
	_, after := runes(r.text, to)
	if !worded(before) && !strings.ContainsRune(".,!?…)", before) || to < len(r.text) && !closeSide(after) {
		return repair{}, false
	}
	return repair{from: at, to: to, text: "”", confidence: 0.95, safe: true, message: "a space before the closing quote"}, true
}

// straightQuote returns the spaces inside a pair of straight quotes of which the first stands at an offset: " soon ".
func (r *residue) straightQuote(at int) (repair, bool) {
	if r.quotes == nil {
		r.quotes = pairStraight(r.text)
	}
	i, _ := slices.BinarySearch(r.quotes.at, at)
	if i%2 == 1 || i+1 >= len(r.quotes.at) || len(r.quotes.at)%2 == 1 {
		return repair{}, false
	}
	end := r.quotes.at[i+1]
	next, last := blank(r.text, at+1), blankBefore(r.text, end)
	before, _ := runes(r.text, at)
	_, after := runes(r.text, end+1)
	inner, _ := utf8.DecodeLastRuneInString(r.text[:last])
	if next >= last || at > 0 && !openSide(before) || end+1 < len(r.text) && !closeSide(after) || unicode.IsDigit(inner) && last < end {
		return repair{}, false
	}
	found := repair{from: at, to: end + 1, confidence: 0.95, safe: next > at+1 && last < end, message: "spaces inside the quotes"}
	if !found.safe { // a space may be quoted
		found.confidence, found.severity = 0.85, check.Warning
	}
	if next > at+1 {
		found.changes = append(found.changes, change{at, next, `"`})
	}
	if last < end {
		found.changes = append(found.changes, change{last, end + 1, `"`})
	}
	switch {
	case end-at <= maxPaired:
	case next > at+1: // the words are too many to show
		found.to = lettersAfter(r.text, next)
		found.changes = found.changes[:1]
	default:
		found.from = lettersBefore(r.text, last)
	}
	return found, len(found.changes) > 0
}
