package rules

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxProgram bounds the compiled form of an expression: one such as (a{500}){500} is short and large.
const maxProgram = 20_000

// pattern finds a phrase or an expression in a text.
type pattern struct {
	re    *regexp.Regexp
	words bool // it is a phrase, and stands where words begin and end
}

// phrase returns the pattern of words that stand in a text with any white space between and any kind of apostrophe within.
func phrase(s string, ignoreCase bool) (*pattern, error) {
	var parts []string
	for word := range strings.FieldsSeq(s) {
		word = regexp.QuoteMeta(strings.ReplaceAll(word, "’", "'"))
		parts = append(parts, strings.ReplaceAll(word, "'", "['’]"))
	}
	if parts == nil {
		return nil, fmt.Errorf("a phrase of no words")
	}
	p, err := expression(strings.Join(parts, `[\s\x{A0}]+`), ignoreCase)
	if err == nil {
		p.words = true
	}
	return p, err
}

// expression returns the pattern of a regular expression of Go, which is that of RE2.
func expression(s string, ignoreCase bool) (*pattern, error) {
	flags := syntax.Perl
	if ignoreCase {
		flags |= syntax.FoldCase
	}
	tree, err := syntax.Parse(s, flags)
	if err != nil {
		return nil, plain(err)
	}
	prog, err := syntax.Compile(tree.Simplify())
	switch {
	case err != nil:
		return nil, plain(err)
	case len(prog.Inst) > maxProgram:
		return nil, fmt.Errorf("the expression is too large once its repetitions are written out")
	}
	if ignoreCase {
		s = "(?i:" + s + ")"
	}
	re, err := regexp.Compile(s)
	switch {
	case err != nil:
		return nil, plain(err)
	case re.MatchString(""):
		return nil, fmt.Errorf("the expression finds the empty text, which stands everywhere")
	}
	return &pattern{re: re}, nil
}

// plain says what is wrong with an expression without the name of the package.
func plain(err error) error {
	if e, ok := err.(*syntax.Error); ok {
		return fmt.Errorf("%s: %q", e.Code, e.Expr)
	}
	return err
}

// find returns the places of the pattern in a text, with those of its groups.
func (p *pattern) find(text string) [][]int {
	found := p.re.FindAllStringSubmatchIndex(text, -1)
	if !p.words {
		return found
	}
	kept := found[:0]
	for _, m := range found {
		if edge(text, m[0]) && edge(text, m[1]) {
			kept = append(kept, m)
		}
	}
	return kept
}

// edge reports whether an offset is not within a word.
func edge(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return !wordRune(before) || !wordRune(after)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// references are the groups that a suggestion may name: $1, ${name}.
var references = regexp.MustCompile(`\$\$|\$\{(\w+)\}|\$(\w+)|\$`)

// unknownGroup returns a reference of a suggestion that names no group of the expression, or "".
func (p *pattern) unknownGroup(suggestion string) string {
	known := map[string]bool{"0": true}
	for i, name := range p.re.SubexpNames() {
		known[fmt.Sprint(i)] = true
		known[name] = true
	}
	for _, m := range references.FindAllStringSubmatch(suggestion, -1) {
		if name := m[1] + m[2]; m[0] != "$$" && (name == "" || !known[name]) {
			return m[0]
		}
	}
	return ""
}
