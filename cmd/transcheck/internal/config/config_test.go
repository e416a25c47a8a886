package config

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
)

// Keys of every kind.
func testKeys() []Key {
	fine := func(string) error { return nil }
	return []Key{
		{Name: "tongue", Example: `"fa"`, Check: fine},
		{Name: "day", Kind: Date, Example: "2022-01-09", Check: fine},
		{Name: "least", Kind: Number, Example: "0.5", Check: fine},
		{Name: "quiet", Kind: Switch, Example: "true", Check: fine},
		{Name: "names", Kind: List, Example: `["a.tsv"]`, Paths: true, Adds: true, Check: fine},
		{Name: "words", Kind: List, Example: `["a"]`, Check: func(s string) error {
			if s == "bad" {
				return hintedError{errors.New("a bad word"), "write a good one"}
			}
			return nil
		}},
		{Name: "levels", Kind: Texts, Example: `x = "info"`, Known: []string{"some-check"}, Check: fine},
		{Name: "limits", Kind: Numbers, Example: `x = 0.5`, Check: fine},
		{Name: "only", Kind: List, Example: `["*.txt"]`, Whole: true, Check: fine},
	}
}

func read(text string) (*File, error) {
	return Read(filepath.Join("conf", Name), strings.NewReader(text), testKeys())
}

// outline writes settings down, a line a key.
func outline(settings []Setting) (out []string) {
	for _, s := range settings {
		line := s.Key.Name
		for _, i := range s.Items {
			line += " " + strings.TrimPrefix(i.Member+"="+filepath.ToSlash(i.Text), "=") + "@" + i.Origin()[strings.LastIndex(i.Origin(), ":")+1:]
		}
		out = append(out, line)
	}
	return out
}

func TestFor(t *testing.T) {
	f, err := read(`quiet = true
tongue = "ru"
day = 2022-01-09
least = 1
names = ["one.tsv", "sub/two.tsv"]
words = ["a", "b"]
levels.x = "info"
levels."y z" = "off"

[[override]]
paths = ["wire/**"]
tongue = "fa"
names = ["three.tsv"]
words = ["c"]
[override.levels]
x = "error"
w = "info"

[[override]]
paths = ["*.srt", "./wire/late/*"]
tongue = "ps"
words = []
`)
	if err != nil {
		t.Fatal(err)
	}
	base := []string{
		"tongue ru@2", "day 2022-01-09@3", "least 1@4", "quiet true@1", "names conf/one.tsv@5 conf/sub/two.tsv@5", "words a@6 b@6", "levels x=info@7 y z=off@8",
	}
	wire := []string{
		"tongue fa@12", base[1], base[2], base[3], base[4] + " conf/three.tsv@13", "words c@14", "levels y z=off@8 w=info@17 x=error@16",
	}
	late := append([]string{"tongue ps@21"}, wire[1:]...)
	late[5] = "words"
	for path, want := range map[string][]string{
		"conf/a.txt":           base,
		"conf/wire":            wire,
		"conf/wire/a/b.txt":    wire,
		"conf/sport/wire/b":    base,
		"conf/wire/late/a.txt": late,
		"wire/late/a.txt":      late, // which is not below the folder of the file
		"./conf/../wire/a.txt": wire,
		"conf/wire/x.srt":      late,
		"../wire/a.txt":        base,
	} {
		if diff := cmp.Diff(want, outline(f.For(filepath.FromSlash(path)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
	if diff := cmp.Diff(base, outline(f.For("a.txt"))); diff != "" {
		t.Errorf("an override changed what stands above it (-want +got):\n%s", diff)
	}
}

func TestReadErrors(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"unknown", `tonge = "fa"`, `1:1: unknown key "tonge" (did you mean tongue?)`},
		{"unknown among many", "least = 1\nzebra = 1", `2:1: unknown key "zebra" (the keys are override, tongue,`},
		{"a check", `some-check = "info"`, `1:1: unknown key "some-check" (it is a check; write it below a line [levels])`},
		{"number for text", `tongue = 3`, `1:10: "tongue" is a text, not a number (write it as tongue = "fa")`},
		{"text for number", `least = "0.5"`, `1:9: "least" is a number, not a text`},
		{"text for switch", `quiet = "yes"`, `1:9: "quiet" is true or false, not a text`},
		{"date for text", `tongue = 2022-01-09`, `1:10: "tongue" is a text, not a date or time`},
		{"time for date", `day = 2022-01-09T10:00:00Z`, `1:7: "day" is a date, not a date or time`},
		{"text for list", `words = "a"`, `1:9: "words" is a list, not a text (write it as words = ["a"])`},
		{"list for text", `tongue = ["fa"]`, `1:10: "tongue" is a text, not a list`},
		{"item", "words = [\n  \"a\",\n  1,\n]", `3:3: an item of "words" is a text, not a number`},
		{"value", "least = 1\nwords = ['é', \"bad\"]", `2:15: words: a bad word (write a good one)`},
		{"table for text", "[tongue]\na = 1", `1:2: "tongue" is a text, not a table`},
		{"text for table", `levels = "info"`, `1:10: "levels" is a table, not a text (write a line [levels], and below it lines such as x = "info")`},
		{"member", "[limits]\nx = \"a\"", `2:5: an item of "limits" is a number, not a text`},
		{"a key in a table", "[limits]\nx = 1\nleast = 0.5", `3:1: "least" is not a check (what follows a line [limits] belongs to it; write least above)`},
		{"no paths", "[[override]]\ntongue = \"fa\"", `1:3: the override says no paths`},
		{"a bad glob", "[[override]]\npaths = [\"a\", \"[\"]", `2:15: paths: "[" is no pattern of file names`},
		{"one bracket", "[override]\npaths = [\"a\"]", `1:2: an override is written otherwise`},
		{"not for overrides", "[[override]]\npaths = [\"a\"]\nonly = [\"b\"]", `3:1: "only" holds for the file as a whole`},
		{"long", `tongue = "` + strings.Repeat("a", maxText+1) + `"`, `1:10: a text may have`},
		{"control", "tongue = \"a\\nb\"", `1:10: a text may have`},
		{"many items", "words = [" + strings.Repeat(`"a",`, maxItems+1) + "]", `1:9: more than 1000 items`},
		{"many overrides", strings.Repeat("[[override]]\npaths = ['a']\n", maxOverrides+1), `401:3: more than 200 overrides`},
		{"twice", "least = 1\nleast = 2", `2:1: key least is already defined`},
		{"backslash", `names = ["data\users.tsv"]`, `1:17: invalid hexadecimal digit in unicode escape sequence (a backslash within double quotes is written twice; within single quotes it stands for itself)`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := read(tc.text)
			if err == nil {
				t.Fatal("it is read")
			}
			var e *dictionaries.SyntaxError
			if !errors.As(err, &e) {
				t.Fatalf("it has no place: %v", err)
			}
			if got := fmt.Sprintf("%d:%d: %s (%s)", e.Line, e.Column, e.Reason, e.Hint); !strings.HasPrefix(got, tc.want) {
				t.Errorf("it says\n%s\nwant\n%s", got, tc.want)
			}
		})
	}
	if _, err := read(strings.Repeat("#\n", maxFile)); err == nil || !strings.Contains(err.Error(), "262144 bytes") {
		t.Errorf("a long file: %v", err)
	}
}

func TestFinder(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, folder := range []string{"a/.git", "a/b/c/d", "a/x", "e"} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{Name, "a/b/" + Name, "a/b/c/d/" + Name} {
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	broken := errors.New("broken")
	opened := map[string]int{}
	f := NewFinder(func(name string) (*File, error) {
		opened[filepath.ToSlash(name)]++
		if strings.Contains(filepath.ToSlash(name), "c/d/") {
			return nil, broken
		}
		return Read(name, strings.NewReader(""), testKeys())
	})
	for range 3 {
		for _, tc := range []struct {
			folder, want string
			err          error
		}{
			{"a/b/c", "a/b/" + Name, nil},
			{"a/b", "a/b/" + Name, nil},
			{"a/b/c/d", "", broken},
			{"a/b/c/gone/below", "a/b/" + Name, nil},
			{"a/x", "", nil}, // the root of the repository is between
			{"e", Name, nil},
			{".", Name, nil},
		} {
			got, err := f.In(filepath.FromSlash(tc.folder))
			if !errors.Is(err, tc.err) {
				t.Errorf("%s: %v", tc.folder, err)
			}
			name := ""
			if got != nil {
				name = filepath.ToSlash(got.Name())
			}
			if name != tc.want {
				t.Errorf("%s: governed by %q, want %q", tc.folder, name, tc.want)
			}
		}
	}
	if diff := cmp.Diff(map[string]int{"a/b/" + Name: 1, "a/b/c/d/" + Name: 1, Name: 1}, opened); diff != "" {
		t.Errorf("opened (-want +got):\n%s", diff)
	}
}
