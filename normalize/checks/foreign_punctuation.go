package checks

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
)

var foreignPunctuation = &check.Check{
	Name: "foreign-punctuation",
	Doc: check.Doc{
		Title: "punctuation of another script",
		Text: `Finds the commas, stops, brackets and quotes of Chinese, Japanese, Arabic, Persian, Urdu, Hebrew, Armenian and Hindi, and
those of the full width, in English text, and puts the English ones in their place with the spaces that go with them. Guillemets
and low quotes become the quotes that the text has elsewhere; they are a warning, and so are middle dots and the numero sign.
Beside words in their own script they are left alone, and so are bullets and arrows.`,
		Before:   "The striker Sardar Azmoun ،who is 23, scored.",
		After:    "The striker Sardar Azmoun, who is 23, scored.",
		Category: "fluency/punctuation",
		Severity: check.Error,
	},
	Run: runForeignPunctuation,
}

func runForeignPunctuation(p *check.Pass) {
	for i := range p.Passages {
		text := p.Passages[i].Text
		if !maybeForeign(text) {
			continue
		}
		m := foreignMarks{text: text, curly: strings.ContainsAny(text, "“”")}
		for at := 0; at < len(text); {
			if text[at] < 0xC2 {
				at++
				continue
			}
			r, size := utf8.DecodeRuneInString(text[at:])
			if mark, ok := markOf(r); ok && !slices.Contains(m.paired, at) && !m.abroad(at, at+size, mark) && !m.counts(at, at+size) {
				if found, ok := m.repair(at, size, mark); ok {
					found.report(p, p.Passages[i].Segment)
				}
			}
			at += size
		}
	}
}

// maybeForeign reports whether a text may have such a mark: guillemets begin with C2, low quotes and the rest with bytes that
// letters of Latin do not begin with.
func maybeForeign(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= 0xCD && (c != 0xE2 || i+1 < len(text) && text[i+1] != 0x80 || strings.HasPrefix(text[i:], "„")) ||
			c == 0xC2 && i+1 < len(text) && (text[i+1] == 0xAB || text[i+1] == 0xBB) {
			return true
		}
	}
	return false
}

// foreignMarks mends the marks of a text.
type foreignMarks struct {
	text   string
	curly  bool  // whether its quotes are
	paired []int // offsets of marks that were mended together with the ones that open
}

// abroad reports whether a mark stands with words of its own script: behind one, or before one where it opens.
func (m *foreignMarks) abroad(from, to int, mark foreignMark) bool {
	for range maxMarks {
		var r rune
		var size int
		if mark.opens {
			r, size = utf8.DecodeRuneInString(m.text[to:])
			to += size
		} else {
			r, size = utf8.DecodeLastRuneInString(m.text[:from])
			from -= size
		}
		if size == 0 || !unbound(r) {
			return scriptOf(r) != ""
		}
	}
	return false
}

// counts reports whether a mark is part of a number in foreign digits, which is mended as a whole.
func (m *foreignMarks) counts(from, to int) bool {
	before, _ := runes(m.text, from)
	mark, after := runes(m.text, to)
	foreign := before > 0x7F && digitValue(before) >= 0
	percent := strings.ContainsRune("٪％", mark)
	return foreign && (percent || numberSigns[mark] != "" && digitValue(after) >= 0) || percent && after > 0x7F && digitValue(after) >= 0
}

// maxMarks is how many marks and spaces are looked past for the words that a mark stands with.
const maxMarks = 8

// unbound reports whether a character stands between a mark and its words.
func unbound(r rune) bool {
	_, mark := markOf(r)
	return mark || r == ' ' || r == '\u00a0'
}

// repair returns the mark at an offset as English has it.
func (m *foreignMarks) repair(at, size int, mark foreignMark) (repair, bool) {
	name := m.text[at : at+size]
	found := repair{from: at, to: at + size, confidence: mark.confidence, safe: mark.confidence >= sureMark}
	if !found.safe {
		found.severity = check.Warning
	}
	found.message = fmt.Sprintf("%q is a mark of another script", name)
	if mark.partner != "" {
		end, ok := m.other(at+size, mark)
		switch {
		case ok && end-at <= maxPaired:
			closing, _ := utf8.DecodeRuneInString(m.text[end:])
			m.paired = append(m.paired, end)
			open, shut := m.change(at, size, mark), m.change(end, utf8.RuneLen(closing), closerOf(mark))
			if open.to >= shut.from {
				return found, false // nothing in between
			}
			found.from, found.to, found.changes = open.from, shut.to, []change{open, shut}
			found.message = fmt.Sprintf("%q are marks of another script", name+string(closing))
			return found, true
		case !ok && !found.safe:
			return found, false // an arrow
		}
	}
	if mark.closes && !found.safe {
		return found, false
	}
	if mark.text == quoteSign {
		found.confidence, found.safe = 0.9, false
	}
	if digits := m.percentOf(at + size); mark.text == "%" && digits > 0 {
		found.to, found.text = at+size+digits, m.text[at+size:at+size+digits]+"%"
		return found, true
	}
	c := m.change(at, size, mark)
	found.from, found.to, found.text = c.from, c.to, c.text
	before, _ := runes(m.text, blankBefore(m.text, at))
	return found, worded(before) || mark.text != "·" // or it is a bullet, or an eye
}

// percentOf returns the length of the number before which a percent sign ends, as it is written from right to left.
func (m *foreignMarks) percentOf(at int) int {
	sign, _ := utf8.DecodeLastRuneInString(m.text[:at])
	before, _ := runes(m.text, blankBefore(m.text, at-utf8.RuneLen(sign)))
	if unicode.IsDigit(before) || strings.ContainsRune("٪%％", before) {
		return 0
	}
	rest := m.text[at:]
	return len(rest) - len(strings.TrimLeft(rest, "0123456789."))
}

const (
	sureMark  = 0.95 // the confidence from which a mark cannot be meant
	maxPaired = 160  // bytes between marks that are reported together
)

// other returns where the mark stands that closes what one opens.
func (m *foreignMarks) other(from int, mark foreignMark) (int, bool) {
	rest := m.text[from:min(len(m.text), from+maxQuoted)]
	i := strings.IndexAny(rest, mark.partner)
	return from + i, i > 0
}

const maxQuoted = 400 // bytes

// closerOf returns how the other half of a mark is written.
func closerOf(mark foreignMark) foreignMark {
	mark.opens, mark.closes = false, true
	mark.text = map[string]string{"(": ")", "[": "]", "{": "}", "<": ">", quoteSign: quoteSign}[mark.text]
	return mark
}

// change returns what becomes of a mark and the spaces beside it.
func (m *foreignMarks) change(at, size int, mark foreignMark) change {
	c := change{at, at + size, mark.text}
	if c.text == quoteSign {
		c.text = m.quote(mark.opens)
	}
	before, _ := runes(m.text, at)
	_, after := runes(m.text, c.to)
	switch {
	case mark.opens:
		c.to = blank(m.text, c.to)
		if worded(before) || strings.ContainsRune(".,;:!?)”", before) {
			c.text = " " + c.text
		}
	case mark.plain:
		c.text = m.plain(c, before, after)
	default: // closes, or ends something
		if c.from = blankBefore(m.text, at); c.from == 0 {
			c.from = at
		}
		if strings.HasSuffix(m.text[:c.from], c.text) && !mark.closes {
			c.text = "" // .。
		}
		if m.apart(c, before, after) {
			c.text += " "
		}
	}
	return c
}

// apart reports whether a space has to follow the mark.
func (m *foreignMarks) apart(c change, before, after rune) bool {
	if strings.Contains(",.:", c.text) && unicode.IsDigit(before) && unicode.IsDigit(after) {
		grouped := lettersAfter(m.text, c.to)-c.to == 3
		return c.text == "," && !grouped
	}
	if mark, ok := markOf(after); ok {
		return mark.opens
	}
	return worded(after) || strings.ContainsRune("“(", after) || after == '"' && c.text != `"` && strings.Count(m.text[:c.to], `"`)%2 == 0
}

// plain returns a mark that stands between words or numbers with nothing around it, or a space.
func (m *foreignMarks) plain(c change, before, after rune) string {
	switch c.text {
	case " ":
		if unicode.IsSpace(before) || unicode.IsSpace(after) {
			return ""
		}
	case "·":
		if unicode.IsDigit(before) && unicode.IsDigit(after) {
			return "."
		}
		if unicode.IsSpace(before) || unicode.IsSpace(after) || unicode.IsLower(after) {
			return "-"
		}
		return " "
	case "No.":
		if unicode.IsDigit(after) {
			return "No. "
		}
	}
	return c.text
}

// quote returns a double quote of the kind that the text has.
func (m *foreignMarks) quote(opens bool) string {
	switch {
	case !m.curly:
		return `"`
	case opens:
		return "“"
	}
	return "”"
}

func worded(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
