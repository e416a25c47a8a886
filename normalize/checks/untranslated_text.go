package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var untranslatedText = &check.Check{
	Name: "untranslated-text",
	Doc: check.Doc{
		Title: "words left in the script of the source",
		Text: `Finds words in Cyrillic, Arabic, Hebrew, Chinese or another script that stand in English prose as the engine left them.
Names in Cyrillic are suggested in Latin letters, and so are common abbreviations. An original form that a writer gives on purpose is
left alone: in brackets or quotes, behind the name it explains, behind the name of a language or a word such as "called" or
"means"; so are hashtags, addresses, code, single letters of formulas, and documents of which a good part is in another script.`,
		Before:   "The minister министр said so.",
		After:    "The minister министр said so.",
		Category: "accuracy/untranslated",
		Severity: check.Error,
	},
	Run: runUntranslatedText,
}

func runUntranslatedText(p *check.Pass) {
	var found []stretch
	foreign, all := 0, 0
	for i := range p.Passages {
		g := &p.Passages[i]
		all += len(g.Text)
		if !otherScripts(g.Text) {
			continue
		}
		for first := 0; first < len(g.Tokens); {
			s, ok := stretchAt(g, first)
			if !ok {
				first++
				continue
			}
			foreign += s.to - s.from
			if !s.explained() {
				found = append(found, s)
			}
			first = s.top
		}
	}
	if foreign*4 > all && len(p.Passages) > 1 {
		return // a text in two languages
	}
	for _, s := range found {
		s.report(p)
	}
}

// stretch is a run of words in another script, as tokens [first, top) and offsets.
type stretch struct {
	*document.Passage
	first, top int
	from, to   int
	script     string
}

// stretchAt returns the words in another script that begin at a token. Marks and numbers between two of them belong to it.
func stretchAt(g *document.Passage, first int) (stretch, bool) {
	s := stretch{Passage: g, first: first}
	end := first
	for i := first; i < len(g.Tokens); i++ {
		t := g.Tokens[i]
		word := g.Token(i)
		switch {
		case t.Kind == document.Word && otherWord(word):
			end = i + 1
			if s.script == "" {
				s.script = firstScript(word)
			}
		case s.script == "":
			return s, false
		case t.Kind == document.Number || t.Kind == document.Punct && !strings.Contains(`()[]"“”`, word) && i-end < 3:
		default:
			i = len(g.Tokens)
		}
	}
	if s.script == "" {
		return s, false
	}
	s.top, s.from, s.to = end, g.Tokens[first].Start, g.Tokens[end-1].End
	return s, true
}

// otherWord reports whether a word is in another script, and no disguise of a Latin one or a sign of a formula.
func otherWord(word string) bool {
	if !otherScripts(word) {
		return false
	}
	latin, other := scriptCounts(word)
	return other > 0 && latin < other
}

func firstScript(word string) string {
	for _, r := range word {
		if s := scriptOf(r); s != "" {
			return s
		}
	}
	return ""
}

// explained reports whether the words are there on purpose, or another check speaks of them.
func (s *stretch) explained() bool {
	text := s.Text[s.from:s.to]
	letters := utf8.RuneCountInString(text)
	switch {
	case s.script == "Greek" && !s.greekWord(), letters == 1 && s.sign(), s.numbered(), s.inside():
		return true
	}
	if s.top == s.first+1 {
		if _, ok := disguised(text, true); ok {
			return true
		}
	}
	return s.introduced()
}

// greekWord reports whether there is a word of Greek, and not letters of formulas alone, or of a brand.
func (s *stretch) greekWord() bool {
	for i := s.first; i < s.top; i++ {
		if word := s.Token(i); utf8.RuneCountInString(word) > 3 && strings.IndexFunc(word, unicode.IsLower) > 0 {
			return true
		}
	}
	return false
}

// sign reports whether a single letter stands for itself, a capital or beside a mark.
func (s *stretch) sign() bool {
	r, _ := utf8.DecodeRuneInString(s.Text[s.from:])
	if unicode.IsUpper(r) {
		return true
	}
	before, _ := runes(s.Text, s.from)
	_, after := runes(s.Text, s.to)
	return !(before == ' ' && (after == ' ' || after == ',' || after == '.'))
}

// numbered reports whether a number that foreign-digits computes ends with the words.
func (s *stretch) numbered() bool {
	found, ok := scaledNumber(s.Text, s.from)
	return ok && found.to >= s.to
}

// inside reports whether the words stand in brackets, or alone in quotes.
func (s *stretch) inside() bool {
	depth := 0
	for i := s.first - 1; i >= 0 && s.first-i < maxBracket; i-- {
		switch s.Token(i) {
		case ")", "]", "）":
			depth++
		case "(", "[", "（":
			if depth--; depth < 0 {
				return true
			}
		}
	}
	before, after := "", ""
	if s.first > 0 {
		before = s.Token(s.first - 1)
	}
	for i := s.top; i < len(s.Tokens) && i < s.top+2; i++ {
		if after += s.Token(i); strings.Contains(`"”»』」’'`, s.Token(i)) {
			break
		}
	}
	return strings.Contains(`"“„«「『《‘'`, before) && before != "" && strings.ContainsAny(after, `"”“»』」》’'`)
}

// introduced reports whether the words before, or those behind, say that what stands there is foreign.
func (s *stretch) introduced() bool {
	for i := s.first - 1; i >= 0 && s.first-i <= 4; i-- {
		if introduces[strings.ToLower(s.Token(i))] || s.language(i) {
			return true
		}
	}
	for i := s.top; i < len(s.Tokens) && i-s.top <= 5; i++ {
		if writing[s.Token(i)] { // Бишкек, as the sign has it
			return true
		}
	}
	if s.top >= len(s.Tokens) {
		return false
	}
	switch next := s.Token(s.top); {
	case next == "(" || next == "（" || next == "=": // 司空图 (837–908)
		return true
	case explains[strings.ToLower(next)]:
		return true
	case next == "," && s.top+1 < len(s.Tokens):
		return explains[strings.ToLower(s.Token(s.top+1))] || s.Token(s.top+1) == "or"
	}
	return false
}

// language reports whether token i is the name of a language, and not of a people as in "the Russian minister".
func (s *stretch) language(i int) bool {
	if !languages[strings.ToLower(s.Token(i))] {
		return false
	}
	return strings.Contains(":,=", s.Token(i+1)) || leadsToLanguage[s.Token(i+1)] || i > 0 && leadsToLanguage[strings.ToLower(s.Token(i-1))]
}

func (s *stretch) report(p *check.Pass) {
	text := s.Text[s.from:s.to]
	f := check.At(s.Segment, s.from, s.to)
	f.Confidence = 0.93
	shown := text
	if runes := []rune(text); len(runes) > maxShown {
		shown = string(runes[:maxShown]) + "…"
	}
	f.Message = fmt.Sprintf("%q is left in %s", shown, s.script)
	switch words, confidence := s.translated(text); {
	case words == "":
	case s.top < len(s.Tokens) && s.Token(s.top) == words: // Анна Anna
		f.Confidence = 0.9
		f.SuggestDelete(f.Confidence)
	default:
		f.Confidence = confidence
		f.Suggest(words, confidence, false)
	}
	p.Report(f)
}

const maxShown = 24

// translated returns abbreviations in English, and names of a few words of Cyrillic in Latin letters.
func (s *stretch) translated(text string) (words string, confidence float64) {
	if english := abbreviations[strings.ToLower(strings.TrimSuffix(text, "."))]; english != "" {
		return english, 0.9
	}
	if s.script != "Cyrillic" || s.top-s.first > 3 {
		return "", 0
	}
	for word := range strings.FieldsSeq(text) {
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
			return "", 0
		}
	}
	words, ok := spellOut(text)
	if !ok {
		return "", 0
	}
	return words, 0.7
}

var (
	languages = stringSet(`russian ukrainian arabic persian farsi dari pashto urdu hebrew chinese mandarin cantonese japanese korean hindi greek
		bulgarian serbian macedonian belarusian georgian armenian amharic bengali thai kanji hanzi hangul cyrillic script kazakh mongolian kurdish
		uyghur tajik kyrgyz yiddish tamil`)
	introduces = stringSet(`called named titled entitled spelled spelt written word words letter letters character characters symbol term phrase
		inscription slogan sign signs reads reading read known means pronounced hashtag tag keyword logo glyph ideogram abbreviated lit original
		originally transliterated literally channel`)
	leadsToLanguage = stringSet("in from into for as is script version translation equivalent")
	writing         = stringSet("sign signs word words letter letters spelling spelled script writes written alphabet")
	explains        = stringSet("means meaning meant literally translates translated stands is that pronounced lit i.e.")
	abbreviations   = map[string]string{
		"грн": "hryvnias", "руб": "rubles", "рублей": "rubles", "гривен": "hryvnias", "гривень": "hryvnias", "км": "km", "кг": "kg", "млн": "million",
		"млрд": "billion", "тыс": "thousand", "тис": "thousand", "долл": "dollars", "元": "yuan", "美元": "dollars", "万": "ten thousand",
		"تومان": "tomans", "ریال": "rials", "ش": "shekels", "ג": "g", "ק״ג": "kg", "ק״מ": "km",
	}
)
