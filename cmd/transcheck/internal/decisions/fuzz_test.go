package decisions

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
)

// FuzzReadStets holds that a list is read or refused with a place, and that a row that is put into it is there then.
func FuzzReadStets(f *testing.F) {
	f.Add("text\tcheck\tpath\treason\tuntil\nAnna\tmisspelled-name\t*.txt\tso called\t2030-01-01\n", "Zeno", "a-b")
	f.Add("\uFEFFtext\r\n# a comment\r\nAnna\r\n", `a\u200bb`, "")
	f.Add("", "#x", "")
	f.Fuzz(func(t *testing.T, text, row, check string) {
		_, err := ReadStets("stet.tsv", strings.NewReader(text))
		placed(t, err)
		out, err := Insert("stet.tsv", text, Stet{Text: row, Check: check})
		if err != nil {
			return
		}
		l, err := ReadStets("stet.tsv", strings.NewReader(out))
		if err != nil {
			t.Fatalf("a list that was written cannot be read: %v\n%s", err, out)
		}
		if len(l.byText[plain(row)]) == 0 {
			t.Errorf("%q is not in %q", row, out)
		}
		again, err := Insert("stet.tsv", out, Stet{Text: row, Check: check})
		if err != nil || again != out {
			t.Errorf("to say it again changes %q to %q, %v", out, again, err)
		}
	})
}

// FuzzReadBaseline holds that a baseline is read or refused with a place, and that it is the same once it is written again.
func FuzzReadBaseline(f *testing.F) {
	f.Add("path\tcheck\ttext\tbefore\tafter\tcount\na.txt\tmissing-space\ta\\\\b\tone two\t\t3\n")
	f.Add("path\tcheck\tcount\n\\x23a\tb\t1\n")
	f.Fuzz(func(t *testing.T, text string) {
		b, err := ReadBaseline("base.tsv", strings.NewReader(text))
		if placed(t, err); err != nil {
			return
		}
		again, err := ReadBaseline("base.tsv", bytes.NewReader(b.Text()))
		if err != nil {
			t.Fatalf("a baseline that was written cannot be read: %v\n%s", err, b.Text())
		}
		if diff := cmp.Diff(string(b.Text()), string(again.Text())); diff != "" {
			t.Errorf("a second writing differs (-first +second):\n%s", diff)
		}
	})
}

// placed holds that every mistake has a place.
func placed(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		return
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatalf("%v has no place", err)
	}
	for _, e := range joined.Unwrap() {
		var syntax *dictionaries.SyntaxError
		if !errors.As(e, &syntax) || syntax.Line < 1 || syntax.Column < 1 {
			t.Errorf("%v has no place", e)
		}
	}
}
