package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
)

var foreignDigits = &check.Check{
	Name: "foreign-digits",
	Doc: check.Doc{
		Title: "a number in the digits or units of another script",
		Text: `Finds numbers in Persian, Arabic, Indian, Thai or full-width digits, and writes them in those of English; and numbers that
count in units of the source, such as the Chinese wan and yi, the Korean man and eok, or the abbreviations of Russian, and
computes them: 1亿2000万 is 120 million, 80 тыс. is 80,000. Numbers beside words in their own script are left to untranslated-text.`,
		Before:   "The delegation has ۲۱ members.",
		After:    "The delegation has 21 members.",
		Category: "accuracy/untranslated",
		Severity: check.Error,
	},
	Run: runForeignDigits,
}

func runForeignDigits(p *check.Pass) {
	for i := range p.Passages {
		text := p.Passages[i].Text
		if !otherScripts(text) {
			continue
		}
		for at := 0; at < len(text); {
			if text[at] < 0xC2 {
				at++
				continue
			}
			r, size := utf8.DecodeRuneInString(text[at:])
			found, ok := foreignNumber(text, at, r)
			if ok {
				found.report(p, p.Passages[i].Segment)
			}
			at = max(at+size, found.to)
		}
	}
}

// foreignNumber returns the number in digits of another script that begins at an offset, or that has its first unit there. Where
// there is nothing to say of one it still tells where it ends.
func foreignNumber(text string, at int, r rune) (repair, bool) {
	switch {
	case r > 0x7F && unicode.Is(unicode.Nd, r):
		return digitRun(text, at)
	case unicode.IsLetter(r) && scriptOf(r) != "":
		return scaledNumber(text, at)
	}
	return repair{}, false
}

// digitRun returns the number in foreign digits at an offset, with the digits and signs that belong to it.
func digitRun(text string, at int) (repair, bool) {
	from := at
	for from > 0 && (text[from-1] >= '0' && text[from-1] <= '9') {
		from--
	}
	out, to := text[from:at], at
	for to < len(text) {
		r, size := utf8.DecodeRuneInString(text[to:])
		next, _ := utf8.DecodeRuneInString(text[to+size:])
		if n := digitValue(r); n >= 0 {
			out += string(rune('0' + n))
		} else if sign, ok := numberSigns[r]; ok && digitValue(next) >= 0 && to > at {
			out += sign
		} else {
			break
		}
		to += size
	}
	found := repair{from: from, to: to, text: out, confidence: 0.98, safe: true}
	for _, sign := range []string{"٪", "%", "％"} {
		if strings.HasPrefix(text[to:], sign) {
			found.to, found.text = to+len(sign), out+"%"
		} else if strings.HasSuffix(text[:from], sign) && !strings.HasSuffix(strings.TrimRight(text[:from], sign), " %") {
			found.from, found.text = from-len(sign), out+"%"
		}
	}
	if scaled, ok := scaledNumber(text, skipSpace(text, to)); ok {
		return scaled, true
	}
	if besideScript(text, found.from, found.to) {
		return found, false
	}
	if strings.Contains(out, "/") {
		found.confidence, found.safe = 0.9, false // a date, or a decimal of Persian
	}
	found.message = fmt.Sprintf("%q should read %q", text[found.from:found.to], found.text)
	return found, true
}

// numberSigns are those that stand between the digits of a number.
var numberSigns = map[rune]string{'٫': ".", '٬': ",", '،': ",", '.': ".", ',': ",", '/': "/", ':': ":", '-': "-", '．': ".", '，': ",", '：': ":"}

// digitValue returns what a digit of any script counts, or -1. The digits of a script follow each other from zero on.
func digitValue(r rune) int {
	if r <= '9' {
		if r < '0' {
			return -1
		}
		return int(r - '0')
	}
	if !unicode.Is(unicode.Nd, r) {
		return -1
	}
	zero := r
	for n := 0; n < 9 && unicode.Is(unicode.Nd, zero-1); n++ {
		zero--
	}
	if r >= 0x1D7CE && r <= 0x1D7FF { // five sets of mathematical digits without a gap
		return int(r-0x1D7CE) % 10
	}
	return int(r - zero)
}

// besideScript reports whether what stands between two offsets has letters of another script beside it.
func besideScript(text string, from, to int) bool {
	before, _ := runes(text, blankBefore(text, from))
	_, after := runes(text, blank(text, to))
	return scriptOf(before) != "" || scriptOf(after) != ""
}

func skipSpace(text string, at int) int {
	if at < len(text) && text[at] == ' ' {
		return at + 1
	}
	return at
}
