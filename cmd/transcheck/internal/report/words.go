package report

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
)

// reasons returns why a finding is one, strongest first. The message leads where nothing stands in the place of the words found,
// since the finding then does not speak for itself.
func reasons(f *check.Finding) []string {
	if d := f.Decision; d != nil {
		why := "let stand by " + d.By
		if d.Reason != "" {
			why += ": " + d.Reason
		}
		return append([]string{why}, f.Evidence...)
	}
	replaced := len(f.Suggestions) > 0 && f.Suggestions[0].Text != ""
	if f.Message == "" || replaced && len(f.Evidence) > 0 {
		return f.Evidence
	}
	return append([]string{f.Message}, f.Evidence...)
}

// decimal returns a probability as flags and the configuration have it. What is not certain is not called so.
func decimal(p float64) string { return fmt.Sprintf("%.2f", float64(hundredths(p))/100) }

// percent returns a probability as people read it.
func percent(p float64) string {
	if n := hundredths(p); n > 0 {
		return fmt.Sprintf("%d %%", n)
	}
	return "<1 %"
}

func hundredths(p float64) int {
	n := int(math.Round(p * 100))
	if p < 1 {
		n = min(n, 99)
	}
	return n
}

// change returns the words found and what the first suggestion makes of them, each with the rest of the word it cuts into.
func change(f *check.Finding) (wrong, right string) {
	wrong, right = f.Text, f.Suggestions[0].Text
	if right == "" || f.Segment == nil {
		return wrong, right
	}
	text := f.Segment.Text
	before, after := wordBefore(text[:f.From]), wordAfter(text[f.To:])
	first, _ := utf8.DecodeRuneInString(wrong)
	last, _ := utf8.DecodeLastRuneInString(wrong)
	if unicode.IsSpace(first) {
		before = ""
	}
	if !unicode.IsLetter(last) && wrong != "" {
		after = ""
	}
	return before + wrong + after, before + right + after
}

// maxWord bounds the part of a word that is looked at.
const maxWord = 30

func wordBefore(s string) string {
	start := len(s)
	for start > 0 && len(s)-start < maxWord {
		r, size := utf8.DecodeLastRuneInString(s[:start])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		start -= size
	}
	return s[start:]
}

func wordAfter(s string) string {
	end := 0
	for end < len(s) && end < maxWord {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		end += size
	}
	return s[:end]
}

// severities is the order in which severities are counted, with the words for one and for several.
var severities = []struct {
	severity check.Severity
	one      string
	many     string
}{
	{check.Error, "error", "errors"},
	{check.Warning, "warning", "warnings"},
	{check.Info, "note", "notes"},
}

// sentence returns the summary in words.
func (s Summary) sentence() string {
	var counts []string
	for _, k := range severities {
		if n := s.Counts[k.severity]; n > 0 {
			counts = append(counts, plural(n, k.one, k.many))
		}
	}
	if len(counts) == 0 {
		counts = []string{"no findings"}
	}
	out := strings.Join(counts, ", ") + " in " + plural(s.Files, "file", "files")
	if s.Failed > 0 {
		out += "; " + plural(s.Failed, "file", "files") + " could not be read"
	}
	if s.LetStand > 0 {
		out += fmt.Sprintf("; %d let stand", s.LetStand)
	}
	return out
}

func plural(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// worst returns the highest severity that was found, or 0.
func (s Summary) worst() check.Severity {
	for _, k := range severities {
		if s.Counts[k.severity] > 0 {
			return k.severity
		}
	}
	return 0
}

// word returns the word for a severity that stands before a finding.
func word(s check.Severity) string {
	for _, k := range severities {
		if k.severity == s {
			return k.one
		}
	}
	return s.String()
}
