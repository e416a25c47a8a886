package document

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

var jsonSamples = []string{
	`{"a": "b\u00e9\n", "c": [1, -2.5e+3, true, null, {"d": ""}], "": {}}`, ` "a" `, `[]`, `0`, `-0.1E9`, `[[[]],{}]`,
	"", "{", `{"a"`, `{"a":`, `{"a":1`, `{"a":1,}`, `[1,]`, `[1 2]`, `01`, `1.`, `-`, `"a`, "\"a\nb\"", `"\x"`, `"\u12"`, `tru`, `{a:1}`, `{} x`, `{"a":"b`, `["\ud83d\ude00\ud83d"]`,
}

func TestReadJSON(t *testing.T) {
	for _, in := range jsonSamples {
		tree, fault := readJSON(in)
		if want := json.Valid([]byte(in)); (fault == nil) != want {
			t.Errorf("readJSON(%q): fault %+v; valid is %v", in, fault, want)
		}
		soundTree(t, tree)
	}
	tree, _ := readJSON(`{"a":{"b":[{"c":"x"},{"d":1},{"c":"y"}]}}`)
	for path, want := range map[string]string{"a.b[].c": "x y", "a.b[0].c": "x", "a.b[].d": "1", "a.b": `[{"c":"x"},{"d":1},{"c":"y"}]`, "b": "", "a.b.c": "", "a[].b": ""} {
		var got []string
		for _, n := range tree.all(path) {
			got = append(got, tree.raw(n))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s is %q; want %q", path, got, want)
		}
	}
	for _, in := range []string{strings.Repeat("[", 600), strings.Repeat(`{"a":`, 600)} {
		if _, fault := readJSON(in); fault == nil || fault.reason != "values are nested too deep" {
			t.Errorf("readJSON of %.10q...: %+v", in, fault)
		}
	}
}

// soundTree checks that the places of a tree, whole or not, are within its text, and its links within it.
func soundTree(t *testing.T, tree *jsonTree) {
	t.Helper()
	for i, n := range tree.nodes {
		if n.start < 0 || n.end < n.start || int(n.end) > len(tree.text) || n.keyEnd < n.keyStart || int(n.keyEnd) > len(tree.text) ||
			int(n.next) >= len(tree.nodes) || int(n.child) >= len(tree.nodes) || n.next != 0 && int(n.next) <= i || n.child != 0 && int(n.child) <= i {
			t.Fatalf("node %d of %q is %+v", i, tree.text, n)
		}
	}
}

func TestJSONText(t *testing.T) {
	for _, s := range []string{"", "a", `q"b\s`, "é🙂\u2028", "a\nb\tc\x01"} {
		for _, ascii := range []bool{false, true} {
			written := escapeJSON(s, ascii)
			var read string
			if err := json.Unmarshal([]byte(`"`+written+`"`), &read); err != nil || read != s {
				t.Errorf("%q is written %q, which reads %q (%v)", s, written, read, err)
			}
			if ascii && strings.ContainsFunc(written, func(r rune) bool { return r >= utf8.RuneSelf }) {
				t.Errorf("%q is written %q, which is not ASCII", s, written)
			}
			p := prose{content: content{text: written}}
			p.references(0, len(written), `\`, jsonEscape)
			if got := p.text.String(); got != s {
				t.Errorf("%q is read as %q", written, got)
			}
		}
	}
}

func FuzzReadJSON(f *testing.F) {
	for _, s := range jsonSamples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		tree, fault := readJSON(in)
		soundTree(t, tree)
		if fault != nil && (fault.at < 0 || fault.at > len(in) || fault.reason == "") {
			t.Fatalf("readJSON(%q): %+v", in, fault)
		}
		if want := json.Valid([]byte(in)); (fault == nil) != want && strings.Count(in, "[")+strings.Count(in, "{") < maxJSONDepth {
			t.Fatalf("readJSON(%q): fault %+v; valid is %v", in, fault, want)
		}
	})
}
