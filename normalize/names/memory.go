package names

import (
	"math"
	"strings"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
	"transcheck/normalize/names/pack"
)

// memory keeps what was worked out of the words of a text: a text has few different ones, and the same comparisons come
// again with each.
type memory struct {
	near    map[string][]int32 // by folded word: the words of the dictionary that it may be garbled from
	chances map[chanceKey]float64
	heard   [maxHeard]*channel.Seen // by the hash of a folded word, the last one that was compared
	costs   map[pair]float64        // of garbling a word of the dictionary into one of the text
	forms   map[int32][]part        // the words of forms
	items   map[int32][]item        // the same, as they are compared in any order
	kin     map[string][]int32
	words   map[string]bool // whether a folded word is one of English prose
	sounds  map[string]*sounds

	wordings map[string][]wording // by title

	lexemes   map[string]*lexeme
	next      int32            // number of a lexeme
	leads     map[int32]*leads // by lexeme
	met       map[neighbor][]lead
	solos     map[soloKey]solo
	kinship   map[pair]kin
	relatives map[*dictionaries.Entry][]*dictionaries.Entry // the entries that one names
	oneNames  map[[2]string]bool                            // whether two texts are spellings of one name
	held      int                                           // names in the leads
	alone     int                                           // readings in the solos
}

type chanceKey struct {
	folded       string
	opens, lower bool // it begins a sentence; the text has it in lower case
}

// maxRemembered bounds each memory; a text with more different words begins anew.
const maxRemembered = 1 << 16

func newMemory() *memory {
	return &memory{
		near: map[string][]int32{}, chances: map[chanceKey]float64{}, costs: map[pair]float64{},
		forms: map[int32][]part{}, items: map[int32][]item{}, kin: map[string][]int32{}, words: map[string]bool{}, sounds: map[string]*sounds{},
		lexemes: map[string]*lexeme{}, wordings: map[string][]wording{},
		leads: map[int32]*leads{}, met: map[neighbor][]lead{}, solos: map[soloKey]solo{}, kinship: map[pair]kin{},
		relatives: map[*dictionaries.Entry][]*dictionaries.Entry{}, oneNames: map[[2]string]bool{},
	}
}

// maxHeld bounds the leads that are kept.
const maxHeld = 1 << 20

// maxAlone bounds the readings of single words that are kept.
const maxAlone = 1 << 17

// maxPairs bounds the memory of what pairs of words are, of which there are more.
const maxPairs = 1 << 18

// remember returns the value of a key, working it out where it is not known.
func remember[K comparable, V any](m map[K]V, key K, value func() V) V {
	return rememberUpTo(maxRemembered, m, key, value)
}

// rememberUpTo is remember where as many values are kept.
func rememberUpTo[K comparable, V any](most int, m map[K]V, key K, value func() V) V {
	v, ok := m[key]
	if !ok {
		v = value()
		if len(m) >= most {
			clear(m)
		}
		m[key] = v
	}
	return v
}

// maxHeard is how many words are kept ready to be compared, of some kilobytes each.
const maxHeard = 1 << 6

// maxLetters is the length in bytes of the longest word that is compared by its sound: no name has one so long, and a comparison
// takes the square of it in time and memory.
const maxLetters = 1 << 7

// maxSounds bounds the words of which is kept how they sound.
const maxSounds = 1 << 14

// cost is the cost of garbling the intended word into the seen one, up to a limit, else infinite.
func (r *reader) cost(intended, seen string, limit float64) float64 {
	if intended == seen {
		return 0
	}
	if max(len(intended), len(seen)) > maxLetters {
		return math.Inf(1)
	}
	heard := &r.memory.heard[pack.Hash(seen)%maxHeard]
	switch {
	case *heard == nil:
		*heard = r.model.Seen(seen)
	case (*heard).Text() != seen:
		(*heard).Reset(seen)
	}
	return (*heard).Cost(intended, limit)
}

// nearTo returns the ids of the words of the dictionary that a folded word may be garbled from, itself left out.
func (r *reader) nearTo(folded string) []int32 {
	return remember(r.memory.near, folded, func() []int32 {
		return r.common.near(nearKey{r.model, folded}, func() (out []int32) {
			var costs []wordCost
			limit := r.limit(folded)
			for _, id := range r.near(folded) {
				w := r.word(id)
				if w == folded || !plausible(w, folded) {
					continue
				}
				if c := r.cost(w, folded, limit); !math.IsInf(c, 1) && r.countOf(id) <= maxUses {
					costs = append(costs, wordCost{id, c})
				}
			}
			return nearest(costs)
		})
	})
}

// common keeps what is costly to work out and the same for all readers of an index, who may be many at a time.
type common struct {
	mu    sync.Mutex
	found map[nearKey][]int32
}

type nearKey struct {
	model  *channel.Model
	folded string
}

// near returns what is known to be near a word, or finds it.
func (c *common) near(key nearKey, find func() []int32) []int32 {
	c.mu.Lock()
	near, ok := c.found[key]
	c.mu.Unlock()
	if ok {
		return near
	}
	near = find()
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.found) >= maxRemembered {
		clear(c.found)
	}
	c.found[key] = near
	return near
}

// parts returns the words of a form.
func (r *reader) parts(form int32) []part {
	return remember(r.memory.forms, form, func() []part {
		l, at := r.layerOf(form)
		words, f := foldWords(l.form(at).text), l.forms.At(at)
		for i := range words {
			words[i].id = r.idIn(l, l.spelled.At(f.first+int32(i)))
		}
		return words
	})
}

// ordinaryWord reports whether a folded word is one of English prose, or the plural of one.
func (r *reader) ordinaryWord(folded string) bool {
	return remember(r.memory.words, folded, func() bool {
		_, ok := dictionaries.Word(folded)
		if one, plural := strings.CutSuffix(folded, "s"); !ok && plural && len(one) > 3 {
			_, ok = dictionaries.Word(one)
		}
		return ok
	})
}

// plausible spares the costly comparison of words whose lengths are far apart.
func plausible(a, b string) bool { return len(a) <= 2*len(b)+1 && len(b) <= 2*len(a)+1 }
