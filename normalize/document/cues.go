package document

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// cues joins what is said in subtitles: sentences and names run over the lines of a cue and over the cues of one speaker that follow
// on each other. Between two lines stands a line break that has no bytes of its own, so a fix never moves a word to another line.
type cues struct {
	prose
	document *Document
	read     func(string) (string, int) // decodes an escape at the head of a text, or a tag, which is nothing
	marks    string                     // the characters that one begins with
	who      string                     // who speaks, where that is said
	from     time.Duration              // from when the cue under way is shown
	shown    time.Duration              // and until when
	since    time.Duration              // from when the first of the text under way is
	ended    int                        // where its last line ended
	hyphen   int                        // the place of a hyphen at its end that is not appended yet; 0 for none
	rolls    bool                       // lines are shown again, as in captions that scroll: they are read once
	lines    [2][]shownLine             // of the cue before and of this one, where they roll
	copies   []copied                   // lines of the segment under way that are shown again
}

// shownLine is a line that was read, and where it stands in the text under way.
type shownLine struct {
	text string
	from int
}

const (
	cuePause = 4 * time.Second // after which somebody begins anew
	cueFull  = 2000            // bytes after which the end of a sentence ends the segment

	lineEndBytes = 20 // of the end of a sentence: its mark and what closes after it
	maxShown     = 8  // lines of a cue that may be shown again
)

// begin begins a cue that is shown from one time to another.
func (q *cues) begin(from, to time.Duration) {
	full := q.text.Len() > cueFull && endsSentence(q.text.String())
	if from < 0 || from-q.shown > cuePause || q.shown-from > cuePause || full {
		q.flush()
	}
	q.from, q.shown = from, to
	q.lines = [2][]shownLine{q.lines[1], nil}
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s[max(0, len(s)-lineEndBytes):], "\"'”’)]» \n")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// flush ends the segment under way: who speaks now is another, or at another time.
func (q *cues) flush() {
	q.release()
	before := len(q.document.Segments)
	first, _ := utf8.DecodeRuneInString(q.text.String())
	q.end(q.document, Cue)
	for i := before; i < len(q.document.Segments); i++ {
		q.document.Segments[i].Since = max(0, q.since)
	}
	if len(q.document.Segments) == before+1 && !unicode.IsSpace(first) { // its text is the one under way, from its beginning
		q.document.Segments[before].copies = q.copies
	}
	q.lines, q.copies = [2][]shownLine{}, nil
}

// change says who speaks from here on: another one begins anew.
func (q *cues) change(who string) {
	if who != q.who {
		q.flush()
		q.who = who
	}
}

// line appends a line of a cue. A dash or a name before what is said says that another one speaks.
func (q *cues) line(start, end int) {
	start = q.skipTags(start, end)
	text := q.content.text[start:end]
	if n := changeMark(text); n > 0 {
		q.flush()
		q.who = ""
		start = q.skipTags(start+n, end)
		text = q.content.text[start:end]
	}
	if name, said := speakerLabel(text); name > 0 {
		q.speaker(start, start+name)
		start += said
	}
	if start < end && !q.again(start, end) {
		q.lineBreak(start)
		from := q.text.Len()
		q.more(start, end)
		if q.rolls && len(q.lines[1]) < maxShown {
			q.lines[1] = append(q.lines[1], shownLine{q.text.String()[from:], from})
		}
	}
}

// again reports whether the cue before had a line as well. It is then no text of its own, but a fix is made there too.
func (q *cues) again(start, end int) bool {
	if len(q.lines[0]) == 0 {
		return false
	}
	p := prose{content: q.content}
	p.references(start, end, q.marks, q.read)
	i := slices.IndexFunc(q.lines[0], func(l shownLine) bool { return l.text == p.text.String() })
	if i < 0 {
		return false
	}
	l := q.lines[0][i]
	q.lines[1] = append(q.lines[1], l)
	other := p.take()
	whole := other.segment(Cue, 0, len(other.text))
	c := copied{segment: &whole}
	for _, w := range wordsOf(nil, 0, l.text) {
		c.words = append(c.words, again{from: l.from + w.from, to: l.from + w.to, at: w.from})
	}
	q.copies = append(q.copies, c)
	return true
}

// lineBreak parts a line from the one before. A hyphen at the end of that one parts a word: it is left out of one that begins with a
// capital, since names have none there, and kept in others.
func (q *cues) lineBreak(start int) {
	first, _ := utf8.DecodeRuneInString(q.content.text[start:])
	switch {
	case q.text.Len() == 0:
	case q.hyphen > 0 && unicode.IsLower(first):
		before := q.text.String()
		before = before[max(0, len(before)-maxLabel):]
		word, _ := utf8.DecodeRuneInString(before[strings.LastIndexAny(before, " \n")+1:])
		if unicode.IsUpper(word) {
			q.hyphen = 0
		}
	default:
		q.release()
		q.gap("\n", q.ended)
	}
}

// more appends a stretch of a line.
func (q *cues) more(start, end int) {
	if q.text.Len() == 0 {
		q.since = q.from
	}
	q.release()
	q.ended = end
	if before, ok := strings.CutSuffix(q.content.text[start:end], "-"); ok {
		if last, _ := utf8.DecodeLastRuneInString(before); unicode.IsLetter(last) {
			end--
			q.hyphen = end
		}
	}
	q.references(start, end, q.marks, q.read)
}

// release appends the hyphen that was held back.
func (q *cues) release() {
	if q.hyphen > 0 {
		q.same(q.hyphen, q.hyphen+1)
		q.hyphen = 0
	}
}

// speaker adds the name of who speaks from here on.
func (q *cues) speaker(start, end int) {
	q.change(q.content.text[start:end])
	p := prose{content: q.content}
	p.references(start, end, q.marks, q.read)
	p.end(q.document, Speaker)
}

// skipTags returns where the text of a line begins behind tags and white space.
func (q *cues) skipTags(start, end int) int {
	for start < end {
		if c := q.content.text[start]; c == ' ' || c == '\t' {
			start++
			continue
		}
		if strings.IndexByte(q.marks, q.content.text[start]) < 0 {
			break
		}
		decoded, size := q.read(q.content.text[start:end])
		if size == 0 || decoded != "" {
			break
		}
		start += size
	}
	return start
}
