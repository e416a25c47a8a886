package document

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// kinds returns the kind and the text of each segment.
func kinds(d *Document) []string {
	names := map[Kind]string{Heading: "# ", ListItem: "- ", Cell: "| ", Cue: "> ", Speaker: "@ ", Label: "= ", Summary: "~ "}
	var out []string
	for i := range d.Segments {
		out = append(out, names[d.Segments[i].Kind]+d.Segments[i].Text)
	}
	return out
}

func TestHTML(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"blocks", "<h1>Talks</h1><p>He left.</p>\n<ul><li>One<li>Two <b>b</b></ul><div>Rest</div> end", []string{"# Talks", "He left.", "- One", "- Two b", "Rest", "end"}},
		{"inline tags in a name", "<p>They met An<b>thony</b> <a href='x'>Blan<i>ken</i></a>.", []string{"They met Anthony Blanken."}},
		{"references", "<p>R&amp;D at Caf&eacute; &#1071;&#x42f; &lt;b&gt; AT&T &copy 2020 &nosuch; A&nbsp;B", []string{"R&D at Café ЯЯ <b> AT&T © 2020 &nosuch; A\u00a0B"}},
		{"white space", "<p>\n  They met\n     Anthony  \t Blanken.\r\n</p>", []string{"They met\nAnthony Blanken."}},
		{"no prose", "<p>a <code>x y</code> b</p><script>var a = '<p>no</p>';</script><style>p{}</style><pre>no</pre><!-- no --><svg><text>no</text></svg>c<svg/>d", []string{"a \uFFFC b", "c", "d"}},
		{"not to be translated", `<p>a <span translate="no">x <b>y</b></span> b <i class="a notranslate">z</i></p><div translate=no><p>no</p><p translate="yes">yes</p></div>`, []string{"a \uFFFC b \uFFFC", "yes"}},
		{"another language", `<html lang="fa"><p lang="fa">a <i lang="fr">le mot</i> b <i lang="en-GB">c</i>`, []string{"a \uFFFC b c"}},
		{"deleted and raised", "<p>Blinken<sup>1</sup> said H<sub>2</sub>O <del>no</del>yes", []string{"Blinken said H2O yes"}},
		{"tables", "<table><tr><td>Name<td>Age<tr><th>A</th><td><p>Long text.</p><p>More.</table>", []string{"| Name", "| Age", "| A", "Long text.", "More."}},
		{"breaks", "<p>One<br>two<br/>\n<br>three<br></p><br><br>four", []string{"One\ntwo", "three", "four"}},
		{"labels", `<p title="A &quot;b&quot;">x <img src=a alt="Anthony Blanken, left"> y<img alt=one><a aria-label='c'>z</a>`, []string{`= A "b"`, "x \uFFFC y\uFFFCz", "= Anthony Blanken, left", "= c"}},
		{"metadata", `<head><title>T &amp; t</title><meta name="description" content="Of talks."><meta name="viewport" content="width=1"><meta property='og:title' content='Talks'></head>`, []string{"# T & t", "= Of talks.", "= Talks"}},
		{"end tags that were left out", "<p>a<p>b<div>c</div></p>d<ul><li>e<ul><li>f</ul>g</ul>", []string{"a", "b", "c", "d", "- e", "- f", "- g"}},
		{"end tags without a start", "</div></b>a</i> b</li>c", []string{"a b", "c"}},
		{"code never closed", "<p>a <code>b</p><p>c</p>", []string{"a \uFFFC", "c"}},
		{"tag cut off", "<p>a</p><p>b <a href=\"c", []string{"a", "b"}},
		{"figure", "<figure><img><figcaption>Blanken in Kyiv</figcaption></figure>", []string{"= Blanken in Kyiv"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, kinds(parse(t, []byte(tt.in), HTML))); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHTMLReplace(t *testing.T) {
	tests := []struct{ name, in, old, new, want string }{
		{"entity around", "<p>Caf&eacute; R&amp;D", "R&D", "R&T", "<p>Caf&eacute; R&amp;T"},
		{"entity written", "<p>R and D", "R and D", "R&D", "<p>R&amp;D"},
		{"tags stay", "<p>An<b>thon</b>y", "Anthony", "Antony", "<p>An<b>ton</b>y"},
		{"quote in an attribute", `<img alt="the so called end">`, "so called", `"so"`, `<img alt="the &#34;so&#34; end">`},
		{"quote in the text", `<p>the so called end`, "so called", `"so"`, `<p>the "so" end`},
		{"declared to be no Unicode", `<meta charset="iso-8859-1"><p>Kosice`, "Kosice", "Košice", `<meta charset="iso-8859-1"><p>Ko&#353;ice`},
		{"in Windows-1252", "<p>Zo\xEB of Kosice", "Kosice", "Košice", "<p>Zo\xEB of Ko&#353;ice"},
	}
	for _, tt := range tests {
		d := parse(t, []byte(tt.in), HTML)
		s := &d.Segments[len(d.Segments)-1]
		at := strings.Index(s.Text, tt.old)
		if at < 0 {
			t.Fatalf("%s: %q is not in %q", tt.name, tt.old, s.Text)
		}
		if got := spliced(d.Source, s.Replace(at, at+len(tt.old), tt.new)); got != tt.want {
			t.Errorf("%s: %q; want %q", tt.name, got, tt.want)
		}
	}
}

func TestHTMLDate(t *testing.T) {
	for in, want := range map[string]string{
		`<meta property="article:published_time" content="2022-01-09T10:00:00Z"><p>x`: "2022-01-09",
		`<p>x <time itemprop="datePublished" datetime="2022-01-09">9 Jan</time>`:      "2022-01-09",
		`<p>KYIV, Jan. 9, 2022 (Agency) - They left.</p>`:                             "2022-01-09",
		`<meta property="article:published_time" content="today"><p>x`:                "",
	} {
		if d := parse(t, []byte(in), HTML); d.Date != want {
			t.Errorf("date of %q is %q; want %q", in, d.Date, want)
		}
	}
}

func TestLooksHTML(t *testing.T) {
	for in, want := range map[string]bool{
		"<!DOCTYPE html>\n<html>": true, "\n<!-- a -->\n<p>b": true, "<h2 class=x>": true, "<div>": true,
		"<?xml version='1.0'?><!DOCTYPE html><html xmlns=''>": true, "<?xml version='1.0'?><tt>": false, "<tt>": false,
		"a <p>": false, "": false, "<": false, "<!-- a": false, "<anthony>": false, "# <p>": false,
	} {
		if got := looksHTML(in); got != want {
			t.Errorf("looksHTML(%q) = %v; want %v", in, got, want)
		}
	}
}

// What browsers show as text is what is read, in the same order, wherever nothing is left out.
func TestHTMLOracle(t *testing.T) {
	for _, in := range htmlSamples {
		root, err := html.Parse(strings.NewReader(in))
		if err != nil {
			t.Fatal(err)
		}
		var want strings.Builder
		var walk func(*html.Node)
		walk = func(n *html.Node) {
			if n.Type == html.TextNode {
				want.WriteString(n.Data)
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		walk(root)
		got := strings.Join(texts(parse(t, []byte(in), HTML)), "")
		if diff := cmp.Diff(strings.Join(strings.Fields(want.String()), ""), strings.Join(strings.Fields(got), "")); diff != "" {
			t.Errorf("text of %q (-parser +reader):\n%s", in, diff)
		}
	}
}

var htmlSamples = []string{
	"<p>a<p>b<div>c</div></p>d<ul><li>e<ul><li>f</ul>g</ul>",
	"<!DOCTYPE html><title>a &amp; b</title><body><h1>c</h1>\n<p>d &copy e &notit; &#x80; &#8217; <b>f</b></p></body>",
	"<div><span>a</div>b</span><i>c<p>d</i>e</p>",
	"<dl><dt>a<dd>b<dt>c</dl><table><tr><td>d<tr><td>e</table>f",
}

// What exceeds what someone writes is read all the same, in time that grows with the text.
func TestHTMLHostile(t *testing.T) {
	for _, in := range []string{"<div>", "<b>", "<p>", "</div>", "<li>", "<td>", "<a b=c ", "<a b='", "&amp", "&", "<!--", "<br>", "<ul><li>", "<code>", "<b></i>", "<table><tr>"} {
		start := time.Now()
		d := parse(t, []byte(strings.Repeat(in, 400_000/len(in))+"<!-- --><p title=''>end"), HTML)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("many %q took %v", in, took)
		}
		if len(d.Segments) > 400_000 {
			t.Errorf("many %q make %d segments", in, len(d.Segments))
		}
	}
}
