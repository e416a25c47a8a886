package normalize

import (
	"slices"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// disbelieved is the probability of being garbled from which on a listed name is not believed: what lists the names of a text is often
// a program that took them from that text, with their errors.
const disbelieved = 0.5

// indexFor returns the index for a document: names that it lists itself are known beside all others. Those that are known already
// stay as they are, but for their gender; those that are likely garbled from a known one are left out, so that what is said of them
// in the text stands.
func (c *Checker) indexFor(d *document.Document) *names.Index {
	if len(d.Names) == 0 {
		return c.index
	}
	listed := c.believed(d)
	if len(listed) == 0 {
		return c.index
	}
	o := c.options
	o.Dictionaries = append(slices.Clone(o.Dictionaries), &dictionaries.Table{File: d.Path, Entries: listed})
	if x, err := index(o); err == nil {
		return x
	}
	return c.index // a list that contradicts itself is of no use
}

// believed returns what a document lists that says something new.
func (c *Checker) believed(d *document.Document) []*dictionaries.Entry {
	out := c.news(d)
	if len(out) == 0 {
		return nil
	}
	byWord := map[string][]*dictionaries.Entry{}
	for _, e := range out {
		for w := range strings.FieldsSeq(e.Name) {
			byWord[w] = append(byWord[w], e)
		}
	}
	doubted := map[*dictionaries.Entry]bool{}
	windows(c, d, c.index, func(r *names.Reader, passages []document.Passage) (doubts []*dictionaries.Entry) {
		for _, m := range r.Read(passages).Mentions {
			if isGarbled(&m) {
				doubts = append(doubts, overlapping(byWord, passages[m.Passage].Text, m.Start, m.End)...)
			}
		}
		return doubts
	}, func(doubts []*dictionaries.Entry) {
		for _, e := range doubts {
			doubted[e] = true
		}
	})
	return slices.DeleteFunc(out, func(e *dictionaries.Entry) bool { return doubted[e] })
}

// overlapping returns the listed names that have words of a garbled name: they hold it, or stand in the text where it does, as do those
// of a program that took too few words or too many.
func overlapping(byWord map[string][]*dictionaries.Entry, text string, start, end int) (out []*dictionaries.Entry) {
	garbled := words(text[start:end])
	for w := range strings.FieldsSeq(garbled) {
		for _, e := range byWord[w] {
			n := len(e.Name)
			around := words(text[max(0, start-n):min(len(text), end+n)])
			if name := words(e.Name); strings.Contains(name, garbled) || strings.Contains(around, name) {
				out = append(out, e)
			}
		}
	}
	return out
}

// news returns what the names that a document lists add to what is known.
func (c *Checker) news(d *document.Document) (out []*dictionaries.Entry) {
	reader := (<-c.readers).Again(c.index, c.reading(d))
	defer func() { c.readers <- reader }()
	err := names.Guard(func() {
		for _, e := range d.Names {
			if e = news(reader, e); e != nil {
				out = append(out, e)
			}
		}
	})
	if err != nil {
		return nil // the index keeps why
	}
	return out
}

// news returns what a listed name adds to what is known: itself, a known entry with its gender, or nil where it adds nothing or is
// likely garbled.
func news(r *names.Reader, listed *dictionaries.Entry) *dictionaries.Entry {
	s := document.Segment{Kind: document.Cell, Text: listed.Name}
	for _, m := range r.Read([]document.Passage{s.Passage()}).Mentions {
		switch {
		case isGarbled(&m) || m.Wrong != nil:
			return nil
		case len(m.Known) == 0 || m.Start > 0 || m.End < len(s.Text):
		case len(m.Known) == 1 && m.Known[0].Kind == listed.Kind && m.Known[0].Gender == "" && listed.Gender != "":
			known := *m.Known[0]
			known.Gender = listed.Gender
			return &known
		default:
			return nil
		}
	}
	return listed
}

// isGarbled reports whether a mention is likelier a garbled name than not.
func isGarbled(m *names.Mention) bool {
	return len(m.Candidates) > 0 && m.Candidates[0].Probability >= disbelieved
}

// words returns a name with a space around each of its words, so that one within another is found by whole words.
func words(name string) string { return " " + strings.Join(strings.Fields(name), " ") + " " }
