package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scaledNumber returns a number whose first unit stands at an offset: 1亿2000万, 80 тыс.
func scaledNumber(text string, at int) (repair, bool) {
	many, unit := overMark(text, at)
	power, size := scaleAt(text, unit)
	from := numberBefore(text, at)
	if size == 0 || from < 0 {
		return repair{}, false
	}
	total, ok := scaled(text[from:at], power)
	more, to := overMark(text, unit+size)
	more = more || many
	spaced := strings.HasSuffix(text[:at], " ")
	for ok {
		start := to
		if spaced {
			start = skipSpace(text, to)
		}
		end := numberEnd(text, start)
		next, n := scaleAt(text, end)
		if spaced && n == 0 {
			next, n = scaleAt(text, skipSpace(text, end))
			end = skipSpace(text, end)
		}
		if end == start || n == 0 || next >= power {
			break
		}
		part, valid := scaled(text[start:end], next)
		total, power, to, ok = total.Add(total, part), next, end+n, valid
	}
	if end := numberEnd(text, to); ok && !spaced && end > to { // 2345万6789
		if part, valid := scaled(strings.TrimRight(text[to:end], ".,"), 0); valid {
			total, to = total.Add(total, part), to+len(strings.TrimRight(text[to:end], ".,"))
		}
	}
	words, exact := spelled(total)
	if !ok || !exact {
		return repair{}, false
	}
	if more {
		words = "more than " + words
	}
	found := repair{from: from, to: to, text: words, confidence: 0.97, safe: !more}
	found.unit(text)
	found.message = fmt.Sprintf("%q is %s", text[from:found.to], found.text)
	return found, true
}

// unit takes in the stop of an abbreviation and what is counted.
func (f *repair) unit(text string) {
	if abbreviatedScale(text[:f.to]) {
		f.to = overStop(text, f.to)
	}
	rest := skipSpace(text, f.to)
	for _, c := range counted {
		if strings.HasPrefix(text[rest:], c.word) {
			f.to, f.text = rest+len(c.word), f.text+" "+c.english
			if first, _ := utf8.DecodeRuneInString(c.word); unicode.Is(unicode.Cyrillic, first) {
				f.to = overStop(text, lettersAfter(text, f.to))
			}
			break
		}
	}
	after, _ := utf8.DecodeRuneInString(text[f.to:])
	switch {
	case scriptOf(after) != "":
		f.confidence, f.safe = 0.9, false
	case unicode.IsLetter(after):
		f.text += " "
	}
}

// overStop returns the offset behind the stop of an abbreviation, unless that ends the sentence as well.
func overStop(text string, at int) int {
	if !strings.HasPrefix(text[at:], ".") {
		return at
	}
	after, _ := utf8.DecodeRuneInString(text[blank(text, at+1):])
	if after == utf8.RuneError || unicode.IsUpper(after) {
		return at
	}
	return at + 1
}

func abbreviatedScale(s string) bool {
	for _, word := range []string{"тыс", "тис", "млн", "млрд", "трлн"} {
		if strings.HasSuffix(s, word) {
			return true
		}
	}
	return false
}

// overMark reports whether a sign for "and more" stands at an offset with a unit behind it or before it: 80多万.
func overMark(text string, at int) (more bool, to int) {
	for _, sign := range []string{"多", "余", "餘"} {
		if strings.HasPrefix(text[at:], sign) {
			return true, at + len(sign)
		}
	}
	return false, at
}

// scaleAt returns the unit at an offset, and how many bytes it takes; 0 for none. A unit in letters is a whole word.
func scaleAt(text string, at int) (power, size int) {
	first, _ := utf8.DecodeRuneInString(text[at:])
	if first < 0x400 {
		return 0, 0
	}
	for _, s := range scales {
		if !strings.HasPrefix(text[at:], s.word) {
			continue
		}
		after, _ := utf8.DecodeRuneInString(text[at+len(s.word):])
		if first < 0x2E80 && scriptOf(after) != "" {
			return 0, 0
		}
		return s.power, len(s.word)
	}
	return 0, 0
}

// maxNumber is how many bytes a number is looked back for.
const maxNumber = 48

// numberBefore returns where the number before an offset begins, behind a space or not, or -1.
func numberBefore(text string, at int) int {
	end := at
	if strings.HasSuffix(text[:at], " ") {
		end--
	}
	from := end
	for from > 0 && end-from < maxNumber {
		r, size := utf8.DecodeLastRuneInString(text[:from])
		if digitValue(r) < 0 && numberSigns[r] != "." && numberSigns[r] != "," {
			break
		}
		from -= size
	}
	for from < end { // no sign at the head
		r, size := utf8.DecodeRuneInString(text[from:])
		if digitValue(r) >= 0 {
			return from
		}
		from += size
	}
	return -1
}

// numberEnd returns where the number at an offset ends.
func numberEnd(text string, at int) int {
	for limit := at + maxNumber; at < len(text) && at < limit; {
		r, size := utf8.DecodeRuneInString(text[at:])
		if digitValue(r) < 0 && numberSigns[r] != "." && numberSigns[r] != "," {
			break
		}
		at += size
	}
	return at
}
