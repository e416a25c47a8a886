package names

import (
	"strings"

	"transcheck/dictionaries"
)

// Restyled is a name in the text that the house of the options writes in another way.
type Restyled struct {
	Passage    int // index of the passage
	Start, End int // offsets in its text
	Entry      *dictionaries.Entry
	Text       string // as the house writes it or, where no form of the house is known, as the dictionary does
	Sound      bool   // the dictionary does not list the form: it is accepted for its sound
	Alone      bool   // a surname of somebody whom the text does not name in full
}

// restyle returns the names in the text that the house writes in another way.
func (r *reader) restyle() []Restyled {
	if r.Style == "" {
		return nil
	}
	full := r.inFull()
	var out []Restyled
	for i := range r.passages {
		p := &r.passages[i]
		for j := 0; j < len(p.parts); {
			w, n := r.wishAt(p, j, full)
			j += n
			if w.text == "" || w.split {
				continue
			}
			start, end := p.parts[w.from].start, p.parts[w.to-1].end
			if strings.HasSuffix(w.text, ".") && strings.HasPrefix(p.Text[end:], ".") {
				end++ // one stop ends an abbreviation and its sentence
			}
			if !oneText(w.text, p.Text[start:end]) {
				out = append(out, Restyled{i, start, end, w.entry, w.text, w.sound, w.alone})
			}
		}
	}
	return out
}

// inFull returns the persons whom the text names with more than a surname.
func (r *reader) inFull() map[*dictionaries.Entry]bool {
	full := map[*dictionaries.Entry]bool{}
	for i := range r.passages {
		p := &r.passages[i]
		for _, k := range p.known {
			if k.locked() {
				for _, h := range k.hits {
					full[r.form(h).entry()] = true
				}
			}
		}
		for _, a := range p.accepted {
			if a.end-a.start > 1 {
				full[a.entry] = true
			}
		}
	}
	return full
}

// wish is what the parts [from, to) should be.
type wish struct {
	from, to     int
	entry        *dictionaries.Entry
	text         string
	split        bool // entries that the words may name do not agree
	sound, alone bool
}

// add adds what an entry that the words may name wants them to be.
func (w *wish) add(e *dictionaries.Entry, text string) {
	w.split = w.split || w.text != "" && w.text != text
	w.entry, w.text = e, text
}

// words returns the text as it is.
func (w *wish) words(p *passage) string { return p.Text[p.parts[w.from].start:p.parts[w.to-1].end] }

// wishAt returns what the name that begins with part j should be, and how many parts were looked at.
func (r *reader) wishAt(p *passage, j int, full map[*dictionaries.Entry]bool) (wish, int) {
	if w := r.wishBySound(p, j); w.text != "" {
		return w, w.to - j
	}
	if k := p.known[j]; k != nil {
		return r.wishKnown(p, k), max(k.start+k.n-j, 1)
	}
	return r.wishSurname(p, j, full), 1
}

// wishKnown is the wish for a form that the dictionary lists.
func (r *reader) wishKnown(p *passage, k *knownSpan) wish {
	w := wish{from: k.start, to: k.start + k.n}
	for _, h := range k.hits {
		f := r.form(h)
		if f.wrong || k.n == 1 && f.kind == dictionaries.Place && r.inName(p, k.start, k.start+1) {
			return wish{}
		}
		text := w.words(p)
		if house := r.houseForm(h); house >= 0 {
			text = r.cased(p, &w, f.entry(), r.form(house).text, r.parts(house))
		}
		w.add(f.entry(), text)
	}
	return w
}

// wishBySound is the wish for a name of several words that is accepted for its sound. Where the surname is not exact, the
// dictionary has to know more of the name than its letters.
func (r *reader) wishBySound(p *passage, j int) wish {
	var w wish
	for i := range p.accepted {
		a := &p.accepted[i]
		whole := a.skipped || a.from == 0 && a.to == r.form(a.form).words
		if a.start != j || a.end-a.start < 2 || a.end < w.to || !whole || !r.transliterated(p, a) {
			continue
		}
		if last := r.words(a)[a.end-a.start-1].folded; p.parts[a.end-1].folded != last && !described(a.entry) {
			continue
		}
		if a.end > w.to {
			w = wish{from: a.start, to: a.end, sound: true}
		}
		text := r.spell(p, a)
		if house := r.houseForm(a.form); house >= 0 && !a.skipped {
			text = r.cased(p, &w, a.entry, r.form(house).text, r.parts(house))
		}
		w.add(a.entry, text)
	}
	return w
}

// transliterated reports whether every word of an accepted reading is a spelling of the one it stands for: an inflected one says
// something else.
func (r *reader) transliterated(p *passage, a *alignment) bool {
	for j, w := range r.words(a) {
		if q := p.parts[a.start+j].folded; q != w.folded && !r.spellingOf(q, w.folded) && !(particles[q] && particles[w.folded]) {
			return false
		}
	}
	return true
}

// wishSurname is the wish for a surname that stands alone, with the article before it if it has one: al-Sisi.
func (r *reader) wishSurname(p *passage, j int, full map[*dictionaries.Entry]bool) wish {
	q := &p.parts[j]
	if !q.upper || q.number || q.mixed || r.countOf(q.id) > maxUses || r.ordinaryWord(q.folded) {
		return wish{}
	}
	var named, others []int32 // forms, of persons in the text and of all others
	start := j
	for _, u := range r.usesOf(q.id) {
		f := r.form(u.form)
		if f.kind != dictionaries.Person || f.words == 1 || int(u.at) != f.surname {
			continue
		}
		first := j
		if r.surnameFrom(u.form) < f.surname {
			if first--; first < 0 || !q.joined || p.parts[first].folded != r.parts(u.form)[f.surname-1].folded {
				continue
			}
		}
		if first > start {
			continue // the second word of a longer surname
		}
		if first < start {
			named, others, start = nil, nil, first
		}
		if full[f.entry()] {
			named = append(named, u.form)
		} else {
			others = append(others, u.form)
		}
	}
	w := wish{from: start, to: j + 1, alone: len(named) == 0}
	if w.alone {
		named = others
	}
	article := start > 0 && articles[p.parts[start-1].folded] && p.hyphenated(start)
	if article {
		w.from--
	}
	if r.inName(p, w.from, w.to) {
		return wish{}
	}
	for _, form := range named {
		w.add(r.form(form).entry(), r.surnameWish(p, &w, form, article))
	}
	return w
}

// surnameFrom returns the first word of the surname of a person: of two with a hyphen between, unless it is an article.
func (r *reader) surnameFrom(form int32) int {
	last := r.form(form).surname
	if r.doubleSurname(form) && !articles[r.parts(form)[last-1].folded] {
		return last - 1
	}
	return last
}

// articles of Arabic stand before a surname, with a hyphen.
var articles = wordSet("al el ul ash as ad an ar az at")

// surnameWish returns the surname of a form as the house writes it, or the text as it is.
func (r *reader) surnameWish(p *passage, w *wish, form int32, article bool) string {
	house := r.houseForm(form)
	if house < 0 {
		return w.words(p)
	}
	f, parts := r.form(house), r.parts(house)
	from := r.surnameFrom(house)
	if article && from > 0 && articles[parts[from-1].folded] {
		from--
	}
	return r.cased(p, w, f.entry(), f.text, parts[from:f.surname+1])
}

// inName reports whether the parts [from, to) seem to belong to a longer name that is not known: Odessa Steps.
func (r *reader) inName(p *passage, from, to int) bool {
	beside := func(next, i int) bool {
		return p.parts[next].joined && !p.parts[next].owned && r.nameLike(p, i) && !r.ordinaryWord(p.parts[i].folded)
	}
	return from > 0 && beside(from, from-1) || to < len(p.parts) && beside(to, to)
}

// hyphenated reports whether a hyphen stands before part i.
func (p *passage) hyphenated(i int) bool {
	gap := p.Text[p.parts[i-1].end:p.parts[i].start]
	return gap == "-" || gap == "‑" || gap == "‐"
}

// doubleSurname reports whether the surname of a person is of two words with a hyphen: Hossein Amir-Abdollahian.
func (r *reader) doubleSurname(form int32) bool {
	f := r.form(form)
	if f.words < 3 || f.surname != f.words-1 {
		return false
	}
	parts := r.parts(form)
	return f.text[parts[f.surname].start-1] == '-'
}
