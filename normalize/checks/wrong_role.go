package checks

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/names"
)

var wrongRole = &check.Check{
	Name: "wrong-role",
	Doc: check.Doc{
		Title: "an office that a person did not hold, or a country has not",
		Text: `Finds an office that one person holds at a time, such as foreign minister, ascribed to somebody else than who is
known to have held it on the day of the article (--date, or the date line), and the office of one country ascribed to who holds
it in another. It also finds what a country calls otherwise: the United States has no foreign minister, but a secretary of state;
where newsrooms use the general word all the same this is information. What is called former, future or acting, and sentences
about other times, are left alone; so are offices whose holder on the day is not known.`,
		Before:   "The US Foreign Minister arrived in Kyiv.",
		After:    "The US Secretary of State arrived in Kyiv.",
		Category: "accuracy/mistranslation",
		Severity: check.Warning,
	},
	Run: runWrongRole,
}

func runWrongRole(p *check.Pass) {
	ascribed := p.Names.Ascriptions()
	for i := range ascribed {
		a := &roleCase{Ascription: ascribed[i], pass: p, passage: &p.Passages[ascribed[i].Passage]}
		a.identify()
		if t := a.miscalled(); t != nil {
			a.reportTitle(t)
		} else if a.entry != nil {
			a.judge()
		}
	}
}

// identify finds out who the person is, and takes the name for a part of the whole.
func (a *roleCase) identify() {
	if a.Person == nil {
		return
	}
	if a.entry = a.Person.Entry; a.entry == nil {
		a.entry = a.pass.Names.Supposed(a.Person)
	}
	if a.entry != nil {
		a.Start, a.End = min(a.Start, a.Person.Start), max(a.End, a.Person.End)
	}
}

// The confidence that a title is not what the country calls the office.
const (
	titleOfHolder = 0.9  // the person beside it holds what the country does call so
	titleWrong    = 0.75 //
	titleGloss    = 0.45 // newsrooms use it
)

// miscalled returns the title that the country has instead of the one in the text, or nil.
func (a *roleCase) miscalled() *dictionaries.Title {
	for i := range a.Country.Titles {
		if t := &a.Country.Titles[i]; t.Miscalled == a.Office {
			return t
		}
	}
	return nil
}

// reportTitle reports a title that the country has not.
func (a *roleCase) reportTitle(t *dictionaries.Title) {
	if a.ofOtherYear() || a.entry == nil && a.Person != nil && !strings.Contains(a.Office, " ") {
		return // Emperor Restaurant is named after the office
	}
	f := a.finding(titleWrong)
	called := t.Called[:1]
	switch holds := a.holds(t.Called); {
	case t.Usage == dictionaries.Gloss:
		f.Confidence = titleGloss
	case holds != "":
		f.Confidence, called = titleOfHolder, []string{holds}
		f.Evidence = append(f.Evidence, fmt.Sprintf("%s was %s of %s", a.entry.Name, holds, the(a.Country.Name)))
	case t.Usage == dictionaries.Unclear:
		f.Confidence, called = titleGloss, t.Called
	}
	f.Severity = nameSeverity(f.Confidence)
	f.Message = fmt.Sprintf("%s calls its %s %s", the(a.Country.Name), a.Office, strings.Join(called, " or "))
	if t.Note != "" {
		f.Evidence = append(f.Evidence, t.Note)
	}
	for _, c := range called {
		f.Suggest(a.with(a.Title, inCase(c, a.text(a.Title))), f.Confidence, false)
	}
	a.pass.Report(f)
}

// holds returns the office of some that the person is known to have held in the country, or "".
func (a *roleCase) holds(titles []string) string {
	if a.entry == nil {
		return ""
	}
	for _, r := range a.entry.Roles {
		if r.Of == a.Country.Name && slices.Contains(titles, r.Title) {
			return r.Title
		}
	}
	return ""
}

// text returns the words of a stretch.
func (a *roleCase) text(s names.Stretch) string { return a.passage.Text[s.Start:s.End] }

// with returns the words of the whole with those of a stretch replaced.
func (a *roleCase) with(s names.Stretch, words string) string {
	return a.passage.Text[a.Start:s.Start] + words + a.passage.Text[s.End:a.End]
}

// inCase returns the words of an office in capitals or not, and in the spelling, of those that they replace.
func inCase(office, old string) string {
	if lower := strings.ToLower(old); office == strings.ToLower(office) && (strings.Contains(lower, "defence") || strings.Contains(lower, "labour")) {
		office = british.Replace(office)
	}
	switch {
	case strings.ToUpper(old) == old:
		return strings.ToUpper(office)
	case capital(old) != old:
		return office
	}
	words := strings.Fields(office)
	for i, w := range words {
		if !smallWords[w] {
			words[i] = capital(w)
		}
	}
	return strings.Join(words, " ")
}

// capital returns words with a capital first.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

var (
	british    = strings.NewReplacer("defense", "defence", "labor", "labour")
	smallWords = stringSet("of the for and to in on")
)
