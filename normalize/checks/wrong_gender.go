package checks

import (
	"fmt"
	"sort"
	"strings"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

var wrongGender = &check.Check{
	Name: "wrong-gender",
	Doc: check.Doc{
		Title: "a courtesy title or pronoun of the other gender",
		Text: `Finds Mr. and Ms., spokesman and spokeswoman before the name of somebody whose gender a dictionary has and who is of
the other, and he or she behind such a name where nobody else can be meant: the person is the subject of the sentence, and
neither it nor the sentence before names or speaks of anybody else. Languages such as Persian and Turkish have one pronoun for
both, and engines guess. A surname counts for whom the text calls by the full name; where it speaks of relatives it does not.`,
		Before:   "Wendy Sherman arrived in Geneva. Mr. Sherman will meet the delegation today.",
		After:    "Wendy Sherman arrived in Geneva. Ms. Sherman will meet the delegation today.",
		Category: "accuracy/mistranslation",
		Severity: check.Warning,
	},
	Run: runWrongGender,
}

// The confidence that a word is of the wrong gender, by what stands where.
const (
	genderFullName  = 0.93 // a courtesy title and the full name
	genderSurname   = 0.85 // a courtesy title and the surname of whom the text has introduced
	genderSupposed  = 0.6  // of whom it has not
	genderOffice    = 0.6  // a spokesman who is a woman: some houses call her so
	genderReflexive = 0.85 // "Merkel himself"
	genderPronoun   = 0.75 // a pronoun that can mean nobody else
	genderNext      = 0.6  // one at the head of the sentence behind
)

func runWrongGender(p *check.Pass) {
	people := p.Names.People()
	family := sync.OnceValue(func() bool { return speaksOfFamily(p.Passages) })
	for i := range people {
		for j := range people[i] {
			g := &genderCase{p, &p.Passages[i], &people[i][j], people[i][j].Entry, family}
			g.courtesy()
			g.pronouns()
		}
	}
}

// genderCase is a person whom a passage names, and what agrees with the name.
type genderCase struct {
	pass    *check.Pass
	passage *document.Passage
	person  *names.Person
	entry   *dictionaries.Entry
	family  func() bool // whether the text speaks of relatives
}

// titleGenders are words before a name that say the gender, and what they are of the other.
var titleGenders = map[string]struct{ gender, other string }{
	"mr": {"m", "ms"}, "mister": {"m", "ms"},
	"mrs": {"f", "mr"}, "ms": {"f", "mr"}, "miss": {"f", "mr"}, "madam": {"f", "mr"}, "madame": {"f", "mr"},
	"spokesman": {"m", "spokeswoman"}, "spokeswoman": {"f", "spokesman"},
	"businessman": {"m", "businesswoman"}, "businesswoman": {"f", "businessman"},
	"congressman": {"m", "congresswoman"}, "congresswoman": {"f", "congressman"}, "chairwoman": {"f", "chairman"},
}

// courtesy reports a title before the name that is of the other gender.
func (g *genderCase) courtesy() {
	i := g.tokenBefore(g.person.Start)
	if i >= 0 && g.passage.Token(i) == "." {
		i--
	}
	if i < 0 {
		return
	}
	word := g.passage.Tokens[i]
	text := g.passage.Text[word.Start:word.End]
	title, ok := titleGenders[strings.ToLower(text)]
	if !ok || strings.TrimLeft(g.passage.Text[word.End:g.person.Start], ". \u00a0") != "" {
		return
	}
	supposed := g.entry == nil
	if supposed {
		g.entry = g.pass.Names.Supposed(g.person)
	}
	if !g.known() || g.entry.Gender == title.gender {
		return
	}
	confidence := genderSurname
	office := len(title.other) > 3
	switch {
	case title.gender == "m" && office:
		confidence = genderOffice
	case g.person.Full && strings.EqualFold(text, "mrs"):
		return // Mrs. John Smith is his wife
	case g.person.Full:
		confidence = genderFullName
	case g.kin(title.gender):
		return
	case supposed:
		confidence = genderSupposed
	}
	if supposed && office {
		return
	}
	f := check.At(g.passage.Segment, word.Start, g.person.End)
	f.Message = fmt.Sprintf("%q, but %s is a %s", f.Text, g.entry.Name, genders[g.entry.Gender])
	if supposed {
		f.Evidence = append(f.Evidence, fmt.Sprintf("%s is the only %s known", g.entry.Name, g.passage.Text[g.person.Start:g.person.End]))
	}
	rest := g.passage.Text[word.End:g.person.End]
	other := likeCase(title.other, text)
	if len(text) > 3 && !office && !strings.HasPrefix(rest, ".") {
		other += "." // Miss and Madam have none
	}
	g.report(f, confidence, other+rest)
}

var genders = map[string]string{"m": "man", "f": "woman"}

// known reports whether the person is one whose gender is known to be one of the two.
func (g *genderCase) known() bool { return g.entry != nil && genders[g.entry.Gender] != "" }

// report fills in a finding with its suggestion.
func (g *genderCase) report(f check.Finding, confidence float64, text string) {
	f.Confidence, f.Severity = confidence, nameSeverity(confidence)
	f.Evidence = append([]string{fmt.Sprintf("%s is a %s", g.entry.Name, genders[g.entry.Gender])}, f.Evidence...)
	f.Suggest(text, confidence, false)
	g.pass.Report(f)
}

// tokenBefore returns the last token that ends at or before an offset of the passage, or -1.
func (g *genderCase) tokenBefore(at int) int {
	tokens := g.passage.Tokens
	return sort.Search(len(tokens), func(i int) bool { return tokens[i].End > at }) - 1
}

// kin reports whether a title of the gender before the surname may be a relative's: the dictionary has one, or the text speaks of
// family.
func (g *genderCase) kin(gender string) bool {
	for _, e := range g.pass.Names.Namesakes(g.person) {
		if e != g.entry && e.Gender != g.entry.Gender {
			return true
		}
	}
	return g.family()
}

// speaksOfFamily reports whether any of the passages has a word for a relative.
func speaksOfFamily(passages []document.Passage) bool {
	for i := range passages {
		for j := range passages[i].Tokens {
			if relatives[strings.ToLower(passages[i].Token(j))] {
				return true
			}
		}
	}
	return false
}

var relatives = stringSet(`wife husband spouse spouses widow widower widowed son sons daughter daughters brother brothers sister
	sisters father mother parents family families couple married marriage uncle aunt cousin cousins niece nephew children
	brother-in-law sister-in-law father-in-law mother-in-law son-in-law daughter-in-law siblings twins dynasty`)

// likeCase returns a word with the capitals of another.
func likeCase(word, like string) string {
	switch {
	case len(like) > 1 && like == strings.ToUpper(like):
		return strings.ToUpper(word)
	case capital(like) == like:
		return capital(word)
	}
	return word
}
