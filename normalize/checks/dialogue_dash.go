package checks

import (
	"strings"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var dialogueDash = &check.Check{
	Name: "dialogue-dash",
	Doc: check.Doc{
		Title: "a dash between what was said and who said it",
		Text: `Finds the dash with which Russian, Ukrainian and other languages set off who spoke, behind a comma or the quote that
closes: ", - says Zhukov". English has none there, and --fix alone takes it out. Where the quote is still open it is closed, and a
paragraph that also begins with a dash gets quotes instead. A dash before anything else is left alone. News that people wrote had
none in 8,800 lines.`,
		Before:   `"The bridge will open in May," - says Zhukov.`,
		After:    `"The bridge will open in May," says Zhukov.`,
		Category: "fluency/punctuation",
		Severity: check.Warning,
	},
	Run: runDialogueDash,
}

// The confidence that a dash is one of dialogue.
const (
	dashPlain  = 0.97 // and goes without a word
	dashQuotes = 0.85 // and quotes take its place
)

func runDialogueDash(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		if !strings.ContainsAny(g.Text, "-–—") {
			continue
		}
		for at := 1; at+1 < len(g.Tokens); at++ {
			if !dashMarks[g.Token(at)] || g.Tokens[at].Start == g.Tokens[at-1].End && g.Tokens[at+1].Start == g.Tokens[at].End {
				continue
			}
			first, next := at, at+1
			for next+1 < len(g.Tokens) && dashMarks[g.Token(next)] {
				next++
			}
			if saidBefore(g, first) && spokenBehind(g, next) {
				reportDash(p, g, first, next)
			}
			at = next - 1
		}
	}
}

// saidBefore reports whether what ends before a token was said: it ends with a comma, or with a mark and the quote that closes it.
func saidBefore(g *document.Passage, i int) bool {
	before := g.Token(i - 1)
	if before == "," {
		return true
	}
	if before != `"` && before != "”" && before != "»" || i < 2 {
		return false
	}
	return strings.Contains(",.!?…", g.Token(i-2)) || i < len(g.Tokens) && inverts[g.Token(i+1)]
}

// spokenBehind reports whether who spoke stands at a token.
func spokenBehind(g *document.Passage, i int) bool {
	return inverts[g.Token(i)] && !speaksOn(g, i+1) || says(g, i, len(g.Text))
}

// speaksOn reports whether a verb of saying at the token before is no inversion: "wrote poems".
func speaksOn(g *document.Passage, i int) bool {
	return i >= len(g.Tokens) || !startsCapital(g.Token(i)) && !speakerOpens[g.Token(i)] && !circumstances[g.Token(i)]
}

// reportDash reports the dashes from one token up to another, where who spoke begins.
func reportDash(p *check.Pass, g *document.Passage, first, next int) {
	from, to := g.Tokens[first-1].Start, g.Tokens[next].Start
	mark, space := g.Token(first-1), " "
	if g.Kind == document.Paragraph && dashMarks[g.Token(0)] && !strings.ContainsAny(g.Text[:from], "\"“”«»") {
		head := g.Tokens[1].Start
		f := check.At(g.Segment, 0, to)
		f.Confidence = dashQuotes
		f.Message = "dashes mark what was said, where English has quotes"
		f.Suggest(`"`+g.Text[head:g.Tokens[first-1].End]+`"`+space, dashQuotes, false)
		p.Report(f)
		return
	}
	f := check.At(g.Segment, from, to)
	f.Message = "a dash between what was said and who said it"
	f.Confidence = dashPlain
	if mark == "," && quoted(g.Text, from) && !strings.Contains("\"”»", g.Token(max(0, first-2))) {
		f.Confidence = dashQuotes
		mark += closingQuote(g.Text[:from])
	}
	f.Suggest(mark+space, f.Confidence, f.Confidence == dashPlain)
	p.Report(f)
}

// closingQuote returns the quote that closes what the text leaves open.
func closingQuote(text string) string {
	switch r, _ := utf8.DecodeRuneInString(text[strings.LastIndexAny(text, "\"“«"):]); r {
	case '“':
		return "”"
	case '«':
		return "»"
	}
	return `"`
}
