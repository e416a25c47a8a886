package intake

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words reads known names, one a line.
func (s *source) words() error {
	return s.lines(func(line []byte) error { return s.word(string(line)) })
}

// hunspell reads a dictionary: their number, then a word a line, with its flags behind a slash and what else is known behind a tab.
func (s *source) hunspell() error {
	return s.lines(func(line []byte) error {
		if s.number == 1 && len(bytes.Trim(bytes.TrimPrefix(line, []byte("\uFEFF")), "0123456789 \t")) == 0 {
			return nil
		}
		word, _, _ := strings.Cut(string(line), "\t")
		for i := 0; i < len(word); i++ {
			switch {
			case word[i] == '\\':
				word = word[:i] + word[i+1:]
			case word[i] == '/' && i > 0:
				word = word[:i]
			}
		}
		return s.word(word)
	})
}

// word takes a name that nothing else is said of.
func (s *source) word(word string) error {
	word = strings.TrimSpace(strings.TrimPrefix(word, "\uFEFF"))
	switch {
	case word == "" || word[0] == '#':
		return nil
	case !utf8.ValidString(word):
		s.skip(broken, "not UTF-8: "+strings.ToValidUTF8(word, "\uFFFD"))
		return nil
	case !strings.ContainsFunc(word, unicode.IsUpper):
		s.skip(smallWord, word)
		return nil
	}
	return s.take("", &draft{name: word, kind: s.As})
}
