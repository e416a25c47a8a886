package names

import (
	"math"
	"slices"
	"strings"

	"transcheck/dictionaries"
)

// Errors keep company: who garbles one name of a text garbles others, and where a hundred are right, one that is not known is hardly
// wrong. So a reading is weighed by how many names around it are right and how many are garbled, and by whether other words of
// the text are read as the same entry. Around is within [sameText] paragraphs.

const (
	suspectAt  = 0.5 // probability from which a name counts as garbled
	noneAround = 0.3 // names taken for garbled where none is
	maxTwins   = 16  // words of which one entry is remembered
)

// countRight counts for each passage the names around it that are spelled right.
func (r *reader) countRight() {
	sums := make([]int, len(r.passages)+1)
	for i := range r.passages {
		p := &r.passages[i]
		sums[i+1] = sums[i]
		for j, k := range p.known {
			if k != nil && k.start == j {
				sums[i+1]++
			}
		}
	}
	for i := range r.passages {
		r.passages[i].right = sums[min(len(r.passages), i+sameText+1)] - sums[max(0, i-sameText)]
	}
}

// suspect is a way in which the text writes a name that is likely garbled.
type suspect struct {
	words       []string
	probability float64 // the most that any reading of it has
	around      int     // how often it stands within the paragraphs that are looked at
}

// suspects are those of a text.
type suspects struct {
	byKey  map[string]*suspect
	byWord map[string][]*suspect
	twins  map[*dictionaries.Entry][]twin
	total  float64 // of the probabilities of those around
}

// twin is a word or more that is read as an entry, with the probability.
type twin struct {
	key         string
	probability float64
}

// lookAgain weighs the readings in the light of one another.
func (r *reader) lookAgain(found [][]scored) {
	all := r.suspects(found)
	for i := range found {
		if i == 0 {
			for j := range min(len(found), sameText+1) {
				all.count(r, j, found[j], 1)
			}
		} else {
			if top := i + sameText; top < len(found) {
				all.count(r, top, found[top], 1)
			}
			if last := i - sameText - 1; last >= 0 {
				all.count(r, last, found[last], -1)
			}
		}
		for j := range found[i] {
			s := &found[i][j]
			if math.IsInf(s.odds, -1) {
				continue
			}
			words := r.passages[i].words(&s.alignment)
			w := &fitted[s.shape()]
			around, twin := math.Log(noneAround+max(0, all.total-all.of(words))), all.twin(s.entry, words)
			s.odds += w[ofAround]*(around-math.Log(noneAround)) + w[ofTwin]*twin
			if s.learned != nil {
				s.learned[ofAround], s.learned[ofTwin] = around, twin
			}
		}
	}
}

// suspects returns what the readings of a text suspect.
func (r *reader) suspects(found [][]scored) *suspects {
	out := &suspects{map[string]*suspect{}, map[string][]*suspect{}, map[*dictionaries.Entry][]twin{}, 0}
	for i := range found {
		for j := range found[i] {
			s := &found[i][j]
			p := probability(s.odds)
			if p < minProbability {
				continue
			}
			words := r.passages[i].words(&s.alignment)
			key := strings.Join(words, " ")
			out.note(s.entry, key, p)
			if p < suspectAt {
				continue
			}
			if old := out.byKey[key]; old != nil {
				old.probability = max(old.probability, p)
				continue
			}
			v := &suspect{words: words, probability: p}
			out.byKey[key] = v
			for _, w := range words {
				out.byWord[w] = append(out.byWord[w], v)
			}
		}
	}
	return out
}

// note notes that words are read as an entry.
func (all *suspects) note(e *dictionaries.Entry, key string, p float64) {
	list := all.twins[e]
	for i := range list {
		if list[i].key == key {
			list[i].probability = max(list[i].probability, p)
			return
		}
	}
	if len(list) < maxTwins {
		all.twins[e] = append(list, twin{key, p})
	}
}

// count takes the suspects of a passage in, by 1, or out, by -1.
func (all *suspects) count(r *reader, i int, found []scored, by int) {
	for j := range found {
		s := &found[j]
		v := all.byKey[strings.Join(r.passages[i].words(&s.alignment), " ")]
		if v == nil {
			continue
		}
		was := v.around > 0
		v.around += by
		switch is := v.around > 0; {
		case is && !was:
			all.total += v.probability
		case was && !is:
			all.total -= v.probability
		}
	}
}

// of returns what the suspects around that share a word with a reading add to the total.
func (all *suspects) of(words []string) (sum float64) {
	var met []*suspect
	for _, w := range words {
		for _, v := range all.byWord[w] {
			if v.around > 0 && !slices.Contains(met, v) {
				met = append(met, v)
				sum += v.probability
			}
		}
	}
	return sum
}

// twin returns the probability that other words than those of a reading are garbled from its entry.
func (all *suspects) twin(e *dictionaries.Entry, words []string) (best float64) {
	key := strings.Join(words, " ")
	for _, t := range all.twins[e] {
		if !strings.Contains(key, t.key) && !strings.Contains(t.key, key) {
			best = max(best, t.probability)
		}
	}
	return best
}

// words returns the folded words of a reading.
func (p *passage) words(a *alignment) []string {
	out := make([]string, 0, a.end-a.start)
	for _, q := range p.parts[a.start:a.end] {
		out = append(out, q.folded)
	}
	return out
}
