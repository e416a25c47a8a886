package document

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
)

// Directive is what a comment in a document says to the checker:
//
//	transcheck: ignore misspelled-name, house-style -- the family writes it so
//
// The checks are named with commas between; all stands for every one. The reason may be left out. In place of the two hyphens a dash may
// stand, or one hyphen with spaces around it.
type Directive struct {
	Words  *Segment    // how it stands in the document; it is none of its segments
	Part   int         // of which it speaks: that of Words, unless a comment stands apart from the text
	Covers Span        // what it speaks of in that part; empty where it speaks of nothing
	File   bool        // it speaks of the whole document
	Checks []Reference // in its order
	Reason string
	Fault  *Fault // what is wrong with how it is written; it has no effect then

	scope scope
	place int // where it stands in the part
}

// Reference is the name of a check, and where it stands in the words of a directive.
type Reference struct {
	Name     string
	From, To int
}

// AllChecks is how a directive names every check.
const AllChecks = "all"

// Fault is a mistake in the words of a directive.
type Fault struct {
	From, To int // in the words
	Reason   string
	Right    string // what was likely meant in its place; "" for unknown
}

// scope is what a directive speaks of.
type scope uint8

const (
	scopeNext  scope = iota // what it stands in or at the end of, or what comes next
	scopeFile               // the whole document
	scopeBegin              // from here to the end that follows
	scopeEnd
)

// verbs are the scopes by their names.
var verbs = []string{scopeNext: "ignore", scopeFile: "ignore-file", scopeBegin: "ignore-begin", scopeEnd: "ignore-end"}

const (
	directiveMark = "transcheck"
	maxDirective  = 1000   // bytes
	maxDirectives = 10_000 // of a document
)

// readDirective reads what a comment says, and reports whether it speaks to the checker: whether it begins with the name of it and a
// colon, or with the name and what is nearly a verb.
func readDirective(s *Segment) (d Directive, ok bool) {
	d.Words = s
	text := s.Text
	if !hasMark(text) {
		return d, false
	}
	at := len(directiveMark)
	colon := strings.HasPrefix(strings.TrimLeft(text[at:], " \t"), ":")
	if colon {
		at += strings.IndexByte(text[at:], ':') + 1
	}
	from, to := directiveWord(text, at)
	verb := strings.ToLower(text[from:to])
	for i, v := range verbs {
		if v == verb {
			d.scope, ok = scope(i), true
		}
	}
	near := dictionaries.Nearest(verb, verbs)
	switch {
	case !ok && !colon && (len(near) == 0 || verb == ""):
		return d, false // a sentence about the program
	case !colon:
		d.fault(0, len(directiveMark), directiveMark+":", "no colon behind %q", directiveMark)
	case !ok:
		right := ""
		if len(near) > 0 {
			right = near[0]
		}
		d.fault(from, max(to, min(from+1, len(text))), right, "%q is nothing that the checker can be told", text[from:to])
	default:
		d.File = d.scope == scopeFile
		d.readChecks(to)
	}
	return d, true
}

// hasMark reports whether a text begins with the name of the checker as a word.
func hasMark(s string) bool {
	if len(s) < len(directiveMark) || !strings.EqualFold(s[:len(directiveMark)], directiveMark) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[len(directiveMark):])
	return next == ':' || unicode.IsSpace(next)
}

// directiveWord returns where the next word is, between white space and commas.
func directiveWord(s string, at int) (from, to int) {
	from = len(s) - len(strings.TrimLeftFunc(s[at:], unicode.IsSpace))
	n := strings.IndexFunc(s[from:], func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	if n < 0 {
		n = len(s) - from
	}
	return from, from + n
}

// readChecks reads the names of the checks from an offset on, and the reason behind them.
func (d *Directive) readChecks(at int) {
	text := d.Words.Text
	end, reason := reasonAt(text, at)
	d.Reason = strings.Join(strings.Fields(text[reason:]), " ")
	for from := at; from <= end; {
		to := end
		if i := strings.IndexByte(text[from:end], ','); i >= 0 {
			to = from + i
		}
		l := line{from, to}.trim(text)
		name := text[l.start:l.end]
		switch i := strings.IndexFunc(name, unicode.IsSpace); {
		case i >= 0:
			rest := line{l.start + i, l.end}.trim(text)
			d.fault(rest.start, rest.end, "-- "+text[rest.start:rest.end], "%q is no name of a check, and no -- stands before it", text[rest.start:rest.end])
			return
		case name != "":
			d.Checks = append(d.Checks, Reference{name, l.start, l.end})
		}
		from = to + 1
	}
	if len(d.Checks) == 0 && d.scope != scopeEnd {
		d.fault(0, len(text), "", "it names no check; all stands for every one")
	}
}

// reasonAt returns where the names of checks end from an offset on, and where the reason begins.
func reasonAt(text string, at int) (end, reason int) {
	end, reason = len(text), len(text)
	for _, mark := range []string{"--", "—", "–", " - "} {
		if i := strings.Index(text[at:end], mark); i >= 0 {
			end, reason = at+i, at+i+len(mark)
		}
	}
	return end, reason
}

// fault notes the first mistake.
func (d *Directive) fault(from, to int, right, reason string, args ...any) {
	if d.Fault == nil {
		d.Fault = &Fault{From: from, To: to, Right: right, Reason: fmt.Sprintf(reason, args...)}
		d.Covers, d.File = Span{}, false
	}
}

// Speaks reports whether a directive speaks of the bytes of a span in a part.
func (d *Directive) Speaks(part int, s Span) bool {
	return d.File || d.Part == part && (d.Covers.Overlaps(s) || d.Covers.Start <= s.Start && s.Start < d.Covers.End)
}
