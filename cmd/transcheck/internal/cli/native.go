package cli

import (
	"slices"
	"strings"
	"unicode"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// native returns the entries of which a form in another script has all the words, those first that have no others.
func native(set *dictionaries.Set, words string) (out []*dictionaries.Entry) {
	wanted := nativeWords(words)
	if len(wanted) == 0 {
		return nil
	}
	exact := map[*dictionaries.Entry]bool{}
	for _, e := range set.Entries {
		for _, n := range e.Native() {
			has := nativeWords(n.Text)
			if !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(has, w) }) {
				exact[e] = exact[e] || len(has) == len(wanted)
				out = append(out, e)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *dictionaries.Entry) int {
		if exact[a] != exact[b] {
			return map[bool]int{true: -1, false: 1}[exact[a]]
		}
		return b.Weight - a.Weight
	})
	return slices.Compact(out)
}

// nativeWords returns the words of a form as they are compared: however a keyboard writes them, without vowel signs.
func nativeWords(form string) []string {
	form = oneLetter.Replace(channel.Fold(form))
	form = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || r == '\u200c' || r == '\u0640' {
			return -1
		}
		return r
	}, form)
	return strings.FieldsFunc(form, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// oneLetter writes letters alike that keyboards of one script write in several ways.
var oneLetter = strings.NewReplacer("ي", "ی", "ى", "ی", "ك", "ک", "ە", "ه", "ة", "ه", "أ", "ا", "إ", "ا", "ٱ", "ا", "ё", "е")

// latin reports whether a name has letters of the Latin script.
func latin(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
}

// nearNative returns the entries of which a form in another script has a word that begins like one of those wanted: most languages
// put endings to names.
func nearNative(set *dictionaries.Set, words string) (out []*dictionaries.Entry) {
	for _, w := range nativeWords(words) {
		stem := []rune(w)
		if len(stem) < minStem {
			continue
		}
		stem = stem[:max(minStem, 2*len(stem)/3)]
		for _, e := range set.Entries {
			for _, n := range e.Native() {
				near := func(has string) bool {
					return strings.HasPrefix(has, string(stem)) && len([]rune(has)) <= len([]rune(w))+2
				}
				if slices.ContainsFunc(nativeWords(n.Text), near) && !slices.Contains(out, e) {
					out = append(out, e)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *dictionaries.Entry) int { return b.Weight - a.Weight })
	return out
}

// minStem is how many letters of a word in another script tell one name from another.
const minStem = 4

// printVariants shows other accepted spellings of the words of a person's name.
func (p *program) printVariants(set *dictionaries.Set, e *dictionaries.Entry) {
	if e.Kind != dictionaries.Person {
		return
	}
	for _, word := range strings.Fields(e.Name) {
		for _, class := range set.Variants {
			if slices.Contains(class, word) {
				others := slices.DeleteFunc(slices.Clone(class), func(w string) bool { return w == word })
				p.printList("variants", []string{word + " is also " + strings.Join(others, ", ")})
			}
		}
	}
}
