package checks

import (
	"fmt"
	"strings"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// The confidence in small words left behind a stop.
const (
	repeatedScrap = 0.96 // the last words of the sentence again
	singleScrap   = 0.85 // one word
)

// scrap reports whether the small words behind a stop are left over: the last words of the sentence before again, a verb and nothing
// more, or a single word.
func (r restart) scrap() (confidence float64, ok bool) {
	if r.words == 0 || r.words > maxFragment || r.Token(r.mark) != "." || r.first > r.mark+1 {
		return 0, false
	}
	end := r.top
	if last := r.Token(r.top - 1); strings.Contains(".!?", last) {
		if last != "." || !r.endsHere() {
			return 0, false
		}
		end--
	}
	n := end - r.first
	switch {
	case r.again(n):
		return repeatedScrap, true
	case !r.smallWords(end):
		return 0, false
	case verbAlone(r.Passage, document.Sentence{First: r.first, Top: end}) >= sureFragment && end == len(r.Tokens):
		return sureFragment, true
	case n == 1 && !standsAlone[r.Token(r.first)]:
		return singleScrap, knownWord(r.Token(r.first)) && knownWord(r.Token(r.mark-1))
	}
	return 0, false
}

// endsHere reports whether the stop behind the small words is one: no ellipsis, no part of an abbreviation.
func (r restart) endsHere() bool {
	last := r.top - 1
	if last+1 < len(r.Tokens) && r.Tokens[last+1].Start == r.Tokens[last].End {
		return false
	}
	return endsBefore(r.Passage, last)
}

// smallWords reports whether the tokens behind the stop are words with small letters.
func (r restart) smallWords(end int) bool {
	for i := r.first; i < end; i++ {
		if r.Tokens[i].Kind != document.Word || !startsLower(r.Token(i)) {
			return false
		}
	}
	return true
}

// again reports whether the n words behind the stop are those before it.
func (r restart) again(n int) bool {
	if r.mark < n {
		return false
	}
	for i := range n {
		if !strings.EqualFold(r.Token(r.mark-n+i), r.Token(r.first+i)) {
			return false
		}
	}
	return true
}

func (r restart) reportScrap(p *check.Pass, confidence float64) {
	f := check.At(r.Segment, r.Tokens[r.first].Start, r.Tokens[r.top-1].End)
	f.Confidence = confidence
	if confidence < sureFragment {
		f.Severity = check.Warning
	}
	f.Message = fmt.Sprintf("%q is left over after the sentence", f.Text)
	f.Evidence = []string{"begins with a small letter behind a full stop, and is no sentence"}
	f.SuggestDelete(confidence)
	p.Report(f)
}

// standsAlone are words that stand alone, in small letters, behind a sentence: agencies, abbreviations, what people add.
var standsAlone = stringSet(`dpa afp apa epd kna sid reuters tass interfax lol haha ok okay yes no thanks please sorry hmm amen sic etc end
	ends more continued photo video source advertisement`)
