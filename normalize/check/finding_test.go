package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/document"
)

func parse(t testing.TB, path, source string) *document.Document {
	t.Helper()
	d, err := document.Parse(path, []byte(source), "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// find returns a finding about the first words in the document that read so.
func find(t *testing.T, d *document.Document, words string) Finding {
	t.Helper()
	for i := range d.Segments {
		s := &d.Segments[i]
		if at := strings.Index(s.Text, words); at >= 0 {
			return At(s, at, at+len(words))
		}
	}
	t.Fatalf("%q stands nowhere in %q", words, d.Source)
	return Finding{}
}

// edited returns the source with the edits made, last one first.
func edited(t testing.TB, d *document.Document, edits []Edit) string {
	t.Helper()
	out := slices.Clone(d.Source)
	for _, e := range slices.Backward(edits) {
		b, err := d.Encoding.Encode(e.New)
		if err != nil {
			t.Fatal(err)
		}
		out = slices.Replace(out, e.Span.Start, e.Span.End, b...)
	}
	return string(out)
}

// diffs returns the edits as "old>new", in order.
func diffs(d *document.Document, edits []Edit) string {
	var out []string
	for _, e := range edits {
		out = append(out, string(d.Source[e.Span.Start:e.Span.End])+">"+e.New)
	}
	return strings.Join(out, ", ")
}

func TestAt(t *testing.T) {
	d := parse(t, "a.md", "Of **Anthony *Blanken*** they spoke.")
	f := find(t, d, "Anthony Blanken")
	if want := (document.Span{Start: 5, End: 21}); f.Span != want || f.Text != "Anthony Blanken" || f.To-f.From != 15 {
		t.Errorf("At gives %v, %q, %d to %d; want %v", f.Span, f.Text, f.From, f.To, want)
	}
}

func TestSuggest(t *testing.T) {
	tests := []struct{ name, path, source, found, text, diffs, want string }{
		{"one letter", "", "They met Blanken.", "Blanken", "Blinken", "a>i", "They met Blinken."},
		{"word by word", "", "They met Anthony Blanken.", "Anthony Blanken", "Antony Blinken", "h>, a>i", "They met Antony Blinken."},
		{"one word of two", "", "They met Antony Blanken.", "Antony Blanken", "Antony Blinken", "a>i", "They met Antony Blinken."},
		{"insertion", "", "They left.He stayed.", ".H", ". H", "> ", "They left. He stayed."},
		{"more words", "", "They met Amir-Abdullahian.", "Amir-Abdullahian", "Amir Abdollahian", "-Abdu> Abdo", "They met Amir Abdollahian."},
		{"line ends within", "a.md", "The Foundation of Struggle\nwith Corruption left.", "Foundation of Struggle\nwith Corruption", "Anti-Corruption Foundation", "Foundation of Struggle>Anti-Corruption, with Corrup>Founda", "The Anti-Corruption\nFoundation left."},
		{"one word for two lines", "a.md", "The Central Reconnaissance\nAgency left.", "Central Reconnaissance\nAgency", "CIA", "Central Reconnaissance>, Agency>CIA", "The \nCIA left."},
		{"other words", "", "They read New Newspaper.", "New Newspaper", "Novaya Gazeta", "ew>ovaya, Newspaper>Gazeta", "They read Novaya Gazeta."},
		{"fewer words", "", "They met Anthony J. Blanken.", "Anthony J. Blanken", "Antony Blinken", "hony J. Bla>ony Bli", "They met Antony Blinken."},
		{"nothing", "", "They met Blinken.", "Blinken", "Blinken", "", "They met Blinken."},
		{"letters of several bytes", "", "They met Erdoğen.", "Erdoğen", "Erdoğan", "e>a", "They met Erdoğan."},
		{"letters that begin with one byte", "", "They met Bašić.", "Bašić", "Bašič", "ć>č", "They met Bašič."},
		{"doubled letter", "", "They met Hanan.", "Hanan", "Hannan", ">n", "They met Hannan."},
		{"spacing between words stays", "", "They met Anthony\u00a0Blanken.", "Anthony\u00a0Blanken", "Antony Blinken", "h>, a>i", "They met Antony\u00a0Blinken."},
		{"line break stays", "", "They met the envoy Anthony\nBlanken,\nand left.", "Anthony\nBlanken", "Antony Blinken", "h>, a>i", "They met the envoy Antony\nBlinken,\nand left."},
		{"emphasis stays", "a.md", "They met Anthony **Blanken**.", "Anthony Blanken", "Antony Blinken", "h>, a>i", "They met Antony **Blinken**."},
		{"emphasis in a word stays", "a.md", "They met *Bla*nken.", "Blanken", "Blinken", "a>i", "They met *Bli*nken."},
		{"edit across emphasis", "a.md", "They met Bl*an*ken.", "Blanken", "Bloken", "an>o", "They met Bl*o*ken."},
		{"edit in two pieces", "a.md", "They met B*la*nken.", "Blanken", "Boken", "la>o, n>", "They met B*o*ken."},
		{"link stays", "a.md", "They met [Anthony Blanken](http://a.b/Blanken).", "Anthony Blanken", "Antony Blinken", "h>, a>i", "They met [Antony Blinken](http://a.b/Blanken)."},
		{"entity", "a.md", "They met B&aacute;nken.", "Bánken", "Blinken", "&aacute;>li", "They met Blinken."},
		{"insertion before emphasis", "a.md", "They left.**He** stayed.", ".H", ". H", "> ", "They left. **He** stayed."},
		{"quoted lines", "a.md", "> They met Anthony\n> Blanken.", "Anthony\nBlanken", "Antony Blinken", "h>, a>i", "> They met Antony\n> Blinken."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(t, tt.path, tt.source)
			f := find(t, d, tt.found)
			f.Suggest(tt.text, 0.9, true)
			if n := len(f.Suggestions); n != 1 || f.Suggestions[0].Text != tt.text || f.Suggestions[0].Confidence != 0.9 || !f.Suggestions[0].Safe {
				t.Fatalf("suggestions are %+v", f.Suggestions)
			}
			edits := f.Suggestions[0].Edits
			if diff := cmp.Diff(tt.diffs, diffs(d, edits)); diff != "" {
				t.Errorf("edits (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.want, edited(t, d, edits)); diff != "" {
				t.Errorf("source after the edits (-want +got):\n%s", diff)
			}
		})
	}
}

// Suggestions are alternatives: each edits the words as they stand.
func TestSuggestTwice(t *testing.T) {
	d := parse(t, "", "They met Kenan.")
	f := find(t, d, "Kenan")
	f.Suggest("Kennan", 0.6, false)
	f.Suggest("Canon", 0.2, false)
	if len(f.Suggestions) != 2 {
		t.Fatalf("%d suggestions; want 2", len(f.Suggestions))
	}
	for i, want := range []string{"They met Kennan.", "They met Canon."} {
		if got := edited(t, d, f.Suggestions[i].Edits); got != want {
			t.Errorf("suggestion %d makes %q; want %q", i, got, want)
		}
	}
}

func TestSuggestDelete(t *testing.T) {
	tests := []struct{ name, path, source, found, want string }{
		{"at the end", "", "They left. Will go", "Will go", "They left."},
		{"in the middle", "", "They left. Will go. He stayed.", "Will go.", "They left. He stayed."},
		{"at the head", "", "Will go. They left.", "Will go.", "They left."},
		{"all of it", "", "Will go", "Will go", ""},
		{"line break before", "", "They left,\nand\nhe,\nwill go", "will go", "They left,\nand\nhe,"},
		{"no-break space before", "", "They left.\u00a0Will go", "Will go", "They left."},
		{"no space before", "", "They left.Will go", "Will go", "They left."},
		{"other paragraphs stay", "", "They left. Will go\n\nHe stayed.", "Will go", "They left.\n\nHe stayed."},
		{"lines of one paragraph", "a.md", "They left. Will\ngo", "Will\ngo", "They left."},
		{"list item", "a.md", "- They left. Will go\n- He stayed.", "Will go", "- They left.\n- He stayed."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(t, tt.path, tt.source)
			f := find(t, d, tt.found)
			f.SuggestDelete(0.9)
			s := f.Suggestions[0]
			if s.Text != "" || s.Confidence != 0.9 || s.Safe {
				t.Errorf("suggestion is %+v", s)
			}
			if diff := cmp.Diff(tt.want, edited(t, d, s.Edits)); diff != "" {
				t.Errorf("source after the edits (-want +got):\n%s", diff)
			}
		})
	}
}

// To delete words and leave the markup that stood about them would break the text.
func TestSuggestDeleteMarkup(t *testing.T) {
	tests := []struct{ name, source, found string }{
		{"emphasis inside", "They left. Will *surely* go", "Will surely go"},
		{"emphasis around", "They left. **Will go**", "Will go"},
		{"emphasis around the head", "**Will go.** They left.", "Will go."},
		{"quoted lines", "> They left. Will\n> go", "Will\ngo"},
	}
	for _, tt := range tests {
		f := find(t, parse(t, "a.md", tt.source), tt.found)
		f.SuggestDelete(0.9)
		if len(f.Suggestions) > 0 {
			t.Errorf("%s: suggests to delete %q in %q", tt.name, tt.found, tt.source)
		}
	}
}

// The bytes of a file in another encoding are edited in that encoding.
func TestSuggestEncodings(t *testing.T) {
	for _, e := range []document.Encoding{document.UTF8, document.UTF8BOM, document.UTF16LE, document.UTF16BE, document.Windows1252} {
		encode := func(s string) string {
			b, err := e.Encode(s)
			if err != nil {
				t.Fatal(err)
			}
			mark := map[document.Encoding]string{document.UTF8BOM: "\xEF\xBB\xBF", document.UTF16LE: "\xFF\xFE", document.UTF16BE: "\xFE\xFF"}[e]
			return mark + string(b)
		}
		d := parse(t, "", encode("Zoë and André met Anthony Blanken of Malmö.Then they left."))
		if d.Encoding != e {
			t.Errorf("encoding is %s; want %s", d.Encoding, e)
			continue
		}
		f := find(t, d, "Anthony Blanken")
		f.Suggest("Antony Blînken", 0.9, true)
		g := find(t, d, ".T")
		g.Suggest(". T", 0.9, true)
		got := edited(t, d, slices.Concat(f.Suggestions[0].Edits, g.Suggestions[0].Edits))
		if want := encode("Zoë and André met Antony Blînken of Malmö. Then they left."); got != want {
			t.Errorf("%s: source after the edits is %q; want %q", e, got, want)
		}
	}
}
