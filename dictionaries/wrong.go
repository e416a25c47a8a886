package dictionaries

import (
	"strings"
	"unicode"
)

// wrongForm is a form that a row lists as wrong, and where it stands.
type wrongForm struct {
	form string
	line int
	text string // the line
	at   int    // byte offset in it
}

// holdWrong holds the wrong forms of a row against the entry and against English: they are corrected wherever they stand,
// without a look.
func (d *decoder) holdWrong(r *record, c cell) {
	at := c.at
	for item := range strings.SplitSeq(c.text, ";") {
		form, from := strings.TrimSpace(item), at+len(item)-len(strings.TrimLeftFunc(item, unicode.IsSpace))
		at += len(item) + 1
		switch {
		case form == "":
		case r.Accepts(form):
			d.fail(from, "take it out of one of the columns", "%q is listed both as right and as wrong", form)
		case ordinary(form, r.Kind):
			d.fail(from, `list it with the words it stands with, as in "Governor Frugal"`, "%q is an ordinary English word, and would be changed wherever it stands", form)
		default:
			d.wrong = append(d.wrong, wrongForm{form, d.line, d.text, from})
		}
	}
}

// commonWord is how rare a word is that not even the house style of a term may call wrong, in nats.
const commonWord = 8

// ordinary reports whether a wrong form is a word that stands in texts that mean nothing else by it. Of terms, rarer ones are
// a matter of style.
func ordinary(form string, kind Kind) bool {
	nats, ok := Word(strings.ToLower(form))
	return ok && (kind != Term || nats < commonWord)
}

// holdApart reports wrong forms that are right ones of another entry: they would never be found.
func (d *decoder) holdApart() {
	if len(d.wrong) == 0 {
		return
	}
	right := make(map[string]*Entry, len(d.wrong))
	for _, w := range d.wrong {
		right[w.form] = nil
	}
	for _, e := range d.table.Entries {
		for _, form := range e.Forms() {
			if other, ok := right[form]; ok && other == nil {
				right[form] = e
			}
		}
	}
	for _, w := range d.wrong {
		if e := right[w.form]; e != nil {
			d.line, d.text = w.line, w.text
			d.fail(w.at, "a form is right or wrong, whatever it stands for", "%q is a right form of %q", w.form, e.Name)
		}
	}
}

// Ordinary reports whether a form is refused as a wrong one, because it is an ordinary English word.
func Ordinary(form string, kind Kind) bool { return ordinary(form, kind) }
