package measure

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/document"
)

// outline writes marks down.
func outline(g *Gold) (out []string) {
	for i := range g.Marks {
		m := &g.Marks[i]
		line := fmt.Sprintf("%d %s: %q => %q", m.Segment.Number, m.Class, m.Wrong(), m.Right)
		if m.Open {
			line += " open"
		}
		out = append(out, line)
	}
	return out
}

func TestMarked(t *testing.T) {
	tests := []struct {
		name, path, in string
		want           []string
		from, date     string
	}{
		{"mark", "a.txt", "He met {Bo Zorzi => Bo Zorza | name} there.", []string{`1 name: "Bo Zorzi" => "Bo Zorza"`}, "", ""},
		{"no class", "a.txt", "He met {Bo Zorzi => Bo Zorza} there.", []string{`1 error: "Bo Zorzi" => "Bo Zorza"`}, "", ""},
		{"to be deleted", "a.txt", "He left. {Will go => | left over}", []string{`1 left over: "Will go" => ""`}, "", ""},
		{"to be added", "a.txt", "He met{ =>  the} man.", []string{`1 error: "" => " the"`}, "", ""},
		{"no right form", "a.txt", "{Words of no sense => ? | garbled}", []string{`1 garbled: "Words of no sense" => "?" open`}, "", ""},
		{"header", "a.txt", "from: fa\ndate: 2021-12-26\n\nOne.\n\n{Two => Too}.\n", []string{`2 error: "Two" => "Too"`}, "fa", "2021-12-26"},
		{"no header without an empty line", "a.txt", "from: fa\n{Two => Too}.", []string{`2 error: "Two" => "Too"`}, "", ""},
		{"two in a paragraph", "a.txt", "{A => B}, {C => D}", []string{`1 error: "A" => "B"`, `1 error: "C" => "D"`}, "", ""},
		{"page", "a.html", "<p>Met <b>{Bo => Jo}</b>&amp;{Zorzi => Zorza | name}</p>", []string{`1 error: "Bo" => "Jo"`, `1 name: "Zorzi" => "Zorza"`}, "", ""},
		{"over markup", "a.html", "<p>{Bo <b>Zorzi</b> => Bo Zorza}</p>", []string{`1 error: "Bo Zorzi" => "Bo Zorza"`}, "", ""},
		{"other scripts", "a.txt", "Щ {Бо => Во}", []string{`1 error: "Бо" => "Во"`}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, err := Marked(tt.path, []byte(tt.in), "")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, outline(g)); diff != "" {
				t.Errorf("marks (-want +got):\n%s", diff)
			}
			if g.From != tt.from || g.Document.Date != tt.date {
				t.Errorf("from %q on %q; want %q on %q", g.From, g.Document.Date, tt.from, tt.date)
			}
		})
	}
}

func TestMarkedErrors(t *testing.T) {
	tests := []struct{ name, path, in, want string }{
		{"no marks", "a.txt", "He left.", "it has no marks"},
		{"broken", "a.txt", "{A => B} and {C => D", "a mark is broken at"},
		{"in code", "a.md", "Run `{a => b}` now.", "line 1: the mark of"},
		{"date", "a.txt", "date: 26 May\n\n{A => B}", `"26 May" for a date`},
	}
	for _, tt := range tests {
		if _, err := Marked(tt.path, []byte(tt.in), ""); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v; want %q", tt.name, err, tt.want)
		}
	}
}

func TestPair(t *testing.T) {
	tests := []struct {
		name, draft, final string
		want               []string
	}{
		{"same", "He left.", "He left.", nil},
		{"name", "He met Anthony Blanken, there.", "He met Antony Blinken, there.", []string{`1 name: "Anthony Blanken," => "Antony Blinken,"`}},
		{"space", "He met Bo.A man left.", "He met Bo. A man left.", []string{`1 marks: "Bo.A" => "Bo. A"`}},
		{"deleted", "He left. Will go", "He left.", []string{`1 words: "Will go" => ""`}},
		{"added", "He left home.", "He left his home.", []string{`1 words: "" => "his" open`}},
		{"words", "He so said.", "He thus said.", []string{`1 words: "so" => "thus"`}},
		{"name beside a word", "They met Halim Darvase so late.", "They met Halim Darwazeh rather late.", []string{`1 name: "Darvase" => "Darwazeh"`, `1 words: "so" => "rather"`}},
		{"written anew", "One two three four five six seven eight nine ten.", "A sentence of its own with nothing in common here.", []string{`1 longer: "One two three four five six seven eight nine ten." => "A sentence of its own with nothing in common here." open`}},
		{"over paragraphs", "He left\n\nTwo. And on.", "He went. And on.", []string{`1 words: "left" => "went." open`, `2 words: "Two." => "" open`}},
		{"empty", "", "Bo.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := outline(Pair(parsed(t, tt.draft), parsed(t, tt.final)))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("marks (-want +got):\n%s", diff)
			}
		})
	}
}

func parsed(t *testing.T, text string) *document.Document {
	t.Helper()
	d, err := document.Parse("a.txt", []byte(text), document.Text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Whatever a file holds, it is refused or has its marks where the text has their words.
func FuzzMarked(f *testing.F) {
	f.Add([]byte("from: fa\n\nMet {Bo => Jo | name}, {x => }."))
	f.Add([]byte("{ => | a}{=>}{a => b | c"))
	f.Add([]byte("<p>{Bo <b>Zorzi</b> => &amp;}</p>"))
	f.Fuzz(func(t *testing.T, source []byte) {
		for _, path := range []string{"a.txt", "a.html", "a.srt"} {
			g, err := Marked(path, source, "")
			if err != nil {
				continue
			}
			if len(g.Marks) == 0 {
				t.Fatalf("no marks in %q", source)
			}
			for i := range g.Marks {
				if m := &g.Marks[i]; m.From > m.To || m.To > len(m.Segment.Text) {
					t.Fatalf("mark %+v in %q", m, source)
				}
			}
		}
	})
}

func TestErrUnmarked(t *testing.T) {
	if _, err := Marked("a.txt", []byte("x"), ""); !errors.Is(err, ErrUnmarked) {
		t.Errorf("error %v; want ErrUnmarked", err)
	}
}
