package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestWindow(t *testing.T) {
	const river = "The river rose by a metre overnight, and the mayor, Pavel Janik, ordered the old bridge closed to all traffic until the weekend."
	for _, tt := range []struct {
		name  string
		in    string // the span in brackets
		limit int
		want  string
	}{
		{
			"middle", strings.Replace(river, "Pavel Janik", "[Pavel Janik]", 1), 90,
			"…by a metre overnight, and the mayor, Pavel Janik, ordered the old bridge closed to all…\n" +
				"                                      ^~~~~~~~~~~",
		},
		{
			"narrow", strings.Replace(river, "Pavel Janik", "[Pavel Janik]", 1), 40,
			"…the mayor, Pavel Janik, ordered the…\n" +
				"            ^~~~~~~~~~~",
		},
		{
			"start", "[" + strings.Replace(river, " rose", "] rose", 1), 60,
			"The river rose by a metre overnight, and the…\n^~~~~~~~~",
		},
		{
			"end", strings.Replace(river, "weekend.", "[weekend.]", 1), 60,
			"…bridge closed to all traffic until the weekend.\n                                        ^~~~~~~~",
		},
		{
			"whole", "[" + river + "]", 60,
			"The river rose by a metre…to all traffic until the weekend.\n^" + strings.Repeat("~", 58),
		},
		{"short", "[Yes]", 60, "Yes\n^~~"},
		{"empty", "[]", 60, "\n^"},
		{"insertion", "the ministers[] the press left", 60, "the ministers the press left\n             ^"},
		{"insertion at the end", "the ministers left[]", 60, "the ministers left\n                  ^"},
		{"lines", "from Kyiv\r\nto [Lviv\nby] train\tand bus", 60, "from Kyiv to Lviv by train and bus\n             ^~~~~~~"},
		{"command", "[::warning] file=x", 60, "::warning file=x\n^~~~~~~~~"},
		{"escapes", "\x1b[2Jwith \x1b[]31m", 60, `\x1b[2Jwith \x1b31m` + "\n                ^"},
		{"wide", "議長の[安部]さん", 60, "議長の安部さん\n      ^~~~"},
		{"combining", "cafe\u0301 of [Rene\u0301] here", 60, "cafe\u0301 of Rene\u0301 here\n        ^~~~"},
		{"stray mark", "caf[e]\u0301", 60, "cafe◌\u0301\n   ^"},
		{"right to left", "he said عميد to [Sami] today", 60, "he said عميد to Sami today\n                ^~~~"},
		{"turned", "he said \u202e[Sami]", 60, "he said \\u202eSami\n              ^~~~"},
		{"many marks", "x" + strings.Repeat("\u0301", 6) + "[y]", 60, "x\u0301\u0301\u0301\u0301◌\u0301◌\u0301y\n   ^"},
		{"code", "run \ufffc as [Sami]", 60, "run … as Sami\n         ^~~~"},
		{"no spaces", strings.Repeat("a", 100) + "[b]" + strings.Repeat("c", 100), 21, "…aaaaaaaaabccccccccc…\n          ^"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			from := strings.LastIndex(tt.in, "[")
			to := strings.LastIndex(tt.in, "]")
			text := tt.in[:from] + tt.in[from+1:to] + tt.in[to+1:]
			w := newWindow(text, from, to-1, tt.limit)
			if diff := cmp.Diff(tt.want, w.before+w.span+w.after+"\n"+w.marks()); diff != "" {
				t.Errorf("window of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func FuzzWindow(f *testing.F) {
	f.Add("The mayor, Pavel Janik, closed the bridge.", 11, 22, 80)
	f.Add("a\u0301\u0301\u0301\u0301\u0301\u0301 漢字 \x1b[31m \u202e\r\n", 3, 9, 20)
	f.Add(strings.Repeat("word ", 200), 300, 800, 100)
	f.Fuzz(func(t *testing.T, text string, from, to, limit int) {
		text = strings.ToValidUTF8(text, "?")
		from, to = edge(text, from), edge(text, to)
		if from > to {
			from, to = to, from
		}
		limit = min(max(limit, 8), 300)
		w := newWindow(text, from, to, limit)
		line := w.before + w.span + w.after
		if !plain(line) {
			t.Errorf("window %q of %q", line, text)
		}
		if n := columns(cells(w.before)) + columns(cells(w.span)) + columns(cells(w.after)); n > limit {
			t.Errorf("window %q takes %d columns of %d", line, n, limit)
		}
		if n := len(w.marks()); n > limit {
			t.Errorf("marks %q take %d columns of %d", w.marks(), n, limit)
		}
		if w.column != columns(cells(w.before)) || w.width != columns(cells(w.span)) {
			t.Errorf("marks at %d, %d under %q", w.column, w.width, line)
		}
		if n := utf8.RuneCountInString(line); n > limit*(1+maxMarks) {
			t.Errorf("%d characters in %d columns", n, limit)
		}
	})
}

// edge returns an offset of s at the edge of a character, whatever n is.
func edge(s string, n int) int {
	n = max(0, min(n, len(s)))
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return n
}
