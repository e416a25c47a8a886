package measure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/cmd/transcheck/internal/versions"
	"transcheck/normalize/document"
)

// The classes of what an editor changed.
const (
	ClassName  = "name"   // words that are written as names became others
	ClassMarks = "marks"  // the letters stayed: punctuation, spaces, capitals
	ClassWords = "words"  // some words became others
	ClassMoved = "longer" // a passage was written anew; too much to say what was wrong in it
)

// mostWords is how many words may change at a place for it to be the mending of an error.
const mostWords = 8

// Pair takes what became other in the final version of a draft for what was wrong in it. Of two that say the same, every finding is a
// false alarm.
func Pair(draft, final *document.Document) *Gold {
	g := &Gold{Document: draft}
	before, after := words(draft), words(final)
	for _, c := range versions.Changes(texts(before), texts(after)) {
		g.changed(before, c.From, c.To, after[c.NewFrom:c.NewTo])
	}
	return g
}

// word is a word of a document as it is written, with the marks on it.
type word struct {
	segment  *document.Segment
	from, to int
}

func (w word) text() string { return w.segment.Text[w.from:w.to] }

func words(d *document.Document) (out []word) {
	for i := range d.Segments {
		s := &d.Segments[i]
		for at := 0; at < len(s.Text); {
			from := len(s.Text) - len(strings.TrimLeftFunc(s.Text[at:], unicode.IsSpace))
			to := len(s.Text)
			if n := strings.IndexFunc(s.Text[from:], unicode.IsSpace); n >= 0 {
				to = from + n
			}
			if from < to {
				out = append(out, word{s, from, to})
			}
			at = to
		}
	}
	return out
}

func texts(list []word) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = w.text()
	}
	return out
}

// changed adds marks where words of the draft became others. Word for word, a name beside another word is a mark of its own.
func (g *Gold) changed(before []word, from, to int, after []word) {
	if to-from != len(after) || len(after) > mostWords {
		g.mark(before, from, to, after)
		return
	}
	kind := func(i int) string { return class(before[from+i].text(), after[i].text()) }
	for i := 0; i < len(after); {
		j := i + 1
		for j < len(after) && kind(i) == kind(j) {
			j++
		}
		g.mark(before, from+i, from+j, after[i:j])
		i = j
	}
}

// mark adds a mark for words of the draft that became others, in each segment that has some. Where they were only added the mark
// is empty, and stands behind the word before.
func (g *Gold) mark(before []word, from, to int, after []word) {
	right := strings.Join(texts(after), " ")
	if from == to {
		if from > 0 {
			w := before[from-1]
			g.Marks = append(g.Marks, Mark{Segment: w.segment, From: w.to, To: w.to, Right: right, Open: true, Class: class("", right)})
		}
		return
	}
	parted := before[from].segment != before[to-1].segment
	for from < to {
		last := from
		for last+1 < to && before[last+1].segment == before[from].segment {
			last++
		}
		m := Mark{Segment: before[from].segment, From: before[from].from, To: before[last].to, Right: right}
		m.Class = class(m.Wrong(), right)
		m.Open = parted || m.Class == ClassMoved
		g.Marks = append(g.Marks, m)
		from, right = last+1, ""
	}
}

// class says what kind of change it is that one text became another.
func class(wrong, right string) string {
	old, new := strings.Fields(wrong), strings.Fields(right)
	switch {
	case len(old) > mostWords || len(new) > mostWords:
		return ClassMoved
	case strings.EqualFold(letters(wrong), letters(right)):
		return ClassMarks
	case len(old) > 0 && len(new) > 0 && named(old) && named(new):
		return ClassName
	}
	return ClassWords
}

// letters returns the letters and digits of a text.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// named reports whether words are written as a name is: the first and the last with a capital.
func named(list []string) bool {
	capital := func(w string) bool {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(w, unicode.IsPunct))
		return unicode.IsUpper(r)
	}
	return capital(list[0]) && capital(list[len(list)-1])
}
