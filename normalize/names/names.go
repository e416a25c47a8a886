// Package names finds the names in a text and says which known ones they stand for: exactly known, known to be wrong, or likely
// garbled on the way through another language.
//
// It is a noisy channel. For words that look like a name the [Index] gives the entries that sound alike; package channel says
// what it costs to garble one into the other; the context (titles, offices and their dates, related entries, the full name
// elsewhere) says how likely the entry is here; and against both stands the chance that this is simply another correct name.
package names

import (
	"transcheck/dictionaries"
	"transcheck/normalize/channel"
	"transcheck/normalize/document"
)

// Options say what is known of a text beforehand.
type Options struct {
	From string // language it was translated from; "" for unknown
	Date string // ISO date of the article; "" for unknown
}

// Reading is what was understood of the names in a text.
type Reading struct {
	Mentions []Mention // in order
}

// Mention is a stretch of words that names something.
type Mention struct {
	Passage    int                   // index of the passage
	Start, End int                   // offsets in its text
	Known      []*dictionaries.Entry // the entries that are spelled so, if any
	Wrong      *dictionaries.Entry   // the entry that lists this form as wrong
	Candidates []Candidate           // entries it may be garbled from, likeliest first
}

// Candidate is an entry that a mention may stand for.
type Candidate struct {
	Entry       *dictionaries.Entry
	Text        string   // what the mention would be, spelled right
	Probability float64  // that the mention is this entry, garbled
	Evidence    []string // for it, in words, strongest first
}

// maxCandidates is how many candidates of a mention are kept.
const maxCandidates = 3

// reader reads one text.
type reader struct {
	*Index
	Options
	model    *channel.Model
	passages []passage
	lower    map[string]bool                // words the text has in lower case
	seen     map[*dictionaries.Entry][]int  // paragraphs in which an entry stands, spelled right
	resolved map[string]*dictionaries.Entry // garbled words that a full name explained
}

// passage is a passage with its parts.
type passage struct {
	*document.Passage
	parts  []part
	known  []*knownSpan // by part; nil where no name is spelled
	shouts bool         // nearly all of it is in capitals, as a headline
}

// Read finds the names in the passages, which belong together.
func (x *Index) Read(passages []document.Passage, o Options) *Reading {
	r := &reader{
		Index: x, Options: o, model: channel.For(o.From),
		lower: map[string]bool{}, seen: map[*dictionaries.Entry][]int{}, resolved: map[string]*dictionaries.Entry{},
	}
	for i := range passages {
		r.passages = append(r.passages, r.prepare(&passages[i]))
	}
	return r.read()
}
