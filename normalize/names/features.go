package names

import (
	"math"

	"github.com/agnivade/levenshtein"

	"transcheck/dictionaries"
)

// features are what is learned of a reading.
type features [22]float64

// The features, by their place.
const (
	_          = iota // 1
	_                 // rarity: how rare the garbled words are as another name, in nats
	_                 // its logarithm
	_                 // cost of the garbling, as a share of the rarity
	ofBeside          // words of another name beside it
	ofWithin          // the same beside a single word that is not the whole name
	ofCrowd           // ln of the size of the dictionary or, where a word is exact, of the number of names with that word
	ofRepeated        // ln of how often the text has the single word: what it has often is its own name
	ofPart            // it is not the whole name
	ofLater           // it may be the surname of a person whom the text names in full, and stands with no other name
	ofLetters         // letters of the garbled words that are others, as a share of them all
	ofFirst           // the first letter of a garbled word is another
	ofMarks           // a garbled word has letters that English has not
	ofBody            // the entry is an organization
	ofExact           // exact words beyond the first
	ofSighted         // the entry stands elsewhere in the text, spelled right
	ofAgrees          // the words beside it are such as stand beside entries of this kind: in a place, a person said
	ofClashes         // they are such as stand beside another kind
	ofTitled          // 1 for a person behind a title, -1 for anything else there
	ofRight           // ln of how many names around are spelled right
	ofAround          // ln of how many other names around are garbled
	ofTwin            // the probability that another word of the text is garbled from the same entry
)

// features returns what the fitted weights are for, but for what other readings say of this one.
func (r *reader) features(p *passage, a *alignment, strangers float64) features {
	rarity := max(-a.chance, 1)
	f := features{1, rarity, math.Log(rarity), a.cost / rarity}
	explained := r.explained(p, a)
	whole := r.whole(a)
	if whole || a.shape() != single {
		f[ofBeside] = strangers
	} else {
		f[ofWithin] = strangers
	}
	if !whole && !explained {
		f[ofPart] = 1
	}
	if a.shape() == single && !explained {
		f[ofRepeated] = math.Log(float64(min(max(1, r.counts[p.parts[a.start].folded]), maxRepeated)))
	}
	f[ofCrowd] = math.Log(float64(r.size) / fittedSize)
	if a.exact > 0 {
		f[ofCrowd] = math.Log(max(1, float64(a.namesakes)/fewNamesakes))
		f[ofExact] = float64(a.exact - 1)
	}
	if a.entry.Kind == dictionaries.Organization {
		f[ofBody] = 1
	}
	if _, ok := r.sighted(a.entry, p); ok {
		f[ofSighted] = 1
	}
	r.compareLetters(p, a, &f)
	r.cues(p, a, &f)
	f[ofRight] = math.Log(3 + float64(min(p.right, maxRight)))
	f[ofAround] = math.Log(noneAround)
	return f
}

// explained reports whether a single word is one that a full name in the text explains.
func (r *reader) explained(p *passage, a *alignment) bool {
	return r.resolved[p.parts[a.start].folded].entry == a.entry
}

// compareLetters sets the features of how the garbled words are written.
func (r *reader) compareLetters(p *passage, a *alignment, f *features) {
	distance, letters := 0, 0
	for j, w := range r.words(a) {
		q := &p.parts[a.start+j]
		if q.folded == w.folded {
			continue
		}
		distance += levenshtein.ComputeDistance(w.folded, q.folded)
		letters += max(len(w.folded), len(q.folded))
		if w.folded[0] != q.folded[0] {
			f[ofFirst] = 1
		}
		if !ascii(p.Text[q.start:q.end]) {
			f[ofMarks] = 1
		}
	}
	f[ofLetters] = float64(distance) / float64(max(letters, 1))
}

func dot(w, f *features) (sum float64) {
	for i := range w {
		sum += w[i] * f[i]
	}
	return sum
}
