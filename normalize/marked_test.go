package normalize_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// knownMisses are marks that are not found yet, or not mended right. A row goes when its mark is found.
var knownMisses = []struct{ file, words, why string }{
	{"fa-prisoner-exchange.txt", "Owen Prison", "Owen is a common name, and only the country speaks for Evin"},
	{"ru-grain-corridor.txt", "Akkar", "a later mention of a man whose first mention is garbled"},
	{"tr-samarkand-summit.txt", "Volodimir Zelenskiy", "the surname is an accepted form and only the given name garbled, in spite of the office"},
	{"zh-woodside-meeting.txt", "Andian Wenxiong", "the Chinese reading of a Japanese name has no sound of it"},
}

// mark is a place in an article with what it should read: `{wrong => right | class}`; an empty right is to be deleted.
type mark struct {
	start, end   int
	wrong, right string
}

var marks = regexp.MustCompile(`\{([^{}]*?) => ([^{}|]*?) ?\| [a-z]+\}`)

// article is a marked file: what its header says, the text with the wrong forms, and the text with the right ones.
type article struct {
	from, date   string
	style        string // the house whose forms are marked as well
	text, mended string
	marks        []mark
}

func readArticle(t *testing.T, path string) article {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	header, body, ok := strings.Cut(string(raw), "\n\n")
	if !ok {
		t.Fatalf("%s has no header", path)
	}
	var a article
	for line := range strings.Lines(header) {
		switch key, value, _ := strings.Cut(strings.TrimSpace(line), ": "); key {
		case "from":
			a.from = value
		case "date":
			a.date = value
		case "style":
			a.style = value
		default:
			t.Fatalf("%s: unknown header %q", path, line)
		}
	}
	a.parse(body)
	if strings.Contains(a.text, "=>") || len(a.marks) == 0 {
		t.Fatalf("%s: no marks, or a broken one", path)
	}
	return a
}

func (a *article) parse(body string) {
	var text, mended strings.Builder
	at := 0
	for _, m := range marks.FindAllStringSubmatchIndex(body, -1) {
		wrong, right := body[m[2]:m[3]], body[m[4]:m[5]]
		text.WriteString(body[at:m[0]])
		mended.WriteString(body[at:m[0]])
		a.marks = append(a.marks, mark{text.Len(), text.Len() + len(wrong), wrong, right})
		text.WriteString(wrong)
		mended.WriteString(right)
		at = m[1]
	}
	a.text, a.mended = text.String()+body[at:], mended.String()+body[at:]
}

// TestMarkedArticles checks translated articles whose defects are marked: every mark is found and mended by the first
// suggestion, nothing else is reported, and the mended article is silent.
func TestMarkedArticles(t *testing.T) {
	t.Parallel()
	missed := map[string]bool{} // file and words of the marks that are known to be missed
	for _, path := range files(t, "../testdata/marked") {
		a := readArticle(t, path)
		for _, m := range a.marks {
			missed[filepath.Base(path)+": "+m.wrong] = false
		}
	}
	for _, k := range knownMisses {
		if _, ok := missed[k.file+": "+k.words]; !ok {
			t.Errorf("knownMisses: no mark %q in %s", k.words, k.file)
		}
		missed[k.file+": "+k.words] = true
	}
	for _, path := range files(t, "../testdata/marked") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			a := readArticle(t, path)
			checker := newChecker(t, normalize.Options{From: a.from, Date: a.date, Style: a.style})
			d := parse(t, path, a.text)
			found := reported(checker.Check(d))

			var problems []string
			for _, m := range a.marks {
				problem := a.misses(d, found, m)
				known := missed[filepath.Base(path)+": "+m.wrong]
				switch {
				case known && problem == "":
					problems = append(problems, fmt.Sprintf("found now, take it from knownMisses: %q", m.wrong))
				case !known && problem != "":
					problems = append(problems, problem)
				}
			}
			for _, f := range found {
				if !a.marked(f) {
					problems = append(problems, "false alarm: "+tell(f))
				}
			}
			for _, f := range reported(checker.Check(parse(t, path, a.mended))) {
				if !slices.Contains(problems, "false alarm: "+tell(f)) {
					problems = append(problems, "in the mended article: "+tell(f))
				}
			}
			if len(problems) > 0 {
				t.Errorf("%d problems:\n  %s", len(problems), strings.Join(problems, "\n  "))
			}
		})
	}
}

// reported returns the findings that an article has to account for: warnings and above, and what the house writes otherwise.
func reported(all []check.Finding) []check.Finding {
	return slices.DeleteFunc(all, func(f check.Finding) bool { return f.Severity < check.Warning && f.Check != "house-style" })
}

// misses says what is wrong with what was found at a mark, or "" when a finding mends it.
func (a *article) misses(d *document.Document, found []check.Finding, m mark) string {
	want := a.text[:m.start] + m.right + a.text[m.end:]
	var there []string
	for _, f := range found {
		if f.Span.Start >= m.end || m.start >= f.Span.End {
			continue
		}
		mended := normalize.Apply(d, []check.Finding{f}, normalize.Policy{Fix: normalize.All, MinConfidence: 0.01})
		if spaced(string(mended.Source)) == spaced(want) {
			return ""
		}
		there = append(there, tell(f))
	}
	if there == nil {
		return fmt.Sprintf("missed: %q -> %q", m.wrong, m.right)
	}
	return fmt.Sprintf("mended wrongly: %q -> %q; got %s", m.wrong, m.right, strings.Join(there, ", "))
}

// marked reports whether a finding stands at a mark.
func (a *article) marked(f check.Finding) bool {
	for _, m := range a.marks {
		if f.Span.Start < m.end && m.start < f.Span.End {
			return true
		}
	}
	return false
}

// spaced returns text with one space wherever it has white space: how much a deletion leaves does not matter here.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }
