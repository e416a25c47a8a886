package names

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"transcheck/dictionaries"
)

// Acronym is an acronym in a text that is not that of the name beside it.
type Acronym struct {
	Passage     int // index of the passage
	Start, End  int // offsets in its text
	Entry       *dictionaries.Entry
	Text        string  // the acronym that is right
	Probability float64 // that it is a mistake for that
	Evidence    []string
}

// misread returns the acronym beside a mention that is garbled: one of a known name in full whose letters are read as those of another
// alphabet, stand in another order, or are those of its words in another language.
func (r *reader) misread(m *Mention) (a Acronym, ok bool) {
	p := &r.passages[m.Passage]
	before, after := neighbors(p.Text, m.Start, m.End)
	if before.end+after.end == 0 || m.Wrong != nil || !p.bodyNamed(m) {
		return a, false
	}
	for _, s := range []stretch{after, before} {
		seen := bare(text(s, p.Text))
		if len(seen) < minAcronym || r.listedWrong(seen) {
			continue
		}
		for _, e := range entryMeant(m) {
			right, why := r.garbledAcronym(e, seen)
			switch {
			case right == "":
				return a, false // it is right for one of the entries, or there is nothing to say
			case !ok:
				ok = true
				a = Acronym{m.Passage, s.start, s.end, e, right, acronymSure, []string{why}}
			}
		}
	}
	return a, ok
}

const (
	minAcronym  = 3   // letters of an acronym that may be garbled
	acronymSure = 0.9 // the probability of one: it stands beside the name in full
	meantAt     = 0.7 // probability from which a garbled name is one that an acronym can be held against
)

// entryMeant returns the entries that a mention stands for.
func entryMeant(m *Mention) []*dictionaries.Entry {
	if len(m.Known) == 0 && len(m.Candidates) > 0 && m.Candidates[0].Probability >= meantAt {
		return []*dictionaries.Entry{m.Candidates[0].Entry}
	}
	return m.Known
}

// bodyNamed reports whether a mention is of the words of a body, of which few share a name.
func (p *passage) bodyNamed(m *Mention) bool {
	words, body := 0, false
	for i := sort.Search(len(p.parts), func(i int) bool { return p.parts[i].start >= m.Start }); i < len(p.parts) && p.parts[i].end <= m.End; i++ {
		if word := plain(p.parts[i].folded); !connectors[word] {
			if fixed[word] {
				return false
			}
			body = body || bodies[word]
			words++
		}
	}
	return body && words > 1
}

// listedWrong reports whether an acronym is one that a dictionary lists as wrong, whatever stands beside it.
func (r *reader) listedWrong(seen string) bool {
	return slices.ContainsFunc(r.oneWord(strings.ToLower(seen)), func(f int32) bool { return r.form(f).wrong })
}

// garbledAcronym returns the acronym of an entry that another is garbled from, and why; none where it is right or has nothing to do
// with it.
func (r *reader) garbledAcronym(e *dictionaries.Entry, seen string) (right, why string) {
	for _, a := range e.Acronyms() {
		if bare(a) == seen {
			return "", ""
		}
	}
	for _, a := range e.Acronyms() {
		if why := r.misreading(e, bare(a), seen); why != "" {
			return a, why
		}
	}
	return "", ""
}

// beside reports whether an acronym of an entry stands beside the parts [from, to), one of the two in brackets.
func (r *reader) beside(p *passage, e *dictionaries.Entry, from, to int) bool {
	before, after := neighbors(p.Text, p.parts[from].start, p.parts[to-1].end)
	if before.end+after.end == 0 {
		return false
	}
	return slices.ContainsFunc(e.Acronyms(), func(a string) bool { return a == text(before, p.Text) || a == text(after, p.Text) })
}

// stretch is a stretch of a text, empty where there is none.
type stretch struct{ start, end int }

func text(s stretch, of string) string { return of[s.start:s.end] }

// neighbors returns the words in capitals that stand before the brackets that a stretch fills, and in brackets after it:
// "IAEA (International Atomic Energy Agency)", "International Atomic Energy Agency (IAEA)".
func neighbors(text string, start, end int) (before, after stretch) {
	if opens, ok := strings.CutSuffix(strings.TrimSuffix(text[:start], "the "), "("); ok && strings.HasPrefix(text[end:], ")") {
		opens = strings.TrimRight(opens, " ")
		before = stretch{strings.LastIndexFunc(opens, func(r rune) bool { return !capital(r) }) + 1, len(opens)}
	}
	if rest, ok := strings.CutPrefix(strings.TrimPrefix(text[end:], " "), "("); ok {
		if n := strings.IndexFunc(rest, func(r rune) bool { return !capital(r) }); n > 0 && rest[n] == ')' {
			at := len(text) - len(rest)
			after = stretch{at, at + n}
		}
	}
	return before, after
}

// capital reports whether a letter may stand in an acronym.
func capital(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '.' }
