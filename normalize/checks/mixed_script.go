package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var mixedScript = &check.Check{
	Name: "mixed-script",
	Doc: check.Doc{
		Title: "letters of two scripts in one word",
		Text: `Finds words in which a letter of Cyrillic or Greek stands for the Latin one that looks the same, as the first of Мinsk. Nobody
sees it, but no search finds the word. Where the letters look like no Latin ones they are spelled out: Shchedрик is Shchedrik.
So are words that are Latin but for their looks (СЕО), names of machines (Т-72, С-300), and letters of the full width. Greek
beside a word, as in β-carotene, is left alone, and so are hashtags, addresses and names that are written so on purpose.`,
		Before:   "The plane landed in Мinsk.",
		After:    "The plane landed in Minsk.",
		Category: "fluency/character-encoding",
		Severity: check.Error,
	},
	Run: runMixedScript,
}

func runMixedScript(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		if !otherScripts(g.Text) {
			continue
		}
		for j, t := range g.Tokens {
			if t.Kind != document.Word && t.Kind != document.Number {
				continue
			}
			word := g.Token(j)
			if found, ok := disguised(word, !foreignAround(g, j)); ok && otherScripts(word) {
				found.from, found.to = t.Start, t.End
				found.message = fmt.Sprintf("%q has letters that are not Latin: %s", word, unlatin(word))
				found.report(p, g.Segment)
			}
		}
	}
}

// foreignAround reports whether a word beside token i is in another script as a whole.
func foreignAround(g *document.Passage, i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(g.Tokens) && g.Tokens[j].Kind == document.Word && foreignWord(g.Token(j)) {
			return true
		}
	}
	return false
}

// foreignWord reports whether a word has letters of another script, and none of Latin.
func foreignWord(word string) bool {
	latin, other := scriptCounts(word)
	return other > 1 && latin == 0
}

func scriptCounts(word string) (latin, other int) {
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case scriptOf(r) != "":
			other++
		}
	}
	return latin, other
}

// disguised returns what a word should read that has letters of two scripts, or is written in letters that only look Latin; the
// latter counts where it stands alone among English words.
func disguised(word string, alone bool) (repair, bool) {
	latin, other := scriptCounts(word)
	if other == 0 && strings.IndexFunc(word, wide) < 0 || mixedOnPurpose(word) {
		return repair{}, false
	}
	text, same := asLatin(word)
	spelled, cyrillic := spellOut(word)
	switch {
	case machine(word):
		return repair{text: spelled, confidence: 0.95}, cyrillic
	case latin == 0 && other == 1 && digits(strings.Replace(text, "x", "", 1)) && !digits(text):
		return repair{text: text, confidence: 0.97, safe: true}, true // 130х185
	case latin == 0 && other > 0:
		known := len(text) > 1 && (known(text) || capitals(text) && len(text) < 5) || text == "a"
		return repair{text: text, confidence: 0.85}, alone && same && known
	case same && cyrillic && text != spelled && ordinary(spelled) && !ordinary(text):
		return repair{text: spelled, confidence: 0.9}, true // НATO
	case same && known(strings.TrimSuffix(strings.TrimSuffix(text, "'s"), "’s")):
		return repair{text: text, confidence: 0.98, safe: true}, true
	case cyrillic && known(spelled):
		return repair{text: spelled, confidence: 0.95}, true
	case same && (other == 1 || latin > 2*other):
		return repair{text: text, confidence: 0.9}, true
	case cyrillic && latin > 0:
		return repair{text: spelled, confidence: 0.7}, true
	}
	return repair{text: text, confidence: 0.8}, same
}

// mixedOnPurpose reports whether a word has parts in two scripts, as β-carotene, or Greek or Chinese beside Latin letters, as signs.
func mixedOnPurpose(word string) bool {
	for _, r := range word {
		if s := scriptOf(r); s != "" && s != "Cyrillic" && (s != "Greek" || lookalikes[r] == 0) {
			return true
		}
	}
	for part := range strings.SplitSeq(word, "-") {
		if latin, other := scriptCounts(part); latin > 0 && other > 0 || machine(word) || strings.IndexFunc(part, wide) >= 0 {
			return false
		}
	}
	latin, _ := scriptCounts(word)
	return latin > 0
}

// machine reports whether a word is a letter or two of Cyrillic, a hyphen and a number: С-300, Су-57.
func machine(word string) bool {
	letters, number, ok := strings.Cut(word, "-")
	if !ok || len(number) == 0 || len(number) > 4 || utf8.RuneCountInString(letters) > 3 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(letters)
	latin, other := scriptCounts(letters)
	return latin == 0 && other > 0 && unicode.Is(unicode.Cyrillic, first) && unicode.IsUpper(first) && number[0] >= '0' && number[0] <= '9' &&
		scriptOf(rune(number[len(number)-1])) == ""
}

// unlatin lists the letters of a word that are not Latin.
func unlatin(word string) string {
	var out []string
	for _, r := range word {
		switch {
		case wide(r):
			out = append(out, fmt.Sprintf("%q of the full width", r))
		case scriptOf(r) != "":
			out = append(out, fmt.Sprintf("%q of %s", r, scriptOf(r)))
		}
		if len(out) == 3 {
			break
		}
	}
	return strings.Join(out, ", ")
}
