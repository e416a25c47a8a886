package document

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdown(t *testing.T) {
	const obj = string(Object)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"empty", "", nil},
		{"paragraphs", "He left.\n\nShe stayed.\n", []string{"He left.", "She stayed."}},
		{"front matter", "---\ntitle: x\n---\nHe left.\n", []string{"He left."}},
		{"front matter with dots", "--- \ntitle: x\n...\nHe left.\n", []string{"He left."}},
		{"front matter of Hugo", "+++\ntitle = 1\n+++\nHe left.\n", []string{"He left."}},
		{"front matter that does not end", "---\n\nHe left.\n", []string{"He left."}},
		{"no front matter later", "He left.\n\n---\n\nShe stayed.\n\n---\n", []string{"He left.", "She stayed."}},
		{"fenced code", "He left.\n\n```go\nx := 1\n\ny\n```\n\n~~~\nz\n~~~\nShe stayed.\n", []string{"He left.", "She stayed."}},
		{"indented code", "He left.\n\n    x := 1\n\nShe stayed.\n", []string{"He left.", "She stayed."}},
		{"code span", "Run `go test` now.", []string{"Run " + obj + " now."}},
		{"code only", "`go test`", nil},
		{"link", "See [Sergei Ryabkov](http://x.ru \"Title\") there.", []string{"See Sergei Ryabkov there."}},
		{"reference links", "See [one][a], [a][] and [a].\n\n[a]: http://x.ru 'Title'\n", []string{"See one, a and a."}},
		{"autolinks", "See <http://x.ru/a> or <a@b.org>.", []string{"See " + obj + " or " + obj + "."}},
		{"autolink first", "One.\n\n<http://x.ru/a> is down.", []string{"One.", obj + " is down."}},
		{"bare address", "See http://x.ru/a_b_c now.", []string{"See http://x.ru/a_b_c now."}},
		{"HTML block", "<div>\nnot prose\n</div>\n\nHe left.", []string{"He left."}},
		{"HTML comment", "He left.\n\n<!-- not\n\nprose -->\n\nShe <!-- not prose --> stayed.", []string{"He left.", "She  stayed."}},
		{"inline HTML", "Sergei <b>Ryabkov</b><br>left<br/>now.", []string{"Sergei Ryabkov left now."}},
		{"image", "See ![Ryabkov in Vienna](a.png) here.", []string{"See Ryabkov in Vienna here."}},
		{"emphasis in a name", "met Sergei **Ryabakov** and *Li*s.", []string{"met Sergei Ryabakov and Lis."}},
		{"strikethrough", "He ~~left~~ stayed.", []string{"He left stayed."}},
		{"table", "| Name | Post |\n|---|:-:|\n| *Li* Wei | a \\| b |\n| x |\n", []string{"Name", "Post", "Li Wei", "a | b", "x"}},
		{"list", "- one\n- two\n  lines\n  1. three\n\n     four\n", []string{"one", "two\nlines", "three", "four"}},
		{"task list", "- [ ] one\n- [x] two\n", []string{"one", "two"}},
		{"block quote", "> He left\n> at once.\n>\n> > She\nstayed.\n", []string{"He left\nat once.", "She\nstayed."}},
		{"headings", "# One #\n\nTwo\n===\n\nThree\n---\n## Four\nfive", []string{"One", "Two", "Three", "Four", "five"}},
		{"footnotes", "He left.[^1] She[^n] stayed.\n\n[^1]: In May.\n\nThey came.\n\n[^n]: In June.\n[^u]: Unused.\n", []string{"He left. She stayed.", "In May.", "They came.", "In June.", "Unused."}},
		{"entities", "R&amp;D &eacute;t&#233; &#x42F; AT&T &foo; &notit; &;", []string{"R&D été Я AT&T &foo; &notit; &;"}},
		{"entity of two characters", "a &acE; b &NotEqualTilde;", []string{"a \u223E\u0333 b \u2242\u0338"}},
		{"entity that is no character", "a&#0;b &#xD800; &#99999999; &#; &#x;", []string{"a\uFFFDb \uFFFD &#99999999; &#; &#x;"}},
		{"entities in a row", "&lt;&gt;&amp;&amp;x", []string{"<>&&x"}},
		{"escapes", `\*not\* C:\dir \\ 1\. \&amp; \`, []string{`*not* C:\dir \ 1. &amp; \`}},
		{"soft line break", "Sergei\nRyabkov\n  left.", []string{"Sergei\nRyabkov\nleft."}},
		{"soft line break in CRLF", "Sergei\r\nRyabkov\r\n\r\n> He\r\n> left.\r\n", []string{"Sergei\nRyabkov", "He\nleft."}},
		{"hard line breaks", "One  \ntwo\\\nthree  \r\nfour\\\r\nfive", []string{"One\ntwo\nthree\nfour\nfive"}},
		{"CR alone", "# One\r\rTwo\rthree", []string{"One", "Two\nthree"}},
		{"shortcode", "One.\n\n{{< figure src=\"Sergei Ryabakov\" >}}\n\nTwo {{% ref \"a*b*\" %}} there.", []string{"One.", "Two " + obj + " there."}},
		{"shortcode around prose", "{{< quote >}}He *left*.{{< /quote >}}", []string{obj + "He left." + obj}},
		{"tags of Jinja", "{% include x.html %}\n\nHe {{ page.name }} left{# for now #}.", []string{"He " + obj + " left" + obj + "."}},
		{"formulas", "$$\nE_a = *b*\n$$\n\nWhere $$x_1$$ is 5 and it cost $5 or $6.", []string{"Where " + obj + " is 5 and it cost $5 or $6."}},
		{"tag over lines", "He {{< a\n  b >}} left.", []string{"He " + obj + " left."}},
		{"tag in a quote", "> He {{< a\n> b >}} left.", []string{"He " + obj + " left."}},
		{"tag without an end", "He {{ left $$ and *went*.\n\nThen }} he $$ stayed.", []string{"He {{ left $$ and went.", "Then }} he $$ stayed."}},
		{"white space only", "&nbsp;\n\n&#32;", nil},
	} {
		for _, e := range []Encoding{UTF8, UTF16LE, UTF16BE} {
			t.Run(tt.name+" in "+string(e), func(t *testing.T) {
				source := encode(t, tt.in, e)
				if e != UTF8 {
					source = append(encode(t, "\uFEFF", e), source...)
				}
				if diff := cmp.Diff(tt.want, texts(parse(t, source, Markdown))); diff != "" {
					t.Errorf("segments of %q (-want +got):\n%s", tt.in, diff)
				}
			})
		}
	}
}

func TestMarkdownKinds(t *testing.T) {
	d := parse(t, []byte("# a\n\nb\n\n- c\n\n|d|\n|-|\n\n> e\n"), Markdown)
	var got []Kind
	for _, s := range d.Segments {
		got = append(got, s.Kind)
	}
	if diff := cmp.Diff([]Kind{Heading, Paragraph, ListItem, Cell, Paragraph}, got); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
}

// Each case finds the text in the one segment of the source, and names the source bytes it stands for.
func TestMarkdownSource(t *testing.T) {
	for _, tt := range []struct {
		name, in, find string
		span           string
		pieces         []string
	}{
		{"emphasis around", "met **Ryabkov** there", "Ryabkov", "Ryabkov", []string{"Ryabkov"}},
		{"emphasis inside", "met Sergei **Ryab**kov", "Sergei Ryabkov", "Sergei **Ryab**kov", []string{"Sergei ", "Ryab", "kov"}},
		{"entity", "of R&amp;D and", "R&D", "R&amp;D", []string{"R&amp;D"}},
		{"one of two entities", "a&amp;&lt;b", "<", "&lt;", []string{"&lt;"}},
		{"one of two of a size", "a&amp;&amp;b", "&b", "&amp;b", []string{"&amp;b"}},
		{"part of an entity", "a &acE; b", "\u0333", "&acE;", []string{"&acE;"}},
		{"escape", `a \*b`, "*b", `\*b`, []string{`\*b`}},
		{"quoted lines", "> Sergei\n> Ryabkov", "Sergei\nRyabkov", "Sergei\n> Ryabkov", []string{"Sergei\n", "Ryabkov"}},
		{"quoted lines in CRLF", "> Sergei\r\n> Ryabkov", "Sergei\nRyabkov", "Sergei\r\n> Ryabkov", []string{"Sergei\r\n", "Ryabkov"}},
		{"wrapped with trailing space", "Sergei \nRyabkov", "Sergei\nRyabkov", "Sergei \nRyabkov", []string{"Sergei \nRyabkov"}},
		{"hard break", "Sergei\\\n Ryabkov", "Sergei\nRyabkov", "Sergei\\\n Ryabkov", []string{"Sergei\\\n", "Ryabkov"}},
		{"link", "[Sergei](http://a.b/c) Ryabkov", "Sergei Ryabkov", "Sergei](http://a.b/c) Ryabkov", []string{"Sergei", " Ryabkov"}},
		{"autolink", "see <http://a.b/c> now", string(Object), "http://a.b/c", []string{"http://a.b/c"}},
		{"code", "see `a  b` now", string(Object), "a  b", []string{"a  b"}},
		{"line break tag", "a<br />b", "a b", "a<br />b", []string{"a<br />b"}},
		{"front matter and mark", "\uFEFF---\na: b\n---\nRyabkov", "Ryabkov", "Ryabkov", []string{"Ryabkov"}},
		{"cell", "|a|b|\n|-|-|\n", "a", "a", []string{"a"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(t, []byte(tt.in), Markdown)
			s := &d.Segments[0]
			start := strings.Index(s.Text, tt.find)
			if start < 0 {
				t.Fatalf("no %q in %q", tt.find, s.Text)
			}
			span := s.Span(start, start+len(tt.find))
			if diff := cmp.Diff(tt.span, tt.in[span.Start:span.End]); diff != "" {
				t.Errorf("source of %q (-want +got):\n%s", tt.find, diff)
			}
			var pieces []string
			for _, p := range s.Pieces(start, start+len(tt.find)) {
				pieces = append(pieces, tt.in[p.Source.Start:p.Source.End])
			}
			if diff := cmp.Diff(tt.pieces, pieces); diff != "" {
				t.Errorf("pieces of %q (-want +got):\n%s", tt.find, diff)
			}
		})
	}
}

// A long text is parsed in parts, and reads as the same text parsed as one would.
func TestMarkdownParts(t *testing.T) {
	var in strings.Builder
	var want []string
	for i := 0; in.Len() < 3*markdownPart; i++ {
		fmt.Fprintf(&in, "Para *%d*\nwent on.\n\n```\ncode\n\nmore code\n", i)
		in.WriteString(strings.Repeat("code\n\n", 40))
		fmt.Fprintf(&in, "```\n\n<!-- not\n\nprose\n-->\n\n- item %d\n\n  more\n\n# Head %d\n", i, i)
		want = append(want, fmt.Sprintf("Para %d\nwent on.", i), fmt.Sprintf("item %d", i), "more", fmt.Sprintf("Head %d", i))
	}
	if n := partEnd(in.String(), 0); n < markdownPart || n > markdownPart+2000 {
		t.Errorf("the first part ends at %d of %d", n, in.Len())
	}
	if diff := cmp.Diff(want, texts(parse(t, []byte(in.String()), Markdown))); diff != "" {
		t.Errorf("segments (-want +got):\n%.2000s", diff)
	}
}

// Without a place to cut at, a part ends at a line; but code is never cut.
func TestMarkdownPartsForced(t *testing.T) {
	lines := strings.Repeat("> quoted\n", maxMarkdownPart/5)
	if n := partEnd(lines, 0); n < maxMarkdownPart || n > maxMarkdownPart+20 || lines[n] != '>' {
		t.Errorf("the first part of quoted lines ends at %d", n)
	}
	code := "~~~~\n" + strings.Repeat("code\n\n~~~\n", maxMarkdownPart/5) + "~~~~\n"
	if diff := cmp.Diff([]string{"End."}, texts(parse(t, []byte(code+"\nEnd.\n"), Markdown))); diff != "" {
		t.Errorf("segments of code (-want +got):\n%.500s", diff)
	}
}

// Markup beyond what someone writes is read as text, in time that grows with the text and not with its square: without the
// limits each of these takes minutes.
func TestMarkdownHostile(t *testing.T) {
	for _, in := range []string{">", "> ", "1. ", "[a](", "[a](\"", "*a_", "a*", "**a *b ", "![", "`a``", "<a ", "[a]: b\n", "[^a]: b\n", "> a\n", "- a\n", "a. \"", ".\")"} {
		t.Run(in, func(t *testing.T) {
			size := 300_000
			if strings.HasPrefix(in, "[a]: ") {
				size = 2_000_000 // definitions are slow only in masses
			}
			start := time.Now()
			d := parse(t, []byte(strings.Repeat(in, size/len(in))+"end"), Markdown)
			if took := time.Since(start); took > 30*time.Second {
				t.Errorf("%d times %q took %v", size/len(in), in, took)
			}
			last := d.Segments[len(d.Segments)-1].Text
			if !strings.HasSuffix(last, "end") {
				t.Errorf("the text ends in %q, want end", last[max(0, len(last)-20):])
			}
		})
	}
}

// Below the limits nothing is lost of real markup.
func TestMarkdownLimits(t *testing.T) {
	in := strings.Repeat("> ", 40) + strings.Repeat("a *b* ", maxMarks/2)
	d := parse(t, []byte(in), Markdown)
	if diff := cmp.Diff(strings.TrimSpace(strings.Repeat("a b ", maxMarks/2)), texts(d)[0]); diff != "" {
		t.Errorf("text (-want +got):\n%.500s", diff)
	}
}
