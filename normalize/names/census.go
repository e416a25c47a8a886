package names

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"transcheck/dictionaries"
)

// spelling is one way to write a name: the words that tell it from others, without particles, initials and suffixes.
type spelling struct {
	key       string    // the words, folded, with spaces between
	words     []string  // folded
	lexemes   []*lexeme // of the words; none before a census has them
	texts     []string  // the words as they stand where it is first written
	kind      dictionaries.Kind
	known     []*dictionaries.Entry // that are spelled so
	count     int
	first     Place
	sightings []sighting // in order; none in a survey of many texts
}

// Place is where something stands: in which of many files, and in which paragraph of it.
type Place struct {
	File      int // its place in the order of the files
	Path      string
	Paragraph int
}

func (p Place) before(q Place) bool {
	return p.File < q.File || p.File == q.File && p.Paragraph < q.Paragraph
}

// sighting is a spelling in a text.
type sighting struct {
	passage  int
	sentence int   // counted through the text
	parts    []int // of the passage, one for each word
}

// census is how a text, or many, spells its names.
type census struct {
	*reader
	spellings []*spelling // in the order in which they are met
	byKey     map[string]*spelling
	byWord    map[string][]*spelling
	counts    map[string]int            // of the words
	most      int                       // pairs of words that are compared
	scope     float64                   // how many spellings a name has beside it that it may be taken for
	apart     func(a, b *spelling) bool // whether they stand where they cannot be one name, or too far apart
}

func newCensus(r *reader) *census {
	return &census{reader: r, byKey: map[string]*spelling{}, byWord: map[string][]*spelling{}, counts: map[string]int{}, most: maxWordPairs}
}

// census counts the spellings in a text.
func (r *reader) census() *census {
	c := newCensus(r)
	sentences := 0
	for i := range r.passages {
		p := &r.passages[i]
		for _, u := range r.runs(p) {
			c.take(i, u, sentences)
		}
		sentences += len(p.Sentences) + 1
	}
	c.scope = float64(len(c.spellings)) * min(1, 2*sameText/float64(len(r.passages)+1))
	c.apart = func(a, b *spelling) bool {
		passages, together := a.distance(b)
		return together || passages > sameText
	}
	return c
}

// take counts a run.
func (c *census) take(n int, u nameRun, sentences int) {
	p := &c.passages[n]
	s := sighting{passage: n, sentence: sentences + p.sentenceOf(u.from)}
	var words, texts []string
	for i := u.from; i < u.to; i++ {
		if q := &p.parts[i]; q.upper && len(q.folded) > 1 && !suffixes[q.folded] && !particles[q.folded] && !connectors[q.folded] {
			s.parts = append(s.parts, i)
			words = append(words, q.folded)
			text := p.Text[q.start:q.end]
			if q.caps && p.shouts {
				_, first := utf8.DecodeRuneInString(text)
				text = text[:first] + strings.ToLower(text[first:])
			}
			texts = append(texts, text)
		}
	}
	if len(words) == 0 || len(words) > maxName || !p.comparable(s.parts) {
		return
	}
	sp := spelling{key: strings.Join(words, " "), words: words, texts: texts, kind: u.kind, count: 1, first: Place{Paragraph: p.Number}}
	if k := p.known[u.from]; k != nil && k.start == u.from && k.n == u.to-u.from {
		for _, h := range k.hits {
			if f := c.form(h); !f.wrong {
				sp.known = append(sp.known, f.entry())
			}
		}
	}
	into := c.add(&sp)
	into.sightings = append(into.sightings, s)
}

// comparable reports whether one of the parts may have been garbled: none is an acronym alone.
func (p *passage) comparable(parts []int) bool {
	return slices.ContainsFunc(parts, func(i int) bool { return p.spoken(&p.parts[i]) })
}

// add counts a spelling and returns the one that stands for it. The order in which they are added does not matter, but for the
// order in which they are kept.
func (c *census) add(s *spelling) *spelling {
	into := c.byKey[s.key]
	if into == nil {
		into = &spelling{key: s.key, words: s.words, texts: s.texts, kind: s.kind, first: s.first}
		for _, w := range s.words {
			into.lexemes = append(into.lexemes, c.lexeme(w))
		}
		c.byKey[s.key] = into
		c.spellings = append(c.spellings, into)
		for i, w := range s.words {
			if !slices.Contains(s.words[:i], w) {
				c.byWord[w] = append(c.byWord[w], into)
			}
		}
	}
	into.merge(s)
	for _, w := range s.words {
		c.counts[w] += s.count
	}
	return into
}

// merge counts other sightings of a spelling.
func (s *spelling) merge(o *spelling) {
	if o.first.before(s.first) {
		s.first, s.texts = o.first, o.texts
	}
	s.kind = max(s.kind, o.kind)
	for _, e := range o.known {
		if !slices.Contains(s.known, e) {
			s.known = append(s.known, e)
		}
	}
	s.count += o.count
}

// sentenceOf returns the number of the sentence of a part.
func (p *passage) sentenceOf(i int) int {
	at := p.parts[i].start
	return sort.Search(len(p.Sentences), func(n int) bool { return p.Sentences[n].End > at })
}

// distance returns how many passages the nearest sightings of two spellings are apart, and whether they ever share a sentence.
func (s *spelling) distance(t *spelling) (passages int, together bool) {
	passages = sameText + 1
	for i, j := 0, 0; i < len(s.sightings) && j < len(t.sightings); {
		a, b := &s.sightings[i], &t.sightings[j]
		passages = min(passages, abs(a.passage-b.passage))
		together = together || a.sentence == b.sentence
		if a.sentence < b.sentence {
			i++
		} else {
			j++
		}
	}
	return passages, together
}
