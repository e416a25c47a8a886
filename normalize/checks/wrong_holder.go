package checks

import (
	"fmt"
	"slices"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
	"transcheck/normalize/names"
)

// The confidence that an ascription is wrong and the suggestion right, by what speaks for it.
const (
	roleAbroad  = 0.9  // the person holds the office on the day in another country
	roleElse    = 0.85 // or is known to have held it in another country only, and the day is unknown
	roleDeputy  = 0.8  // the person is deputy to the one who holds it
	roleAlike   = 0.7  // the name resembles that of who holds it
	roleOther   = 0.6  // the person held another office of the country on the day
	rolePast    = 0.55 // the person held it long before the day, or after
	roleMaybe   = 0.45 // the same, where nothing says that it is told as news
	roleUnknown = 0.45 // what the person was on the day is not known
)

// finding begins a finding about the whole.
func (a *roleCase) finding(confidence float64) check.Finding {
	f := check.At(a.passage.Segment, a.Start, a.End)
	f.Confidence, f.Severity = confidence, nameSeverity(confidence)
	return f
}

// judgeCountry reports the office of another country than the one in which the person holds it.
func (a *roleCase) judgeCountry() bool {
	e, date := a.entry, a.pass.Names.Date()
	var own *dictionaries.Entry
	for _, r := range e.Roles {
		if r.Of == a.Country.Name {
			return false // what a person does in two countries we do not know
		}
		if !names.SameOffice(r.Title, a.Office) || date != "" && !a.pass.Names.Held(&r) {
			continue
		}
		c := a.pass.Names.Country(r.Of)
		if c == nil || own != nil && c != own {
			return false
		}
		own = c
	}
	body := a.Country.Kind == dictionaries.Organization
	if own == nil || own.Kind != a.Country.Kind || body && date == "" || relatedTo(e, a.Country) || relatedTo(own, a.Country) || relatedTo(a.Country, own) {
		return false
	}
	f := a.finding(roleElse)
	evidence := fmt.Sprintf("%s was %s of %s", e.Name, a.Office, the(own.Name))
	if date != "" {
		f = a.finding(roleAbroad)
		evidence += " on " + date
	}
	f.Message = fmt.Sprintf("%s was %s of %s, not of %s", e.Name, a.Office, the(own.Name), the(a.Country.Name))
	f.Evidence = []string{evidence}
	country := own.Name
	if a.People {
		country = own.Demonyms[0]
	} else if a.Of.Start > a.Title.Start && !strings.HasSuffix(a.passage.Text[:a.Of.Start], "the ") {
		country = the(country)
	}
	f.Suggest(a.with(a.Of, country), f.Confidence, false)
	a.pass.Report(f)
	return true
}

func relatedTo(e, o *dictionaries.Entry) bool { return slices.Contains(e.Related, o.Name) }

// reportNever reports an office that the person never held.
func (a *roleCase) reportNever(holder *dictionaries.Entry) {
	e := a.entry
	now := a.now()
	if a.supposed() && (now == nil || now.Of != a.Country.Name) {
		return // somebody else of that name
	}
	var f check.Finding
	switch deputy := a.deputy(); {
	case deputy != nil:
		f = a.finding(roleDeputy)
		f.Suggest(a.with(a.Title, inCase(deputy.Title, a.text(a.Title))), roleDeputy, false)
		now = deputy
	case alike(e, holder):
		f = a.finding(roleAlike)
		f.Suggest(a.withHolder(holder), roleAlike, false)
	case now != nil && a.only(now):
		f = a.finding(roleOther)
		f.Suggest(a.with(a.Title, inCase(now.Title, a.text(a.Title))), roleOther, false)
		f.Suggest(a.withHolder(holder), (1-roleOther)/2, false)
	case now != nil:
		f = a.finding(roleOther)
	default:
		f = a.finding(roleUnknown)
	}
	f.Message = fmt.Sprintf("%s was not %s of %s", e.Name, a.Office, the(a.Country.Name))
	f.Evidence = []string{a.heldBy(holder)}
	if now != nil {
		f.Evidence = append(f.Evidence, describe(e, now, a.pass.Names.Held(now), a.pass.Names.Date()))
	}
	a.pass.Report(f)
}

// heldBy says who held the office on the day.
func (a *roleCase) heldBy(holder *dictionaries.Entry) string {
	return fmt.Sprintf("%s was %s of %s on %s", holder.Name, a.Office, the(a.Country.Name), a.pass.Names.Date())
}

// describe says what office a person held.
func describe(e *dictionaries.Entry, r *dictionaries.Role, dated bool, date string) string {
	s := fmt.Sprintf("%s was %s", e.Name, r.Title)
	if r.Of != "" {
		s += " of " + the(r.Of)
	}
	if dated {
		s += " on " + date
	}
	return s
}

// reportTime reports an office that the person held at another time: no longer, or not yet.
func (a *roleCase) reportTime(holder *dictionaries.Entry, when string) {
	e := a.entry
	confidence := rolePast
	switch may, told := a.isNews(); {
	case !may:
		return
	case !told:
		confidence = roleMaybe
	}
	f := a.finding(confidence)
	f.Message = fmt.Sprintf("%s was %s %s of %s", e.Name, when, a.Office, the(a.Country.Name))
	f.Evidence = []string{a.heldBy(holder)}
	switch {
	case alike(e, holder):
		f.Suggest(a.withHolder(holder), confidence, false)
	case when == "no longer" && a.Person.Start > a.Title.Start && a.Of.Start == a.Start && a.Person.Start-a.Title.End == 1:
		former := "former "
		if a.passage.Sentences[a.sentence()].Start == a.Start {
			former = "Former "
		}
		f.Suggest(former+a.text(a.Stretch), confidence, false)
	}
	a.pass.Report(f)
}

// withHolder returns the words of the whole with the name of who holds the office.
func (a *roleCase) withHolder(holder *dictionaries.Entry) string {
	name := holder.Name
	if first, rest, _ := strings.Cut(name, " "); strings.EqualFold(first, a.text(a.Title)) {
		name = rest // King Salman is so named
	}
	return a.with(names.Stretch{Start: a.Person.Start, End: a.Person.End}, name)
}

// the returns a name with the article that it has in a sentence.
func the(name string) string {
	first, _, several := strings.Cut(name, " ")
	if several && articled[first] || articled[name] {
		return "the " + name
	}
	return name
}

var articled = stringSet("United European International World Czech Palestinian Soviet Arab Council Organization Netherlands Philippines Bahamas Maldives Gambia Taliban")
