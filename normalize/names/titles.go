package names

import (
	"transcheck/dictionaries"
)

// titles knows the words of offices, which stand before names and are no part of them: every word of every office.
type titles map[string]bool

// titleWords are words of offices and forms of address beyond those in the dictionaries' roles.
var titleWords = wordSet(`president vice deputy prime minister foreign defense defence interior finance justice energy health
	secretary state general chief chairman chairwoman chair chairperson head director manager commander spokesman spokeswoman
	spokesperson ambassador envoy special representative adviser advisor counselor counsellor senator congressman congresswoman
	representative governor mayor king queen prince princess sheikh sheik emir sultan shah pope cardinal archbishop bishop patriarch
	metropolitan rabbi imam ayatollah grand hojatoleslam mullah mawlawi maulvi maulana haji colonel major captain lieutenant
	brigadier admiral marshal sergeant corporal private gen col lt maj capt sgt adm brig mr mrs ms miss mx dr prof professor
	doctor sir lord lady dame baron judge justice attorney prosecutor premier chancellor speaker leader supreme first lady late
	former ex acting interim then incoming outgoing senior top national security council officer official official officials
	executive ceo founder coach striker midfielder defender goalkeeper captain player actor actress singer writer author poet
	journalist analyst expert researcher fellow lawyer businessman oligarch activist dissident opposition candidate nominee
	member lawmaker mp rep sen gov hon reverend rev father brother sister comrade engineer eng martyr shahid pasha bey effendi
	dictator tsar warlord fighter militant terrorist suspect brothers minister-designate undersecretary under assistant`)

// connectors may stand in lower case inside a name.
var connectors = wordSet(`of the and for de da do dos das del della di du des der den van von zu zur ter la le el al bin ibn ben bint
	ul ud e y und et i on in at to as ad an az ar ash`)

// prepositions and articles may be swapped for one another by a translation.
var prepositions = wordSet("of the and for in on at to a")

// particles stand before a surname, in lower case or not, and belong to it. The article is written as it sounds in some languages:
// a-Shara in Hebrew, es-Sisi in Turkish.
var particles = wordSet("al el ul bin ibn ben bint de da di del van von der den ter la le du dos ash as an ar az ad a es er ed en esh ez et fon wan")

// sameOffice are words for one office; a translation takes one for another.
var sameOffice = map[string]string{
	"representative": "envoy", "spokeswoman": "spokesman", "spokesperson": "spokesman", "defence": "defense", "advisor": "adviser",
	"chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman", "chief": "head", "leader": "head", "vice": "deputy",
	"congresswoman": "congressman", "counsellor": "adviser", "centre": "center",
}

// office returns a word of an office as it is compared.
func office(folded string) string {
	if s, ok := sameOffice[folded]; ok {
		return s
	}
	return folded
}

// officeWords returns the words of the offices of a set that names stand beside, each once: coach of a football coach, chief and
// staff of a chief of staff. What stands before them is in the names of bodies as well.
func officeWords(set *dictionaries.Set) (out []string) {
	seen, known := map[string]bool{}, titles{}
	for _, e := range set.Entries {
		for _, r := range e.Roles {
			if seen[r.Title] {
				continue
			}
			seen[r.Title] = true
			for _, word := range officeEnds(r.Title) {
				if !known[word] {
					known[word] = true
					out = append(out, word)
				}
			}
		}
	}
	return out
}

// officeEnds returns the words with which a title and the part of it before a connector end.
func officeEnds(title string) (ends []string) {
	last := ""
	end := func() {
		if last != "" {
			ends = append(ends, last)
		}
		last = ""
	}
	for _, p := range foldWords(title) {
		switch {
		case connectors[p.folded]:
			end()
		case p.upper:
			last = ""
		default:
			last = p.folded
		}
	}
	end()
	return ends
}

// is reports whether a word belongs to offices rather than to names.
func (t titles) is(folded string) bool { return titleWords[folded] || t[folded] }
