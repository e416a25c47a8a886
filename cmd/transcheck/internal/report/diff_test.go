package report

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize"
	"transcheck/normalize/document"
)

// fixed returns a document with all its first suggestions applied.
func fixed(f *File) []byte {
	return normalize.Apply(f.Document, f.Findings, normalize.Policy{Fix: normalize.All, MinConfidence: 0.01}).Source
}

func TestDiff(t *testing.T) {
	for _, tt := range []struct {
		name    string
		options Options
		files   []*File
	}{
		{"diff", Options{}, []*File{summitFile(t), notesFile(t)}},
		{"diff-terminal", Options{Terminal: true}, files(t)},
		{"diff-color", Options{Color: true}, files(t)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			for _, f := range tt.files {
				if err := Diff(&b, f.Path, f.Document, fixed(f), tt.options); err != nil {
					t.Fatal(err)
				}
			}
			golden(t, tt.name, b.Bytes())
		})
	}
}

func TestDiffOfOtherEncodings(t *testing.T) {
	const want = "--- a/note.txt\n+++ b/note.txt\n@@ -1,2 +1,2 @@\n-Zoë met Blanken.\n+Zoë met Blinken.\n He left.\n"
	for _, e := range []document.Encoding{document.UTF16LE, document.UTF16BE, document.Windows1252} {
		t.Run(string(e), func(t *testing.T) {
			mark := map[document.Encoding]string{document.UTF16LE: "\xFF\xFE", document.UTF16BE: "\xFE\xFF"}[e]
			text := func(s string) []byte {
				b, err := e.Encode(s)
				if err != nil {
					t.Fatal(err)
				}
				return append([]byte(mark), b...)
			}
			d := parse(t, "note.txt", text("Zoë met Blanken.\nHe left.\n"))
			if d.Encoding != e {
				t.Fatalf("read as %s", d.Encoding)
			}
			var b bytes.Buffer
			if err := Diff(&b, "./note.txt", d, text("Zoë met Blinken.\nHe left.\n"), Options{}); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, b.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLabel(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"a/b.txt", "a/b.txt"},
		{"a/two words.txt", "a/two words.txt\t"},
		{"a/Überblick.txt", "a/Überblick.txt"},
		{"a/\"x\"\n\\.txt", `"a/\"x\"\012\\.txt"`},
		{"a/\x1b[31m.txt", `"a/\033[31m.txt"`},
	} {
		if got := label(tt.in); got != tt.want {
			t.Errorf("label(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestPatch applies diffs with the programs that people use.
func TestPatch(t *testing.T) {
	long := strings.Repeat("one line\nanother\n\nand a third\n", 300)
	for _, tt := range []struct{ name, path, before, after string }{
		{"one line", "a.txt", "one\ntwo\nthree\n", "one\n2\nthree\n"},
		{"no end of line", "a.txt", "one\ntwo", "one\n2"},
		{"end of line goes", "a.txt", "one\ntwo\n", "one\ntwo"},
		{"end of line comes", "a.txt", "one\ntwo", "one\ntwo\n"},
		{"CRLF", "a.txt", "one\r\ntwo\r\n", "one\r\n2\r\n"},
		{"mark", "a.txt", "\uFEFFone\ntwo\n", "\uFEFF1\ntwo\n"},
		{"lines go", "a.txt", "one\ntwo\nthree\nfour\n", "one\nfour\n"},
		{"lines come", "a.txt", "one\nfour\n", "one\ntwo\nthree\nfour\n"},
		{"like a header", "a.txt", "-- one\n++ two\n@@ x\n", "-- 1\n++ 2\n@@ y\n"},
		{"folder and space", "some folder/a b.txt", "one\n", "1\n"},
		{"all lines", "a.txt", long, strings.ReplaceAll(long, "n", "N")},
		{"edits near each other", "a.txt", "a\nb\nc\nd\n" + long, "A\nb\nc\nD\n" + strings.Replace(long, "third", "last", 1)},
		{"many lines", "a.txt", long, strings.ReplaceAll(long, "third\n", "last\n")},
	} {
		for _, program := range [][]string{{"patch", "-p1", "--binary", "--quiet"}, {"git", "apply"}} {
			t.Run(tt.name+"/"+program[0], func(t *testing.T) {
				if _, err := exec.LookPath(program[0]); err != nil {
					t.Skip(err)
				}
				dir := t.TempDir()
				path := filepath.Join(dir, filepath.FromSlash(tt.path))
				if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(tt.before), 0o666); err != nil {
					t.Fatal(err)
				}
				var b bytes.Buffer
				if err := Diff(&b, tt.path, parse(t, tt.path, []byte(tt.before)), []byte(tt.after), Options{}); err != nil {
					t.Fatal(err)
				}
				cmd := exec.Command(program[0], program[1:]...)
				cmd.Dir, cmd.Stdin = dir, bytes.NewReader(b.Bytes())
				cmd.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir))
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Fatalf("%v: %s\n%s", err, out, b.Bytes())
				}
				got, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(tt.after, string(got)); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		}
	}
}

func TestHighlight(t *testing.T) {
	const head = "--- a\n+++ b\n@@ -1 +1 @@\n"
	for _, tt := range []struct{ name, in, want string }{
		{"a word", "-one two three\n+one 2 three", "-one [two ]three\n+one [2 ]three"},
		{"two lines", "-a b\n-c d\n+a B\n+C d", "-a [b]\n-[c ]d\n+a [B]\n+[C ]d"},
		{"uneven", "-a b\n-c d\n+a B", "-a b\n-c d\n+a B"},
		{"no end of line", "-a b\n\\ No newline at end of file\n+a B", "-a [b]\n\\ No newline at end of file\n+a [B]"},
		{"only goes", "-a b\n c", "-a b\n c"},
		{"nothing left", "-a\n+", "-[a]\n+"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, parts := range highlight(strings.Split(head+tt.in, "\n"))[3:] {
				line := ""
				for _, p := range parts {
					if strings.HasPrefix(p.color, bold) && p.text != "" {
						p.text = "[" + p.text + "]"
					}
					line += p.text
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// TestDiffIsSmall holds what a general search for differences does not: many changed lines stay apart.
func TestDiffIsSmall(t *testing.T) {
	var before, after strings.Builder
	for i := range 5000 {
		line := strings.Repeat("x", i%7) + "\n"
		before.WriteString(line)
		if i%50 == 0 {
			line = "changed " + line
		}
		after.WriteString(line)
	}
	if n := len(lineEdits(linesOf(before.String()), linesOf(after.String()))); n != 100 {
		t.Errorf("%d edits for 100 changed lines", n)
	}
}

func TestLineEdits(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	lines := []string{"a\n", "b\n", "\n", "c\r\n", "d"}
	text := func() string {
		var b strings.Builder
		for range random.IntN(2 * reach) {
			b.WriteString(lines[random.IntN(len(lines))])
		}
		return b.String()
	}
	for range 3000 {
		before, after := text(), text()
		old := linesOf(before)
		var got strings.Builder
		at := 0
		for _, e := range lineEdits(old, linesOf(after)) {
			got.WriteString(strings.Join(old[at:e.from], "") + strings.Join(e.lines, ""))
			at = e.to
		}
		if got.WriteString(strings.Join(old[at:], "")); got.String() != after {
			t.Fatalf("edits from %q to %q give %q", before, after, got.String())
		}
	}
}

// TestHunks holds the numbers in the heads of hunks, which patch forgives and others do not: they are those of the lines in either
// text.
func TestHunks(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 1000 {
		var old, new []string
		for i := range random.IntN(200) {
			line := fmt.Sprintf("line %d\n", i)
			old = append(old, line)
			switch random.IntN(20) {
			case 0:
			case 1:
				new = append(new, "changed\n")
			case 2:
				new = append(new, line, "added\n", "added\n")
			default:
				new = append(new, line)
			}
		}
		for h := range hunks(lineEdits(old, new), contextLines) {
			lines := h.lines(old)
			was, is := stated(t, lines[0], "-"), stated(t, lines[0], "+")
			for _, l := range lines[1:] {
				if l[0] != '+' {
					was = follow(t, lines, old, was, l)
				}
				if l[0] != '-' {
					is = follow(t, lines, new, is, l)
				}
			}
		}
	}
}

// stated returns the number, from 0, of the first line that the head of a hunk names behind a sign.
func stated(t *testing.T, head, sign string) int {
	_, after, _ := strings.Cut(head, " "+sign)
	var first, n int
	if _, err := fmt.Sscanf(after, "%d,%d", &first, &n); err == nil && n == 0 {
		return first
	}
	if _, err := fmt.Sscanf(after, "%d", &first); err != nil {
		t.Fatalf("head %q: %v", head, err)
	}
	return first - 1
}

// follow returns the number after that of a line in a text, which a line of a hunk has to show.
func follow(t *testing.T, hunk, text []string, n int, line string) int {
	t.Helper()
	if n >= len(text) || text[n] != line[1:]+"\n" {
		t.Fatalf("line %d of %q is not %q in\n%s", n+1, text, line, strings.Join(hunk, "\n"))
	}
	return n + 1
}
