package document

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// listedNames returns the names that a document lists, with their kind and gender.
func listedNames(d *Document) (out []string) {
	for _, e := range d.Names {
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %s %s", e.Name, e.Kind, e.Gender), " "))
	}
	return out
}

func TestNewsSamples(t *testing.T) {
	round := "~ The round may be the last."
	tests := []struct {
		file   string
		format Format
		want   []string
		names  []string
	}{
		{
			"nitf.xml", NITF,
			[]string{
				"# Envoys return to Vienna", "# Envoys return to Vienna", "# Talks go into an eighth round & beyond", "First of two stories.",
				"= By Anna Holm", "= Diplomatic Correspondent", "= VIENNA", round,
				"US Secretary of State Anthony Blanken met his counterparts in Vienna on Sunday.", "# What is left",
				"The head of the International Atomic Energy Agency said little — as before.", "= A hall with flags",
				"= Envoys at the hotel, Saturday.", "= Esme Brand", "- Sanctions", "- Inspections", "| Round", "| Eighth",
				"Anna Holm reported from Vienna.",
			},
			[]string{"Antony Blinken person", "Halima Kestenholm person f", "International Atomic Energy Agency organization", "Vienna place", "Austria place"},
		},
		{
			"newsml-g2.xml", NewsML,
			[]string{
				"# Envoys return", "# Envoys return to Vienna", "# An eighth round & maybe the last", "= Anna Holm", "= VIENNA", round,
				"# Envoys", "US Secretary of State Anthony Blanken met his counterparts on Sunday.", "They spoke of \uFFFC’s future.",
				"Antony Blinken left early.", "= A hall with flags.", "The hotel was full.", "It rained & rained.",
				"The hotel was empty & cold.", "# The talks in Vienna", "# Envoys return, again",
			},
			[]string{"Vienna place", "Halima Kestenholm person f"},
		},
		{
			"ninjs.json", NinJS,
			[]string{
				"= Anna Holm", "# Envoys return to Vienna", "# Envoys “return”", round,
				"US Secretary of State Anthony Blanken met his counterparts on Sunday.", `They spoke "at length" & in private.`,
				"= Esme Brand", "= A hall with flags.",
			},
			[]string{"Halima Kestenholm person f", "International Atomic Energy Agency organization", "Vienna place"},
		},
		{
			"superdesk.json", NinJS,
			[]string{
				"# Envoys return to Vienna", "= By Anna Holm", "~ The round may be the\u00a0last.", "= VIENNA, Jan 9 EX -",
				"US Secretary of State Anthony Blanken met his counterparts on Sunday.", "# What is left", "They spoke “at length”.",
				"Reporting by Anna Holm", "# Envoys", "= A hall", "= A hall with flags.", "= Esme Brand", "# Maybe the last",
				"# The talks", "# Envoys return, again",
			},
			[]string{"Vienna place", "Halima Kestenholm person"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			source, err := os.ReadFile("../../testdata/formats/" + tt.file)
			if err != nil {
				t.Fatal(err)
			}
			d, err := Parse(tt.file, source, "")
			if err != nil {
				t.Fatal(err)
			}
			if err := sound(d); err != nil {
				t.Error(err)
			}
			if d.Format != tt.format || d.Date != "2022-01-09" {
				t.Errorf("format %s of %s; want %s of 2022-01-09", d.Format, d.Date, tt.format)
			}
			if diff := cmp.Diff(tt.want, kinds(d)); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.names, listedNames(d)); diff != "" {
				t.Errorf("names (-want +got):\n%s", diff)
			}
		})
	}
}

// A fix changes the words in all places where an item says them, and not a byte beside.
func TestNewsFix(t *testing.T) {
	for file, want := range map[string][]string{
		"nitf.xml":       {"Anthony Blan<em>ken</em>", "Anthony Blin<em>ken</em>"},
		"newsml-g2.xml":  {"State Anthony Blan<em>ken</em>", "State Anthony Blin<em>ken</em>"},
		"ninjs.json":     {"Anthony Blanken", "Anthony Blinken", "Anthony Blan<em>ken</em>", "Anthony Blin<em>ken</em>"},
		"superdesk.json": {"State Anthony Blanken", "State Anthony Blinken", `Anthony Blan<b>ken<\/b>`, `Anthony Blin<b>ken<\/b>`},
	} {
		source, err := os.ReadFile("../../testdata/formats/" + file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Parse(file, source, "")
		if err != nil {
			t.Fatal(err)
		}
		got := string(source)
		for i := range d.Segments {
			if s := &d.Segments[i]; strings.Contains(s.Text, "Anthony Blanken") {
				at := strings.Index(s.Text, "Blanken")
				got = spliced(d.Source, s.Replace(at, at+len("Blanken"), "Blinken"))
			}
		}
		if diff := cmp.Diff(strings.NewReplacer(want...).Replace(string(source)), got); diff != "" {
			t.Errorf("%s after the fix (-want +got):\n%s", file, diff)
		}
	}
}

func TestNewsXML(t *testing.T) {
	item := func(attrs, meta, content string) string {
		return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ` + attrs + `><contentMeta>` + meta + `</contentMeta><contentSet>` + content + `</contentSet></newsItem>`
	}
	english := "<p>" + strings.Repeat("The head of the agency and the envoy of the country met. ", 4) + "</p>"
	tests := []struct {
		name, in string
		format   Format
		want     []string
		date     string
	}{
		{"the day of the dateline", `<nitf><head><docdata><date.issue norm="20220111"/><date.release norm="20220112"/></docdata></head><body><body.head><dateline>KYIV <story.date norm="20220109T100000+0200">Sunday</story.date></dateline></body.head></body></nitf>`, NITF, []string{"= KYIV"}, "2022-01-09"},
		{"the first day", `<newsItem><itemMeta><versionCreated>2022-03-01</versionCreated><firstCreated>2022-01-09</firstCreated></itemMeta></newsItem>`, NewsML, nil, "2022-01-09"},
		{"items of two days", `<newsMessage><itemSet><newsItem><itemMeta><firstCreated>2022-01-09</firstCreated></itemMeta></newsItem><newsItem><itemMeta><firstCreated>2022-01-10</firstCreated></itemMeta></newsItem></itemSet></newsMessage>`, NewsML, nil, ""},
		{"another language", item(`xml:lang="fr"`, "<headline>Retour</headline>", "<inlineXML><p>Anthony Blanken est là.</p></inlineXML>"), NewsML, nil, ""},
		{"another language of NITF", `<nitf baselang="es-ES"><body><body.content><p>Anthony Blanken llegó.</p></body.content></body></nitf>`, NITF, nil, ""},
		{"another language of the content", item(`xml:lang="en"`, `<language tag="fr"/><headline>Back</headline>`, "<inlineXML><p>Anthony Blanken est là.</p></inlineXML>"), NewsML, []string{"# Back"}, ""},
		{"one of several languages", item(`xml:lang="fr"`, `<headline>Retour</headline><headline xml:lang="en">Back</headline>`, `<inlineXML xml:lang="fr"><p>Il est là.</p></inlineXML><inlineXML xml:lang="en"><p>He is there.</p></inlineXML>`), NewsML, []string{"# Back", "He is there."}, ""},
		{"the language of what it was translated from", item(`xml:lang="fa"`, "", "<inlineXML>"+english+"</inlineXML>"), NewsML, []string{strings.TrimSpace(strings.Repeat("The head of the agency and the envoy of the country met. ", 4))}, ""},
		{"a block in another language", `<nitf><body><body.content><p>He left.</p><block xml:lang="fa"><p>x</p></block><p>A <lang iso="fr">mot</lang> fell.</p></body.content></body></nitf>`, NITF, []string{"He left.", "A \uFFFC fell."}, ""},
		{"one content in several formats", item("", "", `<inlineXML><p>He left the hall, Zo&#235; said.</p></inlineXML><inlineData contenttype="text/plain">He left the hall, Zoë said.</inlineData><inlineData>She stayed.</inlineData>`), NewsML, []string{"He left the hall, Zoë said.", "She stayed."}, ""},
		{"the lead twice", `<nitf><body><body.content><block class="lead_paragraph"><p>He left.</p></block><block class="full_text"><p>He left.</p><p>She stayed.</p></block></body.content></body></nitf>`, NITF, []string{"~ He left.", "He left.", "She stayed."}, ""},
		{"escaped", item("", "", "<inlineData contenttype='text/html'>&lt;p&gt;R&amp;amp;D &lt;b&gt;in&lt;/b&gt; Kyiv&lt;/p&gt;</inlineData>"), NewsML, []string{"R&D in Kyiv"}, ""},
		{"CDATA", `<nitf><body><body.head><hedline><hl1><![CDATA[R&D <now>]]></hl1></hedline></body.head><body.content><p><![CDATA[He
left.]]></p><![CDATA[<p>R&amp;D</p>]]></body.content></body></nitf>`, NITF, []string{"# R&D <now>", "He\nleft.", "R&D"}, ""},
		{"entities of the DTD", `<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd" [<!ELEMENT x ANY>]><nitf><body><body.content><p>Zo&euml; &mdash; R&#38;D</p></body.content></body></nitf>`, NITF, []string{"Zoë — R&D"}, ""},
		{"prefixes", `<n:newsItem xmlns:n="x"><n:contentSet><n:inlineXML><h:html><h:body><h:p>He <h:b>le</h:b>ft.</h:p></h:body></h:html></n:inlineXML></n:contentSet></n:newsItem>`, NewsML, []string{"He left."}, ""},
		{"NewsML 1", `<NewsML><NewsItem><NewsManagement><FirstCreated>20220109T101500Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Back</HeadLine><ByLine>Anna Holm</ByLine><SlugLine>x-y</SlugLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent><p>He left.</p><p>She stayed.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`, NewsML, []string{"# Back", "= Anna Holm", "He left.", "She stayed."}, "2022-01-09"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Parse("a.xml", []byte(tt.in), "")
			if err != nil {
				t.Fatal(err)
			}
			if err := sound(d); err != nil {
				t.Error(err)
			}
			if d.Format != tt.format || d.Date != tt.date {
				t.Errorf("format %s of %q; want %s of %q", d.Format, d.Date, tt.format, tt.date)
			}
			if diff := cmp.Diff(tt.want, kinds(d)); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNinJS(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
		date     string
	}{
		{"ninjs 1", `{"uri":"a","type":"text","contentcreated":"2022-01-09","headline":"Back","body_text":"He left, he said.\nFor good.","body_xhtml":"<p>He left, he said.</p><p>For <i>good</i>.</p>"}`, []string{"# Back", "He left, he said.", "For good."}, "2022-01-09"},
		{"ninjs 3", `{"uri":"a","type":"text","versionCreated":"2022-01-09T00:00:00Z","headlines":[{"role":"main","value":"Back"}],"bodies":[{"contentType":"text/plain","value":"He left."}]}`, []string{"# Back", "He left."}, "2022-01-09"},
		{"a list", `[{"uri":"a","type":"text","headline":"Back","body_html":"<p>He left.</p>"},{"uri":"b","type":"picture","headline":"Hall","description_text":"A hall."}]`, []string{"# Back", "He left.", "# Hall", "= A hall."}, ""},
		{"two bodies that differ", `{"headline":"Back","bodies":[{"value":"He left the hall at once, they said."},{"contenttype":"text/html","value":"<p>She stayed on for another day or two.</p>"}]}`, []string{"# Back", "He left the hall at once, they said.", "She stayed on for another day or two."}, ""},
		{"another language", `{"language":"fr","headline":"Retour","body_html":"<p>Il est là.</p>","associations":{"a":{"type":"picture","language":"en","description_text":"A hall."},"b":{"type":"picture","description_text":"Le hall."}}}`, []string{"= A hall."}, ""},
		{"a headline with a tag in it", `{"headline":"Back <i>again<\/i>","body_text":"1 < 2"}`, []string{"# Back again", "1 < 2"}, ""},
		{"nothing where texts are expected", `{"headline":null,"headlines":[1,{"value":2}],"body_html":"","dateline":{},"associations":{"a":null},"versioncreated":7}`, nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Parse("a.json", []byte(tt.in), "")
			if err != nil {
				t.Fatal(err)
			}
			if err := sound(d); err != nil {
				t.Error(err)
			}
			if d.Format != NinJS || d.Date != tt.date {
				t.Errorf("format %s of %q; want %s of %q", d.Format, d.Date, NinJS, tt.date)
			}
			if diff := cmp.Diff(tt.want, kinds(d)); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNewsBroken(t *testing.T) {
	laughs := `<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><nitf><body>` + "\n<p>&b;</p></body></nitf>"
	tests := []struct {
		path, in string
		format   Format
		want     string
	}{
		{"a.xml", "<nitf>\n<body>\n<p>a</body></nitf>", "", "broken nitf at byte 18, line 3: </body> ends what was not begun"},
		{"a.xml", "<newsItem>\n<contentMeta>", "", "line 2: it ends within <contentMeta>"},
		{"a.xml", "<nitf>\n<body><p", "", "line 2: it ends within a tag or a comment"},
		{"a.xml", laughs, "", "line 2: invalid character entity &b;"},
		{"a.xml", `<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><p>&x;</p></body></nitf>`, "", "invalid character entity &x;"},
		{"a.xml", "<nitf><body>" + strings.Repeat("<em>", 2000), "", "nested more than 1000 deep"},
		{"a.xml", "<tt/>", NITF, "it has no item of news"},
		{"a.json", `{"headline":"a","body_html":"b",}`, "", "a key in quotes was expected"},
		{"a.json", "{\"headline\":\"a\",\n\"body_html\":\"b", "", "line 2: it ends too early"},
		{"a.json", `{"headline":"a","body_html":"b","c":` + strings.Repeat("[", 600), "", "nested too deep"},
		{"a.json", `{"name":"a"}`, NinJS, "it has no item of news"},
		{"a.json", `[1]`, NinJS, "it has no item of news"},
	}
	for _, tt := range tests {
		_, err := Parse(tt.path, []byte(tt.in), tt.format)
		var broken *SyntaxError
		if !errors.As(err, &broken) || broken.Hint == "" || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Parse(%.60q) as %q: error %v; want one with %q", tt.in, tt.format, err, tt.want)
		}
	}
}

// XML and JSON of other kinds are left alone.
func TestNoNews(t *testing.T) {
	for _, in := range []string{
		`{"name":"a","description":"b","version":"1.0"}`, `{"headline":"a"}`, `{"title":"a","body_html":"<p>b</p>"}`, `{"@type":"NewsArticle","headline":"a"}`,
		`[]`, `[1,2]`, `{"items":[{"headline":"a"}]}`, `{"properties":{"headline":{},"body_html":{}}}`, `{"headline`,
	} {
		if _, err := Parse("a.json", []byte(in), ""); !errors.Is(err, ErrUnknown) {
			t.Errorf("Parse(%q): %v; want %v", in, err, ErrUnknown)
		}
	}
	for _, in := range []string{"<project/>", "<news/>", "<html><body/></html>", "x<nitf/>", "<!-- <nitf> -->"} {
		if _, err := Parse("a.xml", []byte(in), ""); !errors.Is(err, ErrUnknown) {
			t.Errorf("Parse(%q): %v; want %v", in, err, ErrUnknown)
		}
	}
}

func TestListable(t *testing.T) {
	var s stories
	s.document = &Document{}
	for _, name := range []string{"Anna  Holm", "Anna Holm", "Anna", "ANNA HOLM", "anna holm", "123 4th Street", "Anna <b>", "", strings.Repeat("Anna ", 30)} {
		s.lists("person", name, "")
	}
	s.lists("place", "Vienna", "")
	s.lists("place", "VIC", "")
	s.lists("person", "Anna Holm", "f")
	if diff := cmp.Diff([]string{"Anna Holm person f", "Vienna place"}, listedNames(s.document)); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

// Items of any number and length are read in time that grows with them.
func TestNewsLong(t *testing.T) {
	body := strings.Repeat("<p>They met again.</p>", 20_000)
	item := fmt.Sprintf(`{"headline":"a","body_html":%q,"body_text":%q}`, body, strings.Repeat("They met again.\n", 20_000))
	for name, in := range map[string]string{
		"a.json": "[" + strings.Repeat(item+",", 5) + item + "]",
		"b.json": `{"headline":"a","body_text":"b","bodies":[` + strings.Repeat(`{"value":"They met again."},`, 20_000) + `{}]}`,
		"c.json": `{"headline":"a","bodies":[` + strings.Repeat(`{"value":"They met again."},{"value":"He left at once."},`, 20_000) + `{}]}`,
		"c.xml":  "<newsItem><contentSet>" + strings.Repeat("<inlineData>They met again.</inlineData><inlineData>He left at once.</inlineData>", 20_000) + "</contentSet></newsItem>",
		"a.xml":  "<nitf><body>" + strings.Repeat("<body.content>"+body+"</body.content>", 5) + "</body></nitf>",
		"b.xml":  "<nitf><head><docdata><identified-content>" + strings.Repeat("<person>Anna Holm</person>", 100_000) + "</identified-content></docdata></head></nitf>",
	} {
		start := time.Now()
		if _, err := Parse(name, []byte(in), ""); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s takes %v", name, took)
		}
	}
}

func FuzzNews(f *testing.F) {
	fuzzFormat(f, NITF, newsSeeds(f, "nitf.xml", `<nitf><body><p>a<![CDATA[<p>b &amp; c</p>]]> d</p></body></nitf>`)...)
}

func FuzzNewsML(f *testing.F) {
	fuzzFormat(f, NewsML, newsSeeds(f, "newsml-g2.xml", `<newsItem xml:lang="fa"><contentSet><inlineData>a &amp;lt; b</inlineData></contentSet></newsItem>`)...)
}

func FuzzNinJS(f *testing.F) {
	fuzzFormat(f, NinJS, append(newsSeeds(f, "ninjs.json", `{"headline":"a\u00e9 <b>c</b>","body_text":"d e","body_html":"<p>d <i>e</i></p>"}`), newsSeeds(f, "superdesk.json", `[{"by":"a"}]`)...)...)
}

// newsSeeds returns a sample and more.
func newsSeeds(f *testing.F, sample string, more ...string) []string {
	source, err := os.ReadFile("../../testdata/formats/" + sample)
	if err != nil {
		f.Fatal(err)
	}
	return append(more, string(source))
}
