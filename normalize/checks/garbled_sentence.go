package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var garbledSentence = &check.Check{
	Name: "garbled-sentence",
	Doc: check.Doc{
		Title: "a sentence that refers to nothing in the text",
		Text: `Finds a short sentence at the end of a paragraph that says in the passive, with can, may or could, what becomes of
"the system", "the issue" or the like, and whose words have nothing to do with the text around it: it names nobody, and its
subject comes from nowhere. The engine has lost what the source spoke of. A person has to look, so it is information, and has
no suggestion.`,
		Before:   "The bank was named in the list of sanctions. Contacts with the system can be disconnected.",
		After:    "The bank was named in the list of sanctions. Contacts with the system can be disconnected.",
		Category: "accuracy/mistranslation",
		Severity: check.Info,
	},
	Run: runGarbledSentence,
}

func runGarbledSentence(p *check.Pass) {
	before := &spokenOf{pass: p, stems: map[string]bool{}}
	for i := range p.Passages {
		g := &p.Passages[i]
		n := len(g.Sentences) - 1
		if n < 1 {
			continue
		}
		if s := g.Sentences[n]; stopped(g, s) {
			if noun, ok := loose(g, s); ok && !before.has(stem(strings.ToLower(g.Token(s.First))), i, s.First) {
				reportGarbled(p, g, s, noun)
			}
		}
	}
}

// spokenOf has the stems of the text before a place, which are read when they are first asked for.
type spokenOf struct {
	pass           *check.Pass
	stems          map[string]bool
	passage, token int
}

// has reports whether a stem stands before a token of a passage, or where it was asked for before.
func (s *spokenOf) has(word string, passage, token int) bool {
	for ; s.passage <= passage; s.passage, s.token = s.passage+1, 0 {
		g, top := &s.pass.Passages[s.passage], token
		if s.passage < passage {
			top = len(g.Tokens)
		}
		for ; s.token < top; s.token++ {
			s.stems[stem(g.Token(s.token))] = true
		}
		if s.passage == passage {
			break
		}
	}
	return s.stems[word]
}

func reportGarbled(p *check.Pass, g *document.Passage, s document.Sentence, noun string) {
	f := check.At(g.Segment, s.Start, s.End)
	f.Confidence = 0.45
	f.Message = "this sentence may be garbled; compare it with the source"
	f.Evidence = []string{fmt.Sprintf("%q refers to nothing in the text", "the "+noun), "its subject is not spoken of before"}
	p.Report(f)
}

// loose reports whether a sentence is a short passive with a modal verb about something general, that names nothing and nobody
// and begins with a noun; noun is what it refers to.
func loose(g *document.Passage, s document.Sentence) (noun string, ok bool) {
	if n := s.Top - s.First; n < 5 || n > 12 {
		return "", false
	}
	first := strings.ToLower(g.Token(s.First))
	if _, word := dictionaries.Word(first); !word || stem(first) == "" || opensClause[first] {
		return "", false
	}
	passive := false
	for i := s.First; i < s.Top; i++ {
		w := g.Token(i)
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case g.Tokens[i].Kind == document.Punct && i < s.Top-1, g.Tokens[i].Kind != document.Punct && g.Tokens[i].Kind != document.Word:
			return "", false
		case i > s.First && unicode.IsUpper(r), pronouns[w]:
			return "", false
		case modals[w] && i+2 < s.Top && g.Token(i+1) == "be" && strings.HasSuffix(g.Token(i+2), "ed"):
			passive = true
		case w == "the" && i+2 < s.Top && vague[g.Token(i+1)] && !nounLike(g, i+2):
			noun = g.Token(i + 1)
		}
	}
	return noun, passive && noun != ""
}

// nounLike reports whether token i may be a noun that the one before it only qualifies: "the system administrator".
func nounLike(g *document.Passage, i int) bool {
	w := g.Token(i)
	return g.Tokens[i].Kind == document.Word && !functionWords[w] && !modals[w] && len(w) > 3
}

var (
	modals      = stringSet("can may could might will would should must cannot")
	pronouns    = stringSet("I you he she it we they him her them his its their our my your this these those who which that by")
	opensClause = stringSet("however according meanwhile therefore if when while although since because after before under with")
	vague       = stringSet("system issue matter process case thing subject problem question situation condition action operation issues " +
		"matters cases things systems topic plan person side sides party parties work activity activities place")
)
