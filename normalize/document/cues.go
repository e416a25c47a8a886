package document

import (
	"strings"
	"time"
)

// cues joins what is said in subtitles: sentences and names run over the lines of a cue and over the cues of one speaker that follow
// on each other. Between two lines stands a line break that has no bytes of its own, so a fix never moves a word to another line.
type cues struct {
	prose
	document *Document
	read     func(string) (string, int) // decodes an escape at the head of a text, or a tag, which is nothing
	marks    string                     // the characters that one begins with
	who      string                     // who speaks, where that is said
	shown    time.Duration              // until when the cue under way is shown
	ended    int                        // where its last line ended
}

const (
	cuePause = 4 * time.Second // after which somebody begins anew
	cueFull  = 2000            // bytes after which the end of a sentence ends the segment
)

// begin begins a cue that is shown from one time to another.
func (q *cues) begin(from, to time.Duration) {
	full := q.text.Len() > cueFull && endsSentence(q.text.String()[q.text.Len()-8:])
	if from < 0 || from-q.shown > cuePause || q.shown-from > cuePause || full {
		q.flush()
	}
	q.shown = to
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]» \n")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// flush ends the segment under way: who speaks now is another, or at another time.
func (q *cues) flush() { q.end(q.document, Cue) }

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
	q.words(start, end)
}

// words appends a stretch of a line.
func (q *cues) words(start, end int) {
	if start >= end {
		return
	}
	if q.text.Len() > 0 {
		q.gap("\n", q.ended)
	}
	q.references(start, end, q.marks, q.read)
	q.ended = end
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
