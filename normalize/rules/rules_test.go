package rules

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/toml"
)

// found returns what the rules of a file find in a text, as `"words" -> "suggestion"`.
func found(t *testing.T, rules, path, text string) (out []string) {
	t.Helper()
	list, err := Read("a.toml", strings.NewReader(rules))
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Parse(path, []byte(text), "")
	if err != nil {
		t.Fatal(err)
	}
	var passages []document.Passage
	for i := range d.Segments {
		passages = append(passages, d.Segments[i].Passage())
	}
	for _, c := range list {
		c.Run(check.NewPass(c, d, passages, nil, func(f check.Finding) {
			line := fmt.Sprintf("%q", f.Text)
			for _, s := range f.Suggestions {
				line += fmt.Sprintf(" -> %q", s.Text)
			}
			out = append(out, line)
		}))
	}
	return out
}

// rule writes a rule of the given lines.
func rule(lines ...string) string {
	return "[[rule]]\nname = 'a-rule'\nmessage = 'a message'\n" + strings.Join(lines, "\n") + "\n"
}

func TestRules(t *testing.T) {
	tests := []struct {
		name, rule, in string
		want           []string
	}{
		{"phrase", rule("phrase = 'per cent'", "suggestion = 'percent'"), "It is 5 per cent, per cents, super cent, per\ncent.", []string{
			`"per cent" -> "percent"`, `"per\ncent" -> "percent"`,
		}},
		{"case", rule("phrase = 'NATO'"), "Nato, NATO and nato", []string{`"NATO"`}},
		{"no case", rule("phrase = 'nato'", "ignore-case = true", "suggestion = 'the alliance'"), "Nato and nato", []string{
			`"Nato" -> "The alliance"`, `"nato" -> "the alliance"`,
		}},
		{"apostrophes", rule("phrase = \"mother's day\""), "On mother’s day", []string{`"mother’s day"`}},
		{"several phrases", rule("phrases = ['cat', 'dog']"), "a dog and a cat", []string{`"cat"`, `"dog"`}},
		{"letters of several bytes", rule("phrase = 'Š'"), "Š and aŠ and Ša", []string{`"Š"`}},
		{"marks at the edges", rule("phrase = '(sic)'"), "so(sic)it is", []string{`"(sic)"`}},
		{"expression", rule("regexp = '([A-Z][a-z]+) the (Great|Small)'", "suggestion = '$2 $1'"), "Peter the Great", []string{
			`"Peter the Great" -> "Great Peter"`,
		}},
		{"named group", rule("regexp = '(?P<n>\\d+)km'", "suggestion = '${n} km'"), "5km", []string{`"5km" -> "5 km"`}},
		{"dollar", rule("regexp = 'USD(\\d+)'", "suggestion = '$$$1'"), "USD50", []string{`"USD50" -> "$50"`}},
		{"dollar in a phrase", rule("phrase = 'dollars'", "suggestion = '$x'"), "dollars", []string{`"dollars" -> "$x"`}},
		{"delete", rule("phrase = 'very'", "suggestion = ''"), "a very big one", []string{`"very" -> ""`}},
		{"already right", rule("phrase = 'nato'", "ignore-case = true", "suggestion = 'NATO'"), "NATO and Nato", []string{`"Nato" -> "NATO"`}},
		{"exception", rule("phrase = 'Gulf'", "except = ['Gulf Cup', 'the Gulf']"), "Gulf Cup, the Gulf, a Gulf", []string{`"Gulf"`}},
		{"exception as an expression", rule("phrase = 'Gulf'", "except-regexp = ['Gulf of [A-Z]']"), "Gulf of Oman, Gulf oil", []string{`"Gulf"`}},
		{"code stays", rule("regexp = 'a.*b'"), "a `c` b", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(t, tt.rule, "a.md", tt.in)); diff != "" {
				t.Errorf("finds (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	tests := []struct {
		name, in, want string
	}{
		{"no name", "[[rule]]\nmessage = 'm'\nphrase = 'x'\n", `a.toml:1:3: the rule has no name`},
		{"no message", "[[rule]]\nname = 'n'\nphrase = 'x'\n", `a.toml:1:3: the rule has no message`},
		{"two ways", rule("phrase = 'x'", "regexp = 'y'"), `a.toml:1:3: the rule says several ways to look for`},
		{"no way", rule(), `a.toml:1:3: the rule says nothing to look for`},
		{"phrase of spaces", rule("phrase = ' '"), `a.toml:4:10: a phrase of no words`},
		{"lookahead", rule("regexp = 'a(?=b)'"), `a.toml:4:10: invalid or unsupported Perl syntax: "(?="`},
		{"large expression", rule("regexp = '((a{100}){100}){10}'"), `a.toml:4:10: invalid repeat count: "{100}"`},
		{"exception", rule("phrase = 'x'", "except-regexp = ['(']"), `a.toml:5:1: missing closing ): "("`},
		{"safe without a suggestion", rule("phrase = 'x'", "safe = true"), `a.toml:5:1: there is nothing that could be safe without a suggestion`},
		{"lone dollar", rule("regexp = 'x'", "suggestion = '5 $'"), `a.toml:5:14: "$" names no group of the expression`},
		{"category", rule("phrase = 'x'", "category = 'Style'"), `a.toml:5:12: "Style" is no category`},
		{"example that should pass", rule("phrase = 'x'", "passes = ['an x']"), `a.toml:5:1: the rule finds "x" in "an x", which should pass`},
		{"long message", rule("phrase = 'x'") + "[[rule]]\nname='b'\nphrase='y'\nmessage='" + strings.Repeat("é", 201) + "'\n", `a.toml:8:9: the message is longer than 200 characters or a line`},
		{"same name", rule("phrase = 'x'") + rule("phrase = 'y'"), `a.toml:6:8: the name "a-rule" is taken by the rule in line 2`},
		{"wrong type", rule("phrase = 5"), `a.toml:4:10: `},
		{"column in code points", "[[rule]]\nname = 'é' ; x\n", `a.toml:2:12: `},
		{"not UTF-8", "# é\n# \xff\n", `a.toml:2:1: the file is not UTF-8`},
		{"empty", "", `a.toml:1:1: the file has no rules`},
		{"inline tables", "rule = [{name = 'n', message = 'm', phrase = 'x', severity = 'bad'}]", `a.toml:1:62: unknown severity "bad"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list, err := Read("a.toml", strings.NewReader(tt.in))
			var syntax *dictionaries.SyntaxError
			if !errors.As(err, &syntax) || list != nil {
				t.Fatalf("Read gives %v and %v; want a syntax error", list, err)
			}
			if got := err.Error(); !strings.HasPrefix(got, tt.want) {
				t.Errorf("Read fails with\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestReadReportsTenErrors(t *testing.T) {
	_, err := Read("a.toml", strings.NewReader(strings.Repeat("[[rule]]\n", 100)))
	if n := strings.Count(err.Error(), "\n") + 1; n != toml.MaxErrors {
		t.Errorf("%d errors are reported, want %d", n, toml.MaxErrors)
	}
}

func TestReadTooLarge(t *testing.T) {
	_, err := Read("a.toml", strings.NewReader(strings.Repeat("#", maxFile+1)))
	if err == nil || !strings.Contains(err.Error(), "and not more") {
		t.Errorf("Read fails with %v", err)
	}
}

// An expression that takes other engines forever is as quick as any.
func TestLinearTime(t *testing.T) {
	text := strings.Repeat("a", 20_000)
	start := time.Now()
	if got := found(t, rule("regexp = '(a*)*(a|aa)+b'", "except-regexp = ['(a|a)*c']"), "a.txt", text); got != nil {
		t.Errorf("finds %.100q", got)
	}
	if spent := time.Since(start); spent > 20*time.Second {
		t.Errorf("took %v", spent)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(rule("phrase = 'x'", "suggestion = 'y'", "finds = ['x']", "except = ['x y']"))
	f.Add(rule("regexp = '(a|b)+c'", "suggestion = '$1'"))
	f.Add("rule = [{name = 'n'}]")
	f.Add("[[rule]]\n[rule.name]\nx = 1\n")
	f.Add("[[rule]]\nname.x = 1\n[[rule.except]]\n")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := Read("a.toml", strings.NewReader(text))
		if (err == nil) == (list == nil) {
			t.Fatalf("Read gives %v and %v", list, err)
		}
		for _, c := range list {
			if !names.MatchString(c.Name) || c.Doc.Title == "" || c.Run == nil {
				t.Errorf("a check is not whole: %+v", c)
			}
		}
	})
}
