package checks

import (
	"fmt"
	"slices"
	"sort"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// foreignAcronyms are the known acronyms of other languages.
var foreignAcronyms = sync.OnceValue(func() map[string]*dictionaries.Phrase {
	all := dictionaries.ForeignAcronyms()
	m := make(map[string]*dictionaries.Phrase, len(all))
	for i := range all {
		m[all[i].Wrong] = &all[i]
	}
	return m
})

// The confidence that letters are the acronym of another language.
const (
	acronymFrom     = 0.9 // that of the text
	acronymAnywhere = 0.8
)

// reportForeign reports the acronyms of other languages that stand by themselves. A text that says what letters stand for means that.
func reportForeign(p *check.Pass) {
	known := foreignAcronyms()
	var explained map[string]bool // made when there is something to report
	for i := range p.Passages {
		g := &p.Passages[i]
		for j, t := range g.Tokens {
			if t.Kind != document.Word || t.End-t.Start > maxForeign || !startsCapital(g.Text[t.Start:t.End]) {
				continue
			}
			a, ok := known[g.Token(j)]
			source := ok && a.Says(p.Names.From())
			if !ok || a.Level == dictionaries.FromSource && !source || shouted(g, j) || coveredAcronym(p, i, t, source) {
				continue
			}
			if explained == nil {
				explained = explainedAcronyms(p.Passages, known)
			}
			if !explained[a.Wrong] {
				reportForeignAt(p, g, j, a, source)
			}
		}
	}
}

// maxForeign is the longest acronym of the table, in bytes, or more.
const maxForeign = 10

func reportForeignAt(p *check.Pass, g *document.Passage, j int, a *dictionaries.Phrase, source bool) {
	from, text := g.Tokens[j].Start, a.Right[0]
	if other := otherArticle(g, j, text); other != "" {
		from, text = g.Tokens[j-1].Start, other+" "+text
	}
	f := check.At(g.Segment, from, g.Tokens[j].End)
	f.Confidence, f.Severity = acronymAnywhere, check.Warning
	if source {
		f.Confidence = acronymFrom
	}
	f.Message = fmt.Sprintf("%s is an acronym of another language", a.Wrong)
	f.Evidence = []string{a.Note}
	f.Suggest(text, f.Confidence, false)
	p.Report(f)
}

// shouted reports whether a token stands among words in capitals, where it may be a word.
func shouted(g *document.Passage, j int) bool {
	capitals := func(i int) bool {
		return i >= 0 && i < len(g.Tokens) && g.Tokens[i].Kind == document.Word && len(g.Token(i)) > 3 && allCapitals(g.Token(i))
	}
	return capitals(j-1) || capitals(j+1)
}

func allCapitals(word string) bool {
	return !slices.ContainsFunc([]rune(word), func(r rune) bool { return r >= 'a' && r <= 'z' })
}

// coveredAcronym reports whether a token is what is known by those letters, unless the source says otherwise, or is reported as
// something else already.
func coveredAcronym(p *check.Pass, passage int, t document.Token, source bool) bool {
	acronyms := p.Names.Acronyms
	i := sort.Search(len(acronyms), func(i int) bool {
		return acronyms[i].Passage > passage || acronyms[i].Passage == passage && acronyms[i].End > t.Start
	})
	if i < len(acronyms) && acronyms[i].Passage == passage && acronyms[i].Start < t.End {
		return true
	}
	mentions := p.Names.Mentions
	i = sort.Search(len(mentions), func(i int) bool {
		return mentions[i].Passage > passage || mentions[i].Passage == passage && mentions[i].End > t.Start
	})
	if i == len(mentions) || mentions[i].Passage != passage || mentions[i].Start >= t.End {
		return false
	}
	m := &mentions[i]
	return m.Wrong != nil || len(m.Known) > 0 && (!source || m.End-m.Start > t.End-t.Start)
}

// explainedAcronyms returns the acronyms that stand in brackets behind a name, or before a name in brackets.
func explainedAcronyms(passages []document.Passage, known map[string]*dictionaries.Phrase) map[string]bool {
	out := map[string]bool{}
	for i := range passages {
		g := &passages[i]
		for j := range g.Tokens {
			if g.Token(j) != "(" || j == 0 || j+1 >= len(g.Tokens) {
				continue
			}
			inside, before := g.Token(j+1), g.Token(j-1)
			if known[inside] != nil && g.Tokens[j-1].Kind == document.Word {
				out[inside] = true
			}
			if known[before] != nil && startsCapital(inside) {
				out[before] = true
			}
		}
	}
	return out
}
