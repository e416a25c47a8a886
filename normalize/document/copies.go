package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// copied is a text in which words of a segment stand again, as those of a transcript do in the list of its words. A fix is made
// there as well.
type copied struct {
	segment *Segment // the text of the copy, as one
	words   []again  // in order
}

// again is a word that stands again.
type again struct {
	from, to int  // in the text of the segment
	at       int  // in the text of the copy
	lower    bool // there it has no capitals
}

// change is a change of whole words: those between two offsets of a segment's text become others.
type change struct {
	from, to int
	new      string
}

// changes returns what the replacement of the text between two offsets does to its words: word for word where there are as many of
// them after it as before, else all of them at once.
func (s *Segment) changes(from, to int, text string) []change {
	whole := change{from, to, text}
	if i := strings.LastIndexFunc(s.Text[:from], unicode.IsSpace); i >= 0 {
		_, size := utf8.DecodeRuneInString(s.Text[i:])
		whole.from = i + size
	} else {
		whole.from = 0
	}
	whole.to = len(s.Text)
	if i := strings.IndexFunc(s.Text[to:], unicode.IsSpace); i >= 0 {
		whole.to = to + i
	}
	whole.new = s.Text[whole.from:from] + text + s.Text[to:whole.to]
	old, new := strings.Fields(s.Text[whole.from:whole.to]), strings.Fields(whole.new)
	if len(old) != len(new) {
		return []change{whole}
	}
	var out []change
	at := whole.from
	for i, w := range old {
		at += strings.Index(s.Text[at:], w)
		if w != new[i] {
			out = append(out, change{at, at + len(w), new[i]})
		}
		at += len(w)
	}
	return out
}

// replace returns the edits that make the same change in the copy: the first of the words takes what is new, and the others become
// empty. The marks around the words of the segment are not in the copy, or stay there.
func (c *copied) replace(s *Segment, n change) []Edit {
	first, _ := slices.BinarySearchFunc(c.words, n.from, func(w again, at int) int { return cmp.Compare(w.from, at) })
	last := first
	for last < len(c.words) && c.words[last].to <= n.to {
		last++
	}
	if first == last {
		return nil
	}
	text := strings.TrimPrefix(n.new, s.Text[n.from:c.words[first].from])
	text = strings.TrimSuffix(text, s.Text[c.words[last-1].to:n.to])
	var edits []Edit
	for _, w := range c.words[first:last] {
		if w.lower {
			text = strings.ToLower(text)
		}
		edits = append(edits, c.segment.Replace(w.at, w.at+w.to-w.from, text)...)
		text = ""
	}
	return edits
}

// copyWord is a word of one of two texts that say the same.
type copyWord struct {
	segment  int    // of the document
	from, to int    // in its text, without the marks around it
	folded   string // in small letters
}

// wordsOf appends the words of a text.
func wordsOf(out []copyWord, segment int, text string) []copyWord {
	for at := 0; at < len(text); {
		start := len(text) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
		end := len(text)
		if i := strings.IndexFunc(text[start:], unicode.IsSpace); i >= 0 {
			end = start + i
		}
		mark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }
		from := end - len(strings.TrimLeftFunc(text[start:end], mark))
		if to := from + len(strings.TrimRightFunc(text[from:end], mark)); from < to {
			out = append(out, copyWord{segment, from, to, strings.ToLower(text[from:to])})
		}
		at = end
	}
	return out
}

// cueWords returns the words of the segments from the given one on, but for names of speakers and labels, which stand beside them.
func (d *Document) cueWords(first int) (out []copyWord) {
	for i := first; i < len(d.Segments); i++ {
		if k := d.Segments[i].Kind; k != Speaker && k != Label {
			out = wordsOf(out, i, d.Segments[i].Text)
		}
	}
	return out
}

// copy notes that the words of the segments from the given one on stand again in another text, in the same order. A copy that
// begins again, as where it holds all of it a second time, is another copy.
func (d *Document) copy(first int, other content) {
	words := d.cueWords(first)
	whole := other.segment(Cue, 0, len(other.text))
	for rest := wordsOf(nil, 0, other.text); len(rest) > 0; {
		said, next := d.copyOnce(words, rest, &whole)
		if next == 0 || 10*said < 9*len(words) {
			return // it did not come to its end
		}
		rest = rest[next:]
	}
}

// says reports whether a text says what the segments from the given one on say, word for word but for a few.
func (d *Document) says(first int, text string) bool {
	words, other := d.cueWords(first), wordsOf(nil, 0, text)
	same := 0
	align(words, other, func(int, int) { same++ })
	return same > 0 && 10*same >= 9*max(len(words), len(other))
}

// again notes a text as a copy of the segments from the given one on if it says the same, and reports whether it does.
func (d *Document) again(first int, c content) bool {
	if !d.says(first, c.text) {
		return false
	}
	d.copy(first, c)
	return true
}

// joined returns the text of segments as one, but for that which stands beside it.
func joined(segments []Segment) (c content) {
	var text strings.Builder
	for i := range segments {
		s := &segments[i]
		if s.Kind == Speaker || s.Kind == Label {
			continue
		}
		if text.Len() > 0 {
			text.WriteByte('\n')
			c.offsets.add(s.start(), 1, 1, 0)
		}
		text.WriteString(s.Text)
		var own offsets
		own.add(s.base, len(s.Text), 1, 1)
		for _, r := range own.through(s.offsets) {
			c.offsets.add(int(r.source), int(r.length), int(r.textStep), int(r.sourceStep))
		}
		c.escape, c.part = s.escape, s.Part
	}
	c.text = text.String()
	return c
}

// copyOnce notes one copy, and returns how many of the words it says and how many of its own that takes.
func (d *Document) copyOnce(words, other []copyWord, whole *Segment) (said, next int) {
	segment := -1
	align(words, other, func(i, j int) {
		said, next = i+1, j+1
		w, o := words[i], other[j]
		old, new := d.Segments[w.segment].Text[w.from:w.to], whole.Text[o.from:o.to]
		if len(old) != len(new) {
			return
		}
		s := &d.Segments[w.segment]
		if w.segment != segment {
			segment = w.segment
			s.copies = append(s.copies, copied{segment: whole})
		}
		c := &s.copies[len(s.copies)-1]
		c.words = append(c.words, again{w.from, w.to, o.from, old != new && new == o.folded})
	})
	return said, next
}

const (
	alignWindow = 30  // words within which two texts meet again
	alignFaults = 100 // places in a row where they do not, after which they are taken for two
)

// align calls a function with the words that two texts have in common, in order.
func align(a, b []copyWord, pair func(i, j int)) {
	for i, j, faults := 0, 0, 0; i < len(a) && j < len(b) && faults < alignFaults; {
		if a[i].folded == b[j].folded {
			pair(i, j)
			i, j, faults = i+1, j+1, 0
			continue
		}
		n, m, ok := meetAgain(a[i:], b[j:])
		if !ok {
			n, m = 1, 1
			faults++
		}
		i, j = i+n, j+m
	}
}

// meetAgain returns how many words to leave of two texts so that they go on with the same words.
func meetAgain(a, b []copyWord) (n, m int, ok bool) {
	same := func(n, m int) bool {
		return n < len(a) && m < len(b) && a[n].folded == b[m].folded &&
			(n+1 == len(a) || m+1 == len(b) || a[n+1].folded == b[m+1].folded)
	}
	for n := 1; n <= alignWindow; n++ {
		for m := 0; m <= n; m++ {
			if same(n, m) {
				return n, m, true
			}
			if same(m, n) {
				return m, n, true
			}
		}
	}
	return 0, 0, false
}
