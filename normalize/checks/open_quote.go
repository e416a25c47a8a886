package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// speaker returns the mark before the words that say who spoke, where a quote is open and no other within it.
func (o *openQuote) speaker() (token int, ok bool) {
	for i, depth := o.at, 0; i < len(o.marks); i++ {
		if i > o.at {
			if depth++; !o.marks[i].opens {
				depth -= 2
			}
		}
		if depth > 0 {
			continue
		}
		if depth < 0 {
			break
		}
		to := len(o.passage.Text)
		if i+1 < len(o.marks) {
			to = o.marks[i+1].at
		}
		if token, ok := attribution(o.passage, o.marks[i].at, to); ok {
			return token, true
		}
	}
	return 0, false
}

// ends reports whether the quote plainly ends in its paragraph.
func (o *openQuote) ends() bool {
	_, ok := o.speaker()
	return ok || o.fragment() && !o.resumed()
}

// resumed reports whether the quote goes on with another one, behind the words that say who speaks: "I never," he says, "read it.
func (o *openQuote) resumed() bool {
	if o.at == 0 || o.marks[o.at-1].opens || o.before() != ',' {
		return false
	}
	from, to := o.marks[o.at-1].at, o.marks[o.at].at
	for i, t := range o.passage.Tokens {
		if t.Start > from && t.End <= to && attributes[o.passage.Token(i)] {
			return true
		}
	}
	return false
}

// fragment reports whether the quote is a part of the sentence in which it opens, and ends with it at the latest: the "shocking event.
func (o *openQuote) fragment() bool {
	m := o.marks[o.at]
	return startsLower(o.passage.Text[m.at+m.size:]) && (unicode.IsLetter(o.before()) || strings.ContainsRune(",)–—-", o.before()))
}

// before returns the last character before the quote but for spaces.
func (o *openQuote) before() rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(o.passage.Text[:o.marks[o.at].at], " \u00a0"))
	return r
}

// report reports that the quote is not closed, and where it should be.
func (o *openQuote) report(q *quotes) {
	if token, ok := o.speaker(); ok {
		if token+1 < len(o.passage.Tokens) && dashMarks[o.passage.Token(token+1)] {
			return // dialogue-dash closes it
		}
		o.close(q, token, quoteBeforeSpeaker, "who said it stands behind the mark")
		return
	}
	s, last := o.sentence()
	if o.at+1 < len(o.marks) && o.marks[o.at+1].at < s.End || apostrophe(o.passage.Text[o.marks[o.at].at:s.End]) {
		return // another quote or a single one in the sentence: it might end at either
	}
	switch end := s.Top - 1; {
	case o.fragment():
		o.close(q, end, quoteInSentence, "it opens within this sentence")
	case !strings.Contains(".!?…", o.passage.Token(end)):
	case last && (o.marks[o.at].at <= s.Start || strings.ContainsRune(":,", o.before())):
		o.close(q, end, quoteInParagraph, "the paragraph ends here")
	case strings.ContainsRune(":,", o.before()) && o.at == len(o.marks)-1:
		o.close(q, end, quoteInParagraph, "the sentence ends here")
	}
}

// sentence returns the sentence in which the quote opens, and whether it is the last one of its paragraph.
func (o *openQuote) sentence() (s document.Sentence, last bool) {
	all := o.passage.Sentences
	for i := range all {
		if all[i].End > o.marks[o.at].at {
			return all[i], i == len(all)-1
		}
	}
	return all[len(all)-1], true
}

// close reports that the closing quote is missing at the mark token, which it follows, or precedes where the document does so.
func (o *openQuote) close(q *quotes, token int, confidence float64, why string) {
	g, mark := o.passage, o.passage.Tokens[token]
	if token == 0 || mark.Kind != document.Punct || g.Tokens[token-1].End != mark.Start {
		return
	}
	closing := `"`
	if o.marks[o.at].size > 1 {
		closing = "”"
	}
	f := check.At(g.Segment, g.Tokens[token-1].Start, mark.End)
	f.Confidence = confidence
	if confidence == quoteInParagraph && q.lines() { // a line that was left out may have closed it
		f.Severity = check.Info
	}
	f.Message = "the quote that opens before " + beginningOf(g.Text[o.marks[o.at].at+o.marks[o.at].size:]) + " is not closed"
	f.Evidence = []string{why}
	word, stop := g.Token(token-1), g.Token(token)
	if strings.Contains(".,", stop) && q.outside() {
		f.Suggest(word+closing+stop, confidence, false)
	} else {
		f.Suggest(word+stop+closing, confidence, false)
	}
	q.pass.Report(f)
}

// beginningOf returns the first word of a text in quotes of its own.
func beginningOf(text string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	return "'" + strings.TrimRight(word, ".,:;!?") + "'"
}

// outside reports whether the document puts commas and stops behind its closing quotes, as many British papers do.
func outside(passages []document.Passage) bool {
	behind, before := 0, 0
	for i := range passages {
		text := passages[i].Text
		for _, c := range []string{`"`, "”"} {
			behind += strings.Count(text, c+",") + strings.Count(text, c+".")
			before += strings.Count(text, ","+c) + strings.Count(text, "."+c)
		}
	}
	return behind >= 3 && behind > 2*before // a translation may mix them
}

// apostrophe reports whether a single quote stands at the end of a word, where it may close what a double one opened.
func apostrophe(text string) bool {
	for i, r := range text {
		if r != '\'' && r != '’' || i == 0 {
			continue
		}
		after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		if before, _ := utf8.DecodeLastRuneInString(text[:i]); unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
	}
	return false
}

// unopened reports a quote that closes and was not opened, and where it should be.
func (q *quotes) unopened(g *document.Passage, marks []quoteMark, lone int) {
	m := marks[lone]
	after := 0
	for after < len(g.Tokens) && g.Tokens[after].Start < m.at+m.size {
		after++
	}
	before, _ := utf8.DecodeLastRuneInString(g.Text[:m.at])
	if lone > 0 && before == '.' && after >= 3 && attributes[g.Token(after-3)] {
		q.stray(g, m)
		return
	}
	if lone > 0 || !strings.ContainsRune(",.!?", before) || after < len(g.Tokens) && !says(g, after, len(g.Text)) {
		return // it may belong anywhere
	}
	s := g.Sentences[0]
	for _, next := range g.Sentences {
		if next.Start < m.at {
			s = next
		}
	}
	from := s.First
	for i := s.First; i < s.Top && g.Tokens[i].Start < m.at; i++ {
		if g.Token(i) == ":" {
			from = i + 1
		}
	}
	if g.Tokens[from].Start >= m.at {
		return
	}
	f := check.At(g.Segment, g.Tokens[from].Start, g.Tokens[from].End)
	f.Confidence = quoteInParagraph
	f.Message = "the quote that closes behind " + beginningOf(g.Text[strings.LastIndexByte(g.Text[:m.at], ' ')+1:m.at]) + " was not opened"
	opening := `"`
	if m.size > 1 {
		opening = "“"
	}
	f.Suggest(opening+f.Text, f.Confidence, false)
	if q.lines() { // an earlier line may have opened it as well as not
		f.Severity = check.Info
	}
	q.pass.Report(f)
}

// stray reports a quote that closes again behind the words that say who spoke.
func (q *quotes) stray(g *document.Passage, m quoteMark) {
	f := check.At(g.Segment, m.at-1, m.at+m.size)
	f.Confidence = quoteInSentence
	f.Message = "the quote that closes here was closed before"
	f.Evidence = []string{"who spoke stands before it"}
	f.Suggest(".", f.Confidence, false)
	q.pass.Report(f)
}
