package names

import (
	"math"
	"regexp"
)

// kin is how two words of a text compare, whatever stands around them.
type kin struct {
	near        bool  // they may be spellings of one
	alike       bool  // and are no inflections of one, and not both Chinese
	same        bool  // they are accepted spellings of one, as far as it was looked for: where they are near
	there, back int16 // what it costs, up to maxWordCost, to garble the first into the second, and the reverse, in tenths of a nat
}

func (k kin) costs() (there, back float64) { return float64(k.there) / 10, float64(k.back) / 10 }

// kinOf compares two words.
func (r *reader) kinOf(u, v *lexeme) kin {
	if v.nth < u.nth {
		k := r.kinOf(v, u)
		k.there, k.back = k.back, k.there
		return k
	}
	return rememberUpTo(maxPairs, r.memory.kinship, pair{u.nth, v.nth}, func() (k kin) {
		a, b := u.folded, v.folded
		if !plausible(a, b) {
			return k
		}
		there, back := r.cost(a, b, maxWordCost), r.cost(b, a, maxWordCost)
		if k.near = there < maxWordCost || back < maxWordCost; !k.near {
			return k
		}
		k.there, k.back = int16(math.Round(10*min(there, maxWordCost))), int16(math.Round(10*min(back, maxWordCost)))
		k.alike = len(a) >= minAlike && len(b) >= minAlike && !inflections(a, b) && !(r.soundsOf(a).pinyin && r.soundsOf(b).pinyin)
		k.same = r.spellingOf(a, b)
		return k
	})
}

// inflections reports whether two words differ as the forms of one do: a plural, a people, a woman's surname, a case.
func inflections(u, v string) bool {
	n := 0
	for n < len(u) && n < len(v) && u[n] == v[n] {
		n++
	}
	for i := n; i >= minNameStem && i >= n-2; i-- {
		if nameEndings[u[i:]] && nameEndings[v[i:]] {
			return true
		}
	}
	return false
}

// minNameStem is the length in bytes of the shortest stem of a word.
const minNameStem = 3

// nameEndings are the endings that make of one name another, and no ending at all.
var nameEndings = endings(`a ae as an ans e es s o os i is u us y n ns
	ov ova ovy ovs ev eva evs in ina sky skys skis skaya ska ski skoy skogo skyi iy aya oy om ym em im ogo omu ey ei
	ian ians ean eans ese ish ic er ers ism ist ists ite ites land ia ies ed ing
	poulos poulou iene yte aite enko ko ich ovich evich ovna evna son dottir sson sdottir`)

// pinyin matches words that may be of Chinese syllables: each way to write them is another name.
var pinyin = regexp.MustCompile(`^(?:` +
	`[bpmf](?:ai?|ang?|ao|ei|eng?|i|ian|iao|ie|ing?|iu|ou?|u)|` +
	`[dtnl](?:ai?|ang?|ao|ei?|eng?|i|ia|iang?|iao|ie|ing?|iu|ong|ou|u|uan|ue|ui|un|uo)|` +
	`(?:[gkh]|[zcs]h?)(?:ai?|ang?|ao|ei?|eng?|i|ong|ou|ua?|uai|uang?|ui|un|uo)|` +
	`r(?:ang?|ao|eng?|e|i|ong|ou|u|uan|ui|un|uo)|` +
	`[jqx](?:i|ia|iang?|iao|ie|ing?|iong|iu|u|uan|ue|un)|` +
	`[yw](?:ai?|ang?|ao|ei?|eng?|ing?|i|ong|ou?|u|uan|ue|un)|` +
	`ai?|ang?|ao|er?|ei|eng?|ou?){1,3}$`)
