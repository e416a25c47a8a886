package names

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/agnivade/levenshtein"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
)

// misreading says why an acronym is taken for another one garbled, or nothing.
func (r *reader) misreading(e *dictionaries.Entry, right, seen string) string {
	distance := levenshtein.ComputeDistance(right, seen)
	switch {
	case soundOf(right) == soundOf(seen):
		return fmt.Sprintf("%s in the letters of another alphabet", right)
	case len(right) >= minAcronym && sorted(right) == sorted(seen):
		return fmt.Sprintf("the letters of %s in another order", right)
	case distance == 1 && max(len(right), len(seen)) > minAcronym:
		return fmt.Sprintf("%s with a letter changed", right)
	case distance == 1 && len(right) == len(seen) && r.marks(r.id(strings.ToLower(seen)))&markAcronym != 0:
		return fmt.Sprintf("%s is another body", seen)
	}
	for _, n := range e.Native() {
		if initials(n.Text, seen) {
			return fmt.Sprintf("the letters of %q", n.Text)
		}
	}
	return ""
}

// soundOf returns an acronym with the letters written one way that are one letter in Cyrillic or Arabic script: IKAO is ICAO, and
// SVIFT SWIFT.
func soundOf(acronym string) string { return acronymLetters.Replace(acronym) }

var acronymLetters = strings.NewReplacer("YU", "U", "JU", "U", "IU", "U", "YE", "E", "X", "KS", "CS", "KS", "C", "K", "Q", "K", "W", "V", "J", "I", "Y", "I")

func sorted(s string) string {
	b := []byte(s)
	slices.Sort(b)
	return string(b)
}

// bare returns an acronym without stops.
func bare(acronym string) string { return strings.ReplaceAll(acronym, ".", "") }

// initials reports whether letters are the first ones of the words of a name in its own script, as English writes them.
func initials(native, seen string) bool {
	options := [][]string{}
	for word := range strings.FieldsFuncSeq(native, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if first := []rune(word); len(first) > 2 || unicode.IsUpper(first[0]) { // others are prepositions
			latin, ok := cyrillic[unicode.ToUpper(first[0])]
			if !ok {
				latin = strings.ToUpper(channel.Fold(string(first[0])))
			}
			options = append(options, strings.Fields(latin))
		}
	}
	return len(options) >= minAcronym && spells(options, seen)
}

// spells reports whether a text is made of one of the options of each letter in turn.
func spells(options [][]string, text string) bool {
	if len(options) == 0 {
		return text == ""
	}
	return slices.ContainsFunc(options[0], func(o string) bool {
		rest, ok := strings.CutPrefix(text, o)
		return ok && spells(options[1:], rest)
	})
}

// cyrillic has the ways in which English writes a letter of Russian or Ukrainian.
var cyrillic = map[rune]string{
	'А': "A", 'Б': "B", 'В': "V W", 'Г': "G H", 'Д': "D", 'Е': "E YE", 'Ж': "ZH", 'З': "Z", 'И': "I Y", 'І': "I", 'К': "K C", 'Л': "L", 'М': "M",
	'Н': "N", 'О': "O", 'П': "P", 'Р': "R", 'С': "S", 'Т': "T", 'У': "U", 'Ф': "F", 'Х': "KH H", 'Ц': "TS C", 'Ч': "CH", 'Ш': "SH", 'Щ': "SHCH",
	'Э': "E", 'Ю': "YU", 'Я': "YA", 'Є': "YE E", 'Ї': "YI",
}
