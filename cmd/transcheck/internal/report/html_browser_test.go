package report

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"transcheck/cmd/transcheck/internal/decisions"
	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// TestHTMLInBrowser opens pages in a browser and uses them as an editor does.
func TestHTMLInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	ctx := startBrowser(t)
	for name, test := range map[string]func(*testing.T, func(...*File) *tab){
		"keyboard": reviewByKeyboard, "mouse": reviewByMouse, "filters": reviewFiltered, "kept": reviewKept, "own words": reviewOwnWords,
		"hostile": reviewHostile, "as fix does": reviewAsFix, "files": reviewFiles, "accessible": reviewAccessible,
	} {
		t.Run(name, func(t *testing.T) {
			test(t, func(files ...*File) *tab { return open(t, ctx, files...) })
		})
	}
}

func reviewByKeyboard(t *testing.T, open func(...*File) *tab) {
	p := open(summitFile(t))
	p.press("j")
	if got := p.current(); got != "Nikola Dimitroff" {
		t.Errorf("the first finding is %q", got)
	}
	if !value[bool](p, `document.activeElement.matches(".card[aria-current]")`) {
		t.Error("the current card has no focus")
	}
	p.press("j")
	p.press("k")
	p.press("2")
	if got := p.status(); got != "Accepted. 5 left." {
		t.Errorf("the status is %q", got)
	}
	p.press("u")
	if got := p.status(); got != "Undone. 6 left." || p.current() != "Nikola Dimitroff" {
		t.Errorf("the status is %q, the finding %q", got, p.current())
	}
	p.press("a")  // the name
	p.press("a")  // the space
	p.press("d")  // the sentence stands
	p.press("aa") // the scrap, the missing word
	p.press("a")  // there is no suggestion for the last one
	if got := p.status(); !strings.HasPrefix(got, "There is no suggestion") {
		t.Errorf("the status is %q", got)
	}
	p.press("d")
	if got := p.status(); got != "Dismissed. Nothing is left." {
		t.Errorf("the status is %q", got)
	}

	f := summitFile(t)
	want := fixedBytes(t, f, 0, 1, 3, 4)
	if diff := cmp.Diff(want, string(p.saved(`[data-do="save"]`, "summit.txt"))); diff != "" {
		t.Errorf("the saved file (-want +got):\n%s", diff)
	}
	if got := value[string](p, "correctedText(review.file)"); got != want {
		t.Errorf("the text is %q, want %q", got, want)
	}
	const stet = "text\tcheck\tpath\treason\tuntil\n" +
		"A spokesman for the hosts said that the wording of the annex was the last open question of the talks at Lake Ohrid.\trepeated-sentence\tdrafts/summit.txt\t\t\n" +
		"The paper can be turned to the party.\tgarbled-sentence\tdrafts/summit.txt\t\t\n"
	if diff := cmp.Diff(stet, string(p.saved(`[data-do="save-stet"]`, "stet.tsv"))); diff != "" {
		t.Errorf("the stet list (-want +got):\n%s", diff)
	}
	p.do(`for (const f of review.file.findings) decide([[f, {kind: "dismiss", reason: ""}]])`)
	letStand(t, f, value[string](p, "stetList()"))
}

// letStand holds that a list of what stands is read, and lets all findings of a file stand that have words.
func letStand(t *testing.T, f *File, stet string) {
	t.Helper()
	list, err := decisions.ReadStets("stet.tsv", strings.NewReader(stet))
	if err != nil {
		t.Fatalf("%q: %v", stet, err)
	}
	for _, k := range f.Findings {
		if list.Decide(&k, f.Path, "/desk/"+f.Path, "2022-01-09"); k.Decision == nil && k.Text != "" {
			t.Errorf("%q is not let stand by %q", k.Text, stet)
		}
	}
}

// fixedBytes returns the file with the first suggestions of some of its findings applied.
func fixedBytes(t *testing.T, f *File, numbers ...int) string {
	t.Helper()
	var some []check.Finding
	for _, n := range numbers {
		some = append(some, f.Findings[n])
	}
	res := normalize.Apply(f.Document, some, normalize.Policy{Fix: normalize.All, MinConfidence: 1e-9})
	if len(res.Left) > 0 {
		t.Fatalf("left: %v", res.Left)
	}
	return string(res.Source)
}

func reviewByMouse(t *testing.T, open func(...*File) *tab) {
	p := open(summitFile(t))
	p.prefer("prefers-color-scheme", "light")
	p.click(`mark[data-n="3"]`)
	if got := p.current(); got != "Had been" {
		t.Errorf("the finding is %q", got)
	}
	p.click(".card[aria-current] .accept")
	p.wait(`!document.querySelector("main").textContent.includes("Ohrid. Had been")`)
	p.click(`[data-do="undo"]`)
	p.wait(`document.querySelector("#left").textContent === "6 of 6 left"`)
	p.click(`[data-do="safe"]`)
	p.wait(`document.querySelector("#left").textContent === "5 of 6 left"`)
	if got, want := value[string](p, "correctedText(review.file)"), fixedBytes(t, summitFile(t), 1); got != want {
		t.Errorf("the text is %q, want %q", got, want)
	}
	p.click(`mark[data-n="0"]`)
	p.click(`.card[aria-current] [data-choice="1"]`)
	p.wait(`document.querySelector("main").textContent.includes("Minister Nikolai Dimitrov said")`)
	p.click(`mark[data-n="5"]`)
	p.click(".card[aria-current] .dismiss")
	p.wait(`document.querySelector(".card.dismissed")`)
	p.click(".card.dismissed .reopen")
	p.wait(`!document.querySelector(".card.dismissed")`)
	p.click(`[data-do="help"]`)
	p.wait(`document.querySelector("#help").open`)
}

func reviewFiltered(t *testing.T, open func(...*File) *tab) {
	p := open(summitFile(t), notesFile(t))
	shown := `[...document.querySelectorAll("article.shown .card")].filter((c) => c.offsetParent || c.offsetHeight).length`
	choose := func(id, value string) {
		p.do(`byId("` + id + `").value = "` + value + `"; byId("` + id + `").dispatchEvent(new Event("change", {bubbles: true}))`)
	}
	for _, tt := range []struct {
		id, value, none string
		want            int
	}{
		{"check", "misspelled-name", "", 1},
		{"severity", "warning", "", 2},
		{"severity", "info", "", 1},
		{"confidence", "90", "0", 3},
		{"decision", "accept", "", 0},
		{"decision", "open", "", 6},
	} {
		choose(tt.id, tt.value)
		if got := value[int](p, shown); got != tt.want {
			t.Errorf("%s %s shows %d cards, want %d", tt.id, tt.value, got, tt.want)
		}
		choose(tt.id, tt.none)
	}
	choose("check", "misspelled-name")
	p.press("jjj") // one in the first file, two in the second
	if got := p.current(); got != "Ana Markovich" {
		t.Errorf("the third name is %q", got)
	}
	choose("decision", "open")
	p.press("a")
	if got := p.current(); got != "Nikola Dimitroff" {
		t.Errorf("the name after the last one is %q", got)
	}
}

// reviewKept holds that decisions outlast the page, with reasons and words of one's own.
func reviewKept(t *testing.T, open func(...*File) *tab) {
	p := open(summitFile(t))
	p.press("ja")
	p.press("d")
	p.wait(`document.querySelector(".card.dismissed")`)
	p.do(`document.querySelector(".card.dismissed .reason").value = "as spoken\tin \"quotes\""`)
	p.do(`document.querySelector(".card.dismissed .reason").dispatchEvent(new Event("change", {bubbles: true}))`)
	p.do(`act(review.file.findings[3], ownWords(review.file.findings[3], "Has been"))`)
	before := value[string](p, "correctedText(review.file) + stetList()")
	p.check(chromedp.Do(p.ctx, chromedp.Reload()))
	p.wait(`document.readyState === "complete" && document.querySelector("#left").textContent === "3 of 6 left"`)
	if diff := cmp.Diff(before, value[string](p, "correctedText(review.file) + stetList()")); diff != "" {
		t.Errorf("what was decided (-before +after the page was loaded again):\n%s", diff)
	}
	if want := "\tas spoken in \"quotes\"\t"; !strings.Contains(before, want) {
		t.Errorf("no reason in %q", before)
	}
}

// reviewOwnWords holds that words of the editor's own are written as the format wants them, and leave markup alone.
func reviewOwnWords(t *testing.T, open func(...*File) *tab) {
	for _, tt := range []struct{ name, path, source, found, own, want string }{
		{"text", "a.txt", "They met Anthony Blanken.\r\n", "Anthony Blanken", "Zoë Ünal", "They met Zoë Ünal.\r\n"},
		{"fewer words", "a.txt", "They met Anthony Blanken.", "Anthony Blanken", "Blinken", "They met Blinken."},
		{"none", "a.txt", "They met Anthony Blanken.", "Anthony Blanken", " ", "They met."},
		{"markup", "a.md", "They met Anthony **Blanken**.", "Anthony Blanken", "Antony Blinken", "They met Antony **Blinken**."},
		{"line end", "a.md", "They met Anthony\nBlanken.", "Anthony Blanken", "Antony Blinken", "They met Antony\nBlinken."},
		{"entities", "a.html", "<p>They met Anthony <b>Blanken</b> &amp; left.</p>", "Anthony Blanken", "A<ntony B&inken", "<p>They met A&lt;ntony <b>B&amp;inken</b> &amp; left.</p>"},
		{"ASCII", "a.html", "<meta charset=latin1><p>They met Anthony Blanken.</p>", "Anthony Blanken", "Blînken", "<meta charset=latin1><p>They met Bl&#238;nken.</p>"},
		{
			"JSON", "a.json", `{"segments":[{"start":0,"end":2,"text":" They met Anthony Blanken.","words":[{"word":" They"},{"word":" met"},{"word":" Anthony"},{"word":" Blanken."}]}],"language":"en"}`, "Blanken", `Blîn"ken`,
			`{"segments":[{"start":0,"end":2,"text":" They met Anthony Bl\u00een\"ken.","words":[{"word":" They"},{"word":" met"},{"word":" Anthony"},{"word":" Bl\u00een\"ken."}]}],"language":"en"}`,
		},
		{"Windows-1252", "a.txt", "Zo\xEB met Anthony Blanken.", "Anthony Blanken", "Blînken €", "Zo\xEB met Bl\xEEnken \x80."},
		{"UTF-16", "a.txt", "\xFF\xFEa\x00 \x00b\x00", "b", "é𝄞", "\xFF\xFEa\x00 \x00\xE9\x00\x34\xD8\x1E\xDD"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(t, tt.path, []byte(tt.source))
			f := in(t, d, strings.ReplaceAll(tt.found, " ", map[bool]string{true: "\n", false: " "}[tt.name == "line end"]))
			f.Check, f.Severity, f.Confidence, f.Message = "misspelled-name", check.Error, 0.9, "another name"
			p := open(&File{Path: tt.path, Document: d, Findings: []check.Finding{f}})
			p.press("je")
			p.wait(`document.activeElement.matches(".ask input")`)
			p.do(`document.activeElement.value = ""`)
			p.press(tt.own + "\r")
			if got := p.status(); got != "Accepted. Nothing is left." {
				t.Fatalf("the status is %q", got)
			}
			got, err := base64.StdEncoding.DecodeString(value[string](p, `btoa(String.fromCharCode(...correctedBytes(review.file)))`))
			if diff := cmp.Diff(tt.want, string(got)); diff != "" || err != nil {
				t.Errorf("the file, %v (-want +got):\n%s", err, diff)
			}
		})
	}
}

func reviewHostile(t *testing.T, open func(...*File) *tab) {
	f := hostilePage(t)
	p := open(f)
	for i := range f.Document.Segments {
		want := onPage(f.Document.Segments[i].Text)
		if diff := cmp.Diff(want, value[string](p, "review.file.rows["+string(rune('0'+i))+"].element.textContent")); diff != "" {
			t.Errorf("text %d (-want +got):\n%s", i, diff)
		}
	}
	p.press("j" + strings.Repeat("a", len(f.Findings)))
	if got := p.status(); got != "Accepted. Nothing is left." {
		t.Errorf("the status is %q", got)
	}
	got, err := base64.StdEncoding.DecodeString(value[string](p, `btoa(Array.from(correctedBytes(review.file), (b) => String.fromCharCode(b)).join(""))`))
	if diff := cmp.Diff(fixedBytes(t, f, 0, 1, 2, 3, 4, 5, 6, 7), string(got)); diff != "" || err != nil {
		t.Errorf("the file, %v (-want +got):\n%s", err, diff)
	}
	if n := value[int](p, `document.querySelectorAll("script, style, img, iframe, object, [onclick], [onerror]").length`); n != 3 {
		t.Errorf("%d elements that the article may have brought", n)
	}
	p.do(`for (const f of review.file.findings) decide([[f, {kind: "dismiss", reason: "=1+1 \"said\"\tso"}]])`)
	letStand(t, f, value[string](p, "stetList()"))
}

// reviewAsFix holds that the files that a page makes are those that --fix makes, in every format and encoding.
func reviewAsFix(t *testing.T, open func(...*File) *tab) {
	checker, err := normalize.New(normalize.Options{From: "fa"})
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("../../../../testdata/formats/*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	var all []*File
	for _, path := range append(paths, "../../../../testdata/vienna-talks.txt") {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Parse(path, source, "")
		if err != nil {
			t.Fatal(err)
		}
		if found := checker.Check(d); len(found) > 0 && len(d.Parts) == 0 {
			all = append(all, &File{Path: path, Document: d, Findings: found})
		}
	}
	p := open(all...)
	p.do(`for (const file of review.files) decide(file.findings.filter((f) => f.suggestions.length).map((f) => [f, suggested(f, 0)]))`)
	for i, f := range all {
		this := "review.files[" + describe(i) + "]"
		want := normalize.Apply(f.Document, f.Findings, normalize.Policy{Fix: normalize.All, MinConfidence: 1e-9})
		if n := value[int](p, this+`.findings.filter((f) => f.decision).length`); n != len(want.Applied) {
			t.Errorf("%s: %d accepted, %d fixed", f.Path, n, len(want.Applied))
		}
		got, err := base64.StdEncoding.DecodeString(value[string](p, `btoa(Array.from(correctedBytes(`+this+`), (b) => String.fromCharCode(b)).join(""))`))
		if diff := cmp.Diff(string(want.Source), string(got)); diff != "" || err != nil {
			t.Errorf("%s, %v (-fix +page):\n%s", f.Path, err, diff)
		}
		again, err := document.Parse(f.Path, want.Source, f.Document.Format)
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for k := range again.Segments {
			texts = append(texts, onPage(again.Segments[k].Text))
		}
		if diff := cmp.Diff(texts, value[[]string](p, this+".rows.map(corrected)")); diff != "" && len(texts) == len(f.Document.Segments) {
			t.Errorf("%s, its text (-fix +page):\n%s", f.Path, diff)
		}
	}
}

// reviewFiles holds that several files are gone through one after another.
func reviewFiles(t *testing.T, open func(...*File) *tab) {
	p := open(summitFile(t), notesFile(t), hostilePage(t))
	if n := value[int](p, `document.querySelectorAll("#files a").length`); n != 3 {
		t.Errorf("%d files are listed", n)
	}
	p.press("]")
	p.wait(`review.file.data.path === "notes.md"`)
	p.press("aa")
	if got := p.status(); got != "Accepted. 14 left. This file is done; ] goes to the next one." {
		t.Errorf("the status is %q", got)
	}
	if got := value[string](p, `document.querySelector("#files a[aria-current] .count").textContent`); got != "done" {
		t.Errorf("the list of files says %q", got)
	}
	p.press("[")
	p.wait(`review.file.data.path === "drafts/summit.txt"`)
	p.click("#files li:nth-child(3) a")
	p.wait(`review.file === review.files[2]`)
}

// contrasts returns where text on the page is hard to read: its contrast is below 4.5 to 1, or 3 to 1 where it is large.
const contrasts = `(() => {
	const parts = (c) => { const n = c.match(/[\d.]+/g).map(Number); return n.length < 4 ? [...n.slice(0, 3), 1] : n; };
	const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3]));
	const light = (c) => { const [r, g, b] = c.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
	const paper = (e) => { const c = parts(getComputedStyle(e).backgroundColor); return c[3] === 1 || !e.parentElement ? c.slice(0, 3) : over(c, paper(e.parentElement)); };
	const out = [];
	for (const e of document.querySelectorAll("body *")) {
		const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
		if (!own || !e.getClientRects().length || e.disabled || e.closest("noscript, script, select")) continue;
		const style = getComputedStyle(e);
		const back = paper(e);
		const [x, y] = [light(over(parts(style.color), back)), light(back)].sort((a, b) => b - a);
		const ratio = (x + 0.05) / (y + 0.05);
		const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
		if (ratio < (large ? 3 : 4.5)) out.push(e.tagName + "." + e.className + " " + ratio.toFixed(2) + " " + e.textContent.slice(0, 30));
	}
	return out;
})()`

// reviewAccessible holds that the page can be read, and used, by everybody.
func reviewAccessible(t *testing.T, open func(...*File) *tab) {
	p := open(summitFile(t), notesFile(t))
	p.press("jad")
	p.press("j")
	for _, scheme := range []string{"light", "dark"} {
		p.prefer("prefers-color-scheme", scheme)
		for _, bad := range value[[]string](p, contrasts) {
			t.Errorf("%s: contrast of %s", scheme, bad)
		}
	}
	p.press("e")
	for _, tt := range []struct{ what, bad string }{
		{"a control without a name", `[...document.querySelectorAll("button, input, select, textarea, a, progress, dialog")].filter((e) => !(e.textContent.trim() && e.matches("button, a")) && !e.labels?.length && !e.ariaLabel && !e.hasAttribute("aria-labelledby")).map((e) => e.outerHTML)`},
		{"an identifier used twice", `[...document.querySelectorAll("[id]")].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)`},
		{"a reference to nothing", `[...document.querySelectorAll("[aria-labelledby], [for]")].flatMap((e) => (e.getAttribute("aria-labelledby") || e.getAttribute("for")).split(" ")).filter((id) => !document.getElementById(id))`},
		{"a heading that skips a level", `[...document.querySelectorAll("article.shown h2, article.shown h3, h1")].map((e) => Number(e.tagName[1])).filter((n, i, all) => i && n > all[i - 1] + 1).map(String)`},
		{"a landmark that is missing", `["header", "main", "nav", "footer", "[role=search]", "[role=status][aria-live=polite]", "html[lang=en]"].filter((s) => document.querySelectorAll(s).length !== 1)`},
		{"words without a direction of their own", `[...document.querySelectorAll(".text")].filter((e) => e.dir !== "auto").concat([...document.querySelectorAll("del, ins, .why li")].filter((e) => !e.querySelector("bdi"))).map((e) => e.outerHTML)`},
		{"a card that the tab key does not reach in turn", `[...document.querySelectorAll(".card")].filter((e) => e.tabIndex !== 0).map((e) => e.id)`},
	} {
		for _, bad := range value[[]string](p, tt.bad) {
			t.Errorf("%s: %s", tt.what, bad)
		}
	}
	p.press("\x1b")
	p.wait(`document.activeElement.matches(".card[aria-current]")`)
	// without the keys of its own, the page is gone through with the tab key
	p.do(`byId("keys").checked = false; document.querySelector(".card").focus()`)
	p.wait(`document.querySelector(".card").matches("[aria-current]")`)
	p.press("j")
	for range 20 {
		p.press("\t")
		if p.current() == "left.He" {
			break
		}
	}
	if got := p.current(); got != "left.He" {
		t.Errorf("the tab key leads to %q", got)
	}
	// a narrow screen has the cards below the text, and nothing to scroll sideways for
	p.check(chromedp.Do(p.ctx, chromedp.EmulateViewport(320, 640)))
	p.wait(`innerWidth === 320 && placing === 0`)
	if over := value[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
		t.Errorf("the page is %d pixels too wide for a narrow screen", over)
	}
	if !value[bool](p, `review.finding.card.getBoundingClientRect().top >= review.finding.row.element.getBoundingClientRect().bottom - 10`) {
		t.Error("the card is not below its text on a narrow screen")
	}
	if outline := value[string](p, `getComputedStyle(document.activeElement).outlineStyle`); outline == "none" {
		t.Error("nobody sees where the focus is")
	}
}
