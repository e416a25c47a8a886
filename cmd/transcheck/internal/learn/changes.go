package learn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/cmd/transcheck/internal/versions"
	"transcheck/dictionaries"
	"transcheck/normalize/channel"
	"transcheck/normalize/document"
)

// word is a word of a document, or a mark.
type word struct {
	text   string
	joined bool // nothing but a blank stands between it and the word before
}

// words returns the words and marks of a document in order.
func words(d *document.Document) (out []word) {
	for i := range d.Segments {
		text := d.Segments[i].Text
		end := -1
		for _, t := range document.Tokens(text) {
			own := text[t.Start:t.End]
			if bare, ok := strings.CutSuffix(own, "'s"); ok {
				own = bare
			} else if bare, ok := strings.CutSuffix(own, "’s"); ok {
				own = bare
			}
			out = append(out, word{own, t.Kind == document.Word && end >= 0 && t.Start-end == 1})
			end = t.End
			if t.Kind != document.Word {
				end = -1
			}
		}
	}
	return out
}

func texts(list []word) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = w.text
	}
	return out
}

// changes returns the names that became others.
func changes(draft, final []word) (out []change) {
	for _, c := range versions.Changes(texts(draft), texts(final)) {
		h := hunk{draft, final, c.From, c.To, c.NewFrom, c.NewTo}
		if c.From < c.To && c.NewFrom < c.NewTo {
			if name, ok := h.name(); ok {
				out = append(out, name)
			}
		}
	}
	return out
}

// hunk is where words became others.
type hunk struct {
	draft, final []word
	a, b         int // in the draft
	c, d         int // in the corrected text
}

// maxName is how many words a name may have.
const maxName = 6

// name returns the names in a hunk with the words that belong to them on either side, if it is about names.
func (h hunk) name() (change, bool) {
	for h.a < h.b && !upper(h.draft[h.a].text) {
		h.a++
	}
	for h.c < h.d && !upper(h.final[h.c].text) {
		h.c++
	}
	for h.b > h.a && !upper(h.draft[h.b-1].text) {
		h.b--
	}
	for h.d > h.c && !upper(h.final[h.d-1].text) {
		h.d--
	}
	if h.a == h.b || h.c == h.d {
		return change{}, false
	}
	for h.a > 0 && h.c > 0 && h.draft[h.a].joined && h.final[h.c].joined && h.belongs(h.a-1, h.c-1) && !titles(h.draft[h.a-1].text) {
		h.a, h.c = h.a-1, h.c-1
	}
	for h.b < len(h.draft) && h.d < len(h.final) && h.draft[h.b].joined && h.final[h.d].joined && h.belongs(h.b, h.d) {
		h.b, h.d = h.b+1, h.d+1
	}
	wrong, ok := together(h.draft[h.a:h.b])
	right, fine := together(h.final[h.c:h.d])
	return change{wrong, right}, ok && fine && wrong != right && utf8.RuneCountInString(wrong) > 1 // an initial is no name
}

// belongs reports whether a word that stayed is part of a name beside what changed.
func (h hunk) belongs(i, j int) bool {
	return h.draft[i].text == h.final[j].text && upper(h.draft[i].text) && h.b-h.a < maxName
}

// titles reports whether a word before a name may be an office or begin the sentence: it is an ordinary one.
func titles(text string) bool {
	folded := channel.Fold(text)
	_, ordinary := dictionaries.Word(folded)
	_, name := dictionaries.CommonName(folded)
	return ordinary && !name || document.OpensSentence(text) || document.OpensSentence(folded) || document.Abbreviates(text)
}

// together returns words as a name, unless they are none: words in small letters stand only within.
func together(list []word) (string, bool) {
	if len(list) > maxName {
		return "", false
	}
	for i, w := range list {
		if i > 0 && !w.joined || !upper(w.text) && !particles[w.text] {
			return "", false
		}
	}
	return strings.Join(texts(list), " "), true
}

var particles = map[string]bool{
	"of": true, "the": true, "and": true, "for": true, "al": true, "el": true, "bin": true, "ibn": true, "bint": true, "de": true, "da": true,
	"del": true, "der": true, "den": true, "di": true, "la": true, "le": true, "ul": true, "van": true, "von": true, "ben": true,
}

// upper reports whether a word is written as a name is.
func upper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	if unicode.IsUpper(r) {
		return true
	}
	_, rest, ok := strings.Cut(text, "-") // al-Assad
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsUpper(first)
}
