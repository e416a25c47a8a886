package checks

import (
	"strings"
	"unicode"
)

// lookalikes are the letters of Cyrillic and Greek that look like a Latin one, and that one.
var lookalikes = pairsOf("АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeоoрpсcуyхxіiјjѕsԁdԛqԝwһhӏlѵvєe", "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv")

// pairsOf reads letters two by two.
func pairsOf(lists ...string) map[rune]rune {
	m := map[rune]rune{}
	for _, list := range lists {
		letters := []rune(list)
		for i := 0; i+1 < len(letters); i += 2 {
			m[letters[i]] = letters[i+1]
		}
	}
	return m
}

// asLatin returns a word with its letters of other scripts replaced by the Latin ones that look the same, and those of the full
// width by the ordinary ones; false where one looks like none.
func asLatin(word string) (string, bool) {
	ok := true
	latin := strings.Map(func(r rune) rune {
		if l, found := lookalikes[r]; found {
			return l
		}
		if wide(r) {
			return r - 0xFEE0
		}
		ok = ok && (r < 0x370 || !unicode.IsLetter(r) || unicode.Is(unicode.Latin, r))
		return r
	}, word)
	return latin, ok
}

func wide(r rune) bool { return r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ' }

// spelledOut are the letters of Russian and Ukrainian as newsrooms write them in English.
var spelledOut = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "yo", 'є': "ye", 'ж': "zh", 'з': "z", 'и': "i", 'і': "i", 'ї': "yi",
	'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ў': "u", 'ф': "f", 'х': "kh",
	'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya", '’': "",
}

// spellOut writes a word of Russian, or of Ukrainian where a letter tells, in Latin letters; false where it has other letters.
func spellOut(word string) (string, bool) {
	ukrainian := strings.ContainsAny(word, "іїєґІЇЄҐ")
	var b strings.Builder
	for _, r := range word {
		if unicode.Is(unicode.Latin, r) || r < 0x80 {
			b.WriteRune(r)
			continue
		}
		s, ok := spelledOut[unicode.ToLower(r)]
		switch {
		case !ok:
			return "", false
		case ukrainian && unicode.ToLower(r) == 'г':
			s = "h"
		case ukrainian && unicode.ToLower(r) == 'и':
			s = "y"
		case !ukrainian && r == 'й' && strings.TrimRight(b.String(), "aeou") != b.String():
			s = "i" // Shoigu, Sergei
		}
		if unicode.IsUpper(r) && s != "" {
			s = strings.ToUpper(s[:1]) + s[1:]
		}
		b.WriteString(s)
	}
	out := b.String()
	for _, ending := range []struct{ long, short string }{{"iy", "y"}, {"yy", "y"}} {
		if strings.HasSuffix(out, ending.long) && !ukrainian {
			out = strings.TrimSuffix(out, ending.long) + ending.short
		}
	}
	return out, true
}
