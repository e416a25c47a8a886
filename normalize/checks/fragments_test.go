package checks

import (
	"math/rand"
	"strings"
	"testing"
	"time"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// fragments are what the checks of characters and spaces look for, and what stands around it.
var fragments = strings.Split("a|The|word| |  |.|,|;|:|!|?|(|)|[|]|\"|“|”|'|’|s|t|re|n't|-| - |–|34|2021|5,000|%|$ |@|@-@|@@ |##|_|#|/|https|http:|"+
	"www|.com|ru|&quot;|&amp;|&|;|<unk>|</s>|<|>|⁇|▁|\u200b|\u200d|\u00ad|\u0096|â|\u0080|\u0099|\ufe0f|😀|\u202b|\u2028|،|۲۱|٪|。|，|（|）|《|》|«|»|„|"+
	"・|№|亿|万|1|多|Москва|М|insk|с|тыс.|млн|習|سلام|ש|ä|É|\ufffd|\u3000|-LRB-|U.S.|p.m.|I|\u00a0|５|．", "|")

var ofCharacters = []*check.Check{
	missingSpace, tokenizerResidue, brokenLink, invisibleCharacter, foreignPunctuation, foreignDigits, mixedScript, untranslatedText,
}

// checkText runs the checks of characters and spaces over a text, and holds their findings to their places.
func checkText(t *testing.T, text string) {
	t.Helper()
	d, err := document.Parse("a.txt", []byte(text), "")
	if err != nil {
		return // no text
	}
	var passages []document.Passage
	for i := range d.Segments {
		passages = append(passages, d.Segments[i].Passage())
	}
	for _, c := range ofCharacters {
		c.Run(check.NewPass(c, d, passages, nil, func(f check.Finding) {
			if f.Segment.Text[f.From:f.To] != f.Text || f.Message == "" || f.Confidence <= 0 {
				t.Errorf("%q: %s is not filled in: %+v", text, c.Name, f)
			}
			for _, s := range f.Suggestions {
				for _, e := range s.Edits {
					if e.Span.Start < 0 || e.Span.Start > e.Span.End || e.Span.End > len(d.Source) {
						t.Errorf("%q: %s edits %v", text, c.Name, e.Span)
					}
				}
			}
		}))
	}
}

func TestFragments(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	for range 3000 {
		var b strings.Builder
		for range r.Intn(40) {
			b.WriteString(fragments[r.Intn(len(fragments))])
		}
		checkText(t, b.String())
	}
}

// A text of one thing over and over takes no square of time.
func TestRepeatedFragments(t *testing.T) {
	const size, enough = 6_000, 2 * time.Second
	for _, f := range fragments {
		for _, between := range []string{"", " ", "a"} {
			text := strings.Repeat(f+between, size/len(f+between))
			start := time.Now()
			checkText(t, text)
			if spent := time.Since(start); spent > enough {
				t.Errorf("%q over and over takes %v", f+between, spent)
			}
		}
	}
}
