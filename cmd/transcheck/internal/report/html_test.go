package report

import (
	"bytes"
	"encoding/json"
	"html"
	"regexp"
	"strings"
	"testing"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// texts returns what a page has between its head and its help, which no file changes.
func texts(t *testing.T, page []byte) []byte {
	t.Helper()
	start, end := bytes.Index(page, []byte("<main")), bytes.Index(page, []byte("<dialog"))
	if start < 0 || end < start {
		t.Fatalf("no texts in %s", page)
	}
	return page[start:end]
}

func TestHTML(t *testing.T) {
	page := write(t, "html", Options{}, files(t))
	golden(t, "html", texts(t, page))
	harmless(t, string(page))
	if again := write(t, "html", Options{}, files(t)); !bytes.Equal(page, again) {
		t.Error("another page for the same findings")
	}
}

// TestHTMLOfNothing holds that a page without findings is whole as well.
func TestHTMLOfNothing(t *testing.T) {
	page := string(write(t, "html", Options{}, []*File{{Path: "a.txt"}, {Path: "<b>.txt"}}))
	for _, want := range []string{"<!DOCTYPE html>", "no findings in 2 files", "<li><bdi>a.txt</bdi></li>", "<li><bdi>&lt;b&gt;.txt</bdi></li>", "</html>"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
}

// TestHTMLAsksNothing holds that nothing on the page is loaded from elsewhere, and that no markup has code.
func TestHTMLAsksNothing(t *testing.T) {
	page := string(write(t, "html", Options{}, files(t)))
	if m := regexp.MustCompile(`(?i)(https?:)?//[a-z]+\.[a-z]|@import|\burl\(|<[^>]* on[a-z]+=|<[^>]* style=`).FindString(page); m != "" {
		t.Errorf("%q is on the page", m)
	}
}

// hostileText tries to leave the place it has on a page.
const hostileText = "He met Sami <script>alert(1)</script> Rebak.\n\n" +
	"</script><script>alert(2)</script><!-- <img src=x onerror=alert(3)> ]]> \"' onclick=\"alert(4)\" {{.}} ${alert(5)} `\n\n" +
	"A line\r\nof two &amp; three\u2028four \u202eevif\u202c \x1b[31mred\x07 \u200fעמית\u200f 議長 👩🏽‍🚀 end.\n\n" +
	"</p></main></body></html><style>*{display:none}</style>\n\n" +
	"#KyivToday and \u00a0=1+1\u3000\\n left.\n"

func hostilePage(t *testing.T) *File {
	path := "</script><script>alert(6)</script>\u202e\"'.txt"
	d := parse(t, path, []byte(hostileText))
	var out []check.Finding
	for _, words := range []string{
		"Sami <script>alert(1)</script> Rebak", "</script><script>alert(2)</script><!-- <img src=x onerror=alert(3)>",
		"\"' onclick=\"alert(4)\" {{.}} ${alert(5)} `", "evif\u202c \x1b[31mred\x07", "עמית\u200f 議長 👩🏽‍🚀", "</p></main></body></html><style>*{display:none}</style>",
		"#KyivToday", "=1+1\u3000\\n",
	} {
		f := in(t, d, words)
		f.Check, f.Severity, f.Confidence = "misspelled-name", check.Error, 0.9
		f.Message = "</script><script>alert(7)</script>" + words
		f.Evidence = []string{"<img src=x onerror=alert(8)>", words}
		f.Suggest("</script><b onclick=alert(9)>"+words, 0.9, true)
		f.Suggest("Зеленський <!--", 0.1, false)
		out = append(out, f)
	}
	return &File{Path: path, Document: d, Findings: out}
}

func TestHTMLHostile(t *testing.T) {
	page := write(t, "html", Options{}, []*File{hostilePage(t)})
	golden(t, "html-hostile", texts(t, page))
	if n := bytes.Count(page, []byte("<script")); n != 2 {
		t.Errorf("%d scripts, want that of the page and the data of the file", n)
	}
	if n := bytes.Count(page, []byte("<style")); n != 1 {
		t.Errorf("%d styles", n)
	}
	if bytes.ContainsAny(page, "\x1b\x07\u202e\u2028\u200f\t\r") {
		t.Error("a control character is on the page")
	}
	texts := regexp.MustCompile(`(?s)<p class="text[^>]*>(.*?)</p>`).FindAllStringSubmatch(string(page), -1)
	d := parse(t, "a.txt", []byte(hostileText))
	if len(texts) != len(d.Segments) {
		t.Fatalf("%d texts of %d segments", len(texts), len(d.Segments))
	}
	for i, m := range texts {
		got := html.UnescapeString(regexp.MustCompile(`</?mark[^>]*>`).ReplaceAllString(m[1], ""))
		if want := onPage(d.Segments[i].Text); got != want {
			t.Errorf("text %d is %q, want %q", i, got, want)
		}
	}
}

// TestStretchUnits holds places on the page to those that a browser counts.
func TestStretchUnits(t *testing.T) {
	text := "a\r\nb👩🏽‍🚀é\x1b議c\rd"
	s := &stretch{segment: &document.Segment{Text: text}, to: len(text), at: -1}
	shown := onPage(text)
	for at := range text {
		want := len(utf16Of(onPage(text[:at])))
		if strings.HasSuffix(text[:at], "\r") && strings.HasPrefix(text[at:], "\n") {
			continue // within one line end
		}
		if got := s.unit(at); got != want {
			t.Errorf("unit(%d) = %d, want %d in %q", at, got, want, shown)
		}
	}
	if got := s.unit(0); got != 0 {
		t.Errorf("unit(0) = %d after others", got)
	}
}

func utf16Of(s string) []rune {
	var out []rune
	for _, r := range s {
		out = append(out, r)
		if r >= 0x10000 {
			out = append(out, 0)
		}
	}
	return out
}

// TestHTMLLimits holds that a page stays small enough for a browser, and says what it leaves out.
func TestHTMLLimits(t *testing.T) {
	paragraph := "They met Anthony Blanken on the shore. " + strings.Repeat("The talks went on for days. ", 100)
	d := parse(t, "long.txt", []byte(strings.Repeat(paragraph+"\n\n", maxFileCards+500)))
	f := &File{Path: "long.txt", Document: d}
	for i := range d.Segments {
		k := check.At(&d.Segments[i], 9, 24)
		k.Check, k.Severity, k.Confidence, k.Message = "misspelled-name", check.Error, 0.9, "likely Antony Blinken"
		k.Suggest("Antony Blinken", 0.9, false)
		f.Findings = append(f.Findings, k)
	}
	page := write(t, "html", Options{}, []*File{f, f, f, f, f, f, f})
	if n := len(page); n > 40<<20 {
		t.Errorf("a page of %d MB", n>>20)
	}
	for _, want := range []string{
		"too long to be shown as a whole", ">500 more findings in this file are not on this page",
		">7500 findings are not on this page", "cut-after",
	} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("%q is not on the page", want)
		}
	}
	if n := bytes.Count(page, []byte(`class="card `)); n != maxCards {
		t.Errorf("%d cards, want %d", n, maxCards)
	}
	if bytes.Contains(page, []byte(`"source":`)) {
		t.Error("the page holds a file that is too large")
	}
	start := bytes.Index(page, []byte(`<script type="application/json">`)) + len(`<script type="application/json">`)
	var r review
	if err := json.Unmarshal(page[start:start+bytes.Index(page[start:], []byte("</script>"))], &r); err != nil || r.Whole || len(r.Findings) != maxFileCards {
		t.Errorf("review of %d findings, whole %t: %v", len(r.Findings), r.Whole, err)
	}
}

// TestHTMLBesides holds that the page shows what a file says of its text: who says it and when, and what it was translated from.
func TestHTMLBesides(t *testing.T) {
	const (
		srt   = "1\n00:01:02,500 --> 00:01:04,000\nMINISTER: They met Anthony Blanken.\n"
		xliff = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="fa" target-language="en" original="a"><body>` +
			`<trans-unit id="1"><source>با بلینکن دیدار کردند</source><target>They met Anthony Blanken.</target></trans-unit></body></file></xliff>`
	)
	for _, tt := range []struct{ path, source, want string }{
		{"a.srt", srt, `<p class="text speaker" id="t1-0" dir="auto">MINISTER</p>`},
		{"a.srt", srt, "<p class=\"time\">0:01:02</p>\n<p class=\"text cue\""},
		{"a.xlf", xliff, `<p class="original" dir="auto" lang="fa">با بلینکن دیدار کردند</p>`},
	} {
		d := parse(t, tt.path, []byte(tt.source))
		f := in(t, d, "Anthony Blanken")
		f.Check, f.Severity, f.Confidence = "misspelled-name", check.Error, 0.9
		f.Suggest("Antony Blinken", 0.9, false)
		if page := write(t, "html", Options{}, []*File{{Path: tt.path, Document: d, Findings: []check.Finding{f}}}); !bytes.Contains(page, []byte(tt.want)) {
			t.Errorf("%s: %s is not in %s", tt.path, tt.want, texts(t, page))
		}
	}
}
