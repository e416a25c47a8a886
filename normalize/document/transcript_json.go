package document

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// transcriptLayout is where the words stand in the JSON of a program or service that transcribes. Each path is that of strings
// which say the same from beginning to end: the first that is there is read, and the others are copies of it.
type transcriptLayout struct {
	marks  []string // what there is in it, and not in other files
	said   []string
	glued  bool     // the strings have their spaces, and are the pieces of one text
	beside []string // prose of its own: summaries, headlines
}

// The members of what holds a text that say when it was said and by whom.
var (
	saidFrom = []string{"start", "start_time", "startTime", "offsetInTicks"}
	saidTo   = []string{"end", "end_time", "endTime"}
	saidBy   = []string{"speaker", "speaker_label", "speaker_name"}
)

// The members of what holds a word that say how sure it was heard, from 0 to 1.
var heardAt = []string{"confidence", "score", "probability", "conf"}

var transcriptLayouts = []transcriptLayout{
	{ // Whisper, WhisperX, and what follows them
		marks: []string{"segments[0].text", "segments[0].start"},
		said:  []string{"segments[].text", "text", "segments[].words[].word", "segments[].words[].text", "word_segments[].word", "words[].word"},
	},
	{ // whisper.cpp
		marks: []string{"transcription[0].text", "transcription[0].timestamps"},
		said:  []string{"transcription[].text"},
	},
	{ // Amazon Transcribe
		marks: []string{"results.transcripts[0].transcript"},
		said: []string{
			"results.audio_segments[].transcript", "results.transcripts[].transcript", "results.items[].alternatives[0].content",
			"results.segments[].alternatives[0].transcript", "results.segments[].alternatives[0].items[].content",
		},
	},
	{ // Deepgram
		marks: []string{"results.channels[0].alternatives[0].transcript"},
		said: []string{
			"results.channels[].alternatives[0].paragraphs.paragraphs[].sentences[].text", "results.channels[].alternatives[0].transcript",
			"results.channels[].alternatives[0].words[].word", "results.channels[].alternatives[0].words[].punctuated_word",
			"results.channels[].alternatives[0].paragraphs.transcript", "results.utterances[].transcript",
			"results.utterances[].words[].word", "results.utterances[].words[].punctuated_word",
		},
	},
	{ // AssemblyAI
		marks:  []string{"text", "words[0].text", "words[0].confidence"},
		said:   []string{"utterances[].text", "text", "words[].text", "utterances[].words[].text"},
		beside: []string{"summary", "chapters[].headline", "chapters[].gist", "chapters[].summary"},
	},
	{ // Google
		marks: []string{"results[0].alternatives[0].transcript"},
		said:  []string{"results[].alternatives[0].transcript", "results[].alternatives[0].words[].word"},
	},
	{ // Google, as its long operations answer
		marks: []string{"response.results[0].alternatives[0].transcript"},
		said:  []string{"response.results[].alternatives[0].transcript", "response.results[].alternatives[0].words[].word"},
	},
	{ // Azure
		marks: []string{"recognizedPhrases[0].nBest[0].display"},
		said: []string{
			"recognizedPhrases[].nBest[0].display", "combinedRecognizedPhrases[].display", "combinedRecognizedPhrases[].lexical",
			"recognizedPhrases[].nBest[0].lexical", "recognizedPhrases[].nBest[0].itn", "recognizedPhrases[].nBest[0].maskedITN",
			"recognizedPhrases[].nBest[0].words[].word", "recognizedPhrases[].nBest[0].displayWords[].displayText",
		},
	},
	{ // Rev
		marks: []string{"monologues[0].elements[0].value"},
		said:  []string{"monologues[].elements[].value"},
		glued: true,
	},
}

// transcriptWords are words of which one stands in every layout.
var transcriptWords = []string{`"segments"`, `"transcription"`, `"transcript"`, `"words"`, `"recognizedPhrases"`, `"monologues"`}

// looksTranscriptJSON reports whether a text is the JSON of a transcript. One that is broken may still show that it was.
func looksTranscriptJSON(text string) bool {
	_, ok := transcriptTree(text)
	return ok
}

func transcriptTree(text string) (*transcriptReader, bool) {
	head := strings.TrimLeft(text[:min(len(text), declaredWithin)], " \t\r\n")
	if !strings.HasPrefix(head, "{") || !containsAny(text, transcriptWords) {
		return nil, false
	}
	t, fault := readJSON(text)
	for i := range transcriptLayouts {
		l := &transcriptLayouts[i]
		if l.marked(t) {
			return &transcriptReader{tree: t, fault: fault, layout: l}, true
		}
	}
	return &transcriptReader{fault: fault}, false
}

func containsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

func (l *transcriptLayout) marked(t *jsonTree) bool {
	for _, path := range l.marks {
		if len(t.all(path)) == 0 {
			return false
		}
	}
	return true
}

// parseTranscriptJSON finds what is said in the JSON of programs and services that transcribe. The text of its segments is read, and
// a fix is made in all places that say the same: the list of words, the text as a whole.
func parseTranscriptJSON(d *Document, c content) error {
	r, ok := transcriptTree(c.text)
	switch {
	case r != nil && r.fault != nil:
		return c.broken(d.Format, r.fault.at, "%s", r.fault.reason)
	case !ok:
		return c.broken(d.Format, 0, "it has the members of no transcript that is known")
	}
	r.content, r.document = c.json(), d
	r.read(d)
	return nil
}

// transcriptReader gathers the segments of a transcript.
type transcriptReader struct {
	content  content
	document *Document
	tree     *jsonTree
	fault    *jsonFault
	layout   *transcriptLayout
}

func (r *transcriptReader) read(d *Document) {
	first, read := len(d.Segments), ""
	var texts []int32
	for _, path := range r.layout.said {
		values := r.strings(path)
		switch {
		case len(values) == 0:
		case read == "":
			read = path
			r.said(values, r.holders(path))
			texts = values
		default:
			if other := r.tree.gather(r.content, values); other.text != "" {
				d.copy(first, other)
			}
		}
		d.doubt(first, r.heard(path, values))
	}
	for _, path := range r.layout.beside {
		for _, n := range r.strings(path) {
			p := prose{content: r.content}
			p.references(int(r.tree.nodes[n].start), int(r.tree.nodes[n].end), `\`, jsonEscape)
			p.end(d, Paragraph)
			texts = append(texts, n)
		}
	}
	r.directed(texts)
}

// directed says that what the strings that are read say to the checker speaks of each of them. What their copies say counts for nothing.
func (r *transcriptReader) directed(values []int32) {
	d := r.document
	slices.Sort(values) // nodes are in the order of the source
	said := d.Directives
	d.Directives = nil
	for _, n := range values {
		node := r.tree.nodes[n]
		covers := Span{r.content.offsets.start(int(node.start) - 1), r.content.offsets.start(int(node.end))} // from quote to quote
		for len(said) > 0 && said[0].Words.start() < covers.End {
			if said[0].Words.start() >= covers.Start {
				said[0].cover(covers)
				d.Directives = append(d.Directives, said[0])
			}
			said = said[1:]
		}
	}
}

// strings returns the strings at a path that have something in them.
func (r *transcriptReader) strings(path string) (out []int32) {
	for _, n := range r.tree.all(path) {
		if r.tree.isString(n) {
			out = append(out, n)
		}
	}
	return out
}

// holders returns, by the place of a string at a path, the object that holds it.
func (r *transcriptReader) holders(path string) map[int32]int32 {
	at := strings.LastIndexByte(path, '.')
	holders := map[int32]int32{}
	for _, h := range r.tree.all(path[:max(at, 0)]) {
		if n := r.tree.member(h, path[at+1:]); n != 0 {
			holders[n] = h
		}
	}
	return holders
}

// said reads the strings that say what was said.
func (r *transcriptReader) said(values []int32, holders map[int32]int32) {
	q := &cues{prose: prose{content: r.content}, document: r.document, read: jsonEscape, marks: `\`}
	for _, n := range values {
		start, end := int(r.tree.nodes[n].start), int(r.tree.nodes[n].end)
		if r.layout.glued {
			q.references(start, end, q.marks, q.read)
			continue
		}
		r.times(q, holders[n])
		if by := r.value(holders[n], saidBy); by != 0 && r.tree.isString(by) && isName(r.tree.raw(by)) {
			q.speaker(int(r.tree.nodes[by].start), int(r.tree.nodes[by].end))
		} else if by != 0 {
			q.change(r.tree.raw(by))
		}
		q.line(start, end)
	}
	q.flush()
}

// times begins a cue where an object says when it was said.
func (r *transcriptReader) times(q *cues, holder int32) {
	from, to := r.value(holder, saidFrom), r.value(holder, saidTo)
	if from == 0 || to == 0 {
		return
	}
	start, err := strconv.ParseFloat(strings.TrimSuffix(r.tree.raw(from), "s"), 64)
	if err != nil {
		return
	}
	end, err := strconv.ParseFloat(strings.TrimSuffix(r.tree.raw(to), "s"), 64)
	if err != nil || start < 0 || start > 1e8 || end < 0 || end > 1e8 {
		return
	}
	unit := time.Second
	if end-start > 60 { // nobody speaks so long without a stop: they are milliseconds
		unit = time.Millisecond
	}
	q.begin(time.Duration(start*float64(unit)), time.Duration(end*float64(unit)))
}

// value returns the first member that an object has of several, or 0.
func (r *transcriptReader) value(holder int32, names []string) int32 {
	for _, name := range names {
		if n := r.tree.member(holder, name); n != 0 {
			return n
		}
	}
	return 0
}

// heard returns the words at a path, with how sure each was heard where that is said.
func (r *transcriptReader) heard(path string, values []int32) (out []heardWord) {
	holders := r.holders(path)
	said := false
	for _, n := range values {
		w := heardWord{text: r.tree.raw(n), sure: 1}
		if strings.ContainsFunc(strings.TrimSpace(w.text), unicode.IsSpace) {
			return nil // they are sentences
		}
		if at := r.value(holders[n], heardAt); at != 0 {
			if p, err := strconv.ParseFloat(r.tree.raw(at), 64); err == nil && p >= 0 && p <= 1 {
				w.sure, said = p, true
			}
		}
		out = append(out, w)
	}
	if !said {
		return nil
	}
	return out
}

// isName reports whether what a transcript calls a speaker is a name, and not a number or a letter.
func isName(s string) bool {
	return isLabel(s) && strings.ContainsFunc(s, unicode.IsLower) && !strings.ContainsAny(s, "_0123456789")
}
