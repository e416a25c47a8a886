package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var tokenizerResidue = &check.Check{
	Name: "tokenizer-residue",
	Doc: check.Doc{
		Title: "marks and spaces that an engine's tokenizer left",
		Text: `Engines take a text apart before they translate it, and some do not put it together again. Found are apostrophes that
stand apart (Kabul 's, didn 't, the residents ' homes), spaces before a comma or a stop and inside brackets and quotes, hyphens between
spaces (34 - year - old, anti - government, Covid - 19), a dollar sign apart from its sum, entities (&quot;), the marks of word
pieces (@-@, @@, ▁, ##), and signs that stand for words the engine did not know (<unk>, ⁇, �), for which nothing is suggested.

A space before a semicolon, a colon, a question or exclamation mark, and one behind a dollar sign, are information where
nothing else in the paragraph is left by a tokenizer: some people write so. Smileys, dashes, leading dots as in .NET, 't Hooft and single quotes are left alone.`,
		Before:   "They met a 34 - year - old envoy.",
		After:    "They met a 34-year-old envoy.",
		Category: "fluency/punctuation",
		Severity: check.Error,
	},
	Run: runTokenizerResidue,
}

func runTokenizerResidue(p *check.Pass) {
	for i := range p.Passages {
		found, sure := (&residue{text: p.Passages[i].Text}).all()
		for _, f := range found {
			if f.severity == check.Info && sure {
				f.severity = check.Warning
			}
			f.report(p, p.Passages[i].Segment)
		}
	}
}

// all returns what is found in the text, and whether some of it is surely left by a tokenizer: people write the rest as well.
func (r *residue) all() (found []repair, sure bool) {
	for at := 0; at < len(r.text); at++ {
		f, ok := r.at(at)
		if !ok {
			continue
		}
		found = append(found, f)
		sure = sure || f.severity == 0
		if f.changes == nil {
			at = f.to - 1
		}
	}
	return found, sure
}

// residue finds what a tokenizer left in a text.
type residue struct {
	text   string
	quotes *straightQuotes // once one was met
}

// at returns what stands at an offset. Most bytes are none that anything begins with.
func (r *residue) at(at int) (repair, bool) {
	switch r.text[at] {
	case ' ', '\xC2':
		return r.space(at)
	case '\'', '\xE2', '\xEF':
		return r.sign(at)
	case '&':
		return r.entity(at)
	case '<', '[':
		return r.placeholder(at)
	case '@', '#':
		return r.joiner(at)
	case '(':
		return r.openBracket(at)
	case '"':
		return r.straightQuote(at)
	case '$':
		return r.currency(at)
	case '-':
		return r.treeBracket(at)
	}
	return repair{}, false
}

// space returns what the spaces at an offset set apart from the word before them.
func (r *residue) space(at int) (repair, bool) {
	if at == 0 || r.text[at-1] == ' ' {
		return repair{}, false
	}
	next := blank(r.text, at)
	if next == at || next == len(r.text) {
		return repair{}, false
	}
	switch r.text[next] {
	case ',', '.', ';', ':', '!', '?':
		return r.mark(at, next)
	case ')', ']':
		return r.closeBracket(at, next)
	case '-', '\xE2':
		if found, ok := r.hyphen(at, next); ok || r.text[next] == '-' {
			return found, ok
		}
		if found, ok := r.closeQuote(at, next); ok {
			return found, true
		}
		return r.apostrophe(at, next)
	case '\'', '&':
		return r.apostrophe(at, next)
	case 'n':
		return r.negation(at, next)
	}
	return repair{}, false
}

// sign returns what a sign that is no punctuation of English, or an apostrophe, leaves at an offset.
func (r *residue) sign(at int) (repair, bool) {
	switch {
	case r.text[at] == '\'' || strings.HasPrefix(r.text[at:], "’"):
		return r.apostrophe(at, at)
	case strings.HasPrefix(r.text[at:], "“"):
		return r.openQuote(at)
	case strings.HasPrefix(r.text[at:], "⁇"):
		return repair{from: at, to: at + len("⁇"), unknown: true, confidence: 0.95, message: `"⁇" stands for what the engine did not know`}, true
	case strings.HasPrefix(r.text[at:], "▁"):
		return r.wordStart(at)
	case strings.HasPrefix(r.text[at:], "\uFFFD"):
		return r.undecoded(at)
	}
	return repair{}, false
}

// mark returns a mark of punctuation that stands apart from the word it belongs behind: "the text ." and "economy ,and".
func (r *residue) mark(at, mark int) (repair, bool) {
	before, _ := runes(r.text, at)
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) && !strings.ContainsRune(`)]"”%`, before) || r.text[mark] == ';' && lettersBefore(r.text, at) > 1 && r.text[lettersBefore(r.text, at)-1] == '&' {
		return repair{}, false
	}
	sign := r.text[mark : mark+1]
	found := repair{from: at, to: mark + 1, text: sign, confidence: 0.97, safe: true, message: "a space before the " + signNames[sign]}
	after, size := utf8.DecodeRuneInString(r.text[mark+1:])
	switch {
	case sign == "." && unicode.IsUpper(after):
		word := r.text[mark+1 : lettersAfter(r.text, mark+1)]
		found.text, found.to = ". "+string(after), mark+1+size
		return found, document.OpensSentence(word) && unicode.IsLetter(before)
	case sign == "," && unicode.IsLetter(after):
		found.text, found.to = ", "+string(after), mark+1+size
		return found, true
	case size > 0 && !unicode.IsSpace(after) && (!strings.ContainsRune(`”)]`, after) || strings.Contains(":;", sign)):
		return found, false // or a smiley
	}
	next := blank(r.text, mark+1)
	if strings.HasPrefix(r.text[next:], "”") && next > mark+1 {
		found.to, found.text = next+len("”"), sign+"”"
	} else if next < len(r.text) && strings.IndexByte(".,;:!?", r.text[next]) >= 0 {
		return found, false // . . .
	}
	if unicode.IsDigit(before) && next < len(r.text) && unicode.IsDigit(rune(r.text[next])) { // 3 . 73 may be one number
		found.confidence, found.safe = 0.7, false
	}
	if strings.Contains(";:!?", sign) { // in French they stand so, and in some English of the French
		found.confidence, found.severity, found.safe = 0.9, check.Info, false
		found.message += ", as French has it"
		return found, sign != ":" || size > 0 && unicode.IsLetter(before)
	}
	return found, true
}

var signNames = map[string]string{",": "comma", ".": "full stop", ";": "semicolon", ":": "colon", "!": "exclamation mark", "?": "question mark"}

// currency returns a dollar sign that stands apart from its sum.
func (r *residue) currency(at int) (repair, bool) {
	digit := blank(r.text, at+1)
	if digit == at+1 || digit == len(r.text) || r.text[digit] < '0' || r.text[digit] > '9' {
		return repair{}, false
	}
	return repair{
		from: at, to: digit + 1, text: "$" + r.text[digit:digit+1], confidence: 0.93, severity: check.Info,
		message: "a space between the dollar sign and its sum",
	}, true
}
