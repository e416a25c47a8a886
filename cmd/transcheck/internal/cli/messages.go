package cli

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
)

// Messages go to standard error as "transcheck: error: ..." and "transcheck: hint: ...": lower case, no full stop, what the
// user wrote in quotes. An error says what is wrong and where, a hint what to do.

// problem is an error with a hint.
type problem struct {
	message string
	hint    string // "" for none
	cause   error
}

func (p *problem) Error() string { return p.message }
func (p *problem) Unwrap() error { return p.cause }

// Hint says what to do.
func (p *problem) Hint() string { return p.hint }

// hinted returns an error with a hint.
func hinted(hint, format string, args ...any) error {
	err := fmt.Errorf(format, args...)
	return &problem{err.Error(), hint, errors.Unwrap(err)}
}

func (p *program) errorf(format string, args ...any) {
	fmt.Fprintf(p.stderr, "transcheck: error: "+format+"\n", args...)
}

func (p *program) warn(format string, args ...any) {
	if p.quiet {
		return
	}
	fmt.Fprintf(p.stderr, "transcheck: warning: "+format+"\n", args...)
}

func (p *program) hint(hint string) {
	if hint != "" && !p.quiet {
		fmt.Fprintf(p.stderr, "transcheck: hint: %s\n", hint)
	}
}

// fail prints an error, or each of those that are joined in it.
func (p *program) fail(err error) {
	for _, e := range apart(err) {
		p.failOne(e)
	}
}

func (p *program) failOne(err error) {
	var syntax *dictionaries.SyntaxError
	var known *problem
	switch {
	case errors.As(err, &syntax):
		p.errorf("%v", syntax)
		fmt.Fprint(p.stderr, caret(syntax.Text, syntax.Column))
		p.hint(syntax.Hint)
	case errors.As(err, &known):
		p.errorf("%v", err)
		p.hint(known.hint)
	default:
		p.errorf("%v", err)
	}
}

// apart returns the errors that are joined in one; none of nil.
func apart(err error) (out []error) {
	if err == nil {
		return nil
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	for _, e := range joined.Unwrap() {
		out = append(out, apart(e)...)
	}
	return out
}

// shownWidth is how many code points of a line with an error are shown.
const shownWidth = 76

// caret returns a line with a caret below the column, cut to what lies around it where it is long. Tabs stay tabs, so that
// the caret stands right however wide they are. It returns "" where there is no line to show.
func caret(line string, column int) string {
	if line == "" {
		return ""
	}
	runes := []rune(strings.Map(shown, line))
	at := min(max(column-1, 0), len(runes))
	from := max(0, min(at-shownWidth/2, len(runes)-shownWidth))
	to := min(len(runes), from+shownWidth)
	head, tail := "  ", ""
	if from > 0 {
		head = "  …"
	}
	if to < len(runes) {
		tail = "…"
	}
	var below strings.Builder
	below.WriteString(strings.Repeat(" ", utf8.RuneCountInString(head)))
	for _, r := range runes[from:at] {
		if r != '\t' {
			r = ' '
		}
		below.WriteRune(r)
	}
	return head + string(runes[from:to]) + tail + "\n" + below.String() + "^\n"
}

// shown replaces what a terminal would obey.
func shown(r rune) rune {
	if unicode.IsControl(r) && r != '\t' {
		return utf8.RuneError
	}
	return r
}
