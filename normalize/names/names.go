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
	From  string // language it was translated from; "" for unknown
	Date  string // ISO date of the article; "" for unknown
	Style string // house whose forms are wanted, as the dictionaries name it; "" for none

	Survey *Survey // the texts that the text is to agree with in how names are spelled; nil for itself alone
}

// Reading is what was understood of the names in a text.
type Reading struct {
	Mentions []Mention  // in order
	Restyled []Restyled // names that are right, but not as the house writes them, in order
	Acronyms []Acronym  // that do not stand for the name beside them, in order
	reader   *reader
	people   [][]Person
}

// From returns the language that the text was translated from, or "" where that is unknown.
func (r *Reading) From() string {
	if r.reader == nil {
		return ""
	}
	return r.reader.From
}

// Mention is a stretch of words that names something.
type Mention struct {
	Passage    int                   // index of the passage
	Start, End int                   // offsets in its text
	Known      []*dictionaries.Entry // the entries that are spelled so, if any
	Wrong      *dictionaries.Entry   // the entry that lists this form as wrong
	Candidates []Candidate           // entries it may be garbled from, likeliest first
	Kind       dictionaries.Kind     // what the words of an unknown one show it to be
}

// Candidate is an entry that a mention may stand for.
type Candidate struct {
	Entry       *dictionaries.Entry
	Text        string   // what the mention would be, spelled right
	Probability float64  // that the mention is this entry, garbled
	Evidence    []string // for the likeliest, in words, strongest first

	reading *scored // for fitting the weights
}

// maxCandidates is how many candidates of a mention are kept.
const maxCandidates = 3

// reader reads one text.
type reader struct {
	*Index
	Options
	model      *channel.Model
	passages   []passage
	lower      map[string]bool                  // words the text has in lower case
	seen       map[*dictionaries.Entry][]int    // paragraphs in which an entry stands, spelled right
	naming     map[string][]*dictionaries.Entry // of those, places left out: by the names of their relatives
	memory     *memory
	resolved   map[string]resolution // garbled words that a full name explained
	surnames   map[string]bool       // words that stand in the text behind another name
	counts     map[string]int        // how often the text has a word with a capital
	nearbyLast vicinity
	learns     bool // readings keep the features that weights are fitted to
}

// passage is a passage with its parts.
type passage struct {
	*document.Passage
	parts    []part
	known    []*knownSpan // by part; nil where no name is spelled
	accepted []alignment  // readings as an accepted way to write an entry
	right    int          // names around that are spelled right
	shouts   bool         // nearly all of it is in capitals, as a headline
}

// Reader reads the names in texts that have the same options. It remembers what it worked out of their words, so that the parts
// of a large text cost little; it is not safe for concurrent use.
type Reader struct {
	index   *Index
	options Options
	model   *channel.Model
	memory  *memory
	learns  bool
}

// NewReader returns a reader of texts.
func (x *Index) NewReader(o Options) *Reader {
	return &Reader{index: x, options: o, model: channel.For(o.From), memory: newMemory()}
}

// Again returns a reader of texts that have other options: this one with what it remembers, where it is one of the index and the
// language.
func (r *Reader) Again(x *Index, o Options) *Reader {
	if r == nil || r.index != x || r.options.From != o.From {
		return x.NewReader(o)
	}
	r.options = o
	return r
}

// Read finds the names in the passages, which belong together. Where a file of the index is damaged it panics as package pack
// does; see [Index.Guard].
func (r *Reader) Read(passages []document.Passage) *Reading { return r.open(passages).read() }

// open prepares passages that belong together.
func (r *Reader) open(passages []document.Passage) *reader {
	t := &reader{
		Index: r.index, Options: r.options, model: r.model, memory: r.memory, learns: r.learns,
		lower: map[string]bool{}, seen: map[*dictionaries.Entry][]int{}, naming: map[string][]*dictionaries.Entry{}, resolved: map[string]resolution{}, surnames: map[string]bool{}, counts: map[string]int{},
	}
	for i := range passages {
		t.passages = append(t.passages, t.prepare(&passages[i]))
	}
	return t
}
