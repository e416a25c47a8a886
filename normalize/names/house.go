package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
	"transcheck/normalize/document"
)

// houseForm returns the form that the house prefers to another form of an entry, or -1 where it is not known, or is no spelling
// of the same name: G7 is not made Group of Seven, nor a nom de guerre the name.
func (r *reader) houseForm(form int32) int32 {
	text, ok := r.form(form).entry().Style[r.Style]
	if !ok {
		return -1
	}
	at := r.sibling(form, text)
	if at < 0 || !r.oneSpelled(form, at) {
		return -1
	}
	return at
}

// oneSpelled reports whether two forms of an entry are spellings of one name: of a person the surnames are; of anything else
// neither is an abbreviation of the other, or says more: the Republic of Turkey is not made Turkey.
func (r *reader) oneSpelled(a, b int32) bool {
	f, g := r.form(a), r.form(b)
	p, q := r.parts(a), r.parts(b)
	switch {
	case joint(p) == joint(q):
		return true
	case f.kind == dictionaries.Person:
		s, t := joint(p[r.surnameFrom(a):f.surname+1]), joint(q[r.surnameFrom(b):g.surname+1])
		return strings.Contains(s, t) || strings.Contains(t, s) || r.spellingOf(s, t) || r.cost(t, s, maxWordCost) <= maxWordCost
	}
	more := len(p) != len(q) && (len(p) > 1 || strings.Contains(joint(q), joint(p)))
	return !more && !r.abbreviates(f) && !r.abbreviates(g) && numbers(p) == numbers(q)
}

// abbreviates reports whether a form is of letters that stand for words, in whatever capitals: Nato.
func (r *reader) abbreviates(f form) bool {
	return strings.ToUpper(f.text) == f.text || f.words == 1 && r.marks(r.id(foldWords(f.text)[0].folded))&markAcronym != 0
}

// numbers returns the words with a digit in them: COVID-19 is more than COVID.
func numbers(ps []part) string {
	var b strings.Builder
	for _, p := range ps {
		if strings.ContainsAny(p.folded, "0123456789") {
			b.WriteString(p.folded + " ")
		}
	}
	return b.String()
}

func joint(ps []part) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.folded)
	}
	return b.String()
}

// cased returns words of a form in the capitals of the text: those of a headline, of a surname, of the first word of a sentence.
func (r *reader) cased(p *passage, w *wish, e *dictionaries.Entry, text string, parts []part) string {
	seen := p.parts[w.from:w.to]
	out := words(text, parts, 0, len(parts))
	listed := !p.shouts && e.Accepts(w.words(p))
	switch {
	case listed:
	case loud(seen):
		out = strings.ToUpper(out)
	case len(seen) == len(parts):
		var b strings.Builder
		at := parts[0].start
		for i, q := range parts {
			b.WriteString(text[at:q.start])
			if at = q.end; seen[i].caps {
				b.WriteString(strings.ToUpper(text[q.start:q.end]))
			} else {
				b.WriteString(text[q.start:q.end])
			}
		}
		out = b.String()
	}
	if end := seen[len(seen)-1].end; p.Text[end-1] == '.' && p.ends(end) && !strings.HasSuffix(out, ".") {
		out += "." // it ended the sentence too
	}
	if first, size := utf8.DecodeRuneInString(out); seen[0].opens && seen[0].upper {
		out = string(unicode.ToUpper(first)) + out[size:]
	}
	return out
}

// ends reports whether a sentence ends at an offset.
func (p *passage) ends(at int) bool {
	return slices.ContainsFunc(p.Sentences, func(s document.Sentence) bool { return s.End == at })
}

// oneText reports whether two names differ in nothing but white space and the shape of apostrophes.
func oneText(a, b string) bool {
	plain := func(s string) string { return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "’", "'") }
	return plain(a) == plain(b)
}
