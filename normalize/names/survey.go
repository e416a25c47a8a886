package names

import (
	"maps"
	"slices"
	"sync"

	"transcheck/normalize/channel"
	"transcheck/normalize/document"
)

// Survey counts how many texts spell their names. It is safe for concurrent use, and the order in which texts are added does not
// matter. Once a text is held to it, no more is added.
type Survey struct {
	reader    *reader
	mu        sync.Mutex
	spellings map[string]*spelling
	apart     map[[2]string]bool // pairs that stand in one sentence somewhere, so that they are two names
	level     uint               // only spellings whose hash ends in so many zeros are kept
	most      int
	verdicts  func() map[string]*verdict // by key
}

// maxSurveyed is how many spellings a survey keeps. Where texts have more, it keeps a sample of them, the same whatever the order.
const maxSurveyed = 1 << 18

// NewSurvey returns an empty survey of texts translated from a language.
func (x *Index) NewSurvey(o Options) *Survey {
	s := &Survey{
		reader:    &reader{Index: x, Options: o, model: channel.For(o.From), memory: newMemory()},
		spellings: map[string]*spelling{}, apart: map[[2]string]bool{}, most: maxSurveyed,
	}
	s.verdicts = sync.OnceValue(s.judge)
	return s
}

// Count adds the names in passages that belong together and stand in a file.
func (r *Reader) Count(s *Survey, passages []document.Passage, file int, path string) {
	c := r.open(passages).census()
	apart := c.apart
	var pairs [][2]string
	c.apart = func(a, b *spelling) bool {
		if apart(a, b) {
			if _, together := a.distance(b); together {
				pairs = append(pairs, [2]string{a.key, b.key}, [2]string{b.key, a.key})
			}
		}
		return true
	}
	c.likenesses()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, sp := range c.spellings {
		if !slices.ContainsFunc(sp.words, func(w string) bool { return c.lower[w] }) {
			sp.first.File, sp.first.Path = file, path
			s.add(sp)
		}
	}
	for _, p := range pairs {
		if s.kept(p[0]) && s.kept(p[1]) {
			s.apart[p] = true
		}
	}
}

// add counts a spelling. When there are too many, half of them are dropped, and what they would be again is not taken any more.
func (s *Survey) add(sp *spelling) {
	if !s.kept(sp.key) {
		return
	}
	if into := s.spellings[sp.key]; into != nil {
		into.merge(sp)
		return
	}
	sp.sightings = nil
	s.spellings[sp.key] = sp
	for len(s.spellings) > s.most {
		s.level++
		maps.DeleteFunc(s.spellings, func(key string, _ *spelling) bool { return !s.kept(key) })
		maps.DeleteFunc(s.apart, func(pair [2]string, _ bool) bool { return !s.kept(pair[0]) || !s.kept(pair[1]) })
	}
}

func (s *Survey) kept(key string) bool { return hash(letters, key)&(1<<s.level-1) == 0 }

// judge returns what the survey thinks of its spellings.
func (s *Survey) judge() map[string]*verdict {
	c := newCensus(s.reader)
	c.most = maxSurveyedPairs
	for _, key := range slices.Sorted(maps.Keys(s.spellings)) {
		c.add(s.spellings[key])
	}
	c.scope = float64(len(c.spellings))
	c.apart = func(a, b *spelling) bool { return s.apart[[2]string{a.key, b.key}] }
	out := map[string]*verdict{}
	for sp, v := range c.verdicts() {
		out[sp.key] = v
	}
	return out
}

// on returns the verdicts on the spellings of a text.
func (s *Survey) on(c *census) map[*spelling]*verdict {
	out := map[*spelling]*verdict{}
	for _, sp := range c.spellings {
		if v := s.verdicts()[sp.key]; v != nil {
			out[sp] = v
		}
	}
	return out
}
