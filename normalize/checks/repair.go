package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// repair is something wrong between two offsets of a text and what should stand there.
type repair struct {
	from, to   int
	message    string
	text       string   // what it should read
	changes    []change // the same, where most of it stays
	unknown    bool     // what it should read is not known
	drop       bool     // it goes, with the space beside it
	confidence float64
	severity   check.Severity // that of the check when it is zero
	safe       bool
}

// change is a part of a repair.
type change struct {
	from, to int
	text     string
}

func (r *repair) report(p *check.Pass, s *document.Segment) {
	f := check.At(s, r.from, r.to)
	f.Message, f.Confidence, f.Severity = r.message, r.confidence, r.severity
	switch {
	case r.changes != nil:
		f.Suggestions = []check.Suggestion{r.suggestion(s)}
	case r.drop:
		f.SuggestDelete(r.confidence)
	case !r.unknown:
		f.Suggest(r.text, r.confidence, r.safe)
	}
	p.Report(f)
}

// suggestion makes the changes, and leaves what stands between them as it is.
func (r *repair) suggestion(s *document.Segment) check.Suggestion {
	out := check.Suggestion{Confidence: r.confidence, Safe: r.safe}
	at := r.from
	for _, c := range r.changes {
		out.Text += s.Text[at:c.from] + c.text
		out.Edits = append(out.Edits, s.Replace(c.from, c.to, c.text)...)
		at = c.to
	}
	out.Text += s.Text[at:r.to]
	return out
}

// blank returns where the spaces at an offset end.
func blank(text string, at int) int {
	for at < len(text) {
		switch {
		case text[at] == ' ':
			at++
		case strings.HasPrefix(text[at:], "\u00a0"):
			at += len("\u00a0")
		default:
			return at
		}
	}
	return at
}

// blankBefore returns where the spaces before an offset begin.
func blankBefore(text string, at int) int {
	for {
		switch {
		case strings.HasSuffix(text[:at], " "):
			at--
		case strings.HasSuffix(text[:at], "\u00a0"):
			at -= len("\u00a0")
		default:
			return at
		}
	}
}

// lettersBefore returns where the letters and digits before an offset begin, and lettersAfter where those after it end. Neither
// looks farther than a word is long.
func lettersBefore(text string, at int) int {
	for limit := at - maxLetters; at > 0 && at > limit; {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		at -= size
	}
	return at
}

func lettersAfter(text string, at int) int {
	for limit := at + maxLetters; at < len(text) && at < limit; {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		at += size
	}
	return at
}

const maxLetters = 64

// runes returns the characters on both sides of an offset; utf8.RuneError where the text ends.
func runes(text string, at int) (before, after rune) {
	before, _ = utf8.DecodeLastRuneInString(text[:at])
	after, _ = utf8.DecodeRuneInString(text[at:])
	return before, after
}
