package document

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const poHead = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: en_GB\\n\"\n\"X-Source-Language: fa\\n\"\n\n"

func TestPO(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a pair", `msgid "او رفت."` + "\n" + `msgstr "He left."`, []string{"He left. < fa او رفت."}},
		{"not translated", `msgid "a"` + "\n" + `msgstr ""`, nil},
		{"lines and escapes", "msgid \"\"\n\"او \"\n\t\"رفت.\"\r\nmsgstr \"\" \"He \\\"\"\n\n\"left\\\" \\\\ at\\tsix.\\n\"\n", []string{"He \"left\" \\ at\tsix. < fa او رفت."}},
		{"bytes as escapes", `msgid "a"` + "\n" + `msgstr "Caf\303\251 \x41."`, []string{"Café A. < fa a"}},
		{"lines of the text", `msgid "ا.\nب."` + "\n" + `msgstr "He left.\n\nShe came."`, []string{"He left. < fa ا.", "She came. < fa ب."}},
		{"plurals", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"One came.\"\nmsgstr[1] \"%d came.\"", []string{"One came. < fa a", "\uFFFC came. < fa b"}},
		{"a context, fuzzy, with what it was", "#, fuzzy\n#| msgid \"x\"\nmsgctxt \"c\"\nmsgid \"a\"\nmsgstr \"b.\"", []string{"b. < fa a"}},
		{"out of use", "#~ msgid \"a\"\n#~ msgstr \"b.\"\nmsgid \"c\"\nmsgstr \"d.\"\n#~| msgid \"e\"", []string{"d. < fa c"}},
		{"placeholders", `msgid "a"` + "\n" + `msgstr "%s, %(name)s and {0} of &brandName; met %1 %L2 at {{ place }}; AT&T &amp; R&D."`, []string{"\uFFFC, \uFFFC and \uFFFC of \uFFFC met \uFFFC %L2 at \uFFFC; AT&T & R&D. < fa a"}},
		{"keys", "msgid \"a\"\nmsgstr \"_Open\"\nmsgid \"b\"\nmsgstr \"Save &As\"\nmsgid \"c\"\nmsgstr \"E&xit\"\nmsgid \"d\"\nmsgstr \"R&D & co\"\nmsgid \"e\"\nmsgstr \"~File\"", []string{"Open < fa a", "Save As < fa b", "Exit < fa c", "R&D & co < fa d", "File < fa e"}},
		{"markup", "msgid \"<b>ا</b>\"\nmsgstr \"He <b>left</b><br/>at <a href=\\\"x\\\">six</a>.\"", []string{"He left\nat six. < fa ا"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(t, []byte(poHead+tt.in), PO)
			if diff := cmp.Diff(tt.want, pairs(d)); diff != "" {
				t.Errorf("pairs of %s (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// What the head says of the languages decides whether there is something to check.
func TestPOLanguages(t *testing.T) {
	for head, want := range map[string]string{
		``:                                "b < a",
		`Language: \n`:                    "b < a",
		`Language: fr\n`:                  "",
		`Language: English\n`:             "b < a",
		`language: en-US\n`:               "b < a",
		`X-Source-Language: en\n`:         "",
		`X-Source-Language: prs_AF\n`:     "b < fa a",
		`Language-Team: French <a@b.c>\n`: "",
		`Language-Team: Desk <en@b.c>\n`:  "b < a",
	} {
		d := parse(t, []byte("msgid \"\"\nmsgstr \""+head+"\"\nmsgid \"a\"\nmsgstr \"b\""), PO)
		if got := strings.Join(pairs(d), "; "); got != want {
			t.Errorf("with the head %s: %q; want %q", head, got, want)
		}
	}
}

func TestPOBroken(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"nothing", "# a\n", "broken po at byte 0, line 1: it has no msgid"},
		{"other text", "msgid \"a\"\nmsgstr \"b\"\nHello there\n", `broken po at byte 21, line 3: "Hello" is no line of a catalogue`},
		{"not closed", "msgid \"a\"\nmsgstr \"b\n", "broken po at byte 17, line 2: the string is not closed"},
		{"an escape at the end", `msgid "a\`, "broken po at byte 6, line 1: the string is not closed"},
		{"no string", "msgid\n", "broken po at byte 0, line 1: msgid has no string"},
		{"something after a string", `msgid "a" b`, `broken po at byte 10, line 1: a string was expected, not "b"`},
		{"a string alone", "\"a\"\n", "broken po at byte 0, line 1: a string stands alone"},
		{"no source", "msgstr \"a\"\n", "broken po at byte 0, line 1: msgstr stands where msgid was expected"},
		{"no translation", "msgid \"a\"\n\nmsgid \"b\"\n", "broken po at byte 11, line 3: msgid stands where msgstr was expected"},
		{"an encoding that is not read", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"\nmsgid \"a\"\nmsgstr \"Caf\xE9 is good\"", `broken po at byte 82, line 4: it says that it is in "KOI8-R", which is not read`},
		{"UTF-8 that is none", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\nmsgid \"a\"\nmsgstr \"Caf\xE9 is good\"", `broken po at byte 81, line 4: it says that it is in "UTF-8", and is not`},
	} {
		_, err := Parse("a.po", []byte(tt.in), PO)
		var broken *SyntaxError
		if !errors.As(err, &broken) || broken.Error() != tt.want || broken.Hint == "" {
			t.Errorf("%s: %v; want %s", tt.name, err, tt.want)
		}
	}
}

// What is written into a catalogue is in the encoding that it says it is in, even where nothing in it shows it.
func TestPOEncoding(t *testing.T) {
	in := "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\nmsgid \"a\"\nmsgstr \"The cafe\""
	d := parse(t, []byte(in), PO)
	s := &d.Segments[0]
	out, err := d.Splice(0, s.Replace(4, 8, "caf\u00e9"))
	if want := strings.Replace(in, "cafe", "caf\xE9", 1); err != nil || string(out) != want {
		t.Errorf("becomes %q, %v; want %q", out, err, want)
	}
	if _, err := d.Splice(0, s.Replace(4, 8, "caf\u0151")); err == nil {
		t.Error("writes a letter that the encoding has not")
	}
}

// A fix keeps the strings of a text apart and writes escapes; gettext reads the text from it.
func TestPOReplace(t *testing.T) {
	in := poHead + "msgid \"a\"\nmsgstr \"\"\n\"They met Halim \"\n\"Dar\\\"vase\\\" and\\n\"\n\"left.\\n\"\n"
	d := parse(t, []byte(in), PO)
	s := &d.Segments[0]
	const wrong, right = `Dar"vase"`, `D"ar\va`
	at := strings.Index(s.Text, wrong)
	out := spliced(d.Source, s.Replace(at, at+len(wrong), right))
	const want = "\"They met Halim \"\n\"D\\\"ar\\\\va and\\n\"\n\"left.\\n\"\n"
	if !strings.Contains(out, want) {
		t.Errorf("becomes %q; want %q in it", out, want)
	}
	path := filepath.Join(t.TempDir(), "a.po")
	if err := os.WriteFile(path, []byte(out), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("msgcat"); err != nil {
		t.Skip("no gettext")
	}
	read, err := exec.Command("msgcat", "--no-wrap", path).Output()
	if text := `"They met Halim D\"ar\\va and\n"`; err != nil || !strings.Contains(string(read), text) {
		t.Errorf("gettext reads %s, %v; want %s in it", read, err, text)
	}
}
