package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wrapSample is how much of a text is read to learn the width at which it was wrapped, in bytes.
const wrapSample = 64 << 10

// wrapping decides which lines of a text are one paragraph that was broken into lines.
type wrapping struct {
	text  string
	width int // of the text's paragraphs that were plainly wrapped; 0 where there is none
}

// paragraphs returns the paragraphs of a block of lines: lines that run on as one, and each other by itself. The result may be
// the block itself.
func (w *wrapping) paragraphs(block []line) []line {
	if len(block) < 2 || !w.prose(block) {
		return block
	}
	width := w.widest(block)
	if w.dense(block, width) {
		return []line{{block[0].start, block[len(block)-1].end}}
	}
	var out []line
	for first := 0; first < len(block); {
		top := first + 1
		for top < len(block) && !w.hard(block[top-1], block[top], width, top == 1) {
			top++
		}
		if run := block[first:top]; w.wrapped(run) {
			out = append(out, line{run[0].start, run[len(run)-1].end})
		} else {
			out = append(out, run...)
		}
		first = top
	}
	return out
}

// learn widens the width by the lines of a paragraph, but for the last one, which may be a paragraph of its own.
func (w *wrapping) learn(paragraph line) {
	for at := paragraph.start; ; {
		end, next := lineEnd(w.text, at)
		if next >= paragraph.end {
			return
		}
		w.width = max(w.width, w.columns(line{at, end}.trim(w.text)))
		at = next
	}
}

// prose reports whether lines may be those of a paragraph: none is long, and none is the item of a list, the row of a table or
// the time of a subtitle.
func (w *wrapping) prose(block []line) bool {
	for _, l := range block {
		s := w.text[l.start:l.end]
		first, size := utf8.DecodeRuneInString(s)
		if len(s) > maxWrapped || strings.ContainsAny(s, "\t|") || strings.Contains(s, "    ") || strings.Contains(s, "-->") ||
			strings.ContainsRune("-*•–—", first) && strings.HasPrefix(s[size:], " ") {
			return false
		}
	}
	return true
}

// hard reports whether a paragraph ends with the line a: the first word of the next line b would still have had room in it, and
// a sentence ends there, begins there, or a is a headline.
func (w *wrapping) hard(a, b line, width int, first bool) bool {
	if w.runsOn(a, b, width) || w.columns(a)+1+utf8.RuneCountInString(w.firstWord(b)) > width {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(w.text[a.start:a.end])
	return first || endsParagraph(last) || sentenceOpeners[w.firstWord(b)] || !w.hasSmallWord(a)
}

func endsParagraph(r rune) bool { return strings.ContainsRune(".!?:\"”'’", r) }

// wrapped reports whether lines with no hard break between them are one paragraph.
func (w *wrapping) wrapped(run []line) bool {
	open, width := 0, w.widest(run)
	for i := 1; i < len(run); i++ {
		if w.runsOn(run[i-1], run[i], width) {
			open++
		}
	}
	breaks := len(run) - 1
	return open > 0 && (2*open >= breaks || w.full(run, width)) ||
		breaks > 0 && w.width > 0 && width <= w.width && w.full(run, w.width)
}

// runsOn reports whether a sentence plainly goes on from one line to the next. Small letters after a line of less than half the
// width, and without a comma, rather explain it.
func (w *wrapping) runsOn(a, b line, width int) bool {
	before := w.text[a.start:a.end]
	first, _ := utf8.DecodeRuneInString(w.text[b.start:b.end])
	last, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case endsParagraph(last):
		return false
	case goesOn[before[strings.LastIndexByte(before, ' ')+1:]]:
		return true
	}
	return unicode.IsLower(first) && (last == ',' || 2*w.columns(a) >= width)
}

// goesOn are words after which a sentence goes on.
var goesOn = set("the a an of to in on at by for with and or from that as is was were be been has have had will would their his its")

// full reports whether no line has room for the first word of the next one.
func (w *wrapping) full(run []line, width int) bool {
	for i := 1; i < len(run); i++ {
		if w.columns(run[i-1])+1+utf8.RuneCountInString(w.firstWord(run[i])) <= width {
			return false
		}
	}
	return true
}

// dense reports whether lines that begin with capitals throughout are a sentence full of names all the same: it ends with the last
// line, which is not the longest, and no line before it ends with a mark or begins as sentences and verses do.
func (w *wrapping) dense(run []line, width int) bool {
	last := run[len(run)-1]
	if r, _ := utf8.DecodeLastRuneInString(w.text[last.start:last.end]); len(run) < 3 || r != '.' || w.columns(last) >= width {
		return false
	}
	for i, l := range run[:len(run)-1] {
		r, _ := utf8.DecodeLastRuneInString(w.text[l.start:l.end])
		if !unicode.IsLetter(r) || sentenceOpeners[w.firstWord(run[i+1])] || w.runsOn(l, run[i+1], width) || !w.hasSmallWord(l) {
			return false
		}
	}
	return true
}

// hasSmallWord reports whether a word of the line but the first begins with a small letter.
func (w *wrapping) hasSmallWord(l line) bool {
	for i, word := range strings.Fields(w.text[l.start:l.end]) {
		if r, _ := utf8.DecodeRuneInString(word); i > 0 && unicode.IsLower(r) {
			return true
		}
	}
	return false
}

func (w *wrapping) firstWord(l line) string {
	word, _, _ := strings.Cut(w.text[l.start:l.end], " ")
	return word
}

func (w *wrapping) columns(l line) int { return utf8.RuneCountInString(w.text[l.start:l.end]) }

func (w *wrapping) widest(lines []line) int {
	widest := 0
	for _, l := range lines {
		widest = max(widest, w.columns(l))
	}
	return widest
}
