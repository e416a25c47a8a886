package names

import (
	"slices"

	"transcheck/dictionaries"
)

// bodies are the words for what a body is that a translation moves about.
var bodies = wordSet(`administration agency alliance assembly association authority bank board bureau command commission committee
	commonwealth company confederation conference congress corporation corps council court directorate endowment federation force
	foundation fund guard group institute institution league mission movement observatory organization program service society
	tribunal union`)

// fixed are words of names that are left alone: Health Ministry and Ministry of Health are both right, and another order makes
// another party or university.
var fixed = wordSet("party university college school ministry department office embassy club cup championship")

const (
	maxRun      = 30  // parts of a run of capitalised words that is read as a name; a headline has more
	maxItemUses = 512 // a word in more forms than this does not lead to any
	minItems    = 2   // of a form that are led to
)

// run is a stretch of words in capitals with what connects them, which may hold the name of a body.
type run struct {
	from, to int // parts
	items    []item
}

// reorderings returns the readings of words as the name of a body whose words a translation has put in another order or replaced:
// Council of Guardians, Committee of Investigation of Russia.
func (r *reader) reorderings(p *passage) (out []scored) {
	if p.shouts {
		return nil
	}
	for i := 0; i < len(p.parts); {
		to, body := p.capitals(i)
		if body && to-i <= maxRun && !(p.known[i].locked() && p.known[i].start == i && p.known[i].n >= to-i) {
			out = append(out, r.reorder(p, run{i, to, r.items(p.parts, i, to)})...)
		}
		i = max(to, i+1)
	}
	return out
}

// capitals returns the end of the words in capitals that begin at part i, and whether one of them says what a body is.
func (p *passage) capitals(i int) (to int, body bool) {
	to = i
	for j := i; j < len(p.parts) && (j == i || p.parts[j].joined); j++ {
		q := &p.parts[j]
		switch {
		case q.upper && !connectors[q.folded] && !q.number:
			to = j + 1
			body = body || bodies[plain(q.folded)]
		case j == i || !connectors[q.folded]:
			return to, body
		}
	}
	return to, body
}

// reorder returns the likeliest reading of a run for each entry, unless the run has a name of it as it should be.
func (r *reader) reorder(p *passage, n run) []scored {
	var out []scored
	at := map[*dictionaries.Entry]int{} // in out
	var fits []float64                  // the same
	for _, form := range r.led(n.items) {
		s, fit := r.judge(p, n, form)
		if s == nil {
			continue
		}
		i, met := at[s.entry]
		switch {
		case !met:
			at[s.entry] = len(out)
			out, fits = append(out, *s), append(fits, fit)
		case fit > fits[i] || fit == fits[i] && s.exact > out[i].exact:
			out[i], fits[i] = *s, fit
		}
	}
	return slices.DeleteFunc(out, func(s scored) bool { return s.differs == "" })
}

// led returns the forms of bodies that the words of a run lead to, in order.
func (r *reader) led(items []item) []int32 {
	hits := map[int32]int{}
	for i, t := range items {
		if t.country != nil {
			continue
		}
		for _, id := range r.kinships(t.word) {
			if r.countOf(id) > maxItemUses {
				continue
			}
			for _, u := range r.usesOf(id) {
				if n := hits[u.form]; n>>8 != i+1 { // once for each item
					hits[u.form] = (i+1)<<8 | n&0xff + 1
				}
			}
		}
	}
	var out []int32
	for form, n := range hits {
		f := r.form(form)
		if n &= 0xff; n >= minItems && 3*n >= f.words && (f.kind == dictionaries.Organization || f.kind == dictionaries.Unknown) {
			out = append(out, form)
		}
	}
	slices.Sort(out)
	return out
}
