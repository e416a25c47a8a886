package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// matcher finds what a rule speaks of.
type matcher struct {
	message    string
	patterns   []*pattern
	except     []*pattern
	suggestion *string // nil for none
	literal    bool    // the suggestion refers to no groups
	ignoreCase bool
	safe       bool
	severity   check.Severity
}

// matcher compiles the rule i. Its mistakes are reported.
func (d *decoder) matcher(i int) *matcher {
	e := &d.rules[i]
	m := &matcher{message: e.Message, suggestion: e.Suggestion, literal: e.Regexp == "", ignoreCase: e.IgnoreCase, safe: e.Safe}
	given := 0
	for _, is := range []bool{e.Phrase != "", e.Phrases != nil, e.Regexp != ""} {
		if is {
			given++
		}
	}
	switch {
	case given != 1:
		d.fail(i, "", "a rule has one of phrase, phrases and regexp", "the rule says %s to look for", [...]string{"nothing", "", "several ways", "several ways"}[given])
	case e.Regexp != "":
		m.patterns = d.compile(i, "regexp", []string{e.Regexp}, expression)
	case e.Phrase != "":
		m.patterns = d.compile(i, "phrase", []string{e.Phrase}, phrase)
	default:
		m.patterns = d.compile(i, "phrases", e.Phrases, phrase)
	}
	m.except = append(d.compile(i, "except", e.Except, phrase), d.compile(i, "except-regexp", e.ExceptRegexp, expression)...)
	if e.Safe && e.Suggestion == nil {
		d.fail(i, "safe", "add a suggestion", "there is nothing that could be safe without a suggestion")
	}
	if e.Suggestion != nil && !m.literal && len(m.patterns) == 1 {
		if name := m.patterns[0].unknownGroup(*e.Suggestion); name != "" {
			d.fail(i, "suggestion", "write $1 or ${1} for the first group, and $$ for a dollar sign", "%q names no group of the expression", name)
		}
	}
	return m
}

// compile compiles the patterns of a key of the rule i.
func (d *decoder) compile(i int, key string, list []string, make func(string, bool) (*pattern, error)) (out []*pattern) {
	if len(list) > maxList {
		d.fail(i, key, "part the rule into several", "more than %d of them", maxList)
		return nil
	}
	for _, s := range list {
		if len(s) > maxPattern {
			d.fail(i, key, "part the rule into several", "longer than %d bytes", maxPattern)
			continue
		}
		p, err := make(s, d.rules[i].IgnoreCase)
		if err != nil {
			d.fail(i, key, "", "%v", err)
			continue
		}
		out = append(out, p)
	}
	return out
}

// hit is a place in a text and what it should read.
type hit struct {
	from, to int
	text     string
}

// hits returns what the rule finds in a text: nothing within or across what is excepted, or across what is no prose.
func (m *matcher) hits(text string) (out []hit) {
	var excepted func(from, to int) bool
	for _, p := range m.patterns {
		for _, at := range p.find(text) {
			if excepted == nil {
				excepted = m.exceptions(text)
			}
			h := hit{at[0], at[1], m.replacement(p, text, at)}
			found := text[h.from:h.to]
			if found == "" || excepted(h.from, h.to) || strings.ContainsRune(found, document.Object) || m.suggestion != nil && h.text == found {
				continue
			}
			out = append(out, h)
		}
	}
	return out
}

// exceptions returns a function that tells whether an exception shares a byte with what stands between two offsets of a text.
func (m *matcher) exceptions(text string) func(from, to int) bool {
	if len(m.except) == 0 {
		return func(int, int) bool { return false }
	}
	bounds := make([]int32, len(text)+2) // where exceptions begin, less where they end
	for _, p := range m.except {
		for _, at := range p.find(text) {
			bounds[at[0]+1]++
			bounds[at[1]+1]--
		}
	}
	covered := make([]int32, len(text)+1) // bytes that are, up to an offset
	open := int32(0)
	for i := 1; i <= len(text); i++ {
		open += bounds[i]
		covered[i] = covered[i-1]
		if open > 0 {
			covered[i]++
		}
	}
	return func(from, to int) bool { return covered[to] > covered[from] }
}

// replacement returns the suggestion for a match. Where case does not count it begins with a capital like the words it replaces.
func (m *matcher) replacement(p *pattern, text string, at []int) string {
	if m.suggestion == nil {
		return ""
	}
	out := *m.suggestion
	if !m.literal {
		out = string(p.re.ExpandString(nil, out, text, at))
	}
	first, _ := utf8.DecodeRuneInString(text[at[0]:])
	if r, size := utf8.DecodeRuneInString(out); m.ignoreCase && unicode.IsUpper(first) && unicode.IsLower(r) {
		out = string(unicode.ToUpper(r)) + out[size:]
	}
	return out
}

// run is the rule as a check.
func (m *matcher) run(p *check.Pass) {
	for i := range p.Passages {
		s := p.Passages[i].Segment
		for _, h := range m.hits(s.Text) {
			f := check.At(s, h.from, h.to)
			f.Message, f.Confidence = m.message, 1
			switch {
			case m.suggestion == nil:
			case h.text == "":
				f.SuggestDelete(1)
				if len(f.Suggestions) > 0 {
					f.Suggestions[0].Safe = m.safe
				}
			default:
				f.Suggest(h.text, 1, m.safe)
			}
			p.Report(f)
		}
	}
}

// mended returns a text with the suggestions of the rule made.
func (m *matcher) mended(text string) string {
	if m.suggestion == nil {
		return text
	}
	var b strings.Builder
	at := 0
	for _, h := range m.hits(text) {
		if h.from < at {
			continue
		}
		b.WriteString(text[at:h.from])
		b.WriteString(h.text)
		at = h.to
	}
	b.WriteString(text[at:])
	return b.String()
}

// examples holds the rule i to its own examples.
func (d *decoder) examples(i int, m *matcher) {
	e := &d.rules[i]
	if len(e.Finds) > maxList || len(e.Passes) > maxList {
		d.fail(i, "", "leave some out", "more than %d examples", maxList)
		return
	}
	for _, s := range e.Finds {
		if len(m.hits(s)) == 0 {
			d.fail(i, "finds", "mend the rule or the example", "the rule finds nothing in its example %q", s)
		}
	}
	for _, s := range e.Passes {
		if h := m.hits(s); len(h) > 0 {
			d.fail(i, "passes", "add an exception, or mend the example", "the rule finds %q in %q, which should pass", s[h[0].from:h[0].to], s)
		}
	}
}
