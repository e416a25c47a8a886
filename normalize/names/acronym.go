package names

import (
	"slices"
	"strings"
	"unicode"

	"transcheck/dictionaries"
)

// beside reports whether an acronym of an entry stands beside the parts [from, to), one of the two in brackets.
func (r *reader) beside(p *passage, e *dictionaries.Entry, from, to int) bool {
	before, after := neighbors(p.Text, p.parts[from].start, p.parts[to-1].end)
	return slices.ContainsFunc(e.Acronyms(), func(a string) bool { return a != "" && (a == text(before, p.Text) || a == text(after, p.Text)) })
}

// stretch is a stretch of a text, empty where there is none.
type stretch struct{ start, end int }

func text(s stretch, of string) string { return of[s.start:s.end] }

// neighbors returns the words in capitals that stand before the brackets that a stretch fills, and in brackets after it:
// "IAEA (International Atomic Energy Agency)", "International Atomic Energy Agency (IAEA)".
func neighbors(text string, start, end int) (before, after stretch) {
	if opens := strings.TrimSuffix(strings.TrimSuffix(text[:start], "the "), "("); strings.HasPrefix(text[end:], ")") && len(opens) < start {
		opens = strings.TrimRight(opens, " ")
		at := strings.LastIndexFunc(opens, func(r rune) bool { return !capital(r) }) + 1
		before = stretch{at, len(opens)}
	}
	if rest := strings.TrimPrefix(text[end:], " "); strings.HasPrefix(rest, "(") {
		at := len(text) - len(rest) + 1
		if n := strings.IndexFunc(rest[1:], func(r rune) bool { return !capital(r) }); n > 0 && rest[1+n] == ')' {
			after = stretch{at, at + n}
		}
	}
	return before, after
}

// capital reports whether a letter may stand in an acronym.
func capital(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '.' }
