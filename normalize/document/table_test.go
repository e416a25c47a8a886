package document

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTables(t *testing.T) {
	tests := []struct {
		name, in string
		format   Format
		fields   []string
		want     []string
	}{
		{"a head", "source\ttarget\nاو رفت.\tHe left.\n", TSV, nil, []string{"He left. < او رفت."}},
		{"languages, in any order", "id,English,Persian,note\n1,He left.,او,x\n", CSV, nil, []string{"He left. < fa او"}},
		{"codes of languages", "fa-IR;en_GB\r\nاو;He, left.\r\n\r\n", CSV, nil, []string{"He, left. < fa او"}},
		{"both said", "src_ru,mt (en)\nа,b\n", CSV, nil, []string{"b < ru а"}},
		{"a translation of English", "English,Translation\na,b\n", CSV, nil, nil},
		{"into another language", "source (en),target (fr)\na,b\n", CSV, nil, nil},
		{"no head", "او\tHe\nب\tAnna left.\textra\nc", TSV, nil, []string{"He < او", "Anna left. < ب"}},
		{"a head that says half", "original,text\na,b\n", CSV, nil, []string{"b < a"}},
		{"the translation before", "id,original\nb,a\n", CSV, nil, []string{"b < a"}},
		{"a column that is named", "source,target,Editor\na,b,c\n", CSV, []string{"editor"}, []string{"c < a"}},
		{"two that are named", "x,y,z\na,b,c\n", CSV, []string{"z", "x"}, []string{"a < ", "c < "}},
		{"quotes", "source,target\n\"a, \"\"b\"\"\",\"He \"\"met\"\"\nAnna, left.\"\n", CSV, nil, []string{"He \"met\"\nAnna, left. < a, \"b\""}},
		{"paragraphs of a cell", "source,target\n\"а.\n\nб.\",\"A.\n\nB.\"\n", CSV, nil, []string{"A. < а.", "B. < б."}},
		{"quotes of the text between tabs", "source\ttarget\na\t\"No,\" he said.\n\"b\t\"c\td\n\"x\ty\"\t\"e \"\"f\"\"\"\n", TSV, nil, []string{"\"No,\" he said. < a", "\"c < \"b", "e \"f\" < x\ty"}},
		{"placeholders and markup", "source,target\na,Dear <b>%s</b> {0}\n", CSV, nil, []string{"Dear \uFFFC \uFFFC < a"}},
		{"a byte order mark", "\xEF\xBB\xBFsource,target\na,b\n", CSV, nil, []string{"b < a"}},
		{"nothing", "\n\n", CSV, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Parse("a", []byte(tt.in), tt.format, tt.fields...)
			if err != nil {
				t.Fatal(err)
			}
			if err := sound(d); err != nil {
				t.Error(err)
			}
			if diff := cmp.Diff(tt.want, pairs(d)); diff != "" {
				t.Errorf("pairs (-want +got):\n%s", diff)
			}
		})
	}
}

// A cell that holds sentences is read as such, and one of a few words is not.
func TestTableKinds(t *testing.T) {
	d := parse(t, []byte("source,target\na,Open\nb,He left.\n"), CSV)
	if a, b := d.Segments[0].Kind, d.Segments[1].Kind; a != Cell || b != Paragraph {
		t.Errorf("kinds %v and %v; want %v and %v", a, b, Cell, Paragraph)
	}
}

// Tables of other things are not read as pairs of texts.
func TestTableRecognised(t *testing.T) {
	for in, want := range map[string]Format{
		"source\ttarget\na\tb\n":                 TSV,
		"\"Target text\"\tid\t\"Source text\"\n": TSV,
		"name\tkind\taliases\tnative\twrong\n":   "",
		"name\ttitle\tof\tfrom\tuntil\n":         "",
		"text\tcheck\treason\n":                  "",
		"path\tline\ttext\taction\tsuggestion\n": "",
		"source_url\ttarget_url\na\tb\n":         "",
		"او\tHe\n":                               "",
		"en\tname\n":                             "",
		"target\tprice\n":                        "",
		"source\tlanguage\ttranslation memory\n": "",
		"fa\ten\nاو\tHe\n":                       TSV,
	} {
		for ext, comma := range map[string]string{".tsv": "\t", ".csv": ","} {
			d, err := Parse("a"+ext, []byte(strings.ReplaceAll(in, "\t", comma)), "")
			switch {
			case want == "" && !errors.Is(err, ErrUnknown):
				t.Errorf("%q as %s: %v; want %v", in, ext, err, ErrUnknown)
			case want != "" && (err != nil || "."+string(d.Format) != ext):
				t.Errorf("%q as %s: %v", in, ext, err)
			}
		}
	}
}

func TestTableBroken(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		fields   []string
		want     string
	}{
		{"not closed", "source,target\na,\"b\nc,d\n", nil, "broken csv at byte 16, line 2: the quotes of a cell are not closed"},
		{"not doubled", "source,target\na,\"b\"c\"\n", nil, "broken csv at byte 18, line 2: a quote in a cell with quotes is not doubled"},
		{"one column", "He left.\n", nil, "broken csv at byte 0, line 1: it has one column"},
		{"no such column", "\nsource,target\n", []string{"body"}, `broken csv at byte 1, line 2: it has no column "body"`},
	} {
		_, err := Parse("a.csv", []byte(tt.in), CSV, tt.fields...)
		var broken *SyntaxError
		if !errors.As(err, &broken) || broken.Error() != tt.want || broken.Hint == "" {
			t.Errorf("%s: %v; want %s", tt.name, err, tt.want)
		}
	}
}

// What is written into a cell leaves the table as it is, whatever marks are in it.
func TestTableReplace(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		format   Format
		to, want string
	}{
		{"as it is", "source,target\na,Met Anna.,c\n", CSV, "Änna", "source,target\na,Met Änna.,c\n"},
		{"a comma", "source,target\na,5\" Met Anna.,c\n", CSV, `An, "na"`, "source,target\na,\"5\"\" Met An, \"\"na\"\".\",c\n"},
		{"a comma between semicolons", "source;target\na;Met Anna.\n", CSV, "An, na", "source;target\na;Met An, na.\n"},
		{"in quotes", "source,target\na,\"Met Anna.\",c\n", CSV, `An, "na"`, "source,target\na,\"Met An, \"\"na\"\".\",c\n"},
		{"beside a directive", "source,target\na,[transcheck: ignore a-b] Met Anna. [transcheck: ignore c-d]\n", CSV, "An,na", "source,target\na,\"[transcheck: ignore a-b] Met An,na. [transcheck: ignore c-d]\"\n"},
		{"behind a byte order mark", "\xEF\xBB\xBFsource,target\na,Anna.", CSV, "An,na", "\xEF\xBB\xBFsource,target\na,\"An,na.\""},
		{"a tab", "source\ttarget\na\tMet Anna.\n", TSV, "An\tna", "source\ttarget\na\tMet An na.\n"},
	} {
		d := parse(t, []byte(tt.in), tt.format)
		s := &d.Segments[0]
		at := strings.Index(s.Text, "Anna")
		out, err := d.Splice(0, s.Replace(at, at+4, tt.to))
		if err != nil || string(out) != tt.want {
			t.Errorf("%s: %q becomes %q, %v; want %q", tt.name, tt.in, out, err, tt.want)
		}
		if tt.format == CSV && !strings.Contains(tt.in, ";") && tt.name != "as it is" {
			if _, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(out), "\xEF\xBB\xBF"))).ReadAll(); err != nil && !errors.Is(err, csv.ErrFieldCount) {
				t.Errorf("%s: %q: %v", tt.name, out, err)
			}
		}
	}
}
