package checks

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
	"transcheck/normalize/check"
)

var invisibleCharacter = &check.Check{
	Name: "invisible-character",
	Doc: check.Doc{
		Title: "a character that nobody sees",
		Text: `Finds characters without a shape of their own: spaces of no width, soft hyphens, joiners, marks of the direction of
writing, controls. They break searches and links, and part names that look whole. They are deleted; a control of the range that
Windows-1252 has letters in becomes the sign that was meant, such as a dash. Joiners within emoji and within scripts that need
them, and direction marks beside Arabic or Hebrew letters, are left alone.`,
		Before:   "The envoy met Cavus\u200Boglu in Ankara.",
		After:    "The envoy met Cavusoglu in Ankara.",
		Category: "fluency/character-encoding",
		Severity: check.Error,
	},
	Run: runInvisibleCharacter,
}

func runInvisibleCharacter(p *check.Pass) {
	for i := range p.Passages {
		text := p.Passages[i].Text
		h := hiding{text, sync.OnceValue(func() bool { return rightToLeft(text) })}
		for at := 0; at < len(text); {
			if c := text[at]; c >= ' ' && c < 0x7F {
				at++
				continue
			}
			found, size := h.at(at)
			if size == 0 {
				_, size = utf8.DecodeRuneInString(text[at:])
				at += size
				continue
			}
			found.report(p, p.Passages[i].Segment)
			at += size
		}
	}
}

// hiding finds the invisible characters of a text.
type hiding struct {
	text        string
	rightToLeft func() bool // whether a part of it is written so
}

// at returns the invisible characters at an offset and how many bytes they take, with the spaces between them; 0 for none.
func (h *hiding) at(at int) (found repair, size int) {
	text := h.text
	first, n := utf8.DecodeRuneInString(text[at:])
	name := invisibleName(first)
	if name == "" || h.allowed(at, first, n) {
		return repair{}, 0
	}
	if unicode.Is(c1, first) {
		return misread(text, at)
	}
	end := at + n
	for next := end; next < len(text); {
		next = blank(text, next)
		r, n := utf8.DecodeRuneInString(text[next:])
		if invisibleName(r) == "" || unicode.Is(c1, r) || h.allowed(next, r, n) {
			break
		}
		next += n
		end = next
	}
	found = repair{from: at, to: end, confidence: 0.97, safe: true, message: "a " + name}
	found.mend(text, first)
	return found, max(end, found.to) - at
}

// mend decides what stands in the place of invisible characters: nothing, or one space where there were some.
func (f *repair) mend(text string, first rune) {
	before, _ := runes(text, f.from)
	_, after := runes(text, f.to)
	spaced := strings.ContainsAny(text[f.from:f.to], " \u00a0") || first == '\u2028' || first == '\u2029'
	switch {
	case unicode.IsSpace(before) || f.from == 0:
		f.to = blank(text, f.to)
	case unicode.IsSpace(after) || f.to == len(text):
	case spaced:
		f.text = " "
	default: // show the word
		from, to := lettersBefore(text, f.from), lettersAfter(text, f.to)
		left, right := text[from:f.from], text[f.to:to]
		for r, n := utf8.DecodeRuneInString(text[to:]); r == first; r, n = utf8.DecodeRuneInString(text[to:]) {
			end := lettersAfter(text, to+n)
			right += text[to+n : end]
			to = end
		}
		f.from, f.to, f.text = from, to, left+right
		if first == '\u200B' && known(left) && known(right) && !known(left+right) {
			f.text, f.confidence, f.safe = left+" "+right, 0.8, false
		}
		f.message += fmt.Sprintf(" within %q", left+right)
	}
}

// known reports whether a word is one of English or a name that many have.
func known(word string) bool {
	folded := channel.Fold(word)
	_, ordinary := dictionaries.Word(folded)
	_, proper := dictionaries.ProperNoun(folded)
	return ordinary || proper
}

// misread returns a control that is a sign of Windows-1252, alone or as part of a character of UTF-8 that was read byte by byte.
func misread(text string, at int) (found repair, size int) {
	r, n := utf8.DecodeRuneInString(text[at:])
	found = repair{from: at, to: at + n, confidence: 0.97, safe: true}
	if lead, size := utf8.DecodeLastRuneInString(text[:at]); lead >= 0xC2 && lead <= 0xF4 {
		raw, to := []byte{byte(lead)}, at
		for !utf8.Valid(raw) && len(raw) < utf8.UTFMax && to < len(text) {
			next, n := utf8.DecodeRuneInString(text[to:])
			if next < 0x80 || next > 0xBF {
				break
			}
			raw, to = append(raw, byte(next)), to+n
		}
		if utf8.Valid(raw) {
			found.from, found.to, found.text = at-size, to, string(raw)
			found.message = fmt.Sprintf("%q is %q of UTF-8, read as another encoding", text[found.from:found.to], found.text)
			return found, to - at
		}
	}
	found.message = "a control character"
	if sign := charmap.Windows1252.DecodeByte(byte(r)); sign != utf8.RuneError && !unicode.IsControl(sign) {
		found.text = string(sign)
		found.message = fmt.Sprintf("a control character that is %q in Windows-1252", found.text)
	}
	return found, n
}

// c1 are the controls that Windows-1252 has signs in the place of.
var c1 = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x80, Hi: 0x9F, Stride: 1}}, LatinOffset: 1}

// invisibleName names a character that has no shape, or returns "".
func invisibleName(r rune) string {
	switch {
	case r < ' ' && !strings.ContainsRune("\t\n\r\f\v", r) || r >= 0x7F && r <= 0x9F:
		return "control character"
	case r < 0xAD:
		return ""
	case r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C:
		return "mark of the direction of writing"
	case r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF:
		return "variation selector"
	case r >= 0xE0000 && r <= 0xE007F:
		return "tag character"
	case r >= 0x2061 && r <= 0x2064 || r >= 0x206A && r <= 0x206F || r >= 0xFFF9 && r <= 0xFFFB || r == 0x034F || r == 0x180E:
		return "format character"
	}
	return invisibleNames[r]
}

var invisibleNames = map[rune]string{
	0x00AD: "soft hyphen", 0x200B: "space of no width", 0x200C: "non-joiner of no width", 0x200D: "joiner of no width",
	0x2060: "word joiner", 0xFEFF: "byte order mark within the text", 0x2028: "line separator", 0x2029: "paragraph separator",
	0x115F: "filler of Hangul", 0x1160: "filler of Hangul", 0x3164: "filler of Hangul", 0xFFA0: "filler of Hangul",
}

// allowed reports whether an invisible character does its work where it stands.
func (h *hiding) allowed(at int, r rune, size int) bool {
	before, _ := runes(h.text, at)
	_, after := runes(h.text, at+size)
	switch {
	case r == 0x200C || r == 0x200D:
		return scriptOf(before) != "" || pictured(before) && pictured(after)
	case strings.HasPrefix(invisibleName(r), "mark"):
		return h.rightToLeft()
	case r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF:
		return pictured(before) || after == 0x20E3 || before > 0xA8 && !unicode.IsSpace(before) && !unicode.Is(unicode.Latin, before)
	case r >= 0xE0000 && r <= 0xE007F:
		return before == 0x1F3F4 || before >= 0xE0000 && before <= 0xE007F
	case r == 0x115F || r == 0x1160 || r == 0x3164 || r == 0xFFA0 || r == 0x180E || r == 0x200B || r == 0x2060:
		return scriptOf(before) != "" && scriptOf(after) != ""
	}
	return false
}

// pictured reports whether a character is a picture, or changes the one before it.
func pictured(r rune) bool {
	return unicode.In(r, unicode.So, unicode.Sk, unicode.Sm) || r >= 0xFE00 && r <= 0xFE0F || r >= 0x1F000 && r <= 0x1FAFF ||
		r == 0x203C || r == 0x2049 || r == 0x3030 || r == 0x303D
}
