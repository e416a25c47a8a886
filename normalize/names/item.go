package names

import (
	"slices"
	"strings"

	"transcheck/dictionaries"
)

// item is what is compared of a name whose words may stand in any order: a word that says something, or a country however it is
// written.
type item struct {
	word    string              // as [plain] has it; of a country what is written
	country *dictionaries.Entry // or nil
	from    int                 // parts [from, to)
	to      int
}

// items returns the items of the parts [from, to): connectors are left out, and Iranian, Iran's and of Iran are one.
func (r *reader) items(ps []part, from, to int) []item {
	var out []item
	for i := from; i < to; {
		if e, n := r.country(ps[:to], i); e != nil {
			out = append(out, item{ps[i].folded, e, i, i + n})
			i += n
			continue
		}
		n := 1
		switch q := &ps[i]; {
		case connectors[q.folded]:
		case q.folded == "co" && i+1 < to && ps[i+1].joined: // Co-operation
			n = 2
			out = append(out, item{word: plain(q.folded + ps[i+1].folded), from: i, to: i + 2})
		default:
			out = append(out, item{word: plain(q.folded), from: i, to: i + 1})
		}
		i += n
	}
	return out
}

// country returns the country that the parts from i on name, by its name or its people, and how many parts that takes.
func (r *reader) country(ps []part, i int) (e *dictionaries.Entry, n int) {
	words := ""
	for j := i; j < min(len(ps), i+maxCountry) && ps[j].upper && (j == i || ps[j].joined); j++ {
		words += " " + ps[j].folded
		if c := r.countries()[words]; c != nil {
			e, n = c, j+1-i
		}
	}
	return e, n
}

// maxCountry is how many words the name of a country may have: Democratic Republic of Congo is written in other ways as well.
const maxCountry = 4

// unitedNations has bodies that are named as those of a country are: the Security Council of the United Nations.
const unitedNations = "United Nations"

// newCountries returns the countries by their names and peoples, each word after a blank.
func newCountries(entries []*dictionaries.Entry) map[string]*dictionaries.Entry {
	out := map[string]*dictionaries.Entry{}
	for _, e := range entries {
		if (e.Kind != dictionaries.Place || len(e.Demonyms) == 0) && e.Name != unitedNations {
			continue
		}
		for _, form := range slices.Concat(e.Forms(), e.Demonyms) {
			words := ""
			for _, q := range foldWords(form) {
				words += " " + q.folded
			}
			if out[words] == nil || form == e.Name {
				out[words] = e
			}
		}
	}
	return out
}

// american writes the words that names of bodies have as American newsrooms do.
var american = map[string]string{
	"centre": "center", "defence": "defense", "labour": "labor", "programme": "program", "organisation": "organization",
	"mobilisation": "mobilization", "standardisation": "standardization", "specialised": "specialized", "armour": "armor",
}

// invariable words end as plurals do.
var invariable = wordSet("corps news series")

// plain returns a folded word in the form in which words of names are compared: the singular, in American spelling.
func plain(folded string) string {
	n := len(folded)
	switch {
	case invariable[folded]:
	case n > 4 && strings.HasSuffix(folded, "ies"):
		folded = folded[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(folded, "sses") || strings.HasSuffix(folded, "xes") || strings.HasSuffix(folded, "ches") || strings.HasSuffix(folded, "shes")):
		folded = folded[:n-2]
	case n > 3 && folded[n-1] == 's' && !strings.HasSuffix(folded, "ss") && !strings.HasSuffix(folded, "us") && !strings.HasSuffix(folded, "is"):
		folded = folded[:n-1]
	}
	if s, ok := american[folded]; ok {
		return s
	}
	return folded
}

// derivations are the endings by which English makes a word of another, the longest first: of guard, guardian; of
// investigation, investigative.
var derivations = []string{"ionary", "ional", "ive", "ion", "ary", "ian", "al", "ic", "y"}

// minStem is how many letters a word must have before its ending.
const minStem = 4

// root returns what words that are derived from one another share.
func root(plain string) string {
	for _, ending := range derivations {
		if s, ok := strings.CutSuffix(plain, ending); ok && len(s) >= minStem && (len(ending) < 3 || len(s) > minStem) {
			return s
		}
	}
	return plain
}
