package report

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestQuote(t *testing.T) {
	for _, tt := range []struct{ name, in, want, printable string }{
		{"plain", "Anna Lind", `"Anna Lind"`, "Anna Lind"},
		{"quotes", `the "bank"`, `"the \"bank\""`, `the "bank"`},
		{"accents", "Žižek’s “Ærø”", `"Žižek’s “Ærø”"`, "Žižek’s “Ærø”"},
		{"right to left", "عميد", `"عميد"`, "عميد"},
		{"turned", "a\u202eb\u2066c\u200fd", `"a\u202eb\u2066c\u200fd"`, `a\u202eb\u2066c\u200fd`},
		{"escape", "\x1b[31mred\x1b[0m", `"\x1b[31mred\x1b[0m"`, `\x1b[31mred\x1b[0m`},
		{"C1", "\u009b31m", `"\u009b31m"`, `\u009b31m`},
		{"lines", "a\r\nb\tc\u2028d", `"a\r\nb\tc\u2028d"`, `a\r\nb\tc\u2028d`},
		{"spaces", "a\u00a0b\u200bc", `"a\u00a0b\u200bc"`, `a\u00a0b\u200bc`},
		{"not UTF-8", "a\xffb", `"a\xffb"`, `a\xffb`},
		{"replacement", "a\ufffdb", `"a�b"`, "a�b"},
		{"code span", "run \ufffc now", `"run … now"`, "run \ufffc now"},
		{"build server", "##[error] ##vso[x] ###", `"#\x23[error] #\x23vso[x] #\x23#"`, `#\x23[error] #\x23vso[x] #\x23#`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := quote(tt.in); got != tt.want {
				t.Errorf("quote(%q) = %s, want %s", tt.in, got, tt.want)
			}
			if got := printable(tt.in); got != tt.printable {
				t.Errorf("printable(%q) = %s, want %s", tt.in, got, tt.printable)
			}
		})
	}
}

func TestShownPath(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"a/b.txt", "a/b.txt"},
		{"/tmp/Überblick 1.txt", "/tmp/Überblick 1.txt"},
		{"-", "-"},
		{"::error::x.txt", "./::error::x.txt"},
		{" ::error::x.txt", "./ ::error::x.txt"},
		{"a\n::error::x.txt", `a\n::error::x.txt`},
	} {
		if got := shownPath(tt.in); got != tt.want {
			t.Errorf("shownPath(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestPlainJSON(t *testing.T) {
	got, err := encode("<b>\u007f\u0085\u202eé\xff\u2028\\")
	if err != nil {
		t.Fatal(err)
	}
	if want := `"<b>\u007f\u0085\u202eé\ufffd\u2028\\"`; string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestShort(t *testing.T) {
	for _, tt := range []struct {
		name  string
		limit int
		in    string
		want  string
	}{
		{"fits", 10, "ten letter", "ten letter"},
		{"at words", 20, "the first words and the last words", "the first…last words"},
		{"one word", 9, "Llanfairpwllgwyngyll", "Llan…gyll"},
		{"wide", 9, "漢字漢字漢字漢字", "漢字…漢字"},
		{"marks", 5, "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", "e\u0301e\u0301…e\u0301e\u0301"},
		{"no room", 1, "word", "…"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := shortTo(tt.in, tt.limit); got != tt.want {
				t.Errorf("shortTo(%q, %d) = %q, want %q", tt.in, tt.limit, got, tt.want)
			}
		})
	}
}

// plain reports whether a line can be shown as it is: valid, on one line, nothing that a terminal obeys.
func plain(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) })
}

func FuzzQuote(f *testing.F) {
	f.Add("plain")
	f.Add("\x1b[31m##[x]\u202e\xff\n")
	f.Fuzz(func(t *testing.T, s string) {
		for _, got := range []string{quote(s), printable(s), shownPath(s), quote(shortTo(s, 20)), shown(cells(s))} {
			if !plain(got) {
				t.Errorf("%q is shown as %q", s, got)
			}
		}
		if got := quote(s); strings.Contains(got, "##") || strings.Contains(printable(s), "##") {
			t.Errorf("%q is shown as %q", s, got)
		}
	})
}
