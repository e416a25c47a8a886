package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/channel"
	"transcheck/normalize/document"
)

// part is a piece of a name: a word, or what stands between the hyphens of one, so that Amir-Abdollahian, Amir Abdollahian and
// al-Assad are compared part by part.
type part struct {
	start, end int    // offsets in the text
	folded     string // as channel.Fold has it, without possessive
	upper      bool   // begins with a capital
	caps       bool   // all capitals, and more than one
	mixed      bool   // short, with a capital within, as in IsDB: letters that stand for words
	opens      bool   // first word of a sentence, or after a mark after which a capital says nothing
	joined     bool   // only a space, a hyphen or the stop of an abbreviation before it: it may belong to one name with the last
	owned      bool   // what stands before it is a possessive: "Iran's Guardian Council"
	number     bool
	id         int32   // of the word in the index, or -1
	lengths    uint32  // of the forms that the word begins, as in its traits
	nth        int32   // of the different words of the text
	lexeme     *lexeme // of a part of a text; nil for one of the dictionary
}

// parts returns the parts of a passage in order.
func parts(p *document.Passage) []part {
	out := make([]part, 0, len(p.Tokens))
	sentence := 0
	joined, opens := false, true
	for i, t := range p.Tokens {
		for sentence < len(p.Sentences) && p.Sentences[sentence].Top <= i {
			sentence++
		}
		if sentence < len(p.Sentences) && p.Sentences[sentence].First == i {
			opens, joined = true, false
		}
		switch t.Kind {
		case document.Word, document.Number:
			if len(out) > 0 && joined {
				joined = spaced(p.Text[out[len(out)-1].end:t.Start])
			}
			out = split(out, p.Text, t, opens, joined)
			opens, joined = false, true
		case document.Punct:
			s := p.Text[t.Start:t.End]
			// The stop of "Gen." or of an initial does not end a name.
			joined = joined && s == "." && t.End < len(p.Text) && len(out) > 0 && out[len(out)-1].end == t.Start
			opens = opens || s == `"` || s == "“" || s == "‘" || s == ":" || s == "(" || s == "•" || s == "—" || s == "–"
		default:
			joined, opens = false, false
		}
	}
	return out
}

// spaced reports whether a gap between words is one that a name may have inside it.
func spaced(gap string) bool {
	for _, r := range gap {
		if !unicode.IsSpace(r) && r != '.' && r != '\'' && r != '’' && r != 's' && r != 'S' {
			return false
		}
	}
	return gap != ""
}

// split adds the parts of a token.
func split(out []part, text string, t document.Token, opens, joined bool) []part {
	word := text[t.Start:t.End]
	end := t.Start + len(stem(word))
	owned := len(out) > 0 && joined && possessive(text[out[len(out)-1].end:t.Start])
	for at := t.Start; at < end; {
		stop := at
		for stop < end && text[stop] != '-' && !strings.HasPrefix(text[stop:], "‑") && !strings.HasPrefix(text[stop:], "‐") {
			stop++
		}
		if stop > at {
			q := newPart(text[at:stop], at)
			q.opens, q.joined, q.owned, q.number = opens, joined, owned, t.Kind == document.Number
			out = append(out, q)
			opens, joined, owned = false, true, false
		}
		_, size := utf8.DecodeRuneInString(text[stop:])
		at = stop + max(size, 1)
	}
	return out
}

// possessive reports whether the gap before a word is what is left of a possessive.
func possessive(gap string) bool { return strings.ContainsAny(gap, "'’") }

func newPart(s string, at int) part {
	p := part{start: at, end: at + len(s), folded: strings.ReplaceAll(channel.Fold(s), ".", "")}
	letters, lower, inner := 0, 0, 0
	for i, r := range s {
		if i == 0 {
			p.upper = unicode.IsUpper(r)
		}
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.IsLower(r) {
			lower++
		}
		if i > 0 && unicode.IsUpper(r) {
			inner++
		}
	}
	p.caps = letters > 1 && lower == 0
	p.mixed = inner > 0 && lower > 0 && letters <= maxMixed
	return p
}

// maxMixed is the length of the longest word with a capital within that is no name of a person: McCain has one letter more.
const maxMixed = 5

// stem returns a word without the ending of its possessive.
func stem(word string) string {
	for _, suffix := range []string{"'s", "’s", "'S", "’S", "'", "’"} {
		if n := len(word) - len(suffix); n > 0 && word[n:] == suffix {
			return word[:n]
		}
	}
	return word
}

// foldWords returns the parts of a name that stands by itself, such as one in a dictionary.
func foldWords(name string) []part {
	if ascii(name) {
		return asciiWords(name)
	}
	p := document.Passage{Segment: &document.Segment{Text: name}, Tokens: document.Tokens(name)}
	return parts(&p)
}

// ascii reports whether a name is of plain letters with single spaces or hyphens between them, which nearly all are.
func ascii(name string) bool {
	for i := range len(name) {
		if c := name[i]; !letter(c) && (c != ' ' && c != '-' || i == 0 || i == len(name)-1 || !letter(name[i-1])) {
			return false
		}
	}
	return name != ""
}

// asciiWords is foldWords for names that are [ascii].
func asciiWords(name string) []part {
	folded := strings.ToLower(name)
	out := make([]part, 0, 4)
	for at := 0; at < len(name); {
		end := at
		upper, lower := 0, 0
		first := name[at] < 'a'
		for end < len(name) && letter(name[end]) {
			if name[end] < 'a' {
				upper++
			} else {
				lower++
			}
			end++
		}
		out = append(out, part{
			start: at, end: end, folded: folded[at:end], opens: at == 0, joined: at > 0,
			upper: first, caps: lower == 0 && upper > 1,
			mixed: lower > 0 && end-at <= maxMixed && (upper > 1 || upper == 1 && !first),
		})
		at = end + 1
	}
	return out
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
