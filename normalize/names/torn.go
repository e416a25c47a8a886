package names

import (
	"fmt"

	"transcheck/dictionaries"
)

// What a name of which a word is torn in two says for itself, in nats; set by hand.
const (
	tornName     = 2.2
	tornOrdinary = 1.0 // less, where one of the pieces is a word of its own: Islam Abad
	maxTornSide  = 2   // words of the name before and after the torn one
)

// torn returns the readings of a word of a name that a translation wrote as two: Xi Jin Ping, Shang Hai, Sri Nagar. Of persons only
// Chinese ones are read so, for others choose how they write themselves: Mac Arthur.
func (r *reader) torn(p *passage) (out []scored) {
	if p.shouts {
		return nil
	}
	for i := range max(0, len(p.parts)-1) {
		if s, ok := r.mend(p, i); ok {
			out = append(out, s)
		}
	}
	return out
}

// mend returns the reading in which the parts i and i+1 are one word.
func (r *reader) mend(p *passage, i int) (s scored, ok bool) {
	a, b := &p.parts[i], &p.parts[i+1]
	if !a.upper || !b.upper || a.caps || b.caps || a.number || b.number || !b.joined || b.owned ||
		p.Text[a.end:b.start] != " " || p.known[i].locked() || p.known[i+1].locked() {
		return s, false
	}
	word := *a
	word.folded, word.end = a.folded+b.folded, b.end
	if word.id, word.lengths = r.look(word.folded); word.id < 0 {
		return s, false
	}
	ordinary := r.ordinaryWord(a.folded)
	if r.ordinaryWord(b.folded) {
		if ordinary {
			return s, false
		}
		ordinary = true
	}
	syllables := pinyin.MatchString(a.folded) && pinyin.MatchString(b.folded)
	for from := max(0, i-maxTornSide); from <= i; from++ {
		words := append(append([]part{}, p.parts[from:i]...), word)
		words = append(words, p.parts[i+2:min(len(p.parts), i+2+maxTornSide)]...)
		n, hits := r.known(words, 0)
		if n <= i-from {
			continue
		}
		f := r.form(hits[0])
		if f.wrong || f.kind == dictionaries.Person && (!syllables || n < 2) {
			continue
		}
		s = scored{alignment: alignment{entry: f.entry(), form: hits[0], start: from, end: from + n + 1, to: f.words}, right: f.text, odds: tornName}
		s.differs = fmt.Sprintf("%q is one word", r.parts(hits[0])[i-from].text(f.text))
		if ordinary {
			s.odds -= tornOrdinary
		}
		return s, true
	}
	return s, false
}

// text returns a part of a text as it stands there.
func (q part) text(in string) string { return in[q.start:q.end] }
